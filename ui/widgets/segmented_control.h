#pragma once

#include <QIcon>
#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QHBoxLayout;

namespace vecset {

class SegmentButton;

/// A row of joined choices of which exactly one is on: presets, shading modes. Tab reaches the chosen segment, the
/// arrow keys move the choice, the mouse clicks. Segments shorten their text before they burst a narrow panel.
class SegmentedControl : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged USER true)

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// The first segment becomes the current one, without a signal. An empty text shows the icon only; the tool tip is
    /// then the accessible name.
    void addSegment(const QString& id, const QString& text, const QString& toolTip, const QIcon& icon = {});
    /// New words for a segment, e.g. after a language change.
    void setSegmentText(const QString& id, const QString& text, const QString& toolTip);
    /// A segment that cannot be chosen says why in its tool tip; `why` is ignored when `enabled`.
    void setSegmentEnabled(const QString& id, bool enabled, const QString& why = {});
    void setSegmentVisible(const QString& id, bool visible);

    [[nodiscard]] QString current() const;
    [[nodiscard]] QStringList ids() const;
    /// Chooses without a signal; an unknown id changes nothing. A disabled segment may be shown as chosen.
    void setCurrent(const QString& id);

Q_SIGNALS:
    /// The person chose another segment.
    void currentChanged(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] SegmentButton* find(const QString& id) const;
    void choose(int from, int step);
    void offerToTab();

    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
    std::vector<SegmentButton*> m_segments;
    bool m_silent = false;
};

} // namespace vecset
