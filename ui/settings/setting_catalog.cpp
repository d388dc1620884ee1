#include "ui/settings/setting_catalog.h"

#include "ui/settings/setting_keys.h"

#include <QCoreApplication>

namespace vecset {
namespace {

constexpr const char* kAppearance = QT_TRANSLATE_NOOP("Settings", "Appearance");
constexpr const char* kGeneral = QT_TRANSLATE_NOOP("Settings", "General");
constexpr const char* kGeneration = QT_TRANSLATE_NOOP("Settings", "Generation");
constexpr const char* kViewport = QT_TRANSLATE_NOOP("Settings", "Viewport");
constexpr const char* kExport = QT_TRANSLATE_NOOP("Settings", "Export");
constexpr const char* kHistory = QT_TRANSLATE_NOOP("Settings", "History");
constexpr const char* kLogging = QT_TRANSLATE_NOOP("Settings", "Logging");

SettingDefinition define(const char* category, QLatin1String key, SettingType type, const QVariant& standard,
                         const char* label, const char* description) {
    SettingDefinition setting;
    setting.category = category;
    setting.key = key;
    setting.type = type;
    setting.standard = standard;
    setting.labelSource = label;
    setting.descriptionSource = description;
    return setting;
}

SettingDefinition flag(const char* category, QLatin1String key, bool standard, const char* label,
                       const char* description) {
    return define(category, key, SettingType::Flag, standard, label, description);
}

SettingDefinition choice(const char* category, QLatin1String key, const char* standard,
                         const QList<SettingChoice>& choices, const char* label, const char* description) {
    auto setting = define(category, key, SettingType::Choice, QString::fromLatin1(standard), label, description);
    setting.choices = choices;
    return setting;
}

struct Range {
    double minimum, maximum, step;
};

SettingDefinition number(const char* category, QLatin1String key, const QVariant& standard, Range range,
                         const char* unit, const char* label, const char* description) {
    const auto type = standard.typeId() == QMetaType::Int ? SettingType::Whole : SettingType::Real;
    auto setting = define(category, key, type, standard, label, description);
    setting.minimum = range.minimum;
    setting.maximum = range.maximum;
    setting.step = range.step;
    setting.unit = unit;
    return setting;
}

SettingDefinition folder(const char* category, QLatin1String key, const char* emptyText, const char* label,
                         const char* description) {
    auto setting = define(category, key, SettingType::Folder, QString(), label, description);
    setting.zeroText = emptyText;
    return setting;
}

QList<SettingDefinition> appearance() {
    return {
        choice(kAppearance, setting::kTheme, "dark",
               {{"system", QT_TRANSLATE_NOOP("Settings", "As the system")},
                {"dark", QT_TRANSLATE_NOOP("Settings", "Dark")},
                {"light", QT_TRANSLATE_NOOP("Settings", "Light")}},
               QT_TRANSLATE_NOOP("Settings", "Theme"),
               QT_TRANSLATE_NOOP("Settings", "The colours of the window. Pictures and meshes keep theirs.")),
        number(kAppearance, setting::kFontScale, 1.0, {0.8, 1.6, 0.05}, "", QT_TRANSLATE_NOOP("Settings", "Text size"),
               QT_TRANSLATE_NOOP("Settings", "Scales all text, and with it the controls. 1 is the normal size.")),
        choice(kAppearance, setting::kLanguage, "system",
               {{"system", QT_TRANSLATE_NOOP("Settings", "As the system")},
                {"en", ""},
                {"de", ""},
                {"ja", ""},
                {"zh_CN", ""}},
               QT_TRANSLATE_NOOP("Settings", "Language"),
               QT_TRANSLATE_NOOP("Settings", "The language of menus and messages. It changes at once.")),
    };
}

QList<SettingDefinition> general() {
    return {
        flag(kGeneral, setting::kRestoreSession, true, QT_TRANSLATE_NOOP("Settings", "Start where I stopped"),
             QT_TRANSLATE_NOOP("Settings",
                               "Brings back the window, the panels and the last picture at the next start.")),
        flag(kGeneral, setting::kConfirmQuit, true,
             QT_TRANSLATE_NOOP("Settings", "Ask before quitting while a job runs"),
             QT_TRANSLATE_NOOP("Settings", "Results that are finished are always kept; a running job is lost.")),
    };
}

QList<SettingDefinition> generation() {
    auto device =
        choice(kGeneration, setting::kDevice, "auto",
               {{"auto", QT_TRANSLATE_NOOP("Settings", "Automatic")},
                {"cpu", QT_TRANSLATE_NOOP("Settings", "Processor (CPU)")},
                {"cuda", QT_TRANSLATE_NOOP("Settings", "Graphics card (CUDA)")}},
               QT_TRANSLATE_NOOP("Settings", "Compute device"),
               QT_TRANSLATE_NOOP("Settings",
                                 "Where the networks run. Automatic takes a graphics card if LibTorch can use it."));
    device.effect = SettingEffect::NextModelLoad;
    auto threads =
        number(kGeneration, setting::kThreads, 0, {0, 256, 1}, "", QT_TRANSLATE_NOOP("Settings", "Processor threads"),
               QT_TRANSLATE_NOOP("Settings", "Fewer threads leave more of the processor to other programs, and make "
                                             "every run slower."));
    threads.zeroText = QT_TRANSLATE_NOOP("Settings", "All cores");
    threads.effect = SettingEffect::NextModelLoad;
    return {
        flag(kGeneration, setting::kLivePreview, true, QT_TRANSLATE_NOOP("Settings", "Show the shape while it forms"),
             QT_TRANSLATE_NOOP("Settings", "Decodes coarse previews during a run. Costs at most a tenth of the time.")),
        device,
        threads,
    };
}

QList<SettingDefinition> viewport() {
    return {
        number(kViewport, setting::kTurntableSpeed, 30.0, {5.0, 180.0, 5.0},
               QT_TRANSLATE_NOOP("Settings", "degrees per second"), QT_TRANSLATE_NOOP("Settings", "Turntable speed"),
               QT_TRANSLATE_NOOP("Settings", "How fast the model turns by itself when the turntable is on.")),
    };
}

QList<SettingDefinition> exporting() {
    return {
        choice(kExport, setting::kExportFormat, "glb",
               {{"glb", "GLB"}, {"obj", "OBJ"}, {"fbx", "FBX"}, {"stl", "STL"}, {"ply", "PLY"}, {"3mf", "3MF"}},
               QT_TRANSLATE_NOOP("Settings", "File format"),
               QT_TRANSLATE_NOOP("Settings", "What the export dialog suggests first. GLB is read by most programs.")),
        number(kExport, setting::kExportSize, 1.0, {0.001, 100000.0, 0.1}, "",
               QT_TRANSLATE_NOOP("Settings", "Longest side"),
               QT_TRANSLATE_NOOP("Settings", "How large an exported model is, measured along its longest side.")),
        choice(kExport, setting::kExportUnit, "m",
               {{"mm", QT_TRANSLATE_NOOP("Settings", "Millimetres")},
                {"cm", QT_TRANSLATE_NOOP("Settings", "Centimetres")},
                {"m", QT_TRANSLATE_NOOP("Settings", "Metres")}},
               QT_TRANSLATE_NOOP("Settings", "Unit of length"),
               QT_TRANSLATE_NOOP("Settings", "The unit of the longest side.")),
        choice(
            kExport, setting::kExportUpAxis, "y",
            {{"y", QT_TRANSLATE_NOOP("Settings", "Y (Unity, Blender's GLB import)")},
             {"z", QT_TRANSLATE_NOOP("Settings", "Z (slicers, CAD)")}},
            QT_TRANSLATE_NOOP("Settings", "Axis that points up"),
            QT_TRANSLATE_NOOP("Settings", "A model that lies on its side in the other program needs the other axis.")),
        flag(kExport, setting::kExportGround, true, QT_TRANSLATE_NOOP("Settings", "Stand on the ground"),
             QT_TRANSLATE_NOOP("Settings", "Moves the model so that its lowest point is at height zero.")),
    };
}

QList<SettingDefinition> history() {
    auto place =
        folder(kHistory, setting::kHistoryFolder, QT_TRANSLATE_NOOP("Settings", "The program's own folder"),
               QT_TRANSLATE_NOOP("Settings", "History folder"),
               QT_TRANSLATE_NOOP("Settings", "Where results are kept. Those in the present folder stay there."));
    place.effect = SettingEffect::AfterRestart;
    auto days =
        number(kHistory, setting::kTrashDays, 14, {0, 3650, 1}, QT_TRANSLATE_NOOP("Settings", "days"),
               QT_TRANSLATE_NOOP("Settings", "Keep deleted results for"),
               QT_TRANSLATE_NOOP("Settings", "Deleted results can be brought back for this long; then they are removed "
                                             "from the disk when the program ends."));
    days.zeroText = QT_TRANSLATE_NOOP("Settings", "Until the program ends");
    return {place, days};
}

QList<SettingDefinition> logging() {
    return {
        choice(kLogging, setting::kLogLevel, "info",
               {{"debug", QT_TRANSLATE_NOOP("Settings", "Everything")},
                {"info", QT_TRANSLATE_NOOP("Settings", "Facts and problems")},
                {"warning", QT_TRANSLATE_NOOP("Settings", "Warnings and errors")},
                {"error", QT_TRANSLATE_NOOP("Settings", "Errors only")}},
               QT_TRANSLATE_NOOP("Settings", "What is logged"),
               QT_TRANSLATE_NOOP("Settings", "More detail helps when you report a problem.")),
        flag(kLogging, setting::kLogToFile, true, QT_TRANSLATE_NOOP("Settings", "Write the log to a file"),
             QT_TRANSLATE_NOOP("Settings",
                               "Keeps the last messages for when the program ends unexpectedly. The file stays "
                               "below 15 MB.")),
    };
}

} // namespace

const QList<SettingDefinition>& settingCatalog() {
    static const QList<SettingDefinition> catalog =
        appearance() + general() + generation() + viewport() + exporting() + history() + logging();
    return catalog;
}

QString settingText(const char* source) {
    return *source == '\0' ? QString() : QCoreApplication::translate("Settings", source);
}

} // namespace vecset
