#include "ui/dialogs/model_details.h"

#include "ui/base/studio_paths.h"
#include "ui/dialogs/licence_terms.h"
#include "ui/dialogs/model_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace vecset {
namespace {

/// Core's messages begin in lower case, because the command line puts words before them.
QString asSentence(const std::string& message) {
    QString text = QString::fromStdString(message);
    if (!text.isEmpty()) text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

ModelDetails::ModelDetails(QWidget* parent)
    : QFrame(parent), m_name(new QLabel(this)), m_problem(new QLabel(this)), m_facts(new QLabel(this)),
      m_defaults(new QLabel(this)), m_folder(new ElidedLabel(this)), m_reportTitle(new QLabel(this)),
      m_report(new QLabel(this)), m_licenceTitle(new QLabel(this)), m_licenceWarning(new QLabel(this)),
      m_licence(new QPlainTextEdit(this)) {
    arrange();
    retranslateUi();
}

void ModelDetails::arrange() {
    const Tokens& tokens = Theme::instance().tokens();
    setRole(this, "card");
    setRole(m_name, "title");
    setRole(m_problem, "warning");
    setRole(m_folder, "muted");
    setRole(m_facts, "small");
    setRole(m_defaults, "small");
    for (auto* title : {m_reportTitle, m_licenceTitle}) setRole(title, "section");
    setRole(m_licenceWarning, "warning");
    for (auto* label : {m_problem, m_facts, m_defaults, m_report, m_licenceWarning}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_folder->setElideMode(Qt::ElideMiddle);
    m_licence->setReadOnly(true);
    m_licence->setMinimumHeight(fontMetrics().height() * 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens.space3, tokens.space3, tokens.space3, tokens.space3);
    layout->setSpacing(tokens.space2);
    for (auto* label : {m_name, static_cast<QLabel*>(m_folder), m_problem, m_facts, m_defaults, m_reportTitle, m_report,
                        m_licenceTitle, m_licenceWarning}) {
        layout->addWidget(label);
    }
    layout->addWidget(m_licence, 1);
    layout->addStretch();
}

void ModelDetails::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QFrame::changeEvent(event);
}

void ModelDetails::setEntry(const std::optional<ModelEntry>& entry) {
    m_entry = entry;
    setReport({}, true);
    retranslateUi();
}

void ModelDetails::setReport(const QString& report, bool good) {
    setRole(m_report, good ? "success" : "danger");
    m_report->setText(report);
    m_reportTitle->setVisible(!report.isEmpty());
    m_report->setVisible(!report.isEmpty());
}

void ModelDetails::retranslateUi() {
    m_reportTitle->setText(tr("Check"));
    m_licenceTitle->setText(tr("Licence"));
    m_licence->setAccessibleName(tr("Licence of the model"));
    setVisible(m_entry.has_value());
    if (!m_entry) return;
    m_name->setText(QString::fromStdString(m_entry->name));
    m_folder->setText(StudioPaths::withoutHome(QDir::toNativeSeparators(ModelTable::folderOf(*m_entry))));
    m_problem->setText(asSentence(m_entry->problem));
    m_problem->setVisible(!m_entry->isUsable());
    m_facts->setText(tr("%1 parameters, %2 on disk, needs about %3 of memory")
                         .arg(ModelTable::parameterText(m_entry->parameters), ModelTable::sizeText(m_entry->fileBytes),
                              ModelTable::sizeText(m_entry->memoryBytes)));
    m_facts->setVisible(m_entry->parameters != 0);
    m_defaults->setText(tr("Made for %n step(s), guidance %1", nullptr, m_entry->defaultSteps)
                            .arg(QLocale().toString(m_entry->defaultGuidance, 'g', 3)));
    m_defaults->setVisible(m_entry->isUsable());

    const QString licence = QString::fromStdString(m_entry->licence);
    const LicenceTerms terms = readLicenceTerms(licence);
    QStringList warnings;
    if (!terms.excludedRegions.isEmpty()) {
        warnings.append(tr("This licence does not apply in: %1. There it gives no right to use the model.")
                            .arg(QLocale().createSeparatedList(terms.regionNames())));
    }
    if (terms.nonCommercial) warnings.append(tr("This licence allows non-commercial use only."));
    if (licence.isEmpty() && !m_entry->builtIn)
        warnings.append(tr("There is no licence file beside the weights. Ask where they come from."));
    m_licenceWarning->setText(warnings.join(QLatin1Char('\n')));
    m_licenceWarning->setVisible(!warnings.isEmpty());
    m_licence->setPlainText(licence);
    m_licence->setVisible(!licence.isEmpty());
    m_licenceTitle->setVisible(!licence.isEmpty() || !warnings.isEmpty());
}

QString ModelDetails::licenceWarning() const {
    return m_licenceWarning->text();
}

QString ModelDetails::licenceText() const {
    return m_licence->toPlainText();
}

} // namespace vecset
