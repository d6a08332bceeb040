/* The wall of a class: what stays in place from the question to its reveal, on which page things
 * stand, and what can be looked back to. */
#include "ui/wall.h"

#include "core/class.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { WIDTH = 1024, HEIGHT = 768 };

static const struct theme theme = { .ground = 0, .ink = 0xffffff, .card = 0x222222,
	.line = 0x888888, .muted = 0xaaaaaa, .good = 0x00ff00 };

/* One lesson with two teams, and its wall as the only window shows it. */
struct stage {
	struct play play;
	struct ui ui;
	struct look look;
	struct drawlist list;
};

static int setup(void **state)
{
	static struct stage stage;
	struct settings settings = settings_default();
	memset(&stage, 0, sizeof stage);
	ui_init(&stage.ui, &settings);
	look_init(&stage.look, WIDTH, HEIGHT, 100, &theme, &metrics_stand_in);
	drawlist_init(&stage.list);
	*state = &stage;
	return 0;
}

static int teardown(void **state)
{
	struct stage *stage = *state;
	drawlist_close(&stage->list);
	play_close(&stage->play);
	return 0;
}

static void stage_begin(struct stage *stage, struct bank *bank, const char *rules)
{
	stage->play = play_class(bank, rules);
	play_enter(&stage->play, WAY_KEYS);
	play_enter(&stage->play, WAY_KEYS);
}

static struct model model_of(struct stage *stage)
{
	return (struct model){ .ui = &stage->ui, .round = stage->play.round,
		.bank = stage->play.round->bank };
}

static void draw(struct stage *stage)
{
	struct model model = model_of(stage);
	drawlist_reset(&stage->list);
	wall_body(&model, &stage->look, &stage->list, (struct rect){ 50, 40, WIDTH - 100,
		HEIGHT - 80 });
}

static const struct draw *text_at(const struct stage *stage, const char *text)
{
	for (int i = 0; i < stage->list.count; i++)
		if (stage->list.items[i].kind == DRAW_TEXT && !strcmp(stage->list.items[i].text, text))
			return &stage->list.items[i];
	return NULL;
}

static struct draw placed(const struct stage *stage, const char *text)
{
	const struct draw *found = text_at(stage, text);
	assert_non_null(found);
	return *found;
}

static void assert_same_place(struct draw a, struct draw b)
{
	assert_int_equal(a.rect.x, b.rect.x);
	assert_int_equal(a.rect.y, b.rect.y);
	assert_int_equal(a.px, b.px);
}

static struct bank *one_choice(void)
{
	struct bank *bank = make_bank(1);
	make_choice(bank, "colour");
	return bank;
}

static void test_answers_stay_where_they_are_when_they_are_revealed(void **state)
{
	struct stage *stage = *state;
	static const char *const options[] = { "red", "green", "blue" };
	struct draw asked[3];
	stage_begin(stage, one_choice(), "again=no length=0");
	play_to(&stage->play, PHASE_ASK);
	draw(stage);
	for (int i = 0; i < 3; i++)
		asked[i] = placed(stage, options[i]);
	play_pick(&stage->play, 0, true);
	play_pick(&stage->play, 1, false);
	play_to(&stage->play, PHASE_REVEAL);
	draw(stage);
	for (int i = 0; i < 3; i++)
		assert_same_place(placed(stage, options[i]), asked[i]);
	assert_non_null(text_at(stage, "1 · 50\u00a0%"));
}

static void test_a_notice_moves_nothing(void **state)
{
	struct stage *stage = *state;
	stage_begin(stage, one_choice(), "again=no length=0");
	play_to(&stage->play, PHASE_ASK);
	draw(stage);
	struct draw before = placed(stage, "red");
	stage->look.notice = "Only one display is connected.";
	draw(stage);
	assert_non_null(text_at(stage, stage->look.notice));
	assert_same_place(placed(stage, "red"), before);
}

static void test_what_there_is_to_choose_from_stands_on_one_page(void **state)
{
	struct stage *stage = *state;
	static const char *const options[] = { "first", "second", "third", "fourth", "fifth", "sixth" };
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_CHOICE, "long");
	question->ask = make_text(bank, "A question that takes several lines on every wall, since it "
		"says at length what it is about, who said so, to whom, when, and in which of the many "
		"places that are named, and only then comes to what it asks: which of them is it?");
	question->choices = make_choices(bank, &question->choice_count, "*first", "second", "third",
		"fourth", "fifth", "sixth", NULL);
	stage_begin(stage, bank, "again=no length=0");
	play_to(&stage->play, PHASE_ASK);
	draw(stage);
	assert_int_equal(stage->list.pages, 2);
	for (int page = 0; page < 2; page++) {
		stage->ui.wall.page = page;
		draw(stage);
		for (int i = 0; i < 6; i++)
			assert_int_equal(text_at(stage, options[i]) != NULL, page);
	}
	/* Revealed, they come first. */
	play_to(&stage->play, PHASE_REVEAL);
	stage->ui.wall.page = 0;
	draw(stage);
	for (int i = 0; i < 6; i++)
		assert_non_null(text_at(stage, options[i]));
}

