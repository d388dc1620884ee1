#pragma once

#include "core/checkpoint/safetensors.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vecset {

/// One shape of a data set: where it came from, under which terms, and on which side of the split it is.
struct DatasetItem {
    std::string id, name, stem, category, source, author, licence;
    std::string split; ///< "train", "validation" or "test"
    std::string file;  ///< relative to the data set's folder
    std::string error; ///< why it could not be built; empty for a good item
    int triangles = 0;
    int views = 0;
    bool hasIcon = false;
    bool hasFloor = false;      ///< an open bottom was closed at the floor
    bool hasSharpEdges = false; ///< otherwise its sharp samples repeat surface samples
    double solidFraction = 0.0; ///< of the cube [-1, 1]^3
    double interiorShare = 0.0; ///< of the solid, what is not wall
    double seconds = 0.0;       ///< building time; 0 when it is not known
    std::map<std::string, std::string> parameters; ///< of procedural shapes: what was drawn for them; else empty
};

/// A folder made by `vecset dataset build`: manifest.jsonl (one item a line), dataset.json (settings) and one
/// safetensors file per item with surface [N,6], sharp [S,6], volume_points [Q,3], volume_sdf [Q], near_points [Q,3],
/// near_sdf [Q] (float16; normals outward, distances positive inside and clamped to 0.1), views [V,h,w,4] uint8,
/// view_scale [V,3], view_camera [V,3] (yaw, pitch, field of view in degrees; float32), where some views show the
/// object turned view_turns [V] uint8 (quarter turns, see ItemView) and, where there is one, icon [128,128,4] uint8
/// (shipped with the object, or drawn in the same manner). Needs no mesh reader. The data set is read when it is
/// constructed; later changes are not seen.
class Dataset {
public:
    /// @throws Error UnreadableFile when the folder or its manifest is missing or damaged.
    explicit Dataset(std::filesystem::path folder);

    /// Items that were built, in the manifest's order.
    [[nodiscard]] const std::vector<DatasetItem>& items() const { return m_items; }
    /// Items that could not be built, with their `error`.
    [[nodiscard]] const std::vector<DatasetItem>& failures() const { return m_failures; }
    [[nodiscard]] std::vector<DatasetItem> split(std::string_view name) const;
    /// @throws Error InvalidInput when there is no such item (so does `open`).
    [[nodiscard]] const DatasetItem& item(std::string_view id) const;
    [[nodiscard]] SafetensorsFile open(std::string_view id) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
    std::vector<DatasetItem> m_items, m_failures;
};

} // namespace vecset
