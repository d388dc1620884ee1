#include "app/cli/bench_report.h"

#include "app/cli/bench_baselines.h"
#include "core/base/machine.h"
#include "core/decoding/machine_probe.h"
#include "core/models/decoder_cost.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>

namespace vecset::cli {
namespace {

using nlohmann::json;

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

std::string format(const char* pattern, auto... values) {
    char text[300];
    std::snprintf(text, sizeof text, pattern, values...);
    return text;
}

json summary(const BenchSamples& samples) {
    return {{"median", samples.median()}, {"min", samples.min()}, {"max", samples.max()}};
}

json machineDocument(const MachineCeilings& ceilings, double loadBefore) {
    const MachineFacts machine = machineFacts();
    return {{"processor", machine.processor}, {"cores", machine.cores},       {"memory_bytes", machine.memoryBytes},
            {"load_before", loadBefore},      {"threads", ceilings.threads},  {"cpu_kernel", ceilings.kernel},
            {"gemm_flops", ceilings.gemmFlops}, {"copy_bytes", ceilings.copyBytes}};
}

/// What the decoder's queries have to compute and to move at least: float32 weights once per level, and per query its
/// key (8 bytes) and its value (4 bytes), written and read once.
json workDocument(const BenchResult& result, const BenchSubject& subject, const MachineCeilings& ceilings) {
    const auto queries = std::accumulate(result.decode.queries.begin(), result.decode.queries.end(), std::int64_t{0});
    const auto stage = result.stages.find("decode");
    if (queries == 0 || stage == result.stages.end()) return nullptr;
    const DecoderCost cost = decoderCost(subject.vae);
    const double flops = cost.flopsPerQuery * static_cast<double>(queries) + cost.flopsPerShape;
    const double weights = 4.0 * 0.5 * cost.flopsPerQuery * static_cast<double>(result.decode.queries.size());
    const double bytes = weights + 24.0 * static_cast<double>(queries);
    const double seconds = stage->second.median();
    json work{{"queries", queries},
              {"flops_per_query", cost.flopsPerQuery},
              {"flops", flops},
              {"bytes", bytes},
              {"flops_per_second", flops / seconds},
              {"bytes_per_second", bytes / seconds}};
    const bool cpu = subject.device.gemmFlops <= 0.0;
    work["share_of_gemm"] = flops / seconds / (cpu ? ceilings.gemmFlops : subject.device.gemmFlops);
    work["share_of_copy"] = bytes / seconds / (cpu ? ceilings.copyBytes : subject.device.copyBytes);
    return work;
}

/// Operations of the picture encoder and the denoiser in one run, and the rate at which they were done.
json networksDocument(const BenchResult& result, const BenchSubject& subject, const MachineCeilings& ceilings) {
    const double ceiling = subject.device.gemmFlops > 0.0 ? subject.device.gemmFlops : ceilings.gemmFlops;
    json rows = json::object();
    const auto add = [&](const char* stage, double flops) {
        const auto found = result.stages.find(stage);
        if (found == result.stages.end() || flops <= 0.0) return;
        const double rate = flops / found->second.median();
        rows[stage] = {{"flops", flops}, {"flops_per_second", rate}, {"share_of_gemm", rate / ceiling}};
    };
    add("condition", subject.work.pictureFlops);
    add("sample", subject.work.passFlops * result.networkPasses);
    return rows;
}

/// What is known of the graphics card; null on the CPU.
json cardDocument(const BenchResult& result, const BenchSubject& subject) {
    if (subject.device.gemmFlops <= 0.0) return nullptr;
    return {{"name", subject.facts.device},
            {"memory", subject.facts.card},
            {"gemm_flops", subject.device.gemmFlops},
            {"copy_bytes", subject.device.copyBytes},
            {"used_bytes", subject.device.memoryUsed},
            {"peak_tensor_bytes", result.peakDevice},
            {"peak_reserved_bytes", result.peakDeviceReserved}};
}

void printCard(const json& d, const Console& console) {
    console.line("  memory     " + d.at("memory_plan").get<std::string>());
    for (const json& note : d.at("notes")) console.line("  note       " + note.get<std::string>());
    const json& card = d.at("card");
    if (card.is_null()) return;
    const auto mib = [&](const char* key) {
        return static_cast<double>(card.at(key).get<std::uint64_t>()) / (1 << 20);
    };
    console.line(format("  card       %s, %s: matrix product %.0f TFLOP/s, copy %.0f GB/s",
                        card.at("name").get<std::string>().c_str(), card.at("memory").get<std::string>().c_str(),
                        card.at("gemm_flops").get<double>() / 1e12, card.at("copy_bytes").get<double>() / 1e9));
    console.line(format("  card       peak %.0f MiB in tensors, %.0f MiB taken for them; %.0f MiB of the card in use "
                        "by everything afterwards",
                        mib("peak_tensor_bytes"), mib("peak_reserved_bytes"), mib("used_bytes")));
}

void printNetworks(const json& networks, const Console& console) {
    for (const auto& [stage, work] : networks.items()) {
        console.line(format("  %-10s %.3g FLOP: %.1f TFLOP/s, %.1f %% of the matrix ceiling", stage.c_str(),
                            work.at("flops").get<double>(), work.at("flops_per_second").get<double>() / 1e12,
                            100.0 * work.at("share_of_gemm").get<double>()));
    }
}

} // namespace

double BenchSamples::median() const {
    std::vector<double> sorted = seconds;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
}

double BenchSamples::min() const { return *std::min_element(seconds.begin(), seconds.end()); }
double BenchSamples::max() const { return *std::max_element(seconds.begin(), seconds.end()); }

json benchDocument(const BenchResult& result, const BenchSubject& subject) {
    double load = 0.0;
    (void)getloadavg(&load, 1);
    const MachineCeilings ceilings = measureCeilings(subject.facts.threads);
    json document{{"kind", "vecset bench"},
                  {"version", VECSET_VERSION},
                  {"date", today()},
                  {"what", subject.what},
                  {"model", subject.facts.model},
                  {"device", subject.facts.device},
                  {"precision", subject.facts.precision},
                  {"decoder", subject.decoder},
                  {"resolution", subject.resolution},
                  {"repeats", subject.repeats},
                  {"warm_up", subject.warmUp},
                  {"faces", result.faces},
                  {"peak_memory_bytes", result.peak},
                  {"resident_bytes_after_first_run", result.residentFirst},
                  {"resident_bytes_after_last_run", result.residentLast}};
    document["machine"] = machineDocument(ceilings, load);
    for (const auto& [stage, samples] : result.stages) document["seconds"][stage] = summary(samples);
    document["levels"] = json::array();
    for (std::size_t i = 0; i < result.decode.queries.size(); ++i) {
        json level{{"resolution", result.decode.resolutions[i]}, {"queries", result.decode.queries[i]}};
        if (i < result.levels.size()) level["seconds"] = summary(result.levels[i]);
        document["levels"].push_back(std::move(level));
    }
    document["decoder_work"] = workDocument(result, subject, ceilings);
    document["network_work"] = networksDocument(result, subject, ceilings);
    document["memory_plan"] = subject.facts.memoryPlan;
    document["notes"] = result.notes;
    document["card"] = cardDocument(result, subject);
    document["baselines"] = result.baselines;
    return document;
}

void printBench(const json& d, const Console& console) {
    const auto text = [](const json& value) { return value.get<std::string>(); };
    const json& machine = d.at("machine");
    console.line("bench " + text(d.at("what")) + ": " + text(d.at("model")) + ", " + text(d.at("device")) + ", " +
                 text(d.at("precision")) + ", " + std::to_string(d.at("repeats").get<int>()) + " runs");
    console.line(format("  machine    %s, %d cores, %d threads, %s kernel, load %.1f before",
                        text(machine.at("processor")).c_str(), machine.at("cores").get<int>(),
                        machine.at("threads").get<int>(), text(machine.at("cpu_kernel")).c_str(),
                        machine.at("load_before").get<double>()));
    console.line(format("  ceilings   matrix product %.0f GFLOP/s, copy %.1f GB/s",
                        machine.at("gemm_flops").get<double>() / 1e9, machine.at("copy_bytes").get<double>() / 1e9));
    for (const auto& [stage, s] : d.at("seconds").items()) {
        console.line(format("  %-10s median %8.3f s   min %8.3f   max %8.3f", stage.c_str(),
                            s.at("median").get<double>(), s.at("min").get<double>(), s.at("max").get<double>()));
    }
    for (const json& level : d.at("levels")) {
        const double seconds = level.contains("seconds") ? level.at("seconds").at("median").get<double>() : 0.0;
        console.line(format("  at %4d^3   %10lld queries %8.3f s", level.at("resolution").get<int>(),
                            static_cast<long long>(level.at("queries").get<std::int64_t>()), seconds));
    }
    if (const json& work = d.at("decoder_work"); !work.is_null()) {
        console.line(format("  decoder    %.3g FLOP by the network's formula (%.3g a query; shared tables save some), "
                            "at least %.3g bytes: %.0f GFLOP/s, %.1f %% of the matrix ceiling",
                            work.at("flops").get<double>(), work.at("flops_per_query").get<double>(),
                            work.at("bytes").get<double>(), work.at("flops_per_second").get<double>() / 1e9,
                            100.0 * work.value("share_of_gemm", 0.0)));
    }
    printNetworks(d.at("network_work"), console);
    if (!d.at("baselines").is_null()) printBaselines(d.at("baselines"), console);
    printCard(d, console);
    const auto mib = [&](const char* key) { return std::to_string(d.at(key).get<std::uint64_t>() >> 20); };
    if (d.at("faces") != 0) console.line("  faces      " + std::to_string(d.at("faces").get<std::size_t>()));
    console.line("  memory     " + mib("resident_bytes_after_first_run") + " MiB after the first run, " +
                 mib("resident_bytes_after_last_run") + " MiB after the last, peak " + mib("peak_memory_bytes") +
                 " MiB");
}

} // namespace vecset::cli
