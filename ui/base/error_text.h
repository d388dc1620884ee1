#pragma once

#include "core/base/error.h"

#include <QString>

namespace vecset {

/// A failure as a person reads it: what happened, and what to do about it.
struct ErrorText {
    QString cause;
    QString remedy;
};

/// `message` is what core said (English, one line); the remedy is translated and chosen by the code.
[[nodiscard]] ErrorText describeError(ErrorCode code, const QString& message);

} // namespace vecset
