/* Rows that are not on disk yet, in order. It owns copies of all that it is given. */
#ifndef STORE_WAITING_H
#define STORE_WAITING_H

#include "base/arena.h"
#include "store/database.h"
#include "store/journal.h"

struct waiting_round {
	const char *bank_id, *bank_title;
	uint64_t bank_hash;
	const char *bank_text; /* NULL: the file has it */
	size_t bank_len;
	int rules_version;
	int64_t utc_ms;
	int offset_min;
};

struct waiting_row;

struct waiting {
	struct arena arena;
	struct waiting_row *rows;
	int count, capacity;
};

void waiting_init(struct waiting *waiting);
void waiting_close(struct waiting *waiting);

void waiting_push_round(struct waiting *waiting, int64_t round, const struct waiting_round *row);
void waiting_push_event(struct waiting *waiting, const struct event *event);
void waiting_push_summary(struct waiting *waiting, int64_t round, const char *summary, bool ended);

/* Forgets all rows. */
void waiting_reset(struct waiting *waiting);

/* Adds all rows to the database, within the caller's transaction. */
bool waiting_write(const struct waiting *waiting, struct database *database);

#endif
