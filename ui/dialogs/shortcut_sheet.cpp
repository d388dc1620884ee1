#include "ui/dialogs/shortcut_sheet.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace vecset {
namespace {

/// The action's text without its mnemonic and dots: "&Export…" and "エクスポート(&E)…" become "Export", "エクスポート".
QString plainText(const QAction& action) {
    QString text = action.text();
    text.remove(QRegularExpression(QStringLiteral("\\s*\\(&.\\)")));
    text.replace(QRegularExpression(QStringLiteral("&(.)")), QStringLiteral("\\1"));
    while (text.endsWith(QChar(0x2026)) || text.endsWith(QLatin1Char('.'))) text.chop(1);
    return text;
}

} // namespace

ShortcutSheet::ShortcutSheet(const QList<ShortcutGroup>& groups, QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_area(new QScrollArea(this)), m_copy(new QPushButton(this)),
      m_nothing(new QLabel(this)) {
    const Tokens& tokens = Theme::instance().tokens();
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::rebuild);
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &ShortcutSheet::copy);
    setRole(m_nothing, "muted");
    m_nothing->setAlignment(Qt::AlignCenter);
    setRole(m_area, "plain");
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* top = new QHBoxLayout;
    top->setSpacing(tokens.space2);
    top->addWidget(m_search, 1);
    top->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens.space4, tokens.space4, tokens.space4, tokens.space4);
    layout->setSpacing(tokens.space3);
    layout->addLayout(top);
    layout->addWidget(m_nothing);
    layout->addWidget(m_area, 1);
    retranslateUi();
    setGroups(groups);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 36);
}

void ShortcutSheet::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QDialog::changeEvent(event);
}

void ShortcutSheet::retranslateUi() {
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Search by name or key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(tr("Shows only the shortcuts whose name or keys contain this text."));
    m_copy->setText(tr("Copy as text"));
    m_copy->setToolTip(tr("Copies what is shown, one shortcut a line, to print or to keep."));
    m_nothing->setText(tr("No shortcut matches."));
}

void ShortcutSheet::setGroups(const QList<ShortcutGroup>& groups) {
    m_blocks.clear();
    for (const ShortcutGroup& group : groups) {
        Block block{group.title, {}};
        for (const QAction* action : group.actions) {
            QStringList keys;
            for (const QKeySequence& sequence : action->shortcuts())
                keys.append(sequence.toString(QKeySequence::NativeText));
            if (!keys.isEmpty()) block.lines.append({keys, plainText(*action)});
        }
        for (const ShortcutHint& hint : group.hints) block.lines.append({{hint.keys}, hint.what});
        if (!block.lines.isEmpty()) m_blocks.append(block);
    }
    rebuild();
}

void ShortcutSheet::setSearch(const QString& text) {
    m_search->setText(text);
}

QList<ShortcutSheet::Block> ShortcutSheet::shownBlocks() const {
    const QString wanted = m_search->text().trimmed();
    QList<Block> shown;
    for (const Block& block : m_blocks) {
        Block match{block.title, {}};
        for (const Line& line : block.lines) {
            const bool byKey = std::any_of(line.keys.begin(), line.keys.end(), [&](const QString& key) {
                return key.contains(wanted, Qt::CaseInsensitive);
            });
            if (byKey || line.what.contains(wanted, Qt::CaseInsensitive)) match.lines.append(line);
        }
        if (!match.lines.isEmpty()) shown.append(match);
    }
    return shown;
}

QWidget* ShortcutSheet::makeBlock(const Block& block) {
    const Tokens& tokens = Theme::instance().tokens();
    auto* card = new QFrame;
    setRole(card, "card");
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(tokens.space3, tokens.space3, tokens.space3, tokens.space3);
    grid->setVerticalSpacing(tokens.space2);
    grid->setColumnStretch(0, 1);
    auto* title = new QLabel(block.title, card);
    setRole(title, "section");
    grid->addWidget(title, 0, 0, 1, 2);
    for (const Line& line : block.lines) {
        const int row = grid->rowCount();
        auto* what = new QLabel(line.what, card);
        what->setWordWrap(true);
        grid->addWidget(what, row, 0);
        auto* keys = new QHBoxLayout;
        keys->setSpacing(tokens.space1);
        keys->addStretch();
        for (const QString& key : line.keys) {
            auto* cap = new QLabel(key, card);
            setRole(cap, "badge");
            keys->addWidget(cap);
        }
        grid->addLayout(keys, row, 1);
    }
    return card;
}

void ShortcutSheet::rebuild() {
    const Tokens& tokens = Theme::instance().tokens();
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, tokens.space2, 0);
    columns->setSpacing(tokens.space3);
    QVBoxLayout* sides[2] = {new QVBoxLayout, new QVBoxLayout};
    for (auto* side : sides) {
        side->setSpacing(tokens.space3);
        columns->addLayout(side, 1);
    }
    const auto blocks = shownBlocks();
    qsizetype filled[2] = {0, 0}; // each block goes to the shorter column
    for (const Block& block : blocks) {
        const int side = filled[0] <= filled[1] ? 0 : 1;
        sides[side]->addWidget(makeBlock(block));
        filled[side] += block.lines.size() + 2;
    }
    for (auto* side : sides) side->addStretch();
    m_area->setWidget(page); // deletes the page before
    m_nothing->setVisible(blocks.isEmpty());
    m_area->setVisible(!blocks.isEmpty());
    m_copy->setEnabled(!blocks.isEmpty());
}

int ShortcutSheet::shownCount() const {
    int count = 0;
    for (const Block& block : shownBlocks()) count += static_cast<int>(block.lines.size());
    return count;
}

QString ShortcutSheet::printableText() const {
    QString text;
    for (const Block& block : shownBlocks()) {
        if (!text.isEmpty()) text += QLatin1Char('\n');
        text += block.title + QLatin1Char('\n');
        for (const Line& line : block.lines) {
            text += QStringLiteral("  %1  %2\n").arg(line.keys.join(QStringLiteral(", ")).leftJustified(24), line.what);
        }
    }
    return text;
}

void ShortcutSheet::copy() {
    QApplication::clipboard()->setText(printableText());
}

} // namespace vecset
