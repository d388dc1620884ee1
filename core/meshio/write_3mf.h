#pragma once

#include "core/geometry/triangle_mesh.h"

#include <string>

namespace vecset {

/// A 3MF file (core specification 1.3) in millimetres, with one colour per corner through the materials extension where
/// the mesh has colours. Assimp 5.2.5 knows no unit, cuts colour channels to 0 or 1 and cannot write to memory; so the
/// model is written here and packed with libzip. The same mesh gives the same bytes.
/// @throws Error Internal when packing fails.
[[nodiscard]] std::string threeMfFile(const TriangleMesh& mesh);

} // namespace vecset
