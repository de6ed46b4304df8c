# `ninja tidy`: clang-tidy over every source, by the rules of .clang-tidy. A source is looked at again
# when its object file was built again, that is when it or a header that it includes has changed, and
# analysed when its text is new (analyse.sh).

find_program(CLANG_TIDY clang-tidy-19)
add_custom_target(tidy)

function(yibao_analyse target)
    if(NOT CLANG_TIDY)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    set(stamps)
    foreach(source ${sources})
        file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/${source})
        if(IS_ABSOLUTE ${source})
            file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${source})
        endif()
        set(checks)
        if(name MATCHES "_test\\.cpp$")
            set(checks --checks=-cppcoreguidelines-virtual-class-destructor) # fixtures
        endif()
        set(stamp ${PROJECT_BINARY_DIR}/tidy/${name}.checked)
        get_filename_component(folder ${stamp} DIRECTORY)
        file(MAKE_DIRECTORY ${folder})
        add_custom_command(
            OUTPUT ${stamp}
            # The precompiled header is g++'s; clang reads the plain one.
            COMMAND ${PROJECT_SOURCE_DIR}/cmake/analyse.sh ${PROJECT_BINARY_DIR}
                    ${PROJECT_SOURCE_DIR}/${name} ${CLANG_TIDY} --quiet --warnings-as-errors=*
                    --extra-arg=-Wno-ignored-gch --extra-arg=-Wno-unknown-warning-option
                    --extra-arg=-Wno-deprecated-declarations --extra-arg=-Wno-shadow # g++ says that
                    ${checks}
            COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
            DEPENDS ${PROJECT_SOURCE_DIR}/.clang-tidy
                    ${PROJECT_BINARY_DIR}/CMakeFiles/${target}.dir/${name}.o
            COMMENT "Analysing ${name}"
            VERBATIM)
        list(APPEND stamps ${stamp})
    endforeach()
    add_custom_target(tidy_${target} DEPENDS ${stamps})
    add_dependencies(tidy tidy_${target})
endfunction()
