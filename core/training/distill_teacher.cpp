#include "core/training/distill_teacher.h"

#include "core/base/error.h"
#include "core/checkpoint/model_folder.h"
#include "core/training/start_weights.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/nn/init.h>
#include <torch/utils.h>

namespace vecset {
namespace {

namespace fs = std::filesystem;

LatentBasis basisOf(ShapeVae& vae, const std::string& name) {
    if (vae->config().latentBasis.empty()) {
        throw Error(ErrorCode::InvalidInput,
                    name + " has no latent basis; distillation needs a model made by 'vecset train flow'");
    }
    if (vae->scaleFactor != 1.0) {
        throw Error(ErrorCode::InvalidInput,
                    name + ": a scale_factor other than 1 beside a latent basis is not supported");
    }
    auto buffers = vae->named_buffers();
    LatentBasis basis;
    // Copies: the network may move to another device.
    basis.mean = buffers["latent_mean"].clone();
    basis.project = buffers["latent_project"].clone();
    basis.expand = buffers["latent_expand"].clone();
    basis.deviation = basis.expand.norm(2, {0}); // the directions are unit vectors times their deviations
    return basis;
}

} // namespace

DistillTeacher loadDistillTeacher(const fs::path& path) {
    DistillTeacher teacher;
    teacher.folder = modelFolderOf(path, "teacher (--teacher, or 'teacher:' in the recipe)");
    teacher.networks = loadVecsetModel(teacher.folder);
    teacher.config = openModelFolder(teacher.folder).config;
    teacher.basis = basisOf(teacher.networks.vae, teacher.folder.string());
    return teacher;
}

bool sameBasis(const LatentBasis& a, const LatentBasis& b) {
    if (a.expand.sizes() != b.expand.sizes()) return false;
    const double size = a.expand.norm().item<double>() + a.mean.norm().item<double>();
    const double difference = (a.expand - b.expand).norm().item<double>() + (a.mean - b.mean).norm().item<double>();
    return difference <= 2e-3 * size;
}

Hunyuan3DDiT makeStudent(const Hunyuan3DDiT& teacher, std::uint64_t seed) {
    const at::NoGradGuard guard;
    Hunyuan3DDitConfig config = teacher->config();
    config.guidanceEmbed = true;
    torch::manual_seed(seed);
    Hunyuan3DDiT student(config);
    const auto source = teacher->named_parameters();
    for (auto& item : student->named_parameters()) {
        if (const at::Tensor* stored = source.find(item.key())) {
            item.value().copy_(*stored);
        } else if (item.key().rfind("guidance_in.out_layer.", 0) == 0) {
            item.value().zero_();
        }
    }
    student->to(teacher->parameters().front().device());
    student->train();
    return student;
}

at::Tensor DistillSolver::velocity(const at::Tensor& x, const at::Tensor& t, const at::Tensor& cond,
                                   const at::Tensor& w) const {
    const at::NoGradGuard guard;
    Hunyuan3DDiT network = m_network;
    if (network->guidanceEmbedded()) return network->forward(x, t, cond, w).to(at::kFloat);
    const at::Tensor both = network->forward(at::cat({x, x}), at::cat({t, t}), at::cat({cond, at::zeros_like(cond)}));
    const auto halves = both.to(at::kFloat).chunk(2, 0);
    return halves[1] + w.view({-1, 1, 1}) * (halves[0] - halves[1]);
}

at::Tensor DistillSolver::follow(at::Tensor x, const at::Tensor& t, const at::Tensor& end, const at::Tensor& cond,
                                 const at::Tensor& w, int steps, double shift) const {
    const at::NoGradGuard guard;
    const auto timeAfter = [&](int step) {
        const double u = static_cast<double>(step) / steps;
        return at::lerp(t, end, u / (u + shift * (1 - u)));
    };
    at::Tensor now = t;
    for (int step = 0; step < steps; ++step) {
        const at::Tensor next = step + 1 == steps ? end : timeAfter(step + 1);
        x = x + (next - now).view({-1, 1, 1}) * velocity(x, now, cond, w);
        now = next;
    }
    return x;
}

} // namespace vecset
