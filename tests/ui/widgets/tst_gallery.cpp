#include "tests/ui/widgets/gallery.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolTip>

using namespace vecset;

namespace {

void savePicture(const QPixmap& picture, const QString& name) {
    const auto folder = QStringLiteral(VECSET_BINARY_DIR "/screenshots");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(picture.save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

/// The widget at this device pixel ratio, as on a high-resolution screen.
QPixmap grabAt(QWidget& widget, double ratio) {
    QPixmap picture((QSizeF(widget.size()) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    widget.render(&picture);
    return picture;
}

} // namespace

/// Takes the gallery's pictures, which people look at, and checks in them what a program can check: nothing cut off.
class TestGallery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picture_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("fontScale");
        QTest::addColumn<double>("ratio");
        for (const bool dark : {true, false}) {
            const auto* name = dark ? "dark" : "light";
            QTest::addRow("%s", name) << dark << 1.0 << 1.0;
            QTest::addRow("%s, large text", name) << dark << 1.5 << 1.0;
            QTest::addRow("%s, dense screen", name) << dark << 1.0 << 1.5;
        }
    }
    void picture() {
        QFETCH(bool, dark);
        QFETCH(double, fontScale);
        QFETCH(double, ratio);
        Theme::instance().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light, fontScale);
        test::Gallery gallery;
        gallery.resize(static_cast<int>(1800 * fontScale), static_cast<int>(1040 * fontScale));
        gallery.show();
        gallery.activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        const auto name = QStringLiteral("gallery%1%2-%3")
                              .arg(fontScale > 1 ? QStringLiteral("-font150") : QString(),
                                   ratio > 1 ? QStringLiteral("-dpr150") : QString(),
                                   dark ? QStringLiteral("dark") : QStringLiteral("light"));
        savePicture(grabAt(gallery, ratio), name);
        for (const auto* label : gallery.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->inherits("vecset::ElidedLabel") || label->wordWrap()) continue;
            QVERIFY2(label->height() >= label->sizeHint().height() && label->width() >= label->sizeHint().width(),
                     qPrintable(label->text()));
        }
        for (const auto* field : gallery.findChildren<QSpinBox*>()) {
            if (field->isVisible())
                QCOMPARE(field->height(), Theme::instance().tokens().controlHeight); // as combo boxes
        }
        for (const auto* button : gallery.findChildren<QPushButton*>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        }
    }

    void popUps_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    void popUps() {
        QFETCH(bool, dark);
        Theme::instance().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light, 1.0);
        QWidget window;
        window.resize(760, 420);
        auto* combo = new QComboBox(&window);
        combo->addItems({QStringLiteral("Hierarchical"), QStringLiteral("Lightning"), QStringLiteral("Dense")});
        combo->setGeometry(20, 20, 200, 28);
        auto* button = new QPushButton(QStringLiteral("With the keyboard"), &window);
        button->setGeometry(20, 200, 160, 28);
        auto* slider = new QSlider(Qt::Horizontal, &window);
        slider->setGeometry(20, 250, 200, 20);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QMenu menu(&window);
        menu.addAction(themedIcon(QStringLiteral("open")), QStringLiteral("Open picture…"),
                       QKeySequence(QStringLiteral("Ctrl+O")));
        menu.addAction(themedIcon(QStringLiteral("export")), QStringLiteral("Export…"))->setEnabled(false);
        menu.addSeparator();
        auto* check = menu.addAction(QStringLiteral("Show grid"));
        check->setCheckable(true), check->setChecked(true);
        menu.addMenu(QStringLiteral("Recent pictures"))->addAction(QStringLiteral("chair.png"));
        menu.popup(window.mapToGlobal(QPoint(260, 20)));
        menu.setActiveAction(check);
        QTRY_VERIFY(menu.isVisible());
        const auto menuPicture = menu.grab();
        menu.close();
        combo->showPopup();
        QTRY_VERIFY(combo->view()->isVisible());
        const auto listPicture = combo->view()->window()->grab();
        combo->hidePopup();
        QToolTip::showText(window.mapToGlobal(QPoint(20, 100)),
                           QStringLiteral("Stop this run. The model stays loaded."), &window);
        QTRY_VERIFY(QToolTip::isVisible());
        QPixmap tipPicture;
        for (auto* top : QApplication::topLevelWidgets()) {
            if (top->inherits("QTipLabel")) tipPicture = top->grab();
        }
        QToolTip::hideText();
        window.activateWindow();
        combo->setFocus(Qt::TabFocusReason);
        QTest::keyClick(combo, Qt::Key_Tab); // to the button, by keyboard
        QTRY_VERIFY(button->hasFocus());
        auto picture = window.grab();
        QTest::keyClick(button, Qt::Key_Tab);
        const auto sliderPicture = slider->grab();
        QPainter painter(&picture);
        painter.drawPixmap(260, 20, menuPicture);
        painter.drawPixmap(20, 60, listPicture);
        painter.drawPixmap(520, 20, tipPicture);
        painter.drawPixmap(260, 250, sliderPicture);
        painter.drawPixmap(520, 80, applicationIcon().pixmap(128, 128));
        int x = 520;
        for (const int side : {16, 24, 32, 48, 64}) {
            painter.drawPixmap(x, 230, applicationIcon().pixmap(side, side));
            x += side + 10;
        }
        painter.end();
        savePicture(picture, dark ? QStringLiteral("popups-dark") : QStringLiteral("popups-light"));
    }
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
