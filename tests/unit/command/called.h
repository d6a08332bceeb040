/* A command called with a folder of its own, and what is expected of what it said. */
#ifndef TESTS_COMMAND_CALLED_H
#define TESTS_COMMAND_CALLED_H

#include "capture.h"
#include "folder.h"

/* What the last capture_run(said, ...) of the test made; room for it is there during each test. */
extern struct capture *said;

int called_setup(void **state);    /* cmocka setup: *state is the folder */
int called_teardown(void **state);

#define CALLED(test) cmocka_unit_test_setup_teardown(test, called_setup, called_teardown)

/* All that it said, on both streams, and its exit code. */
void assert_said(int code, const char *out, const char *err);

#endif
