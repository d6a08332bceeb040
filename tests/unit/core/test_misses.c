/* What a class missed: which questions, by how many, in which order. */
#include "core/misses.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void ask(struct play *play, int rights, int players)
{
	while (play->round->phase != PHASE_ASK)
		assert_true(play_player(play, -1, MESSAGE_ON, 0, 0));
	for (int i = 0; i < players; i++)
		play_pick(play, i, i < rights);
	assert_int_equal(play->round->phase, PHASE_CLOSED);
}

static void test_most_missed_first(void **state)
{
	(void)state;
	enum { PLAYERS = 3, QUESTIONS = 5 };
	static const int rights[QUESTIONS] = { 3, 2, 0, 2, 1 };
	struct bank *bank = make_bank(QUESTIONS);
	static const char *const ids[QUESTIONS] = { "all", "two", "none", "two-too", "one" };
	for (int i = 0; i < QUESTIONS; i++)
		make_choice(bank, ids[i]);
	struct play play = play_class(bank, "again=no length=0 order=article");
	struct misses misses;
	for (int i = 0; i < PLAYERS; i++)
		play_enter(&play, WAY_KEYS);
	for (int i = 0; i < QUESTIONS; i++) {
		int question = 0;
		while (play.round->phase != PHASE_ASK)
			assert_true(play_player(&play, -1, MESSAGE_ON, 0, 0));
		question = round_question(play.round);
		ask(&play, rights[question], PLAYERS);
	}
	misses_of_class(play.round, &misses);
	assert_string_equal(misses.bank, bank->id);
	assert_true(misses.version == bank->hash);
	assert_int_equal(misses.count, 4);
	assert_string_equal(misses.items[0].id, "none");
	assert_string_equal(misses.items[1].id, "one");
	assert_int_equal(misses.items[1].missed, 2);
	assert_int_equal(misses.items[1].of, 3);
	assert_int_equal(misses_permille(&misses.items[1]), 667);
	/* Of equals, as they were asked. */
	assert_string_equal(misses.items[2].id, "two");
	assert_string_equal(misses.items[3].id, "two-too");
	/* What does not count was not missed. */
	assert_true(play_player(&play, -1, MESSAGE_VOID, 0, 0));
	misses_of_class(play.round, &misses);
	assert_int_equal(misses.count, 3);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_most_missed_first),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
