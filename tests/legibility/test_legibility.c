/* The judge itself: a screen that is well, broken in one way at a time; the rule says so. */
#include "bankfile/load.h"
#include "bankfile/theme_file.h"
#include "inspect.h"
#include "legibility.h"
#include "limit_bank.h"
#include "reach.h"
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
	struct inspector inspector;
	struct theme themes[THEME_COUNT];
	struct look look;
};

static int setup(void **state)
{
	struct bench *bench = calloc(1, sizeof *bench);
	struct diagnostics list;
	struct arena arena;
	struct bank *bank;
	arena_init(&arena);
	diagnostics_init(&list);
	const char *text = limit_bank(&arena, SCRIPT_WORDS);
	bank_load_text("words", text, strlen(text), &bank, &list);
	themes_load(NULL, bench->themes, &list);
	assert_int_equal(list.count, 0);
	diagnostics_close(&list);
	arena_close(&arena);
	stage_open(&bench->stage, bank);
	inspector_init(&bench->inspector);
	look_init(&bench->look, 1280, 720, 100, &bench->themes[THEME_PAPER], &metrics_stand_in);
	bench->look.still = true;
	*state = bench;
	return 0;
}

static int teardown(void **state)
{
	struct bench *bench = *state;
	inspector_close(&bench->inspector);
	stage_close(&bench->stage);
	free(bench);
	return 0;
}

/* An open question of choices, without a fault. */
static struct drawlist *list_good(struct bench *bench)
{
	int question = bank_find(bench->stage.bank, "standing");
	stage_reset(&bench->stage);
	stage_begin(&bench->stage, rules_default(MODE_QUIZ), &question, 1);
	ui_draw(&bench->stage.model, &bench->look, &bench->inspector.list);
	faults_close(&bench->inspector.faults);
	faults_init(&bench->inspector.faults);
	legibility_judge(&bench->inspector.list, &bench->look, &bench->inspector.faults);
	reach_judge(&bench->stage.model, &bench->look, &bench->inspector.list,
		&bench->inspector.faults);
	faults_print(&bench->inspector.faults);
	assert_int_equal(faults_total(&bench->inspector.faults), 0);
	return &bench->inspector.list;
}

/* Judges the list as it is now and expects this rule, and counts what it says. */
static void expect_rule(struct bench *bench, enum rule rule)
{
	legibility_judge(&bench->inspector.list, &bench->look, &bench->inspector.faults);
	if (!bench->inspector.faults.counts[rule])
		print_error("nothing said of the rule %s\n", rule_name(rule));
	assert_int_not_equal(bench->inspector.faults.counts[rule], 0);
}

static struct draw *text_saying(struct drawlist *list, const char *words)
{
	for (int i = 0; i < list->count; i++)
		if (list->items[i].kind == DRAW_TEXT && !strcmp(list->items[i].text, words))
			return &list->items[i];
	fail_msg("no text says %s", words);
	return NULL;
}

static struct draw *hot_of(struct drawlist *list, const char *name)
{
	struct draw *hot = (struct draw *)drawlist_hot_named(list, name);
	assert_non_null(hot);
	return hot;
}

/* The box that the zone of this name presses. */
static struct draw *box_of(struct drawlist *list, const char *name)
{
	const struct draw *hot = hot_of(list, name);
	for (int i = 0; i < list->count; i++)
		if (list->items[i].kind == DRAW_ROUND
			&& !memcmp(&list->items[i].rect, &hot->rect, sizeof hot->rect))
			return &list->items[i];
	fail_msg("no box under %s", name);
	return NULL;
}

static void place_and_size(void **state)
{
	struct bench *bench = *state;
	text_saying(list_good(bench), "Reported as a fact")->rect.x = 10;
	expect_rule(bench, RULE_OUTSIDE);
	text_saying(list_good(bench), "Reported as a fact")->px = 20;
	expect_rule(bench, RULE_SMALL);
	text_saying(list_good(bench), "Reported as a fact")->rect.w -= 3;
	expect_rule(bench, RULE_WIDE);
	struct drawlist *list = list_good(bench);
	drawlist_push(list, DRAW_CLIP, (struct rect){ 100, 100, 200, 200 });
	drawlist_rotate(list, 1, list->count - 1);
	expect_rule(bench, RULE_CLIPPED);
	list_good(bench);
	hot_of(&bench->inspector.list, "choice-0")->rect.w = 0;
	expect_rule(bench, RULE_CLIPPED);
}

