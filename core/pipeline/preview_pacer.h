#pragma once

#include "core/decoding/volume_options.h"

#include <optional>

namespace vecset {

/// Seconds that coarse decodes take with one model on one machine, learned from every decode that is made anyway.
struct DecodeCost {
    double fixedSeconds = 0.0;    ///< tokens from latents
    double secondsPerQuery = 0.0; ///< 0: not known yet
    double secondsPerKey = 1.5e-7; ///< surface from a level's samples; the start value is that of one core of 2020

    [[nodiscard]] bool isKnown() const { return secondsPerQuery > 0.0; }
    /// Takes over a measured decode.
    void learn(double fixed, double querySeconds, double queries);
    /// Takes over a measured surface extraction.
    void learnSurface(double seconds, double keys);
    /// Seconds of one preview at that resolution.
    [[nodiscard]] double previewSeconds(int resolution) const;
};

/// Decides when a preview may be made and how fine.
///
/// The rule: at every moment all previews of a job, with what it costs to hand them on, have taken at most a tenth of
/// the time that the work itself has taken so far. The next one is made as soon as its expected cost fits into what is
/// left of that budget, at the finest of a few resolutions that fits; there is none after the last step, where the real
/// decode follows. A preview that took longer than expected delays the next. A run of one step has none while sampling;
/// its shape appears from the coarse levels of the decode, which cost no network time, by the same rule. Decodes of a
/// second or less usually end without one.
class PreviewPacer {
public:
    explicit PreviewPacer(double share = 0.1) : m_share(share) {}

    /// May something that costs `seconds` be done after `work` seconds of work proper?
    [[nodiscard]] bool allows(double seconds, double work) const { return m_spent + seconds <= m_share * work; }
    /// The finest preview that fits, in cells per side; none when even the coarsest does not.
    [[nodiscard]] std::optional<int> resolution(const DecodeCost& cost, double work) const;
    void spend(double seconds) { m_spent += seconds; }
    [[nodiscard]] double spent() const { return m_spent; }

private:
    double m_share;
    double m_spent = 0.0;
};

/// How a preview of that resolution is decoded: previewDecodeOptions() with a coarser first level.
[[nodiscard]] DecodeOptions previewOptions(int resolution);

} // namespace vecset
