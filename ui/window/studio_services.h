#pragma once

#include "ui/history/history_library.h"
#include "ui/jobs/generation_controller.h"
#include "ui/jobs/timing_model.h"
#include "ui/settings/language.h"
#include "ui/settings/session_state.h"
#include "ui/settings/settings.h"

#include <memory>

namespace vecset {

class LogModel;

/// What lives as long as the program and is not a window: settings, session, history, the inference thread. One object, so
/// that main, the self-test and the window tests build the same program.
class StudioServices {
public:
    /// @param log receives the log's lines; may be null
    /// @param factory null: the real engine with the settings' device and threads
    explicit StudioServices(LogModel* log, GenerationController::EngineFactory factory = {});
    ~StudioServices();

    Settings settings;
    SessionState session;
    LanguageSwitcher language;
    TimingModel timing;
    HistoryLibrary history;
    GenerationController controller;
    LogModel* log;
};

} // namespace vecset