static void over_and_under(void **state)
{
	struct bench *bench = *state;
	struct drawlist *list = list_good(bench);
	struct draw copy = *text_saying(list, "Reported as a fact");
	copy.rect.x += 5;
	*drawlist_push(list, DRAW_TEXT, copy.rect) = copy;
	expect_rule(bench, RULE_OVER);
	list = list_good(bench);
	struct rect at = text_saying(list, "Reported as a fact")->rect;
	drawlist_push(list, DRAW_LINE, (struct rect){ at.x, at.y, at.w, at.h })->width = 3;
	expect_rule(bench, RULE_OVER);
	list = list_good(bench);
	drawlist_push(list, DRAW_RECT, at)->color = bench->look.theme->card;
	expect_rule(bench, RULE_COVERED);
	list = list_good(bench);
	text_saying(list, "Reported as a fact")->rect.y -= 30;
	expect_rule(bench, RULE_CROSSED);
	list = list_good(bench);
	struct draw *frame = drawlist_push(list, DRAW_ROUND, at);
	frame->hollow = true;
	frame->width = 8;
	expect_rule(bench, RULE_CROSSED);
}

/* The second line of a text may not begin with the first one's mark; another text may. */
static void marks_at_line_ends(void **state)
{
	static const char *const bad[] = { "?", "\u00bb", ": ils", "! Oui" };
	static const char *const fine[] = { "?x=1", ":1024", "quoi ?" };
	struct bench *bench = *state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct drawlist *list = list_good(bench);
		struct draw second = *text_saying(list, "Reported as a fact");
		second.text = bad[i];
		*drawlist_push(list, DRAW_TEXT, second.rect) = *text_saying(list, "Reported as a fact");
		*drawlist_push(list, DRAW_TEXT, second.rect) = second;
		expect_rule(bench, RULE_BREAK);
	}
	for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
		struct drawlist *list = list_good(bench);
		struct draw second = *text_saying(list, "Reported as a fact");
		second.text = fine[i];
		*drawlist_push(list, DRAW_TEXT, second.rect) = *text_saying(list, "Reported as a fact");
		*drawlist_push(list, DRAW_TEXT, second.rect) = second;
		legibility_judge(list, &bench->look, &bench->inspector.faults);
		assert_int_equal(bench->inspector.faults.counts[RULE_BREAK], 0);
	}
}

static void contrast_and_edges(void **state)
{
	struct bench *bench = *state;
	/* 5:1 is enough for what is muted, not for ink. */
	struct theme pale = bench->themes[THEME_PAPER];
	bench->look.theme = &pale;
	pale.ink = 0x6A6A6A;
	assert_true(theme_contrast(pale.ink, pale.card) > 4.5);
	ui_draw(&bench->stage.model, &bench->look, &bench->inspector.list);
	pale.ink = bench->themes[THEME_PAPER].ink;
	text_saying(list_good(bench), "Reported as a fact")->color = 0x767676;
	legibility_judge(&bench->inspector.list, &bench->look, &bench->inspector.faults);
	assert_int_equal(bench->inspector.faults.counts[RULE_CONTRAST], 0);
	text_saying(list_good(bench), "Reported as a fact")->color = 0x8A8A8A;
	expect_rule(bench, RULE_CONTRAST);
	list_good(bench);
	pale.ink = 0x6A6A6A;
	text_saying(&bench->inspector.list, "Reported as a fact")->color = pale.ink;
	expect_rule(bench, RULE_CONTRAST);
	pale.ink = bench->themes[THEME_PAPER].ink;
	struct draw *box = box_of(list_good(bench), "choice-0");
	box->edge = bench->look.theme->ground;
	expect_rule(bench, RULE_EDGE);
	struct drawlist *list = list_good(bench);
	for (int i = 0; i < list->count; i++)
		if (list->items[i].kind == DRAW_SHAPE)
			list->items[i].color = bench->look.theme->card;
	list->items[0].color = bench->look.theme->card;
	drawlist_push(list, DRAW_SHAPE, (struct rect){ 600, 250, 9, 9 })->color =
		bench->look.theme->card;
	expect_rule(bench, RULE_EDGE);
}

