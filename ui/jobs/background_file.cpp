#include "ui/jobs/background_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/logging.h"

#include <system_error>
#include <utility>

namespace vecset {

BackgroundFile::BackgroundFile(std::filesystem::path file) : m_file(std::move(file)) {}

BackgroundFile::~BackgroundFile() = default;

void BackgroundFile::write(std::string content) {
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(content);
    }
    if (!m_thread.joinable()) m_thread = std::jthread([this](const std::stop_token& end) { loop(end); });
    m_changed.notify_one();
}

void BackgroundFile::loop(const std::stop_token& end) {
    for (;;) {
        std::string content;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, end, [this] { return m_next.has_value(); })) return;
            content = *std::exchange(m_next, std::nullopt);
        }
        try {
            std::error_code ignored;
            std::filesystem::create_directories(m_file.parent_path(), ignored);
            writeFileAtomically(m_file, std::string_view(content));
        } catch (const Error& error) {
            logger("jobs").info("{}", error.what());
        }
    }
}

} // namespace vecset
