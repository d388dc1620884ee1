#include "ui/theme/system_scheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

#ifdef VECSET_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#else
class QDBusVariant {};
#endif

namespace vecset {

namespace {

bool paletteIsDark() {
    const auto palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

#ifdef VECSET_HAS_DBUS
const auto kService = QStringLiteral("org.freedesktop.portal.Desktop");
const auto kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const auto kGroup = QStringLiteral("org.freedesktop.appearance");
const auto kKey = QStringLiteral("color-scheme");

/// The portal wraps the number in one variant or, in older versions of Read, in two.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value;
}
#endif

} // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent), m_dark(paletteIsDark()) {
#ifdef Q_OS_WIN
    const QSettings personalize(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    m_dark = personalize.value(QStringLiteral("AppsUseLightTheme"), m_dark ? 0 : 1).toInt() == 0;
#endif
    askPortal();
}

void SystemScheme::askPortal() {
#ifdef VECSET_HAS_DBUS
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) return; // asking would start a bus of our own
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto question = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << kGroup << kKey;
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question, 2000), this); // the window need not wait for it
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError()) take(unwrapped(reply.value().variant()).toUInt());
        call->deleteLater();
    });
#endif
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
#ifdef VECSET_HAS_DBUS
    if (group == kGroup && key == kKey) take(unwrapped(value.variant()).toUInt());
#endif
}

void SystemScheme::take(uint scheme) {
    if (scheme == 0) return; // no preference: keep what the palette said
    const bool dark = scheme == 1;
    if (dark == m_dark) return;
    m_dark = dark;
    Q_EMIT changed(dark);
}

} // namespace vecset
