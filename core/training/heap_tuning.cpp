#include "core/training/heap_tuning.h"

#if defined(__GLIBC__) || __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include <limits>

namespace vecset {

void keepFreedMemory() {
#if defined(__GLIBC__)
    ::mallopt(M_ARENA_MAX, 1); // other arenas cannot hold blocks above 64 MiB
    ::mallopt(M_MMAP_MAX, 0);
    ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    ::mallopt(M_TOP_PAD, 256 << 20);
#endif
}

} // namespace vecset
