#pragma once

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace vecset {

class NoticeBar;
class SettingRow;
class Settings;

/// The settings, by category, with a search over all of them. Every change counts at once; there is no OK to forget.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// @param settings must outlive the dialog.
    explicit SettingsDialog(Settings& settings, QWidget* parent = nullptr);

    /// The category of this setting comes up and its editor gets the keyboard.
    void showSetting(const QString& key);
    void setSearch(const QString& text);
    [[nodiscard]] QStringList shownKeys() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Category {
        const char* source;
        QLabel* title;
        QList<SettingRow*> rows;
    };
    void buildRows();
    void arrange();
    void retranslateUi();
    void update();
    void resetAll();

    Settings& m_settings;
    QList<Category> m_categories;
    QLineEdit* m_search;
    QListWidget* m_list;
    NoticeBar* m_notices;
    QScrollArea* m_area;
    QVBoxLayout* m_rows;
    QLabel* m_nothing;
    QPushButton *m_resetAll, *m_close;
};

} // namespace vecset
