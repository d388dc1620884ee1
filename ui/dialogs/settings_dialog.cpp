#include "ui/dialogs/settings_dialog.h"

#include "ui/dialogs/setting_editor.h"
#include "ui/dialogs/setting_row.h"
#include "ui/settings/setting_catalog.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cstring>

namespace vecset {

SettingsDialog::SettingsDialog(Settings& settings, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_search(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_notices(new NoticeBar(this)), m_area(new QScrollArea(this)), m_rows(nullptr), m_nothing(new QLabel(this)),
      m_resetAll(new QPushButton(this)), m_close(new QPushButton(this)) {
    buildRows();
    arrange();
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::update);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (m_search->text().isEmpty()) update();
        else m_search->clear(); // choosing a category ends the search
    });
    connect(m_list, &QListWidget::itemClicked, m_search, &QLineEdit::clear); // also the category that was chosen before
    connect(m_resetAll, &QPushButton::clicked, this, &SettingsDialog::resetAll);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&settings, &Settings::saveFailed, this, [this](const QString& cause) {
        m_notices->show(NoticeLevel::Warning, cause,
                        tr("The settings count until the program ends, but are not saved."));
    });
    retranslateUi();
    m_list->setCurrentRow(0);
    update();
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 34);
}

void SettingsDialog::buildRows() {
    auto* page = new QWidget;
    m_rows = new QVBoxLayout(page);
    m_rows->setSpacing(0);
    for (const SettingDefinition& setting : m_settings.definitions()) {
        if (m_categories.isEmpty() || std::strcmp(m_categories.last().source, setting.category) != 0) {
            m_categories.append({setting.category, new QLabel(page), {}});
            setRole(m_categories.last().title, "section");
            m_rows->addWidget(m_categories.last().title);
            m_list->addItem(QString());
        }
        m_categories.last().rows.append(new SettingRow(m_settings, setting, page));
        m_rows->addWidget(m_categories.last().rows.last());
    }
    m_rows->addWidget(m_nothing);
    m_rows->addStretch();
    m_area->setWidget(page);
}

void SettingsDialog::arrange() {
    const Tokens& tokens = Theme::instance().tokens();
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    setRole(m_list, "plain");
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRole(m_area, "plain");
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setContentsMargins(0, 0, tokens.space3, 0);
    setRole(m_nothing, "muted");
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(0, 2 * tokens.space4, 0, 0);
    m_resetAll->setIcon(themedIcon(QStringLiteral("reset")));
    setRole(m_resetAll, "quiet");
    for (auto* button : {m_resetAll, m_close}) button->setAutoDefault(false);

    auto* left = new QVBoxLayout;
    left->setSpacing(tokens.space3);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    left->addWidget(m_resetAll, 0, Qt::AlignLeft);
    auto* right = new QVBoxLayout;
    right->setSpacing(tokens.space3);
    right->addWidget(m_notices);
    right->addWidget(m_area, 1);
    right->addWidget(m_close, 0, Qt::AlignRight);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(tokens.space4, tokens.space4, tokens.space4, tokens.space4);
    layout->setSpacing(2 * tokens.space4);
    layout->addLayout(left, 2);
    layout->addLayout(right, 5);
}

void SettingsDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QDialog::changeEvent(event);
}

void SettingsDialog::retranslateUi() {
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setToolTip(tr("Shows the settings of all categories that contain this text."));
    m_list->setAccessibleName(tr("Categories"));
    for (int i = 0; i < m_categories.size(); ++i) {
        m_list->item(i)->setText(settingText(m_categories.at(i).source));
        m_categories.at(i).title->setText(settingText(m_categories.at(i).source));
    }
    m_nothing->setText(tr("No setting contains this text."));
    m_resetAll->setText(tr("Reset all"));
    m_resetAll->setToolTip(tr("Brings every setting back to its default. It can be undone."));
    m_close->setText(tr("Close"));
    update();
}

void SettingsDialog::update() {
    const Tokens& tokens = Theme::instance().tokens();
    const QString wanted = m_search->text().trimmed();
    int shown = 0;
    for (int i = 0; i < m_categories.size(); ++i) {
        const bool chosen = !wanted.isEmpty() || m_list->currentRow() == i;
        int inCategory = 0;
        for (SettingRow* row : m_categories.at(i).rows) {
            const bool visible = row->applySearch(wanted) && chosen;
            row->setVisible(visible);
            inCategory += visible ? 1 : 0;
        }
        m_categories.at(i).title->setVisible(inCategory > 0);
        m_categories.at(i).title->setContentsMargins(0, shown > 0 ? tokens.space3 : 0, 0, tokens.space1);
        shown += inCategory;
    }
    m_nothing->setVisible(shown == 0);
    if (m_list->currentItem() != nullptr)
        m_list->currentItem()->setSelected(wanted.isEmpty()); // a search is in no category
}

void SettingsDialog::showSetting(const QString& key) {
    for (int i = 0; i < m_categories.size(); ++i) {
        for (SettingRow* row : m_categories.at(i).rows) {
            if (row->setting().key != key) continue;
            m_search->clear();
            m_list->setCurrentRow(i);
            m_area->ensureWidgetVisible(row);
            row->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void SettingsDialog::setSearch(const QString& text) {
    m_search->setText(text);
}

QStringList SettingsDialog::shownKeys() const {
    QStringList keys;
    for (const Category& category : m_categories) {
        for (const SettingRow* row : category.rows) {
            if (!row->isHidden()) keys.append(row->setting().key);
        }
    }
    return keys;
}

void SettingsDialog::resetAll() {
    QList<std::pair<QString, QVariant>> before;
    for (const SettingDefinition& setting : m_settings.definitions()) {
        if (!m_settings.isDefault(setting.key)) before.append({setting.key, m_settings.value(setting.key)});
    }
    if (before.isEmpty()) {
        m_notices->show(NoticeLevel::Info, tr("Every setting has its default already."));
        return;
    }
    m_settings.resetAll();
    const auto undo = [this, before] {
        for (const auto& [key, value] : before) m_settings.set(key, value);
    };
    m_notices->show(NoticeLevel::Success,
                    tr("%n setting(s) went back to the default.", nullptr, static_cast<int>(before.size())), {},
                    {{tr("Undo"), undo}});
}

} // namespace vecset
