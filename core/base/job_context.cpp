#include "core/base/job_context.h"

#include "core/base/error.h"

#include <utility>

namespace vecset {

std::string_view toString(Stage stage) {
    switch (stage) {
    case Stage::Load: return "load";
    case Stage::Picture: return "picture";
    case Stage::Condition: return "condition";
    case Stage::Sample: return "sample";
    case Stage::Decode: return "decode";
    case Stage::Surface: return "surface";
    case Stage::CleanUp: return "clean-up";
    case Stage::Export: return "export";
    case Stage::Encode: return "encode";
    case Stage::Dataset: return "data set";
    case Stage::Train: return "train";
    case Stage::Evaluate: return "evaluate";
    }
    return "";
}

JobContext::JobContext(std::stop_token stop, Sink sink) : m_stop(std::move(stop)), m_sink(std::move(sink)) {}

void JobContext::throwIfCancelled() const {
    if (m_stop.stop_requested()) throw Cancelled{};
}

void JobContext::report(Stage stage, double fraction) const {
    if (m_sink) m_sink(Progress{stage, fraction});
    throwIfCancelled();
}

} // namespace vecset
