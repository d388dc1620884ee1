#include "core/dataset/dataset_settings.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace vecset {

void DatasetSettings::check() const {
    const auto require = [](bool good, const char* message) {
        if (!good) throw Error(ErrorCode::InvalidInput, message);
    };
    require(wall >= 0.9 && wall <= 4.0,
            "the wall must be 0.9 to 4 cells thick: thinner walls leak, thicker ones swallow the object");
    require(views >= 0 && views <= 1024, "the number of views must be 0 to 1024");
    require(turnedViews >= 0 && turnedViews <= 1024, "the number of turned views must be 0 to 1024");
    require(viewSize >= 16 && viewSize <= 1024, "the size of the views must be 16 to 1024 pixels");
    require(lightTint >= 0.0 && lightTint <= 1.0, "the tint of the light must be 0 to 1");
    const auto inRange = [](int count) { return count > 0 && count <= (1 << 22); };
    require(inRange(counts.surface) && inRange(counts.sharp) && inRange(counts.volume) && inRange(counts.near),
            "the number of samples must be 1 to 4194304");
}

std::string DatasetSettings::toJson() const {
    nlohmann::json line{{"format", 1},
                        {"surface", counts.surface},
                        {"sharp", counts.sharp},
                        {"volume", counts.volume},
                        {"near", counts.near},
                        {"wall", wall},
                        {"views", views},
                        {"view_size", viewSize},
                        {"seed", seed}};
    // Absent when unused, so that folders of earlier releases can be completed.
    if (turnedViews > 0) line["turned_views"] = turnedViews;
    if (lightTint > 0.0) line["light_tint"] = lightTint;
    if (!source.empty()) line["source"] = source;
    return line.dump();
}

} // namespace vecset
