#pragma once

#include <QLatin1String>

/// The names of the settings as they stand in settings.json. One constant per setting, so that a misspelt name does not
/// compile; what each one means is said in setting_catalog.cpp.
namespace vecset::setting {

inline constexpr QLatin1String kTheme("appearance.theme");         ///< "system", "dark", "light"
inline constexpr QLatin1String kFontScale("appearance.fontScale"); ///< 0.8 to 1.6
inline constexpr QLatin1String kLanguage("appearance.language");   ///< "system" or a code of availableLanguages()

inline constexpr QLatin1String kRestoreSession("general.restoreSession");
inline constexpr QLatin1String kConfirmQuit("general.confirmQuit"); ///< ask before closing while jobs run

inline constexpr QLatin1String kLivePreview("generation.livePreview");
inline constexpr QLatin1String kDevice("generation.device");   ///< "auto", "cpu", "cuda"
inline constexpr QLatin1String kThreads("generation.threads"); ///< 0: all cores

inline constexpr QLatin1String kTurntableSpeed("viewer.turntableSpeed"); ///< degrees per second

inline constexpr QLatin1String kExportFormat("export.format"); ///< extension: "glb", "obj", "fbx", "stl", "ply", "3mf"
inline constexpr QLatin1String kExportSize("export.size");     ///< longest side, in kExportUnit
inline constexpr QLatin1String kExportUnit("export.unit");     ///< "mm", "cm", "m"
inline constexpr QLatin1String kExportUpAxis("export.upAxis"); ///< "y", "z"
inline constexpr QLatin1String kExportGround("export.dropToGround");

inline constexpr QLatin1String kHistoryFolder("history.folder");   ///< empty: StudioPaths::historyFolder()
inline constexpr QLatin1String kTrashDays("history.keepTrashDays"); ///< 0: emptied when the program ends

inline constexpr QLatin1String kLogLevel("logging.level"); ///< "debug", "info", "warning", "error"
inline constexpr QLatin1String kLogToFile("logging.toFile");

} // namespace vecset::setting
