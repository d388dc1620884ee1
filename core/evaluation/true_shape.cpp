#include "core/evaluation/true_shape.h"

#include "core/base/error.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace vecset {
namespace {

/// `count` rows, evenly chosen; rows repeat when there are fewer.
at::Tensor evenly(const at::Tensor& rows, std::int64_t count) {
    return rows.index_select(0, (at::arange(count) * rows.size(0)).div(count, "floor"));
}

RgbaImage toImage(const at::Tensor& pixels) {
    if (pixels.dim() != 3 || pixels.size(2) != 4 || pixels.scalar_type() != at::kByte) {
        throw Error(ErrorCode::InvalidInput, "the data set's pictures must be RGBA bytes [height, width, 4]");
    }
    const at::Tensor bytes = pixels.contiguous();
    RgbaImage image(static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)));
    std::copy_n(bytes.data_ptr<std::uint8_t>(), image.pixels.size(), image.pixels.begin());
    return image;
}

} // namespace

TrueShape readTrueShape(const SafetensorsFile& file) {
    const auto floats = [&](const char* key) { return file.tensor(key).to(at::kFloat); };
    TrueShape truth{floats("surface"),       floats("sharp"),
                    floats("volume_points"), floats("volume_sdf").gt(0),
                    floats("near_points"),   {},
                    floats("near_sdf"),      {}};
    truth.nearInside = truth.nearDistance.gt(0);
    if (file.contains("icon")) truth.icon = toImage(file.tensor("icon"));
    return truth;
}

SurfaceSamples surfaceOf(const TrueShape& truth, std::int64_t count) {
    const at::Tensor rows = evenly(truth.surface, std::min(count, truth.surface.size(0))).contiguous();
    const auto view = rows.accessor<float, 2>();
    SurfaceSamples samples;
    for (std::int64_t i = 0; i < rows.size(0); ++i) {
        samples.points.push_back({view[i][0], view[i][1], view[i][2]});
        samples.normals.push_back({view[i][3], view[i][4], view[i][5]});
    }
    return samples;
}

at::Tensor encoderInput(const TrueShape& truth, const ShapeVaeConfig& config) {
    const auto rows = [&](const at::Tensor& all, std::int64_t count, double flag) {
        const at::Tensor chosen = evenly(all, count);
        if (config.pointFeats < 4) return chosen.narrow(1, 0, 3 + config.pointFeats);
        return at::cat({chosen, at::full({count, 1}, flag)}, 1);
    };
    at::Tensor input = rows(truth.surface, config.pcSize, 0.0);
    if (config.pcSharpedgeSize > 0) input = at::cat({input, rows(truth.sharp, config.pcSharpedgeSize, 1.0)}, 0);
    return input.unsqueeze(0);
}

std::vector<DatasetItem> evaluationItems(const Dataset& dataset, const std::string& split, int limit) {
    std::vector<DatasetItem> items;
    for (const auto& item : dataset.items()) {
        const bool held = split == "held-out" && item.split != "train";
        if (held || item.split == split) items.push_back(item);
    }
    if (items.empty()) throw Error(ErrorCode::InvalidInput, "the data set has no shapes in the split '" + split + "'");
    if (limit > 0 && items.size() > static_cast<std::size_t>(limit)) items.resize(static_cast<std::size_t>(limit));
    return items;
}

} // namespace vecset
