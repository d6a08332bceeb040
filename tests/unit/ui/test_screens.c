/* The screens around a round, at every size and text scale, with the stand-in metrics and a bank
 * whose texts are as long and as many as a bank's may be. */
#include "ui/date.h"
#include "ui/lines.h"
#include "ui/prose.h"
#include "ui/quote_mark.h"
#include "ui/screens.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PARAGRAPHS = 7, QUESTIONS = 300, PAST = 16, TURNS = 10 };

static const struct theme paper = { 0xF6F2E9, 0xFFFFFF, 0x16202B, 0x4A5560, 0x8E8775, 0xA8231B,
	0x0B6B3A, 0xE3F3E8, 0xA8231B, 0xFBE7E4,
	{ 0x0B5CAD, 0xB04200, 0x00695A, 0x77398B, 0x5C5300, 0x374151 }, 0xFFFFFF };

struct stage {
	struct bank *bank;
	struct round *round;
	struct ui ui;
	struct learner learner;
	struct settings settings;
	struct article article;
	struct model model;
	struct drawlist list;
};

static const char *words_of(struct bank *bank, size_t len)
{
	static const char words[] = "General Yerovinkin said that nobody remembers how an "
		"incomprehensibility of this kind came about in 1998, or why; ";
	char *text = arena_push(&bank->arena, len + 1);
	for (size_t i = 0; i < len; i++)
		text[i] = words[i % (sizeof words - 1)];
	text[len - 1] = '.';
	return text;
}

static struct text text_of(struct bank *bank, const char *words)
{
	const char **in = arena_array(&bank->arena, 1, sizeof *in);
	in[0] = words;
	return (struct text){ in };
}

static void questions_fill(struct bank *bank)
{
	static const int sources[] = { 2 };
	bank->questions = arena_array(&bank->arena, QUESTIONS, sizeof *bank->questions);
	bank->question_count = QUESTIONS;
	for (int i = 0; i < QUESTIONS; i++)
		bank->questions[i] = (struct question){ .id = "q", .kind = KIND_TRUEFALSE, .card = true,
			.topic = i % bank->topic_count, .level = i % 3 + 1, .sources = sources,
			.source_count = 1, .ask = text_of(bank, "Is it?"),
			.explain = text_of(bank, "It is."),
			.quote = "nobody remembers how an incomprehensibility" };
}

static struct bank *bank_make(void)
{
	static const char *const languages[] = { "en" }, *authors[3];
	struct bank *bank = bank_open();
	bank->languages = languages;
	bank->language_count = 1;
	bank->id = "long";
	bank->version = "1.0.0";
	bank->licence = bank->article_author = bank->article_publisher = words_of(bank, 80);
	bank->article_published = "2023";
	bank->article_url =
		"https://example.org/a-very-long-address-that-has-nowhere-to-break/and/goes/on/"
		"until-two-hundred-characters-are-nearly-reached-which-takes-quite-some-writing/"
		"article.html";
	bank->title = bank->article_title = text_of(bank, words_of(bank, 80));
	bank->note = text_of(bank, words_of(bank, 200));
	bank->authors = authors;
	for (bank->author_count = 0; bank->author_count < 3; bank->author_count++)
		authors[bank->author_count] = bank->licence;
	struct named *topics = arena_array(&bank->arena, TOPICS_MAX, sizeof *topics);
	for (int i = 0; i < TOPICS_MAX; i++)
		topics[i] = (struct named){ "topic",
			text_of(bank, words_of(bank, 5 + (size_t)i * 35 / 63)), { 1, 1 } };
	bank->topics = topics;
	bank->topic_count = TOPICS_MAX;
	struct paragraph *paragraphs = arena_array(&bank->arena, PARAGRAPHS, sizeof *paragraphs);
	for (int i = 0; i < PARAGRAPHS; i++)
		paragraphs[i] = (struct paragraph){ i == 0, text_of(bank, words_of(bank, i ? 400 : 60)),
			{ 1, 1 } };
	bank->paragraphs = paragraphs;
	bank->paragraph_count = PARAGRAPHS;
	questions_fill(bank);
	return bank;
}

static void learner_fill(struct learner *learner)
{
	*learner = (struct learner){ .past_count = PAST, .unfinished_quiz = 0, .unfinished_cards = 2,
		.unfinished_study = -1, .unfinished_class = -1, .ended_study = -1 };
	for (int i = 0; i < PAST; i++) {
		struct past_round *past = &learner->past[i];
		*past = (struct past_round){ .round = i, .offset_min = 60, .other_bank = i % 4 == 3,
			.started_ms = 1795442700000 - i * INT64_C(86400000),
			.summary = { .mode = (enum mode)(i % 3), .questions = 256, .answered = 255,
				.right = 200, .points = 25600, .ended = i > 4 } };
		memset(past->bank_title, 'b', 90);
	}
}

