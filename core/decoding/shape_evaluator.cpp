#include "core/decoding/shape_evaluator.h"

#include "core/base/error.h"
#include "core/decoding/volume_options.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <string>
#include <vector>

namespace vecset {
namespace {

constexpr std::size_t kCpuBatchBytes = std::size_t{64} << 20;
constexpr std::size_t kGpuBatchBytes = std::size_t{1} << 30; // a GPU wants to be full
/// Queries that one thread takes through the whole network before the next ones: their intermediate results stay in its
/// second-level cache, and no operation waits for another thread.
constexpr std::size_t kCpuBlock = 512;

/// Bytes one query needs at the widest place: embedding, query, attended, and the MLP's hidden layer of four widths.
std::size_t bytesPerQuery(std::size_t width, std::size_t elementSize) { return 8 * width * elementSize; }

std::size_t chooseBatch(const KeyValue& tokens) {
    const auto width = static_cast<std::size_t>(tokens.v.size(1) * tokens.v.size(3));
    const std::size_t budget = tokens.k.is_cpu() ? kCpuBatchBytes : kGpuBatchBytes;
    const std::size_t least =
        tokens.k.is_cpu() ? 4 * kCpuBlock * static_cast<std::size_t>(at::get_num_threads()) : 1024;
    return std::clamp<std::size_t>(budget / bytesPerQuery(width, tokens.k.element_size()), least,
                                   std::max<std::size_t>(least, 262144));
}

/// Runs network code; memory shortage of any kind becomes an Error with advice that names a smaller setting.
template <typename Work> auto withMemoryErrors(const at::Tensor& where, std::size_t points, Work&& work) {
    const auto fail = [&]() {
        const bool cpu = where.is_cpu();
        throw Error(cpu ? ErrorCode::OutOfMemory : ErrorCode::OutOfGpuMemory,
                    std::string(cpu ? "memory" : "graphics memory") + " ran out while decoding " +
                        std::to_string(points) + " points at once: choose a smaller chunk size or resolution" +
                        (cpu ? "" : ", half precision, or the CPU"));
    };
    try {
        return work();
    } catch (const std::bad_alloc&) {
        fail();
    } catch (const c10::OutOfMemoryError&) {
        fail();
    } catch (const c10::Error& error) { // the CPU allocator has no exception class of its own
        if (std::strstr(error.what(), "DefaultCPUAllocator") == nullptr) throw;
        fail();
    } catch (const std::exception& error) { // what oneDNN says when it cannot have its buffers
        if (std::strstr(error.what(), "could not create a primitive") == nullptr) throw;
        fail();
    }
    throw Error(ErrorCode::Internal, "unreachable");
}

void download(const at::Tensor& logits, std::span<float> values) {
    const at::Tensor flat = logits.reshape({-1}).to(at::kCPU, at::kFloat).contiguous();
    std::copy_n(flat.data_ptr<float>(), values.size(), values.begin());
}

} // namespace

ShapeEvaluator::ShapeEvaluator(GeoDecoder& decoder, const at::Tensor& tokens, bool halfQueries) : m_decoder(decoder) {
    if (tokens.dim() != 3 || tokens.size(0) != 1 || tokens.size(1) < 1) {
        throw Error(ErrorCode::InvalidInput, "the shape decoder takes the tokens of one shape, [1, L, width]");
    }
    if (!at::isfinite(tokens).all().item<bool>()) {
        throw Error(ErrorCode::InvalidInput,
                    "the shape's tokens are not finite: the latents or the weights are damaged, "
                    "or half precision overflowed (use float32)");
    }
    m_tokens = m_decoder->projectKeyValue(tokens);
    m_tokens.k = m_tokens.k.contiguous();
    m_tokens.v = m_tokens.v.contiguous();
    m_cpu = CpuShapeField::make(m_decoder, m_tokens, halfQueries);
    if (!m_tokens.k.is_cpu()) m_device = DeviceShapeField::make(m_decoder, m_tokens);
    m_batch = m_cpu != nullptr      ? m_cpu->preferredBatch()
              : m_device != nullptr ? m_device->preferredBatch()
                                    : chooseBatch(m_tokens);
}

at::Tensor ShapeEvaluator::upload(std::span<const Vec3f> points) const {
    static_assert(sizeof(Vec3f) == 3 * sizeof(float));
    at::Tensor host = at::empty({1, static_cast<std::int64_t>(points.size()), 3}, at::kFloat);
    std::memcpy(host.data_ptr<float>(), points.data(), points.size_bytes());
    return host.to(m_tokens.k.device());
}

void ShapeEvaluator::evaluateBlock(std::span<const Vec3f> points, std::span<float> values) {
    const at::Tensor positions = upload(points);
    const at::Tensor embedding = m_decoder->projectQueries(positions);
    const at::Tensor queries = m_decoder->headQueries(embedding, positions);
    download(m_decoder->finish(embedding, attendAll(queries, m_tokens.k, m_tokens.v)), values);
}

void ShapeEvaluator::evaluate(std::span<const Vec3f> points, std::span<float> values) {
    withMemoryErrors(m_tokens.k, points.size(), [&] {
        if (m_cpu != nullptr) return m_cpu->evaluate(points, values);
        if (!m_tokens.k.is_cpu()) return evaluateBlock(points, values);
        const auto blocks = static_cast<std::int64_t>((points.size() + kCpuBlock - 1) / kCpuBlock);
        at::parallel_for(0, blocks, 1, [&](std::int64_t begin, std::int64_t end) {
            const c10::InferenceMode inference; // is a property of the thread
            for (auto at = static_cast<std::size_t>(begin) * kCpuBlock; at < static_cast<std::size_t>(end) * kCpuBlock;
                 at += kCpuBlock) {
                const std::size_t count = at < points.size() ? std::min(kCpuBlock, points.size() - at) : 0;
                if (count > 0) evaluateBlock(points.subspan(at, count), values.subspan(at, count));
            }
        });
    });
}

void ShapeEvaluator::evaluateOnDevice(std::span<const std::uint64_t> keys, const GridLevel& level,
                                      std::span<float> values) {
    const at::Tensor host = at::empty({static_cast<std::int64_t>(keys.size())}, at::kInt);
    std::transform(keys.begin(), keys.end(), host.data_ptr<std::int32_t>(),
                   [](std::uint64_t key) { return static_cast<std::int32_t>(key); });
    const at::Tensor there = host.to(m_tokens.k.device());
    const at::Tensor logits = at::empty(there.sizes(), there.options().dtype(at::kFloat));
    m_device->evaluate(there, level, logits);
    download(logits, values);
}

void ShapeEvaluator::evaluateVertices(std::span<const std::uint64_t> keys, const GridLevel& level,
                                      std::span<float> values) {
    const bool fits = level.cells <= kMaxResolution; // their keys are numbers of 32 bits
    if (m_device != nullptr && fits)
        return withMemoryErrors(m_tokens.k, keys.size(), [&] { evaluateOnDevice(keys, level, values); });
    if (m_cpu != nullptr)
        return withMemoryErrors(m_tokens.k, keys.size(), [&] { m_cpu->evaluateVertices(keys, level, values); });
    std::vector<Vec3f> points;
    points.reserve(keys.size());
    for (const std::uint64_t key : keys) points.push_back(level.position(key));
    evaluate(points, values);
}

void ShapeEvaluator::selectTokens(std::span<const Vec3f> samples, std::span<const std::int64_t> counts,
                                  const SelectionRule& rule) {
    withMemoryErrors(m_tokens.k, samples.size(), [&] {
        const at::Tensor positions = upload(samples);
        const at::Tensor queries = m_decoder->headQueries(m_decoder->projectQueries(positions), positions);
        m_selection = vecset::selectTokens(queries, counts, m_tokens.k, rule);
    });
}

void ShapeEvaluator::evaluateGroups(std::span<const Vec3f> points, std::span<const std::int64_t> counts,
                                    std::size_t firstGroup, std::span<float> values) {
    withMemoryErrors(m_tokens.k, points.size(), [&] {
        const auto selection = std::span<const at::Tensor>(m_selection).subspan(firstGroup, counts.size());
        if (m_cpu != nullptr) return m_cpu->evaluateGroups(points, counts, selection, values);
        const at::Tensor positions = upload(points);
        const at::Tensor embedding = m_decoder->projectQueries(positions);
        const at::Tensor queries = m_decoder->headQueries(embedding, positions);
        const at::Tensor attended = attendSelected(queries, counts, m_tokens.k, m_tokens.v, selection);
        download(m_decoder->finish(embedding, attended), values);
    });
}

} // namespace vecset
