#include "core/training/run_checkpoint.h"

#include "core/base/error.h"
#include "core/checkpoint/safetensors.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <nlohmann/json.hpp>
#include <torch/nn/module.h>

#include <cmath>

namespace vecset {

RunCheckpoint::RunCheckpoint(std::filesystem::path file, std::string fingerprint, Optimiser& optimiser,
                             Trainee& trainee)
    : m_file(std::move(file)), m_fingerprint(std::move(fingerprint)), m_optimiser(optimiser), m_trainee(trainee) {}

std::map<std::string, at::Tensor> RunCheckpoint::tensors() {
    std::map<std::string, at::Tensor> tensors = m_optimiser.state();
    for (const auto& [name, tensor] : m_trainee.companionState()) tensors["companion." + name] = tensor;
    for (const auto& item : m_trainee.module(0).named_buffers()) tensors["buffer." + item.key()] = item.value();
    return tensors;
}

RunPosition RunCheckpoint::restore(bool resume) {
    if (!std::filesystem::exists(m_file)) return {};
    if (!resume) {
        throw Error(ErrorCode::InvalidInput, m_file.parent_path().string() + " already holds a run (" +
                                                 m_file.filename().string() +
                                                 "); give --resume to go on, or another --out");
    }
    const SafetensorsFile file(m_file);
    if (file.metadata().at("recipe") != m_fingerprint) {
        throw Error(ErrorCode::InvalidInput, "the recipe is not the one that " + m_file.string() +
                                                 " was made with; only the schedule may change on --resume");
    }
    const at::NoGradGuard guard;
    for (auto& [name, tensor] : tensors()) {
        const bool optional = name.rfind("buffer.", 0) == 0;
        if (optional && !file.contains(name)) continue;
        if (!file.contains(name) || file.tensor(name).sizes() != tensor.sizes()) {
            throw Error(ErrorCode::WeightMismatch, m_file.string() + " does not fit this recipe: '" + name +
                                                       "' is missing or has another size");
        }
        at::Tensor target = tensor;
        target.copy_(file.tensor(name));
    }
    RunPosition position;
    position.step = std::stoll(file.metadata().at("step"));
    position.seconds = std::stod(file.metadata().at("seconds"));
    if (file.metadata().count("sums") != 0) {
        position.sums = nlohmann::json::parse(file.metadata().at("sums")).get<Trainee::Figures>();
        position.summed = std::stoi(file.metadata().at("summed"));
    }
    m_storedStep = position.step;
    return position;
}

void RunCheckpoint::save(const RunPosition& position) {
    nlohmann::json sums = nlohmann::json::object();
    for (const auto& [name, sum] : position.sums) {
        if (std::isfinite(sum)) sums[name] = sum;
    }
    writeSafetensors(m_file, tensors(),
                     {{"step", std::to_string(position.step)},
                      {"seconds", std::to_string(position.seconds)},
                      {"sums", sums.dump()},
                      {"summed", std::to_string(position.summed)},
                      {"recipe", m_fingerprint}});
    m_storedStep = position.step;
}

std::string RunCheckpoint::description() const {
    if (m_storedStep < 0) return "there is no checkpoint yet";
    return "the last good checkpoint is " + m_file.string() + ", step " + std::to_string(m_storedStep);
}

} // namespace vecset
