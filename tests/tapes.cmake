# Recorded games: each tape of tapes/ is a test of its own, held against the files beside it.
if(TARGET readback)
  file(GLOB tapes CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tapes/*.tape)
  foreach(tape IN LISTS tapes)
    get_filename_component(stem ${tape} NAME_WE)
    test_in(tapes.${stem} ${CMAKE_CURRENT_SOURCE_DIR}/tapes/check $<TARGET_FILE:readback> ${tape})
  endforeach()
  add_dependencies(bless readback)
endif()
