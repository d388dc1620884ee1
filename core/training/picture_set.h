#pragma once

#include "core/base/job_context.h"
#include "core/geometry/vec3.h"
#include "core/training/counter_random.h"
#include "core/training/data_mix.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace vecset {

/// How a picture is varied when it is drawn.
struct PictureJitter {
    double shift = 0;  ///< of the picture's side
    double scale = 0;  ///< zoom by exp(uniform(-scale, scale))
    double colour = 0; ///< gain and offset per channel
};

/// The pictures of one split, brought through the image processor once and kept as bytes.
class PictureSet {
public:
    struct Picture {
        int object = 0;
        Vec3f stretch{1, 1, 1}; ///< of the object shown, per axis
        bool isIcon = false;    ///< shipped with the object; the others are renders
        int turns = 0;          ///< quarter turns of the object shown, before the stretch (see ItemView)
    };
    /// Which pictures are used.
    enum class Use { Icons, Views, TurnedViewsToo };
    /// Pictures in which nothing is seen are left out.
    PictureSet(const std::vector<MixItem>& items, int size, double borderRatio, Use use, const JobContext& job);

    [[nodiscard]] const std::vector<Picture>& pictures() const { return m_pictures; }
    /// The pictures of an object: its icon first, if it has one.
    [[nodiscard]] const std::vector<int>& ofObject(int object) const {
        return m_ofObject[static_cast<std::size_t>(object)];
    }
    /// The icon of an object, or -1.
    [[nodiscard]] int icon(int object) const;
    [[nodiscard]] int size() const { return m_size; }
    /// Writes a picture as [3, size, size] floats in [-1, 1].
    void read(int picture, float* out) const;
    /// The same, mirrored if asked and randomly moved, zoomed and tinted; white where nothing is.
    void readVaried(int picture, bool mirror, const PictureJitter& jitter, CounterRandom& random, float* out) const;

private:
    /// A picture with its pixels, ready to be kept.
    struct Prepared {
        Picture picture;
        std::vector<std::uint8_t> bytes;
    };
    [[nodiscard]] std::vector<Prepared> picturesOf(const MixItem& item, int object, double borderRatio, Use use) const;
    void prepare(const at::Tensor& pixels, double borderRatio, const Picture& picture,
                 std::vector<Prepared>& into) const;
    int m_size;
    std::vector<Picture> m_pictures;
    std::vector<std::vector<int>> m_ofObject;
    std::vector<std::vector<std::uint8_t>> m_bytes; ///< [3, size, size] each
};

} // namespace vecset
