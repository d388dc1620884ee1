#pragma once

#include "ui/compare/compare_facts.h"
#include "ui/compare/compare_side.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>

class QBoxLayout;
class QFrame;
class QLabel;
class QProgressBar;

namespace vecset {

class FactsTable;
class StageBars;

/// What the two results cost and how far apart they are: cards for time, result and settings, and distances; in a
/// column beside the views or in a row under them.
class FactsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FactsPanel(QWidget* parent = nullptr);

    void setOrientation(Qt::Orientation orientation);
    void setSides(const CompareSide& a, const CompareSide& b);
    void setPicture(const QImage& picture);
    void setMeshFacts(const std::optional<MeshFacts>& a, const std::optional<MeshFacts>& b);

    /// The distances are being measured; a negative fraction means that measuring has not begun.
    void setMeasuring(double fraction);
    void setDistances(std::shared_ptr<const MeshComparison> comparison, double size);
    /// They could not be measured.
    void setProblem(const QString& cause);

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* makeCard(QLabel*& title);
    void buildTimeCard();
    void buildResultCard();
    void buildDistanceCard();
    void retranslateUi();
    void showFacts();
    void showDistances();
    void showPicture();

    QBoxLayout* m_layout;
    QLabel *m_timeTitle, *m_resultTitle, *m_distanceTitle;
    QLabel* m_headline;
    QLabel* m_picture;
    StageBars* m_bars;
    FactsTable* m_times;
    FactsTable* m_results;
    FactsTable* m_distances;
    QLabel* m_state;
    QProgressBar* m_progress;
    CompareSide m_a, m_b;
    QImage m_input;
    std::optional<MeshFacts> m_meshA, m_meshB;
    std::shared_ptr<const MeshComparison> m_comparison;
    QString m_problem;
    double m_size = 0.0;
    double m_measuring = -1.0;
};

} // namespace vecset
