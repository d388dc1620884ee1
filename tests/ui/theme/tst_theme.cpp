#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace vecset;

namespace {

struct Pair {
    const char* ink;
    QColor Tokens::*top;
    const char* ground;
    QColor Tokens::*below;
    double least;
};

#define PAIR(ink, ground, least)                                                                                       \
    { #ink, &Tokens::ink, #ground, &Tokens::ground, least }

/// Every pair in which the sheet, the style and the widgets put one token on another. 4.5: text; 3: marks and focus.
const std::vector<Pair>& pairs() {
    static const std::vector<Pair> all{
        PAIR(text, canvas, 4.5),
        PAIR(text, surface, 4.5),
        PAIR(text, raised, 4.5),
        PAIR(text, hover, 4.5),
        PAIR(text, pressed, 4.5),
        PAIR(text, accentSoft, 4.5),
        PAIR(text, successSoft, 4.5),
        PAIR(text, warningSoft, 4.5),
        PAIR(text, dangerSoft, 4.5),
        PAIR(muted, canvas, 4.5),
        PAIR(muted, surface, 4.5),
        PAIR(muted, raised, 4.5),
        PAIR(muted, hover, 4.5),
        PAIR(muted, pressed, 4.5),
        PAIR(muted, accentSoft, 4.5),
        PAIR(muted, successSoft, 4.5),
        PAIR(muted, warningSoft, 4.5),
        PAIR(muted, dangerSoft, 4.5),
        PAIR(accentText, accent, 4.5),
        PAIR(accentText, accentHover, 4.5),
        PAIR(accentText, accentPressed, 4.5),
        PAIR(dangerText, danger, 4.5),
        PAIR(accent, surface, 4.5),
        PAIR(accent, raised, 4.5),
        PAIR(accent, canvas, 4.5),
        PAIR(success, canvas, 4.5),
        PAIR(success, surface, 4.5),
        PAIR(success, raised, 4.5),
        PAIR(success, successSoft, 4.5),
        PAIR(warning, canvas, 4.5),
        PAIR(warning, surface, 4.5),
        PAIR(warning, raised, 4.5),
        PAIR(warning, warningSoft, 4.5),
        PAIR(danger, canvas, 4.5),
        PAIR(danger, surface, 4.5),
        PAIR(danger, raised, 4.5),
        PAIR(danger, dangerSoft, 4.5),
        PAIR(focus, canvas, 3),
        PAIR(focus, surface, 3),
        PAIR(focus, raised, 3),
        PAIR(focus, hover, 3),
        PAIR(accent, hover, 3),
        PAIR(accent, pressed, 3),
        PAIR(accent, accentSoft, 3),
        PAIR(accentPressed, surface, 3),
        PAIR(disabled, surface, 3),
        PAIR(disabled, raised, 3), // also the outline of an empty check box
    };
    return all;
}

#undef PAIR

double coverage(const QImage& image) {
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) sum += qAlpha(image.pixel(x, y)) / 255.0;
    }
    return sum / (image.width() * image.height());
}

QImage drawn(const QIcon& icon, int side, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off) {
    return icon.pixmap(QSize(side, side), 1.0, mode, state).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// The colour of the most opaque pixel.
QColor inkOf(const QImage& image) {
    QRgb best = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > qAlpha(best)) best = image.pixel(x, y);
        }
    }
    return QColor(best);
}

