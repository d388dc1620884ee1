#include "core/training/latent_store.h"

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/checkpoint/safetensors.h"
#include "core/training/process_group.h"

#include <ATen/ATen.h>

#include <exception>
#include <utility>

namespace vecset {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSuffix = ".checkpoint.safetensors"; ///< of what runTrainLoop leaves

std::map<std::string, at::Tensor*> parts(FlowLatents& latents) {
    LatentBasis& basis = latents.basis;
    return {{"mean", &basis.mean},
            {"project", &basis.project},
            {"expand", &basis.expand},
            {"deviation", &basis.deviation},
            {"components", &latents.components}};
}

/// All processes get the leader's. @param failed the leader has none and will say why.
void share(ProcessGroup& processes, FlowLatents& latents, const std::string& origin, bool failed) {
    const bool leads = processes.rank() == 0;
    const auto own = static_cast<std::int64_t>(stableHash(origin));
    at::Tensor header = at::tensor({failed ? std::int64_t{0} : 1, own}, at::kLong);
    processes.broadcast(header);
    at::Tensor different = at::zeros({1}, at::kLong);
    if (header[1].item<std::int64_t>() != own) different.fill_(1);
    processes.sum(different);
    if (leads && failed) return;
    if (header[0].item<std::int64_t>() == 0) {
        throw Error(ErrorCode::InvalidInput,
                    "the first process of this run (rank 0) could not begin; its message says why");
    }
    if (different.item<std::int64_t>() > 0) {
        throw Error(ErrorCode::InvalidInput,
                    "the processes of this run do not have the same data set or the same shape "
                    "autoencoder; give all of them the same files");
    }
    for (auto& [name, tensor] : parts(latents)) {
        at::Tensor sizes = at::zeros({2}, at::kLong); // of one or two dimensions
        if (leads) {
            for (std::int64_t d = 0; d < tensor->dim(); ++d) sizes[d] = tensor->size(d);
        }
        processes.broadcast(sizes);
        const std::int64_t rows = sizes[0].item<std::int64_t>(), columns = sizes[1].item<std::int64_t>();
        if (!leads) *tensor = columns > 0 ? at::empty({rows, columns}, at::kFloat) : at::empty({rows}, at::kFloat);
        processes.broadcast(*tensor);
    }
}

} // namespace

LatentStore::LatentStore(fs::path folder, bool resume, ProcessGroup* processes)
    : m_folder(std::move(folder)), m_file(m_folder / "latents.safetensors"), m_resume(resume), m_processes(processes) {}

FlowLatents LatentStore::take(const std::string& origin, const std::function<FlowLatents()>& make) const {
    if (!m_processes) return ofLeader(origin, make);
    FlowLatents latents;
    std::exception_ptr failure;
    if (m_processes->rank() == 0) {
        try {
            latents = ofLeader(origin, make);
        } catch (...) {
            failure = std::current_exception();
        }
    }
    share(*m_processes, latents, origin, failure != nullptr);
    if (failure) std::rethrow_exception(failure);
    return latents;
}

FlowLatents LatentStore::ofLeader(const std::string& origin, const std::function<FlowLatents()>& make) const {
    if (m_resume && fs::exists(m_file)) return load(origin);
    if (!m_resume) refuseUsedFolder();
    FlowLatents latents = make();
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, tensor] : parts(latents)) tensors[name] = *tensor;
    fs::create_directories(m_folder);
    writeSafetensors(m_file, tensors, {{"origin", origin}, {"explained", std::to_string(latents.basis.explained)}});
    return latents;
}

FlowLatents LatentStore::load(const std::string& origin) const {
    const SafetensorsFile file(m_file);
    const auto& metadata = file.metadata();
    const auto stored = metadata.find("origin");
    if (stored == metadata.end() || stored->second != origin) {
        throw Error(ErrorCode::InvalidInput, m_file.string() +
                                                 " holds the latents of other data or of another shape autoencoder (" +
                                                 (stored == metadata.end() ? "unknown" : stored->second) +
                                                 ") than this run was "
                                                 "given (" +
                                                 origin +
                                                 "); resume with what the run was begun with, or start "
                                                 "in another folder");
    }
    FlowLatents latents;
    for (const auto& [name, tensor] : parts(latents)) {
        if (!file.contains(name)) {
            throw Error(ErrorCode::WeightMismatch,
                        m_file.string() + " lacks '" + name + "'; remove the file to have it made anew");
        }
        *tensor = file.tensor(name).clone();
    }
    const auto explained = metadata.find("explained");
    if (explained != metadata.end()) latents.basis.explained = std::stod(explained->second);
    logger("training").info("latents read from {}", m_file.string());
    return latents;
}

void LatentStore::refuseUsedFolder() const {
    if (!fs::exists(m_file)) return; // the loop looks for its own checkpoint
    for (const auto& entry : fs::directory_iterator(m_folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(kSuffix)) continue;
        throw Error(ErrorCode::InvalidInput, m_folder.string() + " already holds a run (" + name +
                                                 "); give --resume to go on, or another --out");
    }
}

} // namespace vecset
