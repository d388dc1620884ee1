#include "core/dataset/dataset_plan.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/base/parallel.h"
#include "core/checkpoint/safetensors.h"
#include "core/dataset/dataset_manifest.h"

#include <ATen/core/Tensor.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

namespace vecset {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Refuses a folder that other settings built; notes the settings in a fresh one.
void claimFolder(const fs::path& folder, const std::string& settings) {
    std::error_code problem;
    fs::create_directories(folder / "items", problem);
    if (problem)
        throw Error(ErrorCode::WriteFailed, "cannot create " + (folder / "items").string() + ": " + problem.message());
    const fs::path path = folder / "dataset.json";
    if (!fs::exists(path)) {
        writeFileAtomically(path, settings + "\n");
        return;
    }
    std::string found = readFile(path);
    while (!found.empty() && found.back() == '\n') found.pop_back();
    if (found != settings) {
        throw Error(ErrorCode::InvalidInput, folder.string() + " was built with other settings (" + found + ", not " +
                                                 settings + "); choose another folder or repeat the old settings");
    }
}

/// The item as its finished file describes it, or nothing when there is no sound file.
std::optional<DatasetItem> finishedItem(const fs::path& folder, const DatasetItem& planned,
                                        const std::string& settings) {
    const fs::path path = folder / planned.file;
    if (!fs::exists(path)) return std::nullopt;
    try {
        const SafetensorsFile file(path);
        const auto& metadata = file.metadata();
        const auto item = metadata.find("item"), made = metadata.find("settings");
        if (item == metadata.end() || made == metadata.end() || made->second != settings) return std::nullopt;
        return itemFromJson(item->second, path.string());
    } catch (const Error& problem) {
        logger("dataset").warn("rebuilding {}: {}", planned.id, problem.what());
        return std::nullopt;
    }
}

/// The state that the workers of one build share.
class Build {
public:
    Build(const DatasetPlan& plan, fs::path folder, const JobContext& job)
        : m_plan(plan), m_folder(std::move(folder)), m_job(job), m_results(plan.items.size()) {}

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
    /// Items of earlier builds of other plans stay in the manifest; those of this plan are looked up in files.
    void readEarlierItems() {
        std::map<std::string, double> seconds;
        std::set<std::string> planned;
        for (const auto& item : m_plan.items) planned.insert(item.id);
        for (auto& item : readManifest(m_folder)) {
            seconds[item.id] = item.seconds;
            if (!planned.contains(item.id)) m_others.push_back(std::move(item));
        }
        for (std::size_t i = 0; i < m_plan.items.size(); ++i) {
            m_results[i] = finishedItem(m_folder, m_plan.items[i], m_plan.settings);
            if (!m_results[i]) continue;
            m_results[i]->seconds = seconds[m_plan.items[i].id];
            ++m_report.reused;
        }
        m_done = m_report.reused;
    }

    void work() {
        try {
            for (std::size_t i = m_next++; i < m_plan.items.size() && !m_workerStop.stop_requested(); i = m_next++) {
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
        DatasetItem item = m_plan.items[i];
        try {
            // Workers see the stop; reports come from the calling thread only.
            const auto tensors = m_plan.build(i, item, JobContext(m_workerStop.get_token()));
            writeSafetensors(m_folder / item.file, tensors,
                             {{"item", itemToJson(item, false)}, {"settings", m_plan.settings}});
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
            m_job.report(Stage::Dataset, static_cast<double>(m_done) / static_cast<double>(m_plan.items.size()));
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

    const DatasetPlan& m_plan;
    fs::path m_folder;
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

BuildReport buildItems(const DatasetPlan& plan, const fs::path& folder, int jobs, const JobContext& job) {
    claimFolder(folder, plan.settings);
    return Build(plan, folder, job).run(jobs > 0 ? jobs : availableCores());
}

} // namespace vecset
