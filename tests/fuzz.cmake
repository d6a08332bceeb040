# fuzz/fuzz_*.c: a target each, which defines LLVMFuzzerTestOneInput; other files of the folder are
# shared by them. Built with standalone.c as plain programs that run their corpus,
# fuzz/corpus/NAME, as a test; with READBACK_FUZZ as libFuzzer's programs.
file(GLOB targets CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/fuzz_*.c)
file(GLOB helpers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/*.c)
list(FILTER helpers EXCLUDE REGEX "/(fuzz_[^/]*|standalone)\\.c$")
foreach(source IN LISTS targets)
  get_filename_component(name ${source} NAME_WE)
  string(REGEX REPLACE "^fuzz_" "" stem ${name})
  add_executable(${name} ${source} ${helpers})
  target_link_libraries(${name} PRIVATE legibility)
  target_compile_definitions(${name} PRIVATE
    READBACK_TESTS_DIR="${CMAKE_CURRENT_SOURCE_DIR}" READBACK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  if(READBACK_FUZZ)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/standalone.c)
    set(runs 2000)
    if(stem STREQUAL tape)
      set(runs 50) # each opens a whole game
    elseif(stem STREQUAL import)
      set(runs 500) # what is taken goes through two journals on the disk
    endif()
    test_in(fuzz.${stem} ${name} -runs=${runs} ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/${stem})
  endif()
endforeach()
