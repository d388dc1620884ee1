// What InputPanel keeps for the session and for recipes.
#include "ui/input/input_panel.h"

#include "ui/input/latest_task.h"
#include "ui/input/matte_controls.h"
#include "ui/input/picture_slot.h"
#include "ui/input/picture_view.h"
#include "ui/input/recent_files.h"

#include <QDir>
#include <QJsonArray>

namespace vecset {

QJsonObject InputPanel::state() const {
    QJsonObject views;
    for (const PictureSlot* each : m_slots) {
        if (each->path().isEmpty()) continue;
        const std::string_view name = toString(each->side());
        views[QLatin1String(name.data(), static_cast<qsizetype>(name.size()))] = QJsonObject{
            {QStringLiteral("path"), each->path()}, {QStringLiteral("title"), each->picture()->source.title}};
    }
    return {{QStringLiteral("views"), views},
            {QStringLiteral("matte"), m_matte->settings().toJson()},
            {QStringLiteral("recent"), m_recent->toJson()}};
}

void InputPanel::restoreState(const QJsonObject& state) {
    m_matte->setSettings(MatteSettings::fromJson(state[QLatin1String("matte")].toObject()));
    m_view->setForegroundRatio(m_matte->settings().foregroundRatio);
    for (PictureSlot* each : m_slots) each->setMatte(m_matte->settings());
    // Recipes have no list of recent files: then the own one stays.
    if (state.contains(QLatin1String("recent"))) m_recent->fromJson(state[QLatin1String("recent")].toArray());
    const QJsonObject views = state[QLatin1String("views")].toObject();
    for (PictureSlot* each : m_slots) {
        const std::string_view name = toString(each->side());
        const QJsonObject view = views[QLatin1String(name.data(), static_cast<qsizetype>(name.size()))].toObject();
        PictureSource source = PictureSource::fromFile(view[QLatin1String("path")].toString());
        if (!QDir::isAbsolutePath(source.path)) {
            if (!each->isEmpty()) each->clear();
            continue;
        }
        const QString title = view[QLatin1String("title")].toString();
        if (!title.isEmpty()) source.title = title.left(200);
        if (each->path() != source.path || each->isReading()) each->open(source);
    }
    refresh();
    Q_EMIT changed();
}

} // namespace vecset
