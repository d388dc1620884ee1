#include "core/decoding/cpu_kernel.h"

#include "core/decoding/packed_decoder.h"
#include "tests/core/decoding/random_decoder.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>

#include "tests/support/test.h"

using namespace vecset;
using cpu::Kernel;
using test::DecoderCase;
using test::RandomDecoder;

namespace {

std::vector<const Kernel*> kernels() {
    std::vector<const Kernel*> all;
    for (const auto level : {cpu::Level::Portable, cpu::Level::Avx2, cpu::Level::Avx512, cpu::Level::Avx512Fp16}) {
        if (const Kernel* kernel = cpu::kernelOf(level)) all.push_back(kernel);
    }
    return all;
}

std::vector<DecoderCase> manyCases() {
    std::vector<DecoderCase> cases;
    for (const int tokens : {1, 3, 16, 31, 96, 97, 512, 513, 1100}) {
        cases.push_back({.width = 32, .heads = 1, .ratio = 1, .tokens = tokens, .lnPost = false});
    }
    cases.push_back({.width = 64, .heads = 2, .ratio = 1, .lnPost = false});
    cases.push_back({.width = 64, .heads = 2, .ratio = 4, .qkNorm = true});
    cases.push_back({.width = 64, .heads = 8, .ratio = 2, .tokens = 40, .locality = false, .includePi = true});
    cases.push_back({.width = 48, .heads = 4, .ratio = 3, .frequencies = 0, .tokens = 37, .qkvBias = true});
    cases.push_back({.width = 16, .heads = 1, .ratio = 1, .tokens = 5, .qkNorm = true});
    cases.push_back({.width = 128, .heads = 4, .ratio = 2});
    cases.push_back({.width = 128, .heads = 4, .ratio = 2, .tokens = 301, .qkNorm = true, .qkvBias = true});
    cases.push_back(
        {.width = 256, .heads = 8, .ratio = 4, .frequencies = 8, .tokens = 515, .qkNorm = true, .locality = false});
    cases.push_back(
        {.width = 1024, .heads = 16, .ratio = 1, .frequencies = 8, .tokens = 3072, .lnPost = false, .locality = false});
    return cases;
}

std::string describe(const DecoderCase& c) {
    return "width " + std::to_string(c.width) + ", heads " + std::to_string(c.heads) + ", ratio " +
           std::to_string(c.ratio) + ", tokens " + std::to_string(c.tokens) + (c.qkNorm ? ", qk_norm" : "") +
           (c.lnPost ? ", ln_post" : "") + (c.locality ? ", locality" : "");
}

std::vector<float> coordinates(int side) {
    std::vector<float> out;
    for (int i = 0; i < side; ++i) out.push_back(static_cast<float>(-1.01 + 2.02 * i / (side - 1)));
    return out;
}

/// Vertices from all over a lattice, with runs along its last axis.
std::vector<std::uint64_t> someVertices(int side, int count) {
    std::vector<std::uint64_t> keys;
    const auto n = static_cast<std::uint64_t>(side);
    for (std::uint64_t i = 0; keys.size() < static_cast<std::size_t>(count); ++i) {
        const std::uint64_t key = i * 7 % (n * n * n);
        for (std::uint64_t run = 0; run < 1 + i % 4 && keys.size() < static_cast<std::size_t>(count); ++run) {
            keys.push_back((key + run) % (n * n * n));
        }
    }
    return keys;
}

std::vector<float> positions(const std::vector<std::uint64_t>& keys, const std::vector<float>& at) {
    std::vector<float> points;
    for (const std::uint64_t key : keys) {
        points.insert(points.end(),
                      {at[key / at.size() / at.size()], at[key / at.size() % at.size()], at[key % at.size()]});
    }
    return points;
}

struct Packed {
    explicit Packed(const RandomDecoder& source, int tokens)
        : decoder(source.weights(), true), shape(decoder, source.keys(), source.values(), tokens),
          scratch(cpu::scratchSize(decoder.model(), shape.shape())) {}

    std::vector<float> points(const Kernel& kernel, const std::vector<float>& at, std::size_t chunk = cpu::kTile) {
        std::vector<float> out(at.size() / 3);
        for (std::size_t i = 0; i < out.size(); i += chunk) {
            kernel.points(decoder.model(), shape.shape(), at.data() + 3 * i,
                          static_cast<int>(std::min(chunk, out.size() - i)), out.data() + i, scratch.data());
        }
        return out;
    }
    std::vector<float> vertices(const Kernel& kernel, const cpu::PackedLattice& lattice,
                                const std::vector<std::uint64_t>& keys, std::size_t chunk = cpu::kTile) {
        std::vector<float> out(keys.size());
        for (std::size_t i = 0; i < out.size(); i += chunk) {
            kernel.vertices(decoder.model(), shape.shape(), lattice.lattice(), keys.data() + i,
                            static_cast<int>(std::min(chunk, out.size() - i)), out.data() + i, scratch.data());
        }
        return out;
    }

    cpu::PackedDecoder decoder;
    cpu::PackedShape shape;
    cpu::AlignedFloats scratch;
};

/// The largest difference, relative to the spread of the reference.
double difference(const std::vector<float>& a, const std::vector<double>& reference) {
    double worst = 0.0, spread = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        CHECK(std::isfinite(a[i]));
        worst = std::max(worst, std::abs(a[i] - reference[i]));
        spread = std::max(spread, std::abs(reference[i]));
    }
    return worst / spread;
}

} // namespace

