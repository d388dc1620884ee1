#include "ui/compare/split_handle.h"
#include "ui/compare/split_stage.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QScreen>
#include <QSignalSpy>
#include <QtTest>

using namespace vecset;

namespace {

/// A view that is a window of its own, as a 3D view is.
class Plain : public QWidget {
public:
    Plain(QColor colour, QWidget* parent) : QWidget(parent), m_colour(colour) { setAttribute(Qt::WA_NativeWindow); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), m_colour);
        painter.fillRect(QRect(0, 0, width() / 2, height() / 2), m_colour.darker()); // tells where the view's corner is
    }

private:
    QColor m_colour;
};

} // namespace

class TestSplitStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Dark, 1.0); }

    void init() {
        m_stage = std::make_unique<SplitStage>();
        m_a = new Plain(Qt::red, m_stage->parentA());
        m_b = new Plain(Qt::green, m_stage->parentB());
        m_stage->setViews(m_a, m_b);
        m_stage->resize(612, 300);
        m_stage->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_stage.get()));
    }
    void cleanup() { m_stage.reset(); }

    void besideEachOther() {
        QCOMPARE(m_a->size(), QSize(300, 300));
        QCOMPARE(m_b->size(), QSize(300, 300));
        QCOMPARE(m_b->mapTo(m_stage.get(), QPoint()), QPoint(312, 0));
        QTRY_COMPARE(colourAt({10, 10}), QColor(Qt::red).darker().name());
        QTRY_COMPARE(colourAt({250, 250}), QColor(Qt::red).name());
        QTRY_COMPARE(colourAt({600, 290}), QColor(Qt::green).name());
        QTest::mousePress(m_stage->handle(), Qt::LeftButton, {}, QPoint(6, 100));
        QTest::mouseMove(m_stage->handle(), QPoint(90, 100));
        QTest::mouseRelease(m_stage->handle(), Qt::LeftButton, {}, QPoint(90, 100));
        QCOMPARE(m_stage->fraction(), 0.5);
    }

    void inAWipeBothLieAtOnePlace() {
        m_stage->setWiping(true);
        QCOMPARE(m_a->size(), QSize(612, 300));
        QCOMPARE(m_b->size(), QSize(612, 300));
        QCOMPARE(m_a->mapTo(m_stage.get(), QPoint()), QPoint(0, 0));
        QCOMPARE(m_b->mapTo(m_stage.get(), QPoint()), QPoint(0, 0));
        m_stage->setFraction(0.25);
        QTRY_COMPARE(colourAt({100, 10}), QColor(Qt::red).darker().name());
        QTRY_COMPARE(colourAt({200, 10}), QColor(Qt::green).darker().name()); // still the left half of the view
        QTRY_COMPARE(colourAt({400, 10}), QColor(Qt::green).name());
    }

    void theHandleFollowsTheMouse() {
        m_stage->setWiping(true);
        QSignalSpy changed(m_stage.get(), &SplitStage::fractionChanged);
        auto* handle = m_stage->handle();
        QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(6, 100));
        QTest::mouseMove(handle, QPoint(6 + 150, 100));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(6, 100));
        QVERIFY(!changed.isEmpty());
        QVERIFY(std::abs(m_stage->fraction() - 0.75) < 0.01);
        QCOMPARE(handle->geometry().center().x() / 10, 455 / 10);
        QTest::mouseDClick(handle, Qt::LeftButton);
        QCOMPARE(m_stage->fraction(), 0.5);
    }

    void theHandleFollowsTheKeys() {
        m_stage->setWiping(true);
        m_stage->handle()->setFocus();
        QTest::keyClick(m_stage->handle(), Qt::Key_Right);
        QVERIFY(std::abs(m_stage->fraction() - 0.52) < 1e-9);
        QTest::keyClick(m_stage->handle(), Qt::Key_Home);
        QCOMPARE(m_stage->fraction(), 0.0);
        QTRY_COMPARE(colourAt({300, 290}), QColor(Qt::green).name()); // one view alone
        QTest::keyClick(m_stage->handle(), Qt::Key_End);
        QCOMPARE(m_stage->fraction(), 1.0);
        QTRY_COMPARE(colourAt({300, 290}), QColor(Qt::red).name());
        QTest::keyClick(m_stage->handle(), Qt::Key_Space);
        QCOMPARE(m_stage->fraction(), 0.5);
    }

    void resizingKeepsTheFraction() {
        m_stage->setWiping(true);
        m_stage->setFraction(0.25);
        m_stage->resize(1012, 200);
        QTRY_COMPARE(m_a->size(), QSize(1012, 200));
        QCOMPARE(m_stage->handle()->x(), 250);
        m_stage->setWiping(false);
        QCOMPARE(m_a->width(), 500);
    }

private:
    QString colourAt(QPoint point) const {
        const QPixmap shot = m_stage->screen()->grabWindow(m_stage->winId());
        return shot.toImage().pixelColor(point).name();
    }

    std::unique_ptr<SplitStage> m_stage;
    QWidget* m_a = nullptr;
    QWidget* m_b = nullptr;
};

QTEST_MAIN(TestSplitStage)
#include "tst_split_stage.moc"
