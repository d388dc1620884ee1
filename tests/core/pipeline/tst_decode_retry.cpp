#include "core/pipeline/decode_retry.h"
#include "tests/support/test.h"

using namespace vecset;

namespace {

DecodeOptions atSize(int resolution, DecodeMethod method = DecodeMethod::Hierarchical) {
    DecodeOptions options;
    options.resolution = resolution;
    options.method = method;
    return options;
}

constexpr std::uint64_t kGiB = std::uint64_t{1} << 30;

} // namespace

VECSET_TEST(aDecodeThatFitsIsTriedOnceAndLeavesNoNote) {
    int attempts = 0;
    std::vector<std::string> notes;
    decodeWithinMemory(atSize(256), notes, [&](const DecodeOptions& options) {
        ++attempts;
        CHECK_EQ(options.chunkSize, 0);
    });
    CHECK_EQ(attempts, 1);
    CHECK(notes.empty());
}

VECSET_TEST(memoryShortageIsTriedAgainInSmallerPieces) {
    std::vector<int> chunks;
    std::vector<std::string> notes;
    decodeWithinMemory(atSize(256), notes, [&](const DecodeOptions& options) {
        chunks.push_back(options.chunkSize);
        if (chunks.size() < 3) throw Error(ErrorCode::OutOfGpuMemory, "full");
    });
    CHECK_EQ(chunks, (std::vector<int>{0, 4096, 1024}));
    CHECK_EQ(notes.size(), std::size_t{1});
    CHECK(notes.front().find("1024 points") != std::string::npos);
}

VECSET_TEST(aSmallerChunkThatWasAskedForIsKept) {
    std::vector<int> chunks;
    std::vector<std::string> notes;
    DecodeOptions options = atSize(128);
    options.chunkSize = 700;
    decodeWithinMemory(options, notes, [&](const DecodeOptions& used) {
        chunks.push_back(used.chunkSize);
        if (chunks.size() < 4) throw Error(ErrorCode::OutOfMemory, "full");
    });
    CHECK_EQ(chunks, (std::vector<int>{700, 700, 700, 256}));
}

VECSET_TEST(theLastAttemptDoesWithoutLightning) {
    std::vector<DecodeMethod> methods;
    std::vector<std::string> notes;
    decodeWithinMemory(atSize(256, DecodeMethod::Lightning), notes, [&](const DecodeOptions& options) {
        methods.push_back(options.method);
        if (methods.size() < 4) throw Error(ErrorCode::OutOfMemory, "full");
    });
    CHECK(methods[2] == DecodeMethod::Lightning && methods[3] == DecodeMethod::Hierarchical);
    CHECK(notes.front().find("instead of Lightning") != std::string::npos);
}

VECSET_TEST(whenNothingHelpsTheErrorNamesSettingsThatWouldFit) {
    int attempts = 0;
    std::vector<std::string> notes;
    const auto full = [&](ErrorCode code) {
        return [&attempts, code](const DecodeOptions&) {
            ++attempts;
            throw Error(code, "full");
        };
    };
    CHECK_THROWS(OutOfGpuMemory, "resolution 256",
                 decodeWithinMemory(atSize(512), notes, full(ErrorCode::OutOfGpuMemory)));
    CHECK_EQ(attempts, 4);
    CHECK(notes.empty());
    CHECK(adviceWhenFull(ErrorCode::OutOfMemory, atSize(1024), 2 * kGiB).find("resolution 768") != std::string::npos);
    CHECK(adviceWhenFull(ErrorCode::OutOfMemory, atSize(1024), kGiB / 2).find("resolution 512") != std::string::npos);
    CHECK(adviceWhenFull(ErrorCode::OutOfMemory, atSize(256), kGiB / 100).find("close other programs") !=
          std::string::npos);
}

VECSET_TEST(otherFailuresAndStopsPassThroughAtOnce) {
    int attempts = 0;
    std::vector<std::string> notes;
    const auto refuse = [&](const DecodeOptions&) {
        ++attempts;
        throw Error(ErrorCode::InvalidInput, "bad");
    };
    CHECK_THROWS(InvalidInput, "bad", decodeWithinMemory(atSize(64), notes, refuse));
    bool stopped = false;
    try {
        decodeWithinMemory(atSize(64), notes, [&](const DecodeOptions&) {
            ++attempts;
            throw Cancelled{};
        });
    } catch (const Cancelled&) {
        stopped = true;
    }
    CHECK(stopped);
    CHECK_EQ(attempts, 2);
}

VECSET_TEST(resolutionsThatFitGrowWithTheMemory) {
    int before = 0;
    for (std::uint64_t free = std::uint64_t{64} << 20; free < 8 * kGiB; free *= 2) {
        const int fits = resolutionThatFits(1024, free);
        CHECK(fits >= before && fits < 1024);
        CHECK(fits == 0 || decodeMemoryBytes(fits) <= free);
        before = fits;
    }
    CHECK_EQ(before, 768);
}
