#pragma once

#include "viewer/view_backend.h"
#include "viewer/view_style.h"

#include <QtCore/QEvent>
#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace vecset {

/// The page of StillView: the picture, and above it in plain words why it is not a 3D window.
class StillCanvas : public QWidget {
    Q_OBJECT

public:
    StillCanvas(QString reason, QWidget* parent);

    void setPicture(const QImage& picture);
    void setStyle(const ViewStyle& style);
    void setLabels(const ViewLabels& labels);
    void setClip(double fromX, double toX);
    [[nodiscard]] QString explanation() const;

Q_SIGNALS:
    void resized();
    void inputReceived(QEvent* event);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QString m_reason;
    QImage m_picture;
    ViewStyle m_style;
    ViewLabels m_labels;
    double m_clipFrom = 0.0, m_clipTo = 1.0;
};

} // namespace vecset
