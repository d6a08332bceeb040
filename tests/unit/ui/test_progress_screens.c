/* The screens of progress: which key leads where, what is asked of the wiring, and what is said. */
#include "core/progress.h"
#include "ui/focus.h"
#include "ui/progress_plot.h"
#include "ui/screens.h"
#include "ui/strip.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { QUESTIONS = 12, WEAK = 5 };

static const struct theme paper = { 0xF6F2E9, 0xFFFFFF, 0x16202B, 0x4A5560, 0x8E8775, 0xA8231B,
	0x0B6B3A, 0xE3F3E8, 0xA8231B, 0xFBE7E4,
	{ 0x0B5CAD, 0xB04200, 0x00695A, 0x77398B, 0x5C5300, 0x374151 }, 0xFFFFFF };

struct stage {
	struct bank *bank;
	struct ui ui;
	struct settings settings;
	struct progress progress;
	struct progress_weak weak[WEAK];
	struct progress_curve curve;
	struct learning row;
	struct model model;
	struct look look;
	struct drawlist list;
	struct outbox outbox;
};

static struct text text_of(struct bank *bank, const char *words)
{
	const char **in = arena_array(&bank->arena, 1, sizeof *in);
	in[0] = arena_copy(&bank->arena, words, strlen(words));
	return (struct text){ in };
}

static struct bank *bank_make(void)
{
	static const char *const languages[] = { "en" };
	static const int sources[] = { 2 };
	struct bank *bank = bank_open();
	bank->languages = languages;
	bank->language_count = 1;
	bank->id = "made";
	bank->title = bank->article_title = text_of(bank, "A bank");
	struct named *topics = arena_array(&bank->arena, 2, sizeof *topics);
	topics[0] = (struct named){ "a", text_of(bank, "The first topic"), { 1, 1 } };
	topics[1] = (struct named){ "b", text_of(bank, "The second topic"), { 1, 1 } };
	bank->topics = topics;
	bank->topic_count = 2;
	struct paragraph *paragraphs = arena_array(&bank->arena, 2, sizeof *paragraphs);
	for (int i = 0; i < 2; i++)
		paragraphs[i].gist = text_of(bank, i ? "What is told" : "A heading");
	bank->paragraphs = paragraphs;
	bank->paragraph_count = 2;
	bank->questions = arena_array(&bank->arena, QUESTIONS, sizeof *bank->questions);
	bank->question_count = QUESTIONS;
	for (int i = 0; i < QUESTIONS; i++)
		bank->questions[i] = (struct question){ .id = arena_format(&bank->arena, "q%d", i),
			.kind = KIND_TRUEFALSE, .card = true, .topic = i % 2, .level = 1, .sources = sources,
			.source_count = 1, .rev = 1, .ask = text_of(bank,
				arena_format(&bank->arena, "Is it so for the %dth time?", i)),
			.explain = text_of(bank, "It is.") };
	return bank;
}

static void progress_fill(struct stage *stage)
{
	struct progress *progress = &stage->progress;
	*progress = (struct progress){ .now = { INT64_C(1795442700000), 0, 20780 }, .target = 0.9,
		.cards = QUESTIONS, .seen = WEAK, .kept = 0.87, .days = 41, .reviews = 612, .repeats = 500,
		.recalled = 460, .past_count = PROGRESS_PAST, .weak = stage->weak, .weak_count = WEAK };
	progress->due[0] = 18;
	progress->due[3] = 64;
	progress->topics[0] = (struct progress_group){ 0.9, 3, 6 };
	progress->topics[1] = (struct progress_group){ 0, 0, 6 };
	progress->kinds[KIND_TRUEFALSE] = (struct progress_group){ 0.9, 3, 12 };
	progress->bins[0] = (struct progress_bin){ 0.9, 460, 500 };
	progress->bin_count = 1;
	progress->certainty[2] = (struct progress_certainty){ 4, 7 };
	progress->spent_ms[PROGRESS_DAYS - 2] = 600000;
	for (int i = 0; i < PROGRESS_PAST; i++)
		progress->past[i] = (struct progress_kept){ i - PROGRESS_PAST + 1, 0.85, WEAK };
	for (int i = 0; i <= PROGRESS_AHEAD; i++)
		progress->ahead[i] = (struct progress_kept){ i, 0.87 - 0.005 * i, WEAK };
	for (int i = 0; i < WEAK; i++)
		stage->weak[i] = (struct progress_weak){ { 2 * i, 0 }, 0.3 + 0.1 * i, WEAK - i };
}

