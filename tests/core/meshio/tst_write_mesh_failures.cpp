#include "core/base/atomic_file.h"
#include "core/meshio/write_mesh.h"
#include "tests/core/meshio/test_shapes.h"
#include "tests/support/test.h"

#include <csignal>
#include <functional>
#include <limits>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace vecset;

namespace {

const std::string kOld = "the older file";

std::size_t entriesIn(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// The export must fail with WriteFailed; returns what went otherwise, or nothing.
std::string failureToFail(const fs::path& path, const TriangleMesh& mesh) {
    try {
        writeMesh(path, mesh);
        return path.string() + " was written";
    } catch (const Error& error) {
        if (error.code() == ErrorCode::WriteFailed &&
            std::string(error.what()).find(path.stem().string()) != std::string::npos)
            return {};
        return error.what();
    } catch (const std::exception& error) {
        return error.what();
    }
}

/// Runs `body` in a child process, where limits and identity can be changed. The body returns what went wrong.
void inChild(const std::function<std::string()>& body) {
    int ends[2];
    CHECK_EQ(::pipe(ends), 0);
    const pid_t child = ::fork();
    CHECK(child >= 0);
    if (child == 0) {
        std::string message;
        try {
            message = body();
        } catch (const std::exception& error) {
            message = error.what();
        } catch (const test::Failed& failed) {
            message = failed.message;
        }
        if (::write(ends[1], message.data(), message.size()) < 0) ::_exit(1);
        ::_exit(0);
    }
    ::close(ends[1]);
    std::string message;
    char block[512];
    for (ssize_t count; (count = ::read(ends[0], block, sizeof block)) > 0;)
        message.append(block, static_cast<std::size_t>(count));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status))
        throw test::Failed{"the child died of signal " + std::to_string(WTERMSIG(status)) + " " + message};
    if (!message.empty()) throw test::Failed{message};
}

std::string nameOf(MeshFormat format) { return "model." + std::string(factsOf(format).extension); }

/// Every format fails cleanly in `folder`: the older file keeps its bytes and no temporary stays.
std::string everyFormatFailsIn(const fs::path& folder, const TriangleMesh& mesh) {
    for (const auto format : availableMeshFormats()) {
        const fs::path path = folder / nameOf(format);
        const auto before = entriesIn(folder);
        if (const auto wrong = failureToFail(path, mesh); !wrong.empty()) return wrong;
        if (readFile(path) != kOld) return path.string() + " was changed";
        if (entriesIn(folder) != before) return path.string() + " left a temporary file";
    }
    return {};
}

void writeOldFiles(const fs::path& folder) {
    for (const auto format : availableMeshFormats()) writeFileAtomically(folder / nameOf(format), kOld);
}

} // namespace

VECSET_TEST(unusable_meshes_are_refused_before_anything_is_written) {
    const fs::path folder = test::temporaryFolder();
    const auto torus = test::coloredTorus(12, 8);
    const auto refused = [&](ErrorCode code, const std::string& part, TriangleMesh mesh) {
        for (const auto format : availableMeshFormats()) {
            test::checkThrows(
                code, [&] { writeMesh(folder / nameOf(format), mesh); }, part, "writeMesh", __FILE__, __LINE__);
        }
        CHECK_EQ(entriesIn(folder), 0u);
    };
    refused(ErrorCode::EmptyShape, "no faces", {});
    auto bad = torus;
    bad.positions[3].y = std::numeric_limits<float>::quiet_NaN();
    refused(ErrorCode::InvalidInput, "not numbers", bad);
    bad = torus;
    bad.normals[3].y = std::numeric_limits<float>::infinity();
    refused(ErrorCode::InvalidInput, "not numbers", bad);
    bad = torus;
    bad.colors.pop_back();
    refused(ErrorCode::InvalidInput, "do not match", bad);
    bad = torus;
    bad.triangles[0][2] = 96;
    refused(ErrorCode::InvalidInput, "does not exist", bad);
}

VECSET_TEST(sizes_that_cannot_be_are_refused) {
    const fs::path path = fs::path(test::temporaryFolder()) / "model.ply";
    ExportOptions options;
    options.longestSide = Length{-1.0, LengthUnit::Metre};
    CHECK_THROWS(InvalidInput, "positive", writeMesh(path, test::coloredTorus(12, 8), options));
    options.longestSide = Length{1.0, LengthUnit::Metre};
    TriangleMesh point;
    point.positions = {{1, 1, 1}};
    point.triangles = {{0, 0, 0}};
    CHECK_THROWS(InvalidInput, "positive", writeMesh(path, point, options));
    options.longestSide = Length{1e300, LengthUnit::Metre};
    CHECK_THROWS(InvalidInput, "overflow", writeMesh(path, test::coloredTorus(12, 8), options));
}

VECSET_TEST(names_that_cannot_be_written) {
    const fs::path folder = test::temporaryFolder();
    const auto torus = test::coloredTorus(12, 8);
    CHECK_THROWS(UnsupportedFormat, ".obj", writeMesh(folder / "model.max", torus));
    for (const auto format : kMeshFormats) {
        if (isAvailable(format)) continue;
        CHECK_THROWS(NotAvailable, "use one of .obj .ply", writeMesh(folder / nameOf(format), torus));
    }
    CHECK_THROWS(UnsupportedFormat, "no extension", writeMesh(folder / "model", torus));
    CHECK_THROWS(WriteFailed, "no folder", writeMesh(folder / "missing" / "model.ply", torus));
    fs::create_directory(folder / "folder.ply");
    CHECK_THROWS(WriteFailed, "directory", writeMesh(folder / "folder.ply", torus));
    CHECK_EQ(entriesIn(folder), 1u);
}

VECSET_TEST(a_file_limit_leaves_the_older_file) {
    const fs::path folder = test::temporaryFolder();
    writeOldFiles(folder);
    inChild([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        return everyFormatFailsIn(folder, test::coloredTorus());
    });
}

VECSET_TEST(a_full_disk_leaves_the_older_file) {
    const fs::path folder = test::temporaryFolder();
    if (::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=64k") != 0) SKIP("no permission to mount a small disk");
    std::string wrong;
    try {
        writeOldFiles(folder);
        wrong = everyFormatFailsIn(folder, test::coloredTorus());
    } catch (...) {
        ::umount(folder.c_str());
        throw;
    }
    ::umount(folder.c_str());
    CHECK_EQ(wrong, "");
}

VECSET_TEST(a_read_only_folder_leaves_the_older_file) {
    const fs::path folder = test::temporaryFolder();
    writeOldFiles(folder);
    fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                                fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec);
    inChild([&]() -> std::string {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) return "cannot become an ordinary user";
        return everyFormatFailsIn(folder, test::coloredTorus(12, 8));
    });
    fs::permissions(folder, fs::perms::owner_all);
}

VECSET_TEST(a_stop_request_leaves_the_older_file) {
    const fs::path folder = test::temporaryFolder();
    writeOldFiles(folder);
    std::stop_source stop;
    const JobContext job(stop.get_token(), [&](const Progress& progress) {
        if (progress.fraction >= 0.5) stop.request_stop();
    });
    bool stopped = false;
    try {
        writeMesh(folder / "model.ply", test::coloredTorus(12, 8), {}, job);
    } catch (const Cancelled&) {
        stopped = true;
    }
    CHECK(stopped);
    CHECK_EQ(readFile(folder / "model.ply"), kOld);
    CHECK_EQ(entriesIn(folder), availableMeshFormats().size());
}
