#include "core/base/rgba_image.h"
#include "ui/input/dropped_data.h"
#include "ui/input/matte_settings.h"
#include "ui/input/picture_notes.h"
#include "ui/input/recent_files.h"
#include "ui/input/sample_pictures.h"

#include "tests/ui/input/test_pictures.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMimeData>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace vecset;
using Kind = PictureNote::Kind;

Q_DECLARE_METATYPE(vecset::CutOutFacts)
Q_DECLARE_METATYPE(QList<vecset::PictureNote::Kind>)

namespace {

CutOutFacts goodFacts() {
    CutOutFacts facts;
    facts.size = facts.fileSize = QSize(512, 512);
    facts.box = QRect(100, 80, 300, 340);
    facts.coverage = 0.35;
    facts.hadTransparency = true;
    return facts;
}

RgbaImage squareOn(int side, const QRect& object) {
    RgbaImage image(side, side);
    for (int y = object.top(); y <= object.bottom(); ++y) {
        for (int x = object.left(); x <= object.right(); ++x) image.at(x, y)[3] = 255;
    }
    return image;
}

} // namespace

/// The parts of the input panel that need no window: what a matte says about a picture, what a drop holds, what is
/// kept.
class TestInputLogic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notes_data();
    void notes();
    void measuringFindsBoxCoverageAndCutSides();
    void matteSettingsComeBack();
    void hostileMatteSettings_data();
    void hostileMatteSettings();
    void drops_data();
    void drops();
    void browserBytesWinOverPixels();
    void dataAddressesAreDecoded();
    void sides_data();
    void sides();
    void foldersBecomeTheirPictures();
    void samplesAreFoundWithoutTheOverview();
    void theNamedSampleFolderWins();
    void recentFilesKeepTheNewestOnce();
    void hostileRecentFiles();
};

void TestInputLogic::notes_data() {
    QTest::addColumn<CutOutFacts>("facts");
    QTest::addColumn<QList<Kind>>("expected");
    QTest::addColumn<bool>("blocks");
    const auto row = [](const char* name, auto change, QList<Kind> kinds, bool blocks) {
        CutOutFacts facts = goodFacts();
        change(facts);
        QTest::newRow(name) << facts << kinds << blocks;
    };
    row("a good cut-out says nothing", [](auto&) {}, {}, false);
    row("an empty matte blocks", [](auto& f) { f.box = {}; f.coverage = 0.0; }, {Kind::NothingFound}, true);
    row("a full matte blocks", [](auto& f) { f.coverage = 0.9995; }, {Kind::NothingRemoved}, true);
    row("an object at the border is cut off", [](auto& f) { f.cutLeft = true; }, {Kind::CutByBorder}, false);
    row(
        "a very small picture is told",
        [](auto& f) {
            f.size = {40, 30};
            f.box = {5, 5, 30, 20};
        },
        {Kind::VerySmall}, false);
    row(
        "a small object in a large picture is told",
        [](auto& f) {
            f.box = {5, 5, 30, 20};
        },
        {Kind::SmallObject}, false);
    row("no transparency: the background was removed",
        [](auto& f) { f.hadTransparency = false; f.used = MatteMode::GrabCut; }, {Kind::BackgroundRemoved}, false);
    row("an almost full matte is doubtful", [](auto& f) { f.coverage = 0.95; }, {Kind::AlmostFull}, false);
    row("an almost empty matte is doubtful", [](auto& f) { f.coverage = 0.005; }, {Kind::AlmostEmpty}, false);
    row(
        "keeping everything is told, and no border counts",
        [](auto& f) {
            f.used = MatteMode::None;
            f.hadTransparency = false;
            f.coverage = 1.0;
            f.cutLeft = f.cutTop = true;
        },
        {Kind::TakenWhole}, false);
    row(
        "several doubts come in the order of their weight",
        [](auto& f) {
            f.cutTop = f.cutLeft = true;
            f.coverage = 0.95;
            f.hadTransparency = false;
            f.used = MatteMode::GrabCut;
        },
        {Kind::CutByBorder, Kind::AlmostFull, Kind::BackgroundRemoved}, false);
}

void TestInputLogic::notes() {
    QFETCH(CutOutFacts, facts);
    QFETCH(QList<Kind>, expected);
    QFETCH(bool, blocks);
    const auto found = notesFor(facts);
    QList<Kind> kinds;
    bool blocking = false;
    for (const PictureNote& note : found) {
        kinds << note.kind;
        blocking |= note.level == PictureNote::Level::Blocking;
        QVERIFY2(note.text.endsWith(QLatin1Char('.')), qPrintable(note.text));
        QVERIFY2(!note.text.contains(QLatin1Char('%')), qPrintable(note.text));
    }
    QCOMPARE(kinds, expected);
    QCOMPARE(blocking, blocks);
}

