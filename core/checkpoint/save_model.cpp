#include "core/checkpoint/save_model.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/checkpoint/safetensors.h"
#include "core/checkpoint/weight_files.h"

#include <ATen/ATen.h>

#include <algorithm>

#include <unistd.h>

namespace vecset {
namespace fs = std::filesystem;

namespace {

/// Cuts the tensors, in order of name, into groups whose files stay below the limit.
std::vector<NamedTensors> groups(const NamedTensors& tensors, std::size_t maxBytes) {
    constexpr std::size_t kFileOverhead = 4096; // length, braces, padding, metadata
    constexpr std::size_t kEntryOverhead = 160; // dtype, shape and offsets as text
    std::vector<NamedTensors> parts(1);
    std::size_t size = kFileOverhead;
    for (const auto& [name, tensor] : tensors) {
        const auto bytes = (tensor.defined() ? tensor.nbytes() : 0) + name.size() + kEntryOverhead;
        if (size + bytes > maxBytes && !parts.back().empty()) {
            parts.emplace_back();
            size = kFileOverhead;
        }
        parts.back()[name] = tensor;
        size += bytes;
    }
    return parts;
}

/// A folder beside the target that vanishes with whatever is still in it.
class Staging {
public:
    explicit Staging(const fs::path& folder) : m_path(folder / (".saving-" + std::to_string(::getpid()))) {
        std::error_code failure;
        fs::create_directories(m_path, failure);
        if (failure)
            throw Error(ErrorCode::WriteFailed, "cannot write to " + folder.string() + ": " + failure.message());
    }
    ~Staging() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

/// Removes files of an older set of this stem.
void removeOthers(const fs::path& folder, const std::string& stem, const std::vector<fs::path>& keep) {
    std::error_code failure;
    std::vector<fs::path> old;
    for (const auto& item : fs::directory_iterator(folder, failure)) {
        if (item.path().extension() != ".safetensors" || parseWeightFileName(item.path()).stem != stem) continue;
        if (std::find(keep.begin(), keep.end(), item.path()) == keep.end()) old.push_back(item.path());
    }
    for (const auto& file : old) fs::remove(file, failure);
}

at::Tensor converted(const std::string& name, const at::Tensor& tensor, at::ScalarType dtype) {
    if (!tensor.defined() || !tensor.is_floating_point()) return tensor;
    const auto stored = tensor.detach().to(dtype);
    if (!stored.isfinite().all().item<bool>()) {
        throw Error(ErrorCode::InvalidInput, "tensor " + quotedName(name) + " has values that are not finite as " +
                                                 c10::toString(dtype) + "; the model was not saved");
    }
    return stored;
}

std::string stemFor(at::ScalarType dtype) {
    if (dtype == at::kHalf) return "model.fp16";
    return dtype == at::kBFloat16 ? "model.bf16" : "model";
}

} // namespace

std::vector<fs::path> writeShards(const fs::path& folder, const std::string& stem, const NamedTensors& tensors,
                                  std::size_t maxBytes, const std::map<std::string, std::string>& metadata) {
    const auto parts = groups(tensors, maxBytes);
    const Staging staging(folder);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool whole = parts.size() == 1;
        const int index = whole ? 0 : static_cast<int>(i) + 1;
        names.push_back(weightFileName({stem, index, whole ? 0 : static_cast<int>(parts.size())}));
        writeSafetensors(staging.path() / names.back(), parts[i], metadata);
    }
    std::vector<fs::path> files;
    for (const auto& name : names) {
        std::error_code failure;
        fs::rename(staging.path() / name, folder / name, failure);
        if (failure) {
            throw Error(ErrorCode::WriteFailed,
                        "cannot replace " + (folder / name).string() + ": " + failure.message());
        }
        files.push_back(folder / name);
    }
    removeOthers(folder, stem, files);
    return files;
}

void saveModelFolder(const fs::path& folder, const YAML::Node& config, const NamedTensors& weights,
                     at::ScalarType dtype, std::size_t maxShardBytes,
                     const std::map<std::string, std::string>& metadata) {
    NamedTensors stored;
    for (const auto& [name, tensor] : weights) stored[name] = converted(name, tensor, dtype);
    YAML::Emitter text;
    text << config;
    if (!text.good())
        throw Error(ErrorCode::InvalidInput, "the configuration is not valid YAML: " + text.GetLastError());
    writeShards(folder, stemFor(dtype), stored, maxShardBytes, metadata);
    writeFileAtomically(folder / "config.yaml", std::string(text.c_str()) + "\n");
}

} // namespace vecset
