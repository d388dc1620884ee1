#pragma once

#include <QtCore/QByteArray>

namespace vecset::shaders {

/// GLSL 3.30 sources. Light is computed linearly and written as sRGB; colours are premultiplied by alpha.
[[nodiscard]] QByteArray surfaceVertex();
[[nodiscard]] QByteArray surfaceFragment();
[[nodiscard]] QByteArray wireFragment(); ///< with surfaceVertex()
[[nodiscard]] QByteArray backgroundVertex();
[[nodiscard]] QByteArray backgroundFragment();
[[nodiscard]] QByteArray groundVertex();
[[nodiscard]] QByteArray groundFragment();
[[nodiscard]] QByteArray axesVertex();
[[nodiscard]] QByteArray axesFragment();
[[nodiscard]] QByteArray labelVertex();
[[nodiscard]] QByteArray labelFragment();

} // namespace vecset::shaders
