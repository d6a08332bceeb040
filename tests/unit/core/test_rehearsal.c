#include "core/rehearsal.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { TEAMS = 4 };

struct course {
	int messages, refused;
	int64_t ms;
	int scores[TEAMS];
};

static struct course rehearse(const char *rules, const int *abilities, const enum way *ways,
	uint64_t seed)
{
	struct course course = { .messages = 0 };
	struct play play = play_class(make_whole_bank(), rules);
	struct rehearsal rehearsal;
	struct message message;
	rehearsal_init(&rehearsal, seed, abilities, ways, TEAMS);
	while (rehearsal_next(&rehearsal, play.round, course.ms, &message)) {
		assert_true(message.time_ms >= course.ms);
		course.ms = message.time_ms;
		message.sequence = ++play.sequence;
		course.refused += !round_apply(play.round, &message, &play.effects);
		assert_true(++course.messages < 5000);
	}
	assert_int_equal(play.round->phase, PHASE_END);
	for (int i = 0; i < TEAMS; i++)
		course.scores[i] = class_score(play.round, i);
	play_close(&play);
	return course;
}

static void test_a_whole_lesson(void **state)
{
	(void)state;
	static const int abilities[TEAMS] = { 95, 70, 40, 5 };
	static const enum way keys[TEAMS] = { WAY_KEYS, WAY_KEYS, WAY_PAD, WAY_KEYS };
	struct course course = rehearse("length=20", abilities, keys, 1);
	/* What it does is what a class can do. */
	assert_int_equal(course.refused, 0);
	assert_true(course.ms > 5 * 60 * 1000 && course.ms < 40 * 60 * 1000);
	/* Ability shows. */
	assert_true(course.scores[0] > course.scores[2]);
	assert_true(course.scores[1] > course.scores[3]);
	struct course again = rehearse("length=20", abilities, keys, 1);
	assert_int_equal(again.ms, course.ms);
	assert_memory_equal(again.scores, course.scores, sizeof course.scores);
	assert_true(rehearse("length=20", abilities, keys, 2).ms != course.ms);
}

static void test_all_ways_and_rules(void **state)
{
	(void)state;
	static const int abilities[TEAMS] = { 80, 60, 50, 40 };
	static const enum way mixed[TEAMS] = { WAY_BUZZER, WAY_HANDS, WAY_KEYS, WAY_BUZZER };
	static const enum way said[TEAMS] = { WAY_BUZZER, WAY_BUZZER, WAY_BUZZER, WAY_BUZZER };
	static const char *const rules[] = { "length=8", "length=9 board=yes scoring=board",
		"length=6 reading=no again=no", "length=6 reading=no timer=15000 scoring=speed",
		"length=7 scoring=certainty hidden=yes" };
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		assert_true(rehearse(rules[i], abilities, mixed, 3).messages > 20);
		assert_true(rehearse(rules[i], abilities, said, 4).messages > 20);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_whole_lesson),
		cmocka_unit_test(test_all_ways_and_rules),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
