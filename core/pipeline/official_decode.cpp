#include "core/pipeline/official_decode.h"

#include "core/decoding/grid_levels.h"
#include "core/decoding/token_selection.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <vector>

namespace vecset {
namespace {

constexpr double kHalfExtent = 1.01;
constexpr double kNearValue = 0.95;
constexpr double kUnknown = -10000.0; ///< of points that were not evaluated

at::TensorOptions integers(const at::Device& device) { return at::TensorOptions().dtype(at::kLong).device(device); }

class OfficialDecoder {
public:
    OfficialDecoder(GeoDecoder& decoder, const at::Tensor& tokens, std::int64_t chunk, const JobContext& job)
        : m_decoder(decoder), m_tokens(tokens), m_device(tokens.device()), m_chunk(chunk),
          m_topK(officialTopK(tokens.size(1))), m_job(job) {}

    at::Tensor dense(int cells) {
        const at::Tensor points = coordinates(allIndices(cells), cells);
        std::vector<at::Tensor> values;
        for (std::int64_t first = 0; first < points.size(0); first += m_chunk) {
            const at::Tensor part = points.narrow(0, first, std::min(m_chunk, points.size(0) - first)).unsqueeze(0);
            values.push_back(m_decoder->forward(part, m_tokens).view({-1}).to(at::kFloat));
            count(part.size(1));
        }
        const std::int64_t side = cells + 1;
        return at::cat(values).view({side, side, side});
    }

    at::Tensor flash(const std::vector<int>& resolutions) {
        at::Tensor grid = coarsest(resolutions.front());
        for (std::size_t level = 1; level < resolutions.size(); ++level) {
            grid = finer(grid, resolutions[level], level + 1 == resolutions.size());
        }
        return grid;
    }

    [[nodiscard]] std::int64_t queries() const { return m_queries; }

    /// What the surface needs of a dense grid; the rest becomes unknown.
    [[nodiscard]] at::Tensor aroundSurface(const at::Tensor& grid) const {
        return at::where(dilated(dilated(nearSurface(grid, 0.0))), grid, at::full({}, kUnknown, grid.options()));
    }

private:
    void count(std::int64_t points) {
        m_queries += points;
        m_job.throwIfCancelled();
    }

    [[nodiscard]] at::Tensor allIndices(int cells) const {
        const at::Tensor axis = at::arange(cells + 1, integers(m_device));
        return at::stack(at::meshgrid({axis, axis, axis}, "ij"), -1).view({-1, 3});
    }

    [[nodiscard]] static at::Tensor coordinates(const at::Tensor& indices, int cells) {
        return indices.to(at::kFloat) * (2.0 * kHalfExtent / cells) - kHalfExtent;
    }

    /// Attention of q [b, heads, n, d] to the tokens that every `stride`-th of its queries scores highest, per head.
    [[nodiscard]] at::Tensor attendToBest(const at::Tensor& q, const KeyValue& tokens, std::int64_t stride) const {
        const at::Tensor samples = q.slice(2, 0, c10::nullopt, stride);
        const at::Tensor scores = at::matmul(samples, tokens.k.transpose(-1, -2)).mean(-2); // [b, heads, L]
        const at::Tensor best = std::get<1>(scores.topk(m_topK, -1)).unsqueeze(-1);
        const auto chosen = [&](const at::Tensor& x) { return x.gather(2, best.expand({-1, -1, -1, x.size(3)})); };
        return attendAll(q, chosen(tokens.k), chosen(tokens.v)); // keys with folded positions are longer than values
    }

    /// 4^3 blocks of neighbouring points, as many of them as a chunk holds as one batch with the tokens repeated.
    at::Tensor coarsest(int cells) {
        constexpr std::int64_t kBlocks = 4, kStride = 100;
        const std::int64_t side = cells + 1, edge = side / kBlocks, volume = edge * edge * edge;
        const at::Tensor blocks = coordinates(allIndices(cells), cells)
                                      .view({kBlocks, edge, kBlocks, edge, kBlocks, edge, 3})
                                      .permute({0, 2, 4, 1, 3, 5, 6})
                                      .reshape({-1, volume, 3});
        const std::int64_t batch = std::max<std::int64_t>(m_chunk / volume, 1);
        std::vector<at::Tensor> values;
        for (std::int64_t first = 0; first < blocks.size(0); first += batch) {
            const at::Tensor points = blocks.narrow(0, first, std::min(batch, blocks.size(0) - first));
            const KeyValue tokens = m_decoder->projectKeyValue(m_tokens.expand({points.size(0), -1, -1}));
            const at::Tensor embedding = m_decoder->projectQueries(points);
            const at::Tensor q = m_decoder->headQueries(embedding, points);
            values.push_back(m_decoder->finish(embedding, attendToBest(q, tokens, kStride)).squeeze(-1).to(at::kFloat));
            count(points.size(0) * volume);
        }
        return at::cat(values)
            .view({kBlocks, kBlocks, kBlocks, edge, edge, edge})
            .permute({0, 3, 1, 4, 2, 5})
            .reshape({side, side, side});
    }

    /// Points beside a change of sign, or with a small value. [side, side, side], truth values
    [[nodiscard]] static at::Tensor nearSurface(const at::Tensor& grid, double smallValue = kNearValue) {
        const at::Tensor known = grid > 0.9 * kUnknown;
        at::Tensor near = grid.abs() < smallValue;
        for (int axis = 0; axis < 3; ++axis) {
            const std::int64_t last = grid.size(axis) - 1;
            for (const bool forward : {true, false}) {
                const at::Tensor moved = forward
                                             ? at::cat({grid.narrow(axis, 1, last), grid.narrow(axis, last, 1)}, axis)
                                             : at::cat({grid.narrow(axis, 0, 1), grid.narrow(axis, 0, last)}, axis);
                near = near | ((moved.sign() != grid.sign()) & (moved > 0.9 * kUnknown));
            }
        }
        return near & known;
    }

