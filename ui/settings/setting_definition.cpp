#include "ui/settings/setting_definition.h"

#include "ui/settings/setting_catalog.h"

#include <algorithm>
#include <cmath>

namespace vecset {

QString SettingDefinition::label() const {
    return settingText(labelSource);
}

QString SettingDefinition::description() const {
    return settingText(descriptionSource);
}

QString SettingDefinition::categoryLabel() const {
    return settingText(category);
}

QVariant SettingDefinition::accepted(const QVariant& value) const {
    const auto inRange = [this](double number) { return number >= minimum && number <= maximum; };
    bool ok = false;
    switch (type) {
    case SettingType::Flag:
        return value.typeId() == QMetaType::Bool ? value : QVariant();
    case SettingType::Whole: {
        const double number = value.toDouble(&ok);
        const bool whole = ok && number == std::floor(number) && inRange(number);
        return whole && value.typeId() != QMetaType::QString ? QVariant(static_cast<int>(number)) : QVariant();
    }
    case SettingType::Real: {
        const double number = value.toDouble(&ok);
        return ok && inRange(number) && value.typeId() != QMetaType::QString ? QVariant(number) : QVariant();
    }
    case SettingType::Choice: {
        const QString text = value.toString();
        const bool known = std::any_of(choices.begin(), choices.end(), [&](const SettingChoice& choice) {
            return text == QLatin1String(choice.value);
        });
        return known ? QVariant(text) : QVariant();
    }
    case SettingType::Text:
    case SettingType::Folder:
        return value.typeId() == QMetaType::QString ? value : QVariant();
    }
    return {};
}

QVariant SettingDefinition::fromJson(const QJsonValue& value) const {
    const bool number = type == SettingType::Whole || type == SettingType::Real;
    const QJsonValue::Type wanted = type == SettingType::Flag ? QJsonValue::Bool
                                    : number                  ? QJsonValue::Double
                                                              : QJsonValue::String;
    return value.type() == wanted ? accepted(value.toVariant()) : QVariant();
}

} // namespace vecset
