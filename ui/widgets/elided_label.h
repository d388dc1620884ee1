#pragma once

#include <QLabel>

namespace vecset {

/// A label that shortens its text with "…" instead of forcing its panel wider; the whole text is then in the tool tip.
/// text() stays the whole text. Roles of QLabel work. Plain text only, one line.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

    /// Where the "…" goes: right by default; middle suits paths.
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] bool isElided() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int textRoom() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace vecset
