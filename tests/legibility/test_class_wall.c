/* How the wall of a class is laid out: what belongs together stands on one page and in columns. */
#include "bankfile/load.h"
#include "bankfile/theme_file.h"
#include "stage.h"
#include "ui/wall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct bench {
	struct stage stage;
	struct drawlist list;
	struct theme themes[THEME_COUNT];
	struct look look;
};

static int setup(void **state)
{
	struct bench *bench = calloc(1, sizeof *bench);
	struct diagnostics list;
	struct bank *bank;
	diagnostics_init(&list);
	bank_load(READBACK_SOURCE_DIR "/questions/spy-services.cfg", &bank, &list);
	themes_load(NULL, bench->themes, &list);
	assert_int_equal(list.count, 0);
	diagnostics_close(&list);
	stage_open(&bench->stage, bank);
	drawlist_init(&bench->list);
	look_init(&bench->look, 1920, 1080, 100, &bench->themes[THEME_PAPER], &metrics_stand_in);
	bench->look.still = true;
	*state = bench;
	return 0;
}

static int teardown(void **state)
{
	struct bench *bench = *state;
	drawlist_close(&bench->list);
	stage_close(&bench->stage);
	free(bench);
	return 0;
}

static void begin(struct bench *bench, int question, int teams)
{
	struct rules rules = rules_default(MODE_CLASS);
	rules.again = false;
	stage_reset(&bench->stage);
	stage_lesson(&bench->stage, rules, &question, 1);
	stage_teams(&bench->stage, teams, 1);
}

static void draw(struct bench *bench)
{
	wall_draw(&bench->stage.model, &bench->look, &bench->list);
}

/* Boxes without an edge that are filled with a team's colour and are no squares: bars. */
static int bars(const struct bench *bench, struct rect out[16])
{
	int count = 0;
	for (int i = 0; i < bench->list.count && count < 16; i++) {
		const struct draw *at = &bench->list.items[i];
		bool colour = false;
		for (int j = 0; j < THEME_CHOICES; j++)
			colour |= at->color == bench->look.theme->choice[j];
		if (at->kind == DRAW_ROUND && !at->width && colour && at->rect.w != at->rect.h)
			out[count++] = at->rect;
	}
	return count;
}

/* Cards of the podium: boxes with an edge. */
static int steps(const struct bench *bench, struct rect out[16])
{
	int count = 0;
	for (int i = 0; i < bench->list.count && count < 16; i++)
		if (bench->list.items[i].kind == DRAW_ROUND && bench->list.items[i].width)
			out[count++] = bench->list.items[i].rect;
	return count;
}

/* All choices with their bars below the question, whichever the question is. On a 4:3 wall the
 * longest take two pages at the least sizes. */
static void choices_and_bars_on_one_page(void **state)
{
	static const int sizes[][2] = { { 1280, 720 }, { 1366, 768 }, { 1920, 1080 }, { 1080, 1920 } };
	struct bench *bench = *state;
	const struct bank *bank = bench->stage.bank;
	for (int i = 0; i < bank->question_count; i++) {
		if (!question_options(bank, &bank->questions[i]))
			continue;
		begin(bench, i, 6);
		if (!stage_to(&bench->stage, PHASE_REVEAL))
			continue;
		for (int size = 0; size < 4; size++) {
			look_init(&bench->look, sizes[size][0], sizes[size][1], 100,
				&bench->themes[THEME_PAPER], &metrics_stand_in);
			draw(bench);
			if (bench->list.pages != 1)
				print_error("%s at %d\n", bank->questions[i].id, sizes[size][0]);
			assert_int_equal(bench->list.pages, 1);
		}
	}
}

/* Bars begin at one place and are as long as their scores; none for nothing or less. */
static void bars_tell_scores(void **state)
{
	static const int points[] = { 500, 1000, 0, -200, 250 };
	struct bench *bench = *state;
	struct rect found[16];
	begin(bench, bank_first(bench->stage.bank), 5);
	for (int i = 0; i < 5; i++)
		stage_correct(&bench->stage, i, points[i]);
	stage_on(&bench->stage);
	for (int i = 0; i < 4; i++)
		stage_on(&bench->stage);
	assert_int_equal(bench->stage.round->phase, PHASE_SCORES);
	draw(bench);
	assert_int_equal(bars(bench, found), 3);
	assert_int_equal(found[1].x, found[0].x);
	assert_int_equal(found[2].x, found[0].x);
	assert_in_range(found[1].w * 2, found[0].w - 2, found[0].w + 2);
	assert_in_range(found[2].w * 4, found[0].w - 4, found[0].w + 4);
}

