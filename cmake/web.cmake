# The web application (web/): npm builds it into <build>/web; `yibao serve` serves that folder.
# Where there is no npm (a sanitizer's build, a machine that only serves) nothing is defined.

find_program(NPM npm)
if(NPM AND NOT YIBAO_SANITIZE AND CMAKE_BINARY_DIR STREQUAL "${PROJECT_SOURCE_DIR}/build")
    set(web ${PROJECT_SOURCE_DIR}/web)
    file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${web}/src/* ${web}/*.ts ${web}/index.html)
    list(FILTER web_sources EXCLUDE REGEX "/node_modules/")

    add_custom_command(
        OUTPUT ${web}/node_modules/.package-lock.json
        COMMAND ${NPM} ci --no-audit --no-fund
        COMMAND ${CMAKE_COMMAND} -E touch node_modules/.package-lock.json
        DEPENDS ${web}/package-lock.json
        WORKING_DIRECTORY ${web}
        COMMENT "Fetching what the web application is built with")
    add_custom_command(
        OUTPUT ${CMAKE_BINARY_DIR}/web/index.html
        COMMAND ${NPM} run build
        DEPENDS ${web_sources} ${web}/package.json ${web}/tsconfig.json
                ${web}/node_modules/.package-lock.json
        WORKING_DIRECTORY ${web}
        COMMENT "Building the web application")
    add_custom_target(web ALL DEPENDS ${CMAKE_BINARY_DIR}/web/index.html)

    # The browser's tests sign in to the program itself.
    add_custom_target(web_test DEPENDS web)
    add_dependencies(web_test yibao)
    add_test(NAME web_test
             COMMAND ${NPM} test -- --reporter=default --reporter=junit
                     --outputFile.junit=${CMAKE_BINARY_DIR}/results/web_test.xml
             WORKING_DIRECTORY ${web})
    set_tests_properties(web_test PROPERTIES PROCESSORS 2 TIMEOUT 1800)
endif()
