#pragma once

#include "ui/compare/compare_facts.h"
#include "ui/compare/compare_side.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>

class QFrame;
class QGridLayout;
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

    /// One card below the other, or beside each other as far as there is room.
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
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void keepHeight();
    QFrame* makeCard(QLabel*& title);
    QFrame* buildTimeCard();
    QFrame* buildResultCard();
    QFrame* buildDistanceCard();
    void arrange();
    void retranslateUi();
    void showFacts();
    void showDistances();
    void showPicture();

    QGridLayout* m_layout;
    QFrame *m_timeCard, *m_distanceCard, *m_resultCard;
    Qt::Orientation m_orientation = Qt::Vertical;
    int m_columns = 0; ///< of cards; 0: not laid out yet
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
