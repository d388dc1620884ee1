#pragma once

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace vecset {

/// A small file that is replaced again and again, off the GUI thread: of contents that wait, only the newest is
/// written, each atomically. A file that cannot be written is given up silently; its content is of use, not of value.
class BackgroundFile {
public:
    explicit BackgroundFile(std::filesystem::path file);
    ~BackgroundFile(); ///< writes what still waits

    void write(std::string content);

private:
    void loop(const std::stop_token& end);
    std::filesystem::path m_file;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<std::string> m_next;
    std::jthread m_thread; ///< from the first write on; last: joins before the rest goes
};

} // namespace vecset
