#pragma once

#include <QObject>

class QDBusVariant;

namespace vecset {

/// Whether the desktop prefers dark windows. Qt 6.4 does not say, so this asks the desktop portal (Linux), the registry
/// (Windows) or, failing both, the lightness of the palette that Qt found at the start.
class SystemScheme : public QObject {
    Q_OBJECT

public:
    /// Construct before the application's palette is replaced.
    explicit SystemScheme(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void take(uint scheme);

    bool m_dark = false;
};

} // namespace vecset
