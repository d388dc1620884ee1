#include "core/cuda/launch.cuh"
#include "core/cuda/surface_steps.h"

// Compiled without contraction of products and sums (-fmad=false), so that vertices lie where core/surface puts them.
namespace vecset::cuda {

#define VECSET_STEP(Step) template void launch<Step>(const Step&, std::int64_t, CUstream_st*)
VECSET_STEP(FindCells);
VECSET_STEP(FindGaps);
VECSET_STEP(LookUpValues);
VECSET_STEP(LookUpVertices);
VECSET_STEP(CountCrossings);
VECSET_STEP(EmitCrossings);
VECSET_STEP(PlaceVertices);
VECSET_STEP(ClassifyCells);
VECSET_STEP(EmitTriangles);
VECSET_STEP(AddFacetNormals);
VECSET_STEP(FinishNormals);

} // namespace vecset::cuda
