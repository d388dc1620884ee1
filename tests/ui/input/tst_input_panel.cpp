#include "ui/input/input_panel.h"
#include "ui/input/matte_controls.h"
#include "ui/input/note_list.h"
#include "ui/input/picture_view.h"
#include "ui/input/samples_strip.h"
#include "ui/input/view_slots_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/value_slider.h"

#include "tests/ui/input/panel_handling.h"
#include "tests/ui/input/test_pictures.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMimeData>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

using namespace vecset;
using namespace vecset::test;

namespace {

constexpr int kPatience = 20000;

} // namespace

/// The input panel in a real window: what a person drops, pastes and drags, and what the panel says about it.
class TestInputPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void emptyItSaysWhatToDo();
    void everySampleIsReadyAtOnce();
    void aDroppedFileWithAnOddNameIsOpened();
    void severalFilesAskForABatch();
    void aDroppedFolderIsABatchToo();
    void wrongFilesKeepThePicture_data();
    void wrongFilesKeepThePicture();
    void pastedPixels();
    void pastingNothingSaysSo();
    void browserDropsWithBytes();
    void anAddressAloneIsExplained();
    void aNewerPictureSupersedesTheOlder();
    void theGuiNeverWaitsForAMatte();
    void warningsComeBeforeTheRun();
    void anEmptyMatteBlocks();
    void thresholdAndSizeByKeyboard();
    void holdingShowsTheOther();
    void itFitsANarrowColumn();
    void filesDroppedOnNumbersAreOpened();
    void multiViewSlots();
    void namesFillTheSides();
    void stateComesBack();
    void hostileState_data();
    void hostileState();
    void recentFilesForgetWhatIsGone();
    void closingWhileBusyIsQuick();

private:
    QString file(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    bool openAndWait(const QString& path);

    QTemporaryDir m_home, m_folder;
    std::unique_ptr<InputPanel> m_panel;
};

void TestInputPanel::initTestCase() {
    qputenv("VECSET_STUDIO_HOME", m_home.path().toUtf8());
    Theme::instance().apply(ThemeChoice::Dark, 1.0);
    savePicture(discPicture({300, 260}, Qt::transparent), file("rund.png"));
    savePicture(discPicture({300, 300}, QColor(225, 228, 230)), file("Stuhl 椅子 é #1 50%.png"));
    savePicture(discPicture({300, 300}, Qt::transparent, {0.05, 0.5}), file("cut.png"));
    savePicture(discPicture({40, 40}, Qt::transparent), file("tiny.png"));
    QImage grey(200, 200, QImage::Format_RGB32);
    grey.fill(Qt::gray);
    savePicture(grey, file("grey.png"));
    writeBytes(file("empty.png"), {});
    writeBytes(file("text.png"), "a shopping list");
    writeBytes(file("truncated.png"), readBytes(file("rund.png")).left(700));
}

void TestInputPanel::init() {
    m_panel = std::make_unique<InputPanel>();
    m_panel->resize(300, 720);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestInputPanel::cleanup() { m_panel.reset(); }

bool TestInputPanel::openAndWait(const QString& path) {
    m_panel->openFiles({path});
    return QTest::qWaitFor([this] { return !m_panel->isBusy(); }, kPatience);
}

void TestInputPanel::emptyItSaysWhatToDo() {
    QVERIFY(m_panel->pictures().empty());
    QVERIFY(m_panel->title().isEmpty());
    QVERIFY(m_panel->thumbnail().isNull());
    QVERIFY(m_panel->blockedReason().contains(QLatin1String("Drop a picture")));
    QCOMPARE(m_panel->sampleCount(), 8);
    auto* strip = m_panel->findChild<SamplesStrip*>();
    QTRY_VERIFY(!strip->button(7)->icon().isNull());
    // In sight without scrolling, also in the low panel of a 1280 x 800 window.
    m_panel->resize(272, 520);
    QTRY_VERIFY2(strip->mapTo(m_panel.get(), strip->rect().bottomLeft()).y() < 520,
                 qPrintable(QString::number(strip->mapTo(m_panel.get(), strip->rect().bottomLeft()).y())));
    shoot(*m_panel, QStringLiteral("input-empty"));
}

void TestInputPanel::everySampleIsReadyAtOnce() {
    auto* strip = m_panel->findChild<SamplesStrip*>();
    for (int i = 0; i < m_panel->sampleCount(); ++i) {
        QTest::mouseClick(strip->button(i), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isBusy(), kPatience);
        QCOMPARE(m_panel->blockedReason(), QString());
        QVERIFY(strip->button(i)->isChecked());
        QCOMPARE(m_panel->title(), strip->samples()[static_cast<std::size_t>(i)].title);
        const auto pictures = m_panel->pictures();
        QCOMPARE(pictures.size(), std::size_t{1});
        QCOMPARE(pictures.front().picture.width, 128);
        QVERIFY2(m_panel->notes().empty(), qPrintable(m_panel->title()));
    }
    m_panel->openSample(3); // black leather
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isBusy(), kPatience);
    shoot(*m_panel, QStringLiteral("input-sofa"));
    m_panel->openSample(7);
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isBusy(), kPatience);
    QVERIFY(std::max(m_panel->thumbnail().width(), m_panel->thumbnail().height()) == 256);
    QCOMPARE(m_panel->borderRatio(), 1.0 - 0.85);
    shoot(*m_panel, QStringLiteral("input-picture"));
}