static int setup(void **state)
{
	struct stage *stage = calloc(1, sizeof *stage);
	stage->bank = bank_make();
	stage->settings = settings_default();
	learner_fill(&stage->learner);
	ui_init(&stage->ui, &stage->settings);
	const char **paragraphs = arena_array(&stage->bank->arena, PARAGRAPHS, sizeof *paragraphs);
	for (int i = 0; i < PARAGRAPHS; i++)
		paragraphs[i] = words_of(stage->bank, i ? 900 : 60);
	stage->article = (struct article){ paragraphs, PARAGRAPHS };
	stage->round = round_open(stage->bank);
	stage->round->rules = stage->settings.quiz;
	stage->round->phase = PHASE_REVEAL;
	stage->round->turn_count = TURNS;
	for (int i = 0; i < TURNS; i++)
		stage->round->queue[i] = stage->round->turns[i].question = i;
	stage->model = (struct model){ .ui = &stage->ui, .bank = stage->bank,
		.learner = &stage->learner, .settings = &stage->settings, .round = stage->round,
		.version = "0.1.0" };
	drawlist_init(&stage->list);
	*state = stage;
	return 0;
}

static int teardown(void **state)
{
	struct stage *stage = *state;
	drawlist_close(&stage->list);
	round_close(stage->round);
	bank_close(stage->bank);
	free(stage);
	return 0;
}

