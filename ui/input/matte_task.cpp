#include "ui/input/matte_task.h"

#include "core/image/matte.h"
#include "core/image/read_image.h"
#include "ui/base/image_convert.h"
#include "ui/input/pasted_pictures.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <new>
#include <span>

namespace vecset {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureSource)
};

/// The seam to core: every failure becomes a value, Cancelled passes.
template <typename Work> auto guarded(Work&& work) -> std::variant<decltype(work()), PictureFailure> {
    try {
        return work();
    } catch (const Error& error) {
        return PictureFailure{error.code(), QString::fromUtf8(error.what())};
    } catch (const std::bad_alloc&) {
        return PictureFailure{ErrorCode::OutOfMemory, Words::tr("The picture does not fit into memory.")};
    } catch (const std::exception& error) {
        return PictureFailure{ErrorCode::Internal, QString::fromUtf8(error.what())};
    }
}

RgbaImage readSource(const PictureSource& source) {
    if (!source.path.isEmpty()) return readImage(toFilesystemPath(source.path));
    if (!source.bytes.isEmpty()) {
        return decodeImage(
            std::as_bytes(std::span(source.bytes.constData(), static_cast<std::size_t>(source.bytes.size()))),
            source.title.toStdString());
    }
    if (source.image.isNull()) throw Error(ErrorCode::InvalidInput, "there is no picture");
    return toRgbaImage(source.image);
}

/// Not premultiplied pixels would bleed the colour of transparent ones into edges; QImage scales premultiplied ones.
QImage scaledDown(const QImage& image, int side) {
    if (std::max(image.width(), image.height()) <= side)
        return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied)
        .scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// A view of the pixels without a copy; valid while `image` is.
QImage viewOf(const RgbaImage& image) {
    return {image.pixels.data(), image.width, image.height, image.width * 4, QImage::Format_RGBA8888};
}

MatteMode resolve(const LoadedPicture& picture, const MatteSettings& settings) {
    if (settings.mode != MatteMode::Auto) return settings.mode;
    return picture.hasTransparency ? MatteMode::Alpha : MatteMode::GrabCut;
}

} // namespace

PictureSource PictureSource::fromFile(const QString& path) {
    return {path, {}, {}, QFileInfo(path).completeBaseName()};
}

LoadOutcome loadPicture(const PictureSource& source, const JobContext& job) {
    return guarded([&] {
        LoadedPicture picture;
        picture.source = {source.path, {}, {}, source.title};
        auto pixels = std::make_shared<RgbaImage>(readSource(source));
        job.throwIfCancelled();
        picture.fileSize = QSize(pixels->width, pixels->height);
        if (std::max(pixels->width, pixels->height) > kMostPixels) {
            *pixels = toRgbaImage(scaledDown(viewOf(*pixels), kMostPixels));
            job.throwIfCancelled();
        }
        if (source.path.isEmpty()) picture.source.path = keepPastedPicture(*pixels);
        picture.hasTransparency = hasTransparency(*pixels);
        picture.preview = scaledDown(viewOf(*pixels), kPreviewPixels);
        picture.pixels = std::move(pixels);
        return picture;
    });
}

MatteOutcome findMatte(const LoadedPicture& picture, const MatteSettings& settings, const JobContext& job) {
    return guarded([&] {
        if (settings.mode == MatteMode::Network && settings.network.isEmpty()) {
            throw Error(ErrorCode::InvalidInput,
                        Words::tr("No network file (ONNX) is chosen for the matte.").toStdString());
        }
        SoftMatte matte;
        matte.used = resolve(picture, settings);
        MatteOptions options = settings.toOptions();
        options.mode = matte.used;
        options.threshold = 0.0;
        matte.picture = matte.used == MatteMode::None
                            ? picture.pixels
                            : std::make_shared<RgbaImage>(removeBackground(*picture.pixels, options, job));
        return matte;
    });
}

CutOut cutOut(const LoadedPicture& picture, const SoftMatte& matte, double threshold, const JobContext& job) {
    CutOut result;
    result.picture = matte.picture;
    if (matte.used == MatteMode::GrabCut || matte.used == MatteMode::Network) {
        const int least = static_cast<int>(threshold * 255.0 + 0.5);
        auto pixels = std::make_shared<RgbaImage>(*matte.picture);
        for (std::size_t i = 3; i < pixels->pixels.size(); i += 4) {
            if (pixels->pixels[i] < least) pixels->pixels[i] = 0;
        }
        result.picture = std::move(pixels);
    }
    job.throwIfCancelled();
    result.facts = measureCutOut(*result.picture);
    result.facts.fileSize = picture.fileSize;
    result.facts.hadTransparency = picture.hasTransparency;
    result.facts.used = matte.used;
    job.throwIfCancelled();
    result.preview = scaledDown(viewOf(*result.picture), kPreviewPixels);
    result.previewScale = static_cast<double>(result.preview.width()) / std::max(1, result.picture->width);
    return result;
}

} // namespace vecset
