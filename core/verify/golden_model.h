#pragma once

#include "core/checkpoint/model_folder.h"
#include "core/models/vecset_model.h"
#include "core/verify/check_result.h"
#include "core/verify/golden_file.h"

#include <filesystem>
#include <optional>
#include <string>

namespace vecset {

/// Which of a golden folder's two weight files a tensor was recorded with.
enum class GoldenWeights {
    Full, ///< model.safetensors
    Half  ///< model.fp16.safetensors: weights rounded to fp16, arithmetic in fp32 (tensors *_fp16w)
};

/// The networks of a golden folder in float32 on the CPU, without gradients, loaded when asked for.
class GoldenModel {
public:
    GoldenModel(std::filesystem::path folder, GoldenWeights weights);

    /// The folder holds this weight file.
    [[nodiscard]] bool available() const;
    [[nodiscard]] ShapeVae vae() const;
    [[nodiscard]] Hunyuan3DDiT dit() const;
    [[nodiscard]] Conditioner conditioner() const;
    /// All of it (for sampling).
    [[nodiscard]] VecsetModel whole() const;

private:
    [[nodiscard]] std::filesystem::path weightFile() const;
    std::filesystem::path m_folder;
    GoldenWeights m_weights;
};

/// The recorded tensor's leading part of `actual`: recordings keep the first rows or tokens of large results.
[[nodiscard]] at::Tensor leadingPart(const at::Tensor& actual, const at::Tensor& expected);

/// "pipe_base/dit: out": how cases of a file are called.
[[nodiscard]] std::string caseName(const std::filesystem::path& file, const std::string& what);

/// A case that could not even be computed.
[[nodiscard]] CheckResult failedCase(const std::string& name, const std::string& reason);

} // namespace vecset
