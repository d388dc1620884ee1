#include "core/image/plain_resize.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace vecset {
namespace {

// The arithmetic (fixed point with 11 bits, float where OpenCV has float, halves rounded to even) is part of the
// result: the official processor is compared byte by byte.
constexpr int kOne = 2048;

std::uint8_t toByte(float value) { return static_cast<std::uint8_t>(std::clamp(std::lrint(value), 0L, 255L)); }

std::int32_t toFixed(float weight) { return static_cast<std::int32_t>(std::lrint(weight * kOne)); }

/// Source pixels per pixel of the result, from the rounded inverse as OpenCV has it.
double stepOf(int from, int to) { return 1.0 / (static_cast<double>(to) / from); }

bool isWhole(double step) { return std::abs(step - std::round(step)) < std::numeric_limits<double>::epsilon(); }

// ---- nearest -------------------------------------------------------------------------------------------------------

int nearestOf(int at, double step, int count) {
    return std::min(static_cast<int>(std::floor(at * step)), count - 1);
}

ByteRaster nearest(const ByteView& source, int width, int height) {
    ByteRaster result(width, height, source.channels);
    const auto channels = static_cast<std::size_t>(source.channels);
    const double stepX = stepOf(source.width, width), stepY = stepOf(source.height, height);
    for (int y = 0; y < height; ++y) {
        const auto* from = source.row(nearestOf(y, stepY, source.height));
        auto* to = result.row(y);
        for (int x = 0; x < width; ++x, to += channels) {
            std::memcpy(to, from + static_cast<std::size_t>(nearestOf(x, stepX, source.width)) * channels, channels);
        }
    }
    return result;
}

// ---- area ----------------------------------------------------------------------------------------------------------

/// How much of a source pixel goes into a pixel of the result.
struct Share {
    int target, source;
    float weight;
};

/// All shares along one axis that shrinks, by target, then source. Slivers under a thousandth of a pixel count nothing.
std::vector<Share> areaShares(int from, int to) {
    constexpr double kSliver = 1e-3;
    const double step = stepOf(from, to);
    std::vector<Share> shares;
    for (int target = 0; target < to; ++target) {
        const double start = target * step, end = start + step;
        const double covered = std::min(step, from - start);
        const int lastWhole = std::min(static_cast<int>(std::floor(end)), from - 1);
        const int firstWhole = std::min(static_cast<int>(std::ceil(start)), lastWhole);
        if (firstWhole - start > kSliver) {
            shares.push_back({target, firstWhole - 1, static_cast<float>((firstWhole - start) / covered)});
        }
        for (int s = firstWhole; s < lastWhole; ++s) shares.push_back({target, s, static_cast<float>(1.0 / covered)});
        if (end - lastWhole > kSliver) {
            const double part = std::min(std::min(end - lastWhole, 1.0), covered);
            shares.push_back({target, lastWhole, static_cast<float>(part / covered)});
        }
    }
    return shares;
}

/// One source row, shrunk sideways; `sums` is [width * channels].
void shrinkRow(const std::uint8_t* row, const std::vector<Share>& shares, int channels, std::vector<float>& sums) {
    std::fill(sums.begin(), sums.end(), 0.0f);
    for (const Share& share : shares) {
        auto* sum = sums.data() + share.target * channels;
        const auto* from = row + share.source * channels;
        for (int c = 0; c < channels; ++c) sum[c] += static_cast<float>(from[c]) * share.weight;
    }
}

ByteRaster shrunk(const ByteView& source, int width, int height) {
    const auto across = areaShares(source.width, width), down = areaShares(source.height, height);
    ByteRaster result(width, height, source.channels);
    std::vector<float> row(result.rowBytes()), sums(result.rowBytes());
    for (std::size_t k = 0; k < down.size(); ++k) {
        shrinkRow(source.row(down[k].source), across, source.channels, row);
        const bool first = k == 0 || down[k - 1].target != down[k].target;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const float part = down[k].weight * row[i];
            sums[i] = first ? part : sums[i] + part;
        }
        if (k + 1 < down.size() && down[k + 1].target == down[k].target) continue;
        std::transform(sums.begin(), sums.end(), result.row(down[k].target), toByte);
    }
    return result;
}