static void rings_and_bars(void **state)
{
	struct bench *bench = *state;
	struct drawlist *list = list_good(bench);
	struct rect at = { 640, 300, 60, 60 };
	for (int i = 0; i < 2; i++) {
		struct draw *arc = drawlist_push(list, DRAW_ARC, at);
		arc->color = bench->look.theme->ink;
		arc->width = 6;
		arc->turn = i ? 300 : 1000;
	}
	expect_rule(bench, RULE_EDGE);
	list = list_good(bench);
	for (int i = 0; i < 2; i++) {
		struct draw *bar = drawlist_push(list, DRAW_RECT, at);
		bar->rect.w = i ? 30 : 60;
		bar->color = bench->look.theme->ink;
	}
	expect_rule(bench, RULE_EDGE);
}

static void zones(void **state)
{
	struct bench *bench = *state;
	hot_of(list_good(bench), "pause")->rect.h = 20;
	expect_rule(bench, RULE_ZONE);
	hot_of(list_good(bench), "choice-1")->name = "choice-0";
	expect_rule(bench, RULE_NAME);
	hot_of(list_good(bench), "choice-1")->name = "a-name-that-is-longer-than-the-focus-holds";
	expect_rule(bench, RULE_NAME);
	struct rect first = hot_of(list_good(bench), "choice-0")->rect;
	first.y += 1;
	hot_of(&bench->inspector.list, "choice-1")->rect = first;
	expect_rule(bench, RULE_ZONES);
	struct drawlist *list = list_good(bench);
	struct draw *hot = drawlist_push(list, DRAW_HOT, (struct rect){ 640, 250, 50, 50 });
	hot->name = "nothing";
	hot->action.verb = ACT_QUIT;
	expect_rule(bench, RULE_BARE);
	hot_of(list_good(bench), "choice-1")->action.verb = ACT_NONE;
	expect_rule(bench, RULE_BARE);
}

static void keys(void **state)
{
	struct bench *bench = *state;
	hot_of(list_good(bench), "choice-1")->key[0] = KEY_1;
	expect_rule(bench, RULE_KEY);
	hot_of(list_good(bench), "choice-1")->key[0] = KEY_PAD_1; /* the same key, on the keypad */
	expect_rule(bench, RULE_KEY);
	hot_of(list_good(bench), "choice-1")->pad = PAD_EAST;
	expect_rule(bench, RULE_KEY);
	struct draw *hot = hot_of(list_good(bench), "choice-1");
	hot->flags = HOT_NO_FOCUS;
	expect_rule(bench, RULE_KEY);
}

static void reach(void **state)
{
	struct bench *bench = *state;
	static const int arrows[] = { PAD_UP, PAD_DOWN, PAD_LEFT, PAD_RIGHT };
	struct drawlist *list = list_good(bench);
	drawlist_push(list, DRAW_KEY, (struct rect){ 0 })->key[0] = KEY_TAB;
	reach_judge(&bench->stage.model, &bench->look, list, &bench->inspector.faults);
	assert_int_not_equal(bench->inspector.faults.counts[RULE_REACH], 0);
	list = list_good(bench);
	for (int i = 0; i < 4; i++)
		drawlist_push(list, DRAW_KEY, (struct rect){ 0 })->pad = arrows[i];
	reach_judge(&bench->stage.model, &bench->look, list, &bench->inspector.faults);
	assert_int_not_equal(bench->inspector.faults.counts[RULE_REACH], 0);
}

static void inspect_drawn(struct bench *bench, bool pages,
	void (*draw)(const struct model *, const struct look *, struct drawlist *))
{
	int question = bank_find(bench->stage.bank, "multi");
	stage_reset(&bench->stage);
	stage_begin(&bench->stage, rules_default(MODE_QUIZ), &question, 1);
	look_init(&bench->look, 1280, 720, pages ? 200 : 100, &bench->themes[THEME_PAPER],
		&metrics_stand_in);
	bench->look.still = true;
	faults_close(&bench->inspector.faults);
	faults_init(&bench->inspector.faults);
	bench->inspector.draw = draw;
	inspect(&bench->inspector, &bench->stage.model, &bench->stage.ui, &bench->look, INSPECT_REACH,
		"here");
}

