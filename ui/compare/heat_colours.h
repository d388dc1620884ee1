#pragma once

#include "core/render/heat_scale.h"

#include <QColor>

namespace vecset {

/// heatScaleColour() for Qt.
[[nodiscard]] QColor heatColour(double share);

} // namespace vecset
