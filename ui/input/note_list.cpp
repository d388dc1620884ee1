#include "ui/input/note_list.h"

#include "ui/theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kIcon = 16;

struct Look {
    const char* icon;
    QColor Tokens::*colour;
};

Look lookOf(PictureNote::Level level) {
    switch (level) {
    case PictureNote::Level::Info: return {"info", &Tokens::muted};
    case PictureNote::Level::Warning: return {"warning", &Tokens::warning};
    case PictureNote::Level::Blocking: break;
    }
    return {"error", &Tokens::danger};
}

QWidget* makeRow(const PictureNote& note, QWidget* parent) {
    const Look look = lookOf(note.level);
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::instance().tokens().space2);
    auto* icon = new QLabel(row);
    icon->setPixmap(
        themedIcon(QLatin1String(look.icon), look.colour).pixmap(QSize(kIcon, kIcon), parent->devicePixelRatioF()));
    icon->setFixedWidth(kIcon);
    auto* text = new QLabel(note.remedy.isEmpty() ? note.text : note.text + QLatin1Char('\n') + note.remedy, row);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(text, note.level == PictureNote::Level::Info ? "muted" : "small");
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    return row;
}

bool same(const std::vector<PictureNote>& a, const std::vector<PictureNote>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const PictureNote& x, const PictureNote& y) {
        return x.level == y.level && x.text == y.text && x.remedy == y.remedy;
    });
}

} // namespace

NoteList::NoteList(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::instance().tokens().space2);
    setAccessibleName(tr("Notes about the picture"));
    connect(&Theme::instance(), &Theme::changed, this, &NoteList::rebuild);
    hide();
}

void NoteList::setNotes(const std::vector<PictureNote>& notes) {
    if (same(notes, m_notes)) return;
    m_notes = notes;
    rebuild();
}

void NoteList::rebuild() {
    while (auto* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PictureNote& note : m_notes) m_layout->addWidget(makeRow(note, this));
    setVisible(!m_notes.empty());
}

} // namespace vecset
