#pragma once

#include <QWidget>

class QAbstractScrollArea;

namespace vecset {

class SplitHandle;

/// Two views in one area: beside each other, or at the same place with a movable border between them (a wipe).
///
/// A 3D view is a native child window that nothing can lie over, so the wipe is made of window geometry: each view sits
/// in a clip window that shows a part of it, and between the two clips runs the handle. The clips are scroll areas,
/// because those are the parents for which Qt embeds foreign windows as true children, clipped by the window system.
/// The views never change their parents, which would cost them their OpenGL contexts.
class SplitStage : public QWidget {
    Q_OBJECT

public:
    explicit SplitStage(QWidget* parent = nullptr);

    /// Make the views with these parents, then hand them over.
    [[nodiscard]] QWidget* parentA() const;
    [[nodiscard]] QWidget* parentB() const;
    void setViews(QWidget* a, QWidget* b);

    void setWiping(bool on);
    [[nodiscard]] bool isWiping() const { return m_wiping; }
    /// Part of the width left of the border, 0 to 1.
    void setFraction(double fraction);
    [[nodiscard]] double fraction() const { return m_fraction; }
    [[nodiscard]] QWidget* handle() const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

Q_SIGNALS:
    void fractionChanged(double fraction);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QAbstractScrollArea* m_clipA;
    QAbstractScrollArea* m_clipB;
    SplitHandle* m_handle;
    QWidget* m_viewA = nullptr;
    QWidget* m_viewB = nullptr;
    double m_fraction = 0.5;
    bool m_wiping = false;
};

} // namespace vecset
