#pragma once

#include "ui/settings/setting_definition.h"

namespace vecset {

/// Every setting of the program in the order of the settings dialog; settings of one category follow each other.
[[nodiscard]] const QList<SettingDefinition>& settingCatalog();

/// A text of the catalogue in the current language.
[[nodiscard]] QString settingText(const char* source);

} // namespace vecset
