#pragma once

#include <ATen/Context.h>
#include <ATen/autocast_mode.h>
#include <torch/version.h>

#include <string>

namespace vecset {

/// While it lives, matrix products on this thread run in bfloat16 if the recipe says "bf16" (LibTorch 2; ignored by
/// 1.13). "tf32" lets a GPU round the factors of float32 products to 10 bits, for the whole process; CPUs do not know
/// it.
class PrecisionScope {
public:
    explicit PrecisionScope(const std::string& precision, at::Device device)
        : m_active(precision == "bf16"), m_type(device.type()) {
        if (precision == "tf32") at::globalContext().setFloat32MatmulPrecision("high");
#if TORCH_VERSION_MAJOR >= 2
        if (!m_active) return;
        at::autocast::set_autocast_dtype(m_type, at::kBFloat16);
        at::autocast::set_autocast_enabled(m_type, true);
        at::autocast::increment_nesting();
#endif
    }
    ~PrecisionScope() {
#if TORCH_VERSION_MAJOR >= 2
        if (!m_active) return;
        if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
        at::autocast::set_autocast_enabled(m_type, false);
#endif
    }
    PrecisionScope(const PrecisionScope&) = delete;
    PrecisionScope& operator=(const PrecisionScope&) = delete;

private:
    bool m_active;
    at::DeviceType m_type;
};

} // namespace vecset
