#pragma once

#include <ATen/autocast_mode.h>
#include <torch/version.h>

#include <string>

namespace vecset {

/// While it lives, matrix products on this thread run in bfloat16 if the recipe says "bf16" (LibTorch 2; ignored by 1.13).
class PrecisionScope {
public:
    explicit PrecisionScope(const std::string& precision) : m_active(precision == "bf16") {
#if TORCH_VERSION_MAJOR >= 2
        if (!m_active) return;
        at::autocast::set_autocast_dtype(at::kCPU, at::kBFloat16);
        at::autocast::set_autocast_enabled(at::kCPU, true);
        at::autocast::increment_nesting();
#endif
    }
    ~PrecisionScope() {
#if TORCH_VERSION_MAJOR >= 2
        if (!m_active) return;
        if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
        at::autocast::set_autocast_enabled(at::kCPU, false);
#endif
    }
    PrecisionScope(const PrecisionScope&) = delete;
    PrecisionScope& operator=(const PrecisionScope&) = delete;

private:
    bool m_active;
};

} // namespace vecset
