#include "core/base/logging.h"
#include "tests/ui/dialogs/screenshots.h"
#include "ui/dialogs/log_filter.h"
#include "ui/dialogs/log_panel.h"
#include "ui/theme/theme.h"

#include <spdlog/sinks/sink.h>
#include <spdlog/spdlog.h>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <thread>

using namespace vecset;

namespace {

LogEntry line(LogLevel level, const char* text, const char* source = "studio") {
    return {QDateTime(QDate(2026, 11, 23), QTime(12, 3, 44, 120)), level, QString::fromUtf8(source),
            QString::fromUtf8(text)};
}

void fill(LogModel& model) {
    model.postFromAnyThread(line(LogLevel::Info, "started: version=0.1.0 seconds=0.84"));
    model.postFromAnyThread(
        line(LogLevel::Info, "loaded: model=furniture-xs seconds=0.21 device=cpu threads=2", "pipeline"));
    model.postFromAnyThread(line(LogLevel::Debug, "field cells: 21,340 of 262,144", "decoding"));
    model.postFromAnyThread(
        line(LogLevel::Warning, "the folder history is read-only: results are not saved", "history"));
    model.postFromAnyThread(
        line(LogLevel::Error, "/home/ann/models/turbo/model.safetensors: the file is cut off", "checkpoint"));
    model.postFromAnyThread(line(LogLevel::Info, "denoised: steps=50 seconds=3.10 device=cpu", "pipeline"));
}

template <typename Widget> Widget* child(QWidget& parent, const char* accessibleName) {
    for (auto* each : parent.findChildren<Widget*>()) {
        if (each->accessibleName() == QLatin1String(accessibleName)) return each;
    }
    return nullptr;
}

} // namespace

class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Dark, 1.0); }
    void linesOfAnyThreadArrive();
    void oldLinesMakeRoom();
    void sinkOutlivesTheModel();
    void levelsOfSpdlogAreKept();
    void warningsAreCounted();
    void pauseHoldsLinesBack();
    void panelFilters_data();
    void panelFilters();
    void copyTakesTheSelectionOrAll();
    void panelFollowsUntilScrolledUp();
    void screenshots();
};

void TestLog::linesOfAnyThreadArrive() {
    LogModel model;
    constexpr int kThreads = 4, kLines = 500;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&model] {
                for (int i = 0; i < kLines; ++i) model.postFromAnyThread(line(LogLevel::Info, "x"));
            });
        }
    }
    QCOMPARE(model.rowCount(), 0); // taken over on the GUI thread only
    QTRY_COMPARE(model.rowCount(), kThreads * kLines);
}

void TestLog::oldLinesMakeRoom() {
    LogModel model;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < LogModel::kCapacity; ++i) model.postFromAnyThread(line(LogLevel::Info, "old"));
    QTRY_COMPARE(model.rowCount(), LogModel::kCapacity);
    QCOMPARE(inserted.size(), 1); // a flood is one batch
    for (int i = 0; i < LogModel::kCapacity + 50; ++i)
        model.postFromAnyThread(line(LogLevel::Info, i < 50 ? "lost" : "new"));
    QTRY_COMPARE(model.entry(0).text, QStringLiteral("new"));
    QCOMPARE(model.rowCount(), LogModel::kCapacity);
    QCOMPARE(model.lastEntries(3).size(), 3);
}

void TestLog::sinkOutlivesTheModel() {
    auto model = std::make_unique<LogModel>();
    setLogSink(model->sink(), spdlog::level::info);
    logger("test").info("first");
    QTRY_COMPARE(model->rowCount(), 1);
    logger("test").info("queued when the model goes");
    model.reset();
    logger("test").info("nobody listens");
    QCoreApplication::processEvents();
}

void TestLog::levelsOfSpdlogAreKept() {
    LogModel model;
    setLogSink(model.sink(), spdlog::level::trace);
    auto& log = logger("levels");
    log.trace("a");
    log.debug("b");
    log.info("c");
    log.warn("d {}", 1);
    log.error("e ü");
    log.critical("f");
    QTRY_COMPARE(model.rowCount(), 6);
    const QList<LogLevel> expected{LogLevel::Debug,   LogLevel::Debug, LogLevel::Info,
                                   LogLevel::Warning, LogLevel::Error, LogLevel::Error};
    for (int i = 0; i < expected.size(); ++i) QCOMPARE(model.entry(i).level, expected.at(i));
    QCOMPARE(model.entry(4).text, QStringLiteral("e ü"));
    QCOMPARE(model.entry(4).source, QStringLiteral("levels"));
    QVERIFY(qAbs(model.entry(4).time.msecsTo(QDateTime::currentDateTime())) < 60000);
}