void TestInputLogic::measuringFindsBoxCoverageAndCutSides() {
    const CutOutFacts inside = measureCutOut(squareOn(100, QRect(20, 30, 40, 50)));
    QCOMPARE(inside.box, QRect(20, 30, 40, 50));
    QVERIFY(qAbs(inside.coverage - 0.2) < 1e-9);
    QVERIFY(!inside.cutLeft && !inside.cutRight && !inside.cutTop && !inside.cutBottom);
    const CutOutFacts corner = measureCutOut(squareOn(100, QRect(60, 0, 40, 50)));
    QVERIFY(corner.cutRight && corner.cutTop && !corner.cutLeft && !corner.cutBottom);
    // One stray pixel at the border is noise, not a cut object.
    QVERIFY(!measureCutOut(squareOn(100, QRect(0, 50, 1, 1))).cutLeft);
    QVERIFY(measureCutOut(RgbaImage(10, 10)).box.isEmpty());
}

void TestInputLogic::matteSettingsComeBack() {
    for (const auto mode :
         {MatteMode::Auto, MatteMode::Alpha, MatteMode::None, MatteMode::GrabCut, MatteMode::Network}) {
        const MatteSettings settings{mode, QStringLiteral("/nets/Ünet.onnx"), 0.37, 0.7};
        const MatteSettings back = MatteSettings::fromJson(settings.toJson());
        QCOMPARE(back.mode, mode);
        QCOMPARE(back.network, settings.network);
        QCOMPARE(back.threshold, 0.37);
        QCOMPARE(back.foregroundRatio, 0.7);
    }
}

void TestInputLogic::hostileMatteSettings_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(R"({"mode":7,"network":[],"threshold":"x","foregroundRatio":{}})");
    QTest::newRow("out of range") << QByteArray(R"({"mode":"magic","threshold":-3,"foregroundRatio":1e300})");
    QTest::newRow("nulls") << QByteArray(R"({"mode":null,"network":null,"threshold":null,"foregroundRatio":null})");
}

void TestInputLogic::hostileMatteSettings() {
    QFETCH(QByteArray, json);
    const MatteSettings settings = MatteSettings::fromJson(QJsonDocument::fromJson(json).object());
    const MatteSettings defaults;
    QCOMPARE(settings.mode, defaults.mode);
    QCOMPARE(settings.threshold, defaults.threshold);
    QCOMPARE(settings.foregroundRatio, defaults.foregroundRatio);
    QVERIFY(settings.network.isEmpty());
}

void TestInputLogic::drops_data() {
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<bool>("onlyAddress");
    const QString odd = QStringLiteral("/tmp/Möbel 椅子/stuhl é.png");
    QTest::newRow("one file") << QList{QUrl::fromLocalFile(odd)} << QString() << QStringList{odd} << false;
    QTest::newRow("several files keep their order")
        << QList{QUrl::fromLocalFile(QStringLiteral("/b.png")), QUrl::fromLocalFile(QStringLiteral("/a.png"))}
        << QString() << QStringList{QStringLiteral("/b.png"), QStringLiteral("/a.png")} << false;
    QTest::newRow("an address of the web alone")
        << QList{QUrl(QStringLiteral("https://example.org/chair.png"))} << QString() << QStringList() << true;
    QTest::newRow("a path as text") << QList<QUrl>() << QStringLiteral("  /tmp/x.jpg\n")
                                    << QStringList{QStringLiteral("/tmp/x.jpg")} << false;
    QTest::newRow("prose is no path") << QList<QUrl>() << QStringLiteral("a chair") << QStringList() << false;
}

void TestInputLogic::drops() {
    QFETCH(QList<QUrl>, urls);
    QFETCH(QString, text);
    QFETCH(QStringList, files);
    QFETCH(bool, onlyAddress);
    QMimeData data;
    if (!urls.isEmpty()) data.setUrls(urls);
    if (!text.isEmpty()) data.setText(text);
    const DroppedData dropped = readDroppedData(data);
    QCOMPARE(dropped.files, files);
    QCOMPARE(dropped.onlyAddress, onlyAddress);
    QVERIFY(!dropped.source);
    QCOMPARE(mayHoldPicture(data), !urls.isEmpty() || !files.isEmpty());
}

void TestInputLogic::browserBytesWinOverPixels() {
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/pictures/armchair.webp"))});
    data.setData(QStringLiteral("image/png"), QByteArray("png bytes"));
    const DroppedData dropped = readDroppedData(data);
    QVERIFY(dropped.source);
    QCOMPARE(dropped.source->bytes, QByteArray("png bytes"));
    QCOMPARE(dropped.source->title, QStringLiteral("armchair"));
}

