#include "tests/ui/dialogs/screenshots.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QPixmap>
#include <QTest>
#include <QWidget>

namespace vecset::test {

bool saveScreenshots(QWidget& widget, const QString& name) {
    const QDir folder(QStringLiteral(VECSET_BINARY_DIR "/screenshots"));
    if (!folder.mkpath(QStringLiteral("."))) return false;
    const double scale = Theme::instance().fontScale();
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        Theme::instance().apply(choice, scale);
        widget.show();
        if (!QTest::qWaitForWindowExposed(widget.window())) return false;
        QCoreApplication::processEvents();
        const QString suffix = choice == ThemeChoice::Dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png");
        if (!widget.grab().save(folder.filePath(name + suffix))) return false;
    }
    return true;
}

QStringList clippedTexts(const QWidget& widget) {
    QStringList clipped;
    for (const auto* label : widget.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->metaObject()->className() != QByteArray("QLabel"))
            continue;
        const int need = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool tooNarrow = !label->wordWrap() && label->width() < label->sizeHint().width();
        if (label->height() < need || tooNarrow)
            clipped.append(QStringLiteral("\"%1\" has too little room").arg(label->text()));
    }
    for (const auto* button : widget.findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->text().isEmpty()) continue;
        if (button->width() < button->minimumSizeHint().width())
            clipped.append(QStringLiteral("\"%1\" is cut off").arg(button->text()));
    }
    return clipped;
}

} // namespace vecset::test
