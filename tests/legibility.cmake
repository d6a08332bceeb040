# legibility/: a library that judges draw lists, tests of the judge and of a class's wall, and the
# program that walks through every screen with it. `legibility_run --all` by hand takes every look;
# here one each.
set(legibility ${CMAKE_CURRENT_SOURCE_DIR}/legibility)
file(GLOB sources CONFIGURE_DEPENDS ${legibility}/*.c)
list(FILTER sources EXCLUDE REGEX "/(test_[^/]*|legibility_run)\\.c$")
add_library(legibility STATIC ${sources})
target_include_directories(legibility PUBLIC ${legibility})
target_link_libraries(legibility PUBLIC command)

add_executable(legibility_run ${legibility}/legibility_run.c)
target_link_libraries(legibility_run PRIVATE legibility)
target_compile_definitions(legibility_run PRIVATE READBACK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
# In one build folder: it takes minutes under the sanitizers, and is the same walk in each.
if(NOT READBACK_LINT)
  foreach(bank shipped words wide cjk arabic hebrew marks tiny)
    test_in(legibility.${bank} legibility_run --few 1 --bank ${bank})
  endforeach()
  # Every word in French, too: of the game and of the bank that comes along.
  test_in(legibility.french legibility_run --few 1 --bank shipped --lang fr)
endif()

add_executable(test_legibility ${legibility}/test_legibility.c)
target_link_libraries(test_legibility PRIVATE legibility PkgConfig::CMOCKA)
test_in(legibility.judge test_legibility)

add_executable(test_class_wall ${legibility}/test_class_wall.c)
target_link_libraries(test_class_wall PRIVATE legibility PkgConfig::CMOCKA)
target_compile_definitions(test_class_wall PRIVATE READBACK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
test_in(legibility.class_wall test_class_wall)
