#include "core/parts.h"

/* An upper bound for every kind: ask, hint, explain, note, why, unit, and what may be picked. */
enum { PARTS_FIXED = 8, PARTS_CHOICES = 2 * CHOICES_MAX,
	PARTS_MAX = PARTS_FIXED + (GAPS_MAX + 1) * (PARTS_CHOICES + ACCEPT_MAX) };

static void add(struct parts *parts, enum part_role role, int group, struct text text)
{
	if (text.in)
		parts->items[parts->count++] = (struct part){ role, group, text, NULL, 0 };
}

/* As many as the language with most of them has. */
static void add_accept(struct parts *parts, int group, const struct accept *accept, int languages)
{
	int most = 0;
	for (int i = 0; accept->in && i < languages; i++)
		most = accept->in[i].count > most ? accept->in[i].count : most;
	for (int i = 0; i < most; i++)
		parts->items[parts->count++] =
			(struct part){ PART_RIGHT, group, { NULL }, accept, i };
}

static void add_choices(struct parts *parts, int group, const struct choice *choices, int count)
{
	for (int i = 0; i < count; i++) {
		add(parts, choices[i].right ? PART_RIGHT : PART_WRONG, group, choices[i].text);
		add(parts, PART_AFTER, group, choices[i].why);
	}
}

struct parts parts_of(struct arena *arena, const struct bank *bank,
	const struct question *question)
{
	struct parts parts = { arena_array(arena, PARTS_MAX, sizeof *parts.items), 0 };
	add(&parts, PART_ASK, 0, question->ask);
	add(&parts, PART_ASK, 0, question->front);
	add(&parts, PART_RIGHT, 0, question->back);
	add_choices(&parts, 0, question->choices, question->choice_count);
	add_accept(&parts, 0, &question->accept, bank->language_count);
	for (int i = 0; i < question->pair_count; i++) {
		add(&parts, PART_RIGHT, 0, question->pairs[i].left);
		add(&parts, PART_RIGHT, 0, question->pairs[i].right);
	}
	for (int i = 0; i < question->extra_count; i++)
		add(&parts, PART_WRONG, 0, question->extra[i]);
	for (int i = 0; i < question->item_count; i++)
		add(&parts, PART_RIGHT, 0, question->items[i]);
	for (int i = 0; i < question->gap_count; i++) {
		add_choices(&parts, i, question->gaps[i].choices, question->gaps[i].choice_count);
		add_accept(&parts, i, &question->gaps[i].accept, bank->language_count);
	}
	add(&parts, PART_UNIT, 0, question->unit);
	add(&parts, PART_HINT, 0, question->hint);
	add(&parts, PART_AFTER, 0, question->why);
	add(&parts, PART_AFTER, 0, question->explain);
	add(&parts, PART_NOTE, 0, question->note);
	return parts;
}

const char *part_in(const struct part *part, int language)
{
	if (part->accept) {
		const struct spellings *spellings = &part->accept->in[language];
		return part->spelling < spellings->count ? spellings->items[part->spelling] : "";
	}
	const char *text = part->text.in[language];
	return text ? text : "";
}

bool part_lacks(const struct part *part, int language)
{
	return !part->accept && !part->text.in[language];
}
