/* The journal: one SQLite file a profile, append-only. Every message that changed a game is a
 * row, and so is what a learner learnt (journal_learning.h); scores and histories are folds over
 * rows. WAL, synchronous=FULL: what journal_commit returned true for survives a crash and a
 * power cut. It owns the database handle and the lock (PATH.lock); rows pushed while the disk
 * fails wait in memory, in order. It never holds a person's name. */
#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include "base/arena.h"
#include "base/error.h"
#include "core/message.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { JOURNAL_SCHEMA = 2 }; /* of the file, in its user_version */

struct journal;

struct event {
	int64_t round;          /* from journal_begin */
	int64_t utc_ms;
	int offset_min;         /* local time minus UTC */
	int64_t running_ms;     /* since the program started */
	int day;                /* the learner's day number (days since 1970-01-01, turning at 4:00) */
	struct message message;
	const char *question_id; /* NULL where it concerns none */
	int question_rev;
	uint64_t question_hash;
};

/* Opens or makes the file (and its folder) and locks it until the journal is closed or the
 * program ends in whatever way. false, with *journal NULL and "cannot open X: why": a second
 * program has the profile open, the file is a newer program's, damaged, no journal at all, or
 * cannot be written; then it is left as it was. error->kind tells which of them can be helped:
 * ERROR_IN_USE, and ERROR_DAMAGED (no journal at all, too). */
bool journal_open(struct journal **journal, const char *path, struct error *error);

/* Opens a file that is there to read it, also while another program writes to it: takes no lock,
 * changes nothing, and reads a file of an older schema as it is, and in a folder that cannot be
 * written to. Whatever begins, pushes, keeps or summarises must not be called. error as above; a
 * file that is empty is damaged. */
bool journal_open_reading(struct journal **journal, const char *path, struct error *error);
/* The same, and all that is read is of one moment, whatever is written meanwhile. stop, unless it
 * is NULL, outlives the journal: soon after it is set, by whatever thread, reading fails. */
bool journal_open_moment(struct journal **journal, const char *path, const atomic_bool *stop,
	struct error *error);
bool journal_reads_only(const struct journal *journal);

/* Tries once more what waits, then closes. What still waits is lost. NULL is allowed. */
void journal_close(struct journal *journal);

/* A new round on the bank text with this hash (kept once per hash); returns its number, from 1.
 * Like events it is queued: it is on disk with the next commit, so that a full disk stops no
 * game and a round without an event leaves no trace. */
int64_t journal_begin(struct journal *journal, const char *bank_id, const char *bank_title,
	uint64_t bank_hash, const char *bank_text, size_t bank_len, int rules_version,
	int64_t utc_ms, int offset_min);

/* Queues a copy; nothing is on disk until journal_commit. The round is one that journal_begin
 * or journal_rounds gave. */
void journal_push(struct journal *journal, const struct event *event);

/* One transaction with all that waits, in order. false: nothing of it is on disk, it keeps
 * waiting. Where nothing waits the disk is left alone. error: "cannot write X: why". */
bool journal_commit(struct journal *journal, struct error *error);
/* Rows that wait, of all kinds. */
int journal_waiting(const struct journal *journal);

/* Takes the rows that wait out of a journal that is damaged, so that they outlast it: they are
 * given to the one that was recovered from it, or to a backup of it (whose rows are some of those
 * that it had). What was learnt is taken whole; of rounds, what goes on with what is there. NULL:
 * nothing waits. What is not given is dropped; NULL is allowed. */
struct waiting;
struct waiting *journal_waiting_take(struct journal *journal);
void journal_waiting_give(struct journal *journal, struct waiting *waiting);
void journal_waiting_drop(struct waiting *waiting);

/* A round's summary line and whether it ended: a cache for lists, which events can rebuild. It
 * is written with the next commit. */
void journal_summarise(struct journal *journal, int64_t round, const char *summary, bool ended);

struct round_row {
	int64_t round, started_ms;
	int offset_min;
	const char *bank_id, *bank_title; /* valid during the call */
	uint64_t bank_hash;
	const char *summary;   /* NULL where none was written */
	bool ended;
	int rules_version;
};

/* What is on disk, newest first, at most `most`; visit returns false to stop. Reading again
 * from within visit is allowed through the other functions alone. error: "cannot read X: why". */
bool journal_rounds(struct journal *journal, int most,
	bool (*visit)(void *context, const struct round_row *row), void *context, struct error *error);

/* The round of the last message on disk; 0 where there is none, or it cannot be read. */
int64_t journal_last_round(struct journal *journal);

/* How many rounds on disk have not ended whose summary begins so; 0 where that cannot be read. */
int journal_unfinished(struct journal *journal, const char *summary);

/* A round's messages on disk, in order. message.question is -1: the caller finds it by
 * question_id, which is valid during the call. */
bool journal_events(struct journal *journal, int64_t round,
	bool (*visit)(void *context, const struct event *event), void *context, struct error *error);

/* The text of a bank by its hash, into arena; NULL where it is not kept. */
const char *journal_bank_text(struct journal *journal, uint64_t hash, struct arena *arena,
	size_t *len);

/* Spellings that learners overruled, over all rounds of banks with this id: question id and
 * text, with how often, most first. */
bool journal_spellings(struct journal *journal, const char *bank_id,
	bool (*visit)(void *context, const char *question_id, const char *text, int times),
	void *context, struct error *error);

/* The article that goes with a bank's id, kept in the profile: on disk when true is returned. */
bool journal_keep_article(struct journal *journal, const char *bank_id, const char *text,
	size_t len, struct error *error);
/* NULL where none is kept. */
const char *journal_article(struct journal *journal, const char *bank_id, struct arena *arena,
	size_t *len);

#endif
