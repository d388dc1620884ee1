#include "core/decoding/token_selection.h"

#include "core/checkpoint/safetensors.h"
#include "core/nn/attention.h"

#include <ATen/ATen.h>

#include "tests/support/test.h"

using namespace vecset;

namespace {

/// Every stride-th query of each group, as the decoder samples them.
at::Tensor sampled(const at::Tensor& queries, const std::vector<std::int64_t>& counts, std::int64_t stride,
                   std::vector<std::int64_t>& sampleCounts) {
    std::vector<at::Tensor> rows;
    std::int64_t first = 0;
    for (const std::int64_t count : counts) {
        rows.push_back(queries.narrow(2, first, count).slice(2, 0, count, stride));
        sampleCounts.push_back(rows.back().size(2));
        first += count;
    }
    return at::cat(rows, 2);
}

/// Attention of all queries with everything but the selected keys masked out.
at::Tensor maskedAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const at::Tensor& indices) {
    at::Tensor mask = at::full({1, q.size(1), 1, k.size(2)}, -1e30f);
    const at::Tensor perHead = indices.dim() == 1 ? indices.expand({q.size(1), -1}) : indices;
    mask[0].squeeze(1).scatter_(1, perHead, 0.0);
    const at::Tensor scores = at::matmul(q, k.transpose(2, 3)) / std::sqrt(static_cast<double>(q.size(3))) + mask;
    return at::matmul(scores.softmax(-1), v);
}

} // namespace

VECSET_TEST(official_numbers_of_tokens) {
    CHECK_EQ(officialTopK(3072), 1024);
    CHECK_EQ(officialTopK(512), 256);
    CHECK_EQ(officialTopK(200), 66);
    CHECK_EQ(officialTopK(64), 21);
    CHECK_EQ(officialTopK(2), 1);
    CHECK_EQ(defaultTopK(64), 64);
    CHECK_EQ(defaultTopK(512), 384);
    CHECK_EQ(defaultTopK(3072), 1024);
}

VECSET_TEST(selected_attention_equals_attention_with_a_mask) {
    at::manual_seed(1);
    for (const std::int64_t heads : {1, 3}) {
        const at::Tensor q = at::randn({1, heads, 130, 8}), k = at::randn({1, heads, 40, 8}),
                         v = at::randn({1, heads, 40, 8});
        const std::vector<std::int64_t> counts{1, 100, 29};
        for (const KvScoring scoring : {KvScoring::Mean, KvScoring::Merge}) {
            std::vector<std::int64_t> sampleCounts;
            const at::Tensor samples = sampled(q, counts, 20, sampleCounts);
            CHECK_EQ(sampleCounts, (std::vector<std::int64_t>{1, 5, 2}));
            const TokenSelection selection = selectTokens(samples, sampleCounts, k, {scoring, 7});
            const at::Tensor result = attendSelected(q, counts, k, v, selection);
            std::int64_t first = 0;
            for (std::size_t g = 0; g < counts.size(); ++g) {
                if (scoring == KvScoring::Mean) CHECK_EQ(selection[g].size(-1), 7);
                const at::Tensor expected = maskedAttention(q.narrow(2, first, counts[g]), k, v, selection[g]);
                CHECK((result.narrow(2, first, counts[g]) - expected).abs().max().item<float>() < 1e-5f);
                first += counts[g];
            }
        }
    }
}

VECSET_TEST(more_tokens_than_there_are_means_all_of_them) {
    at::manual_seed(2);
    const at::Tensor q = at::randn({1, 2, 10, 4}), k = at::randn({1, 2, 5, 4}), v = at::randn({1, 2, 5, 4});
    const std::vector<std::int64_t> counts{10};
    const TokenSelection all = selectTokens(q, counts, k, {KvScoring::Mean, 99});
    CHECK((attendSelected(q, counts, k, v, all) - attention(q, k, v)).abs().max().item<float>() < 1e-6f);
}

VECSET_TEST(folded_positions_take_part_in_the_choice) {
    // keys carry four more channels than values; the last decides everything here
    const at::Tensor q = at::ones({1, 1, 4, 8}),
                     v = at::arange(6).to(at::kFloat).reshape({1, 1, 6, 1}).expand({1, 1, 6, 4});
    at::Tensor k = at::zeros({1, 1, 6, 8});
    k[0][0][4][7] = 50.0;
    const std::vector<std::int64_t> counts{4};
    const TokenSelection one = selectTokens(q, counts, k, {KvScoring::Mean, 1});
    CHECK_EQ(one[0].item<std::int64_t>(), 4);
    CHECK_NEAR(attendSelected(q, counts, k, v, one).mean().item<double>(), 4.0, 1e-5);
}
