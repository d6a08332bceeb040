# bench/*.c: bare, the smallest program that shows a question, and the probes that bench/run
# measures with. Built on demand: ninja bench.
file(GLOB probes CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/bench/*.c)
add_custom_target(bench)
foreach(source IN LISTS probes)
  get_filename_component(name ${source} NAME_WE)
  add_executable(bench_${name} EXCLUDE_FROM_ALL ${source})
  set_target_properties(bench_${name} PROPERTIES OUTPUT_NAME ${name}
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/bench)
  if(name STREQUAL "bank_open")   # measures the loader and its checks, draws nothing
    target_link_libraries(bench_${name} PRIVATE bankfile review)
  else()
    target_link_libraries(bench_${name} PRIVATE PkgConfig::SDL2 PkgConfig::SDL2_TTF)
  endif()
  add_dependencies(bench bench_${name})
endforeach()

# probe watches through the X server. Nothing but the benchmark needs these, so that their lack
# stops only what builds it.
pkg_check_modules(PROBE IMPORTED_TARGET x11 xext xtst xdamage)
if(PROBE_FOUND)
  target_link_libraries(bench_probe PRIVATE PkgConfig::PROBE)
endif()
