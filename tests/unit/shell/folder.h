/* A folder of a test's own, removed behind it with what it holds. */
#ifndef TESTS_SHELL_FOLDER_H
#define TESTS_SHELL_FOLDER_H

/* Setup and teardown for cmocka: *state is the folder's path. */
int folder_setup(void **state);
int folder_teardown(void **state);

/* A path inside, in a buffer that the next eight calls keep. */
const char *folder_path(void **state, const char *name);

/* Writes a file inside with this text. */
void folder_write(void **state, const char *name, const char *text);

#endif
