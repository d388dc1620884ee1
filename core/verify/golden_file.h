#pragma once

#include "core/checkpoint/safetensors.h"
#include "core/verify/check_result.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// A recorded case with the settings that its metadata hold.
class GoldenFile {
public:
    explicit GoldenFile(const std::filesystem::path& path) : m_file(path) {}

    [[nodiscard]] bool has(const std::string& key) const { return m_file.contains(key); }
    /// The tensor as float32 (or float64, int64, uint8 as stored), on the CPU.
    [[nodiscard]] at::Tensor tensor(const std::string& key) const;
    [[nodiscard]] const std::vector<std::string>& keys() const { return m_file.keys(); }
    [[nodiscard]] std::string text(const std::string& name, const std::string& fallback = {}) const;
    [[nodiscard]] double number(const std::string& name, double fallback) const;

private:
    SafetensorsFile m_file;
};

/// The recorded boolean array of `count` elements (numpy.packbits order: most significant bit first), as 0 and 1.
[[nodiscard]] std::vector<std::uint8_t> unpackBits(const at::Tensor& packed, std::int64_t count);

/// max |actual - expected| / max |expected| over all elements as one comparison; a wrong shape or a value that is not
/// finite fails with a note.
[[nodiscard]] CheckResult compareTensors(const std::string& name, const at::Tensor& actual, const at::Tensor& expected,
                                         double tolerance);

} // namespace vecset
