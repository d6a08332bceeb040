#include "workload.h"

#include "base/check.h"
#include "core/fsrs.h"
#include "store/examine.h"
#include "store/journal_learning.h"
#include "store/journal_parts.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char bank_id[] = "night-trains";
enum { ROUNDS_LISTED = 1000, TEXT_MOST = 30000 };

void workload_init(struct workload *workload, const char *path, uint64_t seed)
{
	memset(workload, 0, sizeof *workload);
	workload->path = path;
	random_init(&workload->random, seed, 22);
}

/* The lock's file may be opened by nobody else: what fails here is what the shim makes fail. */
static bool open_it(struct workload *workload)
{
	if (workload->journal)
		return true;
	if (!journal_open(&workload->journal, workload->path, NULL)) {
		workload->refused++;
		return false;
	}
	sqlite3 *sqlite = workload->journal->database.sqlite;
	/* Often enough that the log is folded in and begun anew within a run. */
	if (random_below(&workload->random, 2))
		sqlite3_exec(sqlite, "PRAGMA wal_autocheckpoint = 12", NULL, NULL, NULL);
	if (workload->without_sync)
		CHECK(sqlite3_exec(sqlite, "PRAGMA synchronous = OFF", NULL, NULL, NULL) == SQLITE_OK);
	return true;
}

/* Every event says by its own numbers which it is. */
static void push_event(struct workload *workload)
{
	int number = ++workload->now.events;
	struct event event = { .round = workload->now.rounds, .utc_ms = number * 7, .question_id = "q",
		.message = { .sequence = number, .kind = MESSAGE_TYPE, .a = -number } };
	size_t len = random_below(&workload->random, sizeof event.message.text - 1);
	memset(event.message.text, 'a' + number % 26, len);
	journal_push(workload->journal, &event);
}

static void learn(struct workload *workload)
{
	int number = ++workload->now.learnings;
	struct learning row = { .kind = LEARNING_REVIEW, .sequence = number, .a = -number,
		.question_id = "q", .grade = GRADE_GOOD, .text = "said" };
	/* The journal's numbers go on without a gap, whatever failed. */
	CHECK(journal_learn(workload->journal, bank_id, &row) == number);
	journal_keep_card(workload->journal, bank_id, "q", number % 50, "s=1", NULL);
	journal_keep_folded(workload->journal, bank_id, 1, number, "state");
}

static void begin(struct workload *workload)
{
	char *text = malloc(TEXT_MOST + 1);
	CHECK(text);
	size_t len = 1 + random_below(&workload->random, TEXT_MOST);
	memset(text, 'b', len);
	text[len] = '\0';
	int number = ++workload->now.rounds;
	uint64_t bank = random_below(&workload->random, 5);
	CHECK(journal_begin(workload->journal, bank_id, "T", bank, text, len, 1, number, 0) == number);
	free(text);
}

static void commit(struct workload *workload)
{
	if (workload->count == COMMITS_MAX)
		return;
	struct reach *reach = &workload->reaches[workload->count++];
	*reach = workload->now;
	reach->told = journal_commit(workload->journal, NULL);
	workload->refused += !reach->told;
}

static void keep_article(struct workload *workload)
{
	char text[32];
	snprintf(text, sizeof text, "%d", ++workload->article);
	if (journal_keep_article(workload->journal, bank_id, text, strlen(text), NULL))
		workload->article_told = workload->article;
	else
		workload->refused++;
}

/* What waits when a program closes is told by nobody: only after a commit is it known. */
static void close_and_open(struct workload *workload)
{
	commit(workload);
	if (journal_waiting(workload->journal))
		return;
	journal_close(workload->journal);
	workload->journal = NULL;
	open_it(workload);
}

static void step(struct workload *workload)
{
	uint32_t what = random_below(&workload->random, 20);
	if (workload->now.rounds == 0 || what == 0)
		begin(workload);
	else if (what == 1)
		close_and_open(workload);
	else if (what == 2)
		keep_article(workload);
	else if (what < 8)
		learn(workload);
	else if (what < 14)
		push_event(workload);
	else
		commit(workload);
}

void workload_run(struct workload *workload, int steps)
{
	for (int i = 0; i < steps; i++)
		if (open_it(workload))
			step(workload);
}

bool workload_end(struct workload *workload)
{
	if (!open_it(workload))
		return false;
	workload->count -= workload->count == COMMITS_MAX;
	commit(workload);
	bool told = workload->reaches[workload->count - 1].told;
	journal_close(workload->journal);
	workload->journal = NULL;
	return told;
}

void workload_die(struct workload *workload)
{
	journal_close(workload->journal);
	workload->journal = NULL;
}

struct found {
	struct reach reach;
	int64_t folded;
	int cards, article;
	bool wrong;
};

