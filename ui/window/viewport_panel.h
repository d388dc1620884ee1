#pragma once

#include "core/geometry/triangle_mesh.h"
#include "viewer/view_style.h"

#include <QImage>
#include <QJsonObject>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace vecset {

class CompareView;
class ElidedLabel;
class EmptyState;
class MeshView;
class NoticeBar;
class SegmentedControl;

/// What is known of the shape in the viewport, for the line below it.
struct ShapeCaption {
    QString title;
    double seconds = 0.0; ///< of the job that made it; 0: not known
    std::size_t faces = 0;
    bool closed = false;
    QString note; ///< for example "not saved"
};

/// The middle of the window: notices, the 3D view (or the comparison, or what to do first), and below it the shading
/// controls and the facts of the shape.
class ViewportPanel : public QWidget {
    Q_OBJECT

public:
    /// The state of the view's switches; the window puts the same actions into its menu.
    struct Actions {
        QAction *wire, *flat, *backFaces, *grid, *axes, *orthographic, *turntable;
        QAction *frame, *front, *right, *top, *reset, *exportMesh;
    };

    explicit ViewportPanel(QWidget* parent = nullptr);

    [[nodiscard]] const Actions& actions() const { return m_actions; }
    [[nodiscard]] MeshView& view() { return *m_view; }
    /// Made on first use: its two 3D windows cost start-up time.
    [[nodiscard]] CompareView& compareView();
    [[nodiscard]] NoticeBar& notices() { return *m_notices; }

    void showShape(std::shared_ptr<const TriangleMesh> mesh, const ShapeCaption& caption, bool keepCamera);
    /// A coarse shape of a running job; the facts of the shape before are hidden meanwhile.
    void showPreview(std::shared_ptr<const TriangleMesh> mesh, const QString& note);
    void setCaption(const ShapeCaption& caption);
    void clear();

    void showComparison();
    void closeComparison();
    [[nodiscard]] bool isComparing() const;

    [[nodiscard]] QJsonObject state() const;
    void restoreState(const QJsonObject& state);

Q_SIGNALS:
    void exportRequested();
    void comparingChanged(bool on); ///< the comparison took the place of the single view, or gave it back
    void sampleRequested();
    void urlsDropped(const QList<QUrl>& urls);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildActions();
    QWidget* buildStrip();
    void applyStyle();
    void showFacts();
    void retranslateUi();
    void showMesh(bool on);

    NoticeBar* m_notices;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    MeshView* m_view;
    CompareView* m_compare = nullptr;
    QWidget* m_strip;
    SegmentedControl* m_shading;
    ElidedLabel* m_facts;
    QLabel* m_tick;
    QPushButton* m_export;
    Actions m_actions{};
    ViewStyle m_style;
    ShapeCaption m_caption;
    QString m_previewNote;
    bool m_hasShape = false;
};

} // namespace vecset
