#include "ui/settings/session_state.h"

#include "ui/settings/json_store.h"

namespace vecset {

SessionState::SessionState(const QString& file, QObject* parent) : QObject(parent), m_store(new JsonStore(file, this)) {
    connect(m_store, &JsonStore::saveFailed, this, &SessionState::saveFailed);
}

SessionState::~SessionState() = default;

QJsonValue SessionState::value(const QString& key) const {
    return m_store->object().value(key);
}

void SessionState::setValue(const QString& key, const QJsonValue& value) {
    m_store->setValue(key, value);
}

QByteArray SessionState::bytes(const QString& key) const {
    return QByteArray::fromBase64(value(key).toString().toLatin1());
}

void SessionState::setBytes(const QString& key, const QByteArray& bytes) {
    setValue(key, QString::fromLatin1(bytes.toBase64()));
}

QString SessionState::loadNote() const {
    return m_store->loadNote();
}

QString SessionState::flush() {
    return m_store->flush();
}

} // namespace vecset
