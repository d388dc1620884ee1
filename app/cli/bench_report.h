#pragma once

#include "app/cli/console.h"
#include "core/models/network_work.h"
#include "core/models/shape_vae_config.h"
#include "core/pipeline/pipeline.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace vecset::cli {

/// Seconds of repeated runs.
struct BenchSamples {
    std::vector<double> seconds;

    [[nodiscard]] double median() const;
    [[nodiscard]] double min() const;
    [[nodiscard]] double max() const;
};

/// What the measured runs of one benchmark gave.
struct BenchResult {
    std::map<std::string, BenchSamples> stages; ///< "total" (what the benchmark is about) and one entry per stage
    std::vector<BenchSamples> levels;           ///< of the decode, coarse to fine
    DecodeStatistics decode;
    std::size_t faces = 0;
    std::uint64_t residentFirst = 0, residentLast = 0; ///< bytes after the first and the last measured run
    std::uint64_t peak = 0;                            ///< bytes, largest of the measured runs
    std::uint64_t peakDevice = 0,
                  peakDeviceReserved = 0;              ///< bytes of the graphics card: in tensors, and taken for them
    int networkPasses = 0;                             ///< of the denoiser, per run
    std::set<std::string> notes;                       ///< what went otherwise than asked
    nlohmann::json baselines;                          ///< see bench_baselines.h; null without any
};

/// What was measured with what.
struct BenchSubject {
    std::string what, decoder;
    int repeats = 0, warmUp = 0, resolution = 0;
    PipelineFacts facts;
    ShapeVaeConfig vae;
    NetworkWork work;
    DeviceRates device; ///< zeros on the CPU
};

/// Figures with the machine's facts and ceilings; `vecset bench compare` reads it again.
[[nodiscard]] nlohmann::json benchDocument(const BenchResult& result, const BenchSubject& subject);

void printBench(const nlohmann::json& document, const Console& console);

/// Shows the second of two documents beside the first. @throws Error UnreadableFile for files that are not such
/// documents.
void compareBenches(const std::filesystem::path& first, const std::filesystem::path& second, const Console& console);

} // namespace vecset::cli
