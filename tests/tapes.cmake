# Recorded games: each tape of tapes/ is a test of its own, held against the files beside it.
if(TARGET readback)
  file(GLOB tapes CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tapes/*.tape)
  foreach(tape IN LISTS tapes)
    get_filename_component(stem ${tape} NAME_WE)
    test_in(tapes.${stem} ${CMAKE_CURRENT_SOURCE_DIR}/tapes/check $<TARGET_FILE:readback> ${tape})
  endforeach()
  add_dependencies(bless readback)
  # Kills at random instants: few here, more by hand (kill/check PROGRAM 200).
  test_in(kill.replay ${CMAKE_CURRENT_SOURCE_DIR}/kill/check $<TARGET_FILE:readback> 20)
  test_in(kill.study ${CMAKE_CURRENT_SOURCE_DIR}/kill/check $<TARGET_FILE:readback> 12 1
    ${CMAKE_CURRENT_SOURCE_DIR}/tapes/study.tape ${CMAKE_CURRENT_SOURCE_DIR}/tapes/holiday.tape
    ${CMAKE_CURRENT_SOURCE_DIR}/tapes/profiles.tape)
  test_in(kill.class ${CMAKE_CURRENT_SOURCE_DIR}/kill/check $<TARGET_FILE:readback> 12 1
    ${CMAKE_CURRENT_SOURCE_DIR}/tapes/class_keys.tape ${CMAKE_CURRENT_SOURCE_DIR}/tapes/class_mixed.tape)
  test_in(kill.window ${CMAKE_CURRENT_SOURCE_DIR}/kill/window $<TARGET_FILE:readback> 4)
endif()
