/* Layout: the largest size that fits, springs, and pages on which nothing is lost. */
#include "ui/strip.h"

#include "ui/control.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct theme theme = { .ground = 0, .ink = 0xffffff, .card = 0x222222,
	.line = 0x888888 };
static const struct text_style body = { ROLE_BODY, FACE_REGULAR, 0xffffff, 0 };
static const struct rect area = { 50, 40, 900, 600 };

struct fixture {
	struct look look;
	struct drawlist list;
};

static int setup(void **state)
{
	static struct fixture fixture;
	look_init(&fixture.look, 1000, 700, 100, &theme, &metrics_stand_in);
	drawlist_init(&fixture.list);
	*state = &fixture;
	return 0;
}

static int teardown(void **state)
{
	drawlist_close(&((struct fixture *)*state)->list);
	return 0;
}

static void build_lines(struct strip *strip, const void *context)
{
	for (int i = 0; i < *(const int *)context; i++) {
		strip_text(strip, body, arena_format(&strip->list->arena, "line %d", i));
		strip_break(strip);
	}
}

static int lines_shown(const struct drawlist *list, int *first, int *last)
{
	int count = 0;
	for (int i = 0; i < list->count; i++) {
		int number;
		if (list->items[i].kind != DRAW_TEXT
			|| sscanf(list->items[i].text, "line %d", &number) != 1)
			continue;
		assert_true(list->items[i].rect.y >= area.y);
		assert_true(list->items[i].rect.y + list->items[i].rect.h <= area.y + area.h);
		if (!count++)
			*first = number;
		*last = number;
	}
	return count;
}

static int px_of(struct fixture *fixture, int lines)
{
	drawlist_reset(&fixture->list);
	strip_fit(&fixture->list, &fixture->look, area, 0, build_lines, &lines);
	return fixture->list.items[0].px;
}

static void test_takes_the_largest_size_that_fits(void **state)
{
	struct fixture *fixture = *state;
	int most = role_px(&fixture->look, ROLE_BODY, FACE_REGULAR, 1);
	int least = role_px(&fixture->look, ROLE_BODY, FACE_REGULAR, 0);
	assert_true(least < most);
	assert_int_equal(px_of(fixture, 2), most);
	assert_int_equal(fixture->list.pages, 1);
	int middle = px_of(fixture, 22);
	assert_true(middle < most && middle >= least);
	assert_int_equal(px_of(fixture, 200), least);
	assert_true(fixture->list.pages > 1);
}

static void test_pages_hold_every_line_once(void **state)
{
	struct fixture *fixture = *state;
	int lines = 200, next = 0, page = 0;
	do {
		int first = -1, last = -1;
		drawlist_reset(&fixture->list);
		strip_fit(&fixture->list, &fixture->look, area, page, build_lines, &lines);
		assert_int_equal(fixture->list.page, page);
		int count = lines_shown(&fixture->list, &first, &last);
		assert_int_equal(first, next);
		assert_int_equal(last - first + 1, count);
		next = last + 1;
	} while (++page < fixture->list.pages);
	assert_int_equal(next, lines);
}

static void test_a_page_out_of_range_is_the_nearest(void **state)
{
	struct fixture *fixture = *state;
	int lines = 200;
	strip_fit(&fixture->list, &fixture->look, area, 999, build_lines, &lines);
	assert_int_equal(fixture->list.page, fixture->list.pages - 1);
	assert_non_null(drawlist_hot_named(&fixture->list, "page-back"));
	assert_null(drawlist_hot_named(&fixture->list, "page-on"));
	drawlist_reset(&fixture->list);
	strip_fit(&fixture->list, &fixture->look, area, -5, build_lines, &lines);
	assert_int_equal(fixture->list.page, 0);
	assert_null(drawlist_hot_named(&fixture->list, "page-back"));
}

static void build_even(struct strip *strip, const void *context)
{
	strip->even = true;
	build_lines(strip, context);
}

/* Two pages of a list share its rows, and are no more than they would be. */
static void test_even_pages_share_their_rows(void **state)
{
	struct fixture *fixture = *state;
	int shown[2], lines = 0, first, last;
	do {
		lines += 3;
		drawlist_reset(&fixture->list);
		strip_fit(&fixture->list, &fixture->look, area, 0, build_lines, &lines);
	} while (fixture->list.pages == 1);
	assert_int_equal(fixture->list.pages, 2);
	for (int page = 0; page < 2; page++) {
		drawlist_reset(&fixture->list);
		strip_fit(&fixture->list, &fixture->look, area, page, build_even, &lines);
		assert_int_equal(fixture->list.pages, 2);
		shown[page] = lines_shown(&fixture->list, &first, &last);
	}
	assert_int_equal(shown[0] + shown[1], lines);
	assert_in_range(shown[0] - shown[1], 0, 1);
}

