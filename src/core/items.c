#include "core/items.h"

#include "base/check.h"

#include <math.h>
#include <stdlib.h>

/* Sums of the same shares in another order differ by less; what differs by more is another. */
static const double LEVELS = 1e9, NO_VARIANCE = 1e-12;

enum { UPPER_PERCENT = 27 };

struct scored {
	double rest, grade;
	int64_t level; /* the rest in whole units, so that ties are ties */
};

static const struct item_cell *cell_at(const struct item_table *table, int player, int item)
{
	return &table->cells[player * table->items + item];
}

static bool is_crowd(const struct item_table *table, int player)
{
	return table->crowds && table->crowds[player];
}

static double grade_of(const struct item_cell *cell)
{
	return cell->state == ITEM_ANSWERED ? (double)cell->got / cell->of : 0;
}

struct figure items_facility(const struct item_table *table, int item)
{
	struct figure figure = { .n = 0 };
	for (int i = 0; i < table->players; i++) {
		const struct item_cell *cell = cell_at(table, i, item);
		if (cell->state == ITEM_ABSENT)
			continue;
		figure.value += grade_of(cell) * cell->voices;
		figure.n += cell->voices;
	}
	figure.known = figure.n > 0;
	figure.value = figure.known ? figure.value / figure.n : 0;
	return figure;
}

struct figure items_corrected(const struct item_table *table, int item, int options)
{
	struct figure figure = items_facility(table, item);
	double wrong = 0;
	if (options < 2)
		figure.known = false;
	if (!figure.known)
		return figure;
	for (int i = 0; i < table->players; i++) {
		const struct item_cell *cell = cell_at(table, i, item);
		if (cell->state == ITEM_ANSWERED)
			wrong += (1 - grade_of(cell)) * cell->voices;
	}
	figure.value -= wrong / (options - 1) / figure.n;
	return figure;
}

/* Of a player and an item; false where there is no other item. */
static bool rest_of(const struct item_table *table, int player, int item, struct scored *scored)
{
	double sum = 0;
	int count = 0;
	for (int i = 0; i < table->items; i++) {
		const struct item_cell *cell = cell_at(table, player, i);
		if (i == item || cell->state == ITEM_ABSENT)
			continue;
		sum += grade_of(cell);
		count++;
	}
	scored->rest = count ? sum / count : 0;
	scored->level = llround(scored->rest * LEVELS);
	return count > 0;
}

static int scored_make(const struct item_table *table, int item,
	struct scored scored[ITEMS_PLAYERS_MAX])
{
	int count = 0;
	CHECK(table->players <= ITEMS_PLAYERS_MAX);
	for (int i = 0; i < table->players; i++) {
		const struct item_cell *cell = cell_at(table, i, item);
		if (cell->state == ITEM_ABSENT || is_crowd(table, i)
			|| !rest_of(table, i, item, &scored[count]))
			continue;
		scored[count++].grade = grade_of(cell);
	}
	return count;
}

static int compare_levels(const void *a, const void *b)
{
	int64_t x = ((const struct scored *)a)->level, y = ((const struct scored *)b)->level;
	return (x > y) - (x < y);
}

/* The mean grade of so many at one end, step 1 from the first, -1 from the last one on. */
static double group_mean(const struct scored *scored, int count, int size, int step)
{
	double sum = 0;
	int taken = 0, at = step > 0 ? 0 : count - 1;
	while (taken < size) {
		double tied = 0;
		int many = 0;
		int64_t level = scored[at].level;
		for (; at >= 0 && at < count && scored[at].level == level; at += step) {
			tied += scored[at].grade;
			many++;
		}
		int room = size - taken;
		sum += many <= room ? tied : tied * room / many;
		taken += many;
	}
	return sum / size;
}

struct figure items_discrimination(const struct item_table *table, int item)
{
	struct scored scored[ITEMS_PLAYERS_MAX];
	int count = scored_make(table, item, scored);
	int size = count < ITEMS_HALVES_UNDER ? count / 2 : (UPPER_PERCENT * count + 50) / 100;
	struct figure figure = { .n = count };
	if (count < 2)
		return figure;
	qsort(scored, (size_t)count, sizeof *scored, compare_levels);
	figure.known = scored[0].level != scored[count - 1].level;
	figure.value = group_mean(scored, count, size, -1) - group_mean(scored, count, size, 1);
	return figure;
}

