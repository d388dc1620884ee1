#include "core/meshio/export_file.h"

#include "core/base/atomic_file.h"

#include <memory>

namespace vecset {

void writeFilesTogether(const std::vector<ExportFile>& files) {
    std::vector<std::unique_ptr<AtomicFile>> pending;
    for (const auto& file : files) {
        pending.push_back(std::make_unique<AtomicFile>(file.path));
        pending.back()->write(file.content);
    }
    for (auto file = pending.rbegin(); file != pending.rend(); ++file) (*file)->commit();
}

} // namespace vecset
