#include "ui/dialogs/about_dialog.h"

#include "ui/dialogs/system_info.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

// In the global namespace, as Qt asks: the resource is in a static library and nobody else refers to it.
static void registerAboutResource() {
    Q_INIT_RESOURCE(vecset_about);
}

namespace vecset {
namespace {

struct Library {
    const char* name;
    const char* licence;
    const char* purpose; ///< translation source
};

constexpr Library kLibraries[] = {
    {"Qt 6", "LGPL 3", QT_TRANSLATE_NOOP("vecset::AboutDialog", "windows, 3D view")},
    {"LibTorch (PyTorch)", "BSD 3-Clause", QT_TRANSLATE_NOOP("vecset::AboutDialog", "the neural networks")},
    {"OpenCV", "Apache 2.0", QT_TRANSLATE_NOOP("vecset::AboutDialog", "reading pictures, removing backgrounds")},
    {"Assimp", "BSD 3-Clause", QT_TRANSLATE_NOOP("vecset::AboutDialog", "mesh files")},
    {"meshoptimizer", "MIT", QT_TRANSLATE_NOOP("vecset::AboutDialog", "fewer faces")},
    {"nanoflann", "BSD 2-Clause", QT_TRANSLATE_NOOP("vecset::AboutDialog", "nearest points")},
    {"Embree", "Apache 2.0", QT_TRANSLATE_NOOP("vecset::AboutDialog", "rays, for making data sets")},
    {"yaml-cpp", "MIT", QT_TRANSLATE_NOOP("vecset::AboutDialog", "model configurations")},
    {"nlohmann/json", "MIT", QT_TRANSLATE_NOOP("vecset::AboutDialog", "reports")},
    {"spdlog", "MIT", QT_TRANSLATE_NOOP("vecset::AboutDialog", "the log")},
    {"{fmt}", "MIT", QT_TRANSLATE_NOOP("vecset::AboutDialog", "texts of the log")},
    {"CLI11", "BSD 3-Clause", QT_TRANSLATE_NOOP("vecset::AboutDialog", "the command line")},
};

/// The sample pictures: resources/samples/README.md.
struct Credit {
    const char* object; ///< translation source
    const char* author;
};
constexpr Credit kCredits[] = {
    {QT_TRANSLATE_NOOP("vecset::AboutDialog", "Armchair"), "Absfrm"},
    {QT_TRANSLATE_NOOP("vecset::AboutDialog", "Bed"), "Blend Swap"},
    {QT_TRANSLATE_NOOP("vecset::AboutDialog", "Bookcase"), "Michtek"},
    {QT_TRANSLATE_NOOP("vecset::AboutDialog", "Oak table"), "Doug C"},
    {QT_TRANSLATE_NOOP("vecset::AboutDialog", "Mailbox"), "Mofx"},
    {QT_TRANSLATE_NOOP("vecset::AboutDialog", "Oak chair"), "Doug C"},
    {QT_TRANSLATE_NOOP("vecset::AboutDialog", "Corner sofa"), "Mitch37"},
    {QT_TRANSLATE_NOOP("vecset::AboutDialog", "Plastic chair"), "exL"},
};

QTableWidget* makeTable(int rows, int columns, QWidget* parent) {
    auto* table = new QTableWidget(rows, columns, parent);
    setRole(table, "plain");
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setTabKeyNavigation(false);
    return table;
}

/// A table under a line of explanation.
QWidget* makePage(QLabel* note, QWidget* body) {
    const Tokens& tokens = Theme::instance().tokens();
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, tokens.space3, 0, 0);
    layout->setSpacing(tokens.space2);
    setRole(note, "muted");
    note->setWordWrap(true);
    layout->addWidget(note);
    layout->addWidget(body, 1);
    return page;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent), m_name(new QLabel(this)), m_version(new QLabel(this)), m_purpose(new QLabel(this)),
      m_tabs(new QTabWidget(this)), m_libraries(makeTable(static_cast<int>(std::size(kLibraries)), 3, this)),
      m_credits(makeTable(static_cast<int>(std::size(kCredits)), 2, this)), m_librariesNote(new QLabel(this)),
      m_creditsNote(new QLabel(this)), m_licence(new QTextBrowser(this)) {
    registerAboutResource();
    const Tokens& tokens = Theme::instance().tokens();
    QFile licence(QStringLiteral(":/about/LICENSE"));
    if (licence.open(QIODevice::ReadOnly)) m_licence->setPlainText(QString::fromUtf8(licence.readAll()));
    setRole(m_licence, "plain");
    auto* licencePage = new QWidget;
    auto* licenceLayout = new QVBoxLayout(licencePage);
    licenceLayout->setContentsMargins(0, tokens.space3, 0, 0);
    licenceLayout->addWidget(m_licence);
    m_tabs->addTab(makePage(m_librariesNote, m_libraries), QString());
    m_tabs->addTab(licencePage, QString());
    m_tabs->addTab(makePage(m_creditsNote, m_credits), QString());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens.space4, tokens.space4, tokens.space4, tokens.space4);
    layout->setSpacing(tokens.space4);
    layout->addWidget(makeHead());
    layout->addWidget(m_tabs, 1);
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 38);
}