static void drop(struct drawlist *list, const struct draw *draw)
{
	int at = (int)(draw - list->items);
	memmove(&list->items[at], &list->items[at + 1],
		(size_t)(list->count - at - 1) * sizeof *list->items);
	list->count--;
}

static void draw_without_pager(const struct model *model, const struct look *look,
	struct drawlist *list)
{
	ui_draw(model, look, list);
	if (drawlist_hot_named(list, "page-on"))
		drop(list, drawlist_hot_named(list, "page-on"));
}

/* The page that was asked for is not the one that is shown. */
static void draw_first(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct ui ui = *model->ui;
	struct model first = *model;
	first.ui = &ui;
	ui.page = 0;
	ui_draw(&first, look, list);
	list->page = model->ui->page;
}

/* One line of the question is not drawn, on a page, but on the sheet. */
static void draw_less(const struct model *model, const struct look *look, struct drawlist *list)
{
	ui_draw(model, look, list);
	for (int i = 0; i < list->count && look->height < 10000; i++)
		if (list->items[i].kind == DRAW_TEXT && list->items[i].role == ROLE_QUESTION) {
			drop(list, &list->items[i]);
			return;
		}
}

/* An answer without its last letter, everywhere. */
static void draw_cut(const struct model *model, const struct look *look, struct drawlist *list)
{
	ui_draw(model, look, list);
	for (int i = 0; i < list->count; i++) {
		struct draw *draw = &list->items[i];
		if (draw->kind == DRAW_TEXT && draw->role == ROLE_ANSWER && strlen(draw->text) > 20)
			draw->text = arena_copy(&list->arena, draw->text, strlen(draw->text) - 1);
	}
}

static void draw_answers_small(const struct model *model, const struct look *look,
	struct drawlist *list)
{
	ui_draw(model, look, list);
	for (int i = 0; i < list->count; i++)
		if (list->items[i].kind == DRAW_TEXT && list->items[i].role == ROLE_ANSWER) {
			list->items[i].role = ROLE_LABEL;
			list->items[i].px = list->items[i].px * 7 / 10;
		}
}

static void draw_many(const struct model *model, const struct look *look, struct drawlist *list)
{
	ui_draw(model, look, list);
	list->pages = 100;
}

static void expect_page_rule(struct bench *bench, enum rule rule, bool pages,
	void (*draw)(const struct model *, const struct look *, struct drawlist *))
{
	inspect_drawn(bench, pages, draw);
	if (!bench->inspector.faults.counts[rule])
		print_error("nothing said of the rule %s\n", rule_name(rule));
	assert_int_not_equal(bench->inspector.faults.counts[rule], 0);
}

static void pages(void **state)
{
	struct bench *bench = *state;
	for (int i = 0; i < 2; i++) {
		inspect_drawn(bench, i, ui_draw);
		faults_print(&bench->inspector.faults);
		assert_int_equal(faults_total(&bench->inspector.faults), 0);
	}
	assert_true(bench->inspector.most_pages > 2);
	expect_page_rule(bench, RULE_PAGER, true, draw_without_pager);
	expect_page_rule(bench, RULE_EMPTY, true, draw_first);
	expect_page_rule(bench, RULE_LOST, true, draw_first);
	expect_page_rule(bench, RULE_LOST, false, draw_less);
	expect_page_rule(bench, RULE_LOST, true, draw_less);
	expect_page_rule(bench, RULE_LOST, false, draw_cut);
	expect_page_rule(bench, RULE_SMALL, false, draw_answers_small);
	expect_page_rule(bench, RULE_PAGES, true, draw_many);
}

