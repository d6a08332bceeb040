#include "core/lesson.h"
#include "core/rehearsal.h"
#include "core/team_set.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { TEAMS = 6, MINUTE_MS = 60 * 1000 };

static struct lesson lesson_of(const struct bank *bank, int count)
{
	struct lesson lesson;
	lesson_init(&lesson);
	snprintf(lesson.bank, sizeof lesson.bank, "%s", bank->id);
	for (int i = 0; i < bank->question_count && lesson.id_count < count; i++)
		if (lesson_takes(bank, i))
			snprintf(lesson.ids[lesson.id_count++], LESSON_ID_BYTES, "%s",
				bank->questions[i].id);
	return lesson;
}

static void test_its_questions_by_their_ids(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	struct lesson lesson = lesson_of(bank, 4);
	int questions[ROUND_QUESTIONS_MAX], count;
	assert_int_equal(lesson_questions(&lesson, bank, questions), 4);
	assert_true(lesson_fits(&lesson, bank));
	snprintf(lesson.ids[1], LESSON_ID_BYTES, "never-heard-of");
	assert_int_equal(lesson_questions(&lesson, bank, questions), 3);
	assert_string_equal(bank->questions[questions[1]].id, lesson.ids[2]);
	struct rules rules = lesson_start(&lesson, bank, questions, &count);
	assert_int_equal(count, 3);
	assert_true(rules.chosen);
	assert_int_equal(rules.length, 0);
	snprintf(lesson.bank, sizeof lesson.bank, "another");
	assert_false(lesson_fits(&lesson, bank));
	assert_false(lesson_fits(&lesson, NULL));
	lesson_init(&lesson);
	assert_true(lesson_fits(&lesson, bank));
	rules = lesson_start(&lesson, bank, questions, &count);
	assert_int_equal(count, 0);
	assert_false(rules.chosen);
	assert_int_equal(rules.length, 10);
	for (int i = 0; i < bank->question_count; i++)
		assert_int_equal(lesson_takes(bank, i), bank->questions[i].kind != KIND_CARD);
	assert_false(lesson_takes(bank, -1));
	assert_false(lesson_takes(bank, bank->question_count));
	bank_close(bank);
}

/* By hand: "Ask?" and the like are short, so the parts that stand fast are what is looked at. */
static void test_what_a_question_takes(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	struct rules rules = rules_default(MODE_CLASS), timed = rules, bare = rules, board = rules;
	timed.reading = false;
	timed.timer_ms = 40 * 1000;
	bare.hidden = true;
	board.board = true;
	int64_t ms = lesson_question_ms(bank, &rules, 0);
	assert_int_equal(ms - lesson_question_ms(bank, &bare, 0), 6000);
	assert_int_equal(lesson_question_ms(bank, &board, 0) - ms, 6000);
	int64_t open = class_question_timer_ms(bank, &rules, &bank->questions[0]);
	assert_int_equal(lesson_question_ms(bank, &timed, 0) - ms, 40000 - open);
	/* Without a timer it takes what reading takes. */
	timed.timer_ms = 0;
	assert_int_equal(lesson_question_ms(bank, &timed, 0), ms);
	bank_close(bank);
}

static void test_a_sum_and_its_inverse(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	const struct lesson lesson = lesson_of(bank, ROUND_QUESTIONS_MAX);
	int questions[ROUND_QUESTIONS_MAX], count = lesson_questions(&lesson, bank, questions);
	struct rules rules = lesson.rules;
	assert_int_equal(lesson_ms(bank, &rules, questions, 0), 0);
	for (int again = 0; again < 2; again++) {
		rules.again = again == 1;
		int64_t before = 0;
		for (int i = 1; i <= count; i++) {
			int64_t ms = lesson_ms(bank, &rules, questions, i);
			assert_true(ms > before);
			before = ms;
		}
		for (int minutes = 1; minutes <= 60; minutes++) {
			int within = lesson_within(bank, &rules, questions, count, minutes);
			assert_true(within >= 1 && within <= count);
			assert_true(within == 1
				|| lesson_ms(bank, &rules, questions, within) <= minutes * MINUTE_MS);
			assert_true(within == count
				|| lesson_ms(bank, &rules, questions, within + 1) > minutes * MINUTE_MS);
		}
	}
	assert_int_equal(lesson_within(bank, &rules, questions, 0, 10), 0);
	bank_close(bank);
}

static void test_minutes_in_place_of_a_number(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	struct lesson drawn, named = lesson_of(bank, ROUND_QUESTIONS_MAX);
	int chosen[ROUND_QUESTIONS_MAX], count, before = 0;
	lesson_init(&drawn);
	for (int minutes = 1; minutes <= 30; minutes++) {
		drawn.minutes = named.minutes = minutes;
		struct rules rules = lesson_start(&drawn, bank, chosen, &count);
		assert_int_equal(count, 0);
		assert_true(rules.length >= before && rules.length >= 1);
		before = rules.length;
		lesson_start(&named, bank, chosen, &count);
		assert_true(count >= 1 && count <= named.id_count);
	}
	assert_true(before > 5);
	drawn.rules.levels = 0;
	assert_int_equal(lesson_length(bank, &drawn.rules, 10), 1);
	bank_close(bank);
}

