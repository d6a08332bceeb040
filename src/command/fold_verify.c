#include "command/fold_verify.h"

#include "command/rows.h"
#include "core/memory.h"
#include "store/journal_learning.h"

#include <string.h>

struct comparing {
	struct journal *journal;
	const atomic_bool *stop;
	void (*visit)(void *context, const struct fold_fault *fault);
	void *context;
	struct fold_verdict *verdict;
	struct error *error;
	const char *bank_id;
	const struct memory *memory; /* as the rows make it */
	int64_t cards;               /* of the bank */
	bool fine;
};

static void tell(struct comparing *comparing, const char *question_id, int part, const char *what,
	bool slight)
{
	comparing->verdict->faults += !slight;
	comparing->visit(comparing->context, &(struct fold_fault){ comparing->bank_id, question_id,
		part, what, slight });
}

static bool card_compare(void *context, const char *question_id, int part, const char *state,
	const char *note)
{
	struct comparing *comparing = context;
	const struct card_memory *card = memory_find(comparing->memory, question_id, part);
	comparing->cards++;
	if (!card) {
		tell(comparing, question_id, part, "its reviews do not make it", false);
		return true;
	}
	enum likeness likeness = card_memory_compare(card, state);
	if (likeness != LIKE_SAME)
		tell(comparing, question_id, part, "its state is not what its reviews make",
			likeness == LIKE_NEARLY);
	if (strcmp(card->note ? card->note : "", note ? note : "") != 0)
		tell(comparing, question_id, part, "its note is another", false);
	return true;
}

static bool goes_on(void *context)
{
	const struct comparing *comparing = context;
	return !comparing->stop || !atomic_load(comparing->stop);
}

static bool bank_compare(struct comparing *comparing, const char *state, int64_t last,
	int turn_hour)
{
	char made[MEMORY_TEXT_MAX];
	struct memory memory;
	struct rows rows;
	rows_init(&rows);
	memory_init(&memory, turn_hour);
	bool fine = rows_read(&rows, comparing->journal, comparing->bank_id, last, comparing->error);
	if (fine && memory_fold_while(&memory, rows.items, rows.count, goes_on, comparing)) {
		memory_clock_format(&memory.clock, made);
		if (strcmp(made, state) != 0)
			tell(comparing, NULL, 0, "the days are not counted as its rows count them", false);
		comparing->memory = &memory;
		comparing->cards = 0;
		fine = journal_cards(comparing->journal, comparing->bank_id, card_compare, comparing,
			comparing->error);
		if (fine && comparing->cards < memory.count)
			tell(comparing, NULL, 0, "cards are missing that its rows make", false);
		comparing->verdict->cards += comparing->cards;
		comparing->memory = NULL;
	}
	memory_close(&memory);
	rows_close(&rows);
	return fine;
}

static bool bank_verify(void *context, const char *bank_id)
{
	struct comparing *comparing = context;
	char state[MEMORY_TEXT_MAX];
	int version;
	int64_t number, last = journal_last_learning(comparing->journal, bank_id);
	struct memory_clock clock;
	comparing->bank_id = bank_id;
	comparing->fine = journal_folded(comparing->journal, bank_id, &version, &number, state,
		sizeof state, comparing->error);
	if (!comparing->fine)
		return false;
	if (version != MEMORY_VERSION || number != last || !memory_clock_parse(state, &clock))
		comparing->verdict->stale++;
	else
		comparing->fine = bank_compare(comparing, state, last, clock.turn_hour);
	return comparing->fine;
}

bool fold_verify(struct journal *journal, const atomic_bool *stop,
	void (*visit)(void *context, const struct fold_fault *fault), void *context,
	struct fold_verdict *verdict, struct error *error)
{
	struct comparing comparing = { .journal = journal, .stop = stop, .visit = visit,
		.context = context, .verdict = verdict, .error = error, .fine = true };
	*verdict = (struct fold_verdict){ .cards = 0 };
	return journal_folded_banks(journal, bank_verify, &comparing, error) && comparing.fine;
}
