#include "core/base/atomic_file.h"
#include "core/meshio/fbx_repair.h"
#include "core/meshio/write_mesh.h"
#include "tests/core/meshio/test_shapes.h"
#include "tests/support/test.h"

#include <cstring>
#include <map>

namespace fs = std::filesystem;
using namespace vecset;

namespace {

/// A strict reader of the record structure, as Blender's is: every nested list ends with an empty record.
class StrictFbx {
public:
    explicit StrictFbx(std::string content) : m_file(std::move(content)) {
        CHECK_EQ(m_file.substr(0, 23), std::string("Kaydara FBX Binary  \0\x1a\0", 23));
        CHECK_EQ(number<std::uint32_t>(23), 7500u);
        std::size_t at = 27;
        while (number<std::uint64_t>(at) != 0) at = record(at, "");
        checkEmpty(at);
        checkFooter(at + 25);
    }
    std::map<std::string, int> count;                ///< how often each path of names occurs
    std::map<std::string, std::string> lastProperty; ///< of "P" records, by their first property: the raw bytes

private:
    template <typename T> T number(std::size_t at) const {
        CHECK(at + sizeof(T) <= m_file.size());
        T value;
        std::memcpy(&value, m_file.data() + at, sizeof value);
        return value;
    }
    void checkEmpty(std::size_t at) const { CHECK(m_file.substr(at, 25) == std::string(25, '\0')); }

    std::size_t record(std::size_t at, const std::string& parent) {
        const auto end = number<std::uint64_t>(at);
        const auto properties = number<std::uint64_t>(at + 8), bytes = number<std::uint64_t>(at + 16);
        const auto nameLength = number<std::uint8_t>(at + 24);
        const std::string path = parent + "/" + m_file.substr(at + 25, nameLength);
        ++count[path];
        const std::size_t body = at + 25 + nameLength;
        std::size_t child = body + bytes;
        CHECK(child <= end && end <= m_file.size());
        if (path.ends_with("/P")) {
            const auto length = number<std::uint32_t>(body + 1);
            lastProperty[m_file.substr(body + 5, length)] = m_file.substr(body, bytes);
        }
        if (child == end) {
            CHECK(properties > 0); // a record without anything still needs its sentinel
            return end;
        }
        while (number<std::uint64_t>(child) != 0) child = record(child, path);
        checkEmpty(child);
        CHECK_EQ(child + 25, end);
        return end;
    }

    void checkFooter(std::size_t at) const {
        CHECK_EQ((m_file.size() - 16 - 120 - 4) % 16, 0u); // the version is aligned
        CHECK_EQ(number<std::uint32_t>(at), 0x09abbcfau);
        CHECK_EQ(number<std::uint32_t>(m_file.size() - 16 - 120 - 4), 7500u);
        CHECK_EQ(number<std::uint32_t>(m_file.size() - 16), 0x6a8c5af8u);
    }
    std::string m_file;
};

template <typename T> T lastNumber(const std::string& properties) {
    T value;
    std::memcpy(&value, properties.data() + properties.size() - sizeof value, sizeof value);
    return value;
}

std::string fbxOf(const ExportOptions& options = {}) {
    const fs::path path = fs::path(test::temporaryFolder()) / "torus.fbx";
    writeMesh(path, test::coloredTorus(), options);
    return readFile(path);
}

} // namespace

VECSET_TEST(every_list_of_records_is_closed) {
    StrictFbx fbx(fbxOf());
    CHECK_EQ(fbx.count["/Objects/Geometry"], 1);
    CHECK_EQ(fbx.count["/Objects/Geometry/Vertices"], 1);
    CHECK_EQ(fbx.count["/Objects/Geometry/LayerElementNormal/Normals"], 1);
    CHECK_EQ(fbx.count["/Objects/Geometry/LayerElementColor/Colors"], 1);
    CHECK_EQ(fbx.count["/Objects/Material"], 1);
}

VECSET_TEST(the_unit_is_the_metre_and_the_up_axis_is_stated) {
    StrictFbx y(fbxOf());
    CHECK_EQ(lastNumber<double>(y.lastProperty.at("UnitScaleFactor")), 100.0);
    CHECK_EQ(lastNumber<std::int32_t>(y.lastProperty.at("UpAxis")), 1);
    ExportOptions options;
    options.upAxis = UpAxis::Z;
    StrictFbx z(fbxOf(options));
    CHECK_EQ(lastNumber<std::int32_t>(z.lastProperty.at("UpAxis")), 2);
    CHECK_EQ(lastNumber<std::int32_t>(z.lastProperty.at("FrontAxis")), 1);
    CHECK_EQ(lastNumber<std::int32_t>(z.lastProperty.at("FrontAxisSign")), -1);
}

VECSET_TEST(repairing_twice_changes_nothing) {
    const std::string once = fbxOf();
    CHECK(repairFbx(once) == once);
}

VECSET_TEST(other_files_are_refused) {
    CHECK_THROWS(Internal, "unexpected kind", repairFbx("glTF"));
    const std::string good = fbxOf();
    std::string cut = good.substr(0, good.size() / 2);
    CHECK_THROWS(Internal, "does not fit", repairFbx(cut));
}
