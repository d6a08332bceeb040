/* A journal with rows of everything, that may be damaged before it is recovered. */
#ifndef TESTS_STORE_DAMAGED_H
#define TESTS_STORE_DAMAGED_H

#include "profile.h"
#include "store/recover.h"

enum { ROUNDS = 60, EVENTS = 900, LEARNINGS = 700, BANKS = 6, PAGE = 4096 };
#define DAMAGED_STAMP "2026-11-25T01-02-03"

struct damaged {
	struct profile *profile;
	char *bytes; /* of the whole file; malloced */
	size_t len;
};

/* Its text; returns the length. The last bank's is small enough to need no other page. */
size_t damaged_bank_text(int bank, char text[9001]);
/* A round on one of the banks. */
void damaged_push_bank(struct journal *journal, int round);
/* In which a row of what was learnt was. */
int damaged_round_of(int64_t learning);

struct damaged damaged_make(void **state);
/* The bytes anew from the file, after it was changed. */
void damaged_read(struct damaged *damaged);

/* Writes the bytes, recovers, and looks at what holds whatever the damage was: that the new file
 * is clean, for one. */
struct recovered damaged_recover(const struct damaged *damaged);

void damaged_assert_same(const char *path, const char *bytes, size_t len);

#endif
