#pragma once

#include "core/geometry/mesh_statistics.h"
#include "core/pipeline/generation.h"
#include "core/pipeline/pipeline.h"
#include "ui/generation/generation_settings.h"
#include "ui/history/history_entry.h"

#include <QJsonObject>

#include <memory>
#include <optional>
#include <vector>

namespace vecset {

/// What a run starts from, as the input panel gives it.
struct RunInput {
    std::vector<ViewPicture> pictures;
    MatteOptions matte;
    double borderRatio = 0.15;
    QString title;
    QJsonObject state; ///< of the input panel, kept in the recipe
};

/// The shape in the viewport and everything known of it. Values are shared and never change.
struct ShownShape {
    std::shared_ptr<const TriangleMesh> mesh;
    std::shared_ptr<const GenerationResult> result; ///< null when it was read from the history
    std::shared_ptr<const Latents> latents;         ///< null when there are none
    std::optional<HistoryEntry> entry;              ///< none while it is not saved
    MeshStatistics statistics;
    GenerationSettings settings;
    QString title;
    PipelineFacts facts;
    double seconds = 0.0;
    quint64 peakMemory = 0;
    RgbaImage picture; ///< of the run, matted; may be empty

    [[nodiscard]] bool isEmpty() const { return mesh == nullptr; }
};

/// The recipe of a result: what the history keeps and an exported GLB carries.
[[nodiscard]] QJsonObject makeRecipe(const GenerationSettings& settings, const QJsonObject& inputState);
[[nodiscard]] GenerationSettings settingsOfRecipe(const QJsonObject& recipe);
[[nodiscard]] QJsonObject inputOfRecipe(const QJsonObject& recipe);

} // namespace vecset

Q_DECLARE_METATYPE(vecset::ShownShape)
