#include "ui/dialogs/model_manager.h"

#include "ui/base/error_text.h"
#include "ui/dialogs/licence_terms.h"
#include "ui/dialogs/model_details.h"
#include "ui/dialogs/model_table.h"
#include "ui/dialogs/pool_attempt.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace vecset {
namespace {

std::filesystem::path toPath(const QString& folder) {
    return std::filesystem::path(QDir::toNativeSeparators(folder).toStdString());
}

QString shownPath(const QString& folder) {
    return QDir::toNativeSeparators(folder);
}

} // namespace

ModelManager::ModelManager(ModelCatalogCalls calls, QWidget* parent)
    : QDialog(parent), m_calls(std::move(calls)), m_table(new ModelTable(this)), m_notices(new NoticeBar(this)),
      m_view(new QTreeView(this)), m_details(new ModelDetails(this)), m_progress(new QProgressBar(this)),
      m_status(new QLabel(this)) {
    buildTable();
    buildButtons();
    arrange();
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 42);
    refresh();
}

ModelManager::~ModelManager() {
    m_stop.request_stop();
}

void ModelManager::buildTable() {
    setRole(m_view, "plain");
    m_view->setModel(m_table);
    m_view->setRootIsDecorated(false);
    m_view->setAllColumnsShowFocus(true);
    m_view->setUniformRowHeights(true);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setSectionsMovable(false);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ModelManager::showSelected);
    connect(m_view, &QTreeView::activated, this, &ModelManager::chooseSelected);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_table->retranslate();
        fitTable();
    });
}

void ModelManager::buildButtons() {
    const auto make = [this](const char* icon, QColor Tokens::*colour = nullptr) {
        auto* button = new QPushButton(this);
        button->setAutoDefault(false);
        const QString name = QLatin1String(icon);
        button->setIcon(colour == nullptr ? themedIcon(name) : themedIcon(name, colour));
        return button;
    };
    m_import = make("folder");
    m_remove = make("remove");
    m_verify = make("verify");
    m_choose = make("check", &Tokens::accentText);
    setRole(m_choose, "primary");
    connect(m_import, &QPushButton::clicked, this, &ModelManager::askForFolder);
    connect(m_remove, &QPushButton::clicked, this, &ModelManager::removeSelected);
    connect(m_choose, &QPushButton::clicked, this, &ModelManager::chooseSelected);
    connect(m_verify, &QPushButton::clicked, this, [this] {
        if (m_verifying) m_stop.request_stop();
        else verifySelected();
    });
    setRole(m_status, "muted");
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->hide();
}

void ModelManager::arrange() {
    const Tokens& tokens = Theme::instance().tokens();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(tokens.space2);
    buttons->addWidget(m_import);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_status, 1);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_verify);
    buttons->addWidget(m_choose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens.space4, tokens.space4, tokens.space4, tokens.space4);
    layout->setSpacing(tokens.space3);
    layout->addWidget(m_notices);
    layout->addWidget(m_view, 2);
    layout->addWidget(m_details, 3);
    layout->addLayout(buttons);
}

void ModelManager::fitTable() {
    for (int column = 0; column < ModelTable::Abilities; ++column) m_view->resizeColumnToContents(column);
    m_view->setMinimumHeight(
        7 * QFontMetrics(Theme::instance().bodyFont()).height()); // the header and some rows, whatever the details need
}

void ModelManager::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QDialog::changeEvent(event);
}

void ModelManager::retranslateUi() {
    setWindowTitle(tr("Models"));
    m_view->setAccessibleName(tr("Models"));
    m_import->setText(tr("Import a folder…"));
    m_import->setToolTip(
        tr("Adds a model that is on this machine already. Its files stay where they are; nothing is copied."));
    m_remove->setText(tr("Remove from the list"));
    m_remove->setToolTip(tr("Forgets the model. Its files stay on the disk."));
    m_choose->setText(tr("Use this model"));
    m_choose->setToolTip(tr("The next runs use this model. Loading it takes seconds to minutes, by its size."));
    m_table->retranslate();
    fitTable();
    showSelected();
}

void ModelManager::refresh() {
    m_status->setText(tr("Reading the list…"));
    struct Listing {
        std::vector<ModelEntry> entries;
        QString note;
    };
    const auto work = [list = m_calls.list] {
        std::string note;
        auto entries = list(&note);
        return Listing{std::move(entries), QString::fromStdString(note)};
    };
    attemptOnPool(this, work, [this, number = ++m_listing](const Attempt<Listing>& result) {
        if (number != m_listing) return;
        m_status->clear();
        if (result.error) showError(result.error->code(), QString::fromUtf8(result.error->what()));
        if (result.value) showEntries(result.value->entries, result.value->note);
    });
}

void ModelManager::showEntries(std::vector<ModelEntry> entries, const QString& note) {
    const auto before = selected();
    QString wanted = std::exchange(m_selectAfterRefresh, {});
    if (wanted.isEmpty()) wanted = before ? ModelTable::folderOf(*before) : m_table->currentFolder();
    m_table->setEntries(std::move(entries));
    fitTable();
    select(wanted);
    if (!selected() && m_table->rowCount() > 0) m_view->setCurrentIndex(m_table->index(0, 0));
    showSelected();
    if (!note.isEmpty()) m_notices->show(NoticeLevel::Warning, note);
    Q_EMIT modelsChanged(m_table->entries());
}

void ModelManager::setCurrentModel(const QString& folder) {
    m_table->setCurrentFolder(folder);
    select(folder);
    showSelected();
}

