#include "ui/history/history_panel.h"

#include "tests/ui/history/longer_texts.h"
#include "tests/ui/history/made_results.h"
#include "ui/history/drag_out.h"
#include "ui/history/glb_recipe.h"
#include "ui/history/history_delegate.h"
#include "ui/history/history_library.h"
#include "ui/history/history_model.h"
#include "ui/history/history_view.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QDrag>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace vecset;

namespace {

struct Notice {
    NoticeLevel level;
    QString text, remedy;
    std::vector<NoticeAction> actions;
};

QToolButton* buttonNamed(QWidget& widget, const char* name) {
    for (auto* button : widget.findChildren<QToolButton*>()) {
        if (button->accessibleName() == QString::fromUtf8(name)) return button;
    }
    return nullptr;
}

/// A window with a panel on a history folder of its own.
struct Window {
    explicit Window(const QStringList& titles = {}, const QString& path = {}) {
        const HistoryStore store(path.isEmpty() ? dir.path() : path);
        int rings = 10;
        for (const auto& title : titles) {
            auto fresh = test::madeEntry(title, rings, 0.4f + 0.07f * static_cast<float>(rings - 10));
            rings += 3;
            (void)store.save(fresh);
        }
        library = std::make_unique<HistoryLibrary>(store.folder());
        panel = std::make_unique<HistoryPanel>(library.get());
        QObject::connect(panel.get(), &HistoryPanel::noticeRaised, panel.get(),
                         [this](NoticeLevel level, const QString& text, const QString& remedy,
                                const std::vector<NoticeAction>& actions) {
                             notices.push_back({level, text, remedy, actions});
                         });
        panel->resize(1280, 210);
        panel->show();
        (void)QTest::qWaitForWindowExposed(panel.get());
        (void)QTest::qWaitFor([&] { return library->isLoaded(); });
    }
    [[nodiscard]] HistoryView& view() const { return panel->view(); }
    [[nodiscard]] int count() const { return panel->model().rowCount(); }
    [[nodiscard]] QPoint center(int row) const { return view().visualRect(panel->model().index(row)).center(); }
    void click(int row, Qt::KeyboardModifiers keys = Qt::NoModifier) const {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, keys, center(row));
    }
    void press(QToolButton* button) const {
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] QString title(int row) const { return panel->model().index(row).data().toString(); }

    QTemporaryDir dir;
    std::unique_ptr<HistoryLibrary> library;
    std::unique_ptr<HistoryPanel> panel;
    std::vector<Notice> notices;
};

const QStringList kThree{QStringLiteral("oldest chair"), QStringLiteral("round table"), QStringLiteral("newest chair")};

} // namespace

class TestHistoryPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void emptyHistoryTeaches();
    void newestComesFirstAndClickOpens();
    void twoSelectedCanBeCompared();
    void buttonsSayWhatTheyNeed();
    void searchFindsWordsInAnyOrder();
    void favouritesFilter();
    void starMarksWithoutOpening();
    void deleteKeyDeletesAndUndoBringsBack();
    void renameInPlace();
    void enterOpensAndArrowsMove();
    void savedResultAppearsAndGetsAThumbnail();
    void saveThatFailsIsReportedAndNothingAppears();
    void damagedEntriesAreNoticedOnce();
    void answerForAGoneReceiverIsDropped();
    void dragCarriesAGlbFile();
    void draggingACardStartsADrag();
    void dragLetGoTooEarlyIsExplained();
    void contextMenuOffersEverything();
    void selectionSurvivesARefresh();
    void screenshots_data();
    void screenshots();
};

void TestHistoryPanel::initTestCase() {
    QLocale::setDefault(QLocale::c());
    Theme::instance().apply(ThemeChoice::Dark, 1.0);
    QDir().mkpath(QStringLiteral(VECSET_BINARY_DIR "/screenshots"));
}

void TestHistoryPanel::emptyHistoryTeaches() {
    Window window;
    QVERIFY(!window.view().isVisible());
    bool teaches = false;
    for (const auto* label : window.panel->findChildren<QLabel*>()) {
        teaches |= label->isVisible() && label->text().contains(QLatin1String("results will be kept here"));
    }
    QVERIFY(teaches);
    QVERIFY(!buttonNamed(*window.panel, "Compare")->isVisible());
}

