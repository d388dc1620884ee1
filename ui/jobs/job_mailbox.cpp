#include "ui/jobs/job_mailbox.h"

#include <utility>

namespace vecset {

JobMailbox::JobMailbox(std::function<void()> wake) : m_wake(std::move(wake)) {}

void JobMailbox::push(JobMessage message) {
    const bool isPreview = std::holds_alternative<PreviewMessage>(message.content);
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = m_messages.empty();
        if (isPreview) {
            std::erase_if(m_messages, [&](const JobMessage& old) {
                return old.id == message.id && std::holds_alternative<PreviewMessage>(old.content);
            });
        }
        m_messages.push_back(std::move(message));
    }
    if (wasEmpty) m_wake();
}

std::vector<JobMessage> JobMailbox::takeAll() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_messages, {});
}

} // namespace vecset
