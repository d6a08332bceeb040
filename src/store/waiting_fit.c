/* Rows that waited for one file, made to fit into another of the same profile. */
#include "store/waiting.h"

/* A round that is in the file, or comes with the rows. */
struct known_round {
	int64_t round;
	bool there, begun; /* begun: an event of it is there, and `next` is the sequence behind it */
	int64_t next;
};

struct known_rounds {
	struct known_round *items;
	int count;
};

static struct known_round round_look(int64_t round, struct database *database)
{
	struct known_round known = { .round = round };
	sqlite3_stmt *statement = database_statement(database, STATEMENT_LAST_SEQUENCE);
	if (!statement)
		return known;
	sqlite3_bind_int64(statement, 1, round);
	if (sqlite3_step(statement) == SQLITE_ROW) {
		known.there = true;
		known.begun = sqlite3_column_type(statement, 0) != SQLITE_NULL;
		known.next = sqlite3_column_int64(statement, 0) + 1;
	}
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return known;
}

static struct known_round *round_get(struct known_rounds *known, int64_t round,
	struct database *database)
{
	for (int i = 0; i < known->count; i++)
		if (known->items[i].round == round)
			return &known->items[i];
	known->items[known->count] = round_look(round, database);
	return &known->items[known->count++];
}

/* Does it go on with what is there? What comes behind a gap is left out, too. */
static bool event_fits(struct known_round *round, const struct event *event)
{
	int64_t sequence = event->message.sequence;
	round->there = round->there && (!round->begun || sequence == round->next);
	round->begun = true;
	round->next = sequence + 1;
	return round->there;
}

static bool row_fits(struct known_rounds *known, struct waiting_row *row,
	struct database *database)
{
	switch (row->kind) {
	case WAITING_ROUND:
		/* The other file may have had the text; this one takes it when it is played again. */
		if (!row->begun.bank_text) {
			row->begun.bank_text = "";
			row->begun.bank_len = 0;
		}
		*round_get(known, row->round, database) = (struct known_round){ .round = row->round,
			.there = true };
		return true;
	case WAITING_EVENT:
		return event_fits(round_get(known, row->round, database), &row->event);
	case WAITING_SUMMARY:
		return round_get(known, row->round, database)->there;
	case WAITING_LEARNING:
		return true;
	case WAITING_CARD:
	case WAITING_FOLDED:
	case WAITING_FORGET:
		return false; /* folded from rows that this file may lack */
	case WAITING_STAND_IN:
		return true;
	}
	return false;
}

void waiting_fit(struct waiting *waiting, struct database *database)
{
	struct arena arena;
	int kept = 0;
	arena_init(&arena);
	struct known_rounds known = { arena_array(&arena, (size_t)waiting->count,
		sizeof *known.items), 0 };
	for (int i = 0; i < waiting->count; i++)
		if (row_fits(&known, &waiting->rows[i], database))
			waiting->rows[kept++] = waiting->rows[i];
	waiting->count = kept;
	arena_close(&arena);
	if (kept)
		waiting_push_stand_in(waiting);
}
