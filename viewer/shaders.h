#pragma once

#include <QtCore/QByteArray>

namespace vecset::shaders {

/// GLSL 3.30 sources. Light is computed linearly and written as sRGB; colours are premultiplied by alpha.
[[nodiscard]] QByteArray surfaceVertex();
[[nodiscard]] QByteArray surfaceFragment();
/// The same light per vertex, without facets: for meshes whose triangles are about as small as pixels, drawn by a
/// processor, which shades 16 pixels for every triangle however small.
[[nodiscard]] QByteArray denseVertex();
[[nodiscard]] QByteArray denseFragment();
/// For edges over the surface: the three go together in place of the two above. A geometry shader knows how far a pixel
/// is from the edges of its triangle, so lines are antialiased, need no second mesh, and fade where triangles are tiny.
[[nodiscard]] QByteArray wireVertex();
[[nodiscard]] QByteArray wireGeometry();
[[nodiscard]] QByteArray wireFragment();
[[nodiscard]] QByteArray backgroundVertex();
[[nodiscard]] QByteArray backgroundFragment();
[[nodiscard]] QByteArray groundVertex();
[[nodiscard]] QByteArray groundFragment();
[[nodiscard]] QByteArray axesVertex();
[[nodiscard]] QByteArray axesFragment();
[[nodiscard]] QByteArray labelVertex();
[[nodiscard]] QByteArray labelFragment();

} // namespace vecset::shaders
