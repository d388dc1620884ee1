#pragma once

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/base/rgba_image.h"
#include "ui/input/matte_settings.h"
#include "ui/input/picture_notes.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <memory>
#include <variant>

namespace vecset {

/// Where a picture comes from: a file, or (from a clipboard or a browser) the bytes of a file, or pixels.
struct PictureSource {
    QString path;
    QByteArray bytes;
    QImage image;
    QString title; ///< shown, and the base of the names of results

    [[nodiscard]] static PictureSource fromFile(const QString& path);
};

struct PictureFailure {
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< core's words
};

/// A picture in memory, at most kMostPixels on the longer side: no network looks at more than 1024, and mattes, history
/// and memory all pay for the rest.
struct LoadedPicture {
    PictureSource source; ///< path and title; bytes and pixels are dropped
    std::shared_ptr<const RgbaImage> pixels;
    QSize fileSize;
    bool hasTransparency = false;
    QImage preview; ///< at most kPreviewPixels a side
};

/// The picture with the matte in its alpha before the threshold, so that the threshold can be tried without finding the
/// background again.
struct SoftMatte {
    std::shared_ptr<const RgbaImage> picture;
    MatteMode used = MatteMode::Alpha; ///< what Auto came to; the threshold counts for GrabCut and Network
};

/// The cut-out object as the pipeline gets it.
struct CutOut {
    std::shared_ptr<const RgbaImage> picture;
    CutOutFacts facts;
    QImage preview; ///< at most kPreviewPixels a side
    double previewScale = 1.0; ///< preview pixels per picture pixel
};

inline constexpr int kMostPixels = 4096;
inline constexpr int kPreviewPixels = 1024;

using LoadOutcome = std::variant<LoadedPicture, PictureFailure>;
using MatteOutcome = std::variant<SoftMatte, PictureFailure>;

// All three run on a pool thread; failures are values, only Cancelled is thrown.

[[nodiscard]] LoadOutcome loadPicture(const PictureSource& source, const JobContext& job);
[[nodiscard]] MatteOutcome findMatte(const LoadedPicture& picture, const MatteSettings& settings,
                                     const JobContext& job);
[[nodiscard]] CutOut cutOut(const LoadedPicture& picture, const SoftMatte& matte, double threshold,
                            const JobContext& job);

} // namespace vecset
