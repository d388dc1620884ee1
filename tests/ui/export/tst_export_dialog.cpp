#include "ui/export/export_dialog.h"

#include "core/meshio/read_mesh.h"
#include "tests/ui/history/longer_texts.h"
#include "tests/ui/history/made_results.h"
#include "ui/export/export_outcome_card.h"
#include "ui/history/glb_recipe.h"
#include "ui/theme/theme.h"
#include "ui/widgets/progress_button.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace vecset;

namespace {

std::shared_ptr<const TriangleMesh> sphere(int rings = 30) {
    static const auto mesh = std::make_shared<const TriangleMesh>(test::madeSphere(rings, 0.8f, 0.6f));
    return mesh;
}

template <typename Widget = QAbstractButton> Widget* named(QWidget& parent, const char* text) {
    for (auto* button : parent.findChildren<Widget*>()) {
        if (button->text() == QLatin1String(text)) return button;
    }
    return nullptr;
}

struct Shown {
    explicit Shown(std::shared_ptr<const TriangleMesh> mesh = sphere(), const QString& name = QStringLiteral("chair"))
        : dialog(std::move(mesh), name) {
        dialog.setPath(dir.filePath(QFileInfo(dialog.path()).fileName()));
        dialog.show();
        (void)QTest::qWaitForWindowExposed(&dialog);
        button = dialog.findChild<ProgressButton*>();
        (void)QTest::qWaitFor(
            [&] { return says("The file will measure") || button->state() == ProgressButton::State::Blocked; });
    }
    [[nodiscard]] bool says(const char* text) {
        const auto labels = dialog.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const auto* l) {
            return l->isVisible() && l->text().contains(QString::fromUtf8(text));
        });
    }
    void press() { QTest::mouseClick(button, Qt::LeftButton, {}, {20, button->height() / 2}); }
    void choose(const char* target) {
        auto* control = dialog.findChild<SegmentedControl*>();
        QVERIFY(control);
        QTest::mouseClick(named(*control, target), Qt::LeftButton);
    }
    QTemporaryDir dir;
    ExportDialog dialog;
    ProgressButton* button = nullptr;
};

} // namespace

class TestExportDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aClickWritesAndShowsTheTick();
    void everyFormatThroughTheDialog_data();
    void everyFormatThroughTheDialog();
    void targetsSetFormatUnitAxis();
    void changingTheUnitKeepsTheRealSize();
    void aHandMadeMixtureIsCustom();
    void fileNameFollowsTheFormatAndBack();
    void tinyPrintIsWarnedAbout();
    void missingFolderBlocksWithTheReason();
    void existingFileIsAnnounced();
    void failureShowsCauseAndRemedy();
    void cancelLeavesNothing();
    void closingWhileItRunsIsSafe();
    void choicesAreRemembered();
    void noMeshBlocks();
    void pathIsCopied();
    void screenshots_data();
    void screenshots();
};

void TestExportDialog::initTestCase() {
    QLocale::setDefault(QLocale::c());
    Theme::instance().apply(ThemeChoice::Dark, 1.0);
    QDir().mkpath(QStringLiteral(VECSET_BINARY_DIR "/screenshots"));
}

void TestExportDialog::aClickWritesAndShowsTheTick() {
    Shown shown;
    shown.dialog.setRecipe({{QStringLiteral("seed"), QStringLiteral("42")}});
    QSignalSpy exported(&shown.dialog, &ExportDialog::exported);
    shown.press();
    QVERIFY(shown.dialog.isRunning());
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(shown.dialog.outcome().isSuccess());
    const auto text = shown.dialog.outcome().text();
    QVERIFY2(text.contains(QStringLiteral("Written and checked")) && text.contains(QStringLiteral("1.000 m")),
             qPrintable(text));
    QVERIFY(shown.dialog.outcome().isVisible());
    const auto back = readMesh(shown.dialog.path().toStdString());
    QCOMPARE(back.triangles.size(), sphere()->triangles.size());
    QVERIFY(readRecipe(shown.dialog.path()));
}

void TestExportDialog::everyFormatThroughTheDialog_data() {
    QTest::addColumn<QString>("extension");
    for (const auto format : kMeshFormats) QTest::newRow(qPrintable(nameOf(format))) << nameOf(format);
}

void TestExportDialog::everyFormatThroughTheDialog() {
    QFETCH(QString, extension);
    Shown shown;
    auto* combo = shown.dialog.findChild<QComboBox*>();
    combo->setCurrentIndex(combo->findData(extension));
    QVERIFY(shown.dialog.path().endsWith(QLatin1Char('.') + extension));
    QSignalSpy exported(&shown.dialog, &ExportDialog::exported);
    shown.press();
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(QFile::exists(shown.dialog.path()));
    QVERIFY(shown.dialog.outcome().isSuccess());
}

