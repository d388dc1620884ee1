#include "app/studio/studio_log.h"

#include "core/base/logging.h"
#include "ui/dialogs/log_model.h"

#include <QDir>
#include <QFileInfo>

#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>

namespace vecset {
namespace {

spdlog::level::level_enum levelOf(const QString& name) {
    if (name == QLatin1String("debug")) return spdlog::level::debug;
    if (name == QLatin1String("warning")) return spdlog::level::warn;
    if (name == QLatin1String("error")) return spdlog::level::err;
    return spdlog::level::info;
}

void takeQtMessage(QtMsgType type, const QMessageLogContext&, const QString& text) {
    const auto level = type == QtDebugMsg ? spdlog::level::debug
                       : type == QtInfoMsg ? spdlog::level::info
                       : type == QtWarningMsg ? spdlog::level::warn
                                              : spdlog::level::err;
    logger("qt").log(level, text.toStdString());
}

std::shared_ptr<spdlog::sinks::sink> fileSink(const QString& file) {
    try {
        QDir().mkpath(QFileInfo(file).path());
        return std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.toStdString(), 5 << 20, 3);
    } catch (const spdlog::spdlog_ex&) {
        return nullptr; // said below, once the other sinks are there
    }
}

} // namespace

void setUpLog(LogModel& panel, const QString& file, const QString& level) {
    const auto all = std::make_shared<spdlog::sinks::dist_sink_mt>();
    const auto console = std::make_shared<spdlog::sinks::stderr_color_sink_mt>();
    console->set_level(spdlog::level::warn);
    all->add_sink(console);
    all->add_sink(panel.sink());
    const auto rotating = file.isEmpty() ? nullptr : fileSink(file);
    if (rotating) all->add_sink(rotating);
    setLogSink(all, levelOf(level));
    qInstallMessageHandler(takeQtMessage);
    if (!file.isEmpty() && !rotating) logger("studio").warn("the log file {} cannot be written", file.toStdString());
}

void tearDownLog() {
    qInstallMessageHandler(nullptr);
    setLogSink(std::make_shared<spdlog::sinks::stderr_color_sink_mt>(), spdlog::level::warn);
}

} // namespace vecset
