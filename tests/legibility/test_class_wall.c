/* How the wall of a class is laid out: what belongs together stands on one page and in columns. */
#include "bankfile/load.h"
#include "bankfile/theme_file.h"
#include "stage.h"
#include "ui/team.h"
#include "ui/wall.h"

#include <limits.h>
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

/* "Team 1": each fits any row and any step. */
static void unname(struct bench *bench)
{
	names_close(&bench->stage.names);
	names_init(&bench->stage.names);
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
	unname(bench);
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
	unname(bench);
	draw(bench);
	return steps(bench, out);
}

/* Who shares a place stands as high as the other, or none of them on a step. */
static void ties_share_steps(void **state)
{
	static const int one[] = { 10 }, order[] = { 30, 20, 10 }, third[] = { 30, 20, 10, 10, 5 },
		all[] = { 10, 10, 10, 10, 10, 10 }, first[] = { 30, 30, 10 };
	struct bench *bench = *state;
	struct rect at[16];
	assert_int_equal(podium_of(bench, one, 1, at), 1);
	assert_int_equal(podium_of(bench, order, 3, at), 3);
	assert_true(at[0].y < at[1].y && at[1].y < at[2].y);
	assert_true(at[1].x < at[0].x && at[0].x < at[2].x);
	assert_int_equal(podium_of(bench, third, 5, at), 4);
	assert_int_equal(at[2].y, at[3].y);
	assert_int_equal(podium_of(bench, first, 3, at), 3);
	assert_int_equal(at[0].y, at[1].y);
	assert_int_equal(podium_of(bench, all, 6, at), 0);
}

static bool says(const struct bench *bench, const char *words)
{
	for (int i = 0; i < bench->list.count; i++)
		if (bench->list.items[i].kind == DRAW_TEXT && strstr(bench->list.items[i].text, words))
			return true;
	return false;
}

/* One or two steps stand in the middle. */
static void steps_stand_in_the_middle(void **state)
{
	static const int points[] = { 30, 20 }, tied[] = { 30, 30 };
	struct bench *bench = *state;
	struct rect at[16];
	assert_int_equal(podium_of(bench, points, 1, at), 1);
	assert_in_range(2 * at[0].x + at[0].w, bench->look.width - 2, bench->look.width + 2);
	assert_int_equal(podium_of(bench, points, 2, at), 2);
	assert_true(at[1].x < at[0].x && at[1].y > at[0].y);
	assert_in_range(at[1].x + at[0].x + at[0].w, bench->look.width - 2, bench->look.width + 2);
	assert_false(says(bench, "share first place"));
	assert_int_equal(podium_of(bench, tied, 2, at), 2);
	assert_int_equal(at[0].y, at[1].y);
	assert_true(says(bench, "share first place"));
}

/* Nobody stands on a step for nothing, and nobody is first with it. */
static void no_points_no_steps(void **state)
{
	static const int none[] = { 0, 0, 0 }, lost[] = { 0, -20, -10 };
	struct bench *bench = *state;
	struct rect at[16];
	for (int teams = 1; teams <= 3; teams++) {
		assert_int_equal(podium_of(bench, none, teams, at), 0);
		assert_true(says(bench, "No points this time"));
		for (int i = 0; i < bench->list.count; i++)
			if (bench->list.items[i].kind == DRAW_TEXT)
				assert_string_not_equal(bench->list.items[i].text, "1");
	}
	assert_int_equal(podium_of(bench, lost, 3, at), 0);
	assert_true(says(bench, "No points this time"));
}

/* What tells a team's sign, without its colour where that is not asked for. */
static const char *sign_told(struct bench *bench, int player, bool coloured)
{
	struct strip strip = { .look = &bench->look, .list = &bench->list };
	int first = bench->list.count;
	team_badge(&strip, &bench->stage.model, player, (struct rect){ 0, 0, 60, 60 });
	const struct draw *block = &bench->list.items[first], *shape = block + 1;
	assert_int_equal(bench->list.count, first + 2);
	return arena_format(&bench->list.arena, "%d %d %d %u %06x", shape->shape, block->radius,
		block->width > 0, block->square, coloured ? (unsigned)(block->width ? block->edge
		: block->color) : 0);
}

/* Each of 36 teams has a sign of its own, in black and white, too; in colours, teams of one shape
 * have different ones. It stays when another leaves. */
