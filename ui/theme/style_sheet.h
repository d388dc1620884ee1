#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace vecset {

/// The application's style sheet: ui/theme/studio.qss with every @token replaced by its colour or measure. What style
/// sheets cannot draw well (marks, arrows, fields, sliders) is painted by StudioStyle from the same tokens.
[[nodiscard]] QString writeStyleSheet(const Tokens& tokens);

} // namespace vecset
