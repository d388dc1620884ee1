#include "core/base/error.h"
#include "core/geometry/mesh_cleanup.h"
#include "tests/support/shapes.h"
#include "ui/compare/compare_report.h"
#include "ui/compare/report_task.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace vecset;
using namespace vecset::test;

namespace {

CompareReport report() {
    CompareReport made;
    made.a.name = QStringLiteral("teacher <50> & more");
    made.b.name = QStringLiteral("student, 5 steps %1 \"本\"");
    made.a.stages = {{QStringLiteral("sample"), 9.0}, {QStringLiteral("decode"), 1.0}};
    made.b.stages = {{QStringLiteral("sample"), 0.9}, {QStringLiteral("decode"), 1.0}};
    made.a.seconds = 10.4;
    made.b.seconds = 2.0;
    made.a.passes = 100;
    made.b.passes = 5;
    made.a.steps = 50;
    made.b.steps = 5;
    made.a.seed = made.b.seed = 18446744073709551615ULL;
    made.a.peakMemory = quint64{1} << 31;
    made.b.peakMemory = quint64{1} << 30;
    made.a.model = QStringLiteral("</script><b>x");
    auto a = torusMesh(), b = torusMesh(0.62, 0.22);
    computeSmoothNormals(a);
    computeSmoothNormals(b);
    made.comparison = std::make_shared<const MeshComparison>(compareMeshes(a, b));
    made.a.mesh = std::make_shared<const TriangleMesh>(std::move(a));
    made.b.mesh = std::make_shared<const TriangleMesh>(std::move(b));
    made.meshA = MeshFacts{2048, 4096, true};
    made.meshB = MeshFacts{2048, 4096, false};
    made.size = 1.7;
    made.heatMaximum = 0.05;
    made.input = QImage(40, 30, QImage::Format_ARGB32);
    made.input.fill(Qt::red);
    made.made = QDateTime(QDate(2026, 11, 22), QTime(12, 30));
    made.programVersion = QStringLiteral("0.1.0");
    made.machine = {"Fast <CPU>", 2, std::uint64_t{24} << 30};
    return made;
}

QImage embedded(const QString& html, const char* id) {
    const QRegularExpression search(
        QStringLiteral("<img id=\"%1\"[^>]*src=\"data:image/png;base64,([^\"]*)\"").arg(QLatin1String(id)));
    const auto match = search.match(html);
    return QImage::fromData(QByteArray::fromBase64(match.captured(1).toLatin1()), "PNG");
}

/// Neither empty nor of one colour.
bool showsSomething(const QImage& picture) {
    if (picture.isNull()) return false;
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 4) {
        for (int x = 0; x < picture.width(); x += 4) colours.insert(picture.pixel(x, y));
    }
    return colours.size() > 20;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCompareReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void jsonHoldsTheFigures() {
        const auto made = report();
        const auto json = QJsonDocument::fromJson(QJsonDocument(reportJson(made)).toJson()).object();
        QCOMPARE(json[QStringLiteral("format")].toString(), QStringLiteral("vecset-comparison"));
        const auto a = json[QStringLiteral("a")].toObject(), distances = json[QStringLiteral("distances")].toObject();
        QCOMPARE(a[QStringLiteral("name")].toString(), made.a.name);
        QCOMPARE(a[QStringLiteral("seed")].toString(), QStringLiteral("18446744073709551615"));
        QCOMPARE(a[QStringLiteral("networkPasses")].toInt(), 100);
        QCOMPARE(a[QStringLiteral("peakMemoryBytes")].toInteger(), qint64{1} << 31);
        QCOMPARE(a[QStringLiteral("stages")].toArray()[0].toObject()[QStringLiteral("seconds")].toDouble(), 9.0);
        QVERIFY(a[QStringLiteral("closed")].toBool());
        QVERIFY(!json[QStringLiteral("b")].toObject()[QStringLiteral("closed")].toBool());
        QCOMPARE(distances[QStringLiteral("chamferL1")].toDouble(), made.comparison->chamferL1);
        QCOMPARE(distances[QStringLiteral("volumeIou")].toDouble(), made.comparison->volumeIou);
        QCOMPARE(json[QStringLiteral("speedUp")].toObject()[QStringLiteral("faster")].toString(), QStringLiteral("b"));
        QCOMPARE(json[QStringLiteral("speedUp")].toObject()[QStringLiteral("factor")].toDouble(), 5.2);
        QCOMPARE(json[QStringLiteral("machine")].toObject()[QStringLiteral("cores")].toInt(), 2);
    }