QStringList iconNames() {
    QStringList names;
    for (const auto& file :
         QDir(QStringLiteral(VECSET_SOURCE_DIR "/resources/icons")).entryInfoList({QStringLiteral("*.svg")})) {
        names << file.baseName();
    }
    return names;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Dark, 1.0); }
    void cleanup() { Theme::instance().apply(ThemeChoice::Dark, 1.0); }

    void everyPairIsReadable_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const bool dark : {true, false}) {
            const auto t = makeTokens(dark, 1.0);
            for (const auto& pair : pairs()) {
                const auto name = QStringLiteral("%1: %2 on %3")
                                      .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"),
                                           QLatin1String(pair.ink), QLatin1String(pair.ground));
                QTest::newRow(qPrintable(name)) << dark << t.*pair.top << t.*pair.below << pair.least;
            }
        }
    }
    void everyPairIsReadable() {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double ratio = contrastRatio(ink, ground);
        QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 : 1").arg(ratio)));
    }

    void contrastFollowsWcag() {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01); // the example that WCAG guides quote
    }

    void groundsGetLighterTowardsTheHand() {
        const auto t = makeTokens(true, 1.0);
        QVERIFY(t.canvas.lightness() < t.surface.lightness());
        QVERIFY(t.surface.lightness() < t.raised.lightness());
        QVERIFY(t.raised.lightness() < t.hover.lightness());
        QVERIFY(t.hover.lightness() < t.pressed.lightness());
    }

    void theFontScaleIsClamped_data() {
        QTest::addColumn<double>("scale");
        QTest::addColumn<int>("body");
        QTest::addColumn<int>("control");
        QTest::newRow("normal") << 1.0 << 13 << 28;
        QTest::newRow("smallest") << 0.8 << 10 << 22;
        QTest::newRow("largest") << 1.6 << 21 << 44;
        QTest::newRow("too small") << 0.1 << 10 << 22;
        QTest::newRow("too large") << 9.0 << 21 << 44;
    }
    void theFontScaleIsClamped() {
        QFETCH(double, scale);
        const auto t = makeTokens(true, scale);
        QTEST(t.fontBody, "body");
        QTEST(t.controlHeight, "control");
        Theme::instance().apply(ThemeChoice::Dark, scale);
        QCOMPARE(QApplication::font().pixelSize(), t.fontBody);
    }

    void theSheetHasNoOpenNames() {
        for (const bool dark : {true, false}) {
            const auto sheet = writeStyleSheet(makeTokens(dark, 1.0));
            QVERIFY(sheet.size() > 4000);
            QVERIFY(!sheet.contains(QLatin1Char('@')));
            QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
        }
    }

    void everyIconOfTheFolderIsInTheProgram_data() {
        QTest::addColumn<QString>("name");
        for (const auto& name : iconNames()) QTest::newRow(qPrintable(name)) << name;
    }
    void everyIconOfTheFolderIsInTheProgram() {
        QFETCH(QString, name);
        QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)), "add it to resources/studio.qrc");
        if (name.startsWith(QLatin1String("vecset-studio"))) return;
        for (const auto choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            Theme::instance().apply(choice, 1.0);
            for (const int side : {16, 18, 36}) {
                const double part = coverage(drawn(themedIcon(name), side));
                QVERIFY2(part > 0.03 && part < 0.75,
                         qPrintable(QStringLiteral("%1 px: %2 covered").arg(side).arg(part)));
            }
        }
    }

    void everyIconNamedInTheCodeExists() {
        static const QRegularExpression call(
            QStringLiteral("(?:themedIcon|EmptyState|setIcon)\\s*\\(\\s*QStringLiteral\\(\"([\\w-]+)\"\\)\\s*[,)]"));
        const auto known = iconNames();
        int seen = 0;
        for (const auto* folder : {"ui", "app"}) {
            QDirIterator files(QStringLiteral(VECSET_SOURCE_DIR "/") + QLatin1String(folder),
                               {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (auto match = call.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext(); ++seen) {
                    const auto name = match.next().captured(1);
                    QVERIFY2(known.contains(name), qPrintable(file.fileName() + QStringLiteral(" names ") + name));
                }
            }
        }
        QVERIFY(seen > 5);
    }

    void iconsFollowThemeAndState() {
        const auto icon = themedIcon(QStringLiteral("export"));
        for (const auto choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            Theme::instance().apply(choice, 1.0);
            const auto& t = Theme::instance().tokens();
            QCOMPARE(inkOf(drawn(icon, 48)).name(), t.text.name());
            QCOMPARE(inkOf(drawn(icon, 48, QIcon::Disabled)).name(), t.disabled.name());
            QCOMPARE(inkOf(drawn(icon, 48, QIcon::Normal, QIcon::On)).name(), t.accent.name());
            QCOMPARE(inkOf(drawn(themedIcon(QStringLiteral("export"), &Tokens::danger), 48)).name(), t.danger.name());
        }
    }

    void anUnknownIconIsNull() {
        QTest::ignoreMessage(QtWarningMsg, "there is no icon named \"no-such-icon\"");
        QVERIFY(themedIcon(QStringLiteral("no-such-icon")).isNull());
    }

    void theMarkIsClearAtEverySize() {
        const auto icon = applicationIcon();
        for (const int side : {16, 32, 48, 128, 512}) {
            const auto image = drawn(icon, side);
            QCOMPARE(image.size(), QSize(side, side));
            QVERIFY(coverage(image) > 0.6);
            QVERIFY(contrastRatio(image.pixelColor(side / 2, side * 33 / 100),
                                  image.pixelColor(side / 2, side * 92 / 100)) > 3); // top face, tile
        }
    }

    void switchingTellsOnceAndRepaints() {
        Theme::instance().apply(ThemeChoice::Dark, 1.0);
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        Theme::instance().apply(ThemeChoice::Dark, 1.0);
        QCOMPARE(changed.count(), 0);
        Theme::instance().apply(ThemeChoice::Light, 1.0);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!Theme::instance().isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::instance().tokens().surface);
        Theme::instance().apply(ThemeChoice::Light, 1.3);
        QCOMPARE(changed.count(), 2);
    }

    void rolesChangeAWidgetOnScreen() {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* button = new QPushButton(QStringLiteral("Go"), &window);
        layout->addWidget(button);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto ground = [button] { return button->grab().toImage().pixelColor(6, button->height() / 2).name(); };
        QCOMPARE(ground(), Theme::instance().tokens().raised.name());
        setRole(button, "primary");
        QCOMPARE(ground(), Theme::instance().tokens().accent.name());
    }

    void theWheelScrollsThePanelInsteadOfChangingValues() {
        QScrollArea area;
        auto* body = new QWidget;
        auto* layout = new QVBoxLayout(body);
        auto* number = new QSpinBox(body);
        auto* choice = new QComboBox(body);
        choice->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        layout->addWidget(number);
        layout->addWidget(choice);
        layout->addSpacing(2000);
        area.setWidget(body);
        area.resize(300, 200);
        area.show();
        area.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        area.setFocus();
        for (QWidget* widget : {static_cast<QWidget*>(number), static_cast<QWidget*>(choice)}) {
            // To the window, as the platform does: it finds the widget and passes on what that does not take.
            const QPointF at = widget->mapTo(&area, widget->rect().center());
            QWheelEvent wheel(at, area.mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            const int before = area.verticalScrollBar()->value();
            QSpontaneKeyEvent::setSpontaneous(&wheel);
            qApp->notify(area.windowHandle(), &wheel);
            QVERIFY(area.verticalScrollBar()->value() > before);
            area.verticalScrollBar()->setValue(0);
        }
        QCOMPARE(number->value(), 0);
        QCOMPARE(choice->currentIndex(), 0);
        QVERIFY(!number->hasFocus());
    }

    void longToolTipsAreWrapped() {
        QLabel label(QStringLiteral("x"));
        label.setToolTip(QStringLiteral("A long tip ").repeated(20) + QStringLiteral("with a < sign"));
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        QHelpEvent ask(QEvent::ToolTip, QPoint(1, 1), label.mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(&label, &ask);
        QTRY_VERIFY(QToolTip::isVisible());
        QVERIFY(QToolTip::text().contains(QLatin1String("&lt;")));
        const auto all = QApplication::topLevelWidgets();
        const auto tip = std::find_if(all.begin(), all.end(), [](const auto* w) { return w->inherits("QTipLabel"); });
        QVERIFY(tip != all.end());
        QVERIFY((*tip)->width() < 30 * Theme::instance().tokens().fontBody);
        QToolTip::hideText();
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
