#include "core/dataset/dataset_builder.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/base/parallel.h"
#include "core/dataset/dataset_manifest.h"
#include "core/dataset/split.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace vecset {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

void checkSettings(const DatasetSettings& s) {
    const auto require = [](bool good, const char* message) {
        if (!good) throw Error(ErrorCode::InvalidInput, message);
    };
    require(s.wall >= 0.9 && s.wall <= 4.0, "the wall must be 0.9 to 4 cells thick: thinner walls leak, thicker ones swallow the object");
    require(s.views >= 0 && s.views <= 1024, "the number of views must be 0 to 1024");
    require(s.viewSize >= 16 && s.viewSize <= 1024, "the size of the views must be 16 to 1024 pixels");
    const auto inRange = [](int count) { return count > 0 && count <= (1 << 22); };
    require(inRange(s.counts.surface) && inRange(s.counts.sharp) && inRange(s.counts.volume) && inRange(s.counts.near),
            "the number of samples must be 1 to 4194304");
}

/// Refuses a folder that other settings built; notes the settings in a fresh one.
void claimFolder(const fs::path& folder, const std::string& settings) {
    std::error_code problem;
    fs::create_directories(folder / "items", problem);
    if (problem) throw Error(ErrorCode::WriteFailed, "cannot create " + (folder / "items").string() + ": " + problem.message());
    const fs::path path = folder / "dataset.json";
    if (!fs::exists(path)) {
        writeFileAtomically(path, settings + "\n");
        return;
    }
    std::string found = readFile(path);
    while (!found.empty() && found.back() == '\n') found.pop_back();
    if (found != settings) {
        throw Error(ErrorCode::InvalidInput, folder.string() + " was built with other settings (" + found + ", not " + settings +
                                                 "); choose another folder or repeat the old settings");
    }
}

DatasetItem newItem(const MeshSource& source) {
    DatasetItem item;
    item.id = source.id;
    item.name = source.name;
    item.stem = source.stem;
    item.category = source.category;
    item.source = source.source;
    item.author = source.author;
    item.licence = source.licence;
    item.split = splitOf(source.stem);
    item.file = "items/" + source.id + ".safetensors";
    return item;
}

/// The item as its finished file describes it, or nothing when there is no sound file.
std::optional<DatasetItem> finishedItem(const fs::path& folder, const MeshSource& source, const std::string& settings) {
    const fs::path path = folder / newItem(source).file;
    if (!fs::exists(path)) return std::nullopt;
    try {
        const SafetensorsFile file(path);
        const auto& metadata = file.metadata();
        const auto item = metadata.find("item"), made = metadata.find("settings");
        if (item == metadata.end() || made == metadata.end() || made->second != settings) return std::nullopt;
        return itemFromJson(item->second, path.string());
    } catch (const Error& problem) {
        logger("dataset").warn("rebuilding {}: {}", source.id, problem.what());
        return std::nullopt;
    }
}

/// The state that the workers of one build share.
class Build {
public:
    Build(const std::vector<MeshSource>& sources, fs::path folder, const DatasetSettings& settings, const JobContext& job)
        : m_sources(sources), m_folder(std::move(folder)), m_settings(settings.toJson()), m_builder(settings), m_job(job),
          m_results(sources.size()) {}

