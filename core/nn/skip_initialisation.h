#pragma once

namespace vecset {

/// While one lives, modules made on this thread get memory for their parameters but no starting values: random draws
/// and zeroing do nothing. A network that is about to be loaded neither computes a billion random numbers nor touches
/// (and so occupies) memory that its weights never use.
///
/// Everything registered must be given values afterwards; tensors made meanwhile with at::zeros or a random draw hold
/// whatever was in memory.
class SkipInitialisation {
public:
    SkipInitialisation();
    ~SkipInitialisation();
    SkipInitialisation(const SkipInitialisation&) = delete;
    SkipInitialisation& operator=(const SkipInitialisation&) = delete;

    /// For initialisations that compute with what they drew.
    [[nodiscard]] static bool isActive();

private:
    bool m_outer; ///< inside another one
};

} // namespace vecset
