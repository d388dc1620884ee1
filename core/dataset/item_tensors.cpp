#include "core/dataset/item_tensors.h"

#include <ATen/Functions.h>

#include <cstring>

namespace vecset {

namespace {

at::Tensor orientedTensor(const std::vector<OrientedPoint>& points) {
    static_assert(sizeof(OrientedPoint) == 6 * sizeof(float));
    auto tensor = at::empty({static_cast<std::int64_t>(points.size()), 6}, at::kFloat);
    std::memcpy(tensor.data_ptr(), points.data(), points.size() * sizeof(OrientedPoint));
    return tensor.to(at::kHalf);
}

void addDistances(std::map<std::string, at::Tensor>& tensors, const std::string& name,
                  const std::vector<DistanceSample>& samples) {
    static_assert(sizeof(DistanceSample) == 4 * sizeof(float));
    auto tensor = at::empty({static_cast<std::int64_t>(samples.size()), 4}, at::kFloat);
    std::memcpy(tensor.data_ptr(), samples.data(), samples.size() * sizeof(DistanceSample));
    const auto half = tensor.to(at::kHalf);
    tensors[name + "_points"] = half.slice(1, 0, 3).contiguous();
    tensors[name + "_sdf"] = half.select(1, 3).contiguous();
}

} // namespace

at::Tensor pictureTensor(const RgbaImage& picture) {
    auto tensor = at::empty({picture.height, picture.width, 4}, at::kByte);
    std::memcpy(tensor.data_ptr(), picture.pixels.data(), picture.pixels.size());
    return tensor;
}

std::map<std::string, at::Tensor> sampleTensors(const SolidSamples& samples) {
    std::map<std::string, at::Tensor> tensors;
    tensors["surface"] = orientedTensor(samples.surface);
    tensors["sharp"] = orientedTensor(samples.sharp);
    addDistances(tensors, "volume", samples.volume);
    addDistances(tensors, "near", samples.near);
    return tensors;
}

void addViews(std::map<std::string, at::Tensor>& tensors, const std::vector<ItemView>& views) {
    if (views.empty()) return;
    const auto count = static_cast<std::int64_t>(views.size());
    const int size = views.front().image.width;
    auto pictures = at::empty({count, size, size, 4}, at::kByte);
    auto scales = at::empty({count, 3}, at::kFloat), cameras = at::empty({count, 3}, at::kFloat);
    auto turns = at::zeros({count}, at::kByte);
    for (std::int64_t i = 0; i < count; ++i) {
        const auto& view = views[static_cast<std::size_t>(i)];
        pictures[i].copy_(pictureTensor(view.image));
        turns.data_ptr<std::uint8_t>()[i] = static_cast<std::uint8_t>(view.turns);
        for (int axis = 0; axis < 3; ++axis) {
            scales.data_ptr<float>()[i * 3 + axis] = view.scale[axis];
            cameras.data_ptr<float>()[i * 3 + axis] = view.camera[axis];
        }
    }
    tensors["views"] = pictures;
    tensors["view_scale"] = scales;
    tensors["view_camera"] = cameras;
    if (turns.any().item<bool>()) tensors["view_turns"] = turns; // files without turned views stay as they were
}

} // namespace vecset
