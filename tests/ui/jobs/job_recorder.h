#pragma once

#include "ui/jobs/generation_controller.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace vecset::test {

/// Writes down what a controller says, and notices what it must never say. Outlives the controller.
class JobRecorder : public QObject {
public:
    void listenTo(GenerationController& controller) {
        connect(&controller, &GenerationController::started, this, [this](JobId id) { startedIds.push_back(id); });
        connect(&controller, &GenerationController::progressed, this, [this](JobId id, const Progress& p) {
            if (outcomes.count(id) != 0) ++afterTheEnd;
            progress[id].push_back(p);
        });
        connect(&controller, &GenerationController::previewed, this,
                [this](JobId id, const std::shared_ptr<const TriangleMesh>& mesh, int step) {
                    if (outcomes.count(id) != 0 || !mesh) ++afterTheEnd;
                    previews[id].push_back(step);
                });
        connect(&controller, &GenerationController::modelReady, this,
                [this](const PipelineFacts& f) { models.push_back(f.model); });
        connect(&controller, &GenerationController::finished, this, [this](JobId id, const Outcome& outcome) {
            order.push_back(id);
            if (!outcomes.emplace(id, outcome).second) ++finishedTwice;
        });
    }

    [[nodiscard]] bool isFinished(JobId id) const { return outcomes.count(id) != 0; }
    template <typename Kind> [[nodiscard]] bool ended(JobId id) const {
        const auto found = outcomes.find(id);
        return found != outcomes.end() && std::holds_alternative<Kind>(found->second);
    }
    [[nodiscard]] const JobDone& done(JobId id) const { return std::get<JobDone>(outcomes.at(id)); }
    [[nodiscard]] const Failure& failure(JobId id) const { return std::get<Failure>(outcomes.at(id)); }

    std::vector<JobId> startedIds, order; ///< order: of the ends
    std::map<JobId, std::vector<Progress>> progress;
    std::map<JobId, std::vector<int>> previews;
    std::map<JobId, Outcome> outcomes;
    std::vector<std::string> models;
    int afterTheEnd = 0, finishedTwice = 0;
};

} // namespace vecset::test