static bool rects_meet(struct rect a, struct rect b)
{
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static void fault(const struct look *look, const char *where, const char *what,
	const struct draw *draw)
{
	struct arena arena;
	arena_init(&arena);
	print_error("%s at %dx%d, %d %%: %s: %s\n", where, look->width, look->height, look->text_scale,
		what, draw ? draw_format(&arena, draw) : "");
	arena_close(&arena);
	fail();
}

static void check_draw(const struct look *look, const struct draw *draw, const char *where)
{
	static const double caps[ROLE_COUNT] = { 1.6, 3.0, 2.4, 1.6, 1.6, 1.6 };
	struct rect rect = draw->rect;
	if (draw->kind == DRAW_KEY)
		return;
	if (rect.x * 20 < look->width || (rect.x + rect.w) * 20 > look->width * 19
		|| rect.y * 20 < look->height || (rect.y + rect.h) * 20 > look->height * 19)
		fault(look, where, "outside the central 90 %", draw);
	if (draw->kind == DRAW_HOT &&
		(rect.h < look_share(look, 4.5) || rect.w < look_share(look, 4.5)))
		fault(look, where, "too small to be pressed", draw);
	if (draw->kind != DRAW_TEXT)
		return;
	double cap = draw->px * look->metrics->cap[draw->face] / 1000.0;
	if (cap * 100 * 100 < caps[draw->role] * look->u * look->text_scale)
		fault(look, where, "smaller than its role's least", draw);
	if (lines_width(look->metrics, draw->face, draw->px, draw->text) > rect.w)
		fault(look, where, "wider than its box", draw);
}

static void check_pair(const struct look *look, const struct draw *a, const struct draw *b,
	const char *where)
{
	bool texts = a->kind == DRAW_TEXT && b->kind == DRAW_TEXT, hots = a->kind == DRAW_HOT
		&& b->kind == DRAW_HOT;
	if ((texts || hots) && rects_meet(a->rect, b->rect))
		fault(look, where, texts ? "text over text" : "zone over zone", b);
	if (hots && !strcmp(a->name, b->name))
		fault(look, where, "a name twice", b);
}

static void check_list(const struct look *look, const struct drawlist *list, const char *where)
{
	int texts = 0;
	for (int i = 1; i < list->count; i++) {
		check_draw(look, &list->items[i], where);
		texts += list->items[i].kind == DRAW_TEXT;
		for (int j = 1; j < i; j++)
			check_pair(look, &list->items[j], &list->items[i], where);
	}
	if (!texts)
		fault(look, where, "nothing is said", NULL);
}

struct part {
	const char *name;
	enum screen screen;
	void (*draw)(const struct model *, const struct look *, struct drawlist *);
};

static const struct part parts[] = {
	{ "home", SCREEN_HOME, screen_home },
	{ "quiz", SCREEN_SETUP_QUIZ, screen_setup },
	{ "cards", SCREEN_SETUP_CARDS, screen_setup },
	{ "pause", SCREEN_PAUSE, screen_pause },
	{ "read", SCREEN_READ, screen_read },
	{ "history", SCREEN_HISTORY, screen_history },
	{ "settings", SCREEN_SETTINGS, screen_settings },
	{ "scoring", SCREEN_SCORING, screen_scoring },
	{ "article", SCREEN_ARTICLE, screen_article },
	{ "help", SCREEN_HELP, screen_help },
	{ "about", SCREEN_ABOUT, screen_about },
};
enum { PARTS = sizeof parts / sizeof *parts };

/* All pages, each reached from the one before. */
static void check_pages(struct stage *stage, const struct look *look, const struct part *part)
{
	int pages = 1;
	for (int page = 0; page < pages; page++) {
		stage->ui.page = page;
		drawlist_reset(&stage->list);
		part->draw(&stage->model, look, &stage->list);
		if (page == 0)
			pages = stage->list.pages;
		assert_int_equal(stage->list.pages, pages);
		assert_int_equal(stage->list.page, page);
		assert_true((drawlist_hot_named(&stage->list, "page-on") != NULL) == (page < pages - 1));
		assert_true((drawlist_hot_named(&stage->list, "page-back") != NULL) == (page > 0));
		check_list(look, &stage->list, part->name);
	}
	stage->ui.page = 0;
}

enum { SIZES = 9, SIZES_FEW = 3, SCALES = 3 };

/* few: the sizes whose shapes differ most. */
static void check_sizes(struct stage *stage, const struct part *part, bool few, bool pad,
	bool touch)
{
	static const int sizes[SIZES][2] = { { 1024, 768 }, { 1920, 1080 }, { 1080, 1920 },
		{ 1280, 720 }, { 1366, 768 }, { 3840, 2160 }, { 320, 240 }, { 320, 900 }, { 2400, 240 } };
	static const int scales[SCALES] = { 100, 150, 200 };
	for (int i = 0; i < (few ? SIZES_FEW : SIZES); i++)
		for (int j = 0; j < SCALES; j++) {
			struct look look;
			look_init(&look, sizes[i][0], sizes[i][1], scales[j], &paper, &metrics_stand_in);
			look.pad = pad;
			look.touch = touch;
			check_pages(stage, &look, part);
		}
}

static void all_screens(void **state)
{
	struct stage *stage = *state;
	for (int i = 0; i < PARTS; i++) {
		ui_open(&stage->ui, SCREEN_HOME, 0);
		ui_open(&stage->ui, parts[i].screen, 0);
		stage->ui.paragraph = 0;
		check_sizes(stage, &parts[i], false, false, false);
	}
}

static void with_pad_and_touch(void **state)
{
	struct stage *stage = *state;
	for (int i = 0; i < 3; i++) {
		ui_open(&stage->ui, parts[i].screen, 0);
		check_sizes(stage, &parts[i], true, true, false);
		check_sizes(stage, &parts[i], true, false, true);
	}
}

static void first_start_and_no_bank(void **state)
{
	struct stage *stage = *state;
	stage->learner = (struct learner){ .first_start = true, .unfinished_quiz = -1,
		.unfinished_cards = -1, .unfinished_study = -1, .unfinished_class = -1, .ended_study = -1 };
	check_sizes(stage, &parts[0], true, false, false);
	assert_non_null(drawlist_hot_named(&stage->list, "full-screen"));
	stage->model.bank_trouble = "cannot open /a/place/that/does/not/exist.cfg: No such file";
	check_sizes(stage, &parts[0], true, false, false);
	stage->model.bank = NULL;
	for (int i = 0; i < PARTS; i++) {
		ui_open(&stage->ui, SCREEN_HOME, 0);
		ui_open(&stage->ui, parts[i].screen, 0);
		check_sizes(stage, &parts[i], true, false, false);
	}
}

static void one_paragraph(void **state)
{
	struct stage *stage = *state;
	ui_open(&stage->ui, SCREEN_ROUND, 0);
	ui_open(&stage->ui, SCREEN_READ, 0);
	for (int i = 1; i <= 3; i++) {
		stage->ui.paragraph = i;
		stage->model.article = i == 3 ? &stage->article : NULL;
		check_sizes(stage, &parts[4], true, false, false);
	}
}

static bool says(const struct drawlist *list, const char *text)
{
	for (int i = 0; i < list->count; i++)
		if (list->items[i].kind == DRAW_TEXT && strstr(list->items[i].text, text))
			return true;
	return false;
}

static void draw_part(struct stage *stage, int part)
{
	struct look look;
	look_init(&look, 1920, 1080, 100, &paper, &metrics_stand_in);
	ui_open(&stage->ui, parts[part].screen, 0);
	drawlist_reset(&stage->list);
	parts[part].draw(&stage->model, &look, &stage->list);
}

static void home_offers_what_there_is(void **state)
{
	struct stage *stage = *state;
	draw_part(stage, 0);
	const struct draw *hot = drawlist_hot_named(&stage->list, "continue-quiz");
	assert_non_null(hot);
	assert_int_equal(hot->action.verb, ACT_CONTINUE);
	assert_true(hot->flags & HOT_DEFAULT);
	assert_true(says(&stage->list, "Question 256 of 256"));
	assert_true(says(&stage->list, "Last time 200 of 256"));
	stage->learner = (struct learner){ .first_start = true, .unfinished_quiz = -1,
		.unfinished_cards = -1, .unfinished_study = -1, .unfinished_class = -1, .ended_study = -1 };
	draw_part(stage, 0);
	assert_null(drawlist_hot_named(&stage->list, "continue-quiz"));
	assert_null(drawlist_hot_named(&stage->list, "history"));
	assert_true(drawlist_hot_named(&stage->list, "warm-up")->flags & HOT_DEFAULT);
}

/* Where no article's title is known, the bank's stands above what is read. */
static void reading_has_a_title(void **state)
{
	struct stage *stage = *state;
	struct look look;
	const struct study study = { .seen = 1 };
	stage->bank->article_title = (struct text){ NULL };
	stage->bank->title = (struct text){ (const char *[]){ "Of gates" } };
	stage->model.round = NULL;
	stage->model.study = &study;
	stage->ui.paragraph = 0;
	look_init(&look, 1920, 1080, 100, &paper, &metrics_stand_in);
	ui_open(&stage->ui, SCREEN_READ, 0);
	for (stage->ui.by_memory = 0; stage->ui.by_memory < 2; stage->ui.by_memory++) {
		drawlist_reset(&stage->list);
		screen_read(&stage->model, &look, &stage->list);
		assert_true(says(&stage->list, stage->ui.by_memory ? "By memory: Of gates" : "Of gates"));
		assert_int_equal(says(&stage->list, "By memory"), stage->ui.by_memory);
	}
}

/* In the largest type no word of what a card says breaks inside: the cards stand below each other
 * then. */
static void home_breaks_no_word(void **state)
{
	struct stage *stage = *state;
	const struct study study = { .count = 20, .seen = 5, .session_count = 12, .seconds = 1440 };
	struct look look;
	bool whole = false;
	stage->model.study = &study;
	look_init(&look, 1024, 768, 200, &paper, &metrics_stand_in);
	ui_open(&stage->ui, SCREEN_HOME, 0);
	int pages = 1;
	for (stage->ui.page = 0; stage->ui.page < pages && !whole; stage->ui.page++) {
		drawlist_reset(&stage->list);
		screen_home(&stage->model, &look, &stage->list);
		pages = stage->list.pages;
		whole = says(&stage->list, "about\u00a024\u00a0minutes");
	}
	assert_true(whole);
}

static void setup_counts_what_fits(void **state)
{
	struct stage *stage = *state;
	stage->bank->topic_count = 3;
	for (int i = 0; i < QUESTIONS; i++)
		stage->bank->questions[i].topic = i % 3;
	stage->ui.quiz.length = 10;
	draw_part(stage, 1);
	assert_true(says(&stage->list, "300 questions fit; this quiz asks 10."));
	stage->ui.quiz.length = 0;
	draw_part(stage, 1);
	assert_true(says(&stage->list, "300 questions fit; a round holds at most 256."));
	stage->ui.quiz.topics = 4;
	draw_part(stage, 1);
	assert_true(says(&stage->list, "100 questions fit; this quiz asks all of them."));
	assert_true(drawlist_hot_named(&stage->list, "start")->flags & HOT_DEFAULT);
	/* Every question of the third topic is of level 3. */
	stage->ui.quiz.levels = 3;
	draw_part(stage, 1);
	assert_true(says(&stage->list, "No question fits."));
	assert_null(drawlist_hot_named(&stage->list, "start"));
}

static void history_takes_up_or_looks_through(void **state)
{
	struct stage *stage = *state;
	stage->learner.past_count = 6;
	draw_part(stage, 5);
	assert_int_equal(drawlist_hot_named(&stage->list, "past-0")->action.verb, ACT_CONTINUE);
	const struct draw *hot = drawlist_hot_named(&stage->list, "past-3");
	assert_int_equal(hot->action.verb, ACT_LOOK);
	assert_int_equal(hot->action.a, 3);
	hot = drawlist_hot_named(&stage->list, "past-5"); /* cards are, like a quiz */
	assert_int_equal(hot->action.verb, ACT_LOOK);
	stage->learner.past[5].summary.answered = 0; /* unless none was turned */
	draw_part(stage, 5);
	assert_null(drawlist_hot_named(&stage->list, "past-5"));
	stage->learner.past_count = 0;
	draw_part(stage, 5);
	assert_true(says(&stage->list, "Nothing has been played yet."));
}

static int underlines(const struct drawlist *list)
{
	int count = 0;
	for (int i = 1; i < list->count; i++)
		count += list->items[i].kind == DRAW_RECT && list->items[i].color == paper.accent
			&& list->items[i].rect.h < 10;
	return count;
}

static void quotation_is_marked(void **state)
{
	struct stage *stage = *state;
	ui_open(&stage->ui, SCREEN_ROUND, 0);
	stage->ui.paragraph = 2;
	draw_part(stage, 4);
	assert_true(says(&stage->list, "words: “nobody"));
	stage->model.article = &stage->article;
	draw_part(stage, 4);
	assert_false(says(&stage->list, "words: “nobody"));
	assert_int_not_equal(underlines(&stage->list), 0);
	stage->round->phase = PHASE_ASK; /* still open: nothing is given away */
	draw_part(stage, 4);
	assert_int_equal(underlines(&stage->list), 0);
}

static void underline_spans_lines(void **state)
{
	struct stage *stage = *state;
	struct look look;
	look_init(&look, 1024, 768, 100, &paper, &metrics_stand_in);
	struct strip strip = { .look = &look, .list = &stage->list, .w = 200 };
	const char *text = "one two three four five six seven eight nine ten eleven twelve";
	drawlist_reset(&stage->list);
	strip_text(&strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, 0, 0 }, text);
	int lines = stage->list.count;
	assert_true(lines > 2);
	assert_true(quote_underline(&strip, 0, text, 0, strlen(text)));
	assert_int_equal(stage->list.count, 2 * lines);
	for (int i = 0; i < lines; i++)
		assert_in_range(stage->list.items[lines + i].rect.w, stage->list.items[i].rect.w - 1,
			stage->list.items[i].rect.w);
	assert_false(quote_underline(&strip, 0, "another text altogether", 0, 7));
}

