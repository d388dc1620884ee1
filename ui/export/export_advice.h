#pragma once

#include "ui/export/export_choices.h"

#include <QString>

#include <optional>
#include <vector>

namespace vecset {

/// What is known about the mesh before it is written.
struct ExportFacts {
    std::size_t faces = 0;
    Box3f bounds;
    bool hasColors = false;
    std::optional<bool> closed; ///< unset until it has been counted
};

/// A remark on the choices. Blocking ones keep the export from starting.
struct ExportAdvice {
    enum class Kind { Hint, Replaces /* an older file */, Warning, Blocking };
    Kind kind = Kind::Hint;
    QString text; ///< translated
};

/// What a user should know before pressing Export. Looks at the disk only for the target's folder and file.
[[nodiscard]] std::vector<ExportAdvice> adviseOn(const ExportChoices& choices, const ExportFacts& facts,
                                                 const QString& path);

} // namespace vecset
