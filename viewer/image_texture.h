#pragma once

#include <QtGui/QImage>
#include <Qt3DRender/QAbstractTextureImage>

namespace Qt3DRender {
class QTexture2D;
}

namespace vecset {

/// A picture made by the program as the content of a texture, first row at v = 1 (upright).
class ImageTexture : public Qt3DRender::QAbstractTextureImage {
public:
    explicit ImageTexture(Qt3DCore::QNode* parent) : QAbstractTextureImage(parent) {}
    void setImage(const QImage& image);

protected:
    Qt3DRender::QTextureImageDataGeneratorPtr dataGenerator() const override;

private:
    QImage m_image;
};

/// A linearly filtered texture without repetition that shows `image`.
[[nodiscard]] Qt3DRender::QTexture2D* makeTexture(ImageTexture* image, Qt3DCore::QNode* parent);

} // namespace vecset
