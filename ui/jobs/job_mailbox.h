#pragma once

#include "ui/jobs/job.h"

#include <functional>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

namespace vecset {

/// A coarse mesh on its way to the screen.
struct PreviewMessage {
    std::shared_ptr<const TriangleMesh> mesh;
    int step = 0;
};

/// One thing that the inference thread tells about a job. An Outcome is the last one of its job.
struct JobMessage {
    JobId id = 0;
    std::variant<Progress, PreviewMessage, PipelineFacts, Outcome> content;
};

/// Carries messages from the inference thread to the controller's. The event loop only learns that there is something;
/// the data change hands under a mutex of our own, which the thread sanitizer can see into (Qt's it cannot). Of several
/// previews that wait, the newest stays.
class JobMailbox {
public:
    /// @param wake called on the sender's thread when the box stops being empty; must be thread-safe
    explicit JobMailbox(std::function<void()> wake);

    void push(JobMessage message);
    [[nodiscard]] std::vector<JobMessage> takeAll();

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<JobMessage> m_messages; ///< oldest first
};

} // namespace vecset