void TestInputLogic::dataAddressesAreDecoded() {
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("data:image/png;base64,aGVsbG8="))});
    const DroppedData dropped = readDroppedData(data);
    QVERIFY(dropped.source);
    QCOMPARE(dropped.source->bytes, QByteArray("hello"));
}

void TestInputLogic::sides_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("side");
    QTest::newRow("front at the end") << QStringLiteral("/x/chair_front.png") << 0;
    QTest::newRow("left with spaces") << QStringLiteral("/x/left view.JPG") << 1;
    QTest::newRow("upper case") << QStringLiteral("/x/BACK.png") << 2;
    QTest::newRow("right with number") << QStringLiteral("/x/chair-right2.png") << 3;
    QTest::newRow("a word that contains one") << QStringLiteral("/x/frontier.png") << -1;
    QTest::newRow("two sides say nothing") << QStringLiteral("/x/front_left.png") << -1;
    QTest::newRow("the folder does not count") << QStringLiteral("/front/chair.png") << -1;
}

void TestInputLogic::sides() {
    QFETCH(QString, file);
    QFETCH(int, side);
    QCOMPARE(sideFromFileName(file).value_or(-1), side);
}

void TestInputLogic::foldersBecomeTheirPictures() {
    const QTemporaryDir folder;
    for (const char* name : {"b.png", "a.JPG", "notes.txt", "c.webp"}) {
        vecset::test::writeBytes(folder.filePath(QLatin1String(name)), "x");
    }
    const QStringList files = expandFolders({folder.path(), QStringLiteral("/elsewhere/d.png")});
    QStringList names;
    for (const QString& file : files) names << QFileInfo(file).fileName();
    QCOMPARE(QSet<QString>(names.begin(), names.end()),
             QSet<QString>({QStringLiteral("a.JPG"), QStringLiteral("b.png"), QStringLiteral("c.webp"),
                            QStringLiteral("d.png")}));
    QCOMPARE(names.back(), QStringLiteral("d.png"));
}

void TestInputLogic::samplesAreFoundWithoutTheOverview() {
    const auto samples = findSamples(QStringLiteral(VECSET_SOURCE_DIR "/resources/samples"));
    QCOMPARE(samples.size(), std::size_t{8});
    QVERIFY(std::none_of(samples.begin(), samples.end(),
                         [](const auto& s) { return s.path.contains(QLatin1String("overview")); }));
    QVERIFY(std::any_of(samples.begin(), samples.end(),
                        [](const auto& s) { return s.title == QLatin1String("Corner sofa"); }));
    QVERIFY(!samplesFolder().isEmpty());
    QVERIFY(findSamples(QStringLiteral("/nowhere")).empty());
}

void TestInputLogic::theNamedSampleFolderWins() {
    const QTemporaryDir folder;
    vecset::test::savePicture(vecset::test::discPicture({32, 32}, Qt::white),
                              folder.filePath(QStringLiteral("mein Topf.png")));
    qputenv("VECSET_SAMPLES", folder.path().toUtf8());
    const auto samples = findSamples(samplesFolder());
    qunsetenv("VECSET_SAMPLES");
    QCOMPARE(samples.size(), std::size_t{1});
    QCOMPARE(samples.front().title, QStringLiteral("mein Topf"));
}

void TestInputLogic::recentFilesKeepTheNewestOnce() {
    RecentFiles recent;
    for (int i = 0; i < 20; ++i) recent.add(QStringLiteral("/pictures/%1.png").arg(i));
    recent.add(QStringLiteral("/pictures/../pictures/15.png"));
    QCOMPARE(recent.paths().size(), RecentFiles::kMostFiles);
    QCOMPARE(recent.paths().front(), QStringLiteral("/pictures/15.png"));
    QCOMPARE(recent.paths().count(QStringLiteral("/pictures/15.png")), 1);
    RecentFiles restored;
    restored.fromJson(recent.toJson());
    QCOMPARE(restored.paths(), recent.paths());
    QMenu menu;
    restored.fill(menu);
    QCOMPARE(menu.actions().size(), RecentFiles::kMostFiles + 2); // separator and "clear"
    menu.actions().back()->trigger();
    QVERIFY(restored.paths().isEmpty());
}

void TestInputLogic::hostileRecentFiles() {
    RecentFiles recent;
    recent.fromJson(
        QJsonDocument::fromJson(R"([1, null, {}, "relative.png", "/ok.png", "/ok.png", ["/no.png"]])").array());
    QCOMPARE(recent.paths(), QStringList{QStringLiteral("/ok.png")});
}

QTEST_MAIN(TestInputLogic)
#include "tst_input_logic.moc"
