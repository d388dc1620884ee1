#include "ui/dialogs/system_info.h"

#include "core/base/machine.h"
#include "ui/base/studio_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QSysInfo>

#include <spdlog/version.h>

namespace vecset {
namespace {

QString say(const char* source) {
    return QCoreApplication::translate("SystemInfo", source);
}

QString bytes(qint64 count) {
    return QLocale().formattedDataSize(count, 1, QLocale::DataSizeIecFormat);
}

QString compilerName() {
#if defined(__clang__)
    return QStringLiteral("Clang %1.%2").arg(__clang_major__).arg(__clang_minor__);
#elif defined(__GNUC__)
    return QStringLiteral("GCC %1.%2").arg(__GNUC__).arg(__GNUC_MINOR__);
#elif defined(_MSC_VER)
    return QStringLiteral("MSVC %1").arg(_MSC_VER);
#else
    return QStringLiteral("unknown");
#endif
}

/// The nearest folder that exists: the history is made with the first result.
QString existingFolder(QString path) {
    while (!path.isEmpty() && !QFileInfo(path).isDir()) {
        const QString parent = QFileInfo(path).path();
        if (parent == path) break;
        path = parent;
    }
    return path;
}

QString freeSpace(const QString& folder) {
    const QStorageInfo disk(existingFolder(folder));
    if (!disk.isValid() || !disk.isReady()) return say(QT_TRANSLATE_NOOP("SystemInfo", "unknown"));
    return (disk.isReadOnly() ? say(QT_TRANSLATE_NOOP("SystemInfo", "%1 free of %2, read-only"))
                              : say(QT_TRANSLATE_NOOP("SystemInfo", "%1 free of %2")))
        .arg(bytes(disk.bytesAvailable()), bytes(disk.bytesTotal()));
}

SystemSection program() {
    return {say(QT_TRANSLATE_NOOP("SystemInfo", "Program")),
            {{QStringLiteral("Vecset Studio"), programVersion()},
             {QStringLiteral("Qt"),
              QStringLiteral("%1 (%2)").arg(QLatin1String(qVersion()), QGuiApplication::platformName())},
             {QStringLiteral("LibTorch"), QStringLiteral(VECSET_TORCH_VERSION)},
             {QStringLiteral("spdlog"),
              QStringLiteral("%1.%2.%3").arg(SPDLOG_VER_MAJOR).arg(SPDLOG_VER_MINOR).arg(SPDLOG_VER_PATCH)},
             {say(QT_TRANSLATE_NOOP("SystemInfo", "Compiler")), compilerName()},
             {say(QT_TRANSLATE_NOOP("SystemInfo", "Language")), QLocale().name()}}};
}

SystemSection machine(const SystemContext& context) {
    const MachineFacts facts = machineFacts();
    const QString none = say(QT_TRANSLATE_NOOP("SystemInfo", "none"));
    const auto orNone = [&](const QString& text) { return text.isEmpty() ? none : text; };
    return {
        say(QT_TRANSLATE_NOOP("SystemInfo", "Machine")),
        {{say(QT_TRANSLATE_NOOP("SystemInfo", "Operating system")),
          QStringLiteral("%1, %2 %3")
              .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion())},
         {say(QT_TRANSLATE_NOOP("SystemInfo", "Processor")), QString::fromStdString(facts.processor)},
         {say(QT_TRANSLATE_NOOP("SystemInfo", "Cores for this program")), QString::number(facts.cores)},
         {say(QT_TRANSLATE_NOOP("SystemInfo", "Memory")), bytes(static_cast<qint64>(facts.memoryBytes))},
         {say(QT_TRANSLATE_NOOP("SystemInfo", "Memory in use by this program")),
          say(QT_TRANSLATE_NOOP("SystemInfo", "%1, at most %2 so far"))
              .arg(bytes(static_cast<qint64>(residentMemoryBytes())), bytes(static_cast<qint64>(peakMemoryBytes())))},
         {QStringLiteral("OpenGL"), orNone(context.openGlRenderer)},
         {say(QT_TRANSLATE_NOOP("SystemInfo", "Networks run on")), orNone(context.computeDevice)},
         {say(QT_TRANSLATE_NOOP("SystemInfo", "Loaded model")), orNone(context.model)}}};
}

SystemSection folders(const SystemContext& context) {
    const auto shown = [](const QString& path) { return StudioPaths::withoutHome(QDir::toNativeSeparators(path)); };
    SystemSection section{say(QT_TRANSLATE_NOOP("SystemInfo", "Folders")), {}};
    section.facts.append({say(QT_TRANSLATE_NOOP("SystemInfo", "Data of the studio")), shown(StudioPaths::home())});
    const QString history = context.historyFolder.isEmpty() ? StudioPaths::historyFolder() : context.historyFolder;
    section.facts.append({say(QT_TRANSLATE_NOOP("SystemInfo", "History")), shown(history)});
    section.facts.append({say(QT_TRANSLATE_NOOP("SystemInfo", "Disk of the history")), freeSpace(history)});
    section.facts.append({say(QT_TRANSLATE_NOOP("SystemInfo", "Settings file")), shown(StudioPaths::settingsFile())});
    section.facts.append({say(QT_TRANSLATE_NOOP("SystemInfo", "Log file")), shown(StudioPaths::logFile())});
    if (!context.modelFolder.isEmpty()) {
        section.facts.append({say(QT_TRANSLATE_NOOP("SystemInfo", "Folder of the model")), shown(context.modelFolder)});
    }
    return section;
}

} // namespace

QString programVersion() {
    return QStringLiteral(VECSET_VERSION);
}

QList<SystemSection> collectSystemInfo(const SystemContext& context) {
    return {program(), machine(context), folders(context)};
}

QString diagnosticsText(const QList<SystemSection>& sections, const QList<LogEntry>& lastLines) {
    QString text;
    for (const SystemSection& section : sections) {
        text += section.title + QLatin1Char('\n');
        for (const SystemFact& fact : section.facts) text += QStringLiteral("  %1: %2\n").arg(fact.name, fact.value);
        text += QLatin1Char('\n');
    }
    text +=
        QCoreApplication::translate("SystemInfo", "Log, last %n line(s)", nullptr, static_cast<int>(lastLines.size())) +
        QLatin1Char('\n');
    for (const LogEntry& line : lastLines) text += QStringLiteral("  ") + logLine(line) + QLatin1Char('\n');
    return StudioPaths::withoutHome(text);
}

} // namespace vecset
