#include "core/training/latent_basis.h"
#include "core/training/optimiser.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <torch/nn/module.h>
#include <torch/nn/modules/linear.h>
#include <torch/optim/adamw.h>
#include <torch/utils.h>

#include <atomic>
#include <cmath>

#ifdef CHECK // LibTorch's logging has one too
#undef CHECK
#endif
#include "tests/support/test.h"

using namespace vecset;

namespace {

double distance(const at::Tensor& a, const at::Tensor& b) { return (a - b).abs().max().item<double>(); }

OptimiserRecipe plainRecipe(bool muon) {
    OptimiserRecipe recipe;
    recipe.muon = muon;
    recipe.clipNorm = 0;
    return recipe;
}

/// One hidden matrix (for Muon) and an output layer (for AdamW).
struct Net : torch::nn::Module {
    Net() {
        hidden = register_module("hidden", torch::nn::Linear(32, 32));
        output_proj = register_module("output_proj", torch::nn::Linear(32, 1));
    }
    at::Tensor forward(const at::Tensor& x) { return output_proj(at::tanh(hidden(x))); }
    torch::nn::Linear hidden{nullptr}, output_proj{nullptr};
};

} // namespace

VECSET_TEST(newton_schulz_brings_singular_values_near_one) {
    torch::manual_seed(1);
    for (const auto& shape : {std::vector<std::int64_t>{3, 24, 24}, {2, 16, 48}, {2, 48, 16}}) {
        const at::Tensor matrices = at::randn(shape);
        const at::Tensor result = orthogonalised(matrices);
        CHECK(result.sizes().vec() == shape);
        const at::Tensor values = at::linalg_svdvals(result);
        CHECK(values.min().item<double>() > 0.3 && values.max().item<double>() < 1.3);
        // Same singular vectors: U^T X V stays diagonal.
        const auto svd = at::linalg_svd(matrices, false);
        const at::Tensor inner =
            std::get<0>(svd).transpose(1, 2).matmul(result).matmul(std::get<2>(svd).transpose(1, 2));
        CHECK(distance(inner, at::diag_embed(inner.diagonal(0, 1, 2))) < 1e-3);
    }
}

VECSET_TEST(adamw_takes_torchs_steps) {
    torch::manual_seed(2);
    Net ours, theirs;
    FlatParameters flat(ours);
    {
        const at::NoGradGuard guard;
        for (const auto& item : ours.named_parameters()) theirs.named_parameters()[item.key()].copy_(item.value());
    }
    OptimiserRecipe recipe = plainRecipe(false);
    recipe.weightDecay = 0;
    WorkerTeam team(1);
    Optimiser optimiser(flat, recipe, 1);
    torch::optim::AdamW reference(theirs.parameters(), torch::optim::AdamWOptions(recipe.adamRate)
                                                           .betas({recipe.adamBeta1, recipe.adamBeta2})
                                                           .weight_decay(0));
    for (int step = 0; step < 5; ++step) {
        const at::Tensor x = at::randn({8, 32});
        ours.forward(x).square().mean().backward();
        optimiser.step(step, 1.0, team);
        reference.zero_grad();
        theirs.forward(x).square().mean().backward();
        reference.step();
    }
    for (const auto& item : ours.named_parameters()) {
        CHECK(distance(item.value(), theirs.named_parameters()[item.key()]) < 1e-6);
    }
}

VECSET_TEST(muon_moves_hidden_matrices_by_an_orthogonal_step) {
    torch::manual_seed(3);
    Net net;
    FlatParameters flat(net);
    OptimiserRecipe recipe = plainRecipe(true);
    recipe.weightDecay = 0;
    WorkerTeam team(2);
    Optimiser optimiser(flat, recipe, 1);
    const at::Tensor before = net.hidden->weight.detach().clone();
    net.forward(at::randn({64, 32})).square().mean().backward();
    optimiser.step(0, 0.5, team);
    const at::Tensor moved = (before - net.hidden->weight.detach()) / (0.5 * recipe.muonRate);
    const at::Tensor values = at::linalg_svdvals(moved);
    CHECK(values.max().item<double>() < 1.3);
    CHECK(values.max().item<double>() > 0.6);
    CHECK_EQ(muonWeights(flat.entries(), 1).size(), std::size_t{1}); // not the output layer, no bias
}

