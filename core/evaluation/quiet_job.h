#pragma once

#include "core/base/job_context.h"

namespace vecset {

/// The job as inner work sees it: stops with the whole, but its own progress (of one shape among hundreds) is not
/// shown.
class QuietJob {
public:
    explicit QuietJob(const JobContext& outer)
        : m_context(m_stop.get_token(), [this, &outer](const Progress&) {
              if (outer.isCancelled()) m_stop.request_stop();
          }) {}
    QuietJob(const QuietJob&) = delete;
    QuietJob& operator=(const QuietJob&) = delete;
    [[nodiscard]] const JobContext& context() const { return m_context; }

private:
    std::stop_source m_stop;
    JobContext m_context;
};

} // namespace vecset
