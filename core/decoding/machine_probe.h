#pragma once

#include <string>

namespace vecset {

/// What this machine reaches on the two things that bound a decoder: the yardstick beside a benchmark's figures.
struct MachineCeilings {
    double gemmFlops =
        0.0; ///< float32 operations per second of our own matrix kernel on data in the cache, all threads
    double copyBytes =
        0.0; ///< bytes read and written per second when copying memory larger than the caches, all threads
    std::string kernel;      ///< name of the CPU kernel: "avx512", "avx2", "portable"; "off": LibTorch decodes
    int threads = 1;
};

/// Takes about half a second. The best of several tries, because other programs can only slow it down.
[[nodiscard]] MachineCeilings measureCeilings(int threads);

} // namespace vecset
