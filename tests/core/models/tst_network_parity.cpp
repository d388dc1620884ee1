#include "core/verify/verify_networks.h"
#include "tests/support/test.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <filesystem>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

/// Runs one kind of comparison in every model folder that has the file; all cases must pass and there must be some.
void expectParity(const char* file, CheckResults (*verify)(const fs::path&), std::size_t atLeast) {
    const at::NoGradGuard noGradients;
    std::size_t compared = 0;
    for (const auto& folder : fs::directory_iterator(test::parityFolder())) {
        if (!fs::exists(folder.path() / file)) continue;
        for (const CheckResult& result : verify(folder.path() / file)) {
            if (!result.passed()) {
                throw test::Failed{result.name + ": error " + std::to_string(result.error) + " " + result.note};
            }
            ++compared;
        }
    }
    CHECK(compared >= atLeast);
}

} // namespace

VECSET_TEST(shape_decoder_equals_the_official_one) { expectParity("vae_decode.safetensors", verifyVaeDecode, 21); }
VECSET_TEST(shape_encoder_equals_the_official_one) { expectParity("vae_encode.safetensors", verifyVaeEncode, 17); }
VECSET_TEST(picture_encoder_equals_dinov2) { expectParity("dino.safetensors", verifyDino, 24); }
VECSET_TEST(conditioner_equals_the_official_one) { expectParity("conditioner.safetensors", verifyConditioner, 11); }
VECSET_TEST(transformer_equals_the_official_one) { expectParity("dit.safetensors", verifyDit, 24); }