void TestInputPanel::aDroppedFileWithAnOddNameIsOpened() {
    QSignalSpy changed(m_panel.get(), &InputPanel::changed);
    dropFiles(m_panel.get(), {file("Stuhl 椅子 é #1 50%.png")});
    QVERIFY(!m_panel->blockedReason().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->blockedReason(), QString(), kPatience);
    QCOMPARE(m_panel->title(), QString::fromUtf8("Stuhl 椅子 é #1 50%"));
    QVERIFY(hasNote(*m_panel, PictureNote::Kind::BackgroundRemoved));
    QVERIFY(changed.count() >= 2);
    const auto pictures = m_panel->pictures();
    QCOMPARE(pictures.front().picture.at(1, 1)[3], std::uint8_t{0});
}

void TestInputPanel::severalFilesAskForABatch() {
    QSignalSpy batch(m_panel.get(), &InputPanel::batchRequested);
    const QStringList files{file("rund.png"), file("tiny.png"), file("cut.png")};
    dropFiles(m_panel.get(), files);
    QTRY_COMPARE(batch.count(), 1);
    QCOMPARE(batch.front().front().toStringList(), files);
    QVERIFY(m_panel->title().isEmpty());
}

void TestInputPanel::aDroppedFolderIsABatchToo() {
    QSignalSpy batch(m_panel.get(), &InputPanel::batchRequested);
    QSignalSpy notices(m_panel.get(), &InputPanel::noticeRaised);
    dropFiles(m_panel.get(), {m_folder.path()});
    QTRY_COMPARE(batch.count(), 1);
    QCOMPARE(batch.front().front().toStringList().size(), 8);
    const QTemporaryDir empty;
    dropFiles(m_panel.get(), {empty.path()});
    QTRY_COMPARE(notices.count(), 1);
}

void TestInputPanel::wrongFilesKeepThePicture_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("a file without bytes") << QStringLiteral("empty.png");
    QTest::newRow("text named png") << QStringLiteral("text.png");
    QTest::newRow("a cut-off picture") << QStringLiteral("truncated.png");
    QTest::newRow("a file that is not there") << QStringLiteral("missing.png");
}

void TestInputPanel::wrongFilesKeepThePicture() {
    QFETCH(QString, name);
    QVERIFY(openAndWait(file("rund.png")));
    const auto before = m_panel->pictures();
    QSignalSpy notices(m_panel.get(), &InputPanel::noticeRaised);
    dropFiles(m_panel.get(), {m_folder.filePath(name)});
    QTRY_COMPARE(notices.count(), 1);
    const auto notice = notices.front();
    QCOMPARE(notice[0].value<NoticeLevel>(), NoticeLevel::Error);
    QVERIFY2(notice[1].toString().contains(QFileInfo(name).completeBaseName()), qPrintable(notice[1].toString()));
    QVERIFY(!notice[2].toString().isEmpty());
    QCOMPARE(m_panel->title(), QStringLiteral("rund"));
    QCOMPARE(m_panel->blockedReason(), QString());
    QCOMPARE(m_panel->pictures().front().picture.pixels, before.front().picture.pixels);
}

void TestInputPanel::pastedPixels() {
    QGuiApplication::clipboard()->setImage(discPicture({240, 200}, QColor(235, 235, 235)));
    QTest::keyClick(m_panel.get(), Qt::Key_Tab);
    auto* paste = m_panel->findChildren<QToolButton*>().at(1);
    QCOMPARE(paste->text(), QStringLiteral("Paste"));
    QTest::mouseClick(paste, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->blockedReason(), QString(), kPatience);
    QCOMPARE(m_panel->title(), QStringLiteral("Pasted picture"));
    // It can be found again after a restart, and is not in the way among the recent files.
    const QJsonObject state = m_panel->state();
    QVERIFY(QFile::exists(state[QLatin1String("views")][QLatin1String("front")][QLatin1String("path")].toString()));
    QVERIFY(state[QLatin1String("recent")].toArray().isEmpty());
}

