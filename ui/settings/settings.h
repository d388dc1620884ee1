#pragma once

#include "ui/base/studio_paths.h"
#include "ui/settings/setting_definition.h"
#include "ui/settings/setting_keys.h"

#include <QObject>

namespace vecset {

class JsonStore;

/// The settings of the program: typed values with defaults, kept in one JSON file. A damaged file or value never stops
/// the program: the default is used and loadNote() says so. Members that this version does not know stay in the file.
class Settings : public QObject {
    Q_OBJECT

public:
    explicit Settings(const QString& file = StudioPaths::settingsFile(), QObject* parent = nullptr);
    ~Settings() override;

    /// The value in the setting's own type. An unknown key gives an invalid QVariant.
    [[nodiscard]] QVariant value(const QString& key) const;
    [[nodiscard]] bool flag(const QString& key) const { return value(key).toBool(); }
    [[nodiscard]] int whole(const QString& key) const { return value(key).toInt(); }
    [[nodiscard]] double real(const QString& key) const { return value(key).toDouble(); }
    [[nodiscard]] QString text(const QString& key) const { return value(key).toString(); }

    /// False, and nothing changes, when the key is unknown or the value does not fit it.
    bool set(const QString& key, const QVariant& value);
    void reset(const QString& key);
    void resetAll();
    [[nodiscard]] bool isDefault(const QString& key) const;

    [[nodiscard]] const QList<SettingDefinition>& definitions() const;
    [[nodiscard]] const SettingDefinition* definition(const QString& key) const; ///< null when unknown

    /// What a person should be told after the start, or an empty text.
    [[nodiscard]] QString loadNote() const { return m_loadNote; }
    /// Waits until everything is on disk. Returns what went wrong, or an empty text.
    QString flush();

Q_SIGNALS:
    void changed(const QString& key);
    void saveFailed(const QString& cause);

private:
    void readValues();

    JsonStore* m_store;
    QVariantHash m_values; ///< only those that differ from their default
    QString m_loadNote;
};

} // namespace vecset