struct figure items_point_biserial(const struct item_table *table, int item)
{
	struct scored scored[ITEMS_PLAYERS_MAX];
	int count = scored_make(table, item, scored);
	struct figure figure = { .n = count };
	double grade = 0, rest = 0, grades = 0, rests = 0, both = 0;
	for (int i = 0; i < count; i++) {
		grade += scored[i].grade / count;
		rest += scored[i].rest / count;
	}
	for (int i = 0; i < count; i++) {
		double x = scored[i].grade - grade, y = scored[i].rest - rest;
		grades += x * x;
		rests += y * y;
		both += x * y;
	}
	figure.known = count >= 2 && grades > NO_VARIANCE && rests > NO_VARIANCE;
	figure.value = figure.known ? both / sqrt(grades * rests) : 0;
	return figure;
}

static int compare_times(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return (x > y) - (x < y);
}

struct figure items_median_time(const struct item_table *table, int item)
{
	int64_t times[ITEMS_PLAYERS_MAX];
	struct figure figure = { .n = 0 };
	CHECK(table->players <= ITEMS_PLAYERS_MAX);
	for (int i = 0; i < table->players; i++) {
		const struct item_cell *cell = cell_at(table, i, item);
		if (cell->state == ITEM_ANSWERED && cell->t_ms >= 0)
			times[figure.n++] = cell->t_ms;
	}
	figure.known = figure.n > 0;
	if (!figure.known)
		return figure;
	qsort(times, (size_t)figure.n, sizeof *times, compare_times);
	int64_t twice = times[(figure.n - 1) / 2] + times[figure.n / 2];
	figure.value = (double)twice / 2;
	return figure;
}

struct figure items_share(int votes, int voices)
{
	return (struct figure){ voices > 0 ? (double)votes / voices : 0, voices, voices > 0 };
}

static bool takes_part(const struct item_table *table, int player)
{
	for (int i = 0; i < table->items && !is_crowd(table, player); i++)
		if (cell_at(table, player, i)->state != ITEM_ABSENT)
			return true;
	return false;
}

/* Of all answers of who takes part. */
static enum items_kr20 cells_check(const struct item_table *table)
{
	bool parts = false;
	for (int i = 0; i < table->players; i++) {
		if (!takes_part(table, i))
			continue;
		for (int j = 0; j < table->items; j++) {
			const struct item_cell *cell = cell_at(table, i, j);
			if (cell->state != ITEM_ANSWERED)
				return KR20_GAPS;
			parts |= cell->got != 0 && cell->got != cell->of;
		}
	}
	return parts ? KR20_PARTS : KR20_KNOWN;
}

static bool got(const struct item_table *table, int player, int item)
{
	return cell_at(table, player, item)->got > 0;
}

/* All of whole numbers: n squared times the variance of the totals, and the sum of n squared times
 * p q over the items. */
static void spreads(const struct item_table *table, int n, int64_t *totals, int64_t *items)
{
	int64_t sum = 0, squares = 0;
	for (int i = 0; i < table->players; i++) {
		int64_t total = 0;
		for (int j = 0; j < table->items && takes_part(table, i); j++)
			total += got(table, i, j);
		sum += total;
		squares += total * total;
	}
	*totals = n * squares - sum * sum;
	*items = 0;
	for (int j = 0; j < table->items; j++) {
		int64_t right = 0;
		for (int i = 0; i < table->players; i++)
			right += takes_part(table, i) && got(table, i, j);
		*items += right * (n - right);
	}
}

struct figure items_kr20(const struct item_table *table, enum items_kr20 *why)
{
	struct figure figure = { .n = 0 };
	int64_t totals, items;
	for (int i = 0; i < table->players; i++)
		figure.n += takes_part(table, i);
	*why = table->items < 2 ? KR20_FEW_ITEMS : figure.n < 2 ? KR20_FEW_PLAYERS
		: cells_check(table);
	if (*why != KR20_KNOWN)
		return figure;
	spreads(table, figure.n, &totals, &items);
	if (totals == 0) {
		*why = KR20_NO_SPREAD;
		return figure;
	}
	figure.known = true;
	figure.value = (double)table->items / (table->items - 1)
		* (1 - (double)items / (double)totals);
	return figure;
}
