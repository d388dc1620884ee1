# Sums over several GPUs without a detour through the CPU: c10d's NCCL backend inside a LibTorch for CUDA. Sets VECSET_NCCL (ON
# or OFF) and the options VECSET_NCCL_OPTIONS for the one file that includes it, and says in the summary what was found.
# Include VecsetC10d before: processes meet through it.
include_guard()
include(CheckCXXSourceCompiles)

option(VECSET_NCCL "training on several GPUs adds up with NCCL where LibTorch has it (else through the CPU with Gloo)" ON)
set(VECSET_NCCL_OPTIONS)

# NCCL's own header: beside pip's LibTorch in its package nvidia-nccl-cuXX, else of the system.
find_path(VECSET_NCCL_INCLUDE nccl.h
          HINTS ${TORCH_INSTALL_PREFIX}/../nvidia/nccl/include ${CUDAToolkit_INCLUDE_DIRS} $ENV{NCCL_HOME}/include)
set(VECSET_NCCL_DEFINITIONS)
if(TARGET torch_cuda)
    get_target_property(VECSET_NCCL_DEFINITIONS torch_cuda INTERFACE_COMPILE_DEFINITIONS)
endif()

if(NOT VECSET_NCCL)
    set(VECSET_NCCL_MISSING "by VECSET_NCCL")
elseif(NOT VECSET_C10D)
    set(VECSET_NCCL_MISSING "there is no training with several processes")
elseif(NOT TARGET torch_cuda)
    set(VECSET_NCCL_MISSING "this LibTorch is for the CPU")
elseif(NOT "USE_C10D_NCCL" IN_LIST VECSET_NCCL_DEFINITIONS)
    set(VECSET_NCCL_MISSING "this LibTorch was built without it")
elseif(NOT VECSET_NCCL_INCLUDE)
    set(VECSET_NCCL_MISSING "nccl.h was not found (pip's package nvidia-nccl-cu13 or your distribution's libnccl-dev)")
else()
    set(CMAKE_REQUIRED_DEFINITIONS -DUSE_DISTRIBUTED -DUSE_C10D_NCCL)
    set(CMAKE_REQUIRED_INCLUDES ${VECSET_NCCL_INCLUDE} ${TORCH_INCLUDE_DIRS} ${CUDAToolkit_INCLUDE_DIRS})
    set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY) # as VecsetC10d: only compiled
    check_cxx_source_compiles("
        #include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
        void use(c10d::ProcessGroupNCCL& group) {
            auto options = c10d::ProcessGroupNCCL::Options::create();
            options->timeout = std::chrono::seconds(1);
            options->global_ranks_in_group = {0};
            group.abort();
        }" VECSET_NCCL_COMPILES)
    unset(CMAKE_REQUIRED_DEFINITIONS)
    unset(CMAKE_REQUIRED_INCLUDES)
    unset(CMAKE_TRY_COMPILE_TARGET_TYPE)
    if(NOT VECSET_NCCL_COMPILES)
        set(VECSET_NCCL_MISSING "this LibTorch's ProcessGroupNCCL.hpp is of another version than ours was written for")
    endif()
endif()

if(VECSET_NCCL_MISSING)
    set(VECSET_NCCL OFF)
    vecset_note("training on several GPUs with NCCL: OFF, ${VECSET_NCCL_MISSING}")
else()
    if(NOT VECSET_NCCL_INCLUDE STREQUAL "/usr/include") # that one must stay the last
        set(VECSET_NCCL_OPTIONS -isystem${VECSET_NCCL_INCLUDE})
    endif()
    vecset_note("training on several GPUs with NCCL: on")
endif()
