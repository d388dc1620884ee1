#include "ui/jobs/timing_model.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace vecset {
namespace {

constexpr std::size_t kKeptRuns = 200;
constexpr qint64 kLargestFile = 4 << 20;
constexpr double kForgetting = 0.7; // weight of a run against the next newer one
constexpr std::array kStages{Stage::Load,   Stage::Picture, Stage::Condition, Stage::Sample,
                             Stage::Decode, Stage::Surface, Stage::CleanUp};
constexpr std::array<std::string_view, 3> kMethods{"dense", "hierarchical", "lightning"};

QLatin1String latin(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

/// What a stage's time is proportional to (the sampler is treated apart).
double workOf(const TimingKey& key, Stage stage) {
    const double cells = key.resolution;
    switch (stage) {
    case Stage::Decode: {
        if (key.method == DecodeMethod::Dense) return std::pow(cells + 1, 3);
        double coarse = cells; // halved while 63 cells are left; see exactLevels() in core/decoding/grid_levels.h
        double queries = 0.0;
        while (std::ceil(coarse / 2) >= 63) {
            queries += 14.0 * coarse * coarse;
            coarse = std::ceil(coarse / 2);
        }
        return queries + std::pow(coarse + 1, 3);
    }
    case Stage::Surface:
    case Stage::CleanUp: return cells * cells;
    default: return 1.0;
    }
}

/// Weighted sums of a line through runs.
struct LineSums {
    double w = 0, x = 0, y = 0, xx = 0, xy = 0;
    void add(double weight, double atX, double atY) {
        w += weight;
        x += weight * atX;
        y += weight * atY;
        xx += weight * atX * atX;
        xy += weight * atX * atY;
    }
};

} // namespace

TimingModel::TimingModel(const QString& file) : m_file(file.toStdString()) { read(file); }

void TimingModel::record(const TimingKey& key, const std::vector<StageSeconds>& stages, double loadSeconds) {
    Run run{key, {}};
    for (const auto& [stage, seconds] : stages) {
        if (std::isfinite(seconds) && seconds >= 0.0) run.seconds[stage] += seconds;
    }
    if (loadSeconds > 0.0) run.seconds[Stage::Load] = loadSeconds;
    if (run.seconds.empty()) return;
    m_runs.push_back(std::move(run));
    if (m_runs.size() > kKeptRuns) m_runs.erase(m_runs.begin());
    write();
}

/// Newest first.
std::vector<const TimingModel::Run*> TimingModel::runsWith(const QString& model, Stage stage) const {
    std::vector<const Run*> runs;
    for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run) {
        if (run->key.model == model && run->seconds.count(stage) != 0) runs.push_back(&*run);
    }
    return runs;
}

/// A line over the passes where runs of different lengths are known, else proportional; never below what the shortest
/// part of the line allows.
std::optional<double> TimingModel::sampleSeconds(const TimingKey& key) const {
    LineSums sums;
    double weight = 1.0;
    for (const Run* run : runsWith(key.model, Stage::Sample)) {
        sums.add(weight, run->key.passes, run->seconds.at(Stage::Sample));
        weight *= kForgetting;
    }
    if (sums.w <= 0.0) return std::nullopt;
    const double spread = sums.w * sums.xx - sums.x * sums.x;
    if (spread > 0.05 * sums.w * sums.xx) {
        const double slope = (sums.w * sums.xy - sums.x * sums.y) / spread;
        const double start = (sums.y - slope * sums.x) / sums.w;
        if (slope > 0.0 && start >= 0.0) return start + slope * key.passes;
    }
    return sums.xy / std::max(sums.xx, 1e-9) * key.passes;
}

std::optional<double> TimingModel::predict(const TimingKey& key, Stage stage) const {
    if (stage == Stage::Sample) return sampleSeconds(key);
    const auto runs = runsWith(key.model, stage);
    // Runs with the same decoder tell more: a query costs another time with Lightning.
    const bool hasMethod =
        std::any_of(runs.begin(), runs.end(), [&](const Run* run) { return run->key.method == key.method; });
    double rate = 0.0, weights = 0.0, weight = 1.0;
    for (const Run* run : runs) {
        if (stage == Stage::Decode && hasMethod && run->key.method != key.method) continue;
        rate += weight * run->seconds.at(stage) / workOf(run->key, stage);
        weights += weight;
        weight *= kForgetting;
    }
    if (weights <= 0.0) return std::nullopt;
    return rate / weights * workOf(key, stage);
}

std::optional<double> TimingModel::predict(const TimingKey& key, bool cold) const {
    if (!predict(key, Stage::Decode) || !sampleSeconds(key)) return std::nullopt;
    double total = 0.0;
    for (const Stage stage : kStages) {
        if (stage == Stage::Load && !cold) continue;
        total += predict(key, stage).value_or(0.0);
    }
    return total;
}

std::optional<double> TimingModel::predictDecode(const TimingKey& key) const {
    const auto decode = predict(key, Stage::Decode);
    if (!decode) return std::nullopt;
    return *decode + predict(key, Stage::Surface).value_or(0.0) + predict(key, Stage::CleanUp).value_or(0.0);
}

std::optional<double> TimingModel::secondsLeft(const TimingKey& key, const Progress& progress) const {
    const auto present = std::find(kStages.begin(), kStages.end(), progress.stage);
    if (present == kStages.end() || !predict(key)) return std::nullopt;
    double left = predict(key, *present).value_or(0.0) * (1.0 - std::clamp(progress.fraction, 0.0, 1.0));
    for (auto stage = std::next(present); stage != kStages.end(); ++stage) left += predict(key, *stage).value_or(0.0);
    return left;
}

void TimingModel::read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile) return;
    const QJsonArray runs = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("runs")).toArray();
    for (const QJsonValue& value : runs) {
        const QJsonObject object = value.toObject();
        Run run;
        run.key.model = object.value(QLatin1String("model")).toString();
        run.key.passes = object.value(QLatin1String("passes")).toInt();
        run.key.resolution = object.value(QLatin1String("resolution")).toInt();
        const auto method =
            std::find(kMethods.begin(), kMethods.end(), object.value(QLatin1String("method")).toString().toStdString());
        const QJsonObject seconds = object.value(QLatin1String("seconds")).toObject();
        for (const Stage stage : kStages) {
            const QJsonValue value = seconds.value(latin(toString(stage)));
            if (value.isDouble() && value.toDouble() >= 0.0) run.seconds[stage] = value.toDouble();
        }
        if (method == kMethods.end() || run.key.passes < 0 || run.key.resolution < 1 || run.seconds.empty()) continue;
        run.key.method = static_cast<DecodeMethod>(method - kMethods.begin());
        m_runs.push_back(std::move(run));
    }
    if (m_runs.size() > kKeptRuns) m_runs.erase(m_runs.begin(), m_runs.end() - static_cast<std::ptrdiff_t>(kKeptRuns));
}

void TimingModel::write() {
    QJsonArray runs;
    for (const Run& run : m_runs) {
        QJsonObject seconds;
        for (const auto& [stage, value] : run.seconds) seconds.insert(latin(toString(stage)), value);
        runs.append(QJsonObject{{QStringLiteral("model"), run.key.model},
                                {QStringLiteral("passes"), run.key.passes},
                                {QStringLiteral("method"), latin(kMethods[static_cast<std::size_t>(run.key.method)])},
                                {QStringLiteral("resolution"), run.key.resolution},
                                {QStringLiteral("seconds"), seconds}});
    }
    m_file.write(
        QJsonDocument(QJsonObject{{QStringLiteral("runs"), runs}}).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace vecset
