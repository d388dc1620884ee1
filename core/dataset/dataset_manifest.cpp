#include "core/dataset/dataset_manifest.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace vecset {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

bool staysInside(const fs::path& relative) {
    const fs::path normal = relative.lexically_normal();
    return !normal.empty() && normal.is_relative() && *normal.begin() != "..";
}

} // namespace

std::string itemToJson(const DatasetItem& item, bool withTime) {
    json line = {{"id", item.id},
                 {"name", item.name},
                 {"stem", item.stem},
                 {"category", item.category},
                 {"source", item.source},
                 {"author", item.author},
                 {"licence", item.licence},
                 {"split", item.split}};
    if (item.error.empty()) {
        line.update({{"file", item.file},
                     {"triangles", item.triangles},
                     {"views", item.views},
                     {"icon", item.hasIcon},
                     {"floor", item.hasFloor},
                     {"sharp_edges", item.hasSharpEdges},
                     {"solid_fraction", item.solidFraction},
                     {"interior_share", item.interiorShare}});
    } else {
        line["error"] = item.error;
    }
    if (!item.parameters.empty()) line["parameters"] = item.parameters;
    if (withTime) line["seconds"] = item.seconds;
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

DatasetItem itemFromJson(const std::string& text, const std::string& where) {
    DatasetItem item;
    try {
        const json line = json::parse(text);
        item.id = line.at("id").get<std::string>();
        item.split = line.at("split").get<std::string>();
        item.name = line.value("name", item.id);
        item.stem = line.value("stem", "");
        item.category = line.value("category", "");
        item.source = line.value("source", "");
        item.author = line.value("author", "");
        item.licence = line.value("licence", "");
        item.error = line.value("error", "");
        if (item.error.empty()) item.file = line.at("file").get<std::string>();
        item.triangles = line.value("triangles", 0);
        item.views = line.value("views", 0);
        item.hasIcon = line.value("icon", false);
        item.hasFloor = line.value("floor", false);
        item.hasSharpEdges = line.value("sharp_edges", false);
        item.solidFraction = line.value("solid_fraction", 0.0);
        item.interiorShare = line.value("interior_share", 0.0);
        item.seconds = line.value("seconds", 0.0);
        if (line.contains("parameters"))
            item.parameters = line.at("parameters").get<std::map<std::string, std::string>>();
    } catch (const json::exception& problem) {
        throw Error(ErrorCode::UnreadableFile, "damaged data set entry in " + where + ": " + problem.what());
    }
    if (item.error.empty() && !staysInside(item.file)) {
        throw Error(ErrorCode::UnreadableFile, "unsafe file name '" + item.file + "' in " + where);
    }
    return item;
}

std::vector<DatasetItem> readManifest(const fs::path& folder) {
    const fs::path path = folder / "manifest.jsonl";
    std::vector<DatasetItem> items;
    if (!fs::exists(path)) return items;
    const std::string text = readFile(path);
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        ++number;
        if (end > at)
            items.push_back(itemFromJson(text.substr(at, end - at), path.string() + ":" + std::to_string(number)));
        at = end + 1;
    }
    return items;
}

void writeManifest(const fs::path& folder, const std::vector<DatasetItem>& items) {
    std::string text;
    for (const auto& item : items) text += itemToJson(item) + "\n";
    writeFileAtomically(folder / "manifest.jsonl", text);
}

} // namespace vecset
