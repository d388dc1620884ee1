#include "core/cuda/launch.cuh"
#include "core/cuda/value_steps.h"

namespace vecset::cuda {

#define VECSET_STEP(Step) template void launch<Step>(const Step&, std::int64_t, CUstream_st*)
VECSET_STEP(Dilate);
VECSET_STEP(CrossedEdges);
VECSET_STEP(CellCorners);
VECSET_STEP(SignChanges);
VECSET_STEP(Refine);
VECSET_STEP(CrossingSeeds);
VECSET_STEP(Combine);
VECSET_STEP(Intersect);
VECSET_STEP(KeepNeeded);
VECSET_STEP(CountBits);
VECSET_STEP(EmitKeys);
VECSET_STEP(FindBounds);
VECSET_STEP(EnterValues);
VECSET_STEP(EnterLattice);
VECSET_STEP(TakeCoarse);
VECSET_STEP(NearSurface);
VECSET_STEP(ThinParts);
VECSET_STEP(PlaceValues);
VECSET_STEP(PlaceCoarse);
VECSET_STEP(GatherValues);
VECSET_STEP(SortIntoBoxes);

} // namespace vecset::cuda
