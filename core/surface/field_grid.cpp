#include "core/surface/field_grid.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace vecset {
namespace {

constexpr int kMaxResolution = 65535;

void check(const SparseField& field, float isoLevel) {
    const auto refuse = [](const std::string& why) { throw Error(ErrorCode::InvalidInput, "field: " + why); };
    if (field.resolution < 1 || field.resolution > kMaxResolution) {
        refuse("resolution " + std::to_string(field.resolution) + " is not in [1, 65535]");
    }
    if (!std::isfinite(field.halfExtent) || field.halfExtent <= 0.0) refuse("the half extent must be positive");
    if (!std::isfinite(isoLevel)) refuse("the iso level must be finite");
    if (field.keys.size() != field.values.size()) {
        refuse(std::to_string(field.keys.size()) + " keys but " + std::to_string(field.values.size()) + " values");
    }
    if (field.keys.size() > std::numeric_limits<std::uint32_t>::max()) refuse("it has more samples than 32 bits count");
    const auto ascends = [](std::uint64_t a, std::uint64_t b) { return a >= b; };
    if (std::adjacent_find(field.keys.begin(), field.keys.end(), ascends) != field.keys.end()) {
        refuse("the keys must ascend strictly");
    }
    const auto n = static_cast<std::uint64_t>(field.resolution) + 1;
    if (!field.keys.empty() && field.keys.back() >= n * n * n) refuse("a key lies outside the grid");
}

} // namespace

FieldGrid::FieldGrid(const SparseField& field, float isoLevel) : m_field(field), m_isoLevel(isoLevel) {
    check(field, isoLevel);
    const auto n = static_cast<std::uint64_t>(field.resolution) + 1;
    m_strides = {n * n, n, 1};
    m_sliceBegin.reserve(n + 1);
    for (std::uint64_t i = 0; i <= n; ++i) {
        const auto at = std::lower_bound(field.keys.begin(), field.keys.end(), i * n * n);
        m_sliceBegin.push_back(static_cast<std::size_t>(at - field.keys.begin()));
    }
    const std::uint64_t most = std::max<std::uint64_t>(field.keys.size(), 1024);
    while (n * n * n >> m_bucketShift > most) ++m_bucketShift;
    const std::uint64_t buckets = (n * n * n >> m_bucketShift) + 1;
    m_bucketBegin.reserve(buckets + 1);
    std::size_t sample = 0;
    for (std::uint64_t bucket = 0; bucket < buckets; ++bucket) {
        while (sample < field.keys.size() && field.keys[sample] >> m_bucketShift < bucket) ++sample;
        m_bucketBegin.push_back(static_cast<std::uint32_t>(sample));
    }
    m_bucketBegin.push_back(static_cast<std::uint32_t>(field.keys.size()));
}

std::size_t FieldGrid::find(std::uint64_t key) const {
    const std::uint64_t bucket = key >> m_bucketShift;
    const auto first = m_field.keys.begin() + m_bucketBegin[bucket];
    const auto last = m_field.keys.begin() + m_bucketBegin[bucket + 1];
    const auto at = std::lower_bound(first, last, key);
    return at != last && *at == key ? static_cast<std::size_t>(at - m_field.keys.begin()) : kNone;
}

} // namespace vecset
