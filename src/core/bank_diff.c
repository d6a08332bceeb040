#include "core/bank_diff.h"

#include "core/bank_ids.h"
#include "core/deck.h"
#include "core/rename.h"

#include <string.h>

/* What tells one part of a question from its others, in the bank's own language. */
static const char *part_words(struct arena *arena, const struct bank *bank,
	const struct question *question, int part)
{
	if (question->kind == KIND_MATCH)
		return text_in(question->pairs[part].left, 0);
	if (question->kind == KIND_GAP)
		return card_back(arena, bank, (struct card){ (int)(question - bank->questions), part }, 0,
			&(struct deck_words){ "", "", { "", "", "" } });
	return "";
}

/* Parts are known by their places: one that stands elsewhere now takes over another's past. */
static bool parts_moved(const struct bank *old, const struct question *before,
	const struct bank *new, const struct question *now)
{
	struct arena arena;
	bool moved = false;
	int before_count = deck_cards_of(before), now_count = deck_cards_of(now);
	if (before->kind != now->kind || (now->kind != KIND_MATCH && now->kind != KIND_GAP))
		return false;
	arena_init(&arena);
	for (int i = 0; i < now_count && !moved; i++) {
		const char *words = part_words(&arena, new, now, i);
		if (i < before_count && strcmp(words, part_words(&arena, old, before, i)) == 0)
			continue;
		for (int j = 0; j < before_count && !moved; j++)
			moved = strcmp(words, part_words(&arena, old, before, j)) == 0;
	}
	arena_close(&arena);
	return moved;
}

static struct bank_change change_of(const struct bank *old, int old_question,
	const struct bank *new, int new_question)
{
	struct bank_change change = { .kind = CHANGE_NEW, .old_question = old_question,
		.new_question = new_question };
	const struct question *before = old_question >= 0 ? &old->questions[old_question] : NULL;
	const struct question *now = new_question >= 0 ? &new->questions[new_question] : NULL;
	change.cards_before = before ? deck_cards_of(before) : 0;
	change.cards_now = now ? deck_cards_of(now) : 0;
	if (!now)
		change.kind = CHANGE_GONE;
	if (!before || !now)
		return change;
	change.kind = before->rev != now->rev ? CHANGE_REV
		: before->hash != now->hash ? CHANGE_TEXT : CHANGE_NONE;
	/* What begins anew has no past that could go astray. */
	change.moved = change.kind == CHANGE_TEXT && parts_moved(old, before, new, now);
	return change;
}

const struct bank_change *bank_diff(struct arena *arena, const struct bank *old,
	const struct bank *new, int *count)
{
	struct arena scratch;
	arena_init(&scratch);
	size_t old_count = (size_t)old->question_count, new_count = (size_t)new->question_count;
	struct bank_change *changes = arena_array(arena, old_count + new_count, sizeof *changes);
	struct bank_ids before = bank_ids_sort(&scratch, old);
	int *became = arena_array(&scratch, old_count, sizeof *became); /* index + 1 in new */
	int *come = arena_array(&scratch, new_count, sizeof *come), come_count = 0;
	int *gone = arena_array(&scratch, old_count, sizeof *gone), gone_count = 0, renamed = 0;
	for (int i = 0; i < new->question_count; i++) {
		int question = bank_ids_find(&before, new->questions[i].id);
		changes[i] = change_of(old, question, new, i);
		if (question >= 0)
			became[question] = i + 1;
		else
			come[come_count++] = i;
	}
	for (int i = 0; i < old->question_count; i++)
		if (!became[i])
			gone[gone_count++] = i;
	const struct rename *found = rename_pair(arena,
		(struct some_questions){ old, gone, gone_count },
		(struct some_questions){ new, come, come_count }, &renamed);
	for (int i = 0; i < renamed; i++) {
		struct bank_change *change = &changes[found[i].new_question];
		*change = change_of(old, found[i].old_question, new, found[i].new_question);
		change->kind = CHANGE_RENAMED;
		change->likeness = found[i].likeness;
		became[found[i].old_question] = found[i].new_question + 1;
	}
	*count = new->question_count;
	for (int i = 0; i < gone_count; i++)
		if (!became[gone[i]])
			changes[(*count)++] = change_of(old, gone[i], new, -1);
	arena_close(&scratch);
	return changes;
}

bool bank_change_tells(const struct bank_change *change)
{
	return change->kind != CHANGE_NONE || change->cards_before != change->cards_now;
}
