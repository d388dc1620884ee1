#pragma once

#include "ui/input/input_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QHash>
#include <QMimeData>
#include <QTest>
#include <QTranslator>
#include <QUrl>

#include <algorithm>

// What the tests of the input panel do with it, as a person would.
namespace vecset::test {

inline bool hasNote(const InputPanel& panel, PictureNote::Kind kind) {
    const auto notes = panel.notes();
    return std::any_of(notes.begin(), notes.end(), [&](const auto& note) { return note.kind == kind; });
}

inline void dropOn(QWidget* target, QMimeData* data) {
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(middle, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
}

inline void dropFiles(QWidget* target, const QStringList& files) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    dropOn(target, &data);
}

inline void shoot(QWidget& widget, const QString& name) {
    QDir().mkpath(QStringLiteral(VECSET_BINARY_DIR "/screenshots"));
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        Theme::instance().apply(theme, 1.0);
        QCoreApplication::processEvents();
        const QString suffix = theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        QVERIFY(widget.grab().save(QStringLiteral(VECSET_BINARY_DIR "/screenshots/%1-%2.png").arg(name, suffix)));
    }
}

/// Long German words where they matter for the layout.
class LongWords : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override {
        static const QHash<QString, QString> words{
            {QStringLiteral("Open…"), QStringLiteral("Öffnen…")},
            {QStringLiteral("Paste"), QStringLiteral("Einfügen")},
            {QStringLiteral("Picture"), QStringLiteral("Originalbild")},
            {QStringLiteral("Matte"), QStringLiteral("Freistellung")},
            {QStringLiteral("Background"), QStringLiteral("Hintergrundentfernung")},
            {QStringLiteral("Automatic"), QStringLiteral("Automatische Erkennung")},
            {QStringLiteral("Threshold"), QStringLiteral("Freistellungsschwelle")},
            {QStringLiteral("Object size"), QStringLiteral("Größe des Gegenstands im Bild")},
            {QStringLiteral("Front"), QStringLiteral("Vorderseite")},
            {QStringLiteral("Left"), QStringLiteral("Linke Seite")},
            {QStringLiteral("Back"), QStringLiteral("Rückseite")},
            {QStringLiteral("Right"), QStringLiteral("Rechte Seite")},
            {QStringLiteral("Samples"), QStringLiteral("Beispielbilder")}};
        return words.value(QString::fromUtf8(source));
    }
};

} // namespace vecset::test