void TestLog::warningsAreCounted() {
    LogModel model;
    QSignalSpy counted(&model, &LogModel::warningCountChanged);
    fill(model);
    QTRY_COMPARE(model.warningCount(), 2);
    QCOMPARE(counted.size(), 1);
    model.resetWarningCount();
    QCOMPARE(counted.last().first().toInt(), 0);
}

void TestLog::pauseHoldsLinesBack() {
    LogModel model;
    LogPanel panel(model);
    fill(model);
    QTRY_COMPARE(model.rowCount(), 6);
    QTest::mouseClick(child<QToolButton>(panel, "Pause"), Qt::LeftButton);
    model.postFromAnyThread(line(LogLevel::Info, "waits"));
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.waitingCount(), 1);
    QCOMPARE(model.lastEntries(1).first().text, QStringLiteral("waits")); // diagnostics miss nothing
    QTest::mouseClick(child<QToolButton>(panel, "Go on"), Qt::LeftButton);
    QCOMPARE(model.rowCount(), 7);
}

void TestLog::panelFilters_data() {
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("lines");
    QTest::newRow("everything") << int(LogLevel::Debug) << QString() << 6;
    QTest::newRow("facts and problems, as at the start") << int(LogLevel::Info) << QString() << 5;
    QTest::newRow("problems") << int(LogLevel::Warning) << QString() << 2;
    QTest::newRow("errors") << int(LogLevel::Error) << QString() << 1;
    QTest::newRow("a word in any case") << int(LogLevel::Debug) << QStringLiteral("SECONDS") << 3;
    QTest::newRow("the name of a part") << int(LogLevel::Debug) << QStringLiteral("pipeline") << 2;
    QTest::newRow("level and word together") << int(LogLevel::Warning) << QStringLiteral("read-only") << 1;
    QTest::newRow("signs that mean something elsewhere") << int(LogLevel::Debug) << QStringLiteral(".*(") << 0;
}

void TestLog::panelFilters() {
    QFETCH(int, level);
    QFETCH(QString, search);
    QFETCH(int, lines);
    LogModel model;
    LogPanel panel(model);
    panel.show();
    fill(model);
    QTRY_COMPARE(model.rowCount(), 6);
    panel.setLowestLevel(static_cast<LogLevel>(level));
    QTest::keyClicks(child<QLineEdit>(panel, "Search the log"), search);
    const auto* view = panel.findChild<QTreeView*>();
    QCOMPARE(view->model()->rowCount(), lines);
    QCOMPARE(view->isVisible(), lines > 0); // else the empty state says what to do
}

void TestLog::copyTakesTheSelectionOrAll() {
    LogModel model;
    LogPanel panel(model);
    panel.show();
    fill(model);
    QTRY_COMPARE(model.rowCount(), 6);
    panel.setLowestLevel(LogLevel::Debug);
    QTest::mouseClick(child<QToolButton>(panel, "Copy"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 5);
    auto* view = panel.findChild<QTreeView*>();
    view->selectionModel()->select(view->model()->index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(panel.copyText(),
             QStringLiteral(
                 "2026-11-23 12:03:44.120 warning history: the folder history is read-only: results are not saved"));
}

void TestLog::panelFollowsUntilScrolledUp() {
    LogModel model;
    LogPanel panel(model);
    panel.resize(600, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    for (int i = 0; i < 200; ++i) model.postFromAnyThread(line(LogLevel::Info, "many"));
    auto* bar = panel.findChild<QTreeView*>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    model.postFromAnyThread(line(LogLevel::Info, "one more"));
    QTRY_COMPARE(model.rowCount(), 201);
    QCOMPARE(bar->value(), 0);
    QTest::mouseClick(child<QToolButton>(panel, "Follow"), Qt::LeftButton);
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void TestLog::screenshots() {
    LogModel model;
    LogPanel panel(model);
    panel.resize(900, 260);
    QVERIFY(test::saveScreenshots(panel, QStringLiteral("log-empty")));
    fill(model);
    QTRY_COMPARE(model.rowCount(), 6);
    panel.setLowestLevel(LogLevel::Debug);
    QVERIFY(test::saveScreenshots(panel, QStringLiteral("log")));
    QCOMPARE(test::clippedTexts(panel), QStringList());
}

QTEST_MAIN(TestLog)
#include "tst_log.moc"
