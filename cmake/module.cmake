# Every folder of core/ and server/ is one library; the *_test.cpp beside its sources are one test
# program, and what several tests share (test_*.cpp) a library yibao_<folder>_testing. Adding a file
# needs no change here.

# What nearly every test reads, compiled once a program. Libraries go without: behind a precompiled
# header g++ 12 warns of what is in system headers.
set(usual_headers <algorithm> <functional> <map> <memory> <optional> <string> <vector> <fmt/format.h>)

function(yibao_test_program name)
    add_executable(${name} ${ARGN})
    target_link_libraries(${name} PRIVATE GTest::gtest_main rapidcheck)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_precompile_headers(${name} PRIVATE <gtest/gtest.h> ${usual_headers})
    add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    yibao_analyse(${name})
endfunction()

function(yibao_module folder)
    get_filename_component(word ${folder} NAME)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
    set(tests ${sources})
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
    list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    set(shared ${sources})
    list(FILTER shared INCLUDE REGEX "/test_[^/]*\\.cpp$")
    list(FILTER sources EXCLUDE REGEX "/test_[^/]*\\.cpp$")
    if(sources)
        add_library(yibao_${word} STATIC ${sources})
        target_link_libraries(yibao_${word} PUBLIC ${ARGN})
        target_include_directories(yibao_${word} PUBLIC core server)
        yibao_analyse(yibao_${word})
    else()
        add_library(yibao_${word} INTERFACE)
        target_link_libraries(yibao_${word} INTERFACE ${ARGN})
        target_include_directories(yibao_${word} INTERFACE core server)
    endif()
    if(shared)
        add_library(yibao_${word}_testing STATIC ${shared})
        target_link_libraries(yibao_${word}_testing PUBLIC yibao_${word} GTest::gtest)
        yibao_analyse(yibao_${word}_testing)
    endif()
    if(tests)
        yibao_test_program(${word}_test ${tests})
        target_link_libraries(${word}_test PRIVATE yibao_${word} $<TARGET_NAME_IF_EXISTS:yibao_${word}_testing>)
    endif()
endfunction()

function(yibao_program name main)
    if(EXISTS ${PROJECT_SOURCE_DIR}/${main})
        add_executable(${name} ${main})
        target_link_libraries(${name} PRIVATE yibao_programs)
        # Measured: a fifth more settlements a second than with the allocator of the C library.
        # The sanitizers bring their own.
        if(NOT YIBAO_SANITIZE)
            target_link_libraries(${name} PRIVATE jemalloc)
        endif()
        yibao_analyse(${name})
    endif()
endfunction()

# Whole-system tests, run from the top of the checkout. What they share lies in tests/system. Those of
# tests/durability and tests/availability take long by waiting; as programs of their own they run
# beside the others.
function(yibao_tests folder)
    file(GLOB shared CONFIGURE_DEPENDS ${folder}/system/*.cpp)
    file(GLOB durability CONFIGURE_DEPENDS ${folder}/durability/*_test.cpp)
    file(GLOB availability CONFIGURE_DEPENDS ${folder}/availability/*_test.cpp)
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*_test.cpp)
    add_library(yibao_test_system STATIC ${shared})
    target_link_libraries(yibao_test_system PUBLIC yibao_programs yibao_storage_testing yaml-cpp)
    target_include_directories(yibao_test_system PUBLIC ${PROJECT_SOURCE_DIR})
    target_precompile_headers(yibao_test_system PRIVATE ${usual_headers} <yaml-cpp/yaml.h>)
    target_compile_definitions(yibao_test_system
                               PUBLIC YIBAO_PROGRAM="${CMAKE_BINARY_DIR}/yibao")
    add_dependencies(yibao_test_system yibao)
    yibao_analyse(yibao_test_system)
    yibao_test_program(system_test ${sources})
    yibao_test_program(durability_test ${durability})
    yibao_test_program(availability_test ${availability})
    foreach(program system durability availability)
        target_link_libraries(${program}_test PRIVATE yibao_test_system)
    endforeach()
endfunction()

# `ninja benchmarks` builds them.
function(yibao_benchmarks folder)
    add_custom_target(benchmarks)
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*_bench.cpp)
    foreach(source ${sources})
        get_filename_component(name ${source} NAME_WE)
        add_executable(${name} ${source})
        target_link_libraries(${name} PRIVATE yibao_programs yibao_storage_testing
                              benchmark::benchmark_main)
        add_dependencies(benchmarks ${name})
        yibao_analyse(${name})
    endforeach()
endfunction()
