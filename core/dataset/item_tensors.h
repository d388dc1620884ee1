#pragma once

#include "core/dataset/item_views.h"
#include "core/dataset/solid_samples.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <string>
#include <vector>

namespace vecset {

/// The samples as an item's file holds them (see Dataset): float16, keys surface, sharp, volume_points, ...
[[nodiscard]] std::map<std::string, at::Tensor> sampleTensors(const SolidSamples& samples);
/// A picture as [height, width, 4] bytes.
[[nodiscard]] at::Tensor pictureTensor(const RgbaImage& picture);
/// Adds views, view_scale, view_camera and, if any view shows the object turned, view_turns.
void addViews(std::map<std::string, at::Tensor>& tensors, const std::vector<ItemView>& views);

} // namespace vecset
