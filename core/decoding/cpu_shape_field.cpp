#include "core/decoding/cpu_shape_field.h"

#include "core/base/parallel.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace vecset {
namespace {

/// Larger tables than this no longer pay: they are read from main memory.
constexpr std::size_t kMostTableBytes = std::size_t{64} << 20;

/// A decoder's parameters by name, kept alive as long as spans of them are in use.
class Parameters {
public:
    explicit Parameters(GeoDecoder& decoder) : m_all(decoder->named_parameters()) {}

    /// Empty when the decoder has no such parameter.
    std::span<const float> operator()(const std::string& name) {
        const at::Tensor* found = m_all.find(name);
        if (found == nullptr || !found->defined()) return {};
        m_usable = m_usable && found->is_cpu() && found->scalar_type() == at::kFloat;
        if (!m_usable) return {};
        const at::Tensor& kept = m_kept.emplace_back(found->detach().contiguous());
        return {kept.data_ptr<float>(), static_cast<std::size_t>(kept.numel())};
    }
    [[nodiscard]] bool usable() const { return m_usable; }

private:
    torch::OrderedDict<std::string, at::Tensor> m_all;
    std::vector<at::Tensor> m_kept;
    bool m_usable = true;
};

/// The embedder keeps its setting to itself, so it is asked: the first sine at x = 1/2 is sin(pi/2) or sin(1/2).
bool hasPi(const FourierEmbedder& fourier) {
    if (fourier.channels() == 3) return false;
    return fourier(at::tensor({0.5f, 0.0f, 0.0f}).view({1, 3})).view({-1})[3].item<float>() > 0.9f;
}

cpu::DecoderWeights weightsOf(GeoDecoder& decoder, Parameters& p) {
    const std::string block = "cross_attn_decoder.", attention = block + "attn.", mlp = block + "mlp.";
    cpu::DecoderWeights w;
    w.width = static_cast<int>(decoder->width());
    w.heads = static_cast<int>(decoder->heads());
    w.frequencies = static_cast<int>((decoder->fourierEmbedder().channels() / 3 - 1) / 2);
    w.includePi = hasPi(decoder->fourierEmbedder());
    w.queryProj = p("query_proj.weight"), w.queryProjBias = p("query_proj.bias");
    w.ln1 = p(block + "ln_1.weight"), w.ln1Bias = p(block + "ln_1.bias");
    w.ln3 = p(block + "ln_3.weight"), w.ln3Bias = p(block + "ln_3.bias");
    w.q = p(attention + "c_q.weight"), w.qBias = p(attention + "c_q.bias");
    w.qNorm = p(attention + "attention.q_norm.weight"), w.qNormBias = p(attention + "attention.q_norm.bias");
    w.proj = p(attention + "c_proj.weight"), w.projBias = p(attention + "c_proj.bias");
    w.fc = p(mlp + "c_fc.weight"), w.fcBias = p(mlp + "c_fc.bias");
    w.fcProj = p(mlp + "c_proj.weight"), w.fcProjBias = p(mlp + "c_proj.bias");
    w.lnPost = p("ln_post.weight"), w.lnPostBias = p("ln_post.bias");
    w.output = p("output_proj.weight"), w.outputBias = p("output_proj.bias");
    w.locality = p("locality");
    w.hidden = static_cast<int>(w.fcBias.size());
    return w;
}

std::span<const float> numbers(const at::Tensor& x) {
    return {x.data_ptr<float>(), static_cast<std::size_t>(x.numel())};
}

/// Rows of x [1, heads, L, d] one after the other, head after head. @param indices [heads, K], or [K] for all heads
std::vector<float> gatheredRows(const at::Tensor& x, const at::Tensor& indices) {
    const std::int64_t heads = x.size(1), all = x.size(2), depth = x.size(3), kept = indices.size(-1);
    const auto* chosen = indices.data_ptr<std::int64_t>();
    const auto* from = x.data_ptr<float>();
    std::vector<float> rows;
    rows.reserve(static_cast<std::size_t>(heads * kept * depth));
    for (std::int64_t head = 0; head < heads; ++head) {
        for (std::int64_t i = 0; i < kept; ++i) {
            const float* row = from + (head * all + chosen[(indices.dim() == 2 ? head * kept : 0) + i]) * depth;
            rows.insert(rows.end(), row, row + depth);
        }
    }
    return rows;
}

/// work(first, count, scratch) for every tile, on as many threads as LibTorch uses. Each takes the next share when it
/// is done with one, so that a thread which the system holds up does not hold up the others.
template <typename Work> void forTiles(std::size_t count, std::size_t scratchSize, Work&& work) {
    constexpr auto kStep = static_cast<std::size_t>(cpu::kTile);
    constexpr std::size_t kSharesPerThread = 8;
    const auto threads = static_cast<std::size_t>(std::max(at::get_num_threads(), 1));
    const std::size_t tiles = (count + kStep - 1) / kStep;
    const std::size_t share = threads == 1 ? tiles : std::max<std::size_t>(tiles / (kSharesPerThread * threads), 1);
    parallelFor(tiles, share, [&](std::size_t begin, std::size_t end) {
        cpu::AlignedFloats scratch(scratchSize);
        for (std::size_t tile = begin; tile < end; ++tile) {
            const std::size_t first = tile * kStep;
            work(first, static_cast<int>(std::min(kStep, count - first)), scratch.data());
        }
    }, static_cast<int>(threads));
}

} // namespace