QWidget* AboutDialog::makeHead() {
    const Tokens& tokens = Theme::instance().tokens();
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens.space4);
    auto* mark = new QLabel(head);
    mark->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    setRole(m_name, "title");
    setRole(m_version, "muted");
    m_version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_purpose->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(tokens.space1);
    for (auto* label : {m_name, m_version, m_purpose}) words->addWidget(label);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return head;
}

void AboutDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QDialog::changeEvent(event);
}

void AboutDialog::retranslateUi() {
    setWindowTitle(tr("About Vecset Studio"));
    m_name->setText(QStringLiteral("Vecset Studio"));
    m_version->setText(tr("Version %1 · Apache License 2.0").arg(programVersion()));
    m_purpose->setText(tr("Picture in, 3D mesh out, on your own machine. Nothing is sent anywhere."));
    m_tabs->setTabText(0, tr("Libraries"));
    m_tabs->setTabText(1, tr("Licence"));
    m_tabs->setTabText(2, tr("Sample pictures"));
    m_librariesNote->setText(
        tr("Vecset Studio is built on these works. Models have licences of their own: see the model manager."));
    m_creditsNote->setText(
        tr("From the catalogue BlendSwap-CC-0 of Sweet Home 3D, given to the public domain (CC0) by their authors."));
    m_licence->setAccessibleName(tr("Licence of Vecset Studio"));
    fillLibraries();
    fillCredits();
}

void AboutDialog::fillLibraries() {
    m_libraries->setHorizontalHeaderLabels({tr("Library"), tr("Licence"), tr("Used for")});
    m_libraries->setAccessibleName(tr("Libraries"));
    int row = 0;
    for (const Library& library : kLibraries) {
        m_libraries->setItem(row, 0, new QTableWidgetItem(QLatin1String(library.name)));
        m_libraries->setItem(row, 1, new QTableWidgetItem(QLatin1String(library.licence)));
        m_libraries->setItem(row++, 2, new QTableWidgetItem(tr(library.purpose)));
    }
    m_libraries->resizeColumnsToContents();
}

void AboutDialog::fillCredits() {
    m_credits->setHorizontalHeaderLabels({tr("Picture"), tr("Author")});
    m_credits->setAccessibleName(tr("Sample pictures"));
    int row = 0;
    for (const Credit& credit : kCredits) {
        m_credits->setItem(row, 0, new QTableWidgetItem(tr(credit.object)));
        m_credits->setItem(row++, 1, new QTableWidgetItem(QLatin1String(credit.author)));
    }
    m_credits->resizeColumnsToContents();
}

} // namespace vecset
