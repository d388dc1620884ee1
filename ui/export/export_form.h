#pragma once

#include "ui/export/export_choices.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;

namespace vecset {

class SegmentedControl;

/// The questions of the export dialog: for which program, which format, how large, which way up, what to include.
/// Remembers the last choices of each target; a change that the target does not expect turns it to Custom.
class ExportForm : public QWidget {
    Q_OBJECT
public:
    explicit ExportForm(QWidget* parent = nullptr);

    [[nodiscard]] const ExportChoices& choices() const { return m_choices; }
    void setChoices(const ExportChoices& choices); ///< emits changed()
    void setFormat(MeshFormat format);             ///< as if the user had chosen it; emits changed()
    [[nodiscard]] QJsonObject state() const;
    void restoreState(const QJsonObject& state);

Q_SIGNALS:
    void changed(); ///< by the user or by setChoices

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* addRow(QGridLayout* grid, QWidget* field);
    void build();
    void buildSize(QGridLayout* grid);
    void connectAll();
    void retranslateUi();
    void chooseTarget(const QString& id);
    void takeFields();
    void showChoices();
    void enableByFormat();

    ExportChoices m_choices;
    QHash<QString, ExportChoices> m_remembered; ///< by the target's name
    SegmentedControl* m_target;
    QComboBox* m_format;
    QDoubleSpinBox* m_size;
    QComboBox* m_unit;
    SegmentedControl* m_upAxis;
    QCheckBox* m_ground;
    QCheckBox* m_normals;
    QCheckBox* m_colors;
    QLabel* m_targetLabel = nullptr;
    QLabel* m_formatLabel = nullptr;
    QLabel* m_sizeLabel = nullptr;
    QLabel* m_upLabel = nullptr;
    QLabel* m_includeLabel = nullptr;
    bool m_showing = false; ///< fields are being set by the program
};

} // namespace vecset
