#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/safetensors.h"
#include "core/models/dit_blocks.h"
#include "core/models/farthest_points.h"
#include "core/models/image_transform.h"
#include "core/nn/attention.h"
#include "core/nn/locality.h"
#include "tests/core/models/small_models.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>
#include <torch/nn/init.h>

#include <filesystem>

using namespace vecset;
using test::smallConditioner;
using test::smallDit;
using test::smallVae;

namespace {

double difference(const at::Tensor& a, const at::Tensor& b) {
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

/// Zero-initialised layers would hide a missing path: everything gets a random value.
void randomise(torch::nn::Module& module) {
    const at::NoGradGuard guard;
    for (auto& parameter : module.parameters()) parameter.normal_(0.0, 0.3);
}

/// Names of parameters that got no gradient, or none but zeros.
std::string withoutGradient(const torch::nn::Module& module, const std::string& exempt = "") {
    std::string names;
    for (const auto& item : module.named_parameters()) {
        if (item.key() == exempt) continue;
        const at::Tensor& gradient = item.value().grad();
        if (!gradient.defined() || gradient.abs().max().item<double>() == 0.0) names += item.key() + " ";
    }
    return names;
}

at::Tensor surfaceOf(std::int64_t batch) { return at::rand({batch, 60, 7}) * 2 - 1; }

} // namespace

VECSET_TEST(folded_attention_is_a_softmax_with_the_distance_bias) {
    at::manual_seed(1);
    const auto exact = at::TensorOptions().dtype(at::kDouble);
    const std::int64_t heads = 4, d = 5;
    const at::Tensor q = at::randn({2, heads, 7, d}, exact), k = at::randn({2, heads, 9, d}, exact);
    const at::Tensor v = at::randn({2, heads, 9, d}, exact);
    const at::Tensor p = at::rand({2, 7, 3}, exact) * 2 - 1, a = at::rand({1, 9, 3}, exact) * 2 - 1;
    const at::Tensor locality = initialLocality(heads).to(at::kDouble);
    CHECK_NEAR(locality.exp()[1].item<double>(), 25.0, 1e-4);
    const at::Tensor folded = localAttention(foldQueryPositions(q, p, locality), foldKeyPositions(k, a, locality), v);
    const at::Tensor distance = (p.unsqueeze(2) - a.unsqueeze(1)).square().sum(-1).unsqueeze(1); // [2, 1, 7, 9]
    const at::Tensor logits =
        at::matmul(q, k.transpose(-2, -1)) / std::sqrt(double(d)) - distance * locality.exp().view({1, heads, 1, 1});
    const at::Tensor expected = at::matmul(at::softmax(logits, -1), v);
    CHECK(difference(folded, expected) < 1e-12);
    const at::Tensor single =
        localAttention(foldQueryPositions(q.to(at::kFloat), p.to(at::kFloat), locality.to(at::kFloat)),
                       foldKeyPositions(k.to(at::kFloat), a.to(at::kFloat), locality.to(at::kFloat)), v.to(at::kFloat));
    CHECK(difference(single, expected) < 2e-4);
}

VECSET_TEST(the_decoder_in_pieces_is_the_decoder_and_obeys_the_bias) {
    for (const bool locality : {false, true}) {
        at::manual_seed(2);
        ShapeVae vae(smallVae(locality));
        randomise(*vae);
        vae->to(at::kDouble);
        const at::Tensor points = at::rand({1, 11, 3}, at::kDouble) * 2 - 1;
        const at::Tensor tokens = vae->decodeLatents(at::randn({1, 6, 4}, at::kDouble));
        GeoDecoder& decoder = vae->geo_decoder;
        const KeyValue keyValue = decoder->projectKeyValue(tokens);
        CHECK_EQ(keyValue.k.size(-1), keyValue.v.size(-1) + (locality ? 4 : 0));
        const at::Tensor embedding = decoder->projectQueries(points);
        const at::Tensor q = decoder->headQueries(embedding, points);
        const at::Tensor weights =
            at::softmax(at::matmul(q, keyValue.k.transpose(-2, -1)) / std::sqrt(double(keyValue.v.size(-1))), -1);
        const at::Tensor pieces = decoder->finish(embedding, at::matmul(weights, keyValue.v));
        CHECK(difference(pieces, decoder(points, tokens)) < 1e-10);
    }
}

VECSET_TEST(every_weight_of_the_autoencoder_learns) {
    for (const bool locality : {false, true}) {
        at::manual_seed(3);
        ShapeVae vae(smallVae(locality));
        const Posterior posterior = vae->encode(surfaceOf(2), nullptr, 5);
        const at::Tensor z = posterior.sample(at::randn_like(posterior.mean));
        const at::Tensor logits = vae->geo_decoder(at::rand({2, 30, 3}) * 2 - 1, vae->decodeLatents(z));
        (logits.square().mean() + posterior.klPerDimension()).backward();
        CHECK_EQ(withoutGradient(*vae), std::string());
    }
}

VECSET_TEST(every_weight_of_the_transformer_and_the_conditioner_learns) {
    for (const bool variant : {false, true}) {
        at::manual_seed(4);
        Hunyuan3DDitConfig config = smallDit();
        config.guidanceEmbed = variant;
        config.latentPosEmbed = variant;
        config.numLatents = variant ? 6 : 0;
        Hunyuan3DDiT dit(config);
        randomise(*dit);
        Conditioner conditioner(smallConditioner(variant));
        randomise(*conditioner);
        const at::Tensor cond = conditioner(at::rand({2, 3, 40, 56}) * 2 - 1);
        const at::Tensor velocity =
            dit(at::randn({2, 6, 4}), at::rand({2}), cond, variant ? at::full({2}, 5.0) : at::Tensor());
        velocity.square().mean().backward();
        // linear bias of the last-layer txt stream etc. all count; only the unused mask token has no path.
        CHECK_EQ(withoutGradient(*conditioner, "main_image_encoder.model.embeddings.mask_token"), std::string());
        CHECK_EQ(withoutGradient(*dit), std::string());
    }
}

VECSET_TEST(a_fresh_transformer_predicts_zero_and_its_blocks_are_the_identity) {
    at::manual_seed(5);
    Hunyuan3DDiT dit(smallDit());
    Trace trace;
    const at::Tensor x = at::randn({1, 6, 4});
    const at::Tensor out = dit(x, at::rand({1}), at::randn({1, 5, 12}), at::Tensor(), &trace);
    CHECK_EQ(out.abs().max().item<double>(), 0.0);
    CHECK_EQ(difference(trace["final_in"], trace["double0_img"]), 0.0);
}

VECSET_TEST(saving_and_loading_gives_the_same_function) {
    const auto file = std::filesystem::path(test::temporaryFolder()) / "vae.safetensors";
    at::manual_seed(6);
    ShapeVaeConfig config = smallVae(true);
    config.latentBasis = {2, 3};
    ShapeVae saved(config);
    randomise(*saved);
    saved->setAnchors(at::rand({6, 3}));
    saved->setLatentBasis(at::randn({24}), at::randn({6, 24}), at::randn({24, 6}));
    writeSafetensors(file, namedWeights(*saved, "vae."));
    ShapeVae loaded(config);
    loadWeights(*loaded, SafetensorsFile(file), "vae.");
    const at::Tensor surface = surfaceOf(1), points = at::rand({1, 20, 3});
    const at::Tensor z = saved->encodeMean(surface);
    CHECK_EQ(z.size(1), 2);
    CHECK_EQ(z.size(2), 3);
    CHECK_EQ(difference(z, loaded->encodeMean(surface)), 0.0);
    CHECK_EQ(difference(saved->geo_decoder(points, saved->decodeLatents(z)),
                        loaded->geo_decoder(points, loaded->decodeLatents(z))), 0.0);
}

VECSET_TEST(a_latent_basis_expands_what_it_projected) {
    ShapeVaeConfig config = smallVae(false);
    config.latentBasis = {6, 4};
    ShapeVae vae(config);
    const at::Tensor rotation = std::get<0>(at::linalg_qr(at::randn({24, 24})));
    const at::Tensor scale = at::rand({24}) + 0.5;
    vae->setLatentBasis(at::randn({24}), rotation / scale.unsqueeze(1), rotation.t() * scale);
    const at::Tensor sample = at::randn({3, 6, 4});
    CHECK(difference(vae->fromBasis(vae->toBasis(sample)), sample) < 1e-5);
}

VECSET_TEST(a_decode_only_autoencoder_says_so) {
    ShapeVaeConfig config = smallVae(false);
    config.withEncoder = false;
    ShapeVae vae(config);
    CHECK(!vae->hasEncoder());
    CHECK_EQ(vae->decodeLatents(at::randn({1, 6, 4})).size(2), 16);
    CHECK_THROWS(NotAvailable, "no encoder", vae->encode(surfaceOf(1)));
    for (const auto& item : vae->named_parameters()) {
        CHECK(item.key().rfind("encoder.", 0) != 0 && item.key().rfind("pre_kl.", 0) != 0);
    }
}

VECSET_TEST(the_encoder_uses_the_seed_and_nothing_else) {
    at::manual_seed(7);
    ShapeVae vae(smallVae(false));
    const at::Tensor surface = surfaceOf(2);
    const at::Tensor first = vae->encode(surface, nullptr, 11).mean;
    at::manual_seed(8);
    CHECK_EQ(difference(first, vae->encode(surface, nullptr, 11).mean), 0.0);
    CHECK(difference(first, vae->encode(surface, nullptr, 12).mean) > 0.0);
    CHECK_EQ(first.size(1), 6);
}

VECSET_TEST(farthest_points_are_greedy) {
    const at::Tensor line = at::tensor({-0.1, 0.1, 0.5, 0.9, 1.0}).view({1, 5, 1}) * at::tensor({1.0, 0.0, 0.0});
    const at::Tensor rows = farthestPoints(line, 4, 1);
    CHECK(rows.equal(at::tensor({1, 4, 2, 0}, at::kLong).view({1, 4}))); // 0.5 is .4 from 0.1, -0.1 only .2
    CHECK_THROWS(InvalidInput, "cannot choose 6", farthestPoints(line, 6, 0));
    const at::Tensor subset = seededSubset(100, 100, 3);
    CHECK(std::get<0>(subset.sort()).equal(at::arange(100)));
    CHECK(seededSubset(100, 10, 3).equal(subset.narrow(0, 0, 10)));
}

VECSET_TEST(positions_are_resampled_for_other_picture_sizes_only) {
    Dinov2 dino(smallConditioner(false).dino);
    Trace square, wide;
    CHECK_EQ(dino->forward(at::randn({1, 3, 28, 28}), &square).size(1), 5);
    CHECK_EQ(dino->forward(at::randn({1, 3, 30, 70}), &wide).size(1), 11);
    CHECK_EQ(difference(square["pos"].narrow(1, 0, 1), wide["pos"].narrow(1, 0, 1)), 0.0);
}

VECSET_TEST(views_get_their_own_tokens) {
    ConditionerConfig config = smallConditioner(false);
    config.multiView = true;
    Conditioner conditioner(config);
    const at::Tensor views = at::rand({2, 3, 3, 28, 28});
    const at::Tensor tokens = conditioner(views, std::vector<std::int64_t>{0, 1, 3});
    CHECK_EQ(tokens.size(1), 15);
    CHECK(difference(tokens, conditioner(views)) > 0.0); // views 0, 1, 2
    CHECK_EQ(conditioner->unconditional(2, 3).sizes(), tokens.sizes());
    CHECK_THROWS(InvalidInput, "view numbers", conditioner(views, std::vector<std::int64_t>{0, 1}));
    CHECK_THROWS(InvalidInput, "ascend", conditioner(views, std::vector<std::int64_t>{0, 3, 1}));
}

VECSET_TEST(wrong_shapes_are_one_clear_line) {
    ShapeVae vae(smallVae(true));
    Hunyuan3DDiT dit(smallDit());
    Conditioner conditioner(smallConditioner(true));
    const at::Tensor x = at::randn({2, 6, 4}), t = at::rand({2}), cond = at::randn({2, 5, 12});
    CHECK_THROWS(InvalidInput, "latents: expected shape [any, 6, 4], got [1, 5, 4]",
                 vae->decodeLatents(at::randn({1, 5, 4})));
    CHECK_THROWS(InvalidInput, "got nothing", vae->decodeLatents(at::Tensor()));
    CHECK_THROWS(InvalidInput, "query points", vae->geo_decoder(at::randn({1, 5, 2}), at::randn({1, 6, 16})));
    CHECK_THROWS(InvalidInput, "query points of these tokens",
                 vae->geo_decoder(at::randn({2, 5, 3}), at::randn({1, 6, 16})));
    CHECK_THROWS(InvalidInput, "shape tokens", vae->geo_decoder(at::randn({1, 5, 3}), at::randn({1, 7, 16})));
    CHECK_THROWS(InvalidInput, "surface points", vae->encode(at::randn({1, 60, 6})));
    CHECK_THROWS(InvalidInput, "surface points", ShapeVae(smallVae(false))->encode(at::randn({1, 59, 7})));
    CHECK_THROWS(InvalidInput, "noisy latents", dit(at::randn({2, 6, 5}), t, cond));
    CHECK_THROWS(InvalidInput, "time", dit(x, at::rand({3}), cond));
    CHECK_THROWS(InvalidInput, "picture tokens", dit(x, t, at::randn({1, 5, 12})));
    CHECK_THROWS(InvalidInput, "no guidance input", dit(x, t, cond, at::rand({2})));
    CHECK_THROWS(InvalidInput, "conditioning pictures", conditioner(at::randn({1, 4, 28, 28})));
    CHECK_THROWS(InvalidInput, "smaller than one patch", conditioner->dino()(at::randn({1, 3, 13, 28})));
}

VECSET_TEST(half_precision_weights_work) {
    at::manual_seed(9);
    ShapeVae vae(smallVae(false));
    Hunyuan3DDiT dit(smallDit());
    randomise(*dit);
    const at::Tensor points = at::rand({1, 9, 3}), z = at::randn({1, 6, 4}), x = at::randn({1, 6, 4});
    const at::Tensor t = at::rand({1}), cond = at::randn({1, 5, 12});
    const at::Tensor logits = vae->geo_decoder(points, vae->decodeLatents(z)), velocity = dit(x, t, cond);
    vae->to(at::kBFloat16);
    dit->to(at::kBFloat16);
    CHECK(difference(logits, vae->geo_decoder(points, vae->decodeLatents(z))) < 0.05);
    const at::Tensor coarse = dit(x, t, cond);
    CHECK_EQ(coarse.scalar_type(), at::kBFloat16);
    CHECK(difference(velocity, coarse) < 0.1 * velocity.abs().max().item<double>() + 0.05);
}

VECSET_TEST(narrow_norms_without_gradients_are_the_plain_ones) {
    at::manual_seed(3);
    RmsNorm norm(64);
    norm->to(at::kBFloat16);
    {
        const at::NoGradGuard guard;
        norm->parameters().front().uniform_(0.5, 2.0);
    }
    const at::Tensor x = (at::randn({2, 7, 3, 64}) * 5).to(at::kBFloat16).transpose(1, 2); // as heads lie in memory
    const at::Tensor plain = norm->forward(x);
    const at::NoGradGuard guard;
    CHECK(difference(norm->forward(x), plain) <= plain.abs().max().item<double>() / 128); // one step of bfloat16
}