static int stage_setup(void **state)
{
	static struct stage stage;
	memset(&stage, 0, sizeof stage);
	stage.bank = bank_make();
	stage.settings = settings_default();
	progress_fill(&stage);
	ui_init(&stage.ui, &stage.settings);
	stage.model = (struct model){ .ui = &stage.ui, .bank = stage.bank, .now_ms = 1000,
		.settings = &stage.settings, .progress = &stage.progress };
	look_init(&stage.look, 1280, 720, 100, &paper, &metrics_stand_in);
	drawlist_init(&stage.list);
	ui_open(&stage.ui, SCREEN_PROGRESS, 0);
	ui_draw(&stage.model, &stage.look, &stage.list);
	*state = &stage;
	return 0;
}

static int stage_teardown(void **state)
{
	struct stage *stage = *state;
	drawlist_close(&stage->list);
	bank_close(stage->bank);
	return 0;
}

static void press(struct stage *stage, int key)
{
	struct input input = { .kind = INPUT_KEY, .code = key };
	memset(&stage->outbox, 0, sizeof stage->outbox);
	ui_input(&stage->ui, &stage->model, &stage->list, &stage->look, &input, &stage->outbox);
	ui_draw(&stage->model, &stage->look, &stage->list);
}

/* Is this part of a text on the screen, its lines joined? */
static bool says(const struct stage *stage, const char *words)
{
	char joined[2000] = "";
	int whole = 0;
	for (int i = 0; i < stage->list.count; i++) {
		const struct draw *draw = &stage->list.items[i];
		if (draw->kind != DRAW_TEXT)
			continue;
		size_t len = draw->whole == whole ? strlen(joined) : 0;
		whole = draw->whole;
		snprintf(joined + len, sizeof joined - len, "%s%s", len ? " " : "", draw->text);
		if (strstr(joined, words))
			return true;
	}
	return false;
}

static enum screen screen_of(const struct stage *stage)
{
	return ui_screen(&stage->ui);
}

static int top_of(const struct stage *stage, const char *words)
{
	for (int i = 0; i < stage->list.count; i++)
		if (stage->list.items[i].kind == DRAW_TEXT && !strcmp(stage->list.items[i].text, words))
			return stage->list.items[i].rect.y;
	fail_msg("%s is not on the screen", words);
	return 0;
}

static void overview(void **state)
{
	struct stage *stage = *state;
	assert_true(says(stage, "Cards due"));
	assert_true(says(stage, "18 today"));
	assert_true(says(stage, "87\u00a0%"));
	assert_true(says(stage, "The second topic"));
	/* Why the weakest are the weakest. */
	assert_true(says(stage, "30\u00a0%"));
	assert_true(says(stage, "40\u00a0%"));
	assert_true(says(stage, "41\u00a0days · 612\u00a0reviews · 92\u00a0% remembered of "
		"500\u00a0repeats"));
	/* The second half stands on another page; its keys act from here, too. */
	assert_int_equal(stage->list.pages, 2);
	press(stage, KEY_PAGE_DOWN);
	assert_true(says(stage, "Minutes by day"));
	press(stage, KEY_PAGE_UP);
	press(stage, KEY_6);
	assert_int_equal(screen_of(stage), SCREEN_PLOT);
	assert_int_equal(stage->ui.picture, PICTURE_MINUTES);
	assert_true(says(stage, "10\u00a0minutes in all, on 1\u00a0day"));
	/* What the sizes of the days mean: nothing, a quarter of the most, the most. */
	assert_true(says(stage, "nothing"));
	assert_true(says(stage, "2\u00a0min\u00a030\u00a0s"));
	stage->progress.spent_ms[PROGRESS_DAYS - 2] = 86000;
	ui_draw(&stage->model, &stage->look, &stage->list);
	assert_true(says(stage, "1\u00a0min\u00a026\u00a0s in all, on 1\u00a0day"));
	assert_true(says(stage, "22\u00a0s"));
}

/* In the largest type words stand for the pictures; their keys are the same. */
static void overview_in_words(void **state)
{
	struct stage *stage = *state;
	look_init(&stage->look, 1024, 768, 200, &paper, &metrics_stand_in);
	ui_draw(&stage->model, &stage->look, &stage->list);
	assert_true(says(stage, "1 · Cards due"));
	press(stage, KEY_6);
	assert_int_equal(screen_of(stage), SCREEN_PLOT);
	assert_int_equal(stage->ui.picture, PICTURE_MINUTES);
	press(stage, KEY_ESCAPE);
	assert_string_equal(stage->ui.focus, "plot-5");
	press(stage, KEY_W);
	assert_int_equal(screen_of(stage), SCREEN_WEAK);
}

