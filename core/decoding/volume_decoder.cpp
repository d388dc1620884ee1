#include "core/decoding/volume_decoder.h"

#include "core/base/logging.h"
#include "core/decoding/device_decoder.h"
#include "core/decoding/shape_evaluator.h"

#include <c10/core/DeviceGuard.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

namespace vecset {

std::unique_ptr<FieldEvaluator> makeShapeEvaluator(GeoDecoder& decoder, const at::Tensor& tokens) {
    return std::make_unique<ShapeEvaluator>(decoder, tokens);
}

SparseField decodeVolume(GeoDecoder& decoder, const at::Tensor& tokens, const DecodeOptions& options,
                         const JobContext& job, DecodeStatistics* statistics, const LevelObserver& observer) {
    DecodePlan plan = makeDecodePlan(options);
    const c10::InferenceMode guard;
    ShapeEvaluator evaluator(decoder, tokens, options.halfQueries);
    if (plan.selectTokens) {
        const std::int64_t count = tokens.size(1);
        plan.selection.topK = options.topK > 0 ? options.topK : defaultTopK(count);
        if (options.scoring == KvScoring::Mean) plan.selectTokens = plan.selection.topK < count;
    }
    if (options.method == DecodeMethod::Dense) return decodeDense(evaluator, plan, false, job, statistics);
    if (DeviceField* field = evaluator.deviceField(); field != nullptr && canDecodeOnDevice(*field, plan)) {
        try {
            const c10::DeviceGuard onDevice(field->device());
            return decodeOnDevice(*field, plan, job, statistics, observer);
        } catch (const c10::OutOfMemoryError&) { // of the sets; batches shrink by themselves
            logger("decoding").info("graphics memory is short: the vertices to evaluate are chosen on the processor");
        }
    }
    return decodeField(evaluator, plan, job, statistics, observer);
}

} // namespace vecset