static void build_sprung(struct strip *strip, const void *context)
{
	(void)context;
	strip_text(strip, body, "top");
	strip_spring(strip);
	strip_text(strip, body, "bottom");
}

static void test_a_spring_takes_the_height_left(void **state)
{
	struct fixture *fixture = *state;
	strip_fit(&fixture->list, &fixture->look, area, 0, build_sprung, NULL);
	const struct draw *top = &fixture->list.items[0], *bottom = &fixture->list.items[1];
	assert_int_equal(top->rect.y, area.y);
	assert_int_equal(bottom->rect.y + bottom->rect.h, area.y + area.h);
}

static void build_question(struct strip *strip, const void *context)
{
	struct text_style sticky = body;
	sticky.flags = TEXT_STICKY;
	strip_text(strip, sticky, "the question");
	build_lines(strip, context);
}

static void test_the_last_line_of_the_question_stays(void **state)
{
	struct fixture *fixture = *state;
	int lines = 100;
	strip_fit(&fixture->list, &fixture->look, area, 1, build_question, &lines);
	assert_string_equal(fixture->list.items[0].text, "the question");
	assert_int_equal(fixture->list.items[0].rect.y, area.y);
	assert_true(fixture->list.items[1].rect.y >= area.y + fixture->list.items[0].rect.h);
}

static void build_overhanging(struct strip *strip, const void *context)
{
	build_lines(strip, context);
	drawlist_push(strip->list, DRAW_RECT, (struct rect){ strip->x, strip->y - 10, strip->w, 40 });
}

static void test_what_hangs_over_the_end_makes_no_page(void **state)
{
	struct fixture *fixture = *state;
	int lines = 200;
	strip_fit(&fixture->list, &fixture->look, area, 0, build_lines, &lines);
	int pages = fixture->list.pages;
	drawlist_reset(&fixture->list);
	strip_fit(&fixture->list, &fixture->look, area, 0, build_overhanging, &lines);
	assert_int_equal(fixture->list.pages, pages);
}

/* Chips of which one would stand alone in the last row: another goes with it. */
static void test_no_chip_stands_alone(void **state)
{
	struct fixture *fixture = *state;
	struct strip strip = { .look = &fixture->look, .list = &fixture->list, .w = area.w,
		.height = area.h };
	struct chip chips[12];
	int rows[12] = { 0 };
	for (int count = 2; count <= 12; count++) {
		for (int i = 0; i < count; i++)
			chips[i] = (struct chip){ .text = i % 2 ? "Short" : "One that is longer",
				.name = "chip" };
		drawlist_reset(&fixture->list);
		strip.y = 0;
		chips_draw(&strip, NULL, chips, count);
		int n = 0, y = -1;
		for (int i = 0; i < fixture->list.count; i++) {
			const struct draw *draw = &fixture->list.items[i];
			if (draw->kind != DRAW_HOT)
				continue;
			if (draw->rect.y != y)
				rows[n++] = 0;
			y = draw->rect.y;
			rows[n - 1]++;
			assert_true(draw->rect.x + draw->rect.w <= area.w);
		}
		assert_true(n == 1 || rows[n - 1] > 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_takes_the_largest_size_that_fits, setup, teardown),
		cmocka_unit_test_setup_teardown(test_pages_hold_every_line_once, setup, teardown),
		cmocka_unit_test_setup_teardown(test_even_pages_share_their_rows, setup, teardown),
		cmocka_unit_test_setup_teardown(test_a_page_out_of_range_is_the_nearest, setup, teardown),
		cmocka_unit_test_setup_teardown(test_a_spring_takes_the_height_left, setup, teardown),
		cmocka_unit_test_setup_teardown(test_the_last_line_of_the_question_stays, setup, teardown),
		cmocka_unit_test_setup_teardown(test_what_hangs_over_the_end_makes_no_page,
			setup, teardown),
		cmocka_unit_test_setup_teardown(test_no_chip_stands_alone, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
