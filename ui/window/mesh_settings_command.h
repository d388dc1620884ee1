#pragma once

#include "core/pipeline/generation.h"

#include <QUndoCommand>

#include <functional>

namespace vecset {

/// One change of resolution, decoder, iso level or clean-up, to be taken back and done again. Changes that follow each
/// other within a second (a slider being dragged) are one.
class MeshSettingsCommand : public QUndoCommand {
public:
    using Apply = std::function<void(const MeshRequest&)>;
    MeshSettingsCommand(MeshRequest before, MeshRequest after, Apply apply, const QString& text);

    void undo() override { m_apply(m_before); }
    void redo() override;
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    MeshRequest m_before, m_after;
    Apply m_apply;
    qint64 m_time; ///< ms since the epoch, of the last change
    bool m_first = true; ///< the panel has applied it already
};

} // namespace vecset
