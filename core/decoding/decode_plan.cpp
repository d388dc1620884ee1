#include "core/base/error.h"
#include "core/decoding/field_decoder.h"

#include <cmath>
#include <string>

namespace vecset {

void checkDecodeOptions(const DecodeOptions& options) {
    const auto refuse = [](const std::string& message) { throw Error(ErrorCode::InvalidInput, message); };
    if (options.resolution < kMinResolution || options.resolution > kMaxResolution) {
        refuse("resolution " + std::to_string(options.resolution) + " is out of range: choose " +
               std::to_string(kMinResolution) + " to " + std::to_string(kMaxResolution) + " cells per side");
    }
    if (options.topK < 0) refuse("the number of tokens to keep (top-k) must not be negative; 0 chooses it");
    if (options.chunkSize < 0) refuse("the chunk size must not be negative; 0 chooses it");
    if (options.minResolution < 0) refuse("the coarsest resolution must not be negative; 0 chooses it");
    if (!std::isfinite(options.isoLevel)) refuse("the iso level must be a finite number");
    if (!(options.nearThreshold >= 0.0)) refuse("the near-surface threshold must be a number from 0 on");
    if (!(options.halfExtent > 0.0) || !std::isfinite(options.halfExtent)) refuse("the box must have a positive size");
}

DecodeOptions previewDecodeOptions() {
    DecodeOptions options;
    options.resolution = 64;
    return options;
}

DecodePlan makeDecodePlan(const DecodeOptions& options) {
    checkDecodeOptions(options);
    DecodePlan plan;
    // Groups take no values over from a coarser lattice, so a wide one may cost more than it saves.
    const bool grouped = options.method == DecodeMethod::Lightning && options.resolution >= 2 * kOfficialCoarsest;
    const int coarsest = options.minResolution == 0 && grouped ? kOfficialCoarsest : options.minResolution;
    plan.levels = exactLevels(options.resolution, coarsest, options.halfExtent);
    plan.halfExtent = options.halfExtent;
    plan.near.iso = plan.near.thresholdCenter = static_cast<float>(options.isoLevel);
    plan.near.threshold = static_cast<float>(options.nearThreshold);
    plan.selectTokens = options.method == DecodeMethod::Lightning;
    plan.selection = {options.scoring, options.topK};
    // Merge keeps what any sample of a group needs: larger groups keep more, and lose less.
    if (options.scoring == KvScoring::Merge) plan.grouping.fineBoxes = GroupingRule::official().fineBoxes;
    plan.batch = static_cast<std::size_t>(options.chunkSize);
    return plan;
}

DecodePlan makeReferencePlan(const ReferencePlanOptions& options) {
    using Kind = ReferencePlanOptions::Kind;
    const bool flash = options.kind == Kind::Flash;
    DecodePlan plan;
    const std::vector<int> resolutions = options.kind == Kind::Vanilla
                                             ? std::vector<int>{options.resolution}
                                             : referenceResolutions(options.resolution, options.minResolution, flash);
    plan.levels = referenceLevels(resolutions, options.bounds);
    plan.halfExtent = options.bounds;
    plan.near = {static_cast<float>(-options.mcLevel), 0.0f, 0.95f, false, false};
    plan.selectTokens = flash;
    plan.selection.scoring = options.scoring;
    plan.grouping = GroupingRule::official();
    plan.exact = false;
    return plan;
}

} // namespace vecset
