#pragma once

#include "core/pipeline/generation.h"
#include "ui/generation/exact_value.h"

#include <QWidget>

class QCheckBox;

namespace vecset {

/// What becomes of the surface: a limit for the number of faces, and small loose pieces dropped.
class MeshSection : public QWidget {
    Q_OBJECT

public:
    explicit MeshSection(QWidget* parent = nullptr);

    [[nodiscard]] CleanUpOptions options() const;
    void setOptions(const CleanUpOptions& options); ///< emits nothing
    /// For the folded section, e.g. "50,000 faces".
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslateUi();
    void updateUse();

    QCheckBox* m_limit;
    ValueSlider* m_faces;
    QCheckBox* m_floaters;
    ValueSlider* m_ratio; ///< percent of the largest piece's area
    ExactValue m_exactFaces{m_faces}, m_exactRatio{m_ratio};
};

} // namespace vecset