/// Shrinking by whole numbers: plain means of blocks.
ByteRaster blockMeans(const ByteView& source, int width, int height) {
    const int blockX = source.width / width, blockY = source.height / height, channels = source.channels;
    const bool quarters = blockX == 2 && blockY == 2 && (channels == 1 || channels == 3 || channels == 4);
    const float share = 1.0f / static_cast<float>(blockX * blockY);
    ByteRaster result(width, height, channels);
    for (int y = 0; y < height; ++y) {
        auto* to = result.row(y);
        for (int i = 0; i < width * channels; ++i) {
            int sum = 0;
            for (int v = 0; v < blockY; ++v) {
                const auto* from = source.row(y * blockY + v) + i / channels * blockX * channels + i % channels;
                for (int u = 0; u < blockX; ++u) sum += from[u * channels];
            }
            to[i] = quarters ? static_cast<std::uint8_t>((sum + 2) >> 2) : toByte(static_cast<float>(sum) * share);
        }
    }
    return result;
}

/// Two neighbours and their weights; the sum is kOne.
struct Pair {
    int first, second;
    std::int32_t firstWeight, secondWeight;
};

/// `heldAtEnd`: beyond the last pixel the first neighbour alone counts, as OpenCV does sideways.
std::vector<Pair> growingPairs(int from, int to, bool heldAtEnd) {
    const double step = stepOf(from, to), inverse = static_cast<double>(to) / from;
    std::vector<Pair> pairs;
    for (int target = 0; target < to; ++target) {
        const int at = static_cast<int>(std::floor(target * step));
        float mix = static_cast<float>((target + 1) - (at + 1) * inverse);
        mix = mix <= 0.0f ? 0.0f : mix - std::floor(mix);
        if (heldAtEnd && at >= from - 1) mix = 0.0f;
        pairs.push_back({std::min(at, from - 1), std::min(at + 1, from - 1), toFixed(1.0f - mix), toFixed(mix)});
    }
    return pairs;
}

/// Area where at least one side grows: neighbours are mixed, along both axes.
ByteRaster grown(const ByteView& source, int width, int height) {
    const auto across = growingPairs(source.width, width, true), down = growingPairs(source.height, height, false);
    const int channels = source.channels;
    ByteRaster result(width, height, channels);
    const auto mixRow = [&](int y, std::vector<std::int32_t>& mixed) {
        const auto* row = source.row(y);
        for (int x = 0; x < width; ++x) {
            const Pair& pair = across[static_cast<std::size_t>(x)];
            for (int c = 0; c < channels; ++c) {
                mixed[static_cast<std::size_t>(x * channels + c)] = row[pair.first * channels + c] * pair.firstWeight +
                                                                    row[pair.second * channels + c] * pair.secondWeight;
            }
        }
    };
    std::vector<std::int32_t> upper(result.rowBytes()), lower(result.rowBytes());
    for (int y = 0; y < height; ++y) {
        const Pair& pair = down[static_cast<std::size_t>(y)];
        mixRow(pair.first, upper);
        mixRow(pair.second, lower);
        auto* to = result.row(y);
        for (std::size_t i = 0; i < upper.size(); ++i) {
            const std::int32_t sum =
                ((pair.firstWeight * (upper[i] >> 4)) >> 16) + ((pair.secondWeight * (lower[i] >> 4)) >> 16);
            to[i] = static_cast<std::uint8_t>((sum + 2) >> 2);
        }
    }
    return result;
}

ByteRaster area(const ByteView& source, int width, int height) {
    const double stepX = stepOf(source.width, width), stepY = stepOf(source.height, height);
    if (stepX < 1.0 || stepY < 1.0) return grown(source, width, height);
    if (isWhole(stepX) && isWhole(stepY)) return blockMeans(source, width, height);
    return shrunk(source, width, height);
}

