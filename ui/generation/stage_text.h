#pragma once

#include "core/base/job_context.h"

#include <QString>

namespace vecset {

/// A stage of a job as a person reads it on the progress button and in the status bar, e.g. "Sampling".
[[nodiscard]] QString stageText(Stage stage);

} // namespace vecset
