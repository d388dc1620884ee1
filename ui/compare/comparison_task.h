#pragma once

#include "core/geometry/mesh_comparison.h"
#include "core/geometry/triangle_mesh.h"
#include "ui/base/error_text.h"
#include "ui/compare/compare_facts.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <stop_token>
#include <variant>

namespace vecset {

/// Measures two meshes on the thread pool. A new start() or stop() drops what the one before was about to say.
class ComparisonTask : public QObject {
    Q_OBJECT

public:
    using Mesh = std::shared_ptr<const TriangleMesh>;

    explicit ComparisonTask(QObject* parent = nullptr);
    ~ComparisonTask() override;

    void start(Mesh a, Mesh b);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

Q_SIGNALS:
    void progressed(double fraction);
    void examined(const vecset::MeshFacts& a, const vecset::MeshFacts& b);
    void done(std::shared_ptr<const vecset::MeshComparison> comparison);
    void failed(const QString& cause, const QString& remedy);

private:
    using BothFacts = std::pair<MeshFacts, MeshFacts>;
    using Finding = std::variant<BothFacts, std::shared_ptr<const MeshComparison>, ErrorText>;
    void tell(const Finding& finding);

    QFutureWatcher<Finding>* m_watcher = nullptr;
    std::stop_source m_stop;
};

} // namespace vecset
