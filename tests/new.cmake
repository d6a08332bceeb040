# Banks begun by `new`: each text of new/ is a test of its own, held against the files beside it.
if(TARGET readback)
  file(GLOB texts CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/new/*.txt)
  foreach(text IN LISTS texts)
    get_filename_component(stem ${text} NAME_WE)
    test_in(new.${stem} ${CMAKE_CURRENT_SOURCE_DIR}/new/check $<TARGET_FILE:readback> ${stem})
  endforeach()
endif()