void TestHistoryPanel::newestComesFirstAndClickOpens() {
    Window window(kThree);
    const QAbstractItemModelTester tester(&window.panel->model());
    QTRY_COMPARE(window.count(), 3);
    QCOMPARE(window.title(0), QStringLiteral("newest chair"));
    QCOMPARE(window.title(2), QStringLiteral("oldest chair"));
    QSignalSpy opened(window.panel.get(), &HistoryPanel::activated);
    window.click(1);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<HistoryEntry>().title, QStringLiteral("round table"));
    QCOMPARE(window.panel->model().index(1).data(HistoryModel::FactsRole).toString(),
             QStringLiteral("1.8 s · 624 faces"));
}

void TestHistoryPanel::twoSelectedCanBeCompared() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    QSignalSpy compare(window.panel.get(), &HistoryPanel::compareRequested),
        opened(window.panel.get(), &HistoryPanel::activated);
    window.click(0);
    auto* button = buttonNamed(*window.panel, "Compare");
    QVERIFY(!button->isEnabled());
    window.click(2, Qt::ControlModifier);
    QCOMPARE(opened.size(), 1); // the second click selects only
    QVERIFY(button->isEnabled());
    window.press(button);
    QCOMPARE(compare.size(), 1);
    QCOMPARE(compare[0][0].value<HistoryEntry>().title, QStringLiteral("oldest chair"));
    QCOMPARE(compare[0][1].value<HistoryEntry>().title, QStringLiteral("newest chair"));
    window.click(1, Qt::ControlModifier);
    QVERIFY(!button->isEnabled());
}

void TestHistoryPanel::buttonsSayWhatTheyNeed() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    QSignalSpy rerun(window.panel.get(), &HistoryPanel::rerunRequested),
        recipe(window.panel.get(), &HistoryPanel::recipeRequested),
        exporting(window.panel.get(), &HistoryPanel::exportRequested);
    for (const char* name : {"Compare", "Run again", "Use these settings", "Export…", "Favourite", "Delete"}) {
        auto* button = buttonNamed(*window.panel, name);
        QVERIFY2(button && !button->isEnabled() && !button->toolTip().isEmpty(), name);
    }
    window.click(1);
    window.press(buttonNamed(*window.panel, "Run again"));
    window.press(buttonNamed(*window.panel, "Use these settings"));
    for (auto* button : window.panel->findChildren<QToolButton*>()) {
        if (button->accessibleName() == QStringLiteral("Export…")) window.press(button);
    }
    QCOMPARE(rerun.size(), 1);
    QCOMPARE(recipe.size(), 1);
    QCOMPARE(exporting.size(), 1);
    QCOMPARE(recipe[0][0].value<HistoryEntry>().recipe.value(QStringLiteral("steps")).toInt(), 50);
}

void TestHistoryPanel::searchFindsWordsInAnyOrder() {
    Window window(kThree + QStringList{QStringLiteral("Stühlchen rot")});
    QTRY_COMPARE(window.count(), 4);
    auto* search = window.panel->findChild<QLineEdit*>();
    QTest::keyClicks(search, QStringLiteral("CHAIR old"));
    QCOMPARE(window.count(), 1);
    QCOMPARE(window.title(0), QStringLiteral("oldest chair"));
    search->setText(QStringLiteral("stuhlchen"));
    QCOMPARE(window.count(), 1);
    search->setText(QStringLiteral("furniture-xs"));
    QCOMPARE(window.count(), 4);
    search->setText(QStringLiteral("zebra"));
    QCOMPARE(window.count(), 0);
    QVERIFY(!window.view().isVisible());
    search->clear();
    QCOMPARE(window.count(), 4);
    QVERIFY(window.view().isVisible());
}