    BuildReport run(int jobs) {
        const auto start = Clock::now();
        readEarlierItems();
        std::vector<std::jthread> workers;
        for (int i = 0; i < jobs; ++i) workers.emplace_back([this] { work(); });
        try {
            watch(jobs);
        } catch (...) { // a stop, or the receiver of reports failed
            m_workerStop.request_stop();
            workers.clear();
            saveManifest();
            throw;
        }
        workers.clear(); // joins
        saveManifest();
        if (m_failure) std::rethrow_exception(m_failure);
        m_job.throwIfCancelled();
        m_report.seconds = secondsSince(start);
        return m_report;
    }

private:
    /// Items of earlier builds from other sources stay in the manifest; those of these sources are looked up in files.
    void readEarlierItems() {
        std::map<std::string, double> seconds;
        for (auto& item : readManifest(m_folder)) {
            seconds[item.id] = item.seconds;
            const bool known = std::ranges::any_of(m_sources, [&](const MeshSource& s) { return s.id == item.id; });
            if (!known) m_others.push_back(std::move(item));
        }
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            m_results[i] = finishedItem(m_folder, m_sources[i], m_settings);
            if (!m_results[i]) continue;
            m_results[i]->seconds = seconds[m_sources[i].id];
            ++m_report.reused;
        }
        m_done = m_report.reused;
    }

    void work() {
        try {
            for (std::size_t i = m_next++; i < m_sources.size() && !m_workerStop.stop_requested(); i = m_next++) {
                const bool finished = [&] { const std::lock_guard lock(m_mutex); return m_results[i].has_value(); }();
                if (!finished) buildItem(i);
            }
        } catch (const Cancelled&) {
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (!m_failure) m_failure = std::current_exception();
            m_workerStop.request_stop();
        }
        ++m_finishedWorkers;
    }

    void buildItem(std::size_t i) {
        const auto start = Clock::now();
        DatasetItem item = newItem(m_sources[i]);
        try {
            // Workers see the stop; reports come from the calling thread only.
            const auto tensors = m_builder.build(m_sources[i], item, JobContext(m_workerStop.get_token()));
            writeSafetensors(m_folder / item.file, tensors, {{"item", itemToJson(item, false)}, {"settings", m_settings}});
        } catch (const Error& problem) {
            if (problem.code() == ErrorCode::WriteFailed) throw;
            item.error = problem.what();
        } catch (const std::exception& problem) { // bad_alloc and the like: this object only
            item.error = problem.what();
        }
        if (!item.error.empty()) logger("dataset").warn("{} was left out: {}", item.id, item.error);
        item.seconds = secondsSince(start);
        const std::lock_guard lock(m_mutex);
        ++(item.error.empty() ? m_report.built : m_report.failed);
        m_results[i] = std::move(item);
        ++m_done;
    }

    /// Reports progress and saves the manifest now and then, until the workers are done.
    void watch(int workers) {
        auto saved = Clock::now();
        while (m_finishedWorkers < workers) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            m_job.report(Stage::Dataset, static_cast<double>(m_done) / static_cast<double>(m_sources.size()));
            if (secondsSince(saved) < 10.0) continue;
            saveManifest();
            saved = Clock::now();
        }
    }

    void saveManifest() {
        const std::lock_guard lock(m_mutex);
        std::vector<DatasetItem> items = m_others;
        for (const auto& result : m_results) {
            if (result) items.push_back(*result);
        }
        writeManifest(m_folder, items);
    }

    const std::vector<MeshSource>& m_sources;
    fs::path m_folder;
    std::string m_settings;
    ItemBuilder m_builder;
    const JobContext& m_job;
    std::stop_source m_workerStop;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<int> m_finishedWorkers = 0, m_done = 0;
    std::mutex m_mutex; ///< guards what follows
    std::vector<std::optional<DatasetItem>> m_results;
    std::vector<DatasetItem> m_others;
    std::exception_ptr m_failure;
    BuildReport m_report;
};

} // namespace

std::string DatasetSettings::toJson() const {
    return nlohmann::json{{"format", 1},
                          {"surface", counts.surface},
                          {"sharp", counts.sharp},
                          {"volume", counts.volume},
                          {"near", counts.near},
                          {"wall", wall},
                          {"views", views},
                          {"view_size", viewSize},
                          {"seed", seed}}
        .dump();
}

BuildReport buildDataset(const std::vector<MeshSource>& sources, const fs::path& folder, const DatasetSettings& settings,
                         int jobs, const JobContext& job) {
    checkSettings(settings);
    if (sources.empty()) throw Error(ErrorCode::InvalidInput, "there is nothing to build: no meshes were given");
    claimFolder(folder, settings.toJson());
    Build build(sources, folder, settings, job);
    return build.run(jobs > 0 ? jobs : availableCores());
}

} // namespace vecset