    [[nodiscard]] at::Tensor dilated(const at::Tensor& mask) const {
        const at::Tensor ones =
            at::ones({1, 1, 3, 3, 3}, at::TensorOptions().dtype(m_tokens.scalar_type()).device(m_device));
        const at::Tensor wide = at::conv3d(mask.to(ones.scalar_type()).unsqueeze(0).unsqueeze(0), ones, {}, 1, 1);
        return wide[0][0] > 0;
    }

    at::Tensor finer(const at::Tensor& coarse, int cells, bool last) {
        const std::int64_t side = cells + 1;
        at::Tensor near = nearSurface(coarse);
        if (!last) near = dilated(near);
        at::Tensor wanted = at::zeros({side, side, side}, at::TensorOptions().dtype(at::kBool).device(m_device));
        const at::Tensor even = near.nonzero() * 2;
        wanted.index_put_({even.select(1, 0), even.select(1, 1), even.select(1, 2)}, at::ones({}, wanted.options()));
        wanted = dilated(wanted);
        if (last) wanted = dilated(wanted);
        const at::Tensor indices = wanted.nonzero();
        at::Tensor grid =
            at::full({side, side, side}, kUnknown, at::TensorOptions().dtype(at::kFloat).device(m_device));
        if (indices.size(0) == 0) return grid;
        const at::Tensor values = inCells(coordinates(indices, cells));
        grid.index_put_({indices.select(1, 0), indices.select(1, 1), indices.select(1, 2)}, values);
        return grid;
    }

    /// Values at points [n, 3]: sorted into 6^3 cells of their bounding box, then chunks of whole cells. [n]
    at::Tensor inCells(const at::Tensor& points) {
        constexpr std::int64_t kCells = 6;
        const at::Tensor low = std::get<0>(points.min(0)), high = std::get<0>(points.max(0));
        const at::Tensor cell =
            ((points - low) / (high - low).clamp_min(1e-9) * (kCells - 0.001)).floor().to(at::kLong);
        const at::Tensor id = (cell.select(1, 0) * kCells + cell.select(1, 1)) * kCells + cell.select(1, 2);
        const auto [sortedId, order] = id.sort();
        const at::Tensor counts = std::get<2>(at::unique_consecutive(sortedId, false, true)).cpu();
        const at::Tensor sorted = points.index_select(0, order);
        std::vector<at::Tensor> values;
        std::int64_t first = 0, size = 0;
        std::vector<std::int64_t> chunk;
        const auto flush = [&] {
            if (!chunk.empty()) values.push_back(chunkOf(sorted.narrow(0, first, size), chunk));
            first += size;
            size = 0;
            chunk.clear();
        };
        for (std::int64_t i = 0; i < counts.size(0); ++i) {
            const auto points = counts[i].item<std::int64_t>();
            if (size + points >= m_chunk) flush();
            chunk.push_back(points);
            size += points;
        }
        flush();
        return at::empty({points.size(0)}, points.options()).index_copy_(0, order, at::cat(values));
    }

    at::Tensor chunkOf(const at::Tensor& points, const std::vector<std::int64_t>& counts) {
        constexpr std::int64_t kStride = 50;
        const at::Tensor p = points.unsqueeze(0);
        const KeyValue tokens = m_decoder->projectKeyValue(m_tokens);
        const at::Tensor embedding = m_decoder->projectQueries(p);
        const at::Tensor q = m_decoder->headQueries(embedding, p);
        std::vector<at::Tensor> parts;
        std::int64_t first = 0;
        for (const std::int64_t points : counts) {
            parts.push_back(attendToBest(q.narrow(2, first, points), tokens, kStride));
            first += points;
        }
        count(points.size(0));
        return m_decoder->finish(embedding, at::cat(parts, 2)).view({-1}).to(at::kFloat);
    }

    GeoDecoder m_decoder;
    at::Tensor m_tokens;
    at::Device m_device;
    std::int64_t m_chunk, m_topK;
    std::int64_t m_queries = 0;
    const JobContext& m_job;
};

SparseField toSparseField(const at::Tensor& grid) {
    const at::Tensor flat = grid.view({-1});
    const at::Tensor keys = (flat > 0.9 * kUnknown).nonzero().squeeze(1);
    const at::Tensor values = flat.index_select(0, keys).cpu(), hostKeys = keys.cpu();
    SparseField field;
    field.resolution = static_cast<int>(grid.size(0)) - 1;
    field.halfExtent = kHalfExtent;
    const auto* key = hostKeys.data_ptr<std::int64_t>();
    field.keys.assign(key, key + hostKeys.numel());
    const auto* value = values.data_ptr<float>();
    field.values.assign(value, value + values.numel());
    return field;
}

} // namespace

OfficialDecode decodeOfficially(GeoDecoder& decoder, const at::Tensor& tokens, OfficialMethod method, int resolution,
                                std::int64_t chunk, const JobContext& job, const std::function<void()>& decoded) {
    OfficialDecoder official(decoder, tokens, chunk, job);
    const std::vector<int> levels = referenceResolutions(resolution, kOfficialCoarsest, true);
    const bool flash = method == OfficialMethod::FlashVdm && resolution >= kOfficialCoarsest;
    const at::Tensor grid = flash ? official.flash(levels) : official.dense(resolution);
    if (decoded) decoded();
    return {toSparseField(flash ? grid : official.aroundSurface(grid)), official.queries()};
}

} // namespace vecset
