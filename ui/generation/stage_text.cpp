#include "ui/generation/stage_text.h"

#include <QCoreApplication>

namespace vecset {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StageText)
};

} // namespace

QString stageText(Stage stage) {
    switch (stage) {
    case Stage::Load: return Words::tr("Loading the model");
    case Stage::Picture: return Words::tr("Preparing the picture");
    case Stage::Condition: return Words::tr("Reading the picture");
    case Stage::Sample: return Words::tr("Sampling");
    case Stage::Decode: return Words::tr("Decoding");
    case Stage::Surface: return Words::tr("Finding the surface");
    case Stage::CleanUp: return Words::tr("Cleaning up");
    case Stage::Export: return Words::tr("Exporting");
    case Stage::Encode: return Words::tr("Encoding");
    case Stage::Dataset:
    case Stage::Train:
    case Stage::Evaluate: break;
    }
    return Words::tr("Working");
}

} // namespace vecset
