#include "viewer/image_texture.h"

#include <Qt3DRender/QTexture>
#include <Qt3DRender/QTextureImageData>
#include <Qt3DRender/QTextureImageDataGenerator>
#include <Qt3DRender/QTextureWrapMode>

namespace vecset {
namespace {

class ImageGenerator : public Qt3DRender::QTextureImageDataGenerator {
public:
    explicit ImageGenerator(QImage image) : m_image(std::move(image)) {}

    Qt3DRender::QTextureImageDataPtr operator()() override {
        auto data = Qt3DRender::QTextureImageDataPtr::create();
        data->setImage(m_image);
        return data;
    }
    bool operator==(const Qt3DRender::QTextureImageDataGenerator& other) const override {
        const auto* same = Qt3DCore::functor_cast<ImageGenerator>(&other);
        return same != nullptr && same->m_image.cacheKey() == m_image.cacheKey();
    }
    QT3D_FUNCTOR(ImageGenerator)

private:
    QImage m_image;
};

} // namespace

void ImageTexture::setImage(const QImage& image) {
    m_image = image.convertToFormat(QImage::Format_RGBA8888).mirrored();
    notifyDataGeneratorChanged();
}

Qt3DRender::QTextureImageDataGeneratorPtr ImageTexture::dataGenerator() const {
    return Qt3DRender::QTextureImageDataGeneratorPtr(new ImageGenerator(m_image));
}

Qt3DRender::QTexture2D* makeTexture(ImageTexture* image, Qt3DCore::QNode* parent) {
    auto* texture = new Qt3DRender::QTexture2D(parent);
    texture->setGenerateMipMaps(false);
    texture->setMinificationFilter(Qt3DRender::QAbstractTexture::Linear);
    texture->setMagnificationFilter(Qt3DRender::QAbstractTexture::Linear);
    texture->setWrapMode(Qt3DRender::QTextureWrapMode(Qt3DRender::QTextureWrapMode::ClampToEdge));
    texture->addTextureImage(image);
    return texture;
}

} // namespace vecset
