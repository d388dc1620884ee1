#include "core/surface/field_grid.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
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
}

std::size_t FieldGrid::find(std::uint64_t key, std::size_t begin, std::size_t end) const {
    const auto first = m_field.keys.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = m_field.keys.begin() + static_cast<std::ptrdiff_t>(end);
    const auto at = std::lower_bound(first, last, key);
    return at != last && *at == key ? static_cast<std::size_t>(at - m_field.keys.begin()) : kNone;
}

} // namespace vecset