VECSET_TEST(logits_are_those_of_the_network_in_double_precision) {
    for (const DecoderCase& c : manyCases()) {
        const RandomDecoder source(c);
        Packed packed(source, c.tokens);
        const auto at = coordinates(33);
        const auto keys = someVertices(33, c.width > 512 ? 13 : 101);
        const auto points = positions(keys, at);
        std::vector<double> expected;
        for (std::size_t i = 0; i < keys.size(); ++i) expected.push_back(source.logit(points.data() + 3 * i));
        for (const Kernel* kernel : kernels()) {
            const cpu::PackedLattice lattice(packed.decoder, packed.shape, at, *kernel);
            const double free = difference(packed.points(*kernel, points), expected);
            const double onLattice = difference(packed.vertices(*kernel, lattice, keys), expected);
            std::printf("%-10s %-60s points %.1e, vertices %.1e\n", kernel->name, describe(c).c_str(), free, onLattice);
            const double allowed = kernel->half ? 1e-2 : 1e-4;
            CHECK(free < allowed);
            CHECK(onLattice < allowed);
        }
    }
}

VECSET_TEST(chunks_do_not_change_a_bit) {
    const DecoderCase c{.width = 64, .heads = 2, .ratio = 2, .qkNorm = true};
    const RandomDecoder source(c);
    Packed packed(source, c.tokens);
    const auto at = coordinates(33);
    const auto keys = someVertices(33, 211);
    const auto points = positions(keys, at);
    for (const Kernel* kernel : kernels()) {
        const cpu::PackedLattice lattice(packed.decoder, packed.shape, at, *kernel);
        const auto free = packed.points(*kernel, points), onLattice = packed.vertices(*kernel, lattice, keys);
        for (const std::size_t chunk : {1, 5, 47}) {
            CHECK(packed.points(*kernel, points, chunk) == free);
            CHECK(packed.vertices(*kernel, lattice, keys, chunk) == onLattice);
        }
    }
}

VECSET_TEST(damage_is_not_hidden) {
    const DecoderCase c{.width = 32, .heads = 1, .ratio = 1};
    const RandomDecoder source(c);
    const auto at = coordinates(9);
    const auto keys = someVertices(9, 20);
    for (const Kernel* kernel : kernels()) {
        for (const bool inKeys : {false, true}) {
            std::vector<float> k = source.keys(), v = source.values();
            (inKeys ? k : v)[40] = std::nanf("");
            cpu::PackedDecoder decoder(source.weights(), true);
            const cpu::PackedShape shape(decoder, k, v, c.tokens);
            const cpu::PackedLattice lattice(decoder, shape, at, *kernel);
            cpu::AlignedFloats scratch(cpu::scratchSize(decoder.model(), shape.shape()));
            std::vector<float> a(keys.size()), b(keys.size());
            const int count = static_cast<int>(keys.size());
            kernel->points(decoder.model(), shape.shape(), positions(keys, at).data(), count, a.data(), scratch.data());
            kernel->vertices(decoder.model(), shape.shape(), lattice.lattice(), keys.data(), count, b.data(),
                             scratch.data());
            for (std::size_t i = 0; i < keys.size(); ++i) CHECK(std::isnan(a[i]) && std::isnan(b[i]));
        }
    }
}

VECSET_TEST(sizes_that_do_not_fit_are_told) {
    const RandomDecoder source({.width = 32, .heads = 1});
    cpu::DecoderWeights weights = source.weights();
    CHECK(cpu::kernelFits(weights));
    weights.width = 40;
    CHECK(!cpu::kernelFits(weights));
    weights.width = 32;
    weights.hidden = 24;
    CHECK(!cpu::kernelFits(weights));
}

VECSET_TEST(half_precision_rounds_to_the_nearest) {
    const auto valueOf = [](std::uint16_t bits) { // by the definition of float16
        const int exponent = bits >> 10 & 31, fraction = bits & 1023;
        const double size = exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(1024 + fraction, exponent - 25);
        return (bits & 0x8000) != 0 ? -size : size;
    };
    for (int bits = 0; bits < 0x7bff; ++bits) { // each and the middle to the next one
        const auto low = static_cast<std::uint16_t>(bits), high = static_cast<std::uint16_t>(bits + 1);
        const double a = valueOf(low), b = valueOf(high);
        const auto middle = static_cast<float>((a + b) / 2); // exact
        CHECK_EQ(cpu::halfBits(static_cast<float>(a)), low);
        CHECK_EQ(cpu::halfBits(static_cast<float>(-b)), static_cast<std::uint16_t>(high | 0x8000));
        CHECK_EQ(cpu::halfBits(middle), (bits & 1) == 0 ? low : high);
        CHECK_EQ(cpu::halfBits(std::nextafter(middle, 1e9f)), high);
        CHECK_EQ(cpu::halfBits(std::nextafter(middle, -1e9f)), low);
    }
    CHECK_EQ(cpu::halfBits(65519.0f), 0x7bff);
    CHECK_EQ(cpu::halfBits(65520.0f), 0x7c00);
    CHECK_EQ(cpu::halfBits(-1e30f), 0xfc00);
    CHECK_EQ(cpu::halfBits(std::nanf("")) & 0x7e00, 0x7e00);
}
