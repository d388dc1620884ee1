#include "ui/input/picture_notes.h"

#include "core/base/rgba_image.h"

#include <QCoreApplication>

#include <algorithm>

namespace vecset {
namespace {

using Kind = PictureNote::Kind;
using Level = PictureNote::Level;

constexpr std::uint8_t kSolid = 128;
constexpr double kCutShare = 0.03;  ///< of a side must be object before the picture counts as cut off there
constexpr int kSmallPicture = 64;   ///< pixels on the longer side
constexpr int kSmallObject = 48;    ///< pixels on the object's longer side
constexpr double kAlmostEmpty = 0.01, kAlmostFull = 0.9;
constexpr double kEmpty = 0.001, kFull = 0.998; ///< the limits of core's removeBackground

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureNotes)
};

bool isCut(int solid, int length) { return solid >= std::max(2, static_cast<int>(kCutShare * length)); }

QString cutText(const CutOutFacts& facts) {
    const int sides = int(facts.cutLeft) + int(facts.cutTop) + int(facts.cutRight) + int(facts.cutBottom);
    if (sides > 1) {
        return Words::tr(
            "The object is cut off by several borders of the picture: its missing parts will be flat or made up. Use a "
            "picture that shows all of it.");
    }
    if (facts.cutLeft) {
        return Words::tr(
            "The object is cut off by the left border: the missing part will be flat or made up. Use a picture that "
            "shows all of it.");
    }
    if (facts.cutRight) {
        return Words::tr(
            "The object is cut off by the right border: the missing part will be flat or made up. Use a picture that "
            "shows all of it.");
    }
    if (facts.cutTop) {
        return Words::tr(
            "The object is cut off by the top border: the missing part will be flat or made up. Use a picture that "
            "shows all of it.");
    }
    return Words::tr(
        "The object is cut off by the bottom border: the missing part will be flat or made up. Use a picture that "
        "shows all of it.");
}

/// Empty and full mattes; true when nothing else needs to be said.
bool addBlocking(const CutOutFacts& facts, std::vector<PictureNote>& notes) {
    if (facts.box.isEmpty() || facts.coverage < kEmpty) {
        notes.push_back(
            {Kind::NothingFound, Level::Blocking,
             Words::tr("Nothing is left of the picture at this threshold. Lower the threshold, or choose another "
                       "way to find the background.")});
        return true;
    }
    if (facts.coverage > kFull) {
        notes.push_back(
            {Kind::NothingRemoved, Level::Blocking,
             Words::tr("No background was recognised. Raise the threshold, leave some space around the object, or "
                       "choose “Keep the whole picture”.")});
        return true;
    }
    return false;
}

void addSizes(const CutOutFacts& facts, std::vector<PictureNote>& notes) {
    const int longer = std::max(facts.box.width(), facts.box.height());
    if (std::max(facts.size.width(), facts.size.height()) < kSmallPicture) {
        notes.push_back(
            {Kind::VerySmall, Level::Warning,
             Words::tr("The picture is very small (%1 × %2 pixels): the shape will be coarse. Use at least 256 pixels.")
                 .arg(facts.size.width())
                 .arg(facts.size.height())});
    } else if (longer < kSmallObject) {
        notes.push_back(
            {Kind::SmallObject, Level::Warning,
             Words::tr(
                 "The object is only %1 pixels large in the picture: the shape will be coarse. Use a closer view.")
                 .arg(longer)});
    }
}

} // namespace

CutOutFacts measureCutOut(const RgbaImage& cutOut) {
    CutOutFacts facts;
    facts.size = facts.fileSize = QSize(cutOut.width, cutOut.height);
    int left = cutOut.width, right = -1, top = cutOut.height, bottom = -1;
    int leftSolid = 0, rightSolid = 0, topSolid = 0, bottomSolid = 0;
    quint64 sum = 0;
    for (int y = 0; y < cutOut.height; ++y) {
        const std::uint8_t* row = cutOut.at(0, y);
        for (int x = 0; x < cutOut.width; ++x) {
            const std::uint8_t alpha = row[4 * x + 3];
            if (alpha == 0) continue;
            sum += alpha;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = y;
            if (alpha < kSolid) continue;
            leftSolid += x == 0;
            rightSolid += x == cutOut.width - 1;
            topSolid += y == 0;
            bottomSolid += y == cutOut.height - 1;
        }
    }
    if (right >= left) facts.box = QRect(QPoint(left, top), QPoint(right, bottom));
    const double area = static_cast<double>(cutOut.width) * cutOut.height;
    facts.coverage = area > 0.0 ? static_cast<double>(sum) / 255.0 / area : 0.0;
    facts.cutLeft = isCut(leftSolid, cutOut.height);
    facts.cutRight = isCut(rightSolid, cutOut.height);
    facts.cutTop = isCut(topSolid, cutOut.width);
    facts.cutBottom = isCut(bottomSolid, cutOut.width);
    return facts;
}

std::vector<PictureNote> notesFor(const CutOutFacts& facts) {
    std::vector<PictureNote> notes;
    if (facts.used == MatteMode::None) {
        if (!facts.hadTransparency) {
            notes.push_back(
                {Kind::TakenWhole, Level::Info,
                 Words::tr("The whole picture counts as the object; a background would become part of the shape.")});
        }
        addSizes(facts, notes);
        return notes;
    }
    if (addBlocking(facts, notes)) return notes;
    if (facts.cutLeft || facts.cutTop || facts.cutRight || facts.cutBottom) {
        notes.push_back({Kind::CutByBorder, Level::Warning, cutText(facts)});
    }
    if (facts.coverage > kAlmostFull) {
        notes.push_back(
            {Kind::AlmostFull, Level::Warning,
             Words::tr("The object fills almost the whole picture. If background is left in it, it will become part "
                       "of the shape: try a higher threshold.")});
    } else if (facts.coverage < kAlmostEmpty) {
        notes.push_back(
            {Kind::AlmostEmpty, Level::Warning,
             Words::tr(
                 "Very little of the picture counts as the object. If a part is missing, try a lower threshold.")});
    }
    addSizes(facts, notes);
    if (!facts.hadTransparency) {
        notes.push_back(
            {Kind::BackgroundRemoved, Level::Info,
             Words::tr("The picture has no transparency, so its background was removed. Check the matte.")});
    }
    return notes;
}

} // namespace vecset