/* Drawn order: the lines of what reads from the right, from the left. */
static void from_the_right(void **state)
{
	struct bench *bench = *state;
	struct drawlist *list = &bench->inspector.list;
	struct said said;
	drawlist_reset(list);
	const char *const lines[] = { "םולש", "8102" };
	for (int i = 0; i < 2; i++) {
		struct draw *draw =
			drawlist_push(list, DRAW_TEXT, (struct rect){ 100, 100 + 50 * i, 100, 40 });
		draw->text = lines[i];
		draw->whole = 1;
		draw->px = 40;
	}
	said_init(&said, &bench->inspector.arena);
	said_add(&said, &bench->look, list, 0);
	said_join(&said);
	assert_true(said_finds(&said, "שלום 2018") > 0);
	assert_true(said_finds(&said, "שלום") > 0);
	assert_true(said_finds(&said, "שלוםם") == 0);
	assert_true(said_finds(&said, "שלום 2019") == 0);
}

/* The wall with an open question, without a fault by its own rules. */
static struct drawlist *wall_good(struct bench *bench, int page)
{
	int question = bank_find(bench->stage.bank, "standing");
	stage_reset(&bench->stage);
	stage_lesson(&bench->stage, rules_default(MODE_CLASS), &question, 1);
	stage_teams(&bench->stage, 4, 4);
	stage_to(&bench->stage, PHASE_ASK);
	bench->look.wall = true;
	bench->stage.ui.wall.page = page;
	wall_draw(&bench->stage.model, &bench->look, &bench->inspector.list);
	wall_strip(&bench->inspector.list);
	faults_close(&bench->inspector.faults);
	faults_init(&bench->inspector.faults);
	legibility_judge(&bench->inspector.list, &bench->look, &bench->inspector.faults);
	faults_print(&bench->inspector.faults);
	assert_int_equal(faults_total(&bench->inspector.faults), 0);
	return &bench->inspector.list;
}

static struct draw *text_of_role(struct drawlist *list, enum role role)
{
	for (int i = 0; i < list->count; i++)
		if (list->items[i].kind == DRAW_TEXT && list->items[i].role == role)
			return &list->items[i];
	fail_msg("no text of role %d", (int)role);
	return NULL;
}

/* In capitals of so many hundredths of a percent of u, and by a text scale that a wall has not. */
static void shrink(struct bench *bench, struct draw *draw, int hundredths)
{
	draw->px = (int)(hundredths / 10000.0 * bench->look.u * 1000
		/ bench->look.metrics->cap[draw->face]);
}

/* What is large enough at a desk is not on the wall. */
static void wall_sizes(void **state)
{
	static const struct {
		enum role role;
		int hundredths;
	} sizes[] = { { ROLE_QUESTION, 480 }, { ROLE_ANSWER, 380 }, { ROLE_LABEL, 280 } };
	struct bench *bench = *state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct drawlist *list = wall_good(bench, sizes[i].role == ROLE_ANSWER);
		shrink(bench, text_of_role(list, sizes[i].role), sizes[i].hundredths);
		expect_rule(bench, RULE_SMALL);
		bench->look.wall = false;
		bench->inspector.faults.counts[RULE_SMALL] = 0;
		legibility_judge(&bench->inspector.list, &bench->look, &bench->inspector.faults);
		assert_int_equal(bench->inspector.faults.counts[RULE_SMALL], 0);
	}
}

/* Keys are told where somebody sits, in a footer. */
static void wall_hints(void **state)
{
	struct bench *bench = *state;
	struct draw *label = text_of_role(wall_good(bench, 0), ROLE_LABEL);
	label->role = ROLE_KEY;
	expect_rule(bench, RULE_HINT);
	struct drawlist *list = wall_good(bench, 0);
	label = text_of_role(list, ROLE_LABEL);
	label->role = ROLE_KEY;
	struct draw *hot = drawlist_push(list, DRAW_HOT, label->rect);
	hot->name = "on";
	hot->flags = HOT_FOOT;
	hot->action.verb = ACT_CLASS;
	legibility_judge(list, &bench->look, &bench->inspector.faults);
	assert_int_equal(bench->inspector.faults.counts[RULE_HINT], 0);
}

