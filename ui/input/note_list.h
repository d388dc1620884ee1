#pragma once

#include "ui/input/picture_notes.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace vecset {

/// What is doubtful about the picture, as short rows of icon and text. Takes no room when there is nothing to say.
class NoteList : public QWidget {
    Q_OBJECT

public:
    explicit NoteList(QWidget* parent = nullptr);

    void setNotes(const std::vector<PictureNote>& notes);
    [[nodiscard]] int count() const { return static_cast<int>(m_notes.size()); }

private:
    void rebuild();

    QVBoxLayout* m_layout;
    std::vector<PictureNote> m_notes;
};

} // namespace vecset
