#include "core/base/atomic_file.h"
#include "core/base/job_context.h"
#include "core/base/parallel.h"
#include "tests/support/test.h"

#include <filesystem>
#include <vector>

using namespace vecset;
namespace fs = std::filesystem;

VECSET_TEST(atomic_file_keeps_the_older_file_when_not_committed) {
    const auto target = fs::path(test::temporaryFolder()) / "größe.txt";
    writeFileAtomically(target, "old");
    { AtomicFile file(target); file.write("new"); }
    CHECK_EQ(readFile(target), "old");
    CHECK_EQ(std::distance(fs::directory_iterator(target.parent_path()), {}), 1);
}

VECSET_TEST(atomic_file_reports_a_full_disk_and_a_missing_folder) {
    CHECK_THROWS(WriteFailed, "No such file", writeFileAtomically("/nowhere/at/all.bin", "x"));
    CHECK_THROWS(WriteFailed, "is a directory", writeFileAtomically(test::temporaryFolder(), "x"));
}

VECSET_TEST(reading_names_the_cause) {
    CHECK_THROWS(UnreadableFile, "no such file", readFile("/nowhere/at/all.bin"));
    CHECK_THROWS(UnreadableFile, "is a directory", readFile(test::temporaryFolder()));
}

VECSET_TEST(parallel_for_covers_every_index_once) {
    std::vector<int> hits(1003, 0);
    parallelFor(hits.size(), 10, [&](std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i) ++hits[i];
    });
    for (const int hit : hits) CHECK_EQ(hit, 1);
}

VECSET_TEST(parallel_for_passes_the_exception_on) {
    CHECK_THROWS(InvalidInput, "boom", parallelFor(100, 1, [](std::size_t begin, std::size_t) {
        if (begin == 42) throw Error(ErrorCode::InvalidInput, "boom");
    }));
}

VECSET_TEST(a_stop_request_ends_the_job_at_the_next_report) {
    std::stop_source source;
    double seen = -1.0;
    const JobContext job(source.get_token(), [&](const Progress& p) { seen = p.fraction; });
    job.report(Stage::Decode, 0.5);
    CHECK_EQ(seen, 0.5);
    source.request_stop();
    bool cancelled = false;
    try { job.throwIfCancelled(); } catch (const Cancelled&) { cancelled = true; }
    CHECK(cancelled);
}
