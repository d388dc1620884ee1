#include "core/cuda/launch.cuh"
#include "core/cuda/row_steps.h"

namespace vecset::cuda {

#define VECSET_ROWS(T)                                                                                                 \
    template void launchRows<QueryRows<T>>(const QueryRows<T>&, std::int64_t, CUstream_st*);                           \
    template void launchRows<ResidualNormRows<T>>(const ResidualNormRows<T>&, std::int64_t, CUstream_st*);             \
    template void launchRows<LogitRows<T>>(const LogitRows<T>&, std::int64_t, CUstream_st*);                           \
    template void launch<GroupSums<T>>(const GroupSums<T>&, std::int64_t, CUstream_st*);                               \
    template void launch<Gelu<T>>(const Gelu<T>&, std::int64_t, CUstream_st*)
VECSET_ROWS(float);
VECSET_ROWS(__half);
VECSET_ROWS(__nv_bfloat16);

} // namespace vecset::cuda
