#include "core/verify/verify_processors.h"

#include "core/decoding/token_selection.h"
#include "core/verify/golden_file.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <vector>

namespace vecset {
namespace {

constexpr std::int64_t kMeanStride = 50;
constexpr std::int64_t kMergeStride = 30;
constexpr std::int64_t kWholeStride = 100; ///< `mini`: all queries are one group
constexpr double kOutputTolerance = 1e-5;

/// One recorded case: queries in groups, keys and values.
struct Case {
    std::string name;
    at::Tensor q, k, v; ///< [1, heads, N, d]
    std::vector<std::int64_t> counts;
};

struct Sampled {
    at::Tensor queries;
    std::vector<std::int64_t> counts;
};

Sampled sampleGroups(const at::Tensor& q, const std::vector<std::int64_t>& counts, std::int64_t stride) {
    Sampled sampled;
    std::vector<at::Tensor> parts;
    std::int64_t first = 0;
    for (const std::int64_t count : counts) {
        parts.push_back(q.narrow(2, first, count).slice(2, 0, count, stride));
        sampled.counts.push_back(parts.back().size(2));
        first += count;
    }
    sampled.queries = at::cat(parts, 2);
    return sampled;
}

/// The score that decides about every token, and how far from the deciding value it may be called a tie.
struct Decision {
    at::Tensor scores; ///< [heads, L] or [L], float64
    at::Tensor limit;  ///< [heads, 1] or scalar: the last score kept
    double slack = 0.0;
};

Decision decide(const at::Tensor& samples, const at::Tensor& keys, const SelectionRule& rule) {
    const at::Tensor products = at::matmul(samples[0].to(at::kDouble), keys[0].to(at::kDouble).transpose(1, 2));
    if (rule.scoring == KvScoring::Merge) {
        const at::Tensor weights = products.softmax(-1).mean(0).amax(0);
        return {weights, at::full({1}, 1e-6, at::kDouble), 1e-10};
    }
    const at::Tensor scores = products.mean(1);
    const at::Tensor kept = std::get<0>(scores.topk(officialTopK(keys.size(2)), -1));
    return {scores, kept.amin(-1, true), 1e-5 * scores.abs().max().item<double>()};
}

/// Tokens on which our choice and the recorded one differ without a tie.
double unexcusedDifferences(const at::Tensor& chosen, const at::Tensor& recorded, const Decision& decision) {
    at::Tensor mine = at::zeros(recorded.sizes(), at::kByte);
    mine.scatter_(-1, chosen, 1);
    const at::Tensor tie = (decision.scores - decision.limit).abs() <= decision.slack;
    return (mine.ne(recorded) & tie.logical_not()).sum().item<double>();
}

at::Tensor recordedSelection(const GoldenFile& golden, const std::string& key, std::vector<std::int64_t> shape) {
    std::int64_t count = 1;
    for (const std::int64_t size : shape) count *= size;
    const std::vector<std::uint8_t> bits = unpackBits(golden.tensor(key), count);
    return at::tensor(at::ArrayRef<std::uint8_t>(bits.data(), bits.size()), at::kByte).reshape(shape);
}

void verifyRule(const GoldenFile& golden, const Case& c, KvScoring scoring, CheckResults& results) {
    const bool mean = scoring == KvScoring::Mean;
    const std::string key = c.name + (mean ? "_mean" : "_merge");
    if (!golden.has(key + "_groups")) return;
    const SelectionRule rule{scoring, 0};
    const Sampled sampled = sampleGroups(c.q, c.counts, mean ? kMeanStride : kMergeStride);
    const TokenSelection selection = selectTokens(sampled.queries, sampled.counts, c.k, rule);
    const at::Tensor output = attendSelected(c.q, c.counts, c.k, c.v, selection);
    results.push_back(compareTensors("processor: " + key, output, golden.tensor(key + "_groups"), kOutputTolerance));

    const auto groups = static_cast<std::int64_t>(c.counts.size());
    const std::vector<std::int64_t> shape = mean ? std::vector<std::int64_t>{groups, c.k.size(1), c.k.size(2)}
                                                 : std::vector<std::int64_t>{groups, c.k.size(2)};
    const at::Tensor recorded = recordedSelection(golden, key + "_selected", shape);
    CheckResult result{"processor: " + key + " selection", 0.0, 0.0, "tokens chosen differently"};
    std::int64_t first = 0;
    for (std::size_t group = 0; group < selection.size(); ++group) {
        const at::Tensor samples = sampled.queries.narrow(2, first, sampled.counts[group]);
        const Decision decision = decide(samples, c.k, rule);
        result.error += unexcusedDifferences(selection[group], recorded[static_cast<std::int64_t>(group)], decision);
        first += sampled.counts[group];
    }
    results.push_back(result);
}

void verifyWhole(const GoldenFile& golden, const Case& c, CheckResults& results) {
    if (golden.has(c.name + "_mini")) {
        const std::vector<std::int64_t> one{c.q.size(2)};
        const Sampled sampled = sampleGroups(c.q, one, kWholeStride);
        const TokenSelection selection = selectTokens(sampled.queries, sampled.counts, c.k, {});
        results.push_back(compareTensors("processor: " + c.name + "_mini",
                                         attendSelected(c.q, one, c.k, c.v, selection), golden.tensor(c.name + "_mini"),
                                         kOutputTolerance));
    }
    if (golden.has(c.name + "_full")) {
        results.push_back(compareTensors("processor: " + c.name + "_full", attendAll(c.q, c.k, c.v),
                                         golden.tensor(c.name + "_full"), kOutputTolerance));
    }
}

} // namespace

CheckResults verifyProcessors(const std::filesystem::path& file) {
    const c10::InferenceMode guard;
    const GoldenFile golden(file);
    CheckResults results;
    for (int index = 0; golden.has("c" + std::to_string(index) + "_q"); ++index) {
        const std::string name = "c" + std::to_string(index);
        Case c{name, golden.tensor(name + "_q"), golden.tensor(name + "_k"), golden.tensor(name + "_v"), {}};
        const at::Tensor counts = golden.tensor(name + "_counts").to(at::kLong).contiguous();
        c.counts.assign(counts.data_ptr<std::int64_t>(), counts.data_ptr<std::int64_t>() + counts.numel());
        verifyRule(golden, c, KvScoring::Mean, results);
        verifyRule(golden, c, KvScoring::Merge, results);
        verifyWhole(golden, c, results);
    }
    return results;
}

} // namespace vecset