void TestExportDialog::targetsSetFormatUnitAxis() {
    Shown shown;
    shown.choose("3D print");
    QCOMPARE(shown.dialog.choices().format, MeshFormat::ThreeMf);
    QCOMPARE(shown.dialog.choices().unit, LengthUnit::Millimetre);
    QCOMPARE(shown.dialog.choices().upAxis, UpAxis::Z);
    QVERIFY(shown.dialog.choices().dropToGround);
    QVERIFY(shown.dialog.path().endsWith(QStringLiteral(".3mf")));
    QTRY_VERIFY(shown.says("× 100.0 ×"));
    shown.choose("Unreal");
    QCOMPARE(shown.dialog.choices().format, MeshFormat::Fbx);
    QCOMPARE(shown.dialog.choices().unit, LengthUnit::Centimetre);
    shown.choose("Unity");
    QCOMPARE(shown.dialog.choices().upAxis, UpAxis::Y);
    shown.choose("Blender");
    QVERIFY(shown.dialog.choices() == presetFor(ExportTarget::Blender));
}

void TestExportDialog::changingTheUnitKeepsTheRealSize() {
    Shown shown;
    auto* unit = shown.dialog.findChildren<QComboBox*>()[1];
    unit->setCurrentIndex(unit->findData(QStringLiteral("cm")));
    QCOMPARE(shown.dialog.choices().size, 100.0);
    QCOMPARE(shown.dialog.findChild<QDoubleSpinBox*>()->value(), 100.0);
}

void TestExportDialog::aHandMadeMixtureIsCustom() {
    Shown shown;
    auto* size = shown.dialog.findChild<QDoubleSpinBox*>();
    size->setFocus();
    size->selectAll();
    QTest::keyClicks(size, QStringLiteral("0.25"));
    QCOMPARE(shown.dialog.choices().size, 0.25);
    QCOMPARE(shown.dialog.choices().target, ExportTarget::Blender); // the size is the user's
    auto* combo = shown.dialog.findChild<QComboBox*>();
    combo->setCurrentIndex(combo->findData(QStringLiteral("stl")));
    QCOMPARE(shown.dialog.choices().target, ExportTarget::Custom);
    shown.choose("Blender");
    QCOMPARE(shown.dialog.choices().size, 0.25); // each target remembers its own
}

void TestExportDialog::fileNameFollowsTheFormatAndBack() {
    Shown shown(sphere(), QStringLiteral("chair v1.2"));
    QCOMPARE(QFileInfo(shown.dialog.path()).fileName(), QStringLiteral("chair v1.2.glb"));
    shown.choose("3D print");
    QCOMPARE(QFileInfo(shown.dialog.path()).fileName(), QStringLiteral("chair v1.2.3mf"));
    auto* path = shown.dialog.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    QApplication::setActiveWindow(&shown.dialog); // without a window manager nobody else does
    path->setFocus();
    QVERIFY(path->hasFocus());
    path->selectAll();
    QTest::keyClicks(path, shown.dir.filePath(QStringLiteral("table.PLY")));
    QTest::keyClick(path, Qt::Key_Tab);
    QVERIFY(!path->hasFocus());
    QCOMPARE(shown.dialog.choices().format, MeshFormat::Ply);
    QCOMPARE(QFileInfo(shown.dialog.path()).fileName(), QStringLiteral("table.PLY"));
    path->setText(shown.dir.filePath(QStringLiteral("table.v2")));
    shown.dialog.startExport();
    QCOMPARE(QFileInfo(shown.dialog.path()).fileName(), QStringLiteral("table.v2.ply"));
    QTRY_VERIFY(!shown.dialog.isRunning());
}

void TestExportDialog::tinyPrintIsWarnedAbout() {
    Shown shown;
    shown.choose("3D print");
    shown.dialog.findChild<QDoubleSpinBox*>()->setValue(2.0);
    QTRY_VERIFY(shown.says("crumb of 2 mm"));
    shown.dialog.findChild<QDoubleSpinBox*>()->setValue(120.0);
    QTRY_VERIFY(!shown.says("crumb"));
}

void TestExportDialog::missingFolderBlocksWithTheReason() {
    Shown shown;
    shown.dialog.setPath(shown.dir.filePath(QStringLiteral("no/such/chair.glb")));
    QTRY_COMPARE(shown.button->state(), ProgressButton::State::Blocked);
    QVERIFY(shown.button->detail().contains(QStringLiteral("There is no folder")));
    shown.press();
    QVERIFY(!shown.dialog.isRunning());
}

void TestExportDialog::existingFileIsAnnounced() {
    Shown shown;
    QFile(shown.dialog.path()).open(QIODevice::WriteOnly);
    shown.dialog.setPath(shown.dir.filePath(QStringLiteral("other.glb")));
    shown.dialog.setPath(shown.dir.filePath(QStringLiteral("chair.glb")));
    QTRY_VERIFY(shown.says("replaced only when"));
}

