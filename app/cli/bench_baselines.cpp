#include "app/cli/bench_baselines.h"

#include "core/geometry/mesh_metrics.h"

#include <cstdio>
#include <numeric>

namespace vecset::cli {
namespace {

constexpr int kIouCells = 256;

struct Measured {
    std::string name;
    BenchSamples samples;
    GenerationResult last;
};

Measured measure(Pipeline& pipeline, const std::string& name, const Latents& latents, const MeshRequest& request,
                 const BaselineOptions& options, const JobContext& job) {
    const bool cpu = pipeline.facts().device == "cpu";
    const Yardstick official = name == "dense" ? Yardstick::Dense : Yardstick::FlashVdm;
    const int chunk = options.chunk > 0 ? options.chunk : cpu ? 20'000 : 200'000;
    const bool warmUp = official == Yardstick::FlashVdm; // of thousands of chunks the first does not matter
    Measured measured{name, {}, {}};
    for (int i = warmUp ? -1 : 0; i < options.repeats; ++i) {
        measured.last = pipeline.decodeLike(official, latents, request, chunk, job);
        if (i >= 0) measured.samples.seconds.push_back(measured.last.decode.seconds);
    }
    return measured;
}

} // namespace

nlohmann::json measureBaselines(Pipeline& pipeline, const Latents& latents, const MeshRequest& request,
                                const BaselineOptions& options, double oursSeconds, const TriangleMesh& ours,
                                const JobContext& job) {
    std::vector<Measured> all;
    const TriangleMesh* dense = nullptr;
    for (const std::string& name : options.names)
        all.push_back(measure(pipeline, name, latents, request, options, job));
    for (const Measured& measured : all) {
        if (measured.name == "dense") dense = &measured.last.mesh;
    }
    nlohmann::json rows = nlohmann::json::array();
    for (const Measured& m : all) {
        const auto& queries = m.last.decode.queries;
        nlohmann::json row{
            {"name", m.name},
            {"resolution", m.last.decode.resolutions.back()},
            {"queries", std::accumulate(queries.begin(), queries.end(), std::int64_t{0})},
            {"seconds", {{"median", m.samples.median()}, {"min", m.samples.min()}, {"max", m.samples.max()}}},
            {"times_ours", m.samples.median() / oursSeconds},
            {"faces", m.last.mesh.triangles.size()},
            {"peak_device_bytes", m.last.peakDeviceMemory}};
        if (dense != nullptr && m.name != "dense")
            row["v_iou_to_dense"] = meshVolumeIou(m.last.mesh, *dense, kIouCells);
        rows.push_back(std::move(row));
    }
    nlohmann::json document{{"rows", rows}};
    if (dense != nullptr) document["v_iou_of_ours_to_dense"] = meshVolumeIou(ours, *dense, kIouCells);
    return document;
}

void printBaselines(const nlohmann::json& baselines, const Console& console) {
    for (const auto& row : baselines.at("rows")) {
        char text[240];
        std::snprintf(text, sizeof text,
                      "  %-10s median %8.3f s   min %8.3f   max %8.3f   %8.1f times ours, %lld queries at %d^3",
                      row.at("name").get<std::string>().c_str(), row.at("seconds").at("median").get<double>(),
                      row.at("seconds").at("min").get<double>(), row.at("seconds").at("max").get<double>(),
                      row.at("times_ours").get<double>(), static_cast<long long>(row.at("queries").get<std::int64_t>()),
                      row.at("resolution").get<int>());
        console.line(text);
        if (row.contains("v_iou_to_dense")) {
            std::snprintf(text, sizeof text, "             volume IoU to dense %.5f",
                          row.at("v_iou_to_dense").get<double>());
            console.line(text);
        }
    }
    if (!baselines.contains("v_iou_of_ours_to_dense")) return;
    char text[80];
    std::snprintf(text, sizeof text, "  ours       volume IoU to dense %.5f",
                  baselines.at("v_iou_of_ours_to_dense").get<double>());
    console.line(text);
}

} // namespace vecset::cli
