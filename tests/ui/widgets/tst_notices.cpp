#include "ui/widgets/notice_bar.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace vecset;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// The visible first lines, top to bottom.
QStringList wordsOf(const NoticeBar& bar) {
    std::vector<std::pair<int, QString>> found;
    for (const auto* label : bar.findChildren<QLabel*>()) {
        const bool headline = label->wordWrap() && label->property("role").isNull();
        if (headline && label->isVisibleTo(&bar)) found.emplace_back(label->mapTo(&bar, QPoint()).y(), label->text());
    }
    std::sort(found.begin(), found.end());
    QStringList words;
    for (const auto& [y, text] : found) words << text;
    return words;
}

} // namespace

class TestNotices : public QObject {
    Q_OBJECT

    /// A window with a bar on top, shown.
    struct Window : QWidget {
        NoticeBar* bar = new NoticeBar(this);
        Window() {
            auto* layout = new QVBoxLayout(this);
            layout->addWidget(bar);
            layout->addStretch(1);
            resize(600, 400);
            show();
        }
    };

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Dark, 1.0); }

    void anEmptyBarTakesNoRoom() {
        Window window;
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(!window.bar->isVisible());
        window.bar->show(NoticeLevel::Info, s("Hello"));
        QVERIFY(window.bar->isVisible());
        window.bar->dismissAll();
        QVERIFY(!window.bar->isVisible());
        QCOMPARE(window.bar->noticeCount(), 0);
    }

    void theNewestIsOnTop() {
        Window window;
        window.bar->show(NoticeLevel::Error, s("first"));
        window.bar->show(NoticeLevel::Error, s("second"));
        QTRY_COMPARE(wordsOf(*window.bar), QStringList({s("second"), s("first")}));
    }

    void crowding_data() {
        QTest::addColumn<QList<int>>("levels");
        QTest::addColumn<QString>("gone");
        QTest::newRow("the oldest of equals leaves") << QList<int>{3, 3, 3, 3} << s("0");
        QTest::newRow("information leaves before an older error") << QList<int>{3, 0, 3, 3} << s("1");
        QTest::newRow("the oldest that is no error leaves") << QList<int>{3, 2, 0, 3} << s("1");
    }
    void crowding() {
        QFETCH(QList<int>, levels);
        QFETCH(QString, gone);
        Window window;
        for (int i = 0; i < levels.size(); ++i)
            window.bar->show(static_cast<NoticeLevel>(levels[i]), QString::number(i));
        QCOMPARE(window.bar->noticeCount(), NoticeBar::kMostNotices);
        QTRY_COMPARE(wordsOf(*window.bar).size(), 3);
        QVERIFY(!wordsOf(*window.bar).contains(gone));
    }

    void theSameWordsAreCounted() {
        Window window;
        for (int i = 0; i < 3; ++i) window.bar->show(NoticeLevel::Warning, s("The picture is small."));
        QCOMPARE(window.bar->noticeCount(), 1);
        QCOMPARE(wordsOf(*window.bar), QStringList(s("The picture is small. (3 times)")));
        QCOMPARE(window.bar->warningCount(), 3);
    }

    void onlyTroubleIsCounted() {
        Window window;
        QSignalSpy counted(window.bar, &NoticeBar::warningCountChanged);
        window.bar->show(NoticeLevel::Info, s("a"));
        window.bar->show(NoticeLevel::Success, s("b"));
        QCOMPARE(counted.count(), 0);
        window.bar->show(NoticeLevel::Warning, s("c"));
        window.bar->show(NoticeLevel::Error, s("d"));
        QCOMPARE(window.bar->warningCount(), 2);
        window.bar->dismissAll();
        QCOMPARE(window.bar->warningCount(), 2); // dismissed is not undone
        window.bar->resetWarningCount();
        QCOMPARE(counted.last().first().toInt(), 0);
    }

    void goodNewsLeavesAndTroubleStays() {
        Window window;
        window.bar->setLifetime(40);
        window.bar->show(NoticeLevel::Success, s("written"));
        window.bar->show(NoticeLevel::Error, s("failed"));
        QTRY_COMPARE(window.bar->noticeCount(), 1);
        QCOMPARE(wordsOf(*window.bar), QStringList(s("failed")));
    }

    void theCrossDismisses() {
        Window window;
        window.bar->show(NoticeLevel::Error, s("failed"));
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* cross = window.bar->findChild<QToolButton*>();
        QVERIFY(!cross->accessibleName().isEmpty());
        QTest::mouseClick(cross, Qt::LeftButton);
        QCOMPARE(window.bar->noticeCount(), 0);
    }

    void escapeDismissesTheNewest() {
        Window window;
        window.bar->show(NoticeLevel::Error, s("old"));
        window.bar->show(NoticeLevel::Error, s("new"));
        window.activateWindow(); // nobody else does it where there is no window manager
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* cross = window.bar->findChildren<QToolButton*>().last();
        cross->setFocus();
        QTest::keyClick(cross, Qt::Key_Escape);
        QCOMPARE(wordsOf(*window.bar), QStringList(s("old")));
    }

    void anActionRunsOnceAndMayRaiseTheNextNotice() {
        Window window;
        int runs = 0;
        auto* bar = window.bar;
        bar->show(NoticeLevel::Error, s("The disk is full."), s("Choose another folder."),
                  {{s("Choose…"), [&] {
                        ++runs;
                        bar->show(NoticeLevel::Success, s("Written elsewhere."));
                    }}});
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* button = bar->findChild<QPushButton*>();
        QCOMPARE(button->text(), s("Choose…"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(runs, 1);
        QCOMPARE(wordsOf(*bar), QStringList(s("Written elsewhere.")));
    }

    void foreignTextIsNotMarkup() {
        Window window;
        window.bar->show(NoticeLevel::Error, s("<b>bold</b>.png cannot be read."));
        QCOMPARE(wordsOf(*window.bar), QStringList(s("<b>bold</b>.png cannot be read.")));
        for (const auto* label : window.bar->findChildren<QLabel*>()) {
            if (label->wordWrap()) QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
