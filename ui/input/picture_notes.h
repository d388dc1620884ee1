#pragma once

#include "core/image/matte.h"

#include <QRect>
#include <QSize>
#include <QString>

#include <vector>

namespace vecset {

struct RgbaImage;

/// What can be measured about a cut-out picture.
struct CutOutFacts {
    QSize size;            ///< of the whole picture, as used
    QSize fileSize;        ///< as stored in the file, which may be larger
    QRect box;             ///< around all pixels with any alpha; empty when there are none
    double coverage = 0.0; ///< share of the picture that the object takes
    bool hadTransparency = false;
    MatteMode used = MatteMode::Alpha; ///< what Auto came to
    bool cutLeft = false, cutTop = false, cutRight = false, cutBottom = false; ///< the object runs out of the picture
};

[[nodiscard]] CutOutFacts measureCutOut(const RgbaImage& cutOut);

/// Something to know about a picture before a run is spent on it.
struct PictureNote {
    enum class Kind {
        BackgroundRemoved,
        NoMatte, ///< it could not be made: an unreadable network file, no memory
        NothingFound,
        NothingRemoved,
        CutByBorder,
        VerySmall,
        SmallObject,
        AlmostEmpty,
        AlmostFull,
        TakenWhole
    };
    enum class Level { Info, Warning, Blocking };
    Kind kind;
    Level level;
    QString text;   ///< full sentences in the language of the program
    QString remedy = {}; ///< empty where the text says it
};

/// The notes in the order of their weight. Nothing for a good picture with transparency.
[[nodiscard]] std::vector<PictureNote> notesFor(const CutOutFacts& facts);

} // namespace vecset