static void no_two_signs_are_alike(void **state)
{
	enum { TEAMS = 36 };
	struct bench *bench = *state;
	for (int theme = 0; theme < THEME_COUNT; theme++) {
		const char *plain[TEAMS], *told[TEAMS];
		begin(bench, bank_first(bench->stage.bank), TEAMS);
		bench->look.theme = &bench->themes[theme];
		drawlist_reset(&bench->list);
		for (int i = 0; i < TEAMS; i++) {
			plain[i] = sign_told(bench, i, false);
			for (int j = 0; j < i; j++)
				assert_string_not_equal(plain[i], plain[j]);
			told[i] = sign_told(bench, i, true);
		}
		for (int i = 0; theme != THEME_CONTRAST && i + CLASS_COLOURS < TEAMS; i++)
			assert_int_not_equal(
				team_colour(bench->look.theme, &bench->stage.model, i),
				team_colour(bench->look.theme, &bench->stage.model, i + CLASS_COLOURS));
		bench->stage.round->class->players[1].present = false;
		for (int i = 0; i < TEAMS; i++)
			assert_string_equal(sign_told(bench, i, true), told[i]);
	}
}

static int teams_shown(const struct bench *bench)
{
	int count = 0;
	for (int i = 0; i < bench->list.count; i++)
		count += bench->list.items[i].kind == DRAW_TEXT
			&& !strncmp(bench->list.items[i].text, "Team ", 5);
	return count;
}

static void scores_of(struct bench *bench, int teams, int ways)
{
	begin(bench, bank_first(bench->stage.bank), 0);
	stage_teams(&bench->stage, teams, ways);
	unname(bench);
	for (int i = 0; i < teams; i++)
		stage_correct(&bench->stage, i, 10 * (i + 1));
	stage_on(&bench->stage);
	for (int i = 0; i < 4; i++)
		stage_on(&bench->stage);
	assert_int_equal(bench->stage.round->phase, PHASE_SCORES);
	draw(bench);
}

/* A page holds thirteen teams at 1024x768; thirty take two, neither much fuller. */
static void many_teams_on_few_pages(void **state)
{
	struct bench *bench = *state;
	look_init(&bench->look, 1024, 768, 100, &bench->themes[THEME_PAPER], &metrics_stand_in);
	begin(bench, bank_first(bench->stage.bank), 13);
	unname(bench);
	draw(bench);
	assert_int_equal(bench->list.pages, 1);
	assert_int_equal(teams_shown(bench), 13);
	scores_of(bench, 13, 1);
	assert_int_equal(bench->list.pages, 1);
	assert_int_equal(teams_shown(bench), 13);
	scores_of(bench, 30, 4);
	assert_int_equal(bench->list.pages, 2);
	assert_int_equal(teams_shown(bench), 16);
	bench->stage.ui.wall.page = 1;
	draw(bench);
	assert_int_equal(teams_shown(bench), 14);
}

/* The second half of a page goes on where the first ends, and a row of it stands beside one. */
static void places_go_down_both_halves(void **state)
{
	struct bench *bench = *state;
	int last_x = 0, last_y = 0, at = 0;
	look_init(&bench->look, 1024, 768, 100, &bench->themes[THEME_PAPER], &metrics_stand_in);
	scores_of(bench, 13, 1);
	for (int i = 0; i < bench->list.count; i++) {
		const struct draw *draw = &bench->list.items[i];
		if (draw->kind != DRAW_TEXT || strncmp(draw->text, "Team ", 5))
			continue;
		assert_string_equal(draw->text, arena_format(&bench->list.arena, "Team %d", 13 - at));
		if (at && at != 7)
			assert_true(draw->rect.x == last_x && draw->rect.y > last_y);
		else if (at)
			assert_true(draw->rect.x > last_x && draw->rect.y < last_y);
		last_x = draw->rect.x;
		last_y = draw->rect.y;
		at++;
	}
}

/* One start and one scale on all pages of a table, however long the names on them are. */
static void bars_are_alike_on_all_pages(void **state)
{
	struct bench *bench = *state;
	struct rect at[16], first = { 0 };
	look_init(&bench->look, 1024, 768, 100, &bench->themes[THEME_PAPER], &metrics_stand_in);
	begin(bench, bank_first(bench->stage.bank), 0);
	stage_teams(&bench->stage, 15, 1);
	for (int i = 0; i < 15; i++) {
		names_put(&bench->stage.names, i + 1, i == 14 ? "Wombats of Sydney" : "Bo");
		stage_correct(&bench->stage, i, 100);
	}
	stage_on(&bench->stage);
	for (int i = 0; i < 4; i++)
		stage_on(&bench->stage);
	draw(bench);
	assert_int_equal(bench->list.pages, 2);
	for (int page = 0; page < 2; page++) {
		bench->stage.ui.wall.page = page;
		draw(bench);
		int count = bars(bench, at);
		assert_in_range(count, 7, 8);
		first = page ? first : at[0];
		for (int i = 0; i < count; i++)
			assert_true(at[i].x == first.x && at[i].w == first.w);
	}
}