// ---- cubic ---------------------------------------------------------------------------------------------------------

/// Four neighbours and their weights.
struct Quad {
    std::array<int, 4> sources;
    std::array<std::int32_t, 4> weights;
};

/// Cubic convolution (Keys 1981) with a = -3/4; pixels outside repeat the edge.
std::vector<Quad> cubicQuads(int from, int to) {
    constexpr float a = -0.75f;
    const double step = stepOf(from, to);
    std::vector<Quad> quads;
    for (int target = 0; target < to; ++target) {
        const auto place = static_cast<float>((target + 0.5) * step - 0.5);
        const int at = static_cast<int>(std::floor(place));
        const float t = place - static_cast<float>(at), far = t + 1.0f, other = 1.0f - t;
        std::array<float, 4> weights{};
        weights[0] = ((a * far - 5.0f * a) * far + 8.0f * a) * far - 4.0f * a;
        weights[1] = ((a + 2.0f) * t - (a + 3.0f)) * t * t + 1.0f;
        weights[2] = ((a + 2.0f) * other - (a + 3.0f)) * other * other + 1.0f;
        weights[3] = 1.0f - weights[0] - weights[1] - weights[2];
        Quad quad{};
        for (int k = 0; k < 4; ++k) {
            const auto slot = static_cast<std::size_t>(k);
            quad.sources[slot] = std::clamp(at - 1 + k, 0, from - 1);
            quad.weights[slot] = toFixed(weights[slot]);
        }
        quads.push_back(quad);
    }
    return quads;
}

/// Every source row, resized sideways: [source.height][width * channels] in units of 1 / kOne.
std::vector<std::int32_t> cubicAcross(const ByteView& source, int width) {
    const auto across = cubicQuads(source.width, width);
    const int channels = source.channels;
    std::vector<std::int32_t> rows;
    rows.reserve(static_cast<std::size_t>(source.height) * static_cast<std::size_t>(width * channels));
    for (int y = 0; y < source.height; ++y) {
        const auto* row = source.row(y);
        for (const Quad& quad : across) {
            for (int c = 0; c < channels; ++c) {
                std::int32_t sum = 0;
                for (std::size_t k = 0; k < 4; ++k) sum += row[quad.sources[k] * channels + c] * quad.weights[k];
                rows.push_back(sum);
            }
        }
    }
    return rows;
}

ByteRaster cubic(const ByteView& source, int width, int height) {
    const auto rows = cubicAcross(source, width);
    const auto down = cubicQuads(source.height, height);
    ByteRaster result(width, height, source.channels);
    const std::size_t count = result.rowBytes();
    for (int y = 0; y < height; ++y) {
        const Quad& quad = down[static_cast<std::size_t>(y)];
        std::array<const std::int32_t*, 4> from{};
        std::array<float, 4> weights{};
        for (std::size_t k = 0; k < 4; ++k) {
            from[k] = rows.data() + static_cast<std::size_t>(quad.sources[k]) * count;
            weights[k] = static_cast<float>(quad.weights[k]) * (1.0f / (kOne * kOne));
        }
        auto* to = result.row(y);
        for (std::size_t i = 0; i < count; ++i) {
            float sum = static_cast<float>(from[3][i]) * weights[3];
            for (std::size_t k = 3; k-- > 0;) sum = static_cast<float>(from[k][i]) * weights[k] + sum;
            to[i] = toByte(sum);
        }
    }
    return result;
}

ByteRaster copied(const ByteView& source) {
    ByteRaster result(source.width, source.height, source.channels);
    for (int y = 0; y < source.height; ++y) std::memcpy(result.row(y), source.row(y), result.rowBytes());
    return result;
}

} // namespace

ByteRaster plainResized(const ByteView& source, int width, int height, Resampling resampling) {
    if (source.width == width && source.height == height) return copied(source);
    switch (resampling) {
    case Resampling::Cubic: return cubic(source, width, height);
    case Resampling::Nearest: return nearest(source, width, height);
    default: return area(source, width, height);
    }
}

} // namespace vecset
