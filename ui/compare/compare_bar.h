#pragma once

#include "ui/compare/compare_modes.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace vecset {

class ElidedLabel;
class SegmentedControl;

/// The head of a comparison: what is compared, how it is shown, saving and closing. Decides nothing itself.
class CompareBar : public QWidget {
    Q_OBJECT

public:
    explicit CompareBar(QWidget* parent = nullptr);

    void setNames(const QString& a, const QString& b);
    void setCompareLayout(CompareLayout layout);
    void setHeatMap(HeatMap heat);
    /// The colours wait for the distances.
    void setHeatMapReady(bool ready);
    /// Both shapes are there: there is something to save and to swap.
    void setReportReady(bool ready);
    void setSaving(bool on);
    void setFactsShown(bool on);

Q_SIGNALS:
    void layoutChosen(vecset::CompareLayout layout);
    void heatMapChosen(vecset::HeatMap heat);
    void swapRequested();
    void factsToggled(bool on);
    void saveRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void retranslateUi();
    void showSave();

    QGridLayout* m_grid;
    QWidget *m_controls, *m_end;
    bool m_oneRow = false;
    ElidedLabel* m_title;
    SegmentedControl* m_layouts;
    QLabel* m_heatLabel;
    SegmentedControl* m_heats;
    QPushButton* m_swap;
    QToolButton* m_facts;
    QPushButton* m_save;
    QToolButton* m_close;
    QString m_a, m_b;
    bool m_heatReady = false;
    bool m_reportReady = false;
    bool m_saving = false;
};

} // namespace vecset
