#include "core/meshio/write_3mf.h"

#include "core/base/error.h"
#include "core/geometry/srgb.h"
#include "core/meshio/number_text.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

#include <zip.h>

namespace vecset {
namespace {

constexpr std::string_view kContentTypes =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>)";
constexpr std::string_view kRelations =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/3D/3dmodel.model" Id="rel0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>)";
constexpr std::string_view kModelStart =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xml:lang="en-US" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02" xmlns:m="http://schemas.microsoft.com/3dmanufacturing/material/2015/02">
<metadata name="Application">Vecset Studio</metadata>
<resources>
)";
constexpr std::string_view kModelEnd = R"(</mesh></object>
</resources>
<build><item objectid="1"/></build>
</model>
)";
constexpr int kFastDeflate = 1; // a million faces pack in about a second

void appendAttribute(std::string& out, std::string_view name, auto value) {
    ((out += ' ') += name) += "=\"";
    appendNumber(out, value);
    out += '"';
}

/// The distinct 8-bit colours of a mesh, and which one each vertex has.
struct Palette {
    std::vector<std::uint32_t> colors; // 0xRRGGBB, ascending
    std::vector<std::uint32_t> ofVertex;
};

Palette paletteOf(const TriangleMesh& mesh) {
    Palette palette;
    for (const auto& c : mesh.colors) {
        palette.ofVertex.push_back(
            static_cast<std::uint32_t>(linearToSrgb8(c.x) << 16 | linearToSrgb8(c.y) << 8 | linearToSrgb8(c.z)));
    }
    palette.colors = palette.ofVertex;
    std::sort(palette.colors.begin(), palette.colors.end());
    palette.colors.erase(std::unique(palette.colors.begin(), palette.colors.end()), palette.colors.end());
    for (auto& color : palette.ofVertex) {
        const auto at = std::lower_bound(palette.colors.begin(), palette.colors.end(), color);
        color = static_cast<std::uint32_t>(at - palette.colors.begin());
    }
    return palette;
}

void appendColorGroup(const Palette& palette, std::string& out) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    out += "<m:colorgroup id=\"2\">\n";
    for (const auto color : palette.colors) {
        out += "<m:color color=\"#";
        for (int shift = 20; shift >= 0; shift -= 4) out += kHex[color >> shift & 15u];
        out += "\"/>\n";
    }
    out += "</m:colorgroup>\n";
}

std::string modelXml(const TriangleMesh& mesh) {
    const Palette palette = paletteOf(mesh);
    const bool colored = !palette.colors.empty();
    std::string out(kModelStart);
    out.reserve(out.size() + mesh.positions.size() * 64 + mesh.triangles.size() * (colored ? 110 : 56));
    if (colored) appendColorGroup(palette, out);
    out += colored ? "<object id=\"1\" type=\"model\" pid=\"2\" pindex=\"0\"><mesh>\n<vertices>\n"
                   : "<object id=\"1\" type=\"model\"><mesh>\n<vertices>\n";
    for (const auto& p : mesh.positions) {
        out += "<vertex";
        appendAttribute(out, "x", p.x);
        appendAttribute(out, "y", p.y);
        appendAttribute(out, "z", p.z);
        out += "/>\n";
    }
    out += "</vertices>\n<triangles>\n";
    for (const auto& t : mesh.triangles) {
        out += "<triangle";
        appendAttribute(out, "v1", t[0]);
        appendAttribute(out, "v2", t[1]);
        appendAttribute(out, "v3", t[2]);
        if (colored) {
            out += " pid=\"2\"";
            appendAttribute(out, "p1", palette.ofVertex[t[0]]);
            appendAttribute(out, "p2", palette.ofVertex[t[1]]);
            appendAttribute(out, "p3", palette.ofVertex[t[2]]);
        }
        out += "/>\n";
    }
    return (out += "</triangles>\n") += kModelEnd;
}

[[noreturn]] void failZip(const char* what) {
    throw Error(ErrorCode::Internal, std::string("cannot pack the 3MF file: ") + what);
}

/// `content` must outlive the archive: libzip reads it when the archive is closed.
void addEntry(zip_t* archive, const char* name, std::string_view content) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (source == nullptr) failZip(zip_strerror(archive));
    const auto index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        failZip(zip_strerror(archive));
    }
    constexpr std::uint16_t kFirstDosDay = 0x0021; // 1 January 1980: a fixed date keeps the bytes reproducible
    const auto entry = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, kFastDeflate) != 0 ||
        zip_file_set_dostime(archive, entry, 0, kFirstDosDay, 0) != 0) {
        failZip(zip_strerror(archive));
    }
}

std::string contentOf(zip_source_t* source) {
    zip_stat_t facts;
    if (zip_source_stat(source, &facts) != 0 || (facts.valid & ZIP_STAT_SIZE) == 0 || zip_source_open(source) != 0) {
        failZip(zip_error_strerror(zip_source_error(source)));
    }
    std::string bytes(facts.size, '\0');
    const auto count = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (count != static_cast<zip_int64_t>(bytes.size())) failZip("the archive could not be read back");
    return bytes;
}

} // namespace

std::string threeMfFile(const TriangleMesh& mesh) {
    const std::string model = modelXml(mesh);
    zip_error_t failure;
    zip_error_init(&failure);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> target(
        zip_source_buffer_create(nullptr, 0, 0, &failure), zip_source_free);
    if (!target) failZip(zip_error_strerror(&failure));
    zip_t* archive = zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &failure);
    if (archive == nullptr) failZip(zip_error_strerror(&failure));
    zip_source_keep(target.get()); // closing the archive drops one reference
    std::unique_ptr<zip_t, decltype(&zip_discard)> guard(archive, zip_discard);
    addEntry(archive, "[Content_Types].xml", kContentTypes);
    addEntry(archive, "_rels/.rels", kRelations);
    addEntry(archive, "3D/3dmodel.model", model);
    if (zip_close(archive) != 0) failZip(zip_strerror(archive));
    (void)guard.release();
    return contentOf(target.get());
}

} // namespace vecset
