#pragma once

#include <string>
#include <string_view>

namespace vecset {

/// Assimp 5.2.5 leaves out the empty record that must close every nested list of a binary FBX file, so that strict
/// readers (Blender, Assimp itself) refuse it. This parses the records by their own end offsets and writes them anew,
/// complete, with the time stamps set to a fixed date (the same mesh gives the same bytes). Geometry is not touched.
/// @throws Error Internal when the input is no binary FBX 7.5 file.
[[nodiscard]] std::string repairFbx(std::string_view file);

} // namespace vecset