void TestInputPanel::pastingNothingSaysSo() {
    QGuiApplication::clipboard()->setText(QStringLiteral("a chair"));
    QSignalSpy notices(m_panel.get(), &InputPanel::noticeRaised);
    QVERIFY(!m_panel->pasteClipboard());
    QCOMPARE(notices.count(), 1);
}

void TestInputPanel::browserDropsWithBytes() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    discPicture({200, 200}, Qt::transparent).save(&buffer, "PNG");
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/shop/vase.png"))});
    data.setData(QStringLiteral("image/png"), bytes);
    dropOn(m_panel.get(), &data);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->blockedReason(), QString(), kPatience);
    QCOMPARE(m_panel->title(), QStringLiteral("vase"));
}

void TestInputPanel::anAddressAloneIsExplained() {
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/shop/vase.png"))});
    QSignalSpy notices(m_panel.get(), &InputPanel::noticeRaised);
    dropOn(m_panel.get(), &data);
    QCOMPARE(notices.count(), 1);
    QVERIFY(notices.front()[1].toString().contains(QLatin1String("address")));
}

void TestInputPanel::aNewerPictureSupersedesTheOlder() {
    QImage photo = discPicture({1600, 1200}, QColor(90, 110, 100), {0.5, 0.5}, 0.35);
    for (int i = 0; i < 60000; ++i) { // a busy ground keeps GrabCut at work
        photo.setPixel(QRandomGenerator::global()->bounded(1600), QRandomGenerator::global()->bounded(1200),
                       0xff446622u);
    }
    savePicture(photo, file("../busy-photo.png"));
    const QString slow = m_folder.filePath(QStringLiteral("../busy-photo.png"));
    m_panel->openFiles({slow});
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->blockedReason(), QStringLiteral("The background is being removed."), kPatience);
    auto* view = m_panel->findChild<PictureView*>();
    (void)QTest::qWaitFor([&] { return view->isBusyShown() || !m_panel->isBusy(); }, kPatience);
    if (view->isBusyShown()) shoot(*m_panel, QStringLiteral("input-busy"));
    m_panel->openFiles({file("tiny.png")});
    m_panel->openFiles({file("rund.png")});
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->blockedReason(), QString(), kPatience);
    QCOMPARE(m_panel->title(), QStringLiteral("rund"));
    QCOMPARE(m_panel->pictures().front().picture.width, 300);
    // Nothing that was on its way arrives later.
    QTest::qWait(300);
    QCOMPARE(m_panel->pictures().front().picture.width, 300);
    QFile::remove(slow);
}

void TestInputPanel::theGuiNeverWaitsForAMatte() {
    savePicture(discPicture({3000, 2400}, QColor(225, 228, 230)), file("../large.png"));
    QElapsedTimer clock;
    qint64 worst = 0;
    QTimer beat;
    beat.setInterval(5);
    connect(&beat, &QTimer::timeout, this, [&] {
        worst = std::max(worst, clock.restart());
    });
    clock.start();
    beat.start();
    m_panel->openFiles({m_folder.filePath(QStringLiteral("../large.png"))});
    QVERIFY(QTest::qWaitFor([this] { return m_panel->blockedReason().isEmpty(); }, kPatience));
    beat.stop();
    qInfo("longest pause of the event loop while a 7 megapixel picture was cut out: %lld ms", worst);
    QVERIFY2(worst < 250, qPrintable(QString::number(worst))); // two cores that others use as well
    QFile::remove(m_folder.filePath(QStringLiteral("../large.png")));
}

void TestInputPanel::warningsComeBeforeTheRun() {
    QVERIFY(openAndWait(file("cut.png")));
    QVERIFY(hasNote(*m_panel, PictureNote::Kind::CutByBorder));
    QVERIFY(m_panel->blockedReason().isEmpty()); // a warning, not a ban
    QVERIFY(m_panel->findChild<NoteList*>()->isVisible());
    shoot(*m_panel, QStringLiteral("input-warning"));
    QVERIFY(openAndWait(file("tiny.png")));
    QVERIFY(hasNote(*m_panel, PictureNote::Kind::VerySmall));
    QVERIFY(openAndWait(file("rund.png")));
    QVERIFY(m_panel->notes().empty());
    QVERIFY(!m_panel->findChild<NoteList*>()->isVisible());
}

