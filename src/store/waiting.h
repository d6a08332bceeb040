/* Rows that are not on disk yet, in order. It owns copies of all that it is given. */
#ifndef STORE_WAITING_H
#define STORE_WAITING_H

#include "base/arena.h"
#include "core/learning.h"
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

struct waiting_learning {
	const char *bank_id; /* "" where it concerns all */
	struct learning learning;
};

struct waiting_card {
	const char *bank_id, *question_id;
	int part;
	const char *state, *note; /* state NULL: it is forgotten */
};

struct waiting_folded {
	const char *bank_id;
	int version;
	int64_t number;
	const char *state;
};

enum waiting_kind {
	WAITING_ROUND, WAITING_EVENT, WAITING_SUMMARY, WAITING_LEARNING, WAITING_CARD, WAITING_FOLDED,
	WAITING_FORGET, WAITING_STAND_IN,
};

struct waiting_row {
	enum waiting_kind kind;
	int64_t round; /* of rounds, events and summaries */
	union {
		struct waiting_round begun;
		struct event event;
		struct {
			const char *text;
			bool ended;
		} summary;
		struct waiting_learning learning;
		struct waiting_card card;
		struct waiting_folded folded;
		const char *forget_bank_id;
	};
};

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
void waiting_push_learning(struct waiting *waiting, const char *bank_id,
	const struct learning *learning);
void waiting_push_card(struct waiting *waiting, const struct waiting_card *card);
void waiting_push_folded(struct waiting *waiting, const struct waiting_folded *folded);
void waiting_push_forget(struct waiting *waiting, const char *bank_id);
/* Behind what was learnt in rounds that may be lost. */
void waiting_push_stand_in(struct waiting *waiting);

/* Forgets all rows. */
void waiting_reset(struct waiting *waiting);

/* Leaves out what the database cannot take, where the rows waited for another: events and the
 * summary of a round that it lacks or lacks the end of, and what was folded from the other's
 * rows. What was learnt in such a round comes, and something stands in for it (stand_in.h). */
void waiting_fit(struct waiting *waiting, struct database *database);

/* Adds all rows to the database, within the caller's transaction. */
bool waiting_write(const struct waiting *waiting, struct database *database);

#endif