void TestHistoryPanel::favouritesFilter() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    window.click(1);
    window.press(buttonNamed(*window.panel, "Favourite"));
    QTRY_VERIFY(window.panel->model().index(1).data(HistoryModel::FavouriteRole).toBool());
    window.press(buttonNamed(*window.panel, "Favourites only"));
    QCOMPARE(window.count(), 1);
    QCOMPARE(window.title(0), QStringLiteral("round table"));
    QVERIFY(HistoryStore(window.dir.path()).load().entries[1].favourite);
}

void TestHistoryPanel::starMarksWithoutOpening() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    QSignalSpy opened(window.panel.get(), &HistoryPanel::activated);
    const auto star = HistoryDelegate::starRect(window.view().visualRect(window.panel->model().index(0))).center();
    QTest::mouseClick(window.view().viewport(), Qt::LeftButton, {}, star);
    QTRY_VERIFY(window.panel->model().index(0).data(HistoryModel::FavouriteRole).toBool());
    QCOMPARE(opened.size(), 0);
    QVERIFY(window.panel->selectedEntries().empty());
}

void TestHistoryPanel::deleteKeyDeletesAndUndoBringsBack() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    window.click(0);
    window.click(1, Qt::ControlModifier);
    QTest::keyClick(&window.view(), Qt::Key_Delete);
    QTRY_COMPARE(window.count(), 1);
    QTRY_COMPARE(window.notices.size(), std::size_t{1});
    QCOMPARE(window.notices[0].actions.size(), std::size_t{1});
    QCOMPARE(HistoryStore(window.dir.path()).load().entries.size(), std::size_t{1});
    window.notices[0].actions[0].run();
    QTRY_COMPARE(window.count(), 3);
    QCOMPARE(window.title(0), QStringLiteral("newest chair"));
    window.click(2);
    QTest::keyClick(&window.view(), Qt::Key_Delete);
    QTRY_COMPARE(window.count(), 2);
    window.panel->undoDelete();
    QTRY_COMPARE(window.count(), 3);
}

void TestHistoryPanel::renameInPlace() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    window.click(1);
    QTest::keyClick(&window.view(), Qt::Key_F2);
    auto* editor = window.view().viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("round table"));
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, QStringLiteral("Tisch"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(window.title(1), QStringLiteral("Tisch"));
    QCOMPARE(HistoryStore(window.dir.path()).load().entries[1].title, QStringLiteral("Tisch"));
}

void TestHistoryPanel::enterOpensAndArrowsMove() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    window.click(0);
    QSignalSpy opened(window.panel.get(), &HistoryPanel::activated);
    QTest::keyClick(&window.view(), Qt::Key_Right);
    QTest::keyClick(&window.view(), Qt::Key_Right);
    QTest::keyClick(&window.view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<HistoryEntry>().title, QStringLiteral("oldest chair"));
}

void TestHistoryPanel::savedResultAppearsAndGetsAThumbnail() {
    Window window;
    std::optional<HistoryEntry> saved;
    window.library->save(test::madeEntry(QStringLiteral("fresh"), 16), this,
                         [&](const HistoryOutcome<HistoryEntry>& outcome) { saved = outcome.value; });
    QTRY_VERIFY(saved);
    QVERIFY(QFile::exists(saved->meshFile)); // on disk before anybody hears of it
    QCOMPARE(window.count(), 1);
    QVERIFY(window.view().isVisible());
    const auto index = window.panel->model().index(0);
    QTRY_VERIFY(!window.library->entries().front().thumbnailFile.isEmpty());
    QTRY_VERIFY(!index.data(HistoryModel::ThumbnailRole).value<QImage>().isNull());
    const auto image = index.data(HistoryModel::ThumbnailRole).value<QImage>();
    QCOMPARE(image.size(), QSize(256, 256));
    QCOMPARE(qAlpha(image.pixel(2, 2)), 0);
    QCOMPARE(qAlpha(image.pixel(128, 128)), 255);
    std::size_t faces = 0;
    window.library->loadMesh(saved->id, this, [&](const HistoryOutcome<HistoryLibrary::MeshPointer>& outcome) {
        faces = outcome.value ? (*outcome.value)->triangles.size() : 1;
    });
    QTRY_COMPARE(faces, static_cast<std::size_t>(saved->faces));
}

