# The functions that every folder of the project uses.
include_guard()

# LibTorch's headers take half a minute in every file that includes them. With VECSET_PCH they are read once.
if(VECSET_PCH)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/torch_headers.cpp CONTENT "")
    add_library(vecset_torch_headers OBJECT ${CMAKE_BINARY_DIR}/torch_headers.cpp)
    target_link_libraries(vecset_torch_headers PRIVATE vecset::torch spdlog::spdlog vecset_warnings)
    target_precompile_headers(vecset_torch_headers PRIVATE <ATen/ATen.h> <torch/nn/module.h> <torch/nn/modules/linear.h>
                              <torch/nn/modules/normalization.h> <torch/nn/modules/container/modulelist.h> <map> <string> <vector>)
    if(VECSET_CCACHE)
        target_compile_options(vecset_torch_headers PRIVATE -fpch-preprocess)
    endif()
endif()

# For a target whose files include LibTorch; executables are compiled as libraries are, which a precompiled header asks for.
function(vecset_use_torch_headers target)
    if(VECSET_PCH)
        set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
        target_compile_options(${target} PRIVATE -fPIC)
        if(VECSET_CCACHE)
            target_compile_options(${target} PRIVATE -fpch-preprocess)
        endif()
        target_link_libraries(${target} PRIVATE vecset::torch) # some get it from nobody else
        target_precompile_headers(${target} REUSE_FROM vecset_torch_headers)
    endif()
endfunction()

# Code that waits for the user, or is run once by a test, is compiled in two thirds to four fifths of the time without the costly
# optimisations.
function(vecset_optimise_lightly target)
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        target_compile_options(${target} PRIVATE -O1)
    endif()
endfunction()

# The same for Qt's widgets, whose headers take half the time of most files that include them.
function(vecset_use_widget_headers target)
    if(VECSET_PCH)
        if(NOT TARGET vecset_widget_headers)
            file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/widget_headers.cpp CONTENT "")
            add_library(vecset_widget_headers OBJECT ${CMAKE_BINARY_DIR}/widget_headers.cpp)
            target_link_libraries(vecset_widget_headers PRIVATE Qt6::Widgets vecset_warnings)
            target_precompile_headers(vecset_widget_headers PRIVATE <QtWidgets> <filesystem> <functional> <map> <memory> <optional> <string>
                                      <vector>)
            target_compile_options(vecset_widget_headers PRIVATE $<$<BOOL:${VECSET_CCACHE}>:-fpch-preprocess>)
        endif()
        set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
        target_compile_options(${target} PRIVATE -fPIC $<$<BOOL:${VECSET_CCACHE}>:-fpch-preprocess>)
        target_precompile_headers(${target} REUSE_FROM vecset_widget_headers)
    endif()
endfunction()

# vecset_add_library(name [USES_TORCH] [JOINED] SOURCES ... LINK public... PRIVATE_LINK private...)
# makes the static library vecset_<name> with the alias vecset::<name>; includes are rooted at the project's top.
# USES_TORCH: most of its sources include LibTorch's headers. JOINED: with VECSET_UNITY eight of them are compiled as one, because
# each costs four seconds for what LibTorch's templates leave to the end of a file, even with precompiled headers.
function(vecset_add_library name)
    cmake_parse_arguments(ARG "USES_TORCH;JOINED" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(vecset_${name} STATIC ${ARG_SOURCES})
    add_library(vecset::${name} ALIAS vecset_${name})
    target_include_directories(vecset_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(vecset_${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK} vecset_warnings)
    if(ARG_USES_TORCH)
        vecset_use_torch_headers(vecset_${name})
    endif()
    if(ARG_JOINED AND VECSET_UNITY)
        set_target_properties(vecset_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    endif()
endfunction()

# As vecset_add_library, for code with Qt objects: meta-object compilation is on. USES_WIDGETS: most of its sources include
# headers of Qt's widgets, which it links.
function(vecset_add_qt_library name)
    cmake_parse_arguments(QT "USES_WIDGETS" "" "" ${ARGN})
    vecset_add_library(${name} ${QT_UNPARSED_ARGUMENTS})
    set_target_properties(vecset_${name} PROPERTIES AUTOMOC ON)
    if(QT_USES_WIDGETS)
        vecset_use_widget_headers(vecset_${name})
    endif()
endfunction()

# vecset_add_test(tst_name SOURCES ... LIBS ... LABELS unit|parity|gui|gpu|slow|fuzz [TIMEOUT seconds] [RUN_SERIAL])
function(vecset_add_test name)
    cmake_parse_arguments(ARG "RUN_SERIAL" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    if(NOT ARG_SOURCES)
        set(ARG_SOURCES ${name}.cpp)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 900)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LIBS} vecset_test_support vecset_warnings)
    vecset_optimise_lightly(${name})
    if("${ARG_LIBS}" MATCHES "vecset::(checkpoint|nn|models|schedule|sampling|decoding|selection|training|pipeline|evaluation|verify)")
        vecset_use_torch_headers(${name})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
                         SKIP_REGULAR_EXPRESSION "every case was skipped" RUN_SERIAL ${ARG_RUN_SERIAL})
endfunction()

# vecset_add_gui_test(tst_name SOURCES ... LIBS ... LABELS ... [TIMEOUT seconds] [RUN_SERIAL]): a Qt Test class with a main of
# its own (QTEST_MAIN). It gets an X display of its own where xvfb-run is installed, so that it never depends on the desktop.
function(vecset_add_gui_test name)
    cmake_parse_arguments(ARG "RUN_SERIAL" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    if(NOT ARG_SOURCES)
        set(ARG_SOURCES ${name}.cpp)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 900)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(${name} PRIVATE VECSET_SOURCE_DIR="${PROJECT_SOURCE_DIR}" VECSET_BINARY_DIR="${CMAKE_BINARY_DIR}")
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ${ARG_LIBS} Qt6::Test vecset_warnings)
    vecset_optimise_lightly(${name})
    if("${ARG_LIBS};" MATCHES "vecset::(viewer|ui_(compare|dialogs|export|generation|history|input|theme|widgets|window));|vecset_dialog_test_support")
        vecset_use_widget_headers(${name})
    endif()
    find_program(VECSET_XVFB_RUN xvfb-run)
    if(VECSET_XVFB_RUN)
        add_test(NAME ${name} COMMAND ${VECSET_XVFB_RUN} -a -s "-screen 0 1600x1000x24" $<TARGET_FILE:${name}>)
    else()
        add_test(NAME ${name} COMMAND ${name})
    endif()
    # One display at a time: two xvfb-run -a that start together may choose the same number.
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT} RUN_SERIAL ${ARG_RUN_SERIAL}
                         RESOURCE_LOCK display)
endfunction()
