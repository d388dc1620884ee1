#include "core/training/card_choice.h"

#include "core/base/error.h"

#include <cstdlib>
#include <map>

namespace vecset {
namespace {

/// The first reason against NCCL; empty when there is none.
std::string reasonAgainst(const std::vector<CardSeat>& seats) {
    for (std::size_t rank = 0; rank < seats.size(); ++rank) {
        const std::string name = "process " + std::to_string(rank);
        if (!seats[rank].onCard) return name + " trains on the CPU";
        if (!seats[rank].hasNccl)
            return "the LibTorch that " + name + " was built with has no NCCL, or VECSET_NCCL was off";
    }
    return {};
}

void refuseSharedCards(const std::vector<CardSeat>& seats) {
    std::map<std::array<std::int64_t, 2>, std::size_t> owners;
    for (std::size_t rank = 0; rank < seats.size(); ++rank) {
        const auto& card = seats[rank].card;
        if (card[0] == 0 && card[1] == 0) continue;
        const auto [found, isNew] = owners.emplace(card, rank);
        if (isNew) continue;
        throw Error(ErrorCode::InvalidInput,
                    "processes " + std::to_string(found->second) + " and " + std::to_string(rank) +
                        " train on the same card, and NCCL takes one process a card; start one process "
                        "a card and set LOCAL_RANK (torchrun does) or CUDA_VISIBLE_DEVICES for each, "
                        "or set VECSET_COLLECTIVES=gloo to let them share it");
    }
}

} // namespace

CollectiveWish collectiveWish() {
    const char* value = std::getenv("VECSET_COLLECTIVES");
    const std::string text = value ? value : "";
    if (text.empty() || text == "auto") return CollectiveWish::Auto;
    if (text == "gloo") return CollectiveWish::Gloo;
    if (text == "nccl") return CollectiveWish::Nccl;
    throw Error(ErrorCode::InvalidInput,
                "the environment variable VECSET_COLLECTIVES is auto, gloo or nccl, not '" + text + "'");
}

CollectiveChoice chooseCollective(const std::vector<CardSeat>& seats) {
    bool cards = false, gloo = false, nccl = false;
    for (const CardSeat& seat : seats) {
        cards = cards || seat.onCard;
        gloo = gloo || seat.wish == CollectiveWish::Gloo;
        nccl = nccl || seat.wish == CollectiveWish::Nccl;
    }
    if (gloo) return {false, cards ? "VECSET_COLLECTIVES=gloo" : "", true};
    const std::string against = reasonAgainst(seats);
    if (!against.empty() && nccl) {
        throw Error(ErrorCode::NotAvailable,
                    "VECSET_COLLECTIVES=nccl, but " + against + "; unset it to add up with Gloo");
    }
    if (!against.empty()) return {false, cards ? against : "", false};
    refuseSharedCards(seats);
    return {true, "", false};
}

int cardIndex(int localRank, bool known, int cards, CollectiveWish wish) {
    if (known && cards > 1 && localRank >= cards && wish != CollectiveWish::Gloo) {
        throw Error(ErrorCode::InvalidInput,
                    "LOCAL_RANK is " + std::to_string(localRank) + ", but this machine shows " + std::to_string(cards) +
                        " CUDA devices; start at most one process a card "
                        "(torchrun --nproc-per-node " +
                        std::to_string(cards) + "), or set VECSET_COLLECTIVES=gloo to let processes share cards");
    }
    return localRank % cards;
}

} // namespace vecset
