#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// One model the program knows by name.
struct ZooEntry {
    std::string name;
    std::filesystem::path folder;
    bool builtIn = false;
    bool available = true; ///< false when a user's folder is gone (an unplugged disk, say)
};

/// The models that can be chosen by name: those that ship with the program (every folder with a config.yaml below a
/// root) and the folders that the user added, kept in a small JSON list. Reads the disk on every call; keeps no state
/// of its own.
class ModelZoo {
public:
    /// @param roots folders of built-in models, first wins for a name that two have
    /// @param userList file of the user's folders; need not exist; empty: none can be added
    ModelZoo(std::vector<std::filesystem::path> roots, std::filesystem::path userList);

    /// $VECSET_MODELS (several with ":"; an element "-" says that these are all), PREFIX/share/vecset/models beside the
    /// executable, the source tree's resources/models; the list is $XDG_CONFIG_HOME/vecset/models.json or
    /// ~/.config/vecset/models.json.
    [[nodiscard]] static ModelZoo standard();

    /// Built-in models first, each group by name. @throws Error UnreadableFile when the user's list is damaged.
    [[nodiscard]] std::vector<ZooEntry> entries() const;

    /// The folder of a named model, or the path itself when it is one.
    /// @throws Error InvalidInput that lists the known names.
    [[nodiscard]] std::filesystem::path resolve(const std::string& nameOrPath) const;

    /// Remembers a folder under a name (empty: the folder's own). Nothing is copied.
    /// @throws Error for a folder that openModelFolder refuses, or a name that is taken; WriteFailed.
    ZooEntry add(const std::filesystem::path& folder, const std::string& name = "") const;

    /// Forgets a user's folder; its files stay. @throws Error InvalidInput for an unknown or built-in model.
    ZooEntry remove(const std::string& nameOrPath) const;

    /// The models that ship with the program, by name.
    [[nodiscard]] std::vector<ZooEntry> builtIns() const;

private:
    [[nodiscard]] std::vector<ZooEntry> userEntries() const;
    void store(const std::vector<ZooEntry>& entries) const;
    std::vector<std::filesystem::path> m_roots;
    std::filesystem::path m_userList;
};

} // namespace vecset
