# crash/: the journal on a disk that loses its power or refuses what is asked. Few runs here, more
# by hand (crash power 2000). The last one proves the others: without syncs, losses are found.
file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/crash/*.c)
add_executable(crash ${sources})
target_link_libraries(crash PRIVATE store)
foreach(mode power faults unsynced)
  test_in(crash.${mode} crash ${mode} 60)
endforeach()
