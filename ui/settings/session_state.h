#pragma once

#include "ui/base/studio_paths.h"

#include <QJsonObject>
#include <QObject>

namespace vecset {

class JsonStore;

/// What the next start finds again: window geometry, docks, the last input, panels, recent files. Kept apart from the
/// settings, because nobody edits it and losing it costs little. Same care with the file as the settings have.
class SessionState : public QObject {
    Q_OBJECT

public:
    explicit SessionState(const QString& file = StudioPaths::sessionFile(), QObject* parent = nullptr);
    ~SessionState() override;

    [[nodiscard]] QJsonValue value(const QString& key) const; ///< undefined when it is not there
    void setValue(const QString& key, const QJsonValue& value);
    /// For QMainWindow::saveState() and the like, kept as base64.
    [[nodiscard]] QByteArray bytes(const QString& key) const;
    void setBytes(const QString& key, const QByteArray& bytes);

    [[nodiscard]] QString loadNote() const;
    QString flush();

Q_SIGNALS:
    void saveFailed(const QString& cause);

private:
    JsonStore* m_store;
};

} // namespace vecset
