#include "core/verify/golden_file.h"

#include "core/base/error.h"

#include <ATen/ATen.h>

#include <cstdlib>
#include <limits>
#include <sstream>

namespace vecset {

at::Tensor GoldenFile::tensor(const std::string& key) const {
    const at::Tensor stored = m_file.tensor(key);
    return stored.scalar_type() == at::kHalf ? stored.to(at::kFloat) : stored;
}

std::string GoldenFile::text(const std::string& name, const std::string& fallback) const {
    const auto found = m_file.metadata().find(name);
    return found == m_file.metadata().end() ? fallback : found->second;
}

double GoldenFile::number(const std::string& name, double fallback) const {
    const std::string value = text(name);
    if (value.empty()) return fallback;
    char* end = nullptr;
    const double parsed = std::strtod(value.c_str(), &end);
    if (end == value.c_str() || *end != '\0') {
        throw Error(ErrorCode::InvalidInput, m_file.path().string() + ": the setting '" + name + "' is not a number");
    }
    return parsed;
}

std::vector<std::uint8_t> unpackBits(const at::Tensor& packed, std::int64_t count) {
    const at::Tensor bytes = packed.to(at::kByte).contiguous();
    if (bytes.numel() != (count + 7) / 8) {
        throw Error(ErrorCode::InvalidInput, "a recorded bit mask has " + std::to_string(bytes.numel()) +
                                                 " bytes where " + std::to_string((count + 7) / 8) + " are needed");
    }
    const auto* data = bytes.data_ptr<std::uint8_t>();
    std::vector<std::uint8_t> bits(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] = static_cast<std::uint8_t>(data[i / 8] >> (7 - i % 8) & 1);
    return bits;
}

CheckResult compareTensors(const std::string& name, const at::Tensor& actual, const at::Tensor& expected,
                           double tolerance) {
    CheckResult result{name, std::numeric_limits<double>::infinity(), tolerance, {}};
    if (actual.sizes() != expected.sizes()) {
        std::ostringstream out;
        out << "shape " << actual.sizes() << ", expected " << expected.sizes();
        result.note = out.str();
        return result;
    }
    const at::Tensor a = actual.detach().to(at::kCPU, at::kDouble);
    const at::Tensor b = expected.detach().to(at::kCPU, at::kDouble);
    if (!at::isfinite(a).all().item<bool>()) {
        result.note = "values that are not finite";
        return result;
    }
    const double difference = (a - b).abs().max().item<double>();
    const double scale = b.abs().max().item<double>();
    result.error = scale > 0.0 ? difference / scale : difference;
    return result;
}

} // namespace vecset