static void pick_all(struct stage *stage, bool right)
{
	const struct question *question = &stage->bank->questions[round_turn(stage->round)->question];
	int option = 0;
	while ((question_right(stage->bank, question) >> option & 1) != right)
		option++;
	for (int i = 0; i < stage->round->class->player_count; i++) {
		struct message message = { .source = SOURCE_PROGRAM, .kind = MESSAGE_PICK, .player = i,
			.a = option, .question = round_question(stage->round) };
		stage_send(stage, &message);
	}
}

/* What was known before is held against what is now by bars of one width, whatever stands behind
 * them: nothing, or all. */
static void gain_has_one_scale(void **state)
{
	struct bench *bench = *state;
	struct stage *stage = &bench->stage;
	struct rules rules = rules_default(MODE_CLASS);
	int question = bank_first(stage->bank), rails = 0;
	struct rect rail = { 0 };
	rules.again = true;
	stage_reset(stage);
	stage_lesson(stage, rules, &question, 1);
	stage_teams(stage, 2, 1);
	for (int i = 0; i < 40 && stage->round->phase != PHASE_GAIN; i++) {
		if (stage->round->phase == PHASE_ASK)
			pick_all(stage, stage->round->class->turns[round_turn_index(stage->round)].again_of
				>= 0);
		stage_on(stage);
	}
	assert_int_equal(stage->round->phase, PHASE_GAIN);
	draw(bench);
	assert_true(says(bench, "100"));
	for (int i = 0; i < bench->list.count; i++) {
		const struct draw *at = &bench->list.items[i];
		if (at->kind != DRAW_ROUND || !at->width)
			continue;
		rail = rails++ ? rail : at->rect;
		assert_true(at->rect.x == rail.x && at->rect.w == rail.w);
	}
	assert_int_equal(rails, 2);
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
	/* Or it would be left out: not all can answer it. */
	stage->round->rules.for_all = false;
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

/* Where the lowest text stands; *notice: is there one, above all else? */
static int lowest_text(const struct bench *bench, bool *notice)
{
	int top = INT_MAX, bottom = 0, at = -1;
	for (int i = 0; i < bench->list.count; i++) {
		const struct draw *draw = &bench->list.items[i];
		if (draw->kind != DRAW_TEXT || !strncmp(draw->text, "Not saved", strlen("Not saved")))
			continue;
		if (!strcmp(draw->text, "Not here."))
			at = draw->rect.y;
		else
			top = draw->rect.y < top ? draw->rect.y : top;
		bottom = draw->rect.y > bottom ? draw->rect.y : bottom;
	}
	*notice = at >= 0 && at < top;
	return bottom;
}

/* It takes the place of the line about the question: what the class reads stays where it is. */
static void notices_in_the_only_window(void **state)
{
	static const enum phase phases[] = { PHASE_ASK, PHASE_REVEAL, PHASE_EXPLAIN, PHASE_SCORES };
	struct bench *bench = *state;
	bool notice;
	for (size_t i = 0; i < sizeof phases / sizeof *phases; i++) {
		begin(bench, bank_first(bench->stage.bank), 4);
		assert_true(stage_to(&bench->stage, phases[i]));
		ui_notice(&bench->stage.ui, "Not here.");
		bench->stage.model.not_saved = "the disk is full";
		ui_draw(&bench->stage.model, &bench->look, &bench->list);
		int lowest = lowest_text(bench, &notice);
		assert_true(notice);
		bench->stage.ui.notice[0] = '\0';
		ui_draw(&bench->stage.model, &bench->look, &bench->list);
		assert_int_equal(lowest_text(bench, &notice), lowest);
		assert_false(notice);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(choices_and_bars_on_one_page, setup, teardown),
		cmocka_unit_test_setup_teardown(bars_tell_scores, setup, teardown),
		cmocka_unit_test_setup_teardown(ties_share_steps, setup, teardown),
		cmocka_unit_test_setup_teardown(steps_stand_in_the_middle, setup, teardown),
		cmocka_unit_test_setup_teardown(no_points_no_steps, setup, teardown),
		cmocka_unit_test_setup_teardown(no_two_signs_are_alike, setup, teardown),
		cmocka_unit_test_setup_teardown(many_teams_on_few_pages, setup, teardown),
		cmocka_unit_test_setup_teardown(places_go_down_both_halves, setup, teardown),
		cmocka_unit_test_setup_teardown(bars_are_alike_on_all_pages, setup, teardown),
		cmocka_unit_test_setup_teardown(gain_has_one_scale, setup, teardown),
		cmocka_unit_test_setup_teardown(hands_only_where_they_answer, setup, teardown),
		cmocka_unit_test_setup_teardown(notices_in_the_only_window, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
