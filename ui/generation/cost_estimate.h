#pragma once

#include "core/pipeline/generation.h"

#include <QString>

#include <functional>
#include <optional>

namespace vecset {

/// A run that somebody may ask for, as far as its cost depends on it.
struct CostQuery {
    QString modelFolder;
    int steps = 1;
    int networkPasses = 1; ///< steps, times two when both guidance branches run
    int resolution = 256;
    DecodeMethod method = DecodeMethod::Hierarchical;
    bool decodeOnly = false; ///< kept latents are decoded again; nothing is sampled
};

/// Predicted seconds of a run on this machine; nothing while too little is known.
using CostEstimate = std::function<std::optional<double>(const CostQuery&)>;

} // namespace vecset
