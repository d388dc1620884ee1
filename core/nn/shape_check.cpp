#include "core/nn/shape_check.h"

#include "core/base/error.h"

namespace vecset {
namespace {

std::string text(const std::int64_t* sizes, std::size_t count) {
    std::string out = "[";
    for (std::size_t i = 0; i < count; ++i) {
        out += (i ? ", " : "") + (sizes[i] == kAny ? std::string("any") : std::to_string(sizes[i]));
    }
    return out + "]";
}

} // namespace

std::string shapeText(const at::Tensor& tensor) {
    if (!tensor.defined()) return "nothing";
    return text(tensor.sizes().data(), tensor.sizes().size());
}

void requireShape(const at::Tensor& tensor, std::initializer_list<std::int64_t> expected, const std::string& what) {
    bool fits = tensor.defined() && tensor.dim() == static_cast<std::int64_t>(expected.size());
    std::int64_t axis = 0;
    for (const std::int64_t size : expected) {
        if (!fits) break;
        const std::int64_t actual = tensor.size(axis++);
        fits = size == kAny ? actual > 0 : actual == size;
    }
    if (fits) return;
    throw Error(ErrorCode::InvalidInput,
                what + ": expected shape " + text(expected.begin(), expected.size()) + ", got " + shapeText(tensor));
}

} // namespace vecset
