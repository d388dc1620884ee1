#include "ui/window/studio_services.h"

#include "ui/theme/theme.h"

namespace vecset {
namespace {

ThemeChoice themeChoice(const QString& name) {
    if (name == QLatin1String("dark")) return ThemeChoice::Dark;
    if (name == QLatin1String("light")) return ThemeChoice::Light;
    return ThemeChoice::System;
}

QString historyFolder(const Settings& settings) {
    const QString chosen = settings.text(setting::kHistoryFolder);
    return chosen.isEmpty() ? StudioPaths::historyFolder() : chosen;
}

EngineOptions engineOptions(const Settings& settings) {
    EngineOptions options;
    const QString device = settings.text(setting::kDevice);
    if (device == QLatin1String("cpu")) options.device = DeviceChoice::Cpu;
    if (device == QLatin1String("cuda")) options.device = DeviceChoice::Cuda;
    options.threads = settings.whole(setting::kThreads);
    return options;
}

} // namespace

StudioServices::StudioServices(GenerationController::EngineFactory factory)
    : timing(StudioPaths::timingsFile()), history(historyFolder(settings)),
      controller(factory ? std::move(factory) : [shared = m_engineOptions] { return makePipelineEngine(shared->load()); }) {
    m_engineOptions->store(engineOptions(settings));
    const auto applyLook = [this] {
        Theme::instance().apply(themeChoice(settings.text(setting::kTheme)), settings.real(setting::kFontScale));
    };
    applyLook();
    language.use(settings.text(setting::kLanguage));
    QObject::connect(&settings, &Settings::changed, &history, [this, applyLook](const QString& key) {
        if (key == setting::kTheme || key == setting::kFontScale) applyLook();
        if (key == setting::kLanguage) language.use(settings.text(setting::kLanguage));
        if (key == setting::kDevice || key == setting::kThreads) {
            m_engineOptions->store(engineOptions(settings));
            controller.renewEngine();
        }
        if (key == setting::kHistoryFolder) history.setFolder(historyFolder(settings));
    });
}

StudioServices::~StudioServices() {
    history.purgeTrash(settings.whole(setting::kTrashDays));
    session.flush();
    settings.flush();
}

} // namespace vecset
