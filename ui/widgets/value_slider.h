#pragma once

#include <QString>
#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace vecset {

class ElidedLabel;

/// A number with a name: label and exact entry in one line, a slider under them. Dragging sends valueChanged for live
/// previews; valueCommitted comes once when the person has decided (release, Enter, arrow key, focus lost).
class ValueSlider : public QWidget {
    Q_OBJECT
    Q_PROPERTY(double value READ value WRITE setValue NOTIFY valueChanged USER true)

public:
    explicit ValueSlider(QWidget* parent = nullptr);
    explicit ValueSlider(const QString& label, QWidget* parent = nullptr);

    void setLabel(const QString& text);
    /// Values are multiples of `step` from `minimum`. @throws nothing; a reversed range is turned round.
    void setRange(double minimum, double maximum, double step, int decimals);
    /// The slider moves by ratio, not by difference: for ranges such as 1,000 to 1,000,000. Needs minimum > 0.
    void setLogarithmic(bool on);
    /// Text behind the number in the entry, e.g. " %" or " mm".
    void setSuffix(const QString& suffix);
    /// Shown instead of the smallest value, e.g. "no limit".
    void setSpecialValueText(const QString& text);
    /// Double click on the label goes back to this value. Without it the label does nothing.
    void setDefaultValue(double value);

    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] double minimum() const { return m_minimum; }
    [[nodiscard]] double maximum() const { return m_maximum; }
    /// Clamped and rounded to the step; emits nothing.
    void setValue(double value);

    [[nodiscard]] QSlider* slider() const { return m_slider; }
    [[nodiscard]] QDoubleSpinBox* entry() const { return m_entry; }

Q_SIGNALS:
    /// While dragging and on every other change made by the person.
    void valueChanged(double value);
    /// The person has let go or confirmed; never twice for the same value.
    void valueCommitted(double value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fitEntry();
    [[nodiscard]] int positionOf(double value) const;
    [[nodiscard]] double valueAt(int position) const;
    [[nodiscard]] double rounded(double value) const;
    void show(double value);
    void edit(double value, bool commit);
    void commit();

    ElidedLabel* m_label;
    QSlider* m_slider;
    QDoubleSpinBox* m_entry;
    double m_minimum = 0, m_maximum = 100, m_step = 1, m_value = 0, m_committed = 0, m_default = 0;
    int m_decimals = 0;
    bool m_logarithmic = false, m_hasDefault = false;
};

} // namespace vecset
