#include "core/dataset/dataset.h"

#include "core/base/error.h"
#include "core/dataset/dataset_manifest.h"

#include <algorithm>

namespace vecset {

Dataset::Dataset(std::filesystem::path folder) : m_folder(std::move(folder)) {
    if (!std::filesystem::exists(m_folder / "manifest.jsonl")) {
        throw Error(ErrorCode::UnreadableFile,
                    m_folder.string() +
                        " is no data set: manifest.jsonl is missing (make one with `vecset dataset build`)");
    }
    for (auto& item : readManifest(m_folder)) {
        auto& list = item.error.empty() ? m_items : m_failures;
        list.push_back(std::move(item));
    }
}

std::vector<DatasetItem> Dataset::split(std::string_view name) const {
    std::vector<DatasetItem> chosen;
    std::ranges::copy_if(m_items, std::back_inserter(chosen),
                         [&](const DatasetItem& item) { return item.split == name; });
    return chosen;
}

const DatasetItem& Dataset::item(std::string_view id) const {
    const auto found = std::ranges::find(m_items, id, &DatasetItem::id);
    if (found == m_items.end()) {
        throw Error(ErrorCode::InvalidInput, "no item '" + std::string(id) + "' in the data set " + m_folder.string());
    }
    return *found;
}

SafetensorsFile Dataset::open(std::string_view id) const { return SafetensorsFile(m_folder / item(id).file); }

} // namespace vecset
