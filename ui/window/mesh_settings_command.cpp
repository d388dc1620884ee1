#include "ui/window/mesh_settings_command.h"

#include <QDateTime>

#include <utility>

namespace vecset {

MeshSettingsCommand::MeshSettingsCommand(MeshRequest before, MeshRequest after, Apply apply, const QString& text)
    : QUndoCommand(text), m_before(std::move(before)), m_after(std::move(after)), m_apply(std::move(apply)),
      m_time(QDateTime::currentMSecsSinceEpoch()) {}

void MeshSettingsCommand::redo() {
    if (!std::exchange(m_first, false)) m_apply(m_after);
}

bool MeshSettingsCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = static_cast<const MeshSettingsCommand*>(other);
    if (next->m_time - m_time > 1000) return false;
    m_after = next->m_after;
    m_time = next->m_time;
    return true;
}

} // namespace vecset
