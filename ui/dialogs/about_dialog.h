#pragma once

#include <QDialog>

class QLabel;
class QTabWidget;
class QTableWidget;
class QTextBrowser;

namespace vecset {

/// Version, licence, the libraries inside with theirs, and who made the sample pictures.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    void retranslateUi();
    void fillLibraries();
    void fillCredits();

    QLabel *m_name, *m_version, *m_purpose;
    QTabWidget* m_tabs;
    QTableWidget* m_libraries;
    QTableWidget* m_credits;
    QLabel *m_librariesNote, *m_creditsNote;
    QTextBrowser* m_licence;
};

} // namespace vecset
