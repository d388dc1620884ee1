#pragma once

#include <QAbstractButton>
#include <QString>

namespace vecset {

/// The clickable head of a CollapsibleSection: arrow, title, and on the right the summary of what is folded away.
class SectionHeader final : public QAbstractButton {
    Q_OBJECT

public:
    explicit SectionHeader(QWidget* parent);

    void setSummary(const QString& summary);
    void setOpen(bool open);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRequested(bool open);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_summary;
    bool m_open = true;
};

} // namespace vecset
