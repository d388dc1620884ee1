#include "core/training/picture_set.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/image/image_processor.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace vecset {

PictureSet::PictureSet(const std::vector<MixItem>& items, int size, double borderRatio, Use use, const JobContext& job)
    : m_size(size), m_ofObject(items.size()) {
    std::vector<std::vector<Prepared>> prepared(items.size());
    job.report(Stage::Picture, 0);
    parallelFor(items.size(), 1, [&](std::size_t i, std::size_t) {
        job.throwIfCancelled();
        prepared[i] = picturesOf(items[i], static_cast<int>(i), borderRatio, use);
    });
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (auto& [picture, bytes] : prepared[i]) {
            m_ofObject[i].push_back(static_cast<int>(m_pictures.size()));
            m_pictures.push_back(picture);
            m_bytes.push_back(std::move(bytes));
        }
    }
}

std::vector<PictureSet::Prepared> PictureSet::picturesOf(const MixItem& item, int object, double borderRatio,
                                                         Use use) const {
    std::vector<Prepared> prepared;
    const SafetensorsFile file = item.dataset->open(item.item.id);
    if (file.contains("icon")) prepare(file.tensor("icon"), borderRatio, {object, {1, 1, 1}, true, 0}, prepared);
    if (use == Use::Icons || !file.contains("views")) return prepared;
    const at::Tensor pictures = file.tensor("views"), scales = file.tensor("view_scale").to(at::kFloat).contiguous();
    const at::Tensor turns =
        file.contains("view_turns") ? file.tensor("view_turns").to(at::kInt).contiguous() : at::Tensor();
    for (std::int64_t v = 0; v < pictures.size(0); ++v) {
        const int quarters = turns.defined() ? turns.data_ptr<int>()[v] : 0;
        if (quarters != 0 && use != Use::TurnedViewsToo) continue;
        const float* s = scales.data_ptr<float>() + v * 3;
        prepare(pictures[v], borderRatio, {object, {s[0], s[1], s[2]}, false, quarters}, prepared);
    }
    return prepared;
}

void PictureSet::prepare(const at::Tensor& pixels, double borderRatio, const Picture& picture,
                         std::vector<Prepared>& into) const {
    if (pixels.dim() != 3 || pixels.size(2) != 4 || pixels.scalar_type() != at::kByte) {
        throw Error(ErrorCode::InvalidInput, "the data set's pictures must be RGBA bytes [height, width, 4]");
    }
    RgbaImage image(static_cast<int>(pixels.size(1)), static_cast<int>(pixels.size(0)));
    const at::Tensor contiguous = pixels.contiguous();
    std::memcpy(image.pixels.data(), contiguous.data_ptr<std::uint8_t>(), image.pixels.size());
    ProcessedImage processed;
    try {
        processed = processImage(image, m_size, borderRatio);
    } catch (const Error& problem) {
        if (problem.code() == ErrorCode::EmptyMatte) return;
        throw;
    }
    std::vector<std::uint8_t> bytes(processed.rgb.size());
    std::transform(processed.rgb.begin(), processed.rgb.end(), bytes.begin(), [](float value) {
        return static_cast<std::uint8_t>(std::lround(std::clamp((value + 1.0f) * 127.5f, 0.0f, 255.0f)));
    });
    into.push_back({picture, std::move(bytes)});
}

int PictureSet::icon(int object) const {
    const auto& own = ofObject(object);
    return !own.empty() && m_pictures[static_cast<std::size_t>(own.front())].isIcon ? own.front() : -1;
}

void PictureSet::read(int picture, float* out) const {
    for (const std::uint8_t byte : m_bytes[static_cast<std::size_t>(picture)])
        *out++ = static_cast<float>(byte) / 127.5f - 1;
}

void PictureSet::readVaried(int picture, bool mirror, const PictureJitter& jitter, CounterRandom& random,
                            float* out) const {
    const std::uint8_t* bytes = m_bytes[static_cast<std::size_t>(picture)].data();
    const auto zoom = static_cast<float>(std::exp(random.uniform(-jitter.scale, jitter.scale)));
    const float centre = static_cast<float>(m_size - 1) / 2;
    const auto dx = static_cast<float>(random.uniform(-jitter.shift, jitter.shift) * m_size);
    const auto dy = static_cast<float>(random.uniform(-jitter.shift, jitter.shift) * m_size);
    std::array<float, 3> gain{}, offset{};
    for (std::size_t c = 0; c < 3; ++c) {
        gain[c] = static_cast<float>(1 + random.uniform(-jitter.colour, jitter.colour));
        offset[c] = static_cast<float>(random.uniform(-jitter.colour, jitter.colour) * 0.5);
    }
    const int plane = m_size * m_size;
    for (int y = 0; y < m_size; ++y) {
        const float sy = (static_cast<float>(y) - centre) * zoom + centre + dy;
        const int y0 = static_cast<int>(std::floor(sy));
        const float fy = sy - static_cast<float>(y0);
        for (int x = 0; x < m_size; ++x, ++out) {
            const float sx = (static_cast<float>(mirror ? m_size - 1 - x : x) - centre) * zoom + centre + dx;
            const int x0 = static_cast<int>(std::floor(sx));
            const float fx = sx - static_cast<float>(x0);
            const bool inside = x0 >= 0 && y0 >= 0 && x0 + 1 < m_size && y0 + 1 < m_size;
            for (int c = 0; c < 3; ++c) {
                if (!inside) {
                    out[c * plane] = 1.0f;
                    continue;
                }
                const std::uint8_t* p = bytes + c * plane + y0 * m_size + x0;
                const float value =
                    (static_cast<float>(p[0]) * (1 - fx) + static_cast<float>(p[1]) * fx) * (1 - fy) +
                    (static_cast<float>(p[m_size]) * (1 - fx) + static_cast<float>(p[m_size + 1]) * fx) * fy;
                const float signal = value / 127.5f - 1;
                // Tint the object, not the white background.
                out[c * plane] =
                    signal > 0.995f
                        ? signal
                        : std::clamp(signal * gain[static_cast<std::size_t>(c)] + offset[static_cast<std::size_t>(c)],
                                     -1.0f, 1.0f);
            }
        }
    }
}

} // namespace vecset
