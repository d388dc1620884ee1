#include "core/evaluation/picture_sheet.h"

#include "core/base/error.h"
#include "core/dataset/dataset.h"
#include "core/evaluation/quiet_job.h"
#include "core/evaluation/row_generator.h"
#include "core/evaluation/shape_judge.h"
#include "core/evaluation/truth_surfels.h"
#include "core/image/image_processor.h"
#include "core/pipeline/device.h"
#include "core/render/contact_sheet.h"
#include "core/render/render_mesh.h"
#include "core/render/tiny_font.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <memory>
#include <numbers>

namespace vecset {
namespace {

constexpr int kGap = 4, kScale = 2, kLine = 8 * kScale; ///< a line of text with its margin
constexpr std::array<std::uint8_t, 3> kInk{60, 60, 60};

RgbaImage white(int width, int height) {
    RgbaImage image(width, height);
    std::ranges::fill(image.pixels, std::uint8_t{255});
    return image;
}

void copyInto(const RgbaImage& picture, RgbaImage& target, int left, int top) {
    for (int y = 0; y < picture.height; ++y) std::copy_n(picture.at(0, y), picture.width * 4, target.at(left, top + y));
}

/// A cell: the picture with a word below, cut off at the cell's width.
RgbaImage labelled(RgbaImage picture, const std::string& text) {
    for (std::size_t i = 3; i < picture.pixels.size(); i += 4) picture.pixels[i] = 255;
    RgbaImage cell = white(picture.width, picture.height + kLine);
    copyInto(picture, cell, 0, 0);
    drawTinyText(cell, kScale, picture.height + kScale, text, kInk, kScale);
    return cell;
}

/// Seen a little from above and aslant, as catalogues do, and all of the true shape in sight.
Camera cameraFor(const TriangleMesh& truth) {
    Camera camera;
    camera.yawDegrees = 30.0f;
    camera.pitchDegrees = 20.0f;
    const Box3f box = truth.bounds();
    camera.target = box.center();
    const float half = camera.fovDegrees * std::numbers::pi_v<float> / 360.0f;
    camera.distance = 0.5f * length(box.size()) / std::sin(half);
    return camera;
}

class SheetMaker {
public:
    SheetMaker(const GenerationOptions& options, const SheetOptions& sheet, const JobContext& job)
        : m_options(options), m_sheet(sheet), m_job(job), m_inner(job), m_dataset(options.dataset),
          m_rows(loadRows(options.rows)) {
        if (sheet.objects < 1 || sheet.cell < 32 || sheet.cell > 1024 || options.seeds.empty()) {
            throw Error(ErrorCode::InvalidInput,
                        "a sheet needs a seed, at least one object and cells of 32 to 1024 pixels");
        }
    }

    RgbaImage make() {
        const auto ids = chosen();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            m_job.report(Stage::Evaluate, static_cast<double>(i) / static_cast<double>(ids.size()));
            addLine(ids[i]);
        }
        m_job.report(Stage::Evaluate, 1.0);
        return withHeader(contactSheet(m_cells, columns(), kGap));
    }

private:
    [[nodiscard]] int columns() const { return 2 + static_cast<int>(m_rows.size()); }

    [[nodiscard]] std::vector<DatasetItem> chosen() const {
        std::vector<DatasetItem> all = evaluationItems(m_dataset, m_options.split, m_options.limit), some;
        std::erase_if(all, [&](const DatasetItem& item) { return !m_dataset.open(item.id).contains("icon"); });
        const std::size_t count = std::min(all.size(), static_cast<std::size_t>(m_sheet.objects));
        for (std::size_t i = 0; i < count; ++i) some.push_back(all[i * all.size() / count]);
        return some;
    }

    void addLine(const DatasetItem& item) {
        const TrueShape truth = readTrueShape(m_dataset.open(item.id));
        const ShapeJudge judge(truth, m_options.surfaceSamples);
        m_cells.push_back(labelled(recentreAndResize(truth.icon, m_sheet.cell), item.name));
        const TriangleMesh discs = truthSurfels(truth);
        const Camera camera = cameraFor(discs);
        m_cells.push_back(labelled(renderMesh(discs, camera, m_sheet.cell, m_sheet.cell), ""));
        for (const auto& row : m_rows) {
            m_job.throwIfCancelled();
            const DrawnShape drawn = row->draw(item.id, truth.icon, m_options.seeds.front(), m_inner.context());
            const MeasuredMesh shape(decodeShape(row->vae(), drawn.tokens, m_options.mesh, m_inner.context()).mesh,
                                     m_options.surfaceSamples);
            char text[32];
            std::snprintf(text, sizeof text, "f %.2f", judge.judge(shape).surface.fScore02);
            RgbaImage picture = white(m_sheet.cell, m_sheet.cell);
            if (shape.tree) picture = renderMesh(shape.mesh, camera, m_sheet.cell, m_sheet.cell);
            m_cells.push_back(labelled(std::move(picture), shape.tree ? text : "no surface"));
        }
    }

    [[nodiscard]] RgbaImage withHeader(const RgbaImage& cells) const {
        RgbaImage sheet = white(cells.width, cells.height + kLine);
        copyInto(cells, sheet, 0, kLine);
        std::vector<std::string> names{"picture", "truth (points)"};
        for (const auto& row : m_rows) names.push_back(row->facts().name);
        for (std::size_t c = 0; c < names.size(); ++c) {
            const int left = kGap + static_cast<int>(c) * (m_sheet.cell + kGap);
            drawTinyText(sheet, left + kScale, kScale,
                         names[c].substr(0, static_cast<std::size_t>(m_sheet.cell / (4 * kScale))), kInk, kScale);
        }
        return sheet;
    }

    const GenerationOptions& m_options;
    const SheetOptions& m_sheet;
    const JobContext& m_job;
    QuietJob m_inner;
    Dataset m_dataset;
    std::vector<std::unique_ptr<RowGenerator>> m_rows;
    std::vector<RgbaImage> m_cells;
};

} // namespace

RgbaImage pictureSheet(const GenerationOptions& options, const SheetOptions& sheet, const JobContext& job) {
    const c10::InferenceMode inference;
    (void)planDevice(DeviceChoice::Cpu, Precision::Float32);
    return SheetMaker(options, sheet, job).make();
}

} // namespace vecset
