/* A folder of its own for each test, with a journal in it. */
#ifndef TESTS_STORE_PROFILE_H
#define TESTS_STORE_PROFILE_H

#include "store/journal.h"

#include <sys/types.h>

enum { PROFILE_NOBODY = 65534 };

struct profile {
	char folder[64];
	char path[128]; /* of the journal, in a folder that journal_open makes */
};

int profile_make(void **state);   /* cmocka setup: *state is the profile */
int profile_remove(void **state); /* cmocka teardown */

struct journal *profile_open(const struct profile *profile);

/* A round on a small bank of this id. */
int64_t profile_begin(struct journal *journal, const char *bank_id);

/* An event of that sequence and kind, without question. */
struct event profile_event(int64_t round, int64_t sequence, enum message_kind kind);

/* How many of a round's events are on disk; fails the test where they are not in sequence. */
int profile_count(struct journal *journal, int64_t round);

/* The file's bytes, malloced. */
char *profile_bytes(const char *path, size_t *len);

/* Whoever runs the tests as root would be refused nothing: PROFILE_NOBODY is; 0 is root again. For
 * anybody else it does nothing. */
void profile_become(uid_t id);

#endif
