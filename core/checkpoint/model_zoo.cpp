#include "core/checkpoint/model_zoo.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/checkpoint/model_folder.h"
#include "core/checkpoint/tensor_info.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace vecset {
namespace fs = std::filesystem;

namespace {

bool isModelFolder(const fs::path& folder) {
    std::error_code failure;
    return fs::exists(folder / "config.yaml", failure);
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

fs::path userListPath() {
    if (const auto config = environment("XDG_CONFIG_HOME"); !config.empty())
        return fs::path(config) / "vecset/models.json";
    if (const auto home = environment("HOME"); !home.empty()) return fs::path(home) / ".config/vecset/models.json";
    return {};
}

/// A trailing slash or dots in between do not make another folder.
fs::path normalised(const fs::path& path) {
    const auto clean = fs::absolute(path).lexically_normal();
    return clean.has_filename() ? clean : clean.parent_path();
}

bool byName(const ZooEntry& a, const ZooEntry& b) { return a.name < b.name; }

bool named(const std::vector<ZooEntry>& entries, const std::string& name) {
    return std::any_of(entries.begin(), entries.end(), [&](const ZooEntry& entry) { return entry.name == name; });
}

/// Letters, digits, dot, dash, underscore: never mistaken for a path or an option.
void checkName(const std::string& name) {
    const bool fine = !name.empty() && name.front() != '-' && name.front() != '.' &&
                      std::all_of(name.begin(), name.end(), [](unsigned char c) {
                          return std::isalnum(c) != 0 || c == '.' || c == '-' || c == '_';
                      });
    if (fine) return;
    throw Error(ErrorCode::InvalidInput, quotedName(name) +
                                             " cannot be a model's name: use letters, digits, '.', '-' and "
                                             "'_', or give another one with --name");
}

} // namespace

ModelZoo::ModelZoo(std::vector<fs::path> roots, fs::path userList)
    : m_roots(std::move(roots)), m_userList(std::move(userList)) {}

ModelZoo ModelZoo::standard() {
    std::vector<fs::path> roots;
    std::stringstream given(environment("VECSET_MODELS"));
    for (std::string root; std::getline(given, root, ':');) {
        if (root == "-") return {std::move(roots), userListPath()};
        if (!root.empty()) roots.emplace_back(root);
    }
    std::error_code failure;
    const auto executable = fs::read_symlink("/proc/self/exe", failure);
    if (!failure) roots.push_back(executable.parent_path().parent_path() / "share/vecset/models");
    roots.emplace_back(VECSET_SOURCE_MODELS);
    return {std::move(roots), userListPath()};
}

std::vector<ZooEntry> ModelZoo::builtIns() const {
    std::vector<ZooEntry> found;
    for (const auto& root : m_roots) {
        std::error_code failure;
        for (const auto& item : fs::directory_iterator(root, failure)) {
            const auto name = item.path().filename().string();
            if (isModelFolder(item.path()) && !named(found, name)) found.push_back({name, item.path(), true, true});
        }
    }
    std::sort(found.begin(), found.end(), byName);
    return found;
}

std::vector<ZooEntry> ModelZoo::userEntries() const {
    std::error_code failure;
    if (m_userList.empty() || !fs::exists(m_userList, failure)) return {};
    try {
        const auto list = nlohmann::json::parse(readFile(m_userList, std::size_t{1} << 20));
        std::vector<ZooEntry> entries;
        for (const auto& item : list.at("models")) {
            const fs::path folder = item.at("path").get<std::string>();
            entries.push_back({item.at("name").get<std::string>(), folder, false, isModelFolder(folder)});
        }
        std::sort(entries.begin(), entries.end(), byName);
        return entries;
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorCode::UnreadableFile,
                    "the list of your models is damaged: repair or remove " + m_userList.string());
    }
}

std::vector<ZooEntry> ModelZoo::entries() const {
    auto all = builtIns();
    for (auto& entry : userEntries()) {
        if (!named(all, entry.name)) all.push_back(std::move(entry)); // a built-in model that came later wins
    }
    return all;
}

fs::path ModelZoo::resolve(const std::string& nameOrPath) const {
    const auto all = entries();
    for (const auto& entry : all) {
        if (entry.name != nameOrPath) continue;
        if (entry.available) return entry.folder;
        throw Error(ErrorCode::UnreadableFile,
                    "the folder of model '" + entry.name + "' is gone: " + entry.folder.string());
    }
    std::error_code failure;
    if (!nameOrPath.empty() && fs::exists(nameOrPath, failure)) return nameOrPath;
    std::string known;
    for (const auto& entry : all) known += (known.empty() ? "" : ", ") + entry.name;
    throw Error(ErrorCode::InvalidInput, "there is no model " + quotedName(nameOrPath) + "; known models: " +
                                             (known.empty() ? "none" : known) + "; a model folder's path works too");
}

ZooEntry ModelZoo::add(const fs::path& folder, const std::string& name) const {
    const auto model = openModelFolder(folder);
    ZooEntry entry{name, normalised(model.folder), false, true};
    if (entry.name.empty()) entry.name = entry.folder.filename().string();
    checkName(entry.name);
    for (const auto& other : entries()) {
        if (other.name != entry.name) continue;
        if (!other.builtIn && other.folder == entry.folder) return other;
        throw Error(ErrorCode::InvalidInput, "there is already a model '" + entry.name + "' (" + other.folder.string() +
                                                 "); give another name with --name");
    }
    auto list = userEntries();
    list.push_back(entry);
    store(list);
    return entry;
}

ZooEntry ModelZoo::remove(const std::string& nameOrPath) const {
    auto list = userEntries();
    const auto asFolder = nameOrPath.empty() ? fs::path() : normalised(nameOrPath);
    const auto found = std::find_if(list.begin(), list.end(), [&](const ZooEntry& entry) {
        return entry.name == nameOrPath || entry.folder == asFolder;
    });
    if (found == list.end()) {
        const bool builtIn = named(builtIns(), nameOrPath);
        throw Error(ErrorCode::InvalidInput, builtIn ? "'" + nameOrPath + "' is built in and cannot be removed"
                                                     : "there is no added model " + quotedName(nameOrPath));
    }
    const auto removed = *found;
    list.erase(found);
    store(list);
    return removed;
}

void ModelZoo::store(const std::vector<ZooEntry>& entries) const {
    if (m_userList.empty()) {
        throw Error(ErrorCode::WriteFailed, "no place for the list of models: neither XDG_CONFIG_HOME nor HOME is set");
    }
    auto models = nlohmann::json::array();
    for (const auto& entry : entries) models.push_back({{"name", entry.name}, {"path", entry.folder.string()}});
    std::error_code failure;
    fs::create_directories(m_userList.parent_path(), failure);
    try {
        writeFileAtomically(m_userList, nlohmann::json{{"models", models}}.dump(2) + "\n");
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorCode::InvalidInput, "the folder's path is not valid UTF-8");
    }
}

} // namespace vecset
