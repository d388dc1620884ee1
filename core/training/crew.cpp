#include "core/training/crew.h"

#include "core/base/error.h"
#include "core/base/digest.h"
#include "core/base/logging.h"
#include "core/training/process_group.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace vecset {
namespace {

/// A number that differs for different texts, exact in a double: 52 bits.
double fingerprintNumber(const std::string& text) { return static_cast<double>(stableHash(text) >> 12); }

} // namespace

Crew::Crew(ProcessGroup* group, int shards) : m_group(group) {
    const int size = group ? group->size() : 1, rank = group ? group->rank() : 0;
    if (size > shards) {
        throw Error(ErrorCode::InvalidInput, "the recipe cuts a batch into " + std::to_string(shards) +
                                                 " shards, too few for " + std::to_string(size) +
                                                 " processes; raise 'shards' or lower WORLD_SIZE");
    }
    for (int shard = rank; shard < shards; shard += size) m_shards.push_back(shard);
}

bool Crew::leads() const { return !m_group || m_group->rank() == 0; }

void Crew::useDevice(at::Device device) {
    if (!m_group) return;
    const std::string before = m_group->collectives().why;
    m_group->useDevice(device);
    const CollectiveChoice& choice = m_group->collectives();
    if (!leads() || choice.why.empty() || choice.why == before) return;
    logger("training")
        .log(choice.wished ? spdlog::level::info : spdlog::level::warn,
             "gradients are added up through the CPU (Gloo), not between the cards (NCCL): {}", choice.why);
}

void Crew::agreeOnStart(Start& start, bool failed, const std::string& fingerprint) {
    if (!m_group) return;
    const double own = fingerprintNumber(fingerprint);
    at::Tensor header =
        at::tensor({failed ? 0.0 : 1.0, static_cast<double>(start.step), start.seconds, own}, at::kDouble);
    m_group->broadcast(header);
    const double* value = header.data_ptr<double>();
    at::Tensor different = at::zeros({1}, at::kDouble);
    if (value[3] != own) different.fill_(1);
    m_group->sum(different);
    if (leads() && failed) return;
    if (value[0] == 0) {
        throw Error(ErrorCode::InvalidInput,
                    "the first process of this run (rank 0) could not begin; its message says why");
    }
    if (different.item<double>() > 0) {
        throw Error(ErrorCode::InvalidInput,
                    "the processes of this run do not have the same recipe; give all of them the "
                    "same files and the same version of the program");
    }
    start = {static_cast<std::int64_t>(value[1]), value[2]};
}

void Crew::shareState(const std::vector<at::Tensor>& tensors) {
    if (!m_group) return;
    const at::NoGradGuard guard;
    for (const at::Tensor& tensor : tensors) {
        if (tensor.defined() && tensor.numel() > 0) m_group->broadcast(tensor);
    }
}

Crew::Turn Crew::agreeOnTurn(bool stop, double seconds) {
    if (!m_group) return {stop, seconds};
    at::Tensor turn = at::tensor({stop ? 1.0 : 0.0, leads() ? seconds : 0.0}, at::kDouble);
    m_group->sum(turn);
    const double* value = turn.data_ptr<double>();
    return {value[0] > 0, value[1]};
}

void Crew::sumGradients(FlatParameters& parameters, const std::vector<at::Tensor>& others) {
    if (!m_group) return;
    const at::NoGradGuard guard;
    at::Tensor& total = parameters.gradients(0);
    for (const int shard : m_shards) {
        if (shard == 0) continue;
        total.add_(parameters.gradients(static_cast<std::size_t>(shard)));
        parameters.gradients(static_cast<std::size_t>(shard)).zero_();
    }
    m_group->sum(total);
    for (const at::Tensor& tensor : others) {
        if (tensor.defined() && tensor.numel() > 0) m_group->sum(tensor);
    }
}

void Crew::shareTerms(std::vector<Trainee::Figures>& terms) {
    if (!m_group) return;
    const Trainee::Figures names = terms[static_cast<std::size_t>(m_shards.front())];
    const auto shards = static_cast<std::int64_t>(terms.size()), count = static_cast<std::int64_t>(names.size());
    at::Tensor table = at::zeros({shards, count}, at::kDouble); // one process fills each row: the sum is exact
    for (const int shard : m_shards) {
        std::int64_t column = 0;
        for (const auto& [name, value] : terms[static_cast<std::size_t>(shard)]) table[shard][column++] = value;
    }
    m_group->sum(table);
    for (std::int64_t shard = 0; shard < shards; ++shard) {
        std::int64_t column = 0;
        for (const auto& [name, value] : names) {
            terms[static_cast<std::size_t>(shard)][name] = table[shard][column++].item<double>();
        }
    }
}

} // namespace vecset