    void htmlHoldsAllPicturesAndEscapesWhatComesFromOutside() {
        auto made = report();
        made.pictures =
            drawReportPictures(*made.a.mesh, *made.b.mesh, made.comparison.get(), 0.05, OrbitPose{30, 20, 3}, 160);
        const QString html = reportHtml(made);
        for (const char* id : {"mesh-a", "mesh-b", "heat-a", "heat-b"}) {
            const QImage image = embedded(html, id);
            QVERIFY2(showsSomething(image), id);
            QCOMPARE(image.size(), QSize(160, 160));
            QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
        }
        QVERIFY(embedded(html, "mesh-a") != embedded(html, "mesh-b"));
        QVERIFY(embedded(html, "mesh-a") != embedded(html, "heat-a"));
        QVERIFY(!embedded(html, "input").isNull());
        QVERIFY(html.contains(QStringLiteral("teacher &lt;50&gt; &amp; more")));
        QVERIFY(html.contains(QStringLiteral("student, 5 steps %1 &quot;本&quot;")));
        QVERIFY(html.contains(QStringLiteral("B is 5.2 × faster")));
        QVERIFY(html.contains(QStringLiteral("Fast &lt;CPU&gt;")));
        QVERIFY(html.contains(QStringLiteral("Vecset Studio 0.1.0")));
        QVERIFY(!html.contains(QStringLiteral("<b>x")));
        QVERIFY(!html.contains(QStringLiteral("http"))); // self-contained
        const QRegularExpression data(QStringLiteral("id=\"data\">(.*?)</script>"));
        const auto json = QJsonDocument::fromJson(data.match(html).captured(1).toUtf8()).object();
        QCOMPARE(json[QStringLiteral("a")].toObject()[QStringLiteral("model")].toString(), made.a.model);
        QDir().mkpath(QStringLiteral(VECSET_BINARY_DIR "/screenshots"));
        writeReport(QStringLiteral(VECSET_BINARY_DIR "/screenshots/compare-report.html"), made);
    }

    void unknownFactsAreLeftOut() {
        CompareReport bare;
        bare.a.mesh = bare.b.mesh = std::make_shared<const TriangleMesh>(boxMesh());
        const auto json = reportJson(bare);
        QVERIFY(!json.contains(QStringLiteral("distances")));
        QVERIFY(!json.contains(QStringLiteral("speedUp")));
        QVERIFY(!reportHtml(bare).contains(QStringLiteral("heat-a")));
    }

    void taskWritesEitherFile_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("page") << QStringLiteral("報告 é.html");
        QTest::newRow("figures") << QStringLiteral("figures.JSON");
    }
    void taskWritesEitherFile() {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        ReportTask task;
        QSignalSpy saved(&task, &ReportTask::saved);
        auto made = report();
        made.a.mesh = made.b.mesh = std::make_shared<const TriangleMesh>(boxMesh());
        made.comparison.reset();
        task.start(path, made, OrbitPose{});
        QVERIFY(task.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 60000);
        const QByteArray content = contentOf(path);
        QVERIFY(name.endsWith(QStringLiteral("html")) ? content.contains("<!DOCTYPE html>")
                                                      : !QJsonDocument::fromJson(content).isNull());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // no temporary is left
    }

    void aFailureKeepsTheOldFileAndNamesTheCause() {
        ReportTask task;
        QSignalSpy failed(&task, &ReportTask::failed);
        task.start(QStringLiteral("/nowhere/at/all.json"), report(), OrbitPose{});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("/nowhere/at/all.json")));
        QVERIFY(!failed[0][1].toString().isEmpty());
    }

    void fileNames_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("expected");
        QTest::newRow("both names") << "chair"
                                    << "chair 2"
                                    << "chair - chair 2.html";
        QTest::newRow("one name once") << "chair"
                                       << "chair"
                                       << "chair.html";
        QTest::newRow("nothing that a file system refuses") << "a/b:c"
                                                            << "..\\d"
                                                            << "a_b_c - .._d.html";
        QTest::newRow("not hidden") << "..x"
                                    << "..x"
                                    << "x.html";
        QTest::newRow("never empty") << ""
                                     << ""
                                     << "comparison.html";
    }
    void fileNames() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        CompareSide sideA, sideB;
        sideA.name = a;
        sideB.name = b;
        QTEST(reportFileName(sideA, sideB), "expected");
    }
};

QTEST_MAIN(TestCompareReport)
#include "tst_compare_report.moc"
