#include "ui/export/export_dialog.h"

#include "core/geometry/mesh_statistics.h"
#include "ui/base/error_text.h"
#include "ui/export/export_form.h"
#include "ui/export/export_job.h"
#include "ui/export/export_outcome_card.h"
#include "ui/history/drag_file.h"
#include "ui/history/pool_call.h"
#include "ui/theme/theme.h"
#include "ui/widgets/progress_button.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace vecset {
namespace {

QString startFolder() {
    const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

std::optional<MeshFormat> formatOf(const QString& path) {
    return meshFormatFromName(QFileInfo(path).suffix().toStdString());
}

} // namespace

ExportDialog::ExportDialog(std::shared_ptr<const TriangleMesh> mesh, const QString& suggestedName, QWidget* parent)
    : QDialog(parent), m_mesh(mesh ? std::move(mesh) : std::make_shared<const TriangleMesh>()),
      m_job(new ExportJob(this)), m_form(new ExportForm(this)), m_summary(new QLabel(this)),
      m_fileLabel(new QLabel(this)), m_path(new QLineEdit(this)), m_browse(new QPushButton(this)),
      m_adviceBox(new QVBoxLayout), m_outcome(new ExportOutcomeCard(this)), m_close(new QPushButton(this)),
      m_export(new ProgressButton(this)) {
    m_facts.faces = m_mesh->triangles.size();
    m_facts.hasColors = !m_mesh->colors.empty();
    m_path->setText(QDir(startFolder()).filePath(fileNameFrom(suggestedName) + QStringLiteral(".glb")));
    m_adviseSoon.setSingleShot(true);
    m_adviseSoon.setInterval(80);
    build();
    connectAll();
    retranslateUi();
    showIdle();
    measureMesh();
    advise();
}

void ExportDialog::build() {
    const auto& t = Theme::instance().tokens();
    setRole(m_summary, "muted");
    m_summary->setWordWrap(true);
    m_adviceBox->setSpacing(t.space1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(t.space2);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export, 1);
    m_close->setAutoDefault(false);
    m_browse->setAutoDefault(false);
    m_export->setIdleIcon(themedIcon(QStringLiteral("export"), &Tokens::accentText));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(t.space4, t.space4, t.space4, t.space4);
    column->setSpacing(t.space3);
    column->addWidget(m_form);
    column->addLayout(buildPathRow());
    column->addWidget(m_summary);
    column->addLayout(m_adviceBox);
    column->addWidget(m_outcome);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(QFontMetrics(Theme::instance().bodyFont()).averageCharWidth() * 72);
    setTabOrder(m_form, m_path);
    setTabOrder(m_path, m_browse);
    setTabOrder(m_browse, m_export);
    setTabOrder(m_export, m_close);
}

QLayout* ExportDialog::buildPathRow() {
    auto* column = new QVBoxLayout;
    column->setSpacing(Theme::instance().tokens().space1);
    setRole(m_fileLabel, "muted");
    m_fileLabel->setBuddy(m_path);
    m_browse->setIcon(themedIcon(QStringLiteral("folder")));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::instance().tokens().space2);
    row->addWidget(m_path, 1);
    row->addWidget(m_browse);
    column->addWidget(m_fileLabel);
    column->addLayout(row);
    return column;
}

void ExportDialog::connectAll() {
    connect(m_form, &ExportForm::changed, this, [this] {
        followFormat();
        showMeasures();
        adviseSoon();
    });
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::adviseSoon);
    connect(m_path, &QLineEdit::editingFinished, this, &ExportDialog::followPath);
    connect(m_path, &QLineEdit::returnPressed, this, &ExportDialog::startExport);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(&m_adviseSoon, &QTimer::timeout, this, &ExportDialog::advise);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_export, &ProgressButton::activated, this, &ExportDialog::startExport);
    connect(m_export, &ProgressButton::cancelRequested, this, &ExportDialog::cancelExport);
    connect(m_job, &ExportJob::progressed, this, [this](double fraction) {
        m_export->setRunning(fraction < 0.5 ? tr("Preparing") : tr("Writing and reading back"), fraction);
    });
    connect(m_job, &ExportJob::finished, this, &ExportDialog::showResult);
    connect(m_job, &ExportJob::failed, this, &ExportDialog::showFailure);
    connect(m_job, &ExportJob::cancelled, this, [this] {
        m_outcome->showNote(tr("Cancelled. Nothing was written, and no file was changed."));
        showIdle();
    });
}

void ExportDialog::measureMesh() {
    callOnPool(
        QThreadPool::globalInstance(), this, [mesh = m_mesh] { return meshStatistics(*mesh); },
        [this](const HistoryOutcome<MeshStatistics>& outcome) {
            if (!outcome.value) return; // the export will say what is wrong with the mesh
            m_facts.bounds = outcome.value->bounds;
            m_facts.closed = outcome.value->closed;
            showMeasures();
            advise();
        });
}

void ExportDialog::showMeasures() {
    if (m_facts.faces == 0) return m_summary->clear();
    const auto faces = tr("%Ln face(s)", nullptr, static_cast<int>(m_facts.faces));
    if (!m_facts.closed) return m_summary->setText(faces);
    const auto measures = sizeText(exportedSize(m_facts.bounds, choices()), choices().unit);
    m_summary->setText(*m_facts.closed
                           ? tr("The file will measure %1 (x × y × z): %2, closed surface.").arg(measures, faces)
                           : tr("The file will measure %1 (x × y × z): %2, open surface.").arg(measures, faces));
}

