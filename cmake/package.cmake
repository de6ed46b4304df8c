# The Debian package: `./run package` leaves it at build/yibao_<version>_<architecture>.deb.

install(TARGETS yibao RUNTIME DESTINATION bin)
install(DIRECTORY policies reference DESTINATION share/yibao)
install(DIRECTORY ${CMAKE_BINARY_DIR}/web DESTINATION share/yibao OPTIONAL)
install(DIRECTORY docs/ DESTINATION share/doc/yibao)
install(FILES README.md LICENSE DESTINATION share/doc/yibao)
install(FILES deploy/yibao.service deploy/yibao-backup.service deploy/yibao-backup.timer
        DESTINATION lib/systemd/system)
install(DIRECTORY deploy/ DESTINATION share/doc/yibao/examples
        PATTERN debian EXCLUDE PATTERN "*.service" EXCLUDE PATTERN "*.timer" EXCLUDE)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME yibao)
set(CPACK_PACKAGE_CONTACT "Yibao <yibao@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "The system that a social medical insurance agency runs on")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/deploy/debian/postinst
    ${PROJECT_SOURCE_DIR}/deploy/debian/prerm ${PROJECT_SOURCE_DIR}/deploy/debian/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
