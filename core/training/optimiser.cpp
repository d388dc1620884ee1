#include "core/training/optimiser.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace vecset {
namespace {

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

bool endsWith(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

bool isHiddenMatrix(const FlatParameters::Entry& entry) {
    if (entry.shape.size() != 2 || !endsWith(entry.name, ".weight")) return false;
    if (std::min(entry.shape[0], entry.shape[1]) < 16) return false;
    static constexpr std::array kNotHidden{"input_proj",  "output_proj", "query_proj", "pre_kl",     "post_kl",
                                           "latent_in",   "cond_in",     "time_in",    "final_layer", "guidance_in",
                                           "modulation",  "_mod.",       "embed",      "latents_proj", "head_in",
                                           "head_out"};
    return std::none_of(kNotHidden.begin(), kNotHidden.end(),
                        [&](const char* part) { return contains(entry.name, part); });
}

MatrixSplit splitOf(const FlatParameters::Entry& entry, int heads) {
    if (endsWith(entry.name, "c_qkv.weight")) return {heads, 3};
    if (endsWith(entry.name, "c_kv.weight")) return {heads, 2};
    if (endsWith(entry.name, ".qkv.weight")) return {1, 3};
    if (endsWith(entry.name, "linear1.weight") && entry.shape[0] % entry.shape[1] == 0) {
        return {1, entry.shape[0] / entry.shape[1]}; // [q | k | v | mlp], the mlp in square pieces
    }
    return {};
}

} // namespace

std::vector<Muon::Weight> muonWeights(const std::vector<FlatParameters::Entry>& entries, int heads) {
    std::vector<Muon::Weight> weights;
    for (const auto& entry : entries) {
        if (isHiddenMatrix(entry)) weights.push_back({entry, splitOf(entry, heads), 1.0});
    }
    return weights;
}

Optimiser::Optimiser(FlatParameters& parameters, const OptimiserRecipe& recipe, int heads,
                     const std::map<std::string, double>& rateScales)
    : m_parameters(parameters), m_recipe(recipe) {
    const at::Tensor& values = parameters.values();
    m_adamMask = at::ones_like(values);
    m_decayMask = at::zeros_like(values);
    const auto scaleOf = [&](const std::string& name) {
        for (const auto& [prefix, scale] : rateScales) {
            if (name.rfind(prefix, 0) == 0) return scale;
        }
        return 1.0;
    };
    for (const auto& entry : parameters.entries()) {
        FlatParameters::part(m_adamMask, entry).fill_(scaleOf(entry.name));
        if (entry.shape.size() >= 2 && endsWith(entry.name, ".weight")) {
            FlatParameters::part(m_decayMask, entry).fill_(scaleOf(entry.name));
        }
    }
    if (recipe.muon) {
        std::vector<Muon::Weight> weights = muonWeights(parameters.entries(), heads);
        for (auto& weight : weights) {
            weight.rateScale = scaleOf(weight.entry.name);
            FlatParameters::part(m_adamMask, weight.entry).zero_();
            FlatParameters::part(m_decayMask, weight.entry).zero_();
        }
        m_muon = std::make_unique<Muon>(std::move(weights), recipe.muonMomentum);
        m_momentum = at::zeros_like(values);
    }
    m_first = at::zeros_like(values);
    m_second = at::zeros_like(values);
    m_average = values.clone();
}

void Optimiser::adamStep(std::int64_t step, double rateFactor, const at::Tensor& gradients) {
    const double b1 = m_recipe.adamBeta1, b2 = m_recipe.adamBeta2;
    m_first.lerp_(gradients, 1 - b1);
    m_second.mul_(b2).addcmul_(gradients, gradients, 1 - b2);
    const double bias1 = 1 - std::pow(b1, static_cast<double>(step + 1));
    const double bias2 = 1 - std::pow(b2, static_cast<double>(step + 1));
    at::Tensor update = m_first / (m_second.sqrt().div_(std::sqrt(bias2)).add_(1e-8));
    const double rate = m_recipe.adamRate * rateFactor;
    at::Tensor& values = m_parameters.values();
    if (m_recipe.weightDecay > 0) values.addcmul_(values, m_decayMask, -rate * m_recipe.weightDecay);
    values.addcmul_(update, m_adamMask, -rate / bias1);
}

double Optimiser::step(std::int64_t step, double rateFactor, WorkerTeam& team) {
    const at::NoGradGuard guard;
    at::Tensor& gradients = m_parameters.gradients(0);
    for (std::size_t shard = 1; shard < m_parameters.shards(); ++shard) gradients.add_(m_parameters.gradients(shard));
    const double norm = gradients.norm().item<double>();
    if (!std::isfinite(norm)) return norm;
    if (m_recipe.clipNorm > 0 && norm > m_recipe.clipNorm) gradients.mul_(m_recipe.clipNorm / norm);
    if (m_muon) {
        m_muon->step(m_parameters.values(), gradients, m_momentum, m_recipe.muonRate * rateFactor,
                     m_recipe.weightDecay, team);
    }
    adamStep(step, rateFactor, gradients);
    const double warm = (1.0 + static_cast<double>(step)) / (10.0 + static_cast<double>(step));
    m_average.lerp_(m_parameters.values(), 1 - std::min(m_recipe.emaDecay, warm));
    for (std::size_t shard = 0; shard < m_parameters.shards(); ++shard) m_parameters.gradients(shard).zero_();
    return norm;
}

std::map<std::string, at::Tensor> Optimiser::state() {
    std::map<std::string, at::Tensor> state{{"values", m_parameters.values()},
                                            {"average", m_average},
                                            {"adam_first", m_first},
                                            {"adam_second", m_second}};
    if (m_muon) state["muon_momentum"] = m_momentum;
    return state;
}

void Optimiser::restore(const std::map<std::string, at::Tensor>& stored) {
    const at::NoGradGuard guard;
    for (auto& [name, tensor] : state()) {
        const auto found = stored.find(name);
        if (found == stored.end() || found->second.sizes() != tensor.sizes()) {
            throw Error(ErrorCode::WeightMismatch, "the checkpoint does not fit this recipe: '" + name +
                                                       "' is missing or has another size");
        }
        at::Tensor target = tensor;
        target.copy_(found->second);
    }
}

void Optimiser::swapAverage() {
    const at::NoGradGuard guard;
    const at::Tensor kept = m_parameters.values().clone();
    m_parameters.values().copy_(m_average);
    m_average.copy_(kept);
}

void Optimiser::resetAverage() { m_average.copy_(m_parameters.values()); }

} // namespace vecset