void TestHistoryPanel::saveThatFailsIsReportedAndNothingAppears() {
    QTemporaryDir dir;
    const auto file = dir.filePath(QStringLiteral("file"));
    QFile(file).open(QIODevice::WriteOnly);
    Window window({}, file + QStringLiteral("/history"));
    std::optional<HistoryFault> fault;
    window.library->save(test::madeEntry(QStringLiteral("lost")), this,
                         [&](const HistoryOutcome<HistoryEntry>& outcome) {
                             if (!outcome.value) fault = outcome.fault;
                         });
    QTRY_VERIFY(fault);
    QVERIFY(fault->code == ErrorCode::WriteFailed);
    QCOMPARE(window.count(), 0);
}

void TestHistoryPanel::damagedEntriesAreNoticedOnce() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    QVERIFY(QFile::remove(window.library->entries()[1].meshFile));
    window.library->refresh();
    QTRY_COMPARE(window.count(), 2);
    QTRY_COMPARE(window.notices.size(), std::size_t{1});
    QCOMPARE(window.notices[0].level, NoticeLevel::Warning);
    QSignalSpy loaded(window.library.get(), &HistoryLibrary::loaded);
    window.library->refresh();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(window.notices.size(), std::size_t{1});
}

void TestHistoryPanel::answerForAGoneReceiverIsDropped() {
    Window window(kThree);
    auto receiver = std::make_unique<QObject>();
    bool called = false;
    window.library->loadMesh(window.library->entries()[0].id, receiver.get(), [&](const auto&) { called = true; });
    window.library->save(test::madeEntry(QStringLiteral("x")), receiver.get(), [&](const auto&) { called = true; });
    receiver.reset();
    QTRY_COMPARE(window.count(), 4);
    QVERIFY(!called);
}

void TestHistoryPanel::dragCarriesAGlbFile() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    DragOut drag(window.library.get());
    QSignalSpy prepared(&drag, &DragOut::prepared);
    const auto entries = std::vector<HistoryEntry>{window.library->entries()[0], window.library->entries()[2]};
    QVERIFY(!drag.isReady(entries));
    for (const auto& entry : entries) {
        drag.prepare(entry);
        drag.prepare(entry);
    }
    QTRY_COMPARE(prepared.size(), 2);
    QVERIFY(drag.isReady(entries));
    const std::unique_ptr<QMimeData> data(drag.mimeData(entries));
    QCOMPARE(data->urls().size(), 2);
    QCOMPARE(data->urls()[0].fileName(), QStringLiteral("newest chair.glb"));
    QCOMPARE(QString::fromUtf8(data->data(QString::fromLatin1(DragOut::kEntryType))),
             entries[0].id + QLatin1Char('\n') + entries[1].id);
    QCOMPARE(readRecipe(data->urls()[0].toLocalFile()).value_or(QJsonObject()), entries[0].recipe);
}

void TestHistoryPanel::draggingACardStartsADrag() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    QMimeData* carried = nullptr;
    window.view().startDragging = [&](QMimeData* data, const QPixmap& picture) {
        carried = data;
        QVERIFY(!picture.isNull());
    };
    const auto from = window.center(1);
    QTest::mousePress(window.view().viewport(), Qt::LeftButton, {}, from);
    // A press that lasts: the file is written meanwhile, so that the drag can start at once.
    QTest::mouseMove(window.view().viewport(), from + QPoint(8, 0));
    QTest::mouseMove(window.view().viewport(), from + QPoint(40, -30));
    QTRY_VERIFY(carried);
    const std::unique_ptr<QMimeData> data(carried);
    QCOMPARE(data->urls().size(), 1);
    QVERIFY(QFile::exists(data->urls()[0].toLocalFile()));
    QCOMPARE(data->urls()[0].fileName(), QStringLiteral("round table.glb"));
    QTest::mouseRelease(window.view().viewport(), Qt::LeftButton, {}, from + QPoint(40, -30));
}

