#pragma once

#include "core/checkpoint/model_folder.h"

namespace vecset {

/// Builds a model's networks and loads their weights, to see whether they fit; forgets them again.
/// @throws Error as loadVecsetModel(), or as loadShapeVae() for a folder that holds an autoencoder only.
void buildNetworks(const ModelFolder& model);

} // namespace vecset
