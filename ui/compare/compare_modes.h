#pragma once

#include <QMetaType>

namespace vecset {

/// Which meshes wear the colours of their distance to the other.
enum class HeatMap { Off, OnA, OnB, OnBoth };

/// How the two views share the area.
enum class CompareLayout { SideBySide, Wipe };

} // namespace vecset

Q_DECLARE_METATYPE(vecset::HeatMap)
Q_DECLARE_METATYPE(vecset::CompareLayout)
