#pragma once

#include "core/checkpoint/tensor_info.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace vecset {

/// A safetensors file, memory-mapped: opening reads the header only, tensors are views of the mapping. Copying a
/// SafetensorsFile shares the mapping; a tensor keeps it alive. Replacing the file by rename (as our writer does) is
/// safe while it is open.
class SafetensorsFile {
public:
    /// @throws Error UnreadableFile for a missing, forbidden, truncated or damaged file; names file and key.
    explicit SafetensorsFile(const std::filesystem::path& path);

    /// All tensor names, sorted.
    [[nodiscard]] const std::vector<std::string>& keys() const;
    [[nodiscard]] bool contains(const std::string& key) const;
    /// @throws Error InvalidInput when there is no such key (so does `tensor`).
    [[nodiscard]] TensorInfo info(const std::string& key) const;
    /// CPU tensor, contiguous. A zero-copy view of the file where its bytes are aligned for the type, else a copy
    /// (truth values are always copied). Do not write to it: other views of the key would change too; the file never
    /// does.
    [[nodiscard]] at::Tensor tensor(const std::string& key) const;
    /// Lets the pages of a tensor leave this process's memory until they are read again; views of it stay valid (what
    /// was written to one, against the rule above, is lost).
    void release(const std::string& key) const;
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const;
    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] std::size_t fileSize() const;

private:
    struct Content;
    std::shared_ptr<const Content> m_content;
};

/// Writes tensors (any device, any strides) atomically. The bytes depend on the arguments only: wide types first, then
/// by name; the header is padded with spaces to 8 bytes, so every tensor is aligned.
/// @throws Error WriteFailed; InvalidInput for a type that the format lacks, an undefined tensor, or text that is not
///        UTF-8.
void writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata = {});

} // namespace vecset
