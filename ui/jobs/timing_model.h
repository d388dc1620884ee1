#pragma once

#include "core/base/job_context.h"
#include "core/decoding/volume_options.h"
#include "core/pipeline/generation.h"
#include "ui/jobs/background_file.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace vecset {

/// What the duration of a generation depends on.
struct TimingKey {
    QString model;                                      ///< its folder
    int passes = 1;                                     ///< network passes: steps x guidance branches
    DecodeMethod method = DecodeMethod::Hierarchical;
    int resolution = 256;                               ///< cells per axis
};

/// Predicts seconds from the runs that this machine has done, stage by stage: the network's time is a line over its
/// passes, the decoder's is proportional to its queries, the surface's to the squared resolution, the rest is constant.
/// Recent runs count most. Kept in a small file that is written on a thread of its own; a damaged file counts as empty.
class TimingModel {
public:
    /// @param file usually StudioPaths::timingsFile(); read now, in well under a millisecond
    explicit TimingModel(const QString& file);

    /// Remembers a run. `loadSeconds`: how long the model took to load; 0 when it was warm.
    void record(const TimingKey& key, const std::vector<StageSeconds>& stages, double loadSeconds = 0.0);

    /// Seconds of a whole run; nothing before the model's first run. @param cold the model has to be loaded first
    [[nodiscard]] std::optional<double> predict(const TimingKey& key, bool cold = false) const;
    /// Seconds of one stage.
    [[nodiscard]] std::optional<double> predict(const TimingKey& key, Stage stage) const;
    /// Seconds from `progress` to the end of a run.
    [[nodiscard]] std::optional<double> secondsLeft(const TimingKey& key, const Progress& progress) const;
    /// The same for decoding kept latents: the stages from Decode on.
    [[nodiscard]] std::optional<double> predictDecode(const TimingKey& key) const;

private:
    struct Run {
        TimingKey key;
        std::map<Stage, double> seconds;
    };
    [[nodiscard]] std::vector<const Run*> runsWith(const QString& model, Stage stage) const;
    [[nodiscard]] std::optional<double> sampleSeconds(const TimingKey& key) const;
    void read(const QString& path);
    void write();

    std::vector<Run> m_runs; ///< oldest first
    BackgroundFile m_file;
};

} // namespace vecset
