/* Progress under ids that the bank has no more: where a question is nearly the same under another
 * id, its past is offered to it. */
#include "command/session_parts.h"

#include "bankfile/load.h"
#include "core/bank_diff.h"
#include "store/journal_learning.h"

#include <string.h>

enum { ROUNDS_BACK = 1000 };

struct looking {
	const struct bank *bank;
	uint64_t hash;   /* of the text before; 0: none */
};

static bool text_find(void *context, const struct round_row *row)
{
	struct looking *looking = context;
	if (strcmp(row->bank_id, looking->bank->id) == 0 && row->bank_hash != looking->bank->hash)
		looking->hash = row->bank_hash;
	return !looking->hash;
}

/* Is a card remembered that the bank has no more? */
static bool any_lost(const struct session *session)
{
	for (int i = 0; i < session->memory.count; i++) {
		const struct card_memory *card = &session->memory.cards[i];
		if (card->seen && bank_find(session->bank, card->question_id) < 0)
			return true;
	}
	return false;
}

/* The bank as it was before this text of it; NULL where the journal has none. */
static struct bank *bank_before(struct session *session)
{
	struct looking looking = { .bank = session->bank };
	struct error error;
	struct arena arena;
	size_t len = 0;
	if (!journal_rounds(session->journal, ROUNDS_BACK, text_find, &looking, &error)
		|| !looking.hash)
		return NULL;
	arena_init(&arena);
	const char *text = journal_bank_text(session->journal, looking.hash, &arena, &len);
	struct bank *bank = NULL;
	struct diagnostics list;
	diagnostics_init(&list);
	if (text)
		bank_load_text("the journal", text, len, &bank, &list);
	diagnostics_close(&list);
	arena_close(&arena);
	return bank;
}

static bool was_seen(const struct session *session, const char *question_id)
{
	for (int part = 0; part < REVIEWS_MAX; part++) {
		const struct card_memory *card = memory_find(&session->memory, question_id, part);
		if (card && card->seen)
			return true;
	}
	return false;
}

static bool is_known(const struct session *session, const char *question_id)
{
	for (int part = 0; part < REVIEWS_MAX; part++)
		if (memory_find(&session->memory, question_id, part))
			return true;
	return false;
}

static void changes_take(struct session *session, const struct bank *old,
	const struct bank_change *changes, int count)
{
	struct renamed_list *list = &session->renamed;
	for (int i = 0; i < count && list->count < RENAMED_MAX; i++) {
		const struct bank_change *change = &changes[i];
		if (change->kind != CHANGE_RENAMED)
			continue;
		const char *old_id = old->questions[change->old_question].id;
		const char *new_id = session->bank->questions[change->new_question].id;
		/* What was said about it already is not asked again. */
		if (!was_seen(session, old_id) || is_known(session, new_id))
			continue;
		list->items[list->count++] = (struct renamed){
			.old_id = arena_copy(&session->arena, old_id, strlen(old_id)),
			.question = change->new_question,
			.likeness_percent = (int)(change->likeness * 100) };
	}
}

void session_renamed_find(struct session *session)
{
	session->renamed.count = 0;
	session->renamed_told = false;
	bool writes = session->journal && !journal_reads_only(session->journal);
	if (!session->bank || !writes || !any_lost(session))
		return;
	struct bank *old = bank_before(session);
	if (!old)
		return;
	struct arena arena;
	int count;
	arena_init(&arena);
	const struct bank_change *changes = bank_diff(&arena, old, session->bank, &count);
	changes_take(session, old, changes, count);
	arena_close(&arena);
	bank_close(old);
}

void session_renamed_answer(struct session *session, bool same, const struct now *now)
{
	struct renamed_list list = session->renamed;
	session->renamed.count = 0;
	for (int i = 0; i < list.count; i++) {
		const struct question *question = &session->bank->questions[list.items[i].question];
		struct learning row = { .kind = same ? LEARNING_RENAME : LEARNING_RESET, .sequence = -1,
			.question_id = question->id, .rev = question->rev, .hash = question->hash,
			.response_ms = -1, .a = same ? 0 : question->rev,
			.text = same ? list.items[i].old_id : NULL };
		session_learned(session, &row, now);
	}
	session_commit(session);
}
