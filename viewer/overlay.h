#pragma once

#include "viewer/image_texture.h"
#include "viewer/material.h"

#include <QtCore/QSize>
#include <QtGui/QColor>
#include <Qt3DCore/QEntity>

namespace Qt3DRender {
class QLayer;
}

namespace vecset {

/// A line of text at a corner of the picture. Widgets cannot lie over a native 3D window.
class LabelEntity : public Qt3DCore::QEntity {
public:
    LabelEntity(Qt::Corner corner, Qt3DRender::QLayer* layer, Qt3DCore::QNode* parent);

    /// `view` in device-independent pixels; `scale` device pixels per such.
    void setText(const QString& text, const QFont& font, double scale);
    void setInk(const QColor& ink);
    void place(QSize view);

private:
    Qt::Corner m_corner;
    Material* m_material;
    ImageTexture* m_image;
    QSizeF m_size; ///< device-independent pixels
};

/// The three axes, turning with the camera, in the lower right corner.
class AxesEntity : public Qt3DCore::QEntity {
public:
    AxesEntity(Qt3DRender::QLayer* layer, Qt3DCore::QNode* parent);
    void place(QSize view);

private:
    Material* m_material;
};

} // namespace vecset