void TestHistoryPanel::dragLetGoTooEarlyIsExplained() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    bool dragged = false;
    window.view().startDragging = [&](QMimeData* data, const QPixmap&) {
        dragged = true;
        delete data;
    };
    const auto from = window.center(1);
    QTest::mousePress(window.view().viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(window.view().viewport(), from + QPoint(8, 0));
    QTest::mouseMove(window.view().viewport(), from + QPoint(40, -30));
    QTest::mouseRelease(window.view().viewport(), Qt::LeftButton, {}, from + QPoint(40, -30));
    QTRY_COMPARE(window.notices.size(), std::size_t{1});
    QVERIFY(!dragged);
}

void TestHistoryPanel::contextMenuOffersEverything() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    window.click(0);
    Q_EMIT window.view().customContextMenuRequested(window.center(0));
    auto* menu = window.panel->findChild<QMenu*>();
    QTRY_VERIFY(menu && menu->isVisible());
    QStringList texts;
    for (const auto* action : menu->actions()) {
        if (!action->isSeparator()) texts << action->text();
    }
    QCOMPARE(texts.size(), 9);
    menu->close();
}

void TestHistoryPanel::selectionSurvivesARefresh() {
    Window window(kThree);
    QTRY_COMPARE(window.count(), 3);
    window.click(1);
    (void)HistoryStore(window.dir.path()).save(test::madeEntry(QStringLiteral("from another window")));
    QTRY_COMPARE(window.count(), 4);
    QCOMPARE(window.panel->selectedEntries().size(), std::size_t{1});
    QCOMPARE(window.panel->selectedEntries()[0].title, QStringLiteral("round table"));
}

void TestHistoryPanel::screenshots_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestHistoryPanel::screenshots() {
    QFETCH(bool, dark);
    Theme::instance().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light, 1.0);
    const auto shoot = [&](QWidget& widget, const char* name) {
        QVERIFY(
            widget.grab().save(QStringLiteral(VECSET_BINARY_DIR "/screenshots/%1-%2.png")
                                   .arg(QLatin1String(name), dark ? QLatin1String("dark") : QLatin1String("light"))));
    };
    Window empty;
    QTest::qWait(50);
    shoot(*empty.panel, "history-empty");
    QStringList titles;
    for (int i = 1; i <= 12; ++i)
        titles << (i % 4 == 0 ? QStringLiteral("Wohnzimmersessel mit Armlehnen %1").arg(i)
                              : QStringLiteral("chair %1").arg(i));
    Window window(titles);
    QTRY_COMPARE(window.count(), 12);
    window.library->setFavourite(window.library->entries()[2].id, true);
    QTRY_VERIFY(window.library->entries()[2].favourite);
    const auto allDrawn = [&] {
        for (int row = 0; row < 12; ++row) {
            if (window.panel->model().index(row).data(HistoryModel::ThumbnailRole).value<QImage>().isNull())
                return false;
        }
        return std::all_of(window.library->entries().begin(), window.library->entries().end(),
                           [](const auto& e) { return !e.thumbnailFile.isEmpty(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allDrawn(), 60000);
    window.click(1);
    window.click(3, Qt::ControlModifier);
    QTest::mouseMove(window.view().viewport(), window.center(4));
    QTest::qWait(50);
    shoot(*window.panel, "history-12");
    window.panel->findChild<QLineEdit*>()->setText(QStringLiteral("sessel"));
    QTest::qWait(20);
    shoot(*window.panel, "history-search");
    window.panel->findChild<QLineEdit*>()->setText(QStringLiteral("zebra"));
    QTest::qWait(20);
    shoot(*window.panel, "history-no-match");
    window.panel->findChild<QLineEdit*>()->clear();
    {
        const test::LongerTexts german;
        QTest::qWait(50);
        shoot(*window.panel, "history-long-texts");
    }
    window.panel->resize(480, 520);
    QTest::qWait(20);
    shoot(*window.panel, "history-tall");
    Theme::instance().apply(ThemeChoice::Dark, 1.0);
}

QTEST_MAIN(TestHistoryPanel)
#include "tst_history_panel.moc"
