#include "core/dataset/mesh_source.h"

#include "core/base/error.h"
#include "core/dataset/java_properties.h"
#include "core/dataset/split.h"
#include "core/dataset/zip_archive.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace vecset {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 11> kMeshExtensions = {".obj", ".glb", ".gltf", ".fbx", ".ply", ".stl",
                                                              ".3mf", ".dae", ".3ds",  ".off", ".x3d"};

std::string lowerCase(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

/// Lower-case letters, digits and single dashes; never empty.
std::string fileSafe(const std::string& text) {
    std::string safe;
    for (const char c : lowerCase(text)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) safe += c;
        if (!plain && !safe.empty() && safe.back() != '-') safe += '-';
    }
    while (!safe.empty() && safe.back() == '-') safe.pop_back();
    if (safe.size() > 80) safe.resize(80);
    return safe.empty() ? "object" : safe;
}

/// All numbers of the text, separated by blanks; nothing when one cannot be read or their count differs.
template <std::size_t Count> std::optional<std::array<float, Count>> parseNumbers(const std::string& text) {
    std::array<float, Count> values{};
    const char* at = text.data();
    const char* end = at + text.size();
    for (float& value : values) {
        while (at < end && (*at == ' ' || *at == '\t')) ++at;
        const auto [next, failed] = std::from_chars(at, end, value);
        if (failed != std::errc{}) return std::nullopt;
        at = next;
    }
    return values;
}

/// The properties of one catalogue, asked by key and entry number.
class Catalogue {
public:
    explicit Catalogue(std::map<std::string, std::string> properties) : m_properties(std::move(properties)) {}
    [[nodiscard]] std::string text(const std::string& key) const {
        const auto found = m_properties.find(key);
        return found == m_properties.end() ? "" : found->second;
    }
    [[nodiscard]] std::string text(const std::string& key, int number) const {
        return text(key + "#" + std::to_string(number));
    }
    [[nodiscard]] bool has(const std::string& key, int number) const {
        return m_properties.contains(key + "#" + std::to_string(number));
    }

private:
    std::map<std::string, std::string> m_properties;
};

std::string withoutLeadingSlash(std::string path) {
    if (path.starts_with('/')) path.erase(0, 1);
    return path;
}

MeshSource catalogueEntry(const Catalogue& catalogue, int number, const fs::path& archive) {
    MeshSource entry;
    entry.name = catalogue.text("name", number);
    entry.stem = nameStem(entry.name);
    entry.category = catalogue.text("category", number);
    entry.source = catalogue.text("name").empty() ? archive.stem().string() : catalogue.text("name");
    entry.author = catalogue.text("creator", number);
    entry.licence = catalogue.has("license", number) ? catalogue.text("license", number) : catalogue.text("license");
    entry.file = archive;
    entry.modelEntry = withoutLeadingSlash(catalogue.text("model", number));
    entry.iconEntry = withoutLeadingSlash(catalogue.text("icon", number));
    const std::string id = catalogue.text("id", number);
    entry.id = fileSafe(id.empty() ? entry.source + "-" + std::to_string(number) : id);
    entry.rotation = parseNumbers<9>(catalogue.text("modelRotation", number));
    entry.size = parseNumbers<3>(catalogue.text("width", number) + " " + catalogue.text("height", number) + " " +
                                 catalogue.text("depth", number));
    if (entry.size && std::ranges::any_of(*entry.size, [](float side) { return !(side > 0.0f); })) entry.size.reset();
    return entry;
}

MeshSource plainMesh(const fs::path& file) {
    MeshSource entry;
    entry.name = file.stem().string();
    entry.stem = nameStem(entry.name);
    entry.id = fileSafe(entry.name);
    entry.source = file.parent_path().filename().string();
    entry.file = file;
    return entry;
}

bool isMeshFile(const fs::path& file) {
    return std::ranges::find(kMeshExtensions, lowerCase(file.extension().string())) != kMeshExtensions.end();
}

bool isFurnitureLibrary(const fs::path& file) { return lowerCase(file.extension().string()) == ".sh3f"; }

/// Mesh files and furniture libraries below a folder, sorted by path.
std::vector<fs::path> filesBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied)) {
        if (entry.is_regular_file() && (isMeshFile(entry.path()) || isFurnitureLibrary(entry.path()))) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

void makeIdsUnique(std::vector<MeshSource>& sources) {
    std::set<std::string> taken;
    for (auto& source : sources) {
        const std::string base = source.id;
        for (int number = 2; !taken.insert(source.id).second; ++number) source.id = base + "-" + std::to_string(number);
    }
}

} // namespace

std::vector<fs::path> installedFurnitureLibraries() {
    const fs::path folder = "/usr/share/sweethome3d/furniture";
    std::error_code absent;
    return fs::is_directory(folder, absent) ? filesBelow(folder) : std::vector<fs::path>{};
}

std::vector<MeshSource> readFurnitureLibrary(const fs::path& archive) {
    const ZipArchive zip(archive);
    constexpr auto kCatalogue = "PluginFurnitureCatalog.properties";
    if (!zip.contains(kCatalogue)) {
        throw Error(ErrorCode::UnsupportedFormat,
                    archive.string() + " holds no furniture catalogue (" + kCatalogue + ")");
    }
    const Catalogue catalogue(parseJavaProperties(zip.read(kCatalogue)));
    std::vector<MeshSource> entries;
    for (int number = 1; catalogue.has("name", number); ++number) {
        auto entry = catalogueEntry(catalogue, number, archive);
        if (!entry.modelEntry.empty()) entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<MeshSource> collectMeshSources(const std::vector<fs::path>& places) {
    std::vector<MeshSource> sources;
    for (const auto& place : places) {
        if (!fs::exists(place)) throw Error(ErrorCode::UnreadableFile, "no such file or folder: " + place.string());
        const bool folder = fs::is_directory(place);
        for (const auto& file : folder ? filesBelow(place) : std::vector{place}) {
            if (isFurnitureLibrary(file)) {
                auto entries = readFurnitureLibrary(file);
                std::ranges::move(entries, std::back_inserter(sources));
            } else if (isMeshFile(file)) {
                sources.push_back(plainMesh(file));
            } else {
                throw Error(ErrorCode::UnsupportedFormat,
                            file.string() + " is neither a mesh nor a furniture library (.sh3f)");
            }
        }
    }
    if (sources.empty()) {
        throw Error(ErrorCode::InvalidInput,
                    "no meshes found; name mesh files, folders of meshes or .sh3f libraries, or "
                    "install the package sweethome3d-furniture");
    }
    makeIdsUnique(sources);
    return sources;
}

} // namespace vecset
