# The checks of arch/ on the source and on what the compilers made of it.
set(arch ${CMAKE_CURRENT_SOURCE_DIR}/arch)
get_property(rooms GLOBAL PROPERTY READBACK_ROOMS)

if(READBACK_LINT)
  test_in(arch.checks ${arch}/test_checks)
  test_in(arch.layers ${arch}/layers)
  test_in(arch.sounds ${arch}/sounds)
  test_in(arch.style ${arch}/style)
  test_in(arch.words ${arch}/words)
  test_in(lint.cppcheck ${arch}/cppcheck ${CMAKE_BINARY_DIR})
  foreach(room IN LISTS rooms)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${room}/*.c)
    test_in(lint.tidy.${room} ${arch}/tidy ${CMAKE_BINARY_DIR} ${sources})
  endforeach()
  test_in(lint.tidy.main ${arch}/tidy ${CMAKE_BINARY_DIR} ${CMAKE_SOURCE_DIR}/src/main.c)
  # The first run on a new machine reads every file; later ones what has changed.
  get_property(tests DIRECTORY PROPERTY TESTS)
  list(FILTER tests INCLUDE REGEX "lint\\.")
  set_tests_properties(${tests} PROPERTIES TIMEOUT 1800 COST 1000)
endif()

# Sanitizers and counters add symbols of their own to every library.
if(NOT READBACK_SANITIZE AND NOT CMAKE_C_FLAGS_DEBUG MATCHES "coverage")
  foreach(room IN LISTS rooms)
    list(APPEND libraries $<TARGET_FILE:${room}>)
  endforeach()
  test_in(arch.symbols ${arch}/symbols ${libraries})
  # The whole of core, linked with nothing but base, utf8proc and the C library's mathematics.
  string(TOUPPER "${CMAKE_BUILD_TYPE}" type)
  separate_arguments(flags UNIX_COMMAND "${CMAKE_C_FLAGS} ${CMAKE_C_FLAGS_${type}}")
  test_in(arch.link ${CMAKE_C_COMPILER} ${flags} -o ${CMAKE_CURRENT_BINARY_DIR}/core_alone
    ${arch}/core_alone.c -Wl,--whole-archive $<TARGET_FILE:core> $<TARGET_FILE:base>
    -Wl,--no-whole-archive ${UTF8PROC_LINK_LIBRARIES} -lm)
endif()

if(READBACK_TWINS)
  set(programs $<TARGET_FILE:readback>)
  foreach(twin IN LISTS READBACK_TWINS)
    list(APPEND programs ${twin}/readback)
  endforeach()
  test_in(arch.digests ${arch}/digests ${CMAKE_CURRENT_SOURCE_DIR}/tapes ${programs})
endif()
