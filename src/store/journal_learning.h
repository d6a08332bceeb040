/* What a learner knows, in the journal: rows that are only ever added (core/learning.h), and
 * two caches of what is folded from them (core/memory.h), which may be rewritten or forgotten at
 * any time. Rows and caches are queued like events and are on disk with the next commit, in one
 * transaction. The journal numbers the rows and folds nothing. */
#ifndef STORE_JOURNAL_LEARNING_H
#define STORE_JOURNAL_LEARNING_H

#include "core/learning.h"
#include "store/journal.h"

/* Queues a copy and returns its number, which is above all before it; row->number is not read.
 * bank_id NULL: it concerns all banks. */
int64_t journal_learn(struct journal *journal, const char *bank_id, const struct learning *row);

/* The rows on disk with a number above that one, in order: of this bank and of no bank;
 * bank_id NULL: all rows. visit's bank_id is NULL where it concerns all banks; texts are valid
 * during the call; false stops. Nothing, in a file of schema 1 that is only read. error: "cannot
 * read X: why". */
bool journal_learnings(struct journal *journal, const char *bank_id, int64_t above,
	bool (*visit)(void *context, const char *bank_id, const struct learning *row), void *context,
	struct error *error);

/* The largest number on disk of this bank's rows and of those of no bank; bank_id NULL: those of
 * no bank. 0 where there are none, or where it cannot be read. */
int64_t journal_last_learning(struct journal *journal, const char *bank_id);

/* The moment of the newest row on disk, of whichever bank; false where there is none. */
bool journal_newest_learning(struct journal *journal, int64_t *utc_ms);

/* Queues the state of a card, in place of the one before; note may be NULL. */
void journal_keep_card(struct journal *journal, const char *bank_id, const char *question_id,
	int part, const char *state, const char *note);
/* Queues that there is no such card any more. */
void journal_forget_card(struct journal *journal, const char *bank_id, const char *question_id,
	int part);
/* Queues what is no card's: by which version of the fold, up to the row of which number. */
void journal_keep_folded(struct journal *journal, const char *bank_id, int version,
	int64_t number, const char *state);
/* Queues that both caches of a bank are emptied; NULL: of all banks. */
void journal_forget_folded(struct journal *journal, const char *bank_id);

/* The cards on disk, by question id and part; note is NULL where there is none. */
bool journal_cards(struct journal *journal, const char *bank_id,
	bool (*visit)(void *context, const char *question_id, int part, const char *state,
	const char *note), void *context, struct error *error);

/* What was kept last. Where nothing was kept, or what would not fit in size bytes, *version is
 * 0, *number 0 and state empty, and true is returned; false: it cannot be read. */
bool journal_folded(struct journal *journal, const char *bank_id, int *version, int64_t *number,
	char *state, size_t size, struct error *error);

/* The banks of which something was kept. The other functions may be called from within visit. */
bool journal_folded_banks(struct journal *journal,
	bool (*visit)(void *context, const char *bank_id), void *context, struct error *error);

#endif
