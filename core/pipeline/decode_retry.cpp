#include "core/pipeline/decode_retry.h"

#include "core/base/logging.h"
#include "core/base/machine.h"

#include <algorithm>
#include <array>

#include <malloc.h>

namespace vecset {
namespace {

constexpr std::array kChunks{4096, 1024, 256};
constexpr std::array kUsualResolutions{768, 512, 384, 320, 256, 192, 128, 96, 64, 32};

std::string megabytes(std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

/// The options of the retry that follows chunk size `chunk`; the last one does without Lightning.
DecodeOptions thriftier(DecodeOptions options, int chunk) {
    options.chunkSize = options.chunkSize > 0 ? std::min(options.chunkSize, chunk) : chunk;
    if (chunk == kChunks.back() && options.method == DecodeMethod::Lightning)
        options.method = DecodeMethod::Hierarchical;
    return options;
}

std::string noteOf(const DecodeOptions& asked, const DecodeOptions& used) {
    std::string note =
        "Memory was short: the shape was decoded in pieces of " + std::to_string(used.chunkSize) + " points";
    if (used.method != asked.method) note += " and with the hierarchical decoder instead of Lightning";
    return note + ".";
}

} // namespace

bool isMemoryShortage(const Error& error) {
    return error.code() == ErrorCode::OutOfMemory || error.code() == ErrorCode::OutOfGpuMemory;
}

std::uint64_t decodeMemoryBytes(int resolution) {
    constexpr std::uint64_t kBatch = std::uint64_t{160} << 20; // intermediate results of one batch
    constexpr std::uint64_t kPerSquaredCells = 1000; // samples, mesh, clean-up; 712 were measured from 256 to 512
    const auto cells = static_cast<std::uint64_t>(std::max(resolution, 0));
    return kBatch + kPerSquaredCells * cells * cells;
}

int resolutionThatFits(int resolution, std::uint64_t available) {
    const auto found = std::find_if(kUsualResolutions.begin(), kUsualResolutions.end(), [&](int cells) {
        return cells < resolution && decodeMemoryBytes(cells) <= available;
    });
    return found == kUsualResolutions.end() ? 0 : *found;
}

std::string adviceWhenFull(ErrorCode code, const DecodeOptions& options, std::uint64_t available) {
    const std::string what =
        " ran out while making the mesh at " + std::to_string(options.resolution) + " cells per side. ";
    if (code == ErrorCode::OutOfGpuMemory) {
        const int half = std::max(kMinResolution, options.resolution / 2);
        return "Graphics memory" + what + "Settings that would fit: resolution " + std::to_string(half) +
               " with the hierarchical decoder, float16, or the CPU as device.";
    }
    const int fits = resolutionThatFits(options.resolution, available);
    const std::string free = available > 0 ? megabytes(available) + " are free. " : "";
    if (fits > 0) {
        return "Memory" + what + free + "Settings that would fit: resolution " + std::to_string(fits) +
               " with the hierarchical decoder.";
    }
    return "Memory" + what + free + "Resolution " + std::to_string(kUsualResolutions.back()) + " would need " +
           megabytes(decodeMemoryBytes(kUsualResolutions.back())) + ": close other programs or choose a smaller model.";
}

void decodeWithinMemory(const DecodeOptions& options, std::vector<std::string>& notes,
                        const std::function<void(const DecodeOptions&)>& attempt) {
    try {
        return attempt(options);
    } catch (const Error& error) {
        if (!isMemoryShortage(error)) throw;
    }
    for (const int chunk : kChunks) {
        const DecodeOptions smaller = thriftier(options, chunk);
        logger("pipeline")
            .info("memory ran out while decoding: trying again with {} points per call", smaller.chunkSize);
        ::malloc_trim(0);
        try {
            attempt(smaller);
            notes.push_back(noteOf(options, smaller));
            return;
        } catch (const Error& error) {
            if (!isMemoryShortage(error)) throw;
            if (chunk == kChunks.back())
                throw Error(error.code(), adviceWhenFull(error.code(), options, availableMemoryBytes()));
        }
    }
}

} // namespace vecset
