#include "store/backup.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { MANY = 4000 };
static const int64_t no_limit = INT64_MAX;

struct list {
	struct backup items[MANY];
	bool keep[MANY];
	int count;
};

static void list_add(struct list *list, const char *stamp, int64_t bytes, bool before_restore)
{
	assert_true(list->count < MANY);
	struct backup *backup = &list->items[list->count++];
	assert_int_equal(strlen(stamp), STAMP_LEN);
	memcpy(backup->stamp, stamp, STAMP_LEN);
	backup->bytes = bytes;
	backup->before_restore = before_restore;
}

static struct list *list_make(void **state)
{
	struct list *list = calloc(1, sizeof *list);
	assert_non_null(list);
	*state = list;
	return list;
}

static int list_free(void **state)
{
	free(*state);
	return 0;
}

/* Twice a day, newest first: 2026-11-25 back over so many days. Months are the calendar's. */
static void add_days(struct list *list, int days)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int year = 2026, month = 11, day = 25;
	for (int i = 0; i < days; i++) {
		for (int hour = 20; hour >= 8; hour -= 12) {
			char stamp[64];
			snprintf(stamp, sizeof stamp, "%04d-%02d-%02dT%02d-00-00", year, month, day, hour);
			list_add(list, stamp, 10, false);
		}
		if (--day == 0) {
			month = month == 1 ? 12 : month - 1;
			year -= month == 12;
			day = lengths[month - 1] + (month == 2 && year % 4 == 0);
		}
	}
}

static void assert_kept(const struct list *list, const char *want)
{
	char text[2000] = "";
	for (int i = 0; i < list->count; i++)
		if (list->keep[i]) {
			size_t len = strlen(text);
			snprintf(text + len, sizeof text - len, "%.13s ", list->items[i].stamp + 2);
		}
	assert_string_equal(text, want);
}

static const char now[] = "2026-11-25T21-00-00";

/* Wednesday the 25th of November 2026: days down to the 14th; of the ten weeks the newest of each,
 * which is its Sunday; of the nine months the newest of each, which is its last day. */
static void days_weeks_and_months_are_kept(void **state)
{
	struct list *list = list_make(state);
	add_days(list, 3 * 365);
	backup_choose(list->items, list->count, now, no_limit, list->keep);
	assert_kept(list, "26-11-25T20-0 26-11-24T20-0 26-11-23T20-0 26-11-22T20-0 26-11-21T20-0 "
		"26-11-20T20-0 26-11-19T20-0 26-11-18T20-0 26-11-17T20-0 26-11-16T20-0 26-11-15T20-0 "
		"26-11-14T20-0 26-11-08T20-0 26-11-01T20-0 26-10-31T20-0 26-10-25T20-0 26-10-18T20-0 "
		"26-10-11T20-0 26-10-04T20-0 26-09-30T20-0 26-09-27T20-0 26-08-31T20-0 26-07-31T20-0 "
		"26-06-30T20-0 26-05-31T20-0 26-04-30T20-0 26-03-31T20-0 ");
}

/* What is kept day after day is enough for what is kept later: nothing is thinned too early. */
static void thinning_every_day_ends_in_the_same_shape(void **state)
{
	struct list *list = list_make(state), *all = calloc(1, sizeof *all);
	assert_non_null(all);
	add_days(all, 3 * 365);
	for (int i = all->count - 1; i >= 0; i--) {
		memmove(list->items + 1, list->items, (size_t)list->count * sizeof *list->items);
		list->items[0] = all->items[i];
		list->count++;
		backup_choose(list->items, list->count, all->items[i].stamp, no_limit, list->keep);
		int kept = 0;
		for (int j = 0; j < list->count; j++)
			if (list->keep[j])
				list->items[kept++] = list->items[j];
		list->count = kept;
		assert_true(kept <= BACKUP_DAYS + BACKUP_WEEKS + BACKUP_MONTHS);
	}
	backup_choose(all->items, all->count, now, no_limit, all->keep);
	int at = 0;
	for (int i = 0; i < all->count; i++)
		if (all->keep[i])
			assert_string_equal(list->items[at++].stamp, all->items[i].stamp);
	assert_int_equal(at, list->count);
	free(all);
}

