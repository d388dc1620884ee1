#include "core/checkpoint/load_weights.h"
#include "tests/support/test.h"

#include <torch/nn/module.h>
#include <torch/types.h>

#include <filesystem>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

/// encoder.weight [2,3], decoder.weight [4], decoder.steps (buffer, int64 [1])
struct Decoder : torch::nn::Module {
    Decoder() {
        weight = register_parameter("weight", torch::zeros({4}));
        steps = register_buffer("steps", torch::zeros({1}, torch::kLong));
    }
    torch::Tensor weight, steps;
};
struct Encoder : torch::nn::Module {
    Encoder() {
        weight = register_parameter("weight", torch::zeros({2, 3}));
        bias = register_parameter("bias", torch::zeros({2}));
    }
    torch::Tensor weight, bias;
};
struct Network : torch::nn::Module {
    Network() {
        encoder = register_module("encoder", std::make_shared<Encoder>());
        decoder = register_module("decoder", std::make_shared<Decoder>());
    }
    std::shared_ptr<Encoder> encoder;
    std::shared_ptr<Decoder> decoder;
};

std::map<std::string, at::Tensor> fullSet() {
    return {{"vae.encoder.weight", torch::full({2, 3}, 1.5).to(torch::kHalf)},
            {"vae.encoder.bias", torch::full({2}, 2.5).to(torch::kBFloat16)},
            {"vae.decoder.weight", torch::arange(4).to(torch::kFloat)},
            {"vae.decoder.steps", torch::full({1}, 9, torch::kLong)},
            {"model.other", torch::zeros({1})}};
}

SafetensorsFile stored(const std::map<std::string, at::Tensor>& tensors) {
    static int number = 0;
    const fs::path path = fs::path(test::temporaryFolder()) / (std::to_string(number++) + ".safetensors");
    writeSafetensors(path, tensors);
    return SafetensorsFile(path);
}

} // namespace

VECSET_TEST(parametersAndBuffersAreFilledAndConverted) {
    Network network;
    const auto report = loadWeights(network, stored(fullSet()), "vae.");
    CHECK_EQ(report.loaded, std::size_t{4});
    CHECK(report.missing.empty() && report.unexpected.empty());
    CHECK_EQ(network.encoder->weight.scalar_type(), torch::kFloat);
    CHECK_EQ(network.encoder->weight.sum().item<float>(), 9.0F);
    CHECK_EQ(network.encoder->bias.sum().item<float>(), 5.0F);
    CHECK_EQ(network.decoder->weight[3].item<float>(), 3.0F);
    CHECK_EQ(network.decoder->steps.item<int64_t>(), 9);
    CHECK(network.encoder->weight.requires_grad());
}

VECSET_TEST(whatIsSavedLoadsBack) {
    Network first, second;
    first.decoder->weight.detach().fill_(3);
    first.decoder->steps.fill_(5);
    (void)loadWeights(second, stored(namedWeights(first, "x.")), "x.");
    for (const auto& [key, tensor] : namedWeights(first)) CHECK(at::equal(tensor, namedWeights(second).at(key)));
}

VECSET_TEST(misfitsAreListedWithCountsAndNothingIsCopied) {
    Network network;
    auto tensors = fullSet();
    tensors.erase("vae.encoder.bias");
    tensors["vae.extra"] = torch::zeros({1});
    tensors["vae.decoder.weight"] = torch::ones({5});
    tensors["vae.decoder.steps"] = torch::ones({1});
    const auto file = stored(tensors);
    CHECK_THROWS(WeightMismatch, "1 missing key ('vae.encoder.bias')", loadWeights(network, file, "vae."));
    CHECK_THROWS(WeightMismatch, "1 unexpected key ('vae.extra')", loadWeights(network, file, "vae."));
    CHECK_THROWS(WeightMismatch,
                 "2 mismatched keys ('decoder.steps' has the type F32, 'decoder.weight' is [5] instead of [4])",
                 loadWeights(network, file, "vae."));
    CHECK_EQ(network.encoder->weight.abs().sum().item<float>(), 0.0F);
}

VECSET_TEST(longListsAreCut) {
    Network network;
    auto tensors = fullSet();
    for (int i = 0; i < 100; ++i) tensors["vae.z" + std::to_string(i)] = torch::zeros({1});
    CHECK_THROWS(WeightMismatch, "100 unexpected keys", loadWeights(network, stored(tensors), "vae."));
    CHECK_THROWS(WeightMismatch, "… 92 more)", loadWeights(network, stored(tensors), "vae."));
}

VECSET_TEST(anOptionalPartMayBeAbsentAsAWholeOnly) {
    Network network;
    auto tensors = fullSet();
    tensors.erase("vae.encoder.bias");
    CHECK_THROWS(WeightMismatch, "1 missing", loadWeights(network, stored(tensors), "vae.", {"encoder."}));
    tensors.erase("vae.encoder.weight");
    CHECK_THROWS(WeightMismatch, "2 missing", loadWeights(network, stored(tensors), "vae."));
    const auto report = loadWeights(network, stored(tensors), "vae.", {"encoder."});
    CHECK_EQ(report.loaded, std::size_t{2});
    CHECK_EQ(report.missing, (std::vector<std::string>{"encoder.bias", "encoder.weight"}));
}
