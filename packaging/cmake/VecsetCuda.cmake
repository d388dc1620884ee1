# Decoding on CUDA devices (core/cuda): on when a compiler for CUDA and a LibTorch for CUDA are both there. Sets VECSET_CUDA;
# VECSET_CUDA_ARCHITECTURES says for which devices, in CMake's notation; VECSET_NVCC is the compiler, also where the rest lacks.
include_guard()

option(VECSET_CUDA "decode on CUDA devices with kernels of our own (nvcc and a LibTorch for CUDA)" ON)
set(VECSET_CUDA_ARCHITECTURES "80-real;86-real;89-real;90-real;100-real;120" CACHE STRING
    "devices that the kernels are compiled for: machine code, and for later ones an intermediate form")

find_program(VECSET_NVCC nvcc HINTS ${CMAKE_CUDA_COMPILER} ${CUDAToolkit_ROOT}/bin $ENV{CUDA_HOME}/bin /usr/local/cuda/bin)
if(CMAKE_CUDA_COMPILER)
    set(VECSET_NVCC ${CMAKE_CUDA_COMPILER})
endif()

if(NOT VECSET_CUDA)
    vecset_note("decoding on CUDA devices: OFF by VECSET_CUDA")
elseif(NOT TARGET torch_cuda)
    set(VECSET_CUDA OFF)
    vecset_note("decoding on CUDA devices: OFF, this LibTorch is for the CPU")
elseif(NOT VECSET_NVCC)
    set(VECSET_CUDA OFF)
    vecset_note("decoding on CUDA devices with kernels of our own: OFF, nvcc was not found (LibTorch's operations do it, slower)")
else()
    if(NOT CMAKE_CUDA_COMPILER)
        set(CMAKE_CUDA_COMPILER ${VECSET_NVCC})
    endif()
    # LibTorch's CMake files switch CMake's choice of architectures off and add one of their own to the flags.
    set(CMAKE_CUDA_FLAGS "$CACHE{CMAKE_CUDA_FLAGS}")
    set(CMAKE_CUDA_ARCHITECTURES ${VECSET_CUDA_ARCHITECTURES})
    enable_language(CUDA)
    set(CMAKE_CUDA_RUNTIME_LIBRARY Shared) # the one that LibTorch loads
    find_package(CUDAToolkit REQUIRED)
    vecset_note("decoding on CUDA devices (CUDA ${CMAKE_CUDA_COMPILER_VERSION}, ${VECSET_CUDA_ARCHITECTURES}): on")
endif()