static void the_size_ends_it_but_not_for_the_newest(void **state)
{
	struct list *list = list_make(state);
	add_days(list, 10);
	backup_choose(list->items, list->count, now, 35, list->keep);
	assert_kept(list, "26-11-25T20-0 26-11-24T20-0 26-11-23T20-0 ");
	backup_choose(list->items, list->count, now, 3, list->keep);
	assert_kept(list, "26-11-25T20-0 ");
	/* A small old one does not stay in place of a large newer one. */
	list->items[4].bytes = 100;
	backup_choose(list->items, list->count, now, 60, list->keep);
	assert_kept(list, "26-11-25T20-0 26-11-24T20-0 ");
}

static void a_wrong_clock_takes_no_places(void **state)
{
	struct list *list = list_make(state);
	for (int i = 0; i < 20; i++) {
		char stamp[64];
		snprintf(stamp, sizeof stamp, "2031-01-%02dT00-00-00", 30 - i);
		list_add(list, stamp, 10, false);
	}
	add_days(list, 2);
	backup_choose(list->items, list->count, now, 20, list->keep);
	assert_kept(list, "26-11-25T20-0 26-11-24T20-0 ");
}

static void what_was_before_a_restore_stays_to_undo_it(void **state)
{
	struct list *list = list_make(state);
	list_add(list, "2026-11-25T12-00-00", 1, false);
	list_add(list, "2026-11-25T11-00-00", 1, true);
	list_add(list, "2026-11-25T10-30-00", 1, false);
	list_add(list, "2026-11-25T10-00-00", 1, true);
	list_add(list, "2026-11-25T09-00-00", 1, true);
	backup_choose(list->items, list->count, now, no_limit, list->keep);
	assert_kept(list, "26-11-25T12-0 26-11-25T11-0 26-11-25T10-0 ");
}

static void weeks_are_those_of_iso_8601(void **state)
{
	(void)state;
	int64_t sunday, monday, next;
	assert_true(stamp_read("2026-01-04T23-59-59", &sunday)); /* 2026-W01 begins on December 29 */
	assert_true(stamp_read("2025-12-29T00-00-00", &monday));
	assert_true(stamp_read("2026-01-05T00-00-00", &next));
	assert_int_equal(stamp_week(sunday), stamp_week(monday));
	assert_int_equal(stamp_week(next), stamp_week(monday) + 1);
	assert_int_equal(sunday, INT64_C(1767571199));
	assert_int_equal(stamp_month("2026-01-04T23-59-59"), 56 * 12);
}

static void what_is_no_moment_is_refused(void **state)
{
	(void)state;
	static const char *const wrong[] = { "", "2026", "2026-02-29T00-00-00", "2026-13-01T00-00-00",
		"2026-00-01T00-00-00", "2026-01-00T00-00-00", "2026-01-01T24-00-00",
		"2026-01-01T00-60-00", "2026-01-01T00:00:00", "2026-01-01 00-00-00",
		"1969-12-31T23-59-59", "2026-04-31T00-00-00", "+026-01-01T00-00-00" };
	int64_t seconds;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (stamp_read(wrong[i], &seconds))
			fail_msg("%s", wrong[i]);
	assert_true(stamp_read("2024-02-29T23-59-60", &seconds));
	assert_true(stamp_read("1970-01-01T00-00-00", &seconds));
	assert_int_equal(seconds, 0);
}

static void stamps_are_written_as_they_are_read(void **state)
{
	(void)state;
	char text[STAMP_MAX];
	int64_t seconds;
	for (int64_t at = 0; at < INT64_C(253402300800); at += 86399 * 7) {
		stamp_format(at, text);
		assert_true(stamp_read(text, &seconds));
		assert_int_equal(seconds, at);
	}
	stamp_format(INT64_C(1709251199), text);
	assert_string_equal(text, "2024-02-29T23-59-59");
	stamp_format(-5, text);
	assert_string_equal(text, "1970-01-01T00-00-00");
	stamp_format(INT64_MAX, text);
	assert_string_equal(text, "9999-12-31T23-59-59");
}

int main(void)
{
#define TEST(test) cmocka_unit_test_teardown(test, list_free)
	const struct CMUnitTest tests[] = {
		TEST(days_weeks_and_months_are_kept),
		TEST(thinning_every_day_ends_in_the_same_shape),
		TEST(the_size_ends_it_but_not_for_the_newest),
		TEST(a_wrong_clock_takes_no_places),
		TEST(what_was_before_a_restore_stays_to_undo_it),
		cmocka_unit_test(weeks_are_those_of_iso_8601),
		cmocka_unit_test(what_is_no_moment_is_refused),
		cmocka_unit_test(stamps_are_written_as_they_are_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
