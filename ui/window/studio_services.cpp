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

DeviceChoice deviceChoice(const QString& name) {
    if (name == QLatin1String("cpu")) return DeviceChoice::Cpu;
    return name == QLatin1String("cuda") ? DeviceChoice::Cuda : DeviceChoice::Auto;
}

} // namespace

StudioServices::StudioServices(GenerationController::EngineFactory factory)
    : timing(StudioPaths::timingsFile()), history(historyFolder(settings)),
      controller(factory ? std::move(factory) : [shared = m_engine] {
          return makePipelineEngine({shared->device, Precision::Auto, shared->threads});
      }) {
    const auto readEngine = [this] {
        m_engine->device = deviceChoice(settings.text(setting::kDevice));
        m_engine->threads = settings.whole(setting::kThreads);
    };
    readEngine();
    const auto applyLook = [this] {
        Theme::instance().apply(themeChoice(settings.text(setting::kTheme)), settings.real(setting::kFontScale));
    };
    applyLook();
    language.use(settings.text(setting::kLanguage));
    QObject::connect(&settings, &Settings::changed, &history, [this, applyLook, readEngine](const QString& key) {
        if (key == setting::kTheme || key == setting::kFontScale) applyLook();
        if (key == setting::kLanguage) language.use(settings.text(setting::kLanguage));
        if (key == setting::kDevice || key == setting::kThreads) {
            readEngine();
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
