# Training with several processes needs c10d with a backend inside LibTorch. Sets VECSET_C10D (ON or OFF) and the folder
# VECSET_GLOO_HEADERS for the one file that includes c10d, and says in the summary what was found.
include_guard()
include(CheckCXXSourceCompiles)

find_path(VECSET_GLOO_INCLUDE gloo/context.h PATHS ${TORCH_INCLUDE_DIRS})
if(VECSET_GLOO_INCLUDE)
    set(VECSET_GLOO_HEADERS ${VECSET_GLOO_INCLUDE})
else() # pip's LibTorch has Gloo inside, without its headers
    set(VECSET_GLOO_HEADERS ${PROJECT_SOURCE_DIR}/packaging/gloo-declarations)
endif()

# LibTorch's own target says by its definitions what is inside; whether the headers fit is tried. Only compiled, not linked:
# a test project does not know all the targets that LibTorch's would pull in.
set(CMAKE_REQUIRED_DEFINITIONS)
if(TARGET torch_cpu)
    get_target_property(VECSET_TORCH_DEFINITIONS torch_cpu INTERFACE_COMPILE_DEFINITIONS)
    if("USE_C10D_GLOO" IN_LIST VECSET_TORCH_DEFINITIONS)
        set(CMAKE_REQUIRED_DEFINITIONS -DUSE_DISTRIBUTED -DUSE_C10D_GLOO)
    endif()
endif()
set(CMAKE_REQUIRED_INCLUDES ${VECSET_GLOO_HEADERS} ${TORCH_INCLUDE_DIRS})
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
check_cxx_source_compiles("
    #ifndef USE_C10D_GLOO
    #error no Gloo
    #endif
    #include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
    #include <torch/csrc/distributed/c10d/TCPStore.hpp>
    void* device() { return c10d::ProcessGroupGloo::createDeviceForHostname(\"localhost\").get(); }" VECSET_GLOO_COMPILES)
unset(CMAKE_REQUIRED_DEFINITIONS)
unset(CMAKE_REQUIRED_INCLUDES)
unset(CMAKE_TRY_COMPILE_TARGET_TYPE)
if(VECSET_GLOO_COMPILES)
    set(VECSET_C10D ON)
    vecset_note("training with several processes (c10d with Gloo): on")
else()
    set(VECSET_C10D OFF)
    vecset_note("training with several processes: OFF, this LibTorch lacks c10d with the Gloo backend; WORLD_SIZE > 1 is refused")
endif()