/* From picture to picture; at the ends the keys do nothing. */
static void leafing(void **state)
{
	struct stage *stage = *state;
	press(stage, KEY_ENTER);
	assert_int_equal(screen_of(stage), SCREEN_PLOT);
	assert_true(says(stage, "18 cards are due today. 64 more are in the next 29 days."));
	press(stage, KEY_LEFT);
	assert_int_equal(stage->ui.picture, PICTURE_DUE);
	for (int i = 1; i < PICTURES_LEAFED; i++) {
		press(stage, KEY_RIGHT);
		assert_int_equal(stage->ui.picture, i);
		if (i == PICTURE_CERTAINTY)
			assert_true(says(stage, "Only 7 answers so far: no more than a hint."));
	}
	press(stage, KEY_RIGHT);
	assert_int_equal(stage->ui.picture, PICTURES_LEAFED - 1);
	assert_string_equal(stage->ui.focus, "");
	press(stage, KEY_ESCAPE);
	assert_int_equal(screen_of(stage), SCREEN_PROGRESS);
	/* Where it was left: on the second page. */
	assert_string_equal(stage->ui.focus, "plot-6");
	assert_int_equal(stage->list.page, 1);
	press(stage, KEY_W);
	assert_int_equal(screen_of(stage), SCREEN_WEAK);
	press(stage, KEY_ESCAPE);
	assert_string_equal(stage->ui.focus, "weak");
	assert_int_equal(stage->list.page, 0);
}

static void numbers_and_saving(void **state)
{
	struct stage *stage = *state;
	press(stage, KEY_3);
	assert_int_equal(stage->ui.picture, PICTURE_TOPICS);
	press(stage, KEY_S);
	assert_int_equal(stage->outbox.wishes, WISH_SAVE_PLOT);
	assert_int_equal(stage->outbox.number, PICTURE_TOPICS);
	press(stage, KEY_LEFT);
	press(stage, KEY_LEFT);
	press(stage, KEY_T);
	assert_true(stage->ui.table);
	assert_true(says(stage, "64"));
	press(stage, KEY_RIGHT);
	assert_true(stage->ui.table); /* they stay numbers */
	press(stage, KEY_T);
	assert_false(stage->ui.table);
	press(stage, KEY_T);
	press(stage, KEY_ESCAPE);
	press(stage, KEY_1);
	assert_false(stage->ui.table); /* a picture opens as one */
}

/* What needs work most stands first, what was not seen last. */
static void worst_first(void **state)
{
	struct stage *stage = *state;
	assert_true(top_of(stage, "The first topic") < top_of(stage, "The second topic"));
	stage->progress.topics[0].recall = 0.913;
	stage->progress.topics[1] = (struct progress_group){ 0.4, 2, 6 };
	ui_draw(&stage->model, &stage->look, &stage->list);
	assert_true(top_of(stage, "The second topic") < top_of(stage, "The first topic"));
	press(stage, KEY_3);
	assert_true(top_of(stage, "The second topic") < top_of(stage, "The first topic"));
	assert_true(says(stage, "Least kept: “The second topic” with 40\u00a0%; best: “The first "
		"topic” with 91\u00a0%."));
}

/* An empty picture has nothing to save, and says how it is filled. */
static void nothing_to_save(void **state)
{
	struct stage *stage = *state;
	stage->progress.certainty[2] = (struct progress_certainty){ 0, 0 };
	press(stage, KEY_1);
	press(stage, KEY_T);
	for (int i = 0; i < PICTURE_CERTAINTY; i++)
		press(stage, KEY_RIGHT);
	assert_int_equal(stage->ui.picture, PICTURE_CERTAINTY);
	assert_true(says(stage, "Play a quiz with points for certainty"));
	assert_null(drawlist_hot_named(&stage->list, "table"));
	assert_null(drawlist_hot_named(&stage->list, "save"));
	press(stage, KEY_S);
	assert_int_equal(stage->outbox.wishes, 0);
	press(stage, KEY_T);
	press(stage, KEY_RIGHT);
	assert_true(stage->ui.table); /* the next ones stay numbers */
	assert_non_null(drawlist_hot_named(&stage->list, "save"));
}

