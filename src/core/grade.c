#include "core/grade.h"
#include "base/utf8.h"

#include <string.h>

static int bits(unsigned marks)
{
	int count = 0;
	for (; marks; marks &= marks - 1)
		count++;
	return count;
}

static struct grade grade_of(int got, int of)
{
	enum verdict verdict = got == of ? VERDICT_RIGHT : got > 0 ? VERDICT_PART : VERDICT_WRONG;
	return (struct grade){ got, of, verdict };
}

static struct grade grade_multi(unsigned marks, unsigned right)
{
	int got = bits(marks & right) - bits(marks & ~right);
	return grade_of(got > 0 ? got : 0, bits(right));
}

static struct grade grade_match(const struct question *question, const struct answer *answer)
{
	int got = 0;
	for (int i = 0; i < question->pair_count; i++)
		got += answer->joined[i] == i;
	return grade_of(got, question->pair_count);
}

static struct grade grade_order(const struct question *question, const struct answer *answer)
{
	int got = 0;
	for (int i = 0; i + 1 < question->item_count; i++)
		got += answer->order[i] < answer->order[i + 1];
	return grade_of(got, question->item_count - 1);
}

static struct grade grade_text(enum verdict verdict)
{
	return (struct grade){ verdict == VERDICT_RIGHT, 1, verdict };
}

static struct grade grade_gaps(const struct bank *bank, const struct question *question,
	const struct answer *answer, const char texts[TURN_TEXTS][MESSAGE_TEXT_MAX])
{
	int got = 0;
	bool is_close = false;
	for (int i = 0; i < question->gap_count; i++) {
		const struct gap *gap = &question->gaps[i];
		if (gap->choice_count > 0) {
			int choice = answer->filled[i];
			got += choice >= 0 && choice < gap->choice_count && gap->choices[choice].right;
			continue;
		}
		enum verdict verdict = grade_typed(bank, question, &gap->accept, texts[i]);
		got += verdict == VERDICT_RIGHT;
		is_close |= verdict == VERDICT_CLOSE;
	}
	struct grade grade = grade_of(got, question->gap_count);
	if (got == 0 && is_close)
		grade.verdict = VERDICT_CLOSE;
	return grade;
}

/* Text without the unit before or behind the number, in arena; NULL where it has none. */
static const char *without_unit(struct arena *arena, const char *text, const char *unit)
{
	const unsigned fold = UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS;
	const char *want = utf8_fold(arena, unit, fold);
	size_t len = strlen(text);
	/* One more character at a time, since folded texts have other lengths: "km2" is "km²". */
	for (size_t at = len; at > 0;) {
		at = utf8_grapheme_begin(text, len, at);
		if (strcmp(utf8_fold(arena, text + at, fold), want) == 0)
			return arena_copy(arena, text, at);
	}
	for (size_t at = 0; at < len;) {
		at = utf8_grapheme_end(text, len, at);
		if (strcmp(utf8_fold(arena, arena_copy(arena, text, at), fold), want) == 0)
			return arena_copy(arena, text + at, len - at);
	}
	return NULL;
}

/* What the text can be read as, its unit taken off where it has one: 0, 1 or 2 readings. */
static int readings_of(const struct bank *bank, const struct question *question, const char *text,
	double readings[2])
{
	struct arena arena;
	arena_init(&arena);
	int count = number_parse(text, readings);
	for (int i = 0; !count && question->unit.in && i < bank->language_count; i++) {
		const char *unit = question->unit.in[i];
		const char *number = unit ? without_unit(&arena, text, unit) : NULL;
		count = number ? number_parse(number, readings) : 0;
	}
	arena_close(&arena);
	return count;
}

bool grade_is_number(const struct bank *bank, const struct question *question, const char *text)
{
	double readings[2];
	return readings_of(bank, question, text, readings) > 0;
}

static enum verdict grade_number(const struct bank *bank, const struct question *question,
	const char *text)
{
	double readings[2];
	int count = readings_of(bank, question, text, readings);
	/* A hair's breadth wider than the range: 0.8 - 0.1 is a little more than 0.7. */
	double slack = 1e-9 * (question->max > -question->min ? question->max : -question->min);
	for (int i = 0; i < count; i++)
		if (readings[i] >= question->min - slack && readings[i] <= question->max + slack)
			return VERDICT_RIGHT;
	return VERDICT_WRONG;
}

struct grade grade_answer(const struct bank *bank, const struct question *question,
	const struct answer *answer, const char texts[TURN_TEXTS][MESSAGE_TEXT_MAX])
{
	unsigned right = question_right(bank, question);
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		return grade_of(answer->marks == right, 1);
	case KIND_MULTI:
		return grade_multi(answer->marks, right);
	case KIND_TYPED:
		return grade_text(grade_typed(bank, question, &question->accept, texts[0]));
	case KIND_NUMBER:
		return grade_text(grade_number(bank, question, texts[0]));
	case KIND_MATCH:
		return grade_match(question, answer);
	case KIND_ORDER:
		return grade_order(question, answer);
	case KIND_GAP:
		return grade_gaps(bank, question, answer, texts);
	case KIND_CARD:
		return grade_of(0, 1);
	}
	return grade_of(0, 1);
}
