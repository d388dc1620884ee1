#include "core/base/machine.h"
#include "core/image/read_image.h"
#include "core/pipeline/pipeline.h"
#include "tests/support/test.h"

#include <ATen/Context.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <utility>

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace vecset;

namespace {

std::uint64_t addressSpaceBytes() {
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGE_SIZE));
}

/// Takes what the heap kept for itself, so that the next allocation has to ask the system; gives it back when it goes.
class HeapFill {
public:
    HeapFill() {
        for (const std::size_t size : {128 << 10, 16 << 10, 4 << 10, 1 << 10}) {
            while (auto* block = static_cast<Block*>(std::malloc(size))) m_last = new (block) Block{m_last};
        }
    }
    ~HeapFill() {
        while (m_last) std::free(std::exchange(m_last, m_last->before));
    }
    HeapFill(const HeapFill&) = delete;
    HeapFill& operator=(const HeapFill&) = delete;

private:
    struct Block {
        Block* before;
    };
    Block* m_last = nullptr;
};

/// Lets this process take only so many bytes more, until it goes.
class MemoryLimit {
public:
    explicit MemoryLimit(std::uint64_t bytes) {
        ::malloc_trim(0);
        getrlimit(RLIMIT_AS, &m_before);
        const std::uint64_t taken = addressSpaceBytes();
        limitTo(taken);
        m_fill.emplace();
        limitTo(taken + bytes);
    }
    ~MemoryLimit() { setrlimit(RLIMIT_AS, &m_before); }
    MemoryLimit(const MemoryLimit&) = delete;
    MemoryLimit& operator=(const MemoryLimit&) = delete;

private:
    void limitTo(std::uint64_t bytes) {
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_AS, &limit);
    }

    rlimit m_before{};
    std::optional<HeapFill> m_fill;
};

constexpr std::uint64_t kMiB = 1 << 20;

/// Before any thread starts: no heap of a thread's own (each reserves 64 MiB), and what is freed goes back to the
/// system, so that the limit is felt.
const bool heapIsPlain = ::mallopt(M_ARENA_MAX, 1) == 1 && ::mallopt(M_MMAP_THRESHOLD, 256 << 10) == 1;

/// The result of the decode under the smallest limit at which it succeeds, looked for from below.
GenerationResult decodeWithLittleMemory(Pipeline& pipeline, const Latents& latents, const MeshRequest& mesh) {
    for (std::uint64_t bytes = kMiB / 2; bytes < 16 * kMiB; bytes += kMiB / 8) {
        const MemoryLimit limit(bytes);
        CHECK(availableMemoryBytes() <= bytes);
        try {
            GenerationResult result = pipeline.decode(latents, mesh);
            std::cout << "decoded with " << (bytes >> 10) << " KiB, " << result.decode.shortenedBatch
                      << " points at once\n";
            return result;
        } catch (const Error& error) {
            CHECK_EQ(toString(error.code()), toString(ErrorCode::OutOfMemory));
        }
    }
    throw test::Failed{"16 MiB were not enough"};
}

} // namespace

/// With real limits of the system; in an executable of its own, because they hold for the process.
VECSET_TEST(aDecodeGoesOnInSmallerPiecesAndFailsWithAdvice) {
    if (!heapIsPlain) SKIP("a sanitizer's heap cannot be held to a limit");
    if (!at::hasMKL()) SKIP("OpenBLAS ends the process where MKL reports that memory is short");
    const std::string resources = std::string(VECSET_SOURCE_DIR) + "/resources/";
    Pipeline pipeline = Pipeline::load(resources + "models/furniture-xs", DeviceChoice::Cpu);
    GenerationRequest request;
    request.pictures.push_back({ViewSide::Front, readImage(resources + "samples/armchair.png")});
    request.mesh.decode.resolution = 24; // one level, one batch
    const GenerationResult roomy = pipeline.generate(request); // and warms everything up
    CHECK(roomy.notes.empty());

    MeshRequest mesh = request.mesh;
    // The first thing to go are the networks that a decode does not need; later shortages make its pieces smaller.
    const auto lighter = decodeWithLittleMemory(pipeline, roomy.latents, mesh);
    CHECK(!lighter.mesh.isEmpty());
    CHECK_EQ(lighter.notes.size(), std::size_t{1});
    CHECK(lighter.notes[0].find("one network is loaded at a time") != std::string::npos);
    const auto tight = decodeWithLittleMemory(pipeline, roomy.latents, mesh);
    CHECK(!tight.mesh.isEmpty());
    if (tight.decode.shortenedBatch > 0)
        CHECK_EQ(tight.notes.size(), std::size_t{1}); // the heap may have kept just enough
    for (const auto& note : tight.notes) CHECK(note.find("in pieces of") != std::string::npos);
    mesh.decode.resolution = 512;
    mesh.decode.method = DecodeMethod::Dense; // asks for much at once
    {
        const MemoryLimit next(kMiB /
                               4); // to nothing; some, because the advice is a text, and the heap grows by 128 KiB
        CHECK_THROWS(OutOfMemory, "512 cells per side", pipeline.decode(roomy.latents, mesh));
    }
    CHECK(pipeline.decode(roomy.latents, request.mesh).notes.empty()); // it stays usable
}
