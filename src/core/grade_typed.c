#include "core/grade.h"
#include "base/utf8.h"

#include <string.h>

enum { SHORT_LETTERS = 4, MIDDLE_LETTERS = 8 };

/* More than any allowed number of edits. */
static const int FAR = 1 << 20;

/* A folded text as code points. */
struct points {
	const uint32_t *items;
	int count;
};

static struct points points_of(struct arena *arena, const char *folded)
{
	size_t len = strlen(folded), at = 0;
	uint32_t *items = arena_array(arena, len + 1, sizeof *items);
	int count = 0;
	while (at < len)
		items[count++] = utf8_next(folded, len, &at);
	return (struct points){ items, count };
}

/* Digits, and the space that keeps two of them apart, are never forgiven: 210 is not 120. */
static int cost(uint32_t point)
{
	return (point >= '0' && point <= '9') || point == ' ' ? FAR : 1;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* The place in the text, before `end`, where a code point stood last, from 1; 0 for nowhere. */
static int last_place(struct points points, int end, uint32_t point)
{
	while (end > 0 && points.items[end - 1] != point)
		end--;
	return end;
}

/* Sum of the costs of points [from, to). */
static int cost_between(struct points points, int from, int to)
{
	int sum = 0;
	for (int i = from; i < to; i++)
		sum = least(sum + cost(points.items[i]), FAR);
	return sum;
}

/* Damerau-Levenshtein distance with adjacent transpositions that later edits may part again
 * (R. Lowrance, R. Wagner, "An Extension of the String-to-String Correction Problem", 1975). */
static int distance(struct arena *arena, struct points a, struct points b)
{
	int width = b.count + 1;
	int *cells = arena_array(arena, (size_t)(a.count + 1) * (size_t)width, sizeof *cells);
	for (int i = 0; i <= a.count; i++)
		for (int j = 0; j <= b.count; j++) {
			int *cell = &cells[i * width + j];
			if (i == 0 && j == 0)
				continue;
			*cell = FAR;
			if (i > 0)
				*cell = least(*cell, cell[-width] + cost(a.items[i - 1]));
			if (j > 0)
				*cell = least(*cell, cell[-1] + cost(b.items[j - 1]));
			if (i == 0 || j == 0)
				continue;
			uint32_t x = a.items[i - 1], y = b.items[j - 1];
			int swap = x == y ? 0 : cost(x) > cost(y) ? cost(x) : cost(y);
			*cell = least(*cell, cell[-width - 1] + swap);
			int k = last_place(a, i - 1, y), l = last_place(b, j - 1, x);
			if (k > 0 && l > 0)
				*cell = least(*cell, cells[(k - 1) * width + l - 1] + swap
					+ cost_between(a, k, i - 1) + cost_between(b, l, j - 1));
		}
	return cells[a.count * width + b.count];
}

/* Letters as a reader counts them, without digits. */
static int letters(const char *folded)
{
	int count = (int)utf8_graphemes(folded, strlen(folded));
	for (; *folded; folded++)
		count -= cost((unsigned char)*folded) > 1;
	return count;
}

static int typos_allowed(const struct question *question, int letter_count)
{
	if (question->typos >= 0)
		return question->typos;
	return letter_count <= SHORT_LETTERS ? 0 : letter_count <= MIDDLE_LETTERS ? 1 : 2;
}

static enum verdict compare(const struct question *question, const char *accepted,
	const char *text)
{
	struct arena arena;
	arena_init(&arena);
	unsigned fold = (question->case_sensitive ? 0 : UTF8_FOLD_CASE)
		| (question->accents ? 0 : UTF8_FOLD_ACCENTS);
	const char *want = utf8_fold(&arena, accepted, fold), *got = utf8_fold(&arena, text, fold);
	enum verdict verdict = strcmp(want, got) == 0 ? VERDICT_RIGHT : VERDICT_WRONG;
	struct points a = points_of(&arena, want), b = points_of(&arena, got);
	int letter_count = letters(want), allowed = typos_allowed(question, letter_count);
	int apart = a.count > b.count ? a.count - b.count : b.count - a.count;
	if (verdict != VERDICT_RIGHT && b.count > 0 && apart <= allowed + 1) {
		int edits = distance(&arena, a, b);
		/* With every letter another it is not close, however short. */
		if (edits <= allowed)
			verdict = VERDICT_RIGHT;
		else if (edits == allowed + 1 && edits < letter_count)
			verdict = VERDICT_CLOSE;
	}
	arena_close(&arena);
	return verdict;
}

enum verdict grade_typed(const struct bank *bank, const struct question *question,
	const struct accept *accept, const char *text)
{
	bool is_close = false;
	for (int i = 0; accept->in && i < bank->language_count; i++)
		for (int j = 0; j < accept->in[i].count; j++) {
			enum verdict verdict = compare(question, accept->in[i].items[j], text);
			if (verdict == VERDICT_RIGHT)
				return VERDICT_RIGHT;
			is_close |= verdict == VERDICT_CLOSE;
		}
	return is_close ? VERDICT_CLOSE : VERDICT_WRONG;
}
