#pragma once

#include "core/verify/check_result.h"

#include <filesystem>

namespace vecset {

/// One recorded volume decode (a file of volume/) against the official algorithm as we run it; the network, if it needs
/// one, is `root`/pipe_<model> with row 0 of the tokens recorded in its vae_decode.safetensors.
///
/// Formula fields: the evaluated points must agree exactly, values to 1e-5 relative (4e-6 of the box's side, a few
/// float32 roundings of the distance; recorded tolerance 1e-6 is met when the C library rounds alike).
/// Networks: values to 1e-4 relative. A handful of flips is legitimate, because a value at a threshold or a tie between
/// tokens may fall either way: at most max(8, 0.02 %) of the points evaluated differently, and at most 0.1 % of the
/// values off by more than the tolerance (a token chosen differently moves a whole group a little).
/// Meshes: every recorded vertex within 1e-4 of one of ours (with the official, wrong scaling by resolution + 1), and
/// area and volume within 0.1 % (more where the recorded mesh is open, see compareMesh).
[[nodiscard]] CheckResults verifyVolume(const std::filesystem::path& file, const std::filesystem::path& root);

} // namespace vecset
