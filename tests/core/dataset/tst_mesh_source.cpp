#include "core/base/atomic_file.h"
#include "core/dataset/java_properties.h"
#include "core/dataset/mesh_source.h"
#include "core/dataset/zip_archive.h"
#include "tests/core/dataset/small_shapes.h"
#include "tests/support/test.h"

#include <zip.h>

#include <map>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

void writeZip(const fs::path& path, const std::map<std::string, std::string>& entries) {
    int code = 0;
    zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    CHECK(zip != nullptr);
    for (const auto& [name, content] : entries) {
        zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
        CHECK(zip_file_add(zip, name.c_str(), source, 0) >= 0);
    }
    CHECK_EQ(zip_close(zip), 0);
}

constexpr auto kCatalogue = "name=Test library\n"
                            "license=CC-BY 3.0\n"
                            "id#1=Test#chair\n"
                            "name#1=Chair 2\n"
                            "icon#1=/t/chair.png\n"
                            "model#1=/t/chair/chair.obj\n"
                            "modelRotation#1=1 0 0 0 0 1 0 -1 0\n"
                            "width#1=40.5\ndepth#1=50\nheight#1=90\n"
                            "creator#1=Caf\\u00e9\n"
                            "name#2=No model\n"
                            "name#3=Twin\nid#3=Test#chair\nmodel#3=/t/twin.obj\nwidth#3=0\n";

} // namespace

VECSET_TEST(properties_follow_the_rules_of_java) {
    const auto p = parseJavaProperties("# comment = no\r\n"
                                       "! neither\r\n"
                                       "\r\n"
                                       "plain=value\r\n"
                                       "  spaced  :  two words \n"
                                       "blank separated\n"
                                       "folded = one, \\\n    two\n"
                                       "euro=10\\u20ac\n"
                                       "pair=\\uD83D\\uDE00\n"
                                       "latin=caf\xe9\n"
                                       "esc\\=aped\\:key=a\\tb\\\\c\n"
                                       "empty=\n"
                                       "lonely\n"
                                       "bad=\\u12G4\n"
                                       "twice=1\ntwice=2");
    CHECK_EQ(p.at("plain"), "value");
    CHECK_EQ(p.at("spaced"), "two words ");
    CHECK_EQ(p.at("blank"), "separated");
    CHECK_EQ(p.at("folded"), "one, two");
    CHECK_EQ(p.at("euro"), "10\xe2\x82\xac");
    CHECK_EQ(p.at("pair"), "\xf0\x9f\x98\x80");
    CHECK_EQ(p.at("latin"), "caf\xc3\xa9");
    CHECK_EQ(p.at("esc=aped:key"), "a\tb\\c");
    CHECK_EQ(p.at("empty"), "");
    CHECK_EQ(p.at("lonely"), "");
    CHECK_EQ(p.at("bad"), "\\u12G4");
    CHECK_EQ(p.at("twice"), "2");
    CHECK_EQ(p.size(), 12u);
}

VECSET_TEST(properties_survive_endings_in_the_middle_of_things) {
    for (const std::string text :
         {"", "\\", "a=\\", "a=\\u", "a=\\u12", "a\\", "=", ":", "\\u0041", "a=\\\n", "a=\\\r\n b"}) {
        (void)parseJavaProperties(text);
    }
    CHECK_EQ(parseJavaProperties("a=x\\\r\n  y").at("a"), "xy");
}

VECSET_TEST(furniture_library_gives_its_objects) {
    const fs::path path = fs::path(test::temporaryFolder()) / "lib.sh3f";
    writeZip(path, {{"PluginFurnitureCatalog.properties", kCatalogue}, {"t/chair/chair.obj", "v 0 0 0\n"}});
    const auto sources = collectMeshSources({path});
    CHECK_EQ(sources.size(), 2u);
    const MeshSource& chair = sources[0];
    CHECK_EQ(chair.id, "test-chair");
    CHECK_EQ(chair.stem, "chair");
    CHECK_EQ(chair.source, "Test library");
    CHECK_EQ(chair.licence, "CC-BY 3.0");
    CHECK_EQ(chair.author, "Caf\xc3\xa9");
    CHECK_EQ(chair.modelEntry, "t/chair/chair.obj");
    CHECK_EQ(chair.iconEntry, "t/chair.png");
    CHECK(chair.rotation.has_value());
    CHECK_EQ((*chair.rotation)[5], 1.0f);
    CHECK_NEAR((*chair.size)[0], 40.5, 1e-6);
    CHECK_NEAR((*chair.size)[1], 90.0, 1e-6); // width, height, depth
    CHECK_EQ(sources[1].id, "test-chair-2");
    CHECK(!sources[1].size && !sources[1].rotation);
}

VECSET_TEST(bad_libraries_and_places_are_refused) {
    const fs::path folder = test::temporaryFolder();
    writeFileAtomically(folder / "torn.sh3f", "PK\x03\x04 and no more");
    CHECK_THROWS(UnreadableFile, "torn.sh3f", collectMeshSources({folder / "torn.sh3f"}));
    writeZip(folder / "other.sh3f", {{"readme.txt", "hello"}});
    CHECK_THROWS(UnsupportedFormat, "no furniture catalogue", collectMeshSources({folder / "other.sh3f"}));
    writeFileAtomically(folder / "letter.txt", "x");
    CHECK_THROWS(UnsupportedFormat, "letter.txt", collectMeshSources({folder / "letter.txt"}));
    CHECK_THROWS(UnreadableFile, "no such file", collectMeshSources({folder / "absent"}));
    fs::create_directories(folder / "empty");
    CHECK_THROWS(InvalidInput, "no meshes found", collectMeshSources({folder / "empty"}));
}

VECSET_TEST(archives_cannot_write_outside_their_folder) {
    const fs::path folder = test::temporaryFolder();
    writeZip(folder / "evil.zip", {{"t/../../escaped.txt", "x"}});
    CHECK_THROWS(UnreadableFile, "unsafe entry", ZipArchive(folder / "evil.zip").extract("t/", folder / "out"));
    CHECK(!fs::exists(folder / "escaped.txt"));
}

VECSET_TEST(folders_are_searched_in_a_fixed_order) {
    const fs::path folder = test::temporaryFolder();
    fs::create_directories(folder / "sub");
    for (const auto* name : {"b.obj", "a.obj", "sub/a.obj", "note.md"}) test::writeObj(folder / name, test::table());
    const auto sources = collectMeshSources({folder});
    CHECK_EQ(sources.size(), 3u);
    CHECK_EQ(sources[0].id + " " + sources[1].id + " " + sources[2].id, "a b a-2");
}
