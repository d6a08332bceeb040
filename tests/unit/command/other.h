/* Another program that has a profile open until it is told to end. */
#ifndef TESTS_COMMAND_OTHER_H
#define TESTS_COMMAND_OTHER_H

#include <sys/types.h>

struct other {
	pid_t id;
	int end;
};

/* Opens the journal in a process of its own; fails the test where that cannot be. */
struct other other_open(const char *journal);
void other_close(struct other other);

#endif
