#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QVariant>

namespace vecset {

enum class SettingType { Flag, Whole, Real, Text, Choice, Folder };

/// From when on a changed value counts. Only AfterRestart is marked in the dialog as needing a restart.
enum class SettingEffect { AtOnce, NextModelLoad, AfterRestart };

/// One value of a Choice. `label` is a translation source in the context "Settings".
struct SettingChoice {
    const char* value;
    const char* label;
};

/// What the program knows about one setting: its name in the file, its type and limits, its default, and the words that
/// the settings dialog shows. Texts are translation sources, translated each time they are asked for.
struct SettingDefinition {
    QLatin1String key;
    SettingType type = SettingType::Text;
    QVariant standard; ///< the default: bool, int, double or QString by type
    const char* category = "";
    const char* labelSource = "";
    const char* descriptionSource = "";
    double minimum = 0.0, maximum = 0.0, step = 1.0; ///< of Whole and Real
    const char* unit = "";                           ///< of Whole and Real; translation source
    const char* zeroText = "";                       ///< what Whole shows instead of its minimum; translation source
    QList<SettingChoice> choices;
    SettingEffect effect = SettingEffect::AtOnce;

    [[nodiscard]] QString label() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString categoryLabel() const;

    /// The value in this setting's type, or an invalid QVariant when it does not fit (type, limits, unknown choice).
    [[nodiscard]] QVariant accepted(const QVariant& value) const;
    [[nodiscard]] QVariant fromJson(const QJsonValue& value) const; ///< invalid when it does not fit
};

} // namespace vecset
