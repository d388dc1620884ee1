#pragma once

#include "core/cuda/surface_steps.h"
#include "core/cuda/vertex_set.h"
#include "core/decoding/device_cap.h"
#include "core/surface/sparse_field.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>

namespace vecset {

/// Samples that stayed on a device, and their surface meshed there: the vertices and triangles of extractSurface(), in
/// the same order.
class DeviceSurface final : public SurfaceSource {
public:
    /// @param samples the level's sets; those of `kept` are meshed
    /// @param kept    with its keys, in whose order `values` (float32) are
    DeviceSurface(const cuda::LevelSamples& samples, const cuda::VertexSet& kept, const cuda::KeyList& keys,
                  at::Tensor values, float isoLevel, double halfExtent);

    /// Nothing for another iso level than the decode's, or where cells are incomplete: those are core/surface's
    /// business. Waits for the device twice, and for the mesh; more often where the box cuts the solid and has to be
    /// capped.
    [[nodiscard]] std::optional<TriangleMesh> extract(float isoLevel) const override;

private:
    struct Crossings;
    struct Cells;
    struct Faces;
    [[nodiscard]] cuda::SurfaceGrid gridOf(const Crossings& crossings) const;
    void findCrossings(Crossings& crossings, Cells& cells) const;
    [[nodiscard]] DeviceCap capOf(const cuda::SurfaceGrid& grid) const;
    /// The cap's triangles in the mesh's numbers, on the device: [n, 3].
    [[nodiscard]] at::Tensor capTriangles(const DeviceCap& cap, const cuda::SurfaceGrid& grid, std::uint32_t first,
                                          std::uint32_t centre) const;
    [[nodiscard]] Faces classify(const cuda::SurfaceGrid& grid, const cuda::CellTable& table, const Cells& cells) const;
    [[nodiscard]] TriangleMesh mesh(const Crossings& crossings, const Cells& cells) const;

    cuda::VertexSet m_present, m_inside;
    at::Tensor m_ranks, m_values;
    float m_isoLevel;
    double m_halfExtent;
};

} // namespace vecset
