#include "ui/base/error_text.h"

#include <QCoreApplication>

namespace vecset {
namespace {

/// The words for each code; a class only because translations need a context.
class ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)

public:
    static QString headline(ErrorCode code) {
        switch (code) {
        case ErrorCode::InvalidInput: return tr("This input cannot be used.");
        case ErrorCode::UnreadableFile: return tr("A file cannot be read.");
        case ErrorCode::UnsupportedFormat: return tr("This kind of file is not supported.");
        case ErrorCode::WeightMismatch: return tr("The model's weights do not fit its configuration.");
        case ErrorCode::EmptyMatte: return tr("No object was found in the picture.");
        case ErrorCode::EmptyShape: return tr("The model made no surface from this picture.");
        case ErrorCode::OutOfMemory: return tr("There is not enough memory.");
        case ErrorCode::OutOfGpuMemory: return tr("There is not enough graphics memory.");
        case ErrorCode::WriteFailed: return tr("The file could not be written.");
        case ErrorCode::NotAvailable: return tr("This is not available here.");
        case ErrorCode::Internal: break;
        }
        return tr("Something went wrong inside the program.");
    }

    static QString remedy(ErrorCode code) {
        switch (code) {
        case ErrorCode::InvalidInput:
            return tr("Change the setting that is named, or choose another picture or model.");
        case ErrorCode::UnreadableFile:
            return tr("Check that the file or folder is still there and may be read. A drive may be unplugged; the "
                      "model manager "
                      "shows which models are at hand.");
        case ErrorCode::UnsupportedFormat:
            return tr("Save it in another format: PNG, JPEG, WebP, TIFF or BMP for pictures.");
        case ErrorCode::WeightMismatch:
            return tr(
                "Check the model in the model manager, then copy or download its folder again, with all of its files.");
        case ErrorCode::EmptyMatte:
            return tr("Lower the matte's threshold, choose another background removal, or use a picture of one object "
                      "on a plain "
                      "background.");
        case ErrorCode::EmptyShape:
            return tr("Try another seed, lower the iso level, or use a clearer picture of the whole object.");
        case ErrorCode::OutOfMemory:
            return tr("Lower the resolution, choose the hierarchical decoder, or close other programs.");
        case ErrorCode::OutOfGpuMemory:
            return tr("Lower the resolution, close other programs that use the graphics card, or choose the CPU in the "
                      "settings.");
        case ErrorCode::WriteFailed:
            return tr("Check the free space and the permissions of the folder, or choose another folder.");
        case ErrorCode::NotAvailable:
            return tr("Choose another device, model or setting; the system information shows what this "
                      "computer offers.");
        case ErrorCode::Internal: break;
        }
        return tr("Try again. If it happens once more, copy the diagnostics from the help menu and report it.");
    }
};

/// With a capital at its beginning and a full stop at its end.
QString asSentence(QString text) {
    text = text.trimmed();
    if (text.isEmpty()) return text;
    text[0] = text.at(0).toUpper();
    static const QString kEnds = QStringLiteral(".!?…");
    if (!kEnds.contains(text.back())) text += QLatin1Char('.');
    return text;
}

} // namespace

ErrorText describeError(ErrorCode code, const QString& message) {
    const QString detail = asSentence(message);
    const QString headline = ErrorWords::headline(code);
    return {detail.isEmpty() ? headline : headline + QLatin1Char(' ') + detail, ErrorWords::remedy(code)};
}

} // namespace vecset
