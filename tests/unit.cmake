# unit/ROOM/test_*.c: an executable each, linked with the room of that name (which brings what it
# stands on). Other files of the folder are shared by its tests. A folder that names no room
# (unit/whole) may use every room.
set(unit_tests)
file(GLOB folders CONFIGURE_DEPENDS LIST_DIRECTORIES true ${CMAKE_CURRENT_SOURCE_DIR}/unit/*)
foreach(folder IN LISTS folders)
  if(NOT IS_DIRECTORY ${folder})
    continue()
  endif()
  get_filename_component(room ${folder} NAME)
  file(GLOB tests CONFIGURE_DEPENDS ${folder}/test_*.c)
  file(GLOB helpers CONFIGURE_DEPENDS ${folder}/*.c)
  list(FILTER helpers EXCLUDE REGEX "/test_[^/]*\\.c$")
  set(helper_folders ${folder})
  if(room MATCHES "^(report|ui)$")
    # What is reported or shown was played: with the helpers that the core's tests play with.
    set(core ${CMAKE_CURRENT_SOURCE_DIR}/unit/core)
    list(APPEND helpers ${core}/make_bank.c ${core}/play.c)
    list(APPEND helper_folders ${core})
  endif()
  foreach(source IN LISTS tests)
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source} ${helpers})
    target_include_directories(${name} PRIVATE ${helper_folders})
    if(TARGET ${room})
      target_link_libraries(${name} PRIVATE ${room})
    else()
      target_link_libraries(${name} PRIVATE command)
    endif()
    target_link_libraries(${name} PRIVATE PkgConfig::CMOCKA)
    target_compile_definitions(${name} PRIVATE
      READBACK_TESTS_DIR="${CMAKE_CURRENT_SOURCE_DIR}" READBACK_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
      READBACK_BUILD_DIR="${CMAKE_BINARY_DIR}")
    string(REGEX REPLACE "^test_" "" stem ${name})
    test_in(unit.${room}.${stem} ${name})
    list(APPEND unit_tests ${name})
  endforeach()
endforeach()

# Rewrites all expectations; the diff is read before it is committed.
add_custom_target(bless
  COMMAND ${CMAKE_COMMAND} -E env READBACK_BLESS=1 ${CMAKE_CTEST_COMMAND} --output-on-failure
  WORKING_DIRECTORY ${CMAKE_BINARY_DIR} USES_TERMINAL)
if(unit_tests)
  add_dependencies(bless ${unit_tests})
endif()
