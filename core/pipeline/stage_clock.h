#pragma once

#include "core/pipeline/generation.h"

#include <chrono>
#include <utility>

namespace vecset {

/// Times the stages of one job into a result, and tells the job that a stage began.
class StageClock {
public:
    StageClock(std::vector<StageSeconds>& stages, const JobContext& job) : m_stages(stages), m_job(job) {}

    template <typename Work> auto time(Stage stage, Work&& work) {
        m_job.report(stage, 0.0);
        const auto started = std::chrono::steady_clock::now();
        const auto note = [&] {
            m_stages.push_back(
                {stage, std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count()});
            m_job.report(stage, 1.0);
        };
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            note();
        } else {
            auto value = work();
            note();
            return value;
        }
    }

private:
    std::vector<StageSeconds>& m_stages;
    const JobContext& m_job;
};

} // namespace vecset