static void small_window(void **state)
{
	struct stage *stage = *state;
	for (int w = 0; w < 420; w += w < 20 ? 1 : 37)
		for (int h = 0; h < 300; h += h < 20 ? 1 : 29) {
			struct look look;
			look_init(&look, w, h, 200, &paper, &metrics_stand_in);
			drawlist_reset(&stage->list);
			screen_small(&stage->model, &look, &stage->list);
			for (int i = 1; i < stage->list.count; i++) {
				struct rect rect = stage->list.items[i].rect;
				assert_true(rect.x >= 0 && rect.x + rect.w <= w);
				assert_true(rect.y >= 0 && rect.y + rect.h <= h);
			}
			assert_true(w < 100 || h < 40 || stage->list.count > 1);
		}
}

static void dates(void **state)
{
	struct stage *stage = *state;
	struct arena *arena = &stage->list.arena;
	assert_string_equal(date_words(arena, 0, 0), "1\u00a0Jan\u00a01970, 00:00");
	assert_string_equal(date_words(arena, INT64_C(951827696789), 0),
		"29\u00a0Feb\u00a02000, 12:34");
	assert_string_equal(date_words(arena, INT64_C(1798761540000), 60),
		"1\u00a0Jan\u00a02027, 00:59");
	assert_string_equal(date_words(arena, -1, -60), "31\u00a0Dec\u00a01969, 22:59");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(all_screens, setup, teardown),
		cmocka_unit_test_setup_teardown(with_pad_and_touch, setup, teardown),
		cmocka_unit_test_setup_teardown(first_start_and_no_bank, setup, teardown),
		cmocka_unit_test_setup_teardown(one_paragraph, setup, teardown),
		cmocka_unit_test_setup_teardown(home_offers_what_there_is, setup, teardown),
		cmocka_unit_test_setup_teardown(reading_has_a_title, setup, teardown),
		cmocka_unit_test_setup_teardown(home_breaks_no_word, setup, teardown),
		cmocka_unit_test_setup_teardown(setup_counts_what_fits, setup, teardown),
		cmocka_unit_test_setup_teardown(history_takes_up_or_looks_through, setup, teardown),
		cmocka_unit_test_setup_teardown(quotation_is_marked, setup, teardown),
		cmocka_unit_test_setup_teardown(underline_spans_lines, setup, teardown),
		cmocka_unit_test_setup_teardown(small_window, setup, teardown),
		cmocka_unit_test_setup_teardown(dates, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
