#include "core/bank_diff.h"

#include "core/bank_ids.h"
#include "core/deck.h"
#include "core/parts.h"
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

/* The next text that this language has, from *at on; NULL at the end. */
static const struct part *part_next(const struct parts *parts, int language, int *at)
{
	while (*at < parts->count && !*part_in(&parts->items[*at], language))
		++*at;
	return *at < parts->count ? &parts->items[(*at)++] : NULL;
}

static bool texts_same(struct parts before, int old_language, struct parts now)
{
	for (int i = 0, j = 0;;) {
		const struct part *a = part_next(&before, old_language, &i), *b = part_next(&now, 0, &j);
		if (!a || !b)
			return !a && !b;
		if (a->role != b->role || a->group != b->group
			|| strcmp(part_in(a, old_language), part_in(b, 0)) != 0)
			return false;
	}
}

static bool choices_last_same(const struct question *before, const struct question *now)
{
	for (int i = 0; i < now->choice_count; i++)
		if (before->choices[i].last != now->choices[i].last)
			return false;
	return true;
}

static bool sources_same(const struct question *before, const struct question *now)
{
	if (before->source_count != now->source_count)
		return false;
	for (int i = 0; i < now->source_count; i++)
		if (before->sources[i] != now->sources[i])
			return false;
	return true;
}

/* Who may be chosen from, and who is right. */
static bool voices_same(const struct bank *old, const struct question *before, int old_language,
	const struct bank *new, const struct question *now)
{
	if (now->kind != KIND_VOICE)
		return true;
	if (old->voice_count != new->voice_count
		|| strcmp(old->voices[before->voice].id, new->voices[now->voice].id) != 0)
		return false;
	for (int i = 0; i < new->voice_count; i++)
		if (strcmp(text_in(old->voices[i].name, old_language), text_in(new->voices[i].name, 0)))
			return false;
	return true;
}

/* What the loader's fingerprint holds besides texts. */
static bool rest_same(const struct question *before, const struct question *now)
{
	const char *quote = before->quote ? before->quote : "";
	return before->kind == now->kind && sources_same(before, now)
		&& before->seconds == now->seconds && strcmp(quote, now->quote ? now->quote : "") == 0
		&& before->answer == now->answer && before->case_sensitive == now->case_sensitive
		&& before->accents == now->accents && before->typos == now->typos
		&& before->min == now->min && before->max == now->max
		&& before->standing == now->standing && before->reverse == now->reverse
		&& before->choice_count == now->choice_count && choices_last_same(before, now);
}

/* Is everything as it was for who reads the bank in its own language? */
static bool own_same(const struct bank *old, const struct question *before,
	const struct bank *new, const struct question *now)
{
	struct arena arena;
	int language = 0;
	while (language < old->language_count && strcmp(old->languages[language], new->languages[0]))
		language++;
	if (language == old->language_count || !rest_same(before, now)
		|| !voices_same(old, before, language, new, now))
		return false;
	arena_init(&arena);
	bool same = texts_same(parts_of(&arena, old, before), language, parts_of(&arena, new, now));
	arena_close(&arena);
	return same;
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
	change.foreign = change.kind == CHANGE_TEXT && own_same(old, before, new, now);
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
