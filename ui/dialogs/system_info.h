#pragma once

#include "ui/dialogs/log_entry.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace vecset {

/// What only the running window knows, for the facts about the system.
struct SystemContext {
    QString openGlRenderer; ///< GlSupport::renderer; empty: no OpenGL
    QString computeDevice;  ///< PipelineFacts::device and precision
    QString model;          ///< name of the loaded model
    QString historyFolder;
    QString modelFolder;
};

/// One named fact.
struct SystemFact {
    QString name, value;
};

/// Facts that belong together.
struct SystemSection {
    QString title;
    QList<SystemFact> facts;
};

/// Program, libraries, machine, folders. Asks the disk, which takes long on a sleeping one: call it on a pool thread.
[[nodiscard]] QList<SystemSection> collectSystemInfo(const SystemContext& context);

/// Facts and log as one text for a problem report. The person's home folder reads "~"; no other names are added.
[[nodiscard]] QString diagnosticsText(const QList<SystemSection>& sections, const QList<LogEntry>& lastLines);

/// The program's version, for example "0.1.0".
[[nodiscard]] QString programVersion();

} // namespace vecset
