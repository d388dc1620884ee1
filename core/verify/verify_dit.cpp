#include "core/verify/golden_model.h"
#include "core/verify/verify_networks.h"

namespace vecset {

CheckResults verifyDit(const std::filesystem::path& file) {
    const GoldenFile golden(file);
    CheckResults results;
    for (const auto weights : {GoldenWeights::Full, GoldenWeights::Half}) {
        const GoldenModel model(file.parent_path(), weights);
        if (!model.available()) continue;
        Hunyuan3DDiT dit = model.dit();
        const at::Tensor guidance = golden.has("guidance") ? golden.tensor("guidance") : at::Tensor();
        Trace trace;
        trace["out"] = dit->forward(golden.tensor("x"), golden.tensor("t"), golden.tensor("cond"), guidance, &trace);
        for (const auto& [key, actual] : trace) {
            const std::string name = key + (weights == GoldenWeights::Half ? "_fp16w" : "");
            if (!golden.has(name)) continue;
            const at::Tensor expected = golden.tensor(name);
            results.push_back(compareTensors(caseName(file, name), leadingPart(actual, expected), expected, 1e-4));
        }
    }
    return results;
}

} // namespace vecset
