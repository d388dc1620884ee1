#pragma once

#include "ui/compare/compare_facts.h"
#include "ui/compare/compare_side.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace vecset {

class ElidedLabel;

/// The line above a view: which side it is, its name, what it cost, and whether the mesh is closed.
class SideCaption : public QWidget {
    Q_OBJECT

public:
    explicit SideCaption(const QString& letter, QWidget* parent = nullptr);

    void setSide(const CompareSide& side);
    /// Shown until there is a mesh. @param fraction 0 to 1
    void setProgress(const QString& text, double fraction);
    /// Nothing while the mesh has not been looked at.
    void setMeshFacts(const std::optional<MeshFacts>& mesh);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString facts() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void show();

    QLabel* m_letter;
    ElidedLabel* m_name;
    ElidedLabel* m_facts;
    QLabel* m_tick;
    QProgressBar* m_bar;
    QString m_progress; ///< what becomes of the mesh that is missing; empty: it is being read
    CompareSide m_side;
    std::optional<MeshFacts> m_mesh;
};

} // namespace vecset