void TestInputPanel::anEmptyMatteBlocks() {
    QVERIFY(openAndWait(file("grey.png")));
    QVERIFY(!m_panel->blockedReason().isEmpty());
    QVERIFY(m_panel->pictures().empty());
    QVERIFY(hasNote(*m_panel, PictureNote::Kind::NothingFound));
    shoot(*m_panel, QStringLiteral("input-blocked"));
    // The way out that the note offers works.
    auto* mode = m_panel->findChild<MatteControls*>()->findChild<QComboBox*>();
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->blockedReason(), QString(), kPatience);
    QCOMPARE(m_panel->matteOptions().mode, MatteMode::None);
}

void TestInputPanel::thresholdAndSizeByKeyboard() {
    QVERIFY(openAndWait(file("Stuhl 椅子 é #1 50%.png")));
    const auto sliders = m_panel->findChild<MatteControls*>()->findChildren<ValueSlider*>();
    QCOMPARE(sliders.size(), 2);
    QVERIFY(sliders[0]->isEnabled());
    sliders[0]->slider()->setFocus();
    QTest::keyClick(sliders[0]->slider(), Qt::Key_End);
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isBusy(), kPatience);
    QVERIFY(m_panel->matteOptions().threshold > 0.9);
    sliders[1]->slider()->setFocus();
    QTest::keyClick(sliders[1]->slider(), Qt::Key_Home);
    QVERIFY(qAbs(m_panel->borderRatio() - 0.7) < 1e-9);
    // Transparency of the file has no threshold, and the panel says so.
    QVERIFY(openAndWait(file("rund.png")));
    QVERIFY(!sliders[0]->isEnabled());
}

void TestInputPanel::holdingShowsTheOther() {
    QVERIFY(openAndWait(file("rund.png")));
    auto* view = m_panel->findChild<PictureView*>();
    QVERIFY(view->showsMatte());
    QTest::mousePress(view, Qt::LeftButton);
    QVERIFY(!view->showsMatte());
    QTest::mouseRelease(view, Qt::LeftButton);
    QVERIFY(view->showsMatte());
    view->setFocus();
    QTest::keyPress(view, Qt::Key_Space);
    QVERIFY(!view->showsMatte());
    QTest::keyRelease(view, Qt::Key_Space);
    QVERIFY(view->showsMatte());
    const auto segments = m_panel->findChild<SegmentedControl*>()->findChildren<QAbstractButton*>();
    const auto picture =
        std::find_if(segments.begin(), segments.end(), [](auto* b) { return b->text() == QLatin1String("Picture"); });
    QVERIFY(picture != segments.end());
    QTest::mouseClick(*picture, Qt::LeftButton);
    QVERIFY(!view->showsMatte());
}

void TestInputPanel::itFitsANarrowColumn() {
    LongWords german;
    QCoreApplication::installTranslator(&german);
    m_panel->setMultiView(true);
    m_panel->openFiles({file("cut.png")});
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isBusy(), kPatience);
    for (const double scale : {1.0, 1.3}) {
        Theme::instance().apply(ThemeChoice::Dark, scale);
        QCoreApplication::processEvents();
        const int width = m_panel->findChild<QScrollArea*>()->widget()->minimumSizeHint().width();
        QVERIFY2(width <= 272 * scale, qPrintable(QStringLiteral("scale %1: %2").arg(scale).arg(width)));
    }
    m_panel->resize(m_panel->minimumSizeHint().width(), 760);
    shoot(*m_panel, QStringLiteral("input-german"));
    QCoreApplication::removeTranslator(&german);
}

void TestInputPanel::filesDroppedOnNumbersAreOpened() {
    auto* entry = m_panel->findChild<MatteControls*>()->findChild<QLineEdit*>();
    QVERIFY(!entry->acceptDrops());
}

