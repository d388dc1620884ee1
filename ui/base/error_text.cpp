#include "ui/base/error_text.h"

namespace vecset {

ErrorText describeError(ErrorCode, const QString& message) {
    return {message, {}};
}

} // namespace vecset
