#include "core/evaluation/evaluation_settings.h"

namespace vecset {

namespace fs = std::filesystem;

nlohmann::json settingsOf(const std::string& what, const EvaluationOptions& options) {
    const DecodeOptions& decode = options.mesh.decode;
    nlohmann::json settings{
        {"what", what},
        {"data", fs::weakly_canonical(options.dataset).string()},
        {"split", options.split},
        {"limit", options.limit},
        {"surface_samples", options.surfaceSamples},
        {"resolution", decode.resolution},
        {"iso_level", decode.isoLevel},
        {"faces", options.mesh.cleanUp.faceBudget},
        {"floaters", options.mesh.cleanUp.removeFloaters ? options.mesh.cleanUp.floaterRatio : 0.0}};
    if (what == "generation") {
        settings["decoder"] = static_cast<int>(decode.method);
        settings["kv_scoring"] = static_cast<int>(decode.scoring);
        settings["top_k"] = decode.topK;
    }
    return settings;
}

std::string stampOf(const fs::path& file) {
    return file.filename().string() + ":" + std::to_string(fs::file_size(file)) + ":" +
           std::to_string(fs::last_write_time(file).time_since_epoch().count());
}

std::string sourceOf(const ModelFolder& folder) {
    std::string source = fs::weakly_canonical(folder.folder).string() + " " + stampOf(folder.configFile);
    for (const auto& file : folder.weightFiles) source += " " + stampOf(file);
    return source;
}

} // namespace vecset
