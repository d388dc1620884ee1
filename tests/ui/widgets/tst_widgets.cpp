#include "ui/theme/theme.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/progress_button.h"
#include "ui/widgets/seed_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/value_slider.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace vecset;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// A shown window that holds one widget.
template <typename Widget> struct Shown {
    QWidget window;
    Widget* widget;
    template <typename... Arguments>
    explicit Shown(Arguments&&... arguments) : widget(new Widget(std::forward<Arguments>(arguments)...)) {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(widget);
        layout->addStretch(1);
        window.resize(360, 240);
        window.show();
    }
    bool active() {
        window.activateWindow(); // nobody else does it where there is no window manager
        return QTest::qWaitForWindowActive(&window);
    }
    Widget* operator->() { return widget; }
};

void addPresets(SegmentedControl& control) {
    for (const auto* id : {"turbo", "fast", "standard"}) control.addSegment(s(id), s(id), s("tip"));
}

QAbstractButton* segment(const SegmentedControl& control, int index) {
    return control.findChildren<QAbstractButton*>()[index];
}

/// The slider's handle is at this place.
QPoint handleOf(const QSlider& slider) {
    const double part = static_cast<double>(slider.value() - slider.minimum()) / (slider.maximum() - slider.minimum());
    const int handle = Theme::instance().tokens().controlHeight / 2;
    return {static_cast<int>(handle / 2 + part * (slider.width() - handle)), slider.height() / 2};
}

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Dark, 1.0); }

    // SegmentedControl
    void aClickChoosesOnce() {
        Shown<SegmentedControl> control;
        addPresets(*control.widget);
        QVERIFY(control.active());
        QSignalSpy chosen(control.widget, &SegmentedControl::currentChanged);
        QCOMPARE(control->current(), s("turbo"));
        QTest::mouseClick(segment(*control.widget, 2), Qt::LeftButton);
        QTest::mouseClick(segment(*control.widget, 2), Qt::LeftButton);
        QCOMPARE(control->current(), s("standard"));
        QCOMPARE(chosen.count(), 1);
    }

    void setCurrentIsSilent() {
        Shown<SegmentedControl> control;
        addPresets(*control.widget);
        QSignalSpy chosen(control.widget, &SegmentedControl::currentChanged);
        control->setCurrent(s("fast"));
        control->setCurrent(s("no such segment"));
        QCOMPARE(control->current(), s("fast"));
        QCOMPARE(chosen.count(), 0);
    }

    void arrowsMoveTheChoice_data() {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QString>("expected");
        QTest::newRow("right") << QList<int>{Qt::Key_Right} << s("fast");
        QTest::newRow("down is right") << QList<int>{Qt::Key_Down} << s("fast");
        QTest::newRow("the end holds") << QList<int>{Qt::Key_Right, Qt::Key_Right, Qt::Key_Right} << s("standard");
        QTest::newRow("end") << QList<int>{Qt::Key_End} << s("standard");
        QTest::newRow("there and back") << QList<int>{Qt::Key_End, Qt::Key_Left} << s("fast");
        QTest::newRow("home") << QList<int>{Qt::Key_End, Qt::Key_Home} << s("turbo");
    }
    void arrowsMoveTheChoice() {
        QFETCH(QList<int>, keys);
        Shown<SegmentedControl> control;
        addPresets(*control.widget);
        QVERIFY(control.active());
        segment(*control.widget, 0)->setFocus();
        for (const int key : keys) QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        QTEST(control->current(), "expected");
    }

    void aDisabledSegmentSaysWhyAndIsSkipped() {
        Shown<SegmentedControl> control;
        addPresets(*control.widget);
        control->setSegmentEnabled(s("fast"), false, s("Needs a distilled model."));
        QVERIFY(control.active());
        QTest::mouseClick(segment(*control.widget, 1), Qt::LeftButton);
        QCOMPARE(control->current(), s("turbo"));
        QCOMPARE(segment(*control.widget, 1)->toolTip(), s("Needs a distilled model."));
        segment(*control.widget, 0)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(control->current(), s("standard"));
        control->setSegmentEnabled(s("fast"), true);
        QCOMPARE(segment(*control.widget, 1)->toolTip(), s("tip"));
    }

    void tabReachesOnlyTheChosenSegment() {
        Shown<SegmentedControl> control;
        addPresets(*control.widget);
        auto* next = new QLineEdit(&control.window);
        control.window.layout()->addWidget(next);
        control->setCurrent(s("fast"));
        QVERIFY(control.active());
        next->setFocus();
        QTest::keyClick(next, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(segment(*control.widget, 1)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(next));
    }

    void longSegmentsShortenInsteadOfBursting() {
        SegmentedControl control;
        for (const auto* id : {"Ausgewogen", "Höchste Qualität", "Benutzerdefiniert"})
            control.addSegment(s(id), s(id), {});
        QVERIFY(control.sizeHint().width() > 220);
        QVERIFY(control.minimumSizeHint().width() < 160);
    }

    // ValueSlider
    void draggingSendsChangesAndOneCommit() {
        Shown<ValueSlider> slider(s("Steps"));
        slider->setRange(0, 100, 1, 0);
        slider->setValue(10);
        QVERIFY(slider.active());
        QSignalSpy changed(slider.widget, &ValueSlider::valueChanged),
            committed(slider.widget, &ValueSlider::valueCommitted);
        auto* bar = slider->slider();
        const auto from = handleOf(*bar);
        QTest::mousePress(bar, Qt::LeftButton, {}, from);
        for (int x = from.x(); x <= bar->width() / 2; x += 5) QTest::mouseMove(bar, QPoint(x, from.y()));
        QVERIFY(changed.count() > 3);
        QCOMPARE(committed.count(), 0);
        QTest::mouseRelease(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, from.y()));
        QCOMPARE(committed.count(), 1);
        QCOMPARE(committed.first().first().toDouble(), slider->value());
        QVERIFY(qAbs(slider->value() - 50) <= 3);
    }

    void aClickInTheGrooveGoesThere() {
        Shown<ValueSlider> slider(s("Steps"));
        QVERIFY(slider.active());
        QSignalSpy committed(slider.widget, &ValueSlider::valueCommitted);
        QTest::mouseClick(slider->slider(), Qt::LeftButton, {},
                          QPoint(slider->slider()->width() * 3 / 4, slider->slider()->height() / 2));
        QVERIFY(qAbs(slider->value() - 75) <= 3);
        QCOMPARE(committed.count(), 1);
    }

    void typingCommitsOnEnter() {
        Shown<ValueSlider> slider(s("Guidance"));
        slider->setRange(0, 10, 0.5, 1);
        QVERIFY(slider.active());
        QSignalSpy changed(slider.widget, &ValueSlider::valueChanged),
            committed(slider.widget, &ValueSlider::valueCommitted);
        slider->entry()->setFocus();
        slider->entry()->selectAll();
        QTest::keyClicks(slider->entry(), s("7.4"));
        QCOMPARE(changed.count(), 0); // half-typed numbers are not sent
        QTest::keyClick(slider->entry(), Qt::Key_Return);
        QCOMPARE(slider->value(), 7.5); // rounded to the step, and shown so
        QCOMPARE(slider->entry()->value(), 7.5);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(committed.count(), 1);
    }

    void keysMoveByOneStep() {
        Shown<ValueSlider> slider(s("Steps"));
        slider->setRange(1, 50, 1, 0);
        slider->setValue(5);
        QVERIFY(slider.active());
        QSignalSpy committed(slider.widget, &ValueSlider::valueCommitted);
        slider->slider()->setFocus();
        QTest::keyClick(slider->slider(), Qt::Key_Right);
        QCOMPARE(slider->value(), 6.0);
        QTest::keyClick(slider->slider(), Qt::Key_Home);
        QCOMPARE(slider->value(), 1.0);
        QCOMPARE(committed.count(), 2);
    }

    void valuesStayOnTheirSteps_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("expected");
        QTest::newRow("inside") << 0.31 << 0.3;
        QTest::newRow("no binary dust") << 0.30000000000000004 << 0.3;
        QTest::newRow("below") << -5.0 << 0.0;
        QTest::newRow("above") << 5.0 << 1.0;
        QTest::newRow("not a number keeps the old") << qQNaN() << 0.5;
    }
    void valuesStayOnTheirSteps() {
        QFETCH(double, value);
        ValueSlider slider(s("x"));
        slider.setRange(0, 1, 0.1, 1);
        slider.setValue(0.5);
        QSignalSpy changed(&slider, &ValueSlider::valueChanged);
        slider.setValue(value);
        QTEST(slider.value(), "expected");
        QCOMPARE(changed.count(), 0);
    }

    void aLogarithmicSliderHasItsGeometricMeanInTheMiddle() {
        ValueSlider slider(s("Faces"));
        slider.setRange(1000, 1000000, 1, 0);
        slider.setLogarithmic(true);
        slider.setValue(31623);
        QVERIFY(qAbs(slider.slider()->value() - slider.slider()->maximum() / 2) <= 1);
        slider.setValue(1000000);
        QCOMPARE(slider.slider()->value(), slider.slider()->maximum());
        slider.slider()->setValue(0);
        QCOMPARE(slider.value(), 1000.0);
    }

    void aDoubleClickOnTheLabelResets() {
        Shown<ValueSlider> slider(s("Guidance"));
        slider->setRange(0, 10, 0.1, 1);
        slider->setDefaultValue(5);
        slider->setValue(2);
        QVERIFY(slider.active());
        QSignalSpy committed(slider.widget, &ValueSlider::valueCommitted);
        QTest::mouseDClick(slider->findChild<ElidedLabel*>(), Qt::LeftButton);
        QCOMPARE(slider->value(), 5.0);
        QCOMPARE(committed.count(), 1);
    }

    // SeedField
    void anUnlockedSeedRollsForEachRun() {
        SeedField field;
        field.setSeed(7);
        QSignalSpy changed(&field, &SeedField::seedChanged);
        const auto first = field.nextSeed(), second = field.nextSeed();
        QVERIFY(first != 7 && second != first);
        QCOMPARE(field.seed(), second); // what ran is what is shown
        QCOMPARE(changed.count(), 2);
        field.setLocked(true);
        QCOMPARE(field.nextSeed(), second);
        QCOMPARE(changed.count(), 2);
    }

    void seedsMayBeTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<quint64>("expected");
        QTest::newRow("a number") << s("1234") << quint64(1234);
        QTest::newRow("the largest") << s("18446744073709551615") << ~quint64(0);
        QTest::newRow("above 64 bits keeps the old") << s("18446744073709551616") << quint64(7);
        QTest::newRow("letters are not taken") << s("12a4") << quint64(124);
    }
    void seedsMayBeTyped() {
        QFETCH(QString, typed);
        Shown<SeedField> field;
        field->setSeed(7);
        QVERIFY(field.active());
        auto* entry = field->findChild<QLineEdit*>();
        entry->setFocus();
        entry->selectAll();
        QTest::keyClicks(entry, typed);
        QTest::keyClick(entry, Qt::Key_Return);
        QTEST(field->seed(), "expected");
        QCOMPARE(entry->text(), QString::number(field->seed()));
    }

    void seedKeysDiceAndLock() {
        Shown<SeedField> field;
        field->setSeed(7);
        QVERIFY(field.active());
        auto* entry = field->findChild<QLineEdit*>();
        entry->setFocus();
        QTest::keyClick(entry, Qt::Key_Up);
        QCOMPARE(field->seed(), quint64(8));
        const auto buttons = field->findChildren<QToolButton*>();
        QSignalSpy changed(field.widget, &SeedField::seedChanged), locked(field.widget, &SeedField::lockedChanged);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY(field->locked());
        QCOMPARE(locked.count(), 1);
        for (const auto* button : buttons) QVERIFY(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty());
    }

    // ProgressButton
    void itActsOnlyWhenIdle() {
        Shown<ProgressButton> button;
        button->setIdle(s("Generate"), s("about 1.4 s"));
        QVERIFY(button.active());
        QSignalSpy activated(button.widget, &ProgressButton::activated),
            cancelled(button.widget, &ProgressButton::cancelRequested);
        QTest::mouseClick(button.widget, Qt::LeftButton);
        QTest::keyClick(button.widget, Qt::Key_Return);
        QTest::keyClick(button.widget, Qt::Key_Space);
        QCOMPARE(activated.count(), 3);
        button->setRunning(s("Sampling"), 0.5, s("0.6 s left"));
        QTest::mouseClick(button.widget, Qt::LeftButton, {},
                          QPoint(20, 10)); // the second half of a double click must not cancel
        QCOMPARE(activated.count(), 3);
        QCOMPARE(cancelled.count(), 0);
        QVERIFY(button->cancelButton()->isVisible());
        QTest::mouseClick(button->cancelButton(), Qt::LeftButton);
        QTest::keyClick(button.widget, Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 2);
        button->setBlocked(s("Drop a picture first."));
        QTest::mouseClick(button.widget, Qt::LeftButton);
        QCOMPARE(activated.count(), 3);
        QVERIFY(!button->cancelButton()->isVisible());
        QCOMPARE(button->accessibleDescription(), s("Drop a picture first."));
    }

    void theGroundFillsWithTheWork() {
        Shown<ProgressButton> button;
        button->setRunning({}, 0.5);
        button->setCancelVisible(false);
        QVERIFY(button.active());
        const auto& t = Theme::instance().tokens();
        const auto picture = button->grab().toImage();
        const auto at = [&picture](double part) {
            return picture.pixelColor(static_cast<int>(picture.width() * part), 8).name();
        };
        QCOMPARE(at(0.4), t.accentSoft.name());
        QCOMPARE(at(0.6), t.raised.name());
    }

    void theKeyboardStaysWhenTheRunEnds() {
        Shown<ProgressButton> button;
        button->setRunning(s("Sampling"), 0.5);
        QVERIFY(button.active());
        button->cancelButton()->setFocus();
        button->setIdle(s("Generate"));
        QVERIFY(button->hasFocus());
    }

    // CollapsibleSection
    void theHeaderFolds() {
        Shown<CollapsibleSection> section(s("Decoding"));
        auto* body = new QLineEdit;
        section->setBody(body);
        QVERIFY(section.active());
        QSignalSpy changed(section.widget, &CollapsibleSection::expandedChanged);
        auto* header = section->findChild<QAbstractButton*>();
        QVERIFY(body->isVisible());
        QTest::mouseClick(header, Qt::LeftButton);
        QVERIFY(!body->isVisible());
        header->setFocus();
        QTest::keyClick(header, Qt::Key_Right);
        QVERIFY(body->isVisible());
        QTest::keyClick(header, Qt::Key_Right); // stays open
        QVERIFY(body->isVisible());
        QTest::keyClick(header, Qt::Key_Left);
        QTest::keyClick(header, Qt::Key_Space);
        QVERIFY(body->isVisible());
        QCOMPARE(changed.count(), 4);
        QCOMPARE(header->accessibleName(), s("Decoding"));
    }

    // ElidedLabel, EmptyState
    void aLongLabelDoesNotWidenItsPanel() {
        ElidedLabel label(s("a very long name ").repeated(10));
        QVERIFY(label.minimumSizeHint().width() < 80);
        label.resize(100, 20);
        QVERIFY(label.isElided());
        label.setText(s("short"));
        QVERIFY(!label.isElided());
        QCOMPARE(label.text(), s("short"));
    }

    void anEmptyStateKeepsItsHeadlineInLittleRoom() {
        Shown<QWidget> holder;
        EmptyState empty(s("image"), s("Nothing here yet"), s("Drop a picture to begin."), holder.widget);
        empty.setButton(s("Open…"));
        QSignalSpy pressed(&empty, &EmptyState::buttonClicked);
        empty.resize(300, 300);
        empty.show();
        QVERIFY(holder.active());
        const auto labels = empty.findChildren<QLabel*>();
        QVERIFY(labels[0]->isVisibleTo(&empty) && labels[1]->isVisibleTo(&empty) && labels[2]->isVisibleTo(&empty));
        QVERIFY(labels[0]->geometry().bottom() < labels[1]->geometry().top());
        QVERIFY(labels[1]->geometry().bottom() < labels[2]->geometry().top());
        QCOMPARE(labels[0]->geometry().center().x(), empty.rect().center().x());
        empty.resize(300, 80);
        QVERIFY(!labels[0]->isVisibleTo(&empty) && labels[1]->isVisibleTo(&empty) && !labels[2]->isVisibleTo(&empty));
        empty.button()->click();
        QCOMPARE(pressed.count(), 1);
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