void ModelManager::select(const QString& folder) {
    const int row = m_table->rowOf(folder);
    if (row >= 0) m_view->setCurrentIndex(m_table->index(row, 0));
}

std::optional<ModelEntry> ModelManager::selected() const {
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid()) return {};
    return m_table->entry(index.row());
}

void ModelManager::showSelected() {
    const auto entry = selected();
    m_details->setEntry(entry);
    const bool current = entry && ModelTable::folderOf(*entry) == m_table->currentFolder();
    m_remove->setEnabled(entry && !entry->builtIn && !current);
    m_choose->setEnabled(entry && entry->isUsable() && !current);
    m_verify->setEnabled(m_verifying || (entry && entry->available));
    m_verify->setText(m_verifying ? tr("Stop") : tr("Check the files"));
    m_verify->setToolTip(
        m_verifying ? tr("Stops the check. Nothing is changed.")
                    : tr("Reads every weight and builds the networks. Takes seconds to minutes, by the model's size."));
}

void ModelManager::showError(ErrorCode code, const QString& message) {
    const ErrorText text = describeError(code, message);
    m_notices->show(NoticeLevel::Error, text.cause, text.remedy);
}

void ModelManager::askForFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder of a model"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ModelManager::importFolder);
    dialog->open();
}

void ModelManager::importFolder(const QString& folder) {
    const int known = m_table->rowOf(folder);
    if (known >= 0) {
        select(folder);
        m_notices->show(NoticeLevel::Info, tr("This model is in the list already."));
        return;
    }
    m_status->setText(tr("Looking into the folder…"));
    const auto work = [describe = m_calls.describe, path = toPath(folder)] { return describe(path); };
    attemptOnPool(this, work, [this, folder](const Attempt<ModelEntry>& result) {
        m_status->clear();
        if (result.error) return showError(result.error->code(), QString::fromUtf8(result.error->what()));
        if (!result.value->isUsable()) {
            m_notices->show(NoticeLevel::Error,
                            tr("The folder %1 was not added: %2")
                                .arg(shownPath(folder), QString::fromStdString(result.value->problem)),
                            tr("Choose the folder that holds config.yaml and the weights."));
            return;
        }
        add(folder);
    });
}

void ModelManager::add(const QString& folder) {
    const auto work = [add = m_calls.add, path = toPath(folder)] { return add(path, std::string()); };
    attemptOnPool(this, work, [this, folder](const Attempt<ModelEntry>& result) {
        if (result.error) return showError(result.error->code(), QString::fromUtf8(result.error->what()));
        const auto terms = readLicenceTerms(QString::fromStdString(result.value->licence));
        const QString added = tr("The model %1 was added.").arg(QString::fromStdString(result.value->name));
        if (terms.excludedRegions.isEmpty()) m_notices->show(NoticeLevel::Success, added);
        else
            m_notices->show(
                NoticeLevel::Warning, added,
                tr("Its licence does not apply in: %1.").arg(QLocale().createSeparatedList(terms.regionNames())));
        m_selectAfterRefresh = ModelTable::folderOf(*result.value);
        refresh();
    });
}

void ModelManager::removeSelected() {
    const auto entry = selected();
    if (!entry || entry->builtIn) return;
    const auto work = [remove = m_calls.remove, name = entry->name] {
        remove(name);
        return true;
    };
    attemptOnPool(this, work, [this, entry = *entry](const Attempt<bool>& result) {
        if (result.error) return showError(result.error->code(), QString::fromUtf8(result.error->what()));
        const auto undo = [this, folder = ModelTable::folderOf(entry)] { add(folder); };
        m_notices->show(
            NoticeLevel::Success, tr("The model %1 was removed from the list.").arg(QString::fromStdString(entry.name)),
            tr("Its files are still in %1.").arg(shownPath(ModelTable::folderOf(entry))), {{tr("Undo"), undo}});
        refresh();
    });
}

void ModelManager::chooseSelected() {
    const auto entry = selected();
    if (!entry || !entry->isUsable()) return;
    setCurrentModel(ModelTable::folderOf(*entry));
    Q_EMIT modelChosen(*entry);
}

void ModelManager::verifySelected() {
    const auto entry = selected();
    if (!entry || m_verifying) return;
    m_verifying = true;
    m_stop = std::stop_source{};
    m_progress->show();
    m_status->hide();
    m_details->setReport({}, true);
    const auto work = [verify = m_calls.verify, path = entry->folder, job = JobContext(m_stop.get_token())] {
        return QString::fromStdString(verify(path, job));
    };
    attemptOnPool(this, work, [this, folder = ModelTable::folderOf(*entry)](const Attempt<QString>& result) {
        verifyDone(folder, result.value.value_or(QString()), result.error);
    });
    showSelected();
}

void ModelManager::verifyDone(const QString& folder, const QString& report, const std::optional<Error>& error) {
    m_verifying = false;
    m_progress->hide();
    m_status->show();
    select(folder);
    showSelected();
    if (error) {
        const ErrorText text = describeError(error->code(), QString::fromUtf8(error->what()));
        m_details->setReport(text.cause, false);
        m_notices->show(NoticeLevel::Error, tr("The check found a fault: %1").arg(text.cause), text.remedy);
    } else if (report.isEmpty()) {
        m_notices->show(NoticeLevel::Info, tr("The check was stopped."));
    } else {
        m_details->setReport(report, true);
    }
    Q_EMIT verified(!error && !report.isEmpty());
}

} // namespace vecset