/* Reviewed was only what the bank has lost since. */
static void nothing_kept(void **state)
{
	struct stage *stage = *state;
	stage->progress.past_count = 0;
	stage->progress.kept = 0;
	ui_draw(&stage->model, &stage->look, &stage->list);
	assert_false(says(stage, "0\u00a0% of"));
	press(stage, KEY_2);
	assert_true(says(stage, "None of the cards that the bank has now has been reviewed yet."));
	assert_null(drawlist_hot_named(&stage->list, "save"));
}

static int count_of(const struct stage *stage, enum draw_kind kind)
{
	int n = 0;
	for (int i = 0; i < stage->list.count; i++)
		n += stage->list.items[i].kind == kind;
	return n;
}

/* At every size and scale each plot is drawn on one of its pages, not told in words alone. */
static void drawn_everywhere(void **state)
{
	static const int sizes[][2] = { { 1024, 768 }, { 1280, 720 }, { 1366, 768 }, { 1920, 1080 },
		{ 3840, 2160 }, { 1080, 1920 } };
	struct stage *stage = *state;
	press(stage, KEY_1);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes * 3; i++)
		for (int picture = 0; picture < PICTURES_LEAFED; picture++) {
			int most = 0;
			look_init(&stage->look, sizes[i / 3][0], sizes[i / 3][1], 100 + (int)(i % 3) * 50,
				&paper, &metrics_stand_in);
			stage->ui.picture = picture;
			stage->ui.page = 0;
			do {
				ui_draw(&stage->model, &stage->look, &stage->list);
				int marks = count_of(stage, DRAW_LINE) + count_of(stage, DRAW_RECT)
					+ (picture == PICTURE_TOPICS || picture == PICTURE_KINDS
						? count_of(stage, DRAW_ROUND) : 0);
				most = marks > most ? marks : most;
			} while (++stage->ui.page < stage->list.pages);
			if (most < 2)
				fail_msg("picture %d is only told at %dx%d, %d %%", picture, sizes[i / 3][0],
					sizes[i / 3][1], 100 + (int)(i % 3) * 50);
		}
}

/* A title has the words below it where it leaves the picture no room: that is on the next page. */
static void words_with_the_title(void **state)
{
	struct stage *stage = *state;
	press(stage, KEY_2);
	look_init(&stage->look, 1024, 768, 200, &paper, &metrics_stand_in);
	ui_notice(&stage->ui, "Saved as a file whose name is as long as names of files can be, in a "
		"folder that is far from here, and its numbers beside it.");
	ui_draw(&stage->model, &stage->look, &stage->list);
	assert_true(says(stage, "Of the 5 cards seen so far you would recall 87\u00a0% now."));
	assert_int_equal(count_of(stage, DRAW_LINE), 0);
	stage->ui.page = 1;
	ui_draw(&stage->model, &stage->look, &stage->list);
	assert_true(count_of(stage, DRAW_LINE) > 1);
	assert_int_equal(stage->list.pages, 2);
}

static void curve_fill(struct stage *stage, const struct progress_point *points, int count,
	const struct progress_review *reviews)
{
	stage->curve = (struct progress_curve){ .card = stage->ui.card, .now = stage->progress.now,
		.target = 0.9, .reviews = reviews, .review_count = 1, .points = points,
		.point_count = count, .recall = 0.74, .due = { .day = 20783 }, .answered = 61,
		.failures = 0 };
	stage->model.curve = &stage->curve;
}

/* A card that is set aside does not come on its day, and says so. */
static void aside(struct stage *stage)
{
	struct memory memory;
	memory_init(&memory, 4);
	struct learning row = { .number = 1, .kind = LEARNING_SUSPEND, .question_id = "q2", .rev = 1,
		.utc_ms = INT64_C(1795183500000), .sequence = -1 };
	memory_apply(&memory, &row);
	stage->model.memory = &memory;
	stage->model.moment = stage->progress.now;
	ui_draw(&stage->model, &stage->look, &stage->list);
	/* The keys stand on the buttons, the first of which has the focus. */
	assert_int_equal(top_of(stage, "U"), top_of(stage, "N"));
	assert_non_null(focus_get(&stage->ui, &stage->list));
	assert_string_equal(focus_get(&stage->ui, &stage->list)->name, "note");
	assert_true(says(stage, "It is set aside, and does not come back by itself."));
	assert_false(says(stage, "It is due"));
	row.number = 2;
	row.kind = LEARNING_RESUME;
	memory_apply(&memory, &row);
	row.number = 3;
	row.kind = LEARNING_BURY;
	row.a = stage->model.moment.day + 1;
	memory_apply(&memory, &row);
	ui_draw(&stage->model, &stage->look, &stage->list);
	assert_true(says(stage, "It is set aside until Tue\u00a024\u00a0Nov."));
	assert_false(says(stage, "It is due"));
	press(stage, KEY_ESCAPE);
	assert_true(says(stage, "Rests until Tue\u00a024\u00a0Nov"));
	press(stage, KEY_ENTER);
	stage->model.memory = NULL;
	memory_close(&memory);
	ui_draw(&stage->model, &stage->look, &stage->list);
}

