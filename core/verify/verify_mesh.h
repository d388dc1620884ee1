#pragma once

#include "core/surface/sparse_field.h"
#include "core/verify/check_result.h"
#include "core/verify/golden_file.h"

namespace vecset {

/// The settings that a recorded mesh was made with.
struct MeshCase {
    std::string name;
    double askedResolution = 0.0; ///< the official code scales vertices by askedResolution + 1 (wrongly)
    double isoLevel = 0.0;
};

/// Our surface of `field`, put into the recorded mesh's wrong scale, against mc_vertices_sub and mc_stats:
/// every recorded vertex within 1e-4 of one of ours, area and signed volume within 0.1 %. A recorded mesh with open
/// edges (the official code drops faces at points it did not evaluate) lacks up to a cell's face per open edge; the
/// tolerances of area and volume grow by that.
[[nodiscard]] CheckResults compareMesh(const SparseField& field, const MeshCase& mesh, const GoldenFile& golden);

} // namespace vecset
