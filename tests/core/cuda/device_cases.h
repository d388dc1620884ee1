#pragma once

#include "core/decoding/device_decoder.h"
#include "core/decoding/device_shape_field.h"
#include "core/geometry/triangle_mesh.h"
#include "core/models/shape_vae.h"
#include "core/surface/extract_surface.h"
#include "tests/core/decoding/analytic_fields.h"
#include "tests/core/decoding/decoder_config.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the tests on the CPU and those on a GPU have in common: each runs the same cases on its device.
namespace vecset::test {

/// A formula as a field on a device: keys come to the host, values go back.
class FormulaOnDevice final : public DeviceField {
public:
    FormulaOnDevice(FormulaField::Formula formula, at::Device device)
        : m_formula(std::move(formula)), m_device(device) {}
    [[nodiscard]] at::Device device() const override { return m_device; }
    [[nodiscard]] std::size_t preferredBatch() const override { return 50000; }
    void evaluate(const at::Tensor& keys, const GridLevel& level, const at::Tensor& values) override {
        const at::Tensor host = keys.cpu();
        at::Tensor out = at::empty({keys.numel()}, at::kFloat);
        for (std::int64_t i = 0; i < keys.numel(); ++i) {
            out.data_ptr<float>()[i] =
                m_formula(level.position(static_cast<std::uint64_t>(host.data_ptr<std::int32_t>()[i])));
        }
        at::Tensor(values).copy_(out);
        queries += keys.numel();
    }
    [[nodiscard]] bool canSelect(const SelectionRule&) const override { return true; }
    void evaluateGroups(const at::Tensor& keys, std::span<const std::int64_t> counts, const GridLevel& level,
                        const SelectionRule&, int, const at::Tensor& values) override {
        CHECK_EQ(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}), keys.numel());
        evaluate(keys, level, values);
    }

    std::int64_t queries = 0;

private:
    FormulaField::Formula m_formula;
    at::Device m_device;
};

/// The mesh that the field's source makes must be core/surface's, vertex by vertex; normals to rounding (sums have no
/// order on a GPU). Where the source leaves it to core/surface there is nothing to compare: false.
inline bool checkSameMesh(const SparseField& field, float isoLevel, const std::string& name) {
    const std::optional<TriangleMesh> actual = field.source->extract(isoLevel);
    if (!actual) return false;
    SparseField samples = field;
    samples.source = nullptr;
    const TriangleMesh expected = extractSurface(samples, isoLevel);
    const auto fail = [&](const char* part) {
        throw Failed{name + ", " + std::to_string(field.resolution) + " cells: the meshes' " + part + " differ"};
    };
    if (actual->positions != expected.positions) fail("vertices");
    if (actual->triangles != expected.triangles) fail("triangles");
    if (actual->normals.size() != expected.normals.size()) fail("numbers of normals");
    for (std::size_t i = 0; i < expected.normals.size(); ++i) {
        if (length(actual->normals[i] - expected.normals[i]) > 1e-5f) fail("normals");
    }
    return true;
}

/// Decodes the formula by decodeField() and on the device: keys, values and queries must be the same.
inline void checkSameSamples(const FormulaField::Formula& formula, const DecodePlan& plan, at::Device device,
                             const std::string& name) {
    FormulaField onHost(formula);
    DecodeStatistics hostCost, deviceCost;
    const SparseField expected = decodeField(onHost, plan, {}, &hostCost);
    FormulaOnDevice there(formula, device);
    std::vector<std::size_t> shown;
    const SparseField actual = decodeOnDevice(there, plan, {}, &deviceCost,
                                              [&](std::size_t, const KeySet& keys, std::span<const float> values) {
                                                  shown.push_back(keys.size() == values.size() ? keys.size() : 0);
                                              });
    const auto what = [&](const char* part) {
        return name + ", " + std::to_string(plan.levels.back().cells) + " cells: " + part + " differ";
    };
    if (actual.keys != expected.keys) {
        throw Failed{what("keys") + " (" + std::to_string(actual.keys.size()) + ", expected " +
                     std::to_string(expected.keys.size()) + ")"};
    }
    if (actual.values != expected.values) throw Failed{what("values")};
    if (deviceCost.queries != hostCost.queries) throw Failed{what("queries per level")};
    if (shown.size() != plan.levels.size() || shown.back() != actual.keys.size()) throw Failed{what("observed levels")};
    if (static_cast<std::size_t>(there.queries) != onHost.queries) throw Failed{what("numbers of queries")};
    const bool mayBeIncomplete = !plan.exact;
    if (!checkSameMesh(actual, plan.near.iso, name) && !mayBeIncomplete)
        throw Failed{what("surfaces: it was not made on the device, they")};
}

struct NamedField {
    std::string name;
    FormulaField::Formula formula;
};

