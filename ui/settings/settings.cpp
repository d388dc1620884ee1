#include "ui/settings/settings.h"

#include "ui/settings/json_store.h"
#include "ui/settings/setting_catalog.h"

#include <QCoreApplication>
#include <QStringList>

namespace vecset {

Settings::Settings(const QString& file, QObject* parent) : QObject(parent), m_store(new JsonStore(file, this)) {
    connect(m_store, &JsonStore::saveFailed, this, &Settings::saveFailed);
    readValues();
}

Settings::~Settings() = default;

void Settings::readValues() {
    m_loadNote = m_store->loadNote();
    QStringList unusable;
    for (const auto& setting : settingCatalog()) {
        const QJsonValue stored = m_store->object().value(setting.key);
        if (stored.isUndefined()) continue;
        const QVariant value = setting.fromJson(stored);
        if (!value.isValid()) unusable.append(setting.key);
        else if (value != setting.standard) m_values.insert(setting.key, value);
    }
    if (unusable.isEmpty()) return;
    const QString note = tr("%n setting(s) had a value that cannot be used; the default is used instead: %1.", nullptr,
                            static_cast<int>(unusable.size()))
                             .arg(unusable.join(QStringLiteral(", ")));
    m_loadNote = m_loadNote.isEmpty() ? note : m_loadNote + QLatin1Char('\n') + note;
}

const QList<SettingDefinition>& Settings::definitions() const {
    return settingCatalog();
}

const SettingDefinition* Settings::definition(const QString& key) const {
    for (const auto& setting : settingCatalog()) {
        if (setting.key == key) return &setting;
    }
    return nullptr;
}

QVariant Settings::value(const QString& key) const {
    const auto known = m_values.constFind(key);
    if (known != m_values.constEnd()) return *known;
    const auto* setting = definition(key);
    return setting == nullptr ? QVariant() : setting->standard;
}

bool Settings::set(const QString& key, const QVariant& value) {
    const auto* setting = definition(key);
    const QVariant accepted = setting == nullptr ? QVariant() : setting->accepted(value);
    if (!accepted.isValid()) return false;
    if (accepted == this->value(key)) return true;
    const bool standard = accepted == setting->standard;
    if (standard) m_values.remove(key);
    else m_values.insert(key, accepted);
    // A default is not written: a later version with a better one then reaches everybody who never chose.
    m_store->setValue(key, standard ? QJsonValue() : QJsonValue::fromVariant(accepted));
    Q_EMIT changed(key);
    return true;
}

void Settings::reset(const QString& key) {
    if (const auto* setting = definition(key)) set(key, setting->standard);
}

void Settings::resetAll() {
    for (const auto& setting : settingCatalog()) reset(setting.key);
}

bool Settings::isDefault(const QString& key) const {
    return !m_values.contains(key);
}

QString Settings::flush() {
    return m_store->flush();
}

} // namespace vecset
