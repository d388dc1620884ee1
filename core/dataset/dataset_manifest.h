#pragma once

#include "core/dataset/dataset.h"

#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// One line of JSON, keys sorted. With `withTime` false the building time is left out, so that the same item always
/// gives the same bytes.
[[nodiscard]] std::string itemToJson(const DatasetItem& item, bool withTime = true);

/// @throws Error UnreadableFile when the text is no item or names a file outside the data set's folder; `where` is
///        named.
[[nodiscard]] DatasetItem itemFromJson(const std::string& json, const std::string& where);

/// Good and failed items of a folder's manifest; empty when there is no manifest yet.
[[nodiscard]] std::vector<DatasetItem> readManifest(const std::filesystem::path& folder);
void writeManifest(const std::filesystem::path& folder, const std::vector<DatasetItem>& items);

} // namespace vecset