/* What is set up comes back as it was; what it comes to is what it will ask. */
static void test_made_of_what_is_set_up(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	struct lesson lesson, named = lesson_of(bank, 4);
	int questions[ROUND_QUESTIONS_MAX], again[ROUND_QUESTIONS_MAX];
	int count = lesson_questions(&named, bank, questions);
	struct rules rules = rules_default(MODE_CLASS);
	rules.hidden = true;
	rules.topics = 1;
	lesson_make(&lesson, bank, &rules, questions, count, 7);
	assert_string_equal(lesson.bank, bank->id);
	assert_int_equal(lesson_questions(&lesson, bank, again), count);
	assert_memory_equal(again, questions, (size_t)count * sizeof *questions);
	assert_true(lesson.rules.hidden);
	assert_int_equal(lesson.rules.topics, 0);
	assert_int_equal(lesson.minutes, 7);
	lesson.minutes = 0;
	struct lesson_plan plan = lesson_plan(&lesson, bank);
	assert_int_equal(plan.questions, count);
	assert_int_equal(plan.ms, lesson_ms(bank, &rules, questions, count));
	/* All that can be drawn take as long as if they were named. */
	struct lesson all = lesson_of(bank, ROUND_QUESTIONS_MAX);
	count = lesson_questions(&all, bank, questions);
	lesson_make(&lesson, bank, &all.rules, NULL, 0, 0);
	lesson.rules.length = 0;
	plan = lesson_plan(&lesson, bank);
	assert_int_equal(plan.questions, count);
	assert_true(plan.ms - lesson_ms(bank, &all.rules, questions, count) <= 0);
	assert_true(lesson_ms(bank, &all.rules, questions, count) - plan.ms < 1000);
	lesson.minutes = 3;
	plan = lesson_plan(&lesson, bank);
	assert_int_equal(plan.questions, lesson_length(bank, &all.rules, 3));
	assert_true(plan.ms <= 3 * MINUTE_MS);
	assert_int_equal(lesson_drawn_ms(bank, &all.rules, 0), 0);
	bank_close(bank);
}

/* Whoever plans by it is not late: a rehearsed class takes no longer. */
static void test_a_rehearsed_class_is_done_in_time(void **state)
{
	(void)state;
	static const int abilities[TEAMS] = { 90, 80, 70, 55, 40, 20 };
	static const enum way ways[TEAMS] = { WAY_KEYS, WAY_KEYS, WAY_PAD, WAY_KEYS, WAY_PAD,
		WAY_KEYS };
	for (uint64_t seed = 1; seed <= 5; seed++) {
		struct play play = play_class(make_whole_bank(), "length=12");
		struct rehearsal rehearsal;
		struct message message;
		int questions[ROUND_QUESTIONS_MAX];
		int64_t ms = 0;
		rehearsal_init(&rehearsal, seed, abilities, ways, TEAMS);
		while (rehearsal_next(&rehearsal, play.round, ms, &message)) {
			ms = message.time_ms;
			message.sequence = ++play.sequence;
			round_apply(play.round, &message, &play.effects);
		}
		int count = 0;
		for (int i = 0; i < play.round->turn_count; i++)
			if (play.round->turns[i].asked && play.round->class->turns[i].again_of < 0)
				questions[count++] = play.round->turns[i].question;
		int64_t planned = lesson_ms(play.round->bank, &play.round->rules, questions, count);
		assert_true(ms <= planned);
		assert_true(planned < 2 * ms);
		play_close(&play);
	}
}

static void test_teams_taken_from_a_class(void **state)
{
	(void)state;
	struct play play = play_class(make_whole_bank(), "length=4");
	struct class *class = play.round->class;
	struct names names;
	struct team_set set;
	names_init(&names);
	names_put(&names, 1, "Tigers");
	names_put(&names, 3, "Élan");
	class->player_count = 4;
	class->players[0] = (struct player){ .name = 1, .way = WAY_KEYS, .present = true,
		.keys = { 30, 31, 0, 0, 0, 0, 32 }, .extra_permille = 0, .next_extra_permille = 250 };
	class->players[1] = (struct player){ .name = 2, .way = WAY_PAD, .colour = 4 };
	class->players[2] = (struct player){ .name = 3, .way = WAY_BUZZER, .colour = 2,
		.present = true, .keys = { 44 } };
	class->players[3] = (struct player){ .name = 4, .way = WAY_PHONE, .present = true };
	team_set_init(&set);
	team_set_take(&set, class, &names);
	assert_int_equal(set.count, 2);
	assert_string_equal(set.teams[0].name, "Tigers");
	assert_int_equal(set.teams[0].keys[CLASS_CONFIRM], 32);
	assert_int_equal(set.teams[0].extra_permille, 250);
	assert_int_equal(set.teams[1].colour, 2);
	assert_int_equal(team_set_keyboards(&set), 2);
	assert_int_equal(team_set_key_of(&set, 44), 1);
	assert_int_equal(team_set_key_of(&set, 45), -1);
	assert_int_equal(team_set_key_of(&set, 0), -1);
	assert_int_equal(team_set_alike(&set, "elan"), 1);
	assert_int_equal(team_set_alike(&set, "lions"), -1);
	team_set_take(&set, class, NULL);
	assert_string_equal(set.teams[0].name, "");
	static const int unfit[] = { 0, -1, 41, 75, 78, 1000 };
	for (size_t i = 0; i < sizeof unfit / sizeof *unfit; i++)
		assert_false(team_set_key_fits(unfit[i]));
	assert_true(team_set_key_fits(4) && team_set_key_fits(TEAM_SET_CODE_MAX));
	class->player_count = 0;
	names_close(&names);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_its_questions_by_their_ids),
		cmocka_unit_test(test_what_a_question_takes),
		cmocka_unit_test(test_a_sum_and_its_inverse),
		cmocka_unit_test(test_minutes_in_place_of_a_number),
		cmocka_unit_test(test_made_of_what_is_set_up),
		cmocka_unit_test(test_a_rehearsed_class_is_done_in_time),
		cmocka_unit_test(test_teams_taken_from_a_class),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
