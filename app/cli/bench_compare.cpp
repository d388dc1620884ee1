#include "app/cli/bench_report.h"

#include "core/base/error.h"

#include <cstdio>
#include <fstream>

namespace vecset::cli {
namespace {

using nlohmann::json;

json readDocument(const std::filesystem::path& path) {
    std::ifstream file(path);
    const json document = json::parse(file, nullptr, false);
    if (document.is_object() && document.value("kind", "") == "vecset bench" && document.contains("seconds"))
        return document;
    throw Error(ErrorCode::UnreadableFile,
                path.string() + " is no benchmark: make one with vecset --json bench decode > FILE");
}

/// Settings in which the two differ, so that nobody compares what cannot be compared without knowing.
json differences(const json& a, const json& b) {
    json out = json::array();
    for (const char* key : {"what", "model", "device", "precision", "decoder", "resolution"}) {
        if (a.value(key, json()) != b.value(key, json()))
            out.push_back({{"setting", key}, {"first", a.value(key, json())}, {"second", b.value(key, json())}});
    }
    for (const char* key : {"processor", "cores", "threads", "cpu_kernel"}) {
        const json& from = a.at("machine");
        const json& to = b.at("machine");
        if (from.value(key, json()) != to.value(key, json()))
            out.push_back({{"setting", key}, {"first", from.value(key, json())}, {"second", to.value(key, json())}});
    }
    return out;
}

/// One row per stage that both have. Beyond the spread of both: the slowest of the faster is quicker than the quickest
/// of the slower.
json rows(const json& a, const json& b) {
    json out = json::array();
    for (const auto& [stage, first] : a.at("seconds").items()) {
        if (!b.at("seconds").contains(stage)) continue;
        const json& second = b.at("seconds").at(stage);
        const double before = first.at("median"), after = second.at("median");
        const bool apart = first.at("max") < second.at("min") || second.at("max") < first.at("min");
        out.push_back({{"stage", stage},
                       {"first", before},
                       {"second", after},
                       {"ratio", before > 0.0 ? after / before : 0.0},
                       {"beyond_spread", apart}});
    }
    return out;
}

std::int64_t queries(const json& document) {
    std::int64_t sum = 0;
    for (const json& level : document.value("levels", json::array())) sum += level.at("queries").get<std::int64_t>();
    return sum;
}

} // namespace

void compareBenches(const std::filesystem::path& first, const std::filesystem::path& second, const Console& console) {
    const json a = readDocument(first), b = readDocument(second);
    const json result{{"kind", "vecset bench comparison"}, {"differences", differences(a, b)}, {"stages", rows(a, b)},
                      {"queries", {queries(a), queries(b)}}};
    for (const json& d : result.at("differences")) {
        console.line("  not the same " + d.at("setting").get<std::string>() + ": " + d.at("first").dump() + " and " +
                     d.at("second").dump());
    }
    console.line("  stage         first      second    second/first");
    for (const json& row : result.at("stages")) {
        char text[160];
        std::snprintf(text, sizeof text, "  %-10s %8.3f s  %8.3f s   %6.3f%s",
                      row.at("stage").get<std::string>().c_str(), row.at("first").get<double>(),
                      row.at("second").get<double>(), row.at("ratio").get<double>(),
                      row.at("beyond_spread").get<bool>() ? "" : "   (within the spread of the runs)");
        console.line(text);
    }
    console.line("  queries    " + std::to_string(queries(a)) + " and " + std::to_string(queries(b)));
    console.result(result);
}

} // namespace vecset::cli
