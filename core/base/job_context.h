#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace vecset {

/// The steps of a job as a person sees them.
enum class Stage {
    Load,
    Picture,
    Condition,
    Sample,
    Decode,
    Surface,
    CleanUp,
    Export,
    Encode,
    Dataset,
    Train,
    Evaluate
};

/// The stage's name in lower case, for example "decode".
[[nodiscard]] std::string_view toString(Stage stage);

/// How far a job is: fraction in [0, 1] of the stage.
struct Progress {
    Stage stage = Stage::Load;
    double fraction = 0.0;
};

/// What a running job may ask and tell: has the user stopped it, and how far is it. Cheap to copy; a default-made
/// context never stops and reports to nobody. Reports may come from the job's thread only.
class JobContext {
public:
    using Sink = std::function<void(const Progress&)>;
    JobContext() = default;
    explicit JobContext(std::stop_token stop, Sink sink = {});

    /// Throws Cancelled once a stop was requested. Call it at least every 100 ms of work.
    void throwIfCancelled() const;
    [[nodiscard]] bool isCancelled() const { return m_stop.stop_requested(); }
    /// Reports progress, then polls for cancellation.
    void report(Stage stage, double fraction) const;

private:
    std::stop_token m_stop;
    Sink m_sink;
};

} // namespace vecset
