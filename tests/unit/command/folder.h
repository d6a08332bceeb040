/* A folder of a test's own, removed with all that is in it. */
#ifndef TESTS_COMMAND_FOLDER_H
#define TESTS_COMMAND_FOLDER_H

#include <sys/types.h>

enum { FOLDER_NOBODY = 65534 };

struct test_folder {
	char path[64];
};

int folder_setup(void **state);    /* cmocka setup: *state is the folder */
int folder_teardown(void **state);

/* "folder/name"; the text holds until the next call with the same place, 0 to 3. */
const char *folder_path(const struct test_folder *folder, int place, const char *name);

/* Writes a file of that name and returns its path, as above. */
const char *folder_write(const struct test_folder *folder, int place, const char *name,
	const char *text);

/* Whoever runs the tests as root would be refused nothing: FOLDER_NOBODY is; 0 is root again. For
 * anybody else it does nothing. */
void folder_become(uid_t id);

#endif