static void one_card(void **state)
{
	static const struct progress_point points[] = { { -3, 1 }, { 0, 0.74 }, { 7, 0.6 } };
	struct stage *stage = *state;
	press(stage, KEY_W);
	assert_int_equal(screen_of(stage), SCREEN_WEAK);
	assert_true(says(stage, "forgotten 5\u00a0times"));
	assert_true(says(stage, "5\u00a0cards · recall now"));
	assert_true(top_of(stage, "30\u00a0%") < top_of(stage, "40\u00a0%"));
	press(stage, KEY_ENTER); /* the first one, where none was chosen */
	assert_int_equal(stage->ui.card.question, 0);
	press(stage, KEY_ESCAPE);
	press(stage, KEY_DOWN);
	press(stage, KEY_ENTER);
	assert_int_equal(screen_of(stage), SCREEN_CARD);
	assert_int_equal(stage->ui.card.question, 2);
	assert_true(says(stage, "2th time?"));
	assert_true(says(stage, "This card was not graded yet."));
	press(stage, KEY_S); /* there is nothing to save */
	assert_int_equal(stage->outbox.wishes, 0);
	stage->row = (struct learning){ .kind = LEARNING_REVIEW, .grade = GRADE_HARD, .certainty = 2,
		.response_ms = 4200, .utc_ms = INT64_C(1795183500000) };
	const struct progress_review review = { -3, 0, &stage->row };
	curve_fill(stage, points, 3, &review);
	ui_draw(&stage->model, &stage->look, &stage->list);
	assert_true(says(stage, "How this card fades"));
	assert_true(says(stage, "hard · fairly sure · 4\u00a0s"));
	assert_true(says(stage, "74\u00a0%"));
	assert_true(says(stage, "Answered 61\u00a0times, never forgotten."));
	assert_true(says(stage, "It is due in 3 days."));
	aside(stage);
	press(stage, KEY_S);
	assert_int_equal(stage->outbox.number, PICTURE_CARD);
	assert_int_equal(stage->outbox.wishes, WISH_SAVE_PLOT);
	press(stage, KEY_R);
	assert_int_equal(screen_of(stage), SCREEN_READ);
	assert_int_equal(stage->ui.paragraph, 2);
	press(stage, KEY_ESCAPE);
	press(stage, KEY_ESCAPE);
	/* The list is where it was left. */
	assert_int_equal(screen_of(stage), SCREEN_WEAK);
	assert_string_equal(stage->ui.focus, "row-1");
}

static int px_of(const struct stage *stage, const char *words)
{
	for (int i = 0; i < stage->list.count; i++)
		if (stage->list.items[i].kind == DRAW_TEXT && strstr(stage->list.items[i].text, words))
			return stage->list.items[i].px;
	fail_msg("%s is not on the screen", words);
	return 0;
}

/* Few rows do not stand small above an empty page. */
static void rows_use_the_room(void **state)
{
	struct stage *stage = *state;
	stage->progress.weak_count = 3;
	ui_open(&stage->ui, SCREEN_WEAK, 0);
	ui_draw(&stage->model, &stage->look, &stage->list);
	int least = role_px(&stage->look, ROLE_BODY, FACE_STRONG, 0);
	assert_true(px_of(stage, "Is it so") > least * 5 / 4);
}

