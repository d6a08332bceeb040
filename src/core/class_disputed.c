/* Typed answers that were judged wrong, for the teacher to look over. */
#include "base/utf8.h"
#include "core/class_parts.h"

#include <string.h>

static const char *folded(struct arena *arena, const struct round *round, int text)
{
	return utf8_fold(arena, class_text(round, text), UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS);
}

static int place_of(struct arena *arena, const struct round *round, int text,
	const struct class_disputed *all, int count)
{
	int place = 0;
	const char *wanted = folded(arena, round, text);
	while (place < count && strcmp(folded(arena, round, all[place].text), wanted) != 0)
		place++;
	return place;
}

/* Insertion; of equals the first that was typed. */
static void sort(struct class_disputed *all, int count)
{
	for (int i = 1; i < count; i++) {
		struct class_disputed at = all[i];
		int place = i;
		for (; place > 0 && all[place - 1].players < at.players; place--)
			all[place] = all[place - 1];
		all[place] = at;
	}
}

int class_disputed(const struct round *round, int turn,
	struct class_disputed out[CLASS_DISPUTED_MAX])
{
	const struct class *class = round->class;
	struct arena arena;
	int count = 0;
	if (turn < 0 || !class->turns[turn].closed || class->turns[turn].again_of >= 0
		|| round_turn_question(round, &round->turns[turn])->kind != KIND_TYPED)
		return 0;
	arena_init(&arena);
	for (int i = 0; i < class->player_count; i++) {
		int text = class_answer_of(round, turn, i)->text;
		if (!text || class_grade(round, turn, i).verdict == VERDICT_RIGHT)
			continue;
		int place = place_of(&arena, round, text, out, count);
		if (place == CLASS_DISPUTED_MAX)
			continue;
		if (place == count)
			out[count++] = (struct class_disputed){ text, 0 };
		out[place].players++;
	}
	arena_close(&arena);
	sort(out, count);
	return count;
}