void TestInputPanel::multiViewSlots() {
    auto* bar = m_panel->findChild<ViewSlotsBar*>();
    QVERIFY(!bar->isVisible());
    QVERIFY(openAndWait(file("rund.png")));
    m_panel->setMultiView(true);
    QVERIFY(bar->isVisible());
    QCOMPARE(m_panel->pictures().size(), std::size_t{1});
    dropFiles(bar->tile(ViewSide::Back), {file("Stuhl 椅子 é #1 50%.png")});
    QVERIFY(QTest::qWaitFor([this] { return !m_panel->isBusy(); }, kPatience));
    const auto pictures = m_panel->pictures();
    QCOMPARE(pictures.size(), std::size_t{2});
    QVERIFY(pictures[0].side == ViewSide::Front);
    QVERIFY(pictures[1].side == ViewSide::Back);
    QCOMPARE(m_panel->title(), QStringLiteral("rund"));
    shoot(*m_panel, QStringLiteral("input-multiview"));
    QTest::keyClick(bar->tile(ViewSide::Back), Qt::Key_Delete);
    QCOMPARE(m_panel->pictures().size(), std::size_t{1});
    m_panel->setMultiView(false);
    QVERIFY(!bar->isVisible());
}

void TestInputPanel::namesFillTheSides() {
    const QTemporaryDir folder;
    QStringList files;
    for (const char* side : {"back", "front", "right"}) {
        files << savePicture(discPicture({120, 120}, Qt::transparent),
                             folder.filePath(QStringLiteral("chair_%1.png").arg(QLatin1String(side))));
    }
    QSignalSpy batch(m_panel.get(), &InputPanel::batchRequested);
    m_panel->setMultiView(true);
    m_panel->openFiles(files);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->pictures().size(), std::size_t{3}, kPatience);
    QCOMPARE(batch.count(), 0);
    m_panel->setMultiView(false);
    m_panel->openFiles(files);
    QTRY_COMPARE(batch.count(), 1);
}

void TestInputPanel::stateComesBack() {
    QVERIFY(openAndWait(file("rund.png")));
    QVERIFY(openAndWait(file("Stuhl 椅子 é #1 50%.png")));
    auto* matte = m_panel->findChild<MatteControls*>();
    MatteSettings settings = matte->settings();
    settings.foregroundRatio = 0.612;
    const QJsonObject state = [&] {
        QJsonObject json = m_panel->state();
        json[QLatin1String("matte")] = settings.toJson();
        return json;
    }();
    InputPanel other;
    other.restoreState(state);
    QTRY_COMPARE_WITH_TIMEOUT(other.blockedReason(), QString(), kPatience);
    QCOMPARE(other.title(), m_panel->title());
    QVERIFY(qAbs(other.borderRatio() - 0.388) < 1e-9);
    QCOMPARE(other.state(), state);
    QCOMPARE(other.state()[QLatin1String("recent")].toArray().size(), 2);
    other.restoreState({});
    QVERIFY(other.title().isEmpty());
    QCOMPARE(other.state()[QLatin1String("recent")].toArray().size(), 2);
}

void TestInputPanel::hostileState_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(R"({"views":[1,2],"matte":"x","recent":{"a":1}})");
    QTest::newRow("wrong views") << QByteArray(R"({"views":{"front":"x","left":{"path":7},"top":{"path":"/a.png"}}})");
    QTest::newRow("relative paths") << QByteArray(R"({"views":{"front":{"path":"../../etc/passwd"}}})");
    QTest::newRow("half a character") << QByteArray(
        "{\"views\":{\"front\":{\"path\":\"/tmp/\\ud800.png\"}},\"matte\":{\"mode\":\"network\",\"network\":\"/"
        "\\udfff\"}}");
}

void TestInputPanel::hostileState() {
    QFETCH(QByteArray, json);
    m_panel->restoreState(QJsonDocument::fromJson(json).object());
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isBusy(), kPatience);
    QVERIFY(m_panel->pictures().empty());
    QVERIFY(!m_panel->blockedReason().isEmpty());
    (void)m_panel->matteOptions();
}

void TestInputPanel::recentFilesForgetWhatIsGone() {
    const QString gone = savePicture(discPicture({80, 80}, Qt::transparent), file("../gone.png"));
    QVERIFY(openAndWait(gone));
    QCOMPARE(m_panel->state()[QLatin1String("recent")].toArray().size(), 1);
    QFile::remove(gone);
    QVERIFY(openAndWait(gone));
    QVERIFY(m_panel->state()[QLatin1String("recent")].toArray().isEmpty());
}

void TestInputPanel::closingWhileBusyIsQuick() {
    savePicture(discPicture({2400, 2000}, QColor(120, 128, 130)), file("../late.png"));
    m_panel->openFiles({m_folder.filePath(QStringLiteral("../late.png"))});
    QTRY_VERIFY(m_panel->isBusy());
    QElapsedTimer clock;
    clock.start();
    m_panel.reset();
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    QFile::remove(m_folder.filePath(QStringLiteral("../late.png")));
}

QTEST_MAIN(TestInputPanel)
#include "tst_input_panel.moc"
