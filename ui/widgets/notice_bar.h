#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace vecset {

enum class NoticeLevel { Info, Success, Warning, Error };

/// Something the person can do about a notice, offered as a quiet button in it; the notice goes away when it is
/// pressed.
struct NoticeAction {
    QString text;
    std::function<void()> run;
};

class NoticeRow;

/// What went wrong or well, said without blocking: a stack of at most three notices, newest on top, each with cause,
/// remedy and actions. Information and success leave by themselves; warnings and errors stay until they are dismissed
/// or crowded out. Takes no space while empty. Place it in the layout above the viewport.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMostNotices = 3;

    explicit NoticeBar(QWidget* parent = nullptr);

    using QWidget::show;
    /// A notice with the same words as one on display is counted there instead of shown twice.
    void show(NoticeLevel level, const QString& text, const QString& remedy = {},
              std::vector<NoticeAction> actions = {});
    void dismissAll();

    [[nodiscard]] int noticeCount() const { return static_cast<int>(m_rows.size()); }
    /// Warnings and errors raised since the start or since resetWarningCount(): the status bar's "⚠ n".
    [[nodiscard]] int warningCount() const { return m_warnings; }
    void resetWarningCount();
    /// How long information and success stay, in milliseconds; 0 = until dismissed. Default 6,000.
    void setLifetime(int milliseconds) { m_lifetime = milliseconds; }

Q_SIGNALS:
    void warningCountChanged(int count);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void remove(NoticeRow* row);
    void makeRoom();

    QVBoxLayout* m_layout;
    std::vector<NoticeRow*> m_rows; ///< newest first
    int m_warnings = 0;
    int m_lifetime = 6000;
};

} // namespace vecset
