#include "command/past_round.h"

#include "bankfile/load.h"

#include <inttypes.h>
#include <limits.h>

struct found {
	int64_t round;
	uint64_t hash;
	int rules_version;
	bool found;
};

static bool row_find(void *context, const struct round_row *row)
{
	struct found *found = context;
	if (row->round != found->round)
		return true;
	found->hash = row->bank_hash;
	found->rules_version = row->rules_version;
	found->found = true;
	return false;
}

static struct bank *bank_read(struct journal *journal, uint64_t hash)
{
	struct arena arena;
	struct diagnostics list;
	struct bank *bank = NULL;
	size_t len = 0;
	arena_init(&arena);
	diagnostics_init(&list);
	const char *text = journal_bank_text(journal, hash, &arena, &len);
	if (text)
		bank_load_text("the journal", text, len, &bank, &list);
	diagnostics_close(&list);
	arena_close(&arena);
	return bank;
}

static bool event_apply(void *context, const struct event *event)
{
	struct round *round = context;
	struct message message = event->message;
	struct effects effects;
	message.question = event->question_id ? bank_find(round->bank, event->question_id) : -1;
	round_apply(round, &message, &effects);
	return true;
}

static struct round *messages_play(struct journal *journal, int64_t number, struct bank *bank,
	struct error *error)
{
	struct round *round = round_open(bank);
	bool read = journal_events(journal, number, event_apply, round, error);
	if (read && round->phase != PHASE_IDLE)
		return round;
	if (read)
		error_set(error, "round %" PRId64 " was never started", number);
	round_close(round);
	return NULL;
}

struct round *past_round_open(struct journal *journal, int64_t number, struct bank *at_hand,
	struct error *error)
{
	struct found found = { .round = number };
	if (!journal_rounds(journal, INT_MAX, row_find, &found, error))
		return NULL;
	if (!found.found) {
		error_set(error, "there is no round %" PRId64, number);
		return NULL;
	}
	if (found.rules_version != ROUND_RULES_VERSION) {
		error_set(error, "round %" PRId64 " was played by other rules than those of this version",
			number);
		return NULL;
	}
	struct bank *bank = at_hand && at_hand->hash == found.hash ? bank_hold(at_hand)
		: bank_read(journal, found.hash);
	if (!bank) {
		error_set(error, "the bank of round %" PRId64 " is not kept", number);
		return NULL;
	}
	struct round *round = messages_play(journal, number, bank, error);
	bank_close(bank);
	return round;
}
