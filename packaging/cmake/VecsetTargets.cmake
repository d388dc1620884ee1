# The two functions that every folder of the project uses.
include_guard()

# vecset_add_library(name SOURCES ... LINK public... PRIVATE_LINK private...)
# makes the static library vecset_<name> with the alias vecset::<name>; includes are rooted at the project's top.
function(vecset_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(vecset_${name} STATIC ${ARG_SOURCES})
    add_library(vecset::${name} ALIAS vecset_${name})
    target_include_directories(vecset_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(vecset_${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK} vecset_warnings)
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
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
                         SKIP_REGULAR_EXPRESSION "every case was skipped" RUN_SERIAL ${ARG_RUN_SERIAL})
endfunction()
