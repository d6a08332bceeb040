#include "store/rows_check.h"

#include "base/check.h"
#include "core/learning.h"
#include "core/schedule.h"

#include <stdlib.h>
#include <string.h>

static const int64_t DAY_MS = 24 * 60 * 60 * 1000;

void rows_check_init(struct rows_check *check)
{
	*check = (struct rows_check){ .table = TABLE_BANK, .rounds_sorted = true };
}

void rows_check_close(struct rows_check *check)
{
	free(check->rounds);
	check->rounds = NULL;
}

static int64_t number_of(enum table table, const struct cell *cells, const char *name)
{
	return cells[table_column(table, name)].number;
}

static void round_push(struct rows_check *check, int64_t round)
{
	if (check->round_count == check->round_capacity) {
		check->round_capacity = check->round_capacity ? 2 * check->round_capacity : 256;
		check->rounds = realloc(check->rounds,
			(size_t)check->round_capacity * sizeof *check->rounds);
		CHECK(check->rounds);
	}
	if (check->round_count && check->rounds[check->round_count - 1] > round)
		check->rounds_sorted = false;
	check->rounds[check->round_count++] = round;
}

static int compare_numbers(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return (x > y) - (x < y);
}

static bool round_is_there(struct rows_check *check, int64_t round)
{
	if (!check->round_count)
		return false;
	if (!check->rounds_sorted)
		qsort(check->rounds, (size_t)check->round_count, sizeof *check->rounds, compare_numbers);
	check->rounds_sorted = true;
	return bsearch(&round, check->rounds, (size_t)check->round_count, sizeof *check->rounds,
		compare_numbers);
}

/* The learner's day is told by the clock with the corrections so far, and never goes back; at which
 * hour days turned then is not known. */
static bool day_fits(const struct rows_check *check, const struct cell *cells)
{
	int offset_min = (int)number_of(TABLE_LEARNING, cells, "offset_min");
	int64_t day = number_of(TABLE_LEARNING, cells, "day");
	int64_t ms = number_of(TABLE_LEARNING, cells, "utc_ms") + check->clock_days * DAY_MS;
	int64_t latest = ms > check->last_ms ? ms : check->last_ms;
	return day >= schedule_day(ms, offset_min, 23) && day <= schedule_day(latest, offset_min, 0);
}

static const char *learning_check(struct rows_check *check, const struct cell *cells)
{
	int64_t round = number_of(TABLE_LEARNING, cells, "round");
	if (round != 0 && !round_is_there(check, round))
		return "its round is not in the journal";
	check->has_gap = check->has_gap || cells[0].number != check->last + 1;
	return check->has_gap || day_fits(check, cells) ? NULL
		: "\"day\" is not the day of \"utc_ms\"";
}

static void learning_pass(struct rows_check *check, const struct cell *cells)
{
	enum learning_kind kind;
	const char *name = cells[table_column(TABLE_LEARNING, "kind")].text;
	if (learning_kind_find(name, &kind) && kind == LEARNING_CLOCK)
		check->clock_days = schedule_days(check->clock_days
			+ number_of(TABLE_LEARNING, cells, "a"));
	int64_t ms = number_of(TABLE_LEARNING, cells, "utc_ms") + check->clock_days * DAY_MS;
	if (ms > check->last_ms)
		check->last_ms = ms;
}

static const char *place_fault(struct rows_check *check, enum table table,
	const struct cell *cells)
{
	if (table == TABLE_BANK || table == TABLE_ARTICLE)
		return NULL;
	if (cells[0].number <= check->last)
		return "its number is not above that of the row before";
	if (table == TABLE_EVENT && !round_is_there(check, number_of(table, cells, "round")))
		return "its round is not in the journal";
	return table == TABLE_LEARNING ? learning_check(check, cells) : NULL;
}

const char *rows_check_next(struct rows_check *check, enum table table, const struct cell *cells)
{
	if (table != check->table)
		check->last = 0;
	check->table = table;
	const char *fault = table_fault(table, cells);
	if (!fault && !table_texts_hold(table, cells))
		fault = "a text in it is not UTF-8";
	if (!fault)
		fault = place_fault(check, table, cells);
	if (fault)
		return fault;
	if (table == TABLE_ROUND)
		round_push(check, cells[0].number);
	if (table == TABLE_LEARNING)
		learning_pass(check, cells);
	check->last = cells[0].number;
	return NULL;
}
