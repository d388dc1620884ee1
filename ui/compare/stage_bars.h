#pragma once

#include "ui/compare/compare_side.h"

#include <QColor>
#include <QWidget>

#include <array>

namespace vecset {

/// The colour by which a stage is known in bars and tables, from the theme; stages that nobody knows share the last.
[[nodiscard]] QColor stageColour(const QString& stage);

/// Two bars, one per side, as long as the job took and divided into its stages.
class StageBars : public QWidget {
    Q_OBJECT

public:
    explicit StageBars(QWidget* parent = nullptr);

    void setSides(const CompareSide& a, const CompareSide& b);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Bar {
        QList<StageTime> stages;
        double seconds = 0.0;
    };
    [[nodiscard]] QRectF barRect(int row) const;
    [[nodiscard]] QString toolTipAt(QPointF position) const;

    std::array<Bar, 2> m_bars;
};

} // namespace vecset