/// Truncated and unbounded fields, thin sheets, a solid that the box cuts, values of exactly 0, nothing at all.
inline std::vector<NamedField> fieldsOfManyKinds() {
    const auto plate = [](Vec3f p) {
        return std::min(0.004f - std::abs(p.x - 0.313f), 0.7f - std::max(std::abs(p.y), std::abs(p.z)));
    };
    return {
        {"golden shape", goldenField},
        {"unbounded logits", [](Vec3f p) { return 300.0f * goldenDistance(p); }},
        {"thin plate", [plate](Vec3f p) { return std::clamp(40.0f * plate(p), -1.2f, 1.2f); }},
        {"steep thin plate", [plate](Vec3f p) { return 500.0f * plate(p); }},
        {"cut by the box",
         [](Vec3f p) {
             return std::clamp(30.0f * (0.6f - length(p - Vec3f{0.8f, -0.7f, 0.2f})), -1.2f, 1.2f);
         }},
        {"zeros", [](Vec3f p) { return p.x > 0.3f     ? -1.0f
                                       : p.x < -0.25f ? 1.0f
                                                      : 0.0f; }},
        {"ripples",
         [](Vec3f p) { return std::sin(19.0f * p.x) * std::sin(17.0f * p.y) * std::sin(23.0f * p.z) - 0.15f; }},
        {"empty", [](Vec3f) { return -1.1f; }},
        {"full", [](Vec3f) { return 1.1f; }},
    };
}

inline void checkAllKinds(at::Device device, const std::vector<int>& resolutions) {
    for (const NamedField& field : fieldsOfManyKinds()) {
        for (const int resolution : resolutions) {
            DecodeOptions options;
            options.resolution = resolution;
            checkSameSamples(field.formula, makeDecodePlan(options), device, field.name);
            options.isoLevel = 0.05;
            checkSameSamples(field.formula, makeDecodePlan(options), device, field.name + " at 0.05");
            options.method = DecodeMethod::Lightning;
            checkSameSamples(field.formula, makeDecodePlan(options), device, field.name + " in groups");
        }
        ReferencePlanOptions reference;
        reference.resolution = resolutions.back();
        reference.minResolution = 20;
        checkSameSamples(field.formula, makeReferencePlan(reference), device, field.name + " as the reference does it");
    }
}

inline std::vector<ShapeVaeConfig> decoderConfigs() {
    std::vector<ShapeVaeConfig> all{decoderConfig(64, 4, 7), decoderConfig(64, 4, 515)};
    for (const auto& [width, heads] : {std::pair{32, 1}, {64, 2}, {128, 4}, {256, 8}, {512, 8}, {1024, 16}}) {
        for (const bool locality : {false, true}) {
            ShapeVaeConfig c = decoderConfig(width, heads, 96);
            c.localityPrior = locality;
            c.qkNorm = c.geoDecoderLnPost = !locality;
            c.qkvBias = c.includePi = !locality;
            c.geoDecoderMlpExpandRatio = locality ? 2 : 4;
            all.push_back(c);
            c.geoDecoderLnPost = false;
            c.geoDecoderMlpExpandRatio = 1;
            if (heads % 2 == 0) c.geoDecoderDownsampleRatio = 2;
            all.push_back(c);
        }
    }
    return all;
}

inline std::string describe(const ShapeVaeConfig& c) {
    return "width " + std::to_string(c.width) + "/" + std::to_string(c.geoDecoderDownsampleRatio) + ", heads " +
           std::to_string(c.heads) + ", tokens " + std::to_string(c.numLatents) + (c.qkNorm ? ", qk_norm" : "") +
           (c.geoDecoderLnPost ? ", ln_post" : "") + (c.localityPrior ? ", locality" : "");
}

/// A decoder whose random weights matter everywhere (fresh LayerNorms would be plain), and tokens.
struct RandomShape {
    explicit RandomShape(const ShapeVaeConfig& c) : vae(c) {
        at::manual_seed(7);
        const at::NoGradGuard guard;
        for (auto& item : vae->geo_decoder->named_parameters()) {
            if (item.key() != "locality") item.value().add_(at::randn_like(item.value()) * 0.1);
        }
        tokens = at::randn({1, c.numLatents, c.width});
    }
    ShapeVae vae;
    at::Tensor tokens;
};

/// Vertices all over a lattice and their values by GeoDecoder in float32 on the CPU.
struct Reference {
    Reference(GeoDecoder& decoder, const at::Tensor& tokens, int cells, std::int64_t count)
        : level(exactLevels(cells, cells, 1.01).back()) {
        const auto vertices = static_cast<std::int64_t>(level.vertexCount());
        keys = at::arange(count, at::kLong).mul(vertices - 1).div(count - 1, "floor").to(at::kInt);
        at::Tensor points = at::empty({1, count, 3}, at::kFloat);
        for (std::int64_t i = 0; i < count; ++i) {
            const Vec3f p = level.position(static_cast<std::uint64_t>(keys.data_ptr<std::int32_t>()[i]));
            std::copy_n(&p.x, 3, points.data_ptr<float>() + 3 * i);
        }
        values = decoder(points, tokens).reshape({-1});
    }
    GridLevel level;
    at::Tensor keys, values;
};

/// The largest difference from the reference, relative to its largest value.
inline double fieldError(DeviceField& field, const Reference& reference) {
    const at::Tensor keys = reference.keys.to(field.device());
    at::Tensor out = at::full({keys.numel()}, 1e30, at::TensorOptions().dtype(at::kFloat).device(field.device()));
    field.evaluate(keys, reference.level, out);
    return ((out.cpu() - reference.values).abs().max() / reference.values.abs().max()).item<double>();
}

} // namespace vecset::test
