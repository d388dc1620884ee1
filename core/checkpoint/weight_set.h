#pragma once

#include "core/checkpoint/safetensors.h"

#include <map>
#include <string>
#include <vector>

namespace vecset {

/// Several safetensors files (the shards of one model) seen as one.
class WeightSet {
public:
    WeightSet() = default;
    /// Implicit, so that every function that takes a set also takes one file.
    WeightSet(const SafetensorsFile& file); // NOLINT(google-explicit-constructor)
    /// @throws Error UnreadableFile for a bad file; InvalidInput for a key that two files have.
    explicit WeightSet(const std::vector<std::filesystem::path>& files);

    /// All tensor names, sorted.
    [[nodiscard]] const std::vector<std::string>& keys() const { return m_keys; }
    [[nodiscard]] bool contains(const std::string& key) const { return m_owner.count(key) != 0; }
    /// Is there a key that starts so? "" asks for any key at all.
    [[nodiscard]] bool containsPrefix(const std::string& prefix) const;
    /// @throws Error InvalidInput when there is no such key (so does `tensor`).
    [[nodiscard]] TensorInfo info(const std::string& key) const;
    /// See SafetensorsFile::tensor.
    [[nodiscard]] at::Tensor tensor(const std::string& key) const;
    /// See SafetensorsFile::release.
    void release(const std::string& key) const { owner(key).release(key); }
    [[nodiscard]] const std::vector<SafetensorsFile>& files() const { return m_files; }
    /// The file names for messages: the first one and how many more.
    [[nodiscard]] std::string name() const;

private:
    void add(const SafetensorsFile& file);
    [[nodiscard]] const SafetensorsFile& owner(const std::string& key) const;
    std::vector<SafetensorsFile> m_files;
    std::map<std::string, std::size_t> m_owner; ///< key to index in m_files
    std::vector<std::string> m_keys;
};

} // namespace vecset
