#include "ui/dialogs/setting_row.h"

#include "ui/dialogs/setting_editor.h"
#include "ui/settings/setting_catalog.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace vecset {
namespace {

/// The text as HTML with every occurrence of `wanted` on the accent's soft ground.
QString marked(const QString& text, const QString& wanted) {
    if (wanted.isEmpty()) return text.toHtmlEscaped();
    const QString ground = Theme::instance().tokens().accentSoft.name();
    QString html;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(wanted, from, Qt::CaseInsensitive)) {
        html += text.mid(from, at - from).toHtmlEscaped();
        html += QStringLiteral("<span style=\"background-color:%1\">%2</span>")
                    .arg(ground, text.mid(at, wanted.size()).toHtmlEscaped());
        from = at + wanted.size();
    }
    return html + text.mid(from).toHtmlEscaped();
}

} // namespace

SettingRow::SettingRow(Settings& settings, const SettingDefinition& setting, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_setting(setting), m_editor(SettingEditor::make(setting, this)),
      m_label(new QLabel(this)), m_description(new QLabel(this)), m_effect(new QLabel(this)),
      m_reset(new QToolButton(this)), m_atStart(settings.value(setting.key)) {
    m_reset->setIcon(themedIcon(QStringLiteral("reset")));
    arrange();
    connect(m_reset, &QToolButton::clicked, this, [this] { m_settings.reset(m_setting.key); });
    connect(m_editor, &SettingEditor::edited, this, [this](const QVariant& value) {
        if (!m_settings.set(m_setting.key, value)) showValue();
    });
    connect(&settings, &Settings::changed, this, [this](const QString& key) {
        if (key == m_setting.key) showValue();
    });
    connect(&Theme::instance(), &Theme::changed, this, &SettingRow::showTexts);
    retranslateUi();
    showValue();
}

void SettingRow::arrange() {
    const Tokens& tokens = Theme::instance().tokens();
    setRole(m_description, "muted");
    setRole(m_effect, "warning");
    m_description->setWordWrap(true);
    m_effect->setWordWrap(true);
    m_label->setWordWrap(true);
    for (auto* label : {m_label, m_description}) label->setTextFormat(Qt::RichText);
    m_label->setBuddy(m_editor->control());
    QSizePolicy keepsPlace = m_reset->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true); // editors stay in one column
    m_reset->setSizePolicy(keepsPlace);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, tokens.space2, 0, tokens.space2);
    grid->setHorizontalSpacing(tokens.space3);
    grid->setVerticalSpacing(tokens.space1);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_description, 1, 0);
    grid->addWidget(m_effect, 2, 0);
    grid->addWidget(m_editor, 0, 1, 3, 1, Qt::AlignVCenter);
    grid->addWidget(m_reset, 0, 2, 3, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 4);
    setTabOrder(m_editor->control(), m_reset);
}

void SettingRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void SettingRow::retranslateUi() {
    m_editor->retranslate();
    m_editor->control()->setAccessibleName(m_setting.label());
    m_editor->control()->setAccessibleDescription(m_setting.description());
    m_editor->control()->setToolTip(m_setting.description());
    m_reset->setToolTip(tr("Back to the default"));
    m_reset->setAccessibleName(tr("Back to the default: %1").arg(m_setting.label()));
    m_effect->setText(m_setting.effect == SettingEffect::AfterRestart
                          ? tr("Counts from the next start of the program.")
                          : tr("Counts from the next time a model is loaded."));
    showTexts();
}

void SettingRow::showTexts() {
    m_label->setText(marked(m_setting.label(), m_search));
    m_description->setText(marked(m_setting.description(), m_search));
}

void SettingRow::showValue() {
    const QVariant value = m_settings.value(m_setting.key);
    m_editor->setValue(value);
    m_reset->setVisible(!m_settings.isDefault(m_setting.key));
    // Said only when it matters: after a change that has not taken effect.
    m_effect->setVisible(m_setting.effect != SettingEffect::AtOnce && value != m_atStart);
}

bool SettingRow::applySearch(const QString& text) {
    m_search = text.trimmed();
    showTexts();
    const auto contains = [this](const QString& words) { return words.contains(m_search, Qt::CaseInsensitive); };
    return m_search.isEmpty() || contains(m_setting.label()) || contains(m_setting.description()) ||
           contains(m_setting.categoryLabel()) || contains(m_setting.key) ||
           std::any_of(m_setting.choices.begin(), m_setting.choices.end(),
                       [&](const SettingChoice& choice) { return contains(settingText(choice.label)); });
}

} // namespace vecset
