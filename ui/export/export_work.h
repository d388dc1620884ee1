#pragma once

#include "core/base/job_context.h"
#include "ui/export/export_choices.h"

#include <QJsonObject>
#include <QString>

#include <atomic>
#include <stop_token>

namespace vecset {

/// The brake of one export. A stop is granted until the finished file is about to be moved into place; from then on it
/// is refused, so that "cancelled" always means that nothing has changed.
class ExportBrake {
public:
    /// False when it is too late.
    bool stop();
    /// Called by the worker before it moves the files. Throws Cancelled when it was stopped.
    void pass();
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    enum class State { Running, Stopped, Passed };
    std::atomic<State> m_state{State::Running};
    std::stop_source m_source;
};

/// What an export led to.
struct ExportResult {
    ExportReport report;  ///< paths as they are on disk in the end
    bool inPlace = false; ///< false: reading back found a difference and an older file was kept instead
};

/// Writes the mesh into a hidden folder beside `path`, reads it back, and moves it into place: an older file of that
/// name is replaced only by a file that was found sound. Blocks: call it on a pool.
/// @param recipe goes into GLB files, see glb_recipe.h; may be empty.
/// @throws Error as writeMesh does, Cancelled when the brake was pulled in time.
ExportResult runExport(const TriangleMesh& mesh, const QString& path, const ExportChoices& choices,
                       const QJsonObject& recipe, ExportBrake& brake, const JobContext& job);

} // namespace vecset