/* The presenter's window, with the wall in small. */
static struct drawlist *presenter_good(struct bench *bench)
{
	wall_good(bench, 0);
	bench->look.wall = false;
	stage_wall(&bench->stage, bench->look.theme, 1024, 768, 0);
	ui_draw(&bench->stage.model, &bench->look, &bench->inspector.list);
	legibility_judge(&bench->inspector.list, &bench->look, &bench->inspector.faults);
	faults_print(&bench->inspector.faults);
	assert_int_equal(faults_total(&bench->inspector.faults), 0);
	return &bench->inspector.list;
}

static struct draw *first_small(struct drawlist *list, enum draw_kind kind)
{
	for (int i = 0; i < list->count; i++)
		if (list->items[i].small && list->items[i].kind == kind)
			return &list->items[i];
	fail_msg("nothing stands in small");
	return NULL;
}

static void wall_in_small(void **state)
{
	struct bench *bench = *state;
	first_small(presenter_good(bench), DRAW_TEXT)->rect.x = 0;
	expect_rule(bench, RULE_OUTSIDE);
	struct drawlist *list = presenter_good(bench);
	struct rect ground = first_small(list, DRAW_RECT)->rect;
	text_saying(list, "Right answer")->rect.y = ground.y + ground.h / 2;
	text_saying(list, "Right answer")->rect.x = ground.x + ground.w / 2;
	expect_rule(bench, RULE_OVER);
	/* A picture is not read: it says nothing of what must be said. */
	struct said said;
	list = presenter_good(bench);
	said_init(&said, &bench->inspector.arena);
	said_add(&said, &bench->look, list, 0);
	said_join(&said);
	assert_true(said_finds(&said, "Right answer") > 0);
	assert_true(said_finds(&said, "Reported as a fact") == 0);
}

/* More pages of the wall are told, by a sign alone; one that is not told is a fault. */
static void draw_wall_unsaid(const struct model *model, const struct look *look,
	struct drawlist *list)
{
	wall_draw(model, look, list);
	wall_strip(list);
	for (int i = 0; i < list->count; i++)
		if (list->pages > 1 && list->items[i].kind == DRAW_TEXT
			&& strstr(list->items[i].text, " of ") && strlen(list->items[i].text) < 8)
			list->items[i].text = "";
}

static void draw_wall(const struct model *model, const struct look *look, struct drawlist *list)
{
	wall_draw(model, look, list);
	wall_strip(list);
}

static void wall_pages(void **state)
{
	struct bench *bench = *state;
	stage_reset(&bench->stage);
	stage_lesson(&bench->stage, rules_default(MODE_CLASS), NULL, 0);
	stage_teams(&bench->stage, 30, 4);
	for (int i = 0; i < 2; i++) {
		faults_close(&bench->inspector.faults);
		faults_init(&bench->inspector.faults);
		bench->inspector.most_pages = 0;
		bench->inspector.draw = i ? draw_wall_unsaid : draw_wall;
		inspect(&bench->inspector, &bench->stage.model, &bench->stage.ui, &bench->look,
			INSPECT_WALL, "here");
		assert_true(bench->inspector.most_pages > 1);
		assert_int_equal(bench->inspector.faults.counts[RULE_PAGER] > 0, i);
		assert_int_equal(faults_total(&bench->inspector.faults) > 0, i);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(place_and_size, setup, teardown),
		cmocka_unit_test_setup_teardown(over_and_under, setup, teardown),
		cmocka_unit_test_setup_teardown(marks_at_line_ends, setup, teardown),
		cmocka_unit_test_setup_teardown(contrast_and_edges, setup, teardown),
		cmocka_unit_test_setup_teardown(rings_and_bars, setup, teardown),
		cmocka_unit_test_setup_teardown(zones, setup, teardown),
		cmocka_unit_test_setup_teardown(keys, setup, teardown),
		cmocka_unit_test_setup_teardown(reach, setup, teardown),
		cmocka_unit_test_setup_teardown(pages, setup, teardown),
		cmocka_unit_test_setup_teardown(from_the_right, setup, teardown),
		cmocka_unit_test_setup_teardown(wall_sizes, setup, teardown),
		cmocka_unit_test_setup_teardown(wall_hints, setup, teardown),
		cmocka_unit_test_setup_teardown(wall_in_small, setup, teardown),
		cmocka_unit_test_setup_teardown(wall_pages, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
