#include "core/meshio/mesh_format.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace vecset {
namespace {

constexpr std::array<MeshFormatFacts, 7> kFacts = {{
    {"glb", true, true, 1.0}, // glTF 2.0, 3.4: metres
    {"gltf", true, true, 1.0},
    {"obj", true, true, 0.0},
    {"fbx", true, true, 1.0},      // the file says UnitScaleFactor 100, which means metres
    {"stl", false, false, 1000.0}, // no unit in the file; every slicer reads millimetres
    {"ply", true, true, 0.0},
    {"3mf", false, true, 1000.0}, // the file says unit="millimeter"
}};

#ifdef VECSET_WITH_ASSIMP
constexpr bool kHasAssimp = true;
#else
constexpr bool kHasAssimp = false;
#endif
#ifdef VECSET_WITH_LIBZIP
constexpr bool kHasLibzip = true;
#else
constexpr bool kHasLibzip = false;
#endif

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

} // namespace

const MeshFormatFacts& factsOf(MeshFormat format) { return kFacts.at(static_cast<std::size_t>(format)); }

std::optional<MeshFormat> meshFormatFromName(std::string_view name) {
    const std::string wanted = lower(name.starts_with('.') ? name.substr(1) : name);
    for (const auto format : kMeshFormats) {
        if (factsOf(format).extension == wanted) return format;
    }
    return std::nullopt;
}

bool isAvailable(MeshFormat format) {
    switch (format) {
    case MeshFormat::Obj:
    case MeshFormat::Ply: return true; // written here
    case MeshFormat::ThreeMf: return kHasLibzip && kHasAssimp;
    default: return kHasAssimp;
    }
}

void requireAvailable(MeshFormat format) {
    if (isAvailable(format)) return;
    throw Error(ErrorCode::NotAvailable, "cannot write ." + std::string(factsOf(format).extension) +
                                             " files: this build was made without " +
                                             (kHasAssimp ? "libzip" : "Assimp") + "; use one of " +
                                             availableFormats());
}

std::vector<MeshFormat> availableMeshFormats() {
    std::vector<MeshFormat> formats;
    std::copy_if(std::begin(kMeshFormats), std::end(kMeshFormats), std::back_inserter(formats), isAvailable);
    return formats;
}

std::string availableFormats() {
    std::string list;
    for (const auto format : availableMeshFormats()) {
        list += (list.empty() ? "." : " .") + std::string(factsOf(format).extension);
    }
    return list;
}

MeshFormat meshFormatOf(const std::filesystem::path& path) {
    const std::string extension = lowerExtension(path);
    if (const auto format = meshFormatFromName(extension)) {
        requireAvailable(*format);
        return *format;
    }
    const std::string cause =
        extension.empty() ? path.string() + " has no extension" : "cannot write ." + extension + " files";
    throw Error(ErrorCode::UnsupportedFormat, cause + "; use one of " + availableFormats());
}

std::string lowerExtension(const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    return lower(extension.empty() ? extension : extension.substr(1));
}

} // namespace vecset
