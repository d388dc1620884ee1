#include "core/models/build_networks.h"

#include "core/models/vecset_model.h"

namespace vecset {

void buildNetworks(const ModelFolder& model) {
    if (model.isVaeOnly()) {
        (void)loadShapeVae(model.weightFiles.front());
    } else {
        (void)loadVecsetModel(model.weightFiles.front());
    }
}

} // namespace vecset
