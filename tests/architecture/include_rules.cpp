#include "tests/architecture/include_rules.h"

#include "core/base/atomic_file.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

namespace vecset::test {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxLines = 500;
using Names = std::set<std::string>;

/// Which folders of core a folder of core may include, besides itself. The one place to change when an arrow is added;
/// the graph must stay free of cycles (checked below).
const std::map<std::string, Names>& allowedArrows() {
    static const std::map<std::string, Names> arrows{
        {"base", {}},
        {"geometry", {"base"}},
        {"surface", {"base", "geometry"}},
        {"checkpoint", {"base"}},
        {"nn", {"base"}},
        {"schedule", {"base"}}, // a part of core/sampling, see layerOf
        {"models", {"base", "nn", "checkpoint", "schedule"}},
        {"sampling", {"base", "nn", "models", "checkpoint", "schedule"}},
        {"cuda", {"base"}},
        {"decoding", {"base", "nn", "models", "geometry", "surface", "cuda"}},
        {"image", {"base"}},
        {"render", {"base", "geometry"}},
        {"meshio", {"base", "geometry", "image"}},
        {"dataset", {"base", "geometry", "surface", "checkpoint", "image", "render", "meshio"}},
        {"verify",
         {"base", "checkpoint", "nn", "models", "schedule", "sampling", "decoding", "surface", "geometry", "image"}},
        {"pipeline",
         {"base", "checkpoint", "nn", "models", "schedule", "sampling", "decoding", "surface", "geometry", "image"}},
        {"training",
         {"base", "checkpoint", "nn", "models", "schedule", "sampling", "decoding", "surface", "geometry", "image",
          "render", "dataset"}},
        {"evaluation",
         {"base", "checkpoint", "nn", "models", "schedule", "sampling", "decoding", "surface", "geometry", "image",
          "render", "dataset", "pipeline", "training"}}, // training: the regression head, the control of every table
    };
    return arrows;
}

/// Folders outside core, and what of the project they may include.
const std::map<std::string, Names>& outerArrows() {
    static const std::map<std::string, Names> arrows{
        {"viewer", {"viewer", "core/base", "core/geometry", "core/render"}},
        {"ui",
         {"ui", "viewer", "core/base", "core/geometry", "core/meshio", "core/pipeline", "core/image", "core/render",
          "core/decoding"}}, // its settings only, see mustNotShowTorch
    };
    return arrows;
}

/// Headers that programs without torch include; latents.h and the facade are the face of core/pipeline.
bool mustNotShowTorch(const std::string& file) {
    static const Names folders{"core/base/",   "core/geometry/", "core/surface/",
                               "core/meshio/", "core/image/",    "core/render/"};
    static const Names files{"core/pipeline/pipeline.h", "core/pipeline/generation.h", "core/pipeline/latents.h",
                             "core/pipeline/model_catalog.h", "core/decoding/volume_options.h",
                             "core/decoding/field_evaluator.h"};
    const bool inFolder =
        std::any_of(folders.begin(), folders.end(), [&](const auto& f) { return file.rfind(f, 0) == 0; });
    return (inFolder && file.ends_with(".h")) || files.count(file) != 0;
}

/// A library's headers and the only folders that may include them.
struct PrivateLibrary {
    const char* name;
    std::vector<const char*> headers; ///< beginnings of include names
    std::vector<const char*> folders;
};
const std::vector<PrivateLibrary>& privateLibraries() {
    static const std::vector<PrivateLibrary> libraries{
        {"OpenCV", {"opencv2/"}, {"core/image/", "tests/core/image/"}},
        {"Assimp", {"assimp/"}, {"core/meshio/", "tests/core/meshio/"}},
        {"Embree", {"embree3/", "embree4/"}, {"core/dataset/"}},
        {"Qt 3D", {"Qt3D"}, {"viewer/", "tests/viewer/"}},
    };
    return libraries;
}

bool isTorch(const std::string& include) {
    return include.rfind("torch/", 0) == 0 || include.rfind("ATen/", 0) == 0 || include.rfind("c10/", 0) == 0;
}

bool isQt(const std::string& include) {
    const bool isClass =
        include.size() > 1 && include[0] == 'Q' && std::isupper(static_cast<unsigned char>(include[1])) != 0;
    return isClass || include.rfind("Qt", 0) == 0;
}

/// The names between quotes or angle brackets, in order.
std::vector<std::string> includesOf(const std::string& text) {
    std::vector<std::string> names;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line[hash] != '#') continue;
        const auto word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string::npos || line.compare(word, 7, "include") != 0) continue;
        const auto open = line.find_first_of("\"<", word + 7);
        if (open == std::string::npos) continue;
        const auto close = line.find(line[open] == '<' ? '>' : '"', open + 1);
        if (close != std::string::npos) names.push_back(line.substr(open + 1, close - open - 1));
    }
    return names;
}

/// "core/base" for files of core, else the first folder.
std::string folderOf(const std::string& path) {
    const auto first = path.find('/');
    if (path.compare(0, first, "core") != 0) return path.substr(0, first);
    return path.substr(0, path.find('/', first + 1));
}

