#include "core/base/machine.h"
#include "core/pipeline/device_probe.h"
#include "core/pipeline/official_decode.h"
#include "core/pipeline/pipeline_impl.h"
#include "core/surface/extract_surface.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>

namespace vecset {

GenerationResult Pipeline::decodeLike(Yardstick official, const Latents& latents, const MeshRequest& request, int chunk,
                                      const JobContext& job) {
    checkDecodeOptions(request.decode);
    m_impl->checkLatents(latents);
    if (chunk < 1) throw Error(ErrorCode::InvalidInput, "the official decoders need a chunk of at least 1 point");
    const c10::InferenceMode inference;
    resetDevicePeak(m_impl->plan.device);
    GenerationResult result;
    const OfficialDecode decoded = m_impl->with(Network::ShapeVae, result, [&] {
        using Clock = std::chrono::steady_clock;
        ShapeVae& vae = m_impl->model().vae;
        finishWork(m_impl->plan.device);
        const auto started = Clock::now();
        const at::Tensor tokens =
            vae->decodeLatents(toTensor(latents).to(m_impl->plan.device, m_impl->typeOfVae()) / vae->scaleFactor);
        return decodeOfficially(
            vae->geo_decoder, tokens, official == Yardstick::Dense ? OfficialMethod::Dense : OfficialMethod::FlashVdm,
            request.decode.resolution, chunk, job, [&] {
                finishWork(m_impl->plan.device);
                result.decode.seconds = std::chrono::duration<double>(Clock::now() - started).count();
            });
    });
    result.stages.push_back({Stage::Decode, result.decode.seconds});
    result.decode.resolutions = {decoded.field.resolution};
    result.decode.queries = {decoded.queries};
    result.mesh = extractSurface(decoded.field, static_cast<float>(request.decode.isoLevel), job);
    result.peakMemory = peakMemoryBytes();
    result.peakDeviceMemory = devicePeak(m_impl->plan.device).allocated;
    result.peakDeviceReserved = devicePeak(m_impl->plan.device).reserved;
    trimDeviceMemory(m_impl->plan.device);
    return result;
}

DeviceRates Pipeline::deviceRates() {
    const auto memory = deviceMemory(m_impl->plan.device); // before the probe takes its own
    const DeviceCeilings ceilings =
        withTorchErrors([&] { return measureDevice(m_impl->plan.device, m_impl->plan.type); });
    return {ceilings.gemmFlops, ceilings.copyBytes, memory ? memory->used : 0};
}

} // namespace vecset
