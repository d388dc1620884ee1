# Compiles each of KERNELS with NVCC for the oldest architecture we support and for one as PTX; the objects go to OUTPUT.
if(NOT NVCC)
    message(STATUS "nvcc was not found: every case was skipped")
    return()
endif()
foreach(kernel ${KERNELS})
    get_filename_component(name ${kernel} NAME_WE)
    execute_process(COMMAND ${NVCC} -std=c++20 -I${ROOT} -ccbin ${HOST_COMPILER} -gencode=arch=compute_80,code=[sm_80,compute_80] -c ${kernel}
                            -o ${OUTPUT}/${name}.o RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "${kernel} does not compile")
    endif()
endforeach()