void TestExportDialog::failureShowsCauseAndRemedy() {
    TriangleMesh broken = *sphere();
    broken.positions[3].x = std::numeric_limits<float>::quiet_NaN();
    Shown shown(std::make_shared<const TriangleMesh>(broken));
    QSignalSpy failed(&shown.dialog, &ExportDialog::failed);
    QFile older(shown.dialog.path());
    QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
    older.close();
    shown.press();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!shown.dialog.outcome().isSuccess());
    QVERIFY(shown.dialog.outcome().text().contains(QStringLiteral("The file was not written")));
    QCOMPARE(QFileInfo(shown.dialog.path()).size(), 5);
    QCOMPARE(shown.button->state(), ProgressButton::State::Idle);
}

void TestExportDialog::cancelLeavesNothing() {
    Shown shown(std::make_shared<const TriangleMesh>(test::madeSphere(220)));
    QSignalSpy exported(&shown.dialog, &ExportDialog::exported);
    shown.press();
    QVERIFY(shown.dialog.isRunning());
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(&shown.dialog, Qt::Key_Escape);
    QVERIFY(!shown.dialog.isRunning());
    QVERIFY(timer.elapsed() < 200);
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.dialog.outcome().text().contains(QStringLiteral("Cancelled")));
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(QDir(shown.dir.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QCOMPARE(exported.size(), 0);
    QTest::keyClick(&shown.dialog, Qt::Key_Escape);
    QVERIFY(!shown.dialog.isVisible());
}

void TestExportDialog::closingWhileItRunsIsSafe() {
    QTemporaryDir dir;
    {
        ExportDialog dialog(std::make_shared<const TriangleMesh>(test::madeSphere(150)), QStringLiteral("x"));
        dialog.setPath(dir.filePath(QStringLiteral("x.glb")));
        dialog.startExport();
        QVERIFY(dialog.isRunning());
    }
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(QDir(dir.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestExportDialog::choicesAreRemembered() {
    Shown first;
    first.choose("3D print");
    first.dialog.findChild<QDoubleSpinBox*>()->setValue(80.0);
    first.choose("Unity");
    const auto state = first.dialog.state();
    ExportDialog second(sphere(), QStringLiteral("table"));
    second.restoreState(state);
    QCOMPARE(second.choices().target, ExportTarget::Unity);
    QCOMPARE(second.path(), first.dir.filePath(QStringLiteral("table.fbx")));
    second.restoreState({{QStringLiteral("current"), QStringLiteral("rubbish")}, {QStringLiteral("targets"), 3}});
    QTest::mouseClick(named(*second.findChild<SegmentedControl*>(), "3D print"), Qt::LeftButton);
    QCOMPARE(second.choices().size, 80.0);
}

void TestExportDialog::noMeshBlocks() {
    Shown shown(nullptr);
    QTRY_COMPARE(shown.button->state(), ProgressButton::State::Blocked);
    QVERIFY(shown.button->detail().contains(QStringLiteral("no mesh")));
}

void TestExportDialog::pathIsCopied() {
    Shown shown;
    QSignalSpy exported(&shown.dialog, &ExportDialog::exported);
    shown.press();
    QTRY_COMPARE(exported.size(), 1);
    QTest::mouseClick(named(shown.dialog, "Copy path"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), shown.dialog.path());
}

void TestExportDialog::screenshots_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestExportDialog::screenshots() {
    QFETCH(bool, dark);
    Theme::instance().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light, 1.0);
    const auto shoot = [&](Shown& shown, const char* name) {
        shown.dialog.adjustSize();
        QTest::qWait(150); // advice and layout settle
        QVERIFY(shown.dialog.grab().save(
            QStringLiteral(VECSET_BINARY_DIR "/screenshots/%1-%2.png")
                .arg(QLatin1String(name), dark ? QLatin1String("dark") : QLatin1String("light"))));
    };
    Shown good;
    shoot(good, "export-before");
    good.press();
    QTRY_VERIFY(good.dialog.outcome().isSuccess());
    shoot(good, "export-success");
    {
        const test::LongerTexts german;
        QTest::qWait(50);
        shoot(good, "export-long-texts");
    }
    Shown print;
    print.choose("3D print");
    print.dialog.findChild<QDoubleSpinBox*>()->setValue(2.0);
    shoot(print, "export-warning");
    print.dialog.setPath(QStringLiteral("/no/such/folder/chair.3mf"));
    shoot(print, "export-blocked");
    TriangleMesh broken = *sphere();
    broken.positions[3].x = std::numeric_limits<float>::quiet_NaN();
    Shown bad(std::make_shared<const TriangleMesh>(broken));
    bad.press();
    QTRY_VERIFY(bad.dialog.outcome().isVisible());
    shoot(bad, "export-failure");
    Theme::instance().apply(ThemeChoice::Dark, 1.0);
}

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