/// The file name gets the extension of the chosen format. Only a known extension is replaced: "chair v1.2" keeps its
/// dot.
void ExportDialog::followFormat() {
    const auto path = m_path->text();
    const auto extension = nameOf(m_form->choices().format);
    if (formatOf(path) == m_form->choices().format || QFileInfo(path).fileName().isEmpty()) return;
    const auto stem = formatOf(path) ? path.chopped(QFileInfo(path).suffix().size() + 1) : path;
    m_path->setText(stem + QLatin1Char('.') + extension);
}

void ExportDialog::followPath() {
    const auto named = formatOf(m_path->text());
    if (named && *named != m_form->choices().format)
        m_form->setFormat(*named);
    else
        followFormat();
}

void ExportDialog::advise() {
    const auto question = ++m_question;
    callOnPool(
        QThreadPool::globalInstance(), this,
        [choices = m_form->choices(), facts = m_facts, path = path()] { return adviseOn(choices, facts, path); },
        [this, question](const HistoryOutcome<std::vector<ExportAdvice>>& outcome) {
            if (question == m_question && outcome.value) showAdvice(*outcome.value);
        });
}

void ExportDialog::showAdvice(const std::vector<ExportAdvice>& advice) {
    while (auto* item = m_adviceBox->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_blocked.clear();
    for (const auto& remark : advice) {
        if (remark.kind == ExportAdvice::Kind::Blocking && m_blocked.isEmpty()) m_blocked = remark.text;
        if (remark.kind == ExportAdvice::Kind::Blocking) continue;                        // stands on the button
        if (remark.kind == ExportAdvice::Kind::Replaces && path() == m_written) continue; // just made by this dialog
        auto* label = new QLabel(remark.text, this);
        label->setWordWrap(true);
        setRole(label, remark.kind == ExportAdvice::Kind::Warning ? "warning" : "muted");
        m_adviceBox->addWidget(label);
    }
    m_path->setProperty("invalid", !m_blocked.isEmpty() && m_facts.faces > 0);
    refreshStyle(m_path);
    if (!isRunning()) showIdle();
}

void ExportDialog::showIdle() {
    enableInput(true);
    m_close->setText(m_outcome->isSuccess() ? tr("Close") : tr("Cancel"));
    if (m_blocked.isEmpty())
        m_export->setIdle(m_outcome->isSuccess() ? tr("Export again") : tr("Export"));
    else
        m_export->setBlocked(m_blocked);
}

void ExportDialog::enableInput(bool on) {
    for (auto* widget :
         {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_path), static_cast<QWidget*>(m_browse)}) {
        widget->setEnabled(on);
    }
}

void ExportDialog::startExport() {
    followPath();
    if (isRunning() || !m_blocked.isEmpty()) return;
    m_outcome->hide();
    enableInput(false);
    m_export->setRunning(tr("Preparing"), 0.0);
    m_close->setText(tr("Cancel"));
    m_job->start(m_mesh, path(), choices(), m_recipe);
}

void ExportDialog::cancelExport() { m_job->cancel(); }

void ExportDialog::reject() {
    if (isRunning()) return cancelExport();
    QDialog::reject();
}

void ExportDialog::showResult(const ExportResult& result) {
    m_outcome->showResult(result, choices());
    if (result.inPlace) m_written = path();
    showIdle();
    adviseSoon();
    if (result.report.verified)
        Q_EMIT exported(path());
    else
        Q_EMIT failed(QString::fromStdString(result.report.difference));
}

void ExportDialog::showFailure(ErrorCode code, const QString& message) {
    const auto text = describeError(code, message);
    m_outcome->showFailure(text.cause, text.remedy);
    showIdle();
    adviseSoon();
    Q_EMIT failed(text.cause);
}

void ExportDialog::browse() {
    auto* chooser = new QFileDialog(this, tr("Export mesh as"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setOption(QFileDialog::DontConfirmOverwrite); // the dialog says so itself, and replaces only on success
    chooser->setDirectory(QFileInfo(path()).absolutePath());
    chooser->selectFile(QFileInfo(path()).fileName());
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_path->setText(file);
        followPath();
    });
    chooser->open();
}

QJsonObject ExportDialog::state() const {
    auto state = m_form->state();
    state.insert(QStringLiteral("folder"), QFileInfo(path()).absolutePath());
    return state;
}

void ExportDialog::restoreState(const QJsonObject& state) {
    const auto folder = state.value(QLatin1String("folder")).toString();
    if (!folder.isEmpty()) m_path->setText(QDir(folder).filePath(QFileInfo(path()).fileName()));
    m_form->restoreState(state);
}

ExportChoices ExportDialog::choices() const { return m_form->choices(); }
void ExportDialog::setChoices(const ExportChoices& choices) { m_form->setChoices(choices); }
QString ExportDialog::path() const { return m_path->text(); }
bool ExportDialog::isRunning() const { return m_job->isRunning(); }

void ExportDialog::setPath(const QString& path) {
    m_path->setText(path);
    followPath();
}

void ExportDialog::retranslateUi() {
    setWindowTitle(tr("Export mesh"));
    m_fileLabel->setText(tr("Fi&le"));
    m_path->setToolTip(
        tr("Where the file goes. It is written beside its place, read back, and only then moved there."));
    m_path->setAccessibleName(tr("File"));
    m_browse->setText(tr("Browse…"));
    m_browse->setToolTip(tr("Chooses the folder and the name of the file."));
    m_close->setToolTip(tr("Closes this window; stops an export that is running."));
    m_export->setToolTip(
        tr("Writes the file, reads it back and compares it with the mesh. Takes a second or two for 100,000 faces."));
    showMeasures();
    showIdle();
}

void ExportDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        advise();
    }
    QDialog::changeEvent(event);
}

} // namespace vecset
