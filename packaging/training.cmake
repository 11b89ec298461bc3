# Takes the profile of a profile-guided build: builds the program with counters in FOLDER, runs it on this
# repository's own Python files, and lays what was counted beside the objects of the build in TO, where GCC
# looks for it.
#
#     cmake -DSOURCE=. -DFOLDER=build/release/training -DTO=build/release -DGENERATOR=Ninja -DCOMPILER=cc
#         -DLAUNCHER= -P training.cmake
function(must_run)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${SOURCE} RESULT_VARIABLE status
    OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${output}\n${ARGN} failed: ${status}")
  endif()
endfunction()

must_run(${CMAKE_COMMAND} -S ${SOURCE} -B ${FOLDER} -G ${GENERATOR} -DCMAKE_BUILD_TYPE=Release
  -DCMAKE_C_COMPILER=${COMPILER} -DCMAKE_C_COMPILER_LAUNCHER=${LAUNCHER} -DSHIKRA_COUNTERS=ON -DSHIKRA_TESTS=OFF)
must_run(${CMAKE_COMMAND} --build ${FOLDER} --target shikra)

file(GLOB_RECURSE counts ${FOLDER}/*.gcda) # of what ran during the build
if(counts)
  file(REMOVE ${counts})
endif()

# One thread, so that the counts, and with them the program, are the same each time. What people write and select
# is run more often than fixtures. The snippets, of which every line is a finding, would make the rare look usual.
set(check ${FOLDER}/shikra check --isolated --no-cache --jobs 1 --exit-zero)
foreach(round RANGE 1 8)
  must_run(${check} --select S,F,ANN,B,ASYNC --output-format json --exclude snippets
    tests/program tests/parity tests/bench)
endforeach()
must_run(${check} --select ALL fixtures)

file(GLOB_RECURSE counts RELATIVE ${FOLDER} ${FOLDER}/CMakeFiles/*.gcda)
list(LENGTH counts count)
if(count LESS 100)
  message(FATAL_ERROR "the training run left counts for ${count} files only")
endif()
foreach(file ${counts})
  get_filename_component(folder ${file} DIRECTORY)
  file(COPY ${FOLDER}/${file} DESTINATION ${TO}/${folder})
endforeach()
