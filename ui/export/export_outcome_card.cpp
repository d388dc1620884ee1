#include "ui/export/export_outcome_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace vecset {

ExportOutcomeCard::ExportOutcomeCard(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_headline(new QLabel(this)), m_detail(new QLabel(this)),
      m_facts(new QGridLayout), m_actions(new QWidget(this)), m_openFolder(new QPushButton(m_actions)),
      m_copyPath(new QPushButton(m_actions)) {
    const auto& t = Theme::instance().tokens();
    setRole(this, "card");
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_headline->setWordWrap(true);
    m_facts->setHorizontalSpacing(t.space4);
    m_facts->setVerticalSpacing(t.space1);
    m_facts->setColumnStretch(1, 1);
    auto* buttons = new QHBoxLayout(m_actions);
    buttons->setContentsMargins(0, t.space1, 0, 0);
    buttons->setSpacing(t.space2);
    m_openFolder->setIcon(themedIcon(QStringLiteral("folder")));
    m_copyPath->setIcon(themedIcon(QStringLiteral("copy")));
    m_openFolder->setAutoDefault(false); // Enter belongs to Export
    m_copyPath->setAutoDefault(false);
    buttons->addWidget(m_openFolder);
    buttons->addWidget(m_copyPath);
    buttons->addStretch(1);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(t.space1);
    texts->addWidget(m_headline);
    texts->addWidget(m_detail);
    texts->addLayout(m_facts);
    texts->addWidget(m_actions);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(t.space3, t.space3, t.space3, t.space3);
    row->setSpacing(t.space3);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    connect(m_copyPath, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(m_path));
        m_copyPath->setText(tr("Copied"));
    });
    retranslateUi();
    hide();
}

void ExportOutcomeCard::show(Mood mood, const QString& headline, const QString& detail) {
    clearFacts();
    m_success = mood == Mood::Success;
    struct Look {
        const char* icon;
        QColor Tokens::*colour;
        const char* role;
    };
    static constexpr Look looks[] = {{"check", &Tokens::success, "success"},
                                     {"warning", &Tokens::warning, "warning"},
                                     {"error", &Tokens::danger, "danger"},
                                     {"info", &Tokens::muted, "muted"}};
    const auto& look = looks[static_cast<int>(mood)];
    const int side = Theme::instance().tokens().iconSize;
    m_icon->setPixmap(themedIcon(QLatin1String(look.icon), look.colour).pixmap(QSize(side, side), devicePixelRatioF()));
    setRole(m_headline, look.role);
    m_headline->setText(headline);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_actions->hide();
    retranslateUi();
    QFrame::show();
}

void ExportOutcomeCard::showResult(const ExportResult& result, const ExportChoices& choices) {
    const auto& report = result.report;
    const QLocale locale;
    if (report.verified) {
        show(Mood::Success, tr("Written and checked"), {});
    } else if (result.inPlace) {
        show(Mood::Warning, tr("Written, but reading the file back found a difference"),
             QString::fromStdString(report.difference));
    } else {
        show(Mood::Warning, tr("Reading the new file back found a difference, so the older file was kept"),
             tr("%1. Export under another name to look at it, or choose another format.")
                 .arg(QString::fromStdString(report.difference)));
    }
    if (!result.inPlace) return;
    m_path = QFile::decodeName(report.paths.front().c_str());
    addFact(tr("File"), m_path);
    addFact(tr("Size"), sizeText(measuredSize(report, choices), choices.unit));
    addFact(tr("Faces"), locale.toString(static_cast<qulonglong>(report.faces)));
    addFact(tr("Length of file"),
            locale.formattedDataSize(static_cast<qint64>(report.bytes), 1, QLocale::DataSizeSIFormat));
    addFact(tr("Time"), tr("%1 s").arg(locale.toString(report.seconds, 'f', 2)));
    m_actions->show();
}

void ExportOutcomeCard::showFailure(const QString& cause, const QString& remedy) {
    show(Mood::Failure, tr("The file was not written"), remedy.isEmpty() ? cause : cause + QLatin1Char('\n') + remedy);
}

void ExportOutcomeCard::showNote(const QString& text) { show(Mood::Note, text, {}); }

void ExportOutcomeCard::addFact(const QString& name, const QString& value) {
    auto* label = new QLabel(name, this);
    setRole(label, "muted");
    auto* text = new ElidedLabel(value, this);
    text->setElideMode(Qt::ElideMiddle);
    const int row = m_facts->rowCount();
    m_facts->addWidget(label, row, 0);
    m_facts->addWidget(text, row, 1);
}

void ExportOutcomeCard::clearFacts() {
    while (auto* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString ExportOutcomeCard::text() const {
    QStringList texts{m_headline->text(), m_detail->text()};
    for (int i = 0; i < m_facts->count(); ++i) texts << static_cast<QLabel*>(m_facts->itemAt(i)->widget())->text();
    return texts.join(QLatin1Char('\n'));
}

void ExportOutcomeCard::retranslateUi() {
    m_openFolder->setText(tr("Open folder"));
    m_openFolder->setToolTip(tr("Shows the folder of the file in the file manager."));
    m_copyPath->setText(tr("Copy path"));
    m_copyPath->setToolTip(tr("Copies the whole path of the file to the clipboard."));
}

void ExportOutcomeCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QFrame::changeEvent(event);
}

} // namespace vecset
