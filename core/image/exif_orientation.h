#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace vecset {

/// What the first directory of a TIFF block says; EXIF is such a block.
struct TiffDirectory {
    std::optional<std::size_t> width, height;
    int orientation = 1; ///< 1 to 8 as in the EXIF standard; 1 means upright
};

/// Reads the first directory of a TIFF block (either byte order). Damaged blocks give what could be read, never an
/// access outside `block`.
[[nodiscard]] TiffDirectory readTiffDirectory(std::span<const std::byte> block);

} // namespace vecset
