#pragma once

#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace vecset {

class SectionHeader;

/// A group of controls under a header that folds it away. The header is one button: click, Space or Enter toggles, Left
/// closes, Right opens. A summary on the right tells what the folded controls are set to.
class CollapsibleSection : public QWidget {
    Q_OBJECT

public:
    explicit CollapsibleSection(QWidget* parent = nullptr);
    explicit CollapsibleSection(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const;
    /// Shown while folded, e.g. "256 · Lightning".
    void setSummary(const QString& summary);

    /// Takes the widget; replaces and deletes an earlier one.
    void setBody(QWidget* body);
    [[nodiscard]] QWidget* body() const { return m_body; }

    [[nodiscard]] bool isExpanded() const { return m_expanded; }
    void setExpanded(bool expanded);

Q_SIGNALS:
    void expandedChanged(bool expanded);

private:
    SectionHeader* m_header;
    QVBoxLayout* m_layout;
    QWidget* m_body = nullptr;
    bool m_expanded = true;
};

} // namespace vecset