/* From plot to plot titles, words and tables keep their size. */
static void one_size(void **state)
{
	static const char *const titles[PICTURES_LEAFED] = { "Cards due", "Recall kept", "By topic",
		"Expected and remembered", "How sure, and how often right", "Minutes by day", "By kind" };
	struct stage *stage = *state;
	press(stage, KEY_1);
	int title = px_of(stage, titles[0]), said = px_of(stage, "18 cards are due");
	press(stage, KEY_T);
	int cell = px_of(stage, "64");
	for (int i = 1; i < PICTURES_LEAFED; i++) {
		press(stage, KEY_T);
		press(stage, KEY_RIGHT);
		assert_int_equal(px_of(stage, titles[i]), title);
		if (i == PICTURE_KINDS)
			assert_int_equal(px_of(stage, "5 of 12"), said);
		press(stage, KEY_T);
		assert_int_equal(px_of(stage, titles[i]), title);
		if (i == PICTURE_MINUTES)
			assert_int_equal(px_of(stage, "10\u00a0minutes"), cell);
	}
	/* What a plot is numbered is the key that opens it. */
	press(stage, KEY_ESCAPE);
	press(stage, KEY_6);
	assert_int_equal(stage->ui.picture, PICTURE_MINUTES);
	assert_true(says(stage, "6 of 7"));
}

/* A curve of another card is not shown as this one's. */
static void another_curve(void **state)
{
	static const struct progress_point points[] = { { -3, 1 }, { 7, 0.6 } };
	struct stage *stage = *state;
	const struct progress_review review = { -3, 0, &stage->row };
	curve_fill(stage, points, 2, &review);
	stage->curve.card.question = 7;
	ui_open(&stage->ui, SCREEN_CARD, 0);
	ui_draw(&stage->model, &stage->look, &stage->list);
	assert_true(says(stage, "This card was not graded yet."));
}

static void nothing_there(void **state)
{
	static const enum screen screens[] = { SCREEN_PROGRESS, SCREEN_PLOT, SCREEN_WEAK };
	struct stage *stage = *state;
	for (int none = 0; none < 2; none++) {
		stage->progress.reviews = 0;
		stage->model.progress = none ? NULL : &stage->progress;
		for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
			ui_open(&stage->ui, screens[i], 0);
			ui_draw(&stage->model, &stage->look, &stage->list);
			assert_true(says(stage, "Nothing has been reviewed yet."));
			press(stage, KEY_S);
			press(stage, KEY_1);
			assert_int_equal(stage->outbox.wishes, 0);
			assert_int_equal(screen_of(stage), screens[i]);
		}
	}
}

static void out_of_range(void **state)
{
	struct stage *stage = *state;
	static const struct action actions[] = { { ACT_PICTURE, PICTURES_LEAFED, 0, 0 },
		{ ACT_PICTURE, -1, 0, 0 }, { ACT_CARD, WEAK, 0, 0 }, { ACT_CARD, -1, 0, 0 } };
	for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
		ui_perform(&stage->ui, &stage->model, actions[i], SOURCE_KEY, &stage->outbox);
		assert_int_equal(screen_of(stage), SCREEN_PROGRESS);
	}
	stage->ui.card.question = QUESTIONS;
	ui_open(&stage->ui, SCREEN_CARD, 0);
	ui_draw(&stage->model, &stage->look, &stage->list);
	assert_true(says(stage, "Card"));
}

/* What counts days knows of which. */
static void days_have_dates(void **state)
{
	const struct stage *stage = *state;
	static const double zeros[PICTURE_COUNT] = { [PICTURE_DUE] = 20780, [PICTURE_KEPT] = 20780,
		[PICTURE_CARD] = 20780 };
	const struct progress_point point = { 0, 1 };
	const struct progress_curve curve = { .now = stage->progress.now, .points = &point,
		.point_count = 1 };
	struct model model = stage->model;
	struct arena arena;
	arena_init(&arena);
	model.curve = &curve;
	for (int i = 0; i < PICTURE_COUNT; i++) {
		const struct plot *plot = progress_plot(&arena, &model, 0, (enum picture)i);
		assert_int_equal(plot->x_is_days, i == PICTURE_MINUTES || zeros[i] > 0);
		assert_true(plot->day_zero >= zeros[i] && plot->day_zero < zeros[i] + 1);
	}
	const struct plot *kept = progress_plot(&arena, &stage->model, 0, PICTURE_KEPT);
	double hours = (kept->day_zero - 20780) * 24 + stage->settings.study.schedule.turn_hour;
	assert_true(hours > 14.08 && hours < 14.09); /* 14:05 */
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(overview, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(overview_in_words, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(leafing, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(numbers_and_saving, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(worst_first, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(nothing_to_save, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(nothing_kept, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(drawn_everywhere, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(words_with_the_title, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(one_card, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(rows_use_the_room, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(one_size, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(another_curve, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(nothing_there, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(days_have_dates, stage_setup, stage_teardown),
		cmocka_unit_test_setup_teardown(out_of_range, stage_setup, stage_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
