#include "ui/breaks.h"

#include <string.h>

/* A line's raggedness is (1000 slack / limit)^2: at most a million. The other costs stand
 * beside that. A hard break outweighs any sum of them. */
enum {
	COST_SOFT = 60 * 1000,
	COST_JOINED = 150 * 1000,
	COST_LONE = 2500 * 1000,
	LONE_WORDS_MIN = 5,  /* a text of fewer words may end as it falls */
	LONE_PIECES_MIN = 8, /* the same for scripts without spaces */
};
static const int64_t COST_HARD = INT64_C(1000000000000);
static const int64_t COST_NEVER = INT64_MAX;

/* A prefix of j pieces takes at least fewest[j] lines. Two states a prefix: that many, or one
 * more, since no breaking with one line more than the fewest can use others. */
enum { STATES = 2 };

struct fit {
	const struct piece *pieces;
	int count;
	int64_t limit;
	bool balance;
	int words;
	int64_t *end;       /* end[j]: width of pieces 0 to j - 1 on one endless line */
	int *lowest;        /* lowest[j]: first piece of the longest line that ends with j - 1 */
	int *fewest;
	int64_t (*cost)[STATES];
	int (*came)[STATES]; /* first piece of the last line */
};

/* Width of a line of the pieces from i to j - 1. */
static int64_t line_width(const struct fit *fit, int i, int j)
{
	return fit->end[j] - fit->end[i] - (i > 0 ? fit->pieces[i].gap : 0);
}

static void fit_measure(struct fit *fit)
{
	int low = 0;
	for (int j = 1; j <= fit->count; j++) {
		const struct piece *piece = &fit->pieces[j - 1];
		fit->end[j] = fit->end[j - 1] + piece->width + (j > 1 ? piece->gap : 0);
		while (low < j - 1 && line_width(fit, low, j) > fit->limit)
			low++;
		fit->lowest[j] = low;
		fit->fewest[j] = fit->fewest[low] + 1;
		fit->words += piece->word;
	}
}

static int64_t break_cost(const struct piece *piece)
{
	int64_t cost = piece->joined ? COST_JOINED : 0;
	switch (piece->glue) {
	case GLUE_NONE:
		break;
	case GLUE_SOFT:
		cost += COST_SOFT;
		break;
	case GLUE_HARD:
		cost += COST_HARD;
		break;
	}
	return cost;
}

/* Whether pieces from i on are a last line of one short word. */
static bool is_lone(const struct fit *fit, int i)
{
	if (i == 0 || 2 * line_width(fit, i, fit->count) > fit->limit)
		return false;
	if (fit->words < LONE_WORDS_MIN)
		return fit->count >= LONE_PIECES_MIN && i == fit->count - 1;
	for (int k = i + 1; k < fit->count; k++)
		if (fit->pieces[k].word)
			return false;
	return true;
}

/* Cost of a line of the pieces from i to j - 1 and of the break before it. */
static int64_t line_cost(const struct fit *fit, int i, int j)
{
	int64_t slack = fit->limit - line_width(fit, i, j);
	int64_t ragged = slack > 0 ? 1000 * slack / fit->limit : 0;
	bool last = j == fit->count;
	int64_t cost = last && !fit->balance ? 0 : ragged * ragged;
	if (last && is_lone(fit, i))
		cost += COST_LONE;
	return i > 0 ? cost + break_cost(&fit->pieces[i]) : cost;
}

static void fit_prefix(struct fit *fit, int j)
{
	for (int state = 0; state < STATES; state++)
		fit->cost[j][state] = COST_NEVER;
	for (int i = j - 1; i >= fit->lowest[j]; i--) {
		int64_t line = -1;
		for (int state = 0; state < STATES; state++) {
			int before = fit->fewest[j] + state - 1 - fit->fewest[i];
			if (before < 0 || before >= STATES || fit->cost[i][before] == COST_NEVER)
				continue;
			if (line < 0)
				line = line_cost(fit, i, j);
			if (fit->cost[i][before] + line < fit->cost[j][state]) {
				fit->cost[j][state] = fit->cost[i][before] + line;
				fit->came[j][state] = i;
			}
		}
	}
}

/* One line more is worth it only where it keeps more names whole. */
static int fit_state(const struct fit *fit)
{
	int64_t few = fit->cost[fit->count][0], more = fit->cost[fit->count][1];
	return more != COST_NEVER && more / COST_HARD < few / COST_HARD ? 1 : 0;
}

int breaks_choose(struct arena *arena, const struct piece *pieces, int count, int64_t limit,
	bool balance, int *first)
{
	size_t places = (size_t)count + 1;
	struct fit fit = { .pieces = pieces, .count = count, .limit = limit > 1 ? limit : 1,
		.balance = balance };
	fit.end = arena_array(arena, places, sizeof *fit.end);
	fit.lowest = arena_array(arena, places, sizeof *fit.lowest);
	fit.fewest = arena_array(arena, places, sizeof *fit.fewest);
	fit.cost = arena_array(arena, places, sizeof *fit.cost);
	fit.came = arena_array(arena, places, sizeof *fit.came);
	fit_measure(&fit);
	fit.cost[0][1] = COST_NEVER;
	for (int j = 1; j <= count; j++)
		fit_prefix(&fit, j);
	int state = fit_state(&fit), lines = fit.fewest[count] + state;
	for (int j = count, line = lines; line > 0; line--) {
		int i = fit.came[j][state];
		first[line - 1] = i;
		/* The state of the prefix before is how many lines it takes beyond its fewest. */
		state = line - 1 - fit.fewest[i];
		j = i;
	}
	return lines;
}
