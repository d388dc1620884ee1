#pragma once

#include "core/dataset/dataset_settings.h"

#include <filesystem>
#include <string>

namespace vecset {

/// What a data card says that the manifest does not.
struct DataCardText {
    std::string origin;  ///< where the shapes come from and how exact their distances are
    std::string command; ///< that builds the set; the settings are added
    DatasetSettings settings;
};

/// Writes FOLDER/README.md (what, how many per category and split, licences, settings, figures) and FOLDER/overview.png
/// (pictures of up to 96 items, evenly spread) from the folder's manifest.
/// @throws Error WriteFailed, UnreadableFile.
void writeDataCard(const std::filesystem::path& folder, const DataCardText& text);

} // namespace vecset
