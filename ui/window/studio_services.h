#pragma once

#include "ui/dialogs/log_model.h"
#include "ui/history/history_library.h"
#include "ui/jobs/engine.h"
#include "ui/jobs/generation_controller.h"
#include "ui/jobs/timing_model.h"
#include "ui/settings/language.h"
#include "ui/settings/session_state.h"
#include "ui/settings/settings.h"

#include <atomic>
#include <memory>

namespace vecset {

/// What lives as long as the program and is not a window: log, settings, session, history, the inference thread. One
/// object, so that main, the self-test and the window tests build the same program.
class StudioServices {
    /// What the engine's factory reads on the inference thread, while the settings live on this one.
    struct EngineChoice {
        std::atomic<DeviceChoice> device{DeviceChoice::Auto};
        std::atomic<int> threads{0};
    };
    std::shared_ptr<EngineChoice> m_engine = std::make_shared<EngineChoice>();

public:
    /// @param factory null: the real engine with the settings' device and threads
    explicit StudioServices(GenerationController::EngineFactory factory = {});
    ~StudioServices();

    LogModel log; ///< the program gives its sink to setLogSink()
    Settings settings;
    SessionState session;
    LanguageSwitcher language;
    TimingModel timing;
    HistoryLibrary history;
    GenerationController controller;
};

} // namespace vecset