VECSET_TEST(packed_projections_are_cut_into_their_matrices) {
    const FlatParameters::Entry vae{"encoder.attn.c_qkv.weight", {96, 32}, 0, 96 * 32};
    const FlatParameters::Entry dit{"double_blocks.0.img_attn.qkv.weight", {96, 32}, 0, 96 * 32};
    const auto weights = muonWeights({vae, dit}, 4);
    CHECK_EQ(weights.size(), std::size_t{2});
    CHECK_EQ(weights[0].split.groups, 4); // per head [q | k | v]
    CHECK_EQ(weights[0].split.parts, 3);
    CHECK_EQ(weights[1].split.groups, 1);
    CHECK_EQ(weights[1].split.parts, 3);
    CHECK(muonWeights({{"transformer.ln.weight", {32}, 0, 32}, {"x.position_embeddings", {1, 5, 32}, 0, 160}}, 4)
              .empty());
}

VECSET_TEST(the_average_follows_the_weights) {
    torch::manual_seed(4);
    Net net;
    FlatParameters flat(net);
    OptimiserRecipe recipe = plainRecipe(false);
    recipe.emaDecay = 0.5;
    WorkerTeam team(1);
    Optimiser optimiser(flat, recipe, 1);
    at::Tensor expected = flat.values().clone();
    for (int step = 0; step < 3; ++step) {
        net.forward(at::randn({8, 32})).square().mean().backward();
        optimiser.step(step, 1.0, team);
        const double decay = std::min(0.5, (1.0 + step) / (10.0 + step));
        expected = decay * expected + (1 - decay) * flat.values();
    }
    const at::Tensor present = flat.values().clone();
    optimiser.swapAverage();
    CHECK(distance(flat.values(), expected) < 1e-6);
    CHECK(distance(net.hidden->weight.detach().flatten().narrow(0, 0, 4),
                   flat.values().narrow(0, flat.entries()[0].offset, 4)) < 1e-9 ||
          flat.entries()[0].name != "hidden.weight"); // the module sees the average
    optimiser.swapAverage();
    CHECK_EQ(distance(flat.values(), present), 0.0);
}

VECSET_TEST(gradients_are_clipped_and_a_broken_one_changes_nothing) {
    Net net;
    FlatParameters flat(net);
    OptimiserRecipe recipe = plainRecipe(false);
    recipe.clipNorm = 0.1;
    WorkerTeam team(1);
    Optimiser optimiser(flat, recipe, 1);
    flat.gradients().fill_(NAN);
    const at::Tensor before = flat.values().clone();
    CHECK(!std::isfinite(optimiser.step(0, 1.0, team)));
    CHECK(at::equal(before, flat.values()));
}

VECSET_TEST(shards_share_values_and_add_gradients) {
    torch::manual_seed(5);
    Net first, second;
    FlatParameters flat(first);
    flat.share(second);
    const at::Tensor x = at::randn({4, 32});
    CHECK(at::equal(first.forward(x), second.forward(x))); // second now has the values of first
    first.forward(x).sum().backward();
    second.forward(x).sum().backward();
    CHECK(distance(flat.gradients(0), flat.gradients(1)) < 1e-6);
    CHECK(flat.gradients(0).abs().sum().item<double>() > 0);
}

VECSET_TEST(a_worker_team_runs_every_job_once_and_passes_exceptions_on) {
    WorkerTeam team(3);
    for (int round = 0; round < 20; ++round) {
        std::atomic<int> sum{0};
        team.run(17, [&](int job) { sum += job; });
        CHECK_EQ(sum.load(), 136);
    }
    CHECK_THROWS(InvalidInput, "job 5", team.run(9, [](int job) {
        if (job == 5) throw Error(ErrorCode::InvalidInput, "job 5 failed");
    }));
    std::atomic<int> count{0};
    team.run(4, [&](int) { ++count; });
    CHECK_EQ(count.load(), 4);
}

VECSET_TEST(the_latent_basis_whitens_and_rebuilds) {
    torch::manual_seed(6);
    const at::Tensor latents = at::matmul(at::randn({400, 6}), at::randn({6, 20})) + at::randn({20});
    const LatentBasis basis = principalBasis(latents, 3, 2);
    CHECK_NEAR(basis.explained, 1.0, 1e-4);
    const at::Tensor components = at::mm(latents - basis.mean, basis.project.t());
    CHECK(distance(components.var(0, true), at::ones({6})) < 1e-3);
    CHECK(distance(at::mm(components, basis.expand.t()) + basis.mean, latents) < 1e-3);
    // Dealt in turns: channel 0 of the three tokens holds the three strongest, in order.
    const float* d = basis.deviation.data_ptr<float>();
    CHECK(d[0] >= d[2] && d[2] >= d[4] && d[4] >= d[1] && d[1] >= d[3] && d[3] >= d[5]);
    CHECK_THROWS(InvalidInput, "latent basis", principalBasis(latents, 7, 3));
}