std::unique_ptr<CpuShapeField> CpuShapeField::make(GeoDecoder& decoder, const KeyValue& keyValue,
                                                   bool halfQueries) {
    const bool ours = keyValue.k.is_cpu() && keyValue.k.scalar_type() == at::kFloat &&
                      keyValue.v.scalar_type() == at::kFloat && keyValue.k.size(0) == 1;
    if (!ours || cpu::kernelsAreOff()) return nullptr;
    Parameters parameters(decoder);
    const cpu::DecoderWeights weights = weightsOf(decoder, parameters);
    if (!parameters.usable() || !cpu::kernelFits(weights)) return nullptr;
    return std::unique_ptr<CpuShapeField>(
        new CpuShapeField(weights, {keyValue.k.contiguous(), keyValue.v.contiguous()}, cpu::bestKernel(halfQueries)));
}

CpuShapeField::CpuShapeField(const cpu::DecoderWeights& weights, KeyValue tokens, const cpu::Kernel& kernel)
    : m_kernel(kernel), m_tokens(std::move(tokens)), m_decoder(weights, m_kernel.half),
      m_shape(m_decoder, numbers(m_tokens.k), numbers(m_tokens.v), static_cast<int>(m_tokens.k.size(2))) {}

void CpuShapeField::evaluate(std::span<const Vec3f> points, std::span<float> values) const {
    static_assert(sizeof(Vec3f) == 3 * sizeof(float));
    const auto* coordinates = reinterpret_cast<const float*>(points.data());
    forTiles(points.size(), cpu::scratchSize(m_decoder.model(), m_shape.shape()),
             [&](std::size_t first, int count, float* scratch) {
                 m_kernel.points(m_decoder.model(), m_shape.shape(), coordinates + 3 * first, count,
                                 values.data() + first, scratch);
             });
}

cpu::PackedShape CpuShapeField::chosen(const at::Tensor& indices, std::size_t queries) const {
    const at::Tensor list = indices.contiguous();
    return {m_decoder, gatheredRows(m_tokens.k, list), gatheredRows(m_tokens.v, list), static_cast<int>(list.size(-1)),
            queries};
}

void CpuShapeField::evaluateGroups(std::span<const Vec3f> points, std::span<const std::int64_t> counts,
                                   std::span<const at::Tensor> selection, std::span<float> values) const {
    std::vector<std::size_t> begins{0};
    for (const std::int64_t count : counts) begins.push_back(begins.back() + static_cast<std::size_t>(count));
    const auto* coordinates = reinterpret_cast<const float*>(points.data());
    parallelFor(counts.size(), 1, [&](std::size_t firstGroup, std::size_t endGroup) {
        for (std::size_t group = firstGroup; group < endGroup; ++group) {
            const cpu::PackedShape shape = chosen(selection[group], begins[group + 1] - begins[group]);
            cpu::AlignedFloats scratch(cpu::scratchSize(m_decoder.model(), shape.shape()));
            for (std::size_t first = begins[group]; first < begins[group + 1]; first += cpu::kTile) {
                const auto count = static_cast<int>(std::min<std::size_t>(cpu::kTile, begins[group + 1] - first));
                m_kernel.points(m_decoder.model(), shape.shape(), coordinates + 3 * first, count, values.data() + first,
                                scratch.data());
            }
        }
    }, at::get_num_threads());
}

void CpuShapeField::prepare(const GridLevel& level) {
    const bool known =
        m_lattice != nullptr && std::equal(level.coordinates.begin(), level.coordinates.end(),
                                           m_lattice->coordinates().begin(), m_lattice->coordinates().end());
    if (known) return;
    m_lattice.reset(); // before the next one takes memory
    if (cpu::PackedLattice::bytes(m_decoder, m_shape, level.coordinates.size()) > kMostTableBytes) return;
    m_lattice = std::make_unique<cpu::PackedLattice>(m_decoder, m_shape, level.coordinates, m_kernel);
}

void CpuShapeField::evaluateVertices(std::span<const std::uint64_t> keys, const GridLevel& level,
                                     std::span<float> values) {
    prepare(level);
    if (m_lattice == nullptr) {
        std::vector<Vec3f> points;
        points.reserve(keys.size());
        for (const std::uint64_t key : keys) points.push_back(level.position(key));
        return evaluate(points, values);
    }
    forTiles(keys.size(), cpu::scratchSize(m_decoder.model(), m_shape.shape()),
             [&](std::size_t first, int count, float* scratch) {
                 m_kernel.vertices(m_decoder.model(), m_shape.shape(), m_lattice->lattice(), keys.data() + first, count,
                                   values.data() + first, scratch);
             });
}

std::size_t CpuShapeField::preferredBatch() const {
    return std::clamp<std::size_t>((std::size_t{8} << 20) / static_cast<std::size_t>(m_decoder.model().width), 4096,
                                   262144);
}

} // namespace vecset