/// The layer of a file of core: its folder, except that time grids and noise (the library vecset_schedule) stand below
/// the networks although they share a folder with the sampler, which stands above.
std::string layerOf(const std::string& path) {
    static const Names schedule{"scheduler", "noise", "philox", "flow_sampler"};
    const auto folder = folderOf(path).substr(5);
    return folder == "sampling" && schedule.count(fs::path(path).stem().string()) != 0 ? "schedule" : folder;
}

class Checker {
public:
    explicit Checker(const SourceTree& tree) : m_tree(tree) {
        for (const auto& [file, text] : tree) m_includes[file] = includesOf(text);
    }

    std::vector<std::string> run() {
        checkCycles();
        for (const auto& [file, text] : m_tree) {
            checkLength(file, text);
            for (const auto& include : m_includes.at(file)) checkInclude(file, include);
            if (mustNotShowTorch(file)) checkTorchFree(file);
        }
        std::sort(m_breaches.begin(), m_breaches.end());
        m_breaches.erase(std::unique(m_breaches.begin(), m_breaches.end()), m_breaches.end());
        return m_breaches;
    }

private:
    void breach(const std::string& file, const std::string& what) { m_breaches.push_back(file + ": " + what); }

    void checkLength(const std::string& file, const std::string& text) {
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        if (lines > kMaxLines)
            breach(file, std::to_string(lines) + " lines (at most " + std::to_string(kMaxLines) + ")");
    }

    void checkInclude(const std::string& file, const std::string& include) {
        const bool inCore = file.rfind("core/", 0) == 0;
        if (inCore && isQt(include)) breach(file, "core includes Qt: " + include);
        if (file.rfind("app/cli/", 0) == 0 && isQt(include)) breach(file, "the command line includes Qt: " + include);
        for (const auto& library : privateLibraries()) checkPrivate(file, include, library);
        const auto outer = outerArrows().find(folderOf(file));
        if (outer != outerArrows().end()) {
            if (isTorch(include)) breach(file, "torch is seen here: " + include);
            if (isProject(include) && outer->second.count(folderOf(include)) == 0)
                breach(file, "points up: " + include);
        }
        if (inCore && isProject(include)) checkArrow(file, include);
    }

    static bool isProject(const std::string& include) {
        static const Names roots{"core", "app", "ui", "viewer", "tests"};
        return roots.count(include.substr(0, include.find('/'))) != 0 && include.find('/') != std::string::npos;
    }

    void checkArrow(const std::string& file, const std::string& include) {
        if (include.rfind("core/", 0) != 0) return breach(file, "points up: " + include);
        const auto from = layerOf(file), to = layerOf(include);
        const auto arrows = allowedArrows().find(from);
        if (arrows == allowedArrows().end()) return breach(file, "the folder has no place in the architecture yet");
        if (from != to && arrows->second.count(to) == 0) breach(file, "points up: " + include);
    }

    void checkPrivate(const std::string& file, const std::string& include, const PrivateLibrary& library) {
        const auto startsWith = [](const std::string& text) {
            return [&text](const char* start) { return text.rfind(start, 0) == 0; };
        };
        if (!std::any_of(library.headers.begin(), library.headers.end(), startsWith(include))) return;
        if (std::any_of(library.folders.begin(), library.folders.end(), startsWith(file))) return;
        breach(file, std::string(library.name) + " is seen outside its folder: " + include);
    }

    /// Follows project includes, because a header shows what its includes show.
    void checkTorchFree(const std::string& file) {
        Names seen{file};
        std::vector<std::string> open{file};
        while (!open.empty()) {
            const auto current = open.back();
            open.pop_back();
            for (const auto& include : m_includes.at(current)) {
                if (isTorch(include)) {
                    return breach(file, "shows torch: " + include + (current == file ? "" : " through " + current));
                }
                if (m_includes.count(include) != 0 && seen.insert(include).second) open.push_back(include);
            }
        }
    }

    /// Removes folders without open arrows until none is left; what stays is a cycle of the table itself.
    void checkCycles() {
        auto arrows = allowedArrows();
        for (bool changed = true; changed;) {
            changed = false;
            for (auto item = arrows.begin(); item != arrows.end(); ++item) {
                const bool free = std::none_of(item->second.begin(), item->second.end(),
                                               [&](const auto& to) { return arrows.count(to) != 0; });
                if (!free) continue;
                arrows.erase(item);
                changed = true;
                break;
            }
        }
        for (const auto& [folder, to] : arrows) breach("core/" + folder, "the table of arrows has a cycle");
    }

    const SourceTree& m_tree;
    std::map<std::string, std::vector<std::string>> m_includes;
    std::vector<std::string> m_breaches;
};

} // namespace

SourceTree readSourceTree(const fs::path& root) {
    static const Names extensions{".h", ".cpp", ".cu", ".cuh"};
    SourceTree tree;
    for (const auto* top : {"core", "app", "ui", "viewer", "tests"}) {
        if (!fs::exists(root / top)) continue;
        for (const auto& item : fs::recursive_directory_iterator(root / top)) {
            if (!item.is_regular_file() || extensions.count(item.path().extension().string()) == 0) continue;
            tree[item.path().lexically_relative(root).generic_string()] = readFile(item.path());
        }
    }
    return tree;
}

std::vector<std::string> architectureBreaches(const SourceTree& tree) { return Checker(tree).run(); }

} // namespace vecset::test
