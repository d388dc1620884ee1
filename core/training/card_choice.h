#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace vecset {

/// What the environment variable VECSET_COLLECTIVES asks for.
enum class CollectiveWish { Auto, Gloo, Nccl };
/// "gloo", "nccl", or "auto" (also when it is not set). @throws Error InvalidInput for another word.
[[nodiscard]] CollectiveWish collectiveWish();

/// What one process of a data-parallel run tells the others of the device that it trains on.
struct CardSeat {
    bool onCard = false;  ///< a CUDA device
    bool hasNccl = false; ///< its build can use NCCL
    CollectiveWish wish = CollectiveWish::Auto;
    std::array<std::int64_t, 2> card{}; ///< the card's own number in the world (its UUID); zeros: not known
};

/// How tensors on cards are added up.
struct CollectiveChoice {
    bool nccl = false; ///< on the cards; otherwise through the CPU with Gloo
    std::string why;   ///< cards are used and NCCL is not: the reason. Empty otherwise.
    bool wished = false; ///< somebody asked for Gloo
};

/// The same choice in every process. @param seats of all processes, by rank.
/// @throws Error InvalidInput when NCCL would be used but two processes train on one card, which it refuses;
///         NotAvailable when VECSET_COLLECTIVES asks for NCCL and some process cannot.
[[nodiscard]] CollectiveChoice chooseCollective(const std::vector<CardSeat>& seats);

/// The CUDA device of a process: the one of its number on this machine. Where the launcher shows a process one card
/// alone, that one; where nobody set LOCAL_RANK, the rank is counted on over the machines.
/// @param localRank among the processes of this machine. @param known LOCAL_RANK was set. @param cards that are
///        visible, > 0.
/// @throws Error InvalidInput when LOCAL_RANK counts further than the cards do; VECSET_COLLECTIVES=gloo lets them
///        share.
[[nodiscard]] int cardIndex(int localRank, bool known, int cards, CollectiveWish wish);

} // namespace vecset