static bool see_round(void *context, const struct round_row *row)
{
	struct found *found = context;
	found->reach.rounds++;
	found->wrong = found->wrong || row->started_ms != row->round;
	return true;
}

static bool see_event(void *context, const struct event *event)
{
	struct found *found = context;
	int number = ++found->reach.events;
	found->wrong = found->wrong || event->message.sequence != number
		|| event->message.a != -number || event->utc_ms != number * 7;
	for (const char *at = event->message.text; *at; at++)
		found->wrong = found->wrong || *at != 'a' + number % 26;
	return true;
}

static bool see_learning(void *context, const char *bank, const struct learning *row)
{
	struct found *found = context;
	int number = ++found->reach.learnings;
	found->wrong = found->wrong || row->number != number || row->a != -number || !bank;
	return true;
}

static bool see_card(void *context, const char *question_id, int part, const char *state,
	const char *note)
{
	struct found *found = context;
	found->wrong = found->wrong || strcmp(question_id, "q") != 0 || part < 0
		|| strcmp(state, "s=1") != 0 || note;
	found->cards++;
	return true;
}

static bool look(struct journal *journal, struct found *found, struct error *error)
{
	int version;
	char state[16];
	if (!journal_rounds(journal, ROUNDS_LISTED, see_round, found, error)
		|| !journal_learnings(journal, bank_id, 0, see_learning, found, error)
		|| !journal_cards(journal, bank_id, see_card, found, error)
		|| !journal_folded(journal, bank_id, &version, &found->folded, state, sizeof state, error))
		return false;
	for (int i = 1; i <= found->reach.rounds; i++)
		if (!journal_events(journal, i, see_event, found, error))
			return false;
	struct arena arena;
	size_t len;
	arena_init(&arena);
	const char *article = journal_article(journal, bank_id, &arena, &len);
	found->article = article ? (int)strtol(article, NULL, 10) : 0;
	arena_close(&arena);
	return true;
}

static bool reach_equal(const struct reach *a, const struct reach *b)
{
	return a->rounds == b->rounds && a->events == b->events && a->learnings == b->learnings;
}

static bool is_wrong(char why[200], const char *format, ...)
{
	va_list args;
	va_start(args, format);
	vsnprintf(why, 200, format, args);
	va_end(args);
	return false;
}

static bool compare(const struct workload *workload, const struct found *found, bool all,
	char why[200])
{
	const struct reach none = { 0 }, *last = &none;
	int from = 0;
	for (int i = 0; i < workload->count; i++)
		if (workload->reaches[i].told) {
			last = &workload->reaches[i];
			from = i;
		}
	if (found->wrong)
		return is_wrong(why, "a row is not as it was");
	/* Nothing else than what was told, or what was asked for later. */
	bool one = reach_equal(&found->reach, last);
	for (int i = from; !all && !one && i < workload->count; i++)
		one = reach_equal(&found->reach, &workload->reaches[i]);
	if (!one)
		return is_wrong(why, "%d rounds, %d events, %d learnt are there; told were %d, %d, %d",
			found->reach.rounds, found->reach.events, found->reach.learnings, last->rounds,
			last->events, last->learnings);
	if (found->folded != found->reach.learnings)
		return is_wrong(why, "folded up to %d of %d", (int)found->folded, found->reach.learnings);
	if (found->cards != (found->reach.learnings < 50 ? found->reach.learnings : 50))
		return is_wrong(why, "%d cards after %d rows", found->cards, found->reach.learnings);
	if (found->article < workload->article_told || found->article > workload->article)
		return is_wrong(why, "article %d of %d, %d told", found->article, workload->article,
			workload->article_told);
	return true;
}

/* What was taken up must go on. */
static bool goes_on(struct journal *journal, char why[200])
{
	struct error error = { .text = "" };
	uint64_t hash = 77;
	struct event event = { .round = journal_begin(journal, bank_id, "T", hash, "x", 1, 1, 0, 0),
		.message = { .sequence = 1, .kind = MESSAGE_PICK, .source = SOURCE_KEY } };
	journal_push(journal, &event);
	return journal_commit(journal, &error) || is_wrong(why, "%.190s", error.text);
}

bool workload_check(const struct workload *workload, const char *path, bool all, char why[200])
{
	struct journal *journal;
	struct error error = { .text = "" };
	struct found found = { 0 };
	if (!journal_open(&journal, path, &error))
		return is_wrong(why, "%.190s", error.text);
	bool fine = look(journal, &found, &error) || is_wrong(why, "%.190s", error.text);
	fine = fine && compare(workload, &found, all, why);
	if (fine && !journal_examine(path, true, &error))
		fine = is_wrong(why, "%.190s", error.text);
	fine = fine && goes_on(journal, why);
	journal_close(journal);
	if (fine && !journal_examine(path, true, &error))
		fine = is_wrong(why, "after it went on: %.170s", error.text);
	return fine;
}
