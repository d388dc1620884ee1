#include "core/checkpoint/weight_files.h"

#include "core/base/error.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <set>

namespace vecset {
namespace fs = std::filesystem;

namespace {

constexpr auto kExtension = ".safetensors";
constexpr std::size_t kDigits = 5;
constexpr std::string_view kOf = "-of-";

/// Five digits, or -1.
int fiveDigits(std::string_view text) {
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = failure == std::errc() && end == text.data() + text.size();
    return text.size() == kDigits && whole && value >= 0 ? value : -1;
}

} // namespace

WeightFileName parseWeightFileName(const fs::path& file) {
    const auto text = file.stem().string();
    constexpr std::size_t kTail = 1 + kDigits + kOf.size() + kDigits; // -00001-of-00003
    if (text.size() <= kTail) return {text, 0, 0};
    const auto tail = std::string_view(text).substr(text.size() - kTail);
    const int index = fiveDigits(tail.substr(1, kDigits));
    const int count = fiveDigits(tail.substr(tail.size() - kDigits));
    const bool isShard = tail[0] == '-' && tail.substr(1 + kDigits, kOf.size()) == kOf && index >= 1 && index <= count;
    return isShard ? WeightFileName{text.substr(0, text.size() - kTail), index, count} : WeightFileName{text, 0, 0};
}

std::string weightFileName(const WeightFileName& name) {
    if (name.count == 0) return name.stem + kExtension;
    char tail[32];
    std::snprintf(tail, sizeof tail, "-%05d-of-%05d", name.index, name.count);
    return name.stem + tail + kExtension;
}

std::vector<fs::path> completeWeightFiles(const fs::path& file) {
    auto name = parseWeightFileName(file);
    std::vector<fs::path> files;
    if (name.count == 0) {
        files.push_back(file);
    } else {
        for (name.index = 1; name.index <= name.count; ++name.index) {
            files.push_back(file.parent_path() / weightFileName(name));
        }
    }
    for (const auto& part : files) {
        std::error_code failure;
        if (!fs::exists(part, failure)) throw Error(ErrorCode::UnreadableFile, "no such file: " + part.string());
    }
    return files;
}

std::vector<fs::path> findWeightFiles(const fs::path& folder) {
    std::error_code failure;
    std::vector<fs::path> present;
    for (const auto& item : fs::directory_iterator(folder, failure)) {
        if (item.path().extension() == kExtension) present.push_back(item.path());
    }
    if (failure) throw Error(ErrorCode::UnreadableFile, "cannot list " + folder.string() + ": " + failure.message());
    std::sort(present.begin(), present.end());
    for (const auto* stem : {"model.fp16", "model.bf16", "model.fp32", "model"}) {
        const auto whole = folder / (std::string(stem) + kExtension);
        if (std::find(present.begin(), present.end(), whole) != present.end()) return {whole};
        std::set<int> counts;
        fs::path shard;
        for (const auto& file : present) {
            const auto name = parseWeightFileName(file);
            if (name.stem != stem || name.count == 0) continue;
            counts.insert(name.count);
            shard = file;
        }
        if (counts.size() > 1) {
            throw Error(ErrorCode::UnreadableFile, folder.string() + " has shards of two different sets of " + stem +
                                                       "; remove the older ones");
        }
        if (!counts.empty()) return completeWeightFiles(shard);
    }
    throw Error(ErrorCode::UnreadableFile, folder.string() + " has no model.fp16.safetensors or model.safetensors");
}

} // namespace vecset
