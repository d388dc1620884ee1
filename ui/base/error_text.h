#pragma once

#include "core/base/error.h"

#include <QString>

namespace vecset {

/// A failure as a person reads it: what happened, and what to do about it. Whole sentences, in the language of the
/// studio; only the detail that core adds to the cause is English.
struct ErrorText {
    QString cause;
    QString remedy;
};

/// @param message what core said: one English line, perhaps without a capital and a full stop; may be empty
[[nodiscard]] ErrorText describeError(ErrorCode code, const QString& message);

} // namespace vecset