static int podium_of(struct bench *bench, const int *points, int teams, struct rect out[16])
{
	begin(bench, bank_first(bench->stage.bank), teams);
	for (int i = 0; i < teams; i++)
		stage_correct(&bench->stage, i, points[i]);
	for (int i = 0; i < 6; i++)
		stage_on(&bench->stage);
	assert_int_equal(bench->stage.round->phase, PHASE_PODIUM);
	names_close(&bench->stage.names); /* "Team 1": each fits any step */
	names_init(&bench->stage.names);
	draw(bench);
	return steps(bench, out);
}

/* Who shares a place stands as high as the other, or none of them on a step. */
static void ties_share_steps(void **state)
{
	static const int none[] = { 0 }, order[] = { 30, 20, 10 }, third[] = { 30, 20, 10, 10, 5 },
		all[] = { 10, 10, 10, 10, 10, 10 }, first[] = { 30, 30, 10 };
	struct bench *bench = *state;
	struct rect at[16];
	assert_int_equal(podium_of(bench, none, 1, at), 1);
	assert_int_equal(podium_of(bench, order, 3, at), 3);
	assert_true(at[0].y < at[1].y && at[1].y < at[2].y);
	assert_true(at[1].x < at[0].x && at[0].x < at[2].x);
	assert_int_equal(podium_of(bench, third, 5, at), 4);
	assert_int_equal(at[2].y, at[3].y);
	assert_int_equal(podium_of(bench, first, 3, at), 3);
	assert_int_equal(at[0].y, at[1].y);
	assert_int_equal(podium_of(bench, all, 6, at), 0);
}

/* There is nobody whose hands could be counted for what is said aloud. */
static void hands_only_where_they_answer(void **state)
{
	struct bench *bench = *state;
	struct stage *stage = &bench->stage;
	int typed = 0;
	while (stage->bank->questions[typed].kind != KIND_TYPED)
		typed++;
	begin(bench, typed, 0);
	stage_teams(stage, 4, 4);
	stage_on(stage);
	assert_int_equal(stage->round->phase, PHASE_ASK);
	stage->model.wall = &stage->wall;
	stage_wall(stage, bench->look.theme, 1920, 1080, 0);
	ui_draw(&stage->model, &bench->look, &bench->list);
	assert_null(drawlist_hot_named(&bench->list, "hands"));
	ui_open(&stage->ui, SCREEN_HANDS, 0);
	ui_draw(&stage->model, &bench->look, &bench->list);
	assert_non_null(drawlist_hot_named(&bench->list, "on"));
}

/* Does a notice stand below all else on the wall that is the only window? */
static bool notice_below(const struct bench *bench)
{
	int bottom = 0, at = -1;
	for (int i = 0; i < bench->list.count; i++) {
		const struct draw *draw = &bench->list.items[i];
		if (draw->kind == DRAW_TEXT && !strcmp(draw->text, "Not here."))
			at = draw->rect.y;
		else if (draw->kind == DRAW_TEXT && draw->rect.y + draw->rect.h > bottom)
			bottom = draw->rect.y + draw->rect.h;
	}
	return at >= bottom;
}

static void notices_in_the_only_window(void **state)
{
	static const enum phase phases[] = { PHASE_ASK, PHASE_REVEAL, PHASE_EXPLAIN, PHASE_SCORES };
	struct bench *bench = *state;
	for (size_t i = 0; i < sizeof phases / sizeof *phases; i++) {
		begin(bench, bank_first(bench->stage.bank), 4);
		assert_true(stage_to(&bench->stage, phases[i]));
		ui_notice(&bench->stage.ui, "Not here.");
		bench->stage.model.not_saved = "the disk is full";
		ui_draw(&bench->stage.model, &bench->look, &bench->list);
		assert_true(notice_below(bench));
		bench->stage.ui.notice[0] = '\0';
		ui_draw(&bench->stage.model, &bench->look, &bench->list);
		assert_false(notice_below(bench));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(choices_and_bars_on_one_page, setup, teardown),
		cmocka_unit_test_setup_teardown(bars_tell_scores, setup, teardown),
		cmocka_unit_test_setup_teardown(ties_share_steps, setup, teardown),
		cmocka_unit_test_setup_teardown(hands_only_where_they_answer, setup, teardown),
		cmocka_unit_test_setup_teardown(notices_in_the_only_window, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