static void assert_back(struct stage *stage, int back, enum phase phase)
{
	stage->ui.wall.back = back;
	struct model model = model_of(stage);
	assert_int_equal(wall_show(&model).phase, phase);
}

static void test_the_end_looks_back_to_the_gain_and_the_winners(void **state)
{
	struct stage *stage = *state;
	stage_begin(stage, one_choice(), "again=yes length=0");
	play_to(&stage->play, PHASE_ASK);
	play_pick(&stage->play, 0, false);
	play_pick(&stage->play, 1, true);
	play_to(&stage->play, PHASE_TEACH);
	assert_back(stage, 1, PHASE_PODIUM);
	assert_back(stage, 2, PHASE_EXPLAIN);
	play_to(&stage->play, PHASE_END);
	assert_back(stage, 1, PHASE_GAIN);
	assert_back(stage, 2, PHASE_EXPLAIN);
	assert_back(stage, 5, PHASE_PODIUM);
	assert_back(stage, 6, PHASE_EXPLAIN);
	assert_int_equal(wall_depth(stage->play.round), 8);
}

static void test_what_closes_stays_on_its_page(void **state)
{
	struct stage *stage = *state;
	stage_begin(stage, one_choice(), "again=no length=0");
	play_to(&stage->play, PHASE_ASK);
	struct model model = model_of(stage);
	ui_settle(&stage->ui, &model);
	stage->ui.wall.page = 1;
	play_on(&stage->play);
	ui_settle(&stage->ui, &model);
	assert_int_equal(stage->ui.wall.page, 1);
	play_on(&stage->play);
	ui_settle(&stage->ui, &model);
	assert_int_equal(stage->ui.wall.page, 0);
}

static void test_who_speaks_is_told_where_nothing_moves(void **state)
{
	struct stage *stage = *state;
	stage_begin(stage, one_choice(), "again=no length=0 reading=no");
	play_enter(&stage->play, WAY_BUZZER);
	play_to(&stage->play, PHASE_ASK);
	draw(stage);
	struct draw before = placed(stage, "red");
	assert_true(play_player(&stage->play, 2, MESSAGE_BUZZ, 0, 0));
	draw(stage);
	assert_same_place(placed(stage, "red"), before);
	assert_int_equal(placed(stage, "Team 3: your answer").role, ROLE_ANSWER);
	/* It was none: the team may buzz again. */
	assert_true(play_player(&stage->play, -1, MESSAGE_JUDGE, JUDGE_NO_BUZZ, 0));
	assert_true(play_player(&stage->play, 2, MESSAGE_BUZZ, 0, 0));
}

static void test_a_match_stands_on_one_page(void **state)
{
	struct stage *stage = *state;
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_MATCH, "match");
	question->pairs = make_pairs(bank, &question->pair_count, "one", "the first of them all",
		"two", "the second of them all", "three", "the third of them all", NULL);
	stage->play = play_class(bank, "again=no length=0");
	play_enter(&stage->play, WAY_BUZZER);
	play_to(&stage->play, PHASE_ASK);
	draw(stage);
	assert_int_equal(stage->list.pages, 1);
	assert_non_null(text_at(stage, "one"));
	assert_non_null(text_at(stage, "the third of them all"));
}

static void test_parts_of_a_right_answer_stand_apart(void **state)
{
	struct stage *stage = *state;
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_ORDER, "order");
	question->items = make_texts(bank, &question->item_count, "one", "two", "three", NULL);
	stage->play = play_class(bank, "again=no length=0");
	play_enter(&stage->play, WAY_BUZZER);
	play_to(&stage->play, PHASE_REVEAL);
	draw(stage);
	int one = placed(stage, "one").rect.y, two = placed(stage, "two").rect.y;
	assert_true(one < two && two < placed(stage, "three").rect.y);
	play_to(&stage->play, PHASE_EXPLAIN);
	draw(stage);
	assert_non_null(text_at(stage, "1  one"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_answers_stay_where_they_are_when_they_are_revealed,
			setup, teardown),
		cmocka_unit_test_setup_teardown(test_a_notice_moves_nothing, setup, teardown),
		cmocka_unit_test_setup_teardown(test_what_there_is_to_choose_from_stands_on_one_page,
			setup, teardown),
		cmocka_unit_test_setup_teardown(test_the_end_looks_back_to_the_gain_and_the_winners,
			setup, teardown),
		cmocka_unit_test_setup_teardown(test_what_closes_stays_on_its_page, setup, teardown),
		cmocka_unit_test_setup_teardown(test_who_speaks_is_told_where_nothing_moves, setup,
			teardown),
		cmocka_unit_test_setup_teardown(test_a_match_stands_on_one_page, setup, teardown),
		cmocka_unit_test_setup_teardown(test_parts_of_a_right_answer_stand_apart, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
