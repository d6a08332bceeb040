/* Typed answers that were judged wrong: the same spelt alike, most given first. */
#include "core/class.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

static void type(struct play *play, int player, const char *text)
{
	struct message message = { .kind = MESSAGE_TYPE, .question = 0, .player = player,
		.sequence = ++play->sequence };
	snprintf(message.text, sizeof message.text, "%s", text);
	assert_true(round_apply(play->round, &message, &play->effects));
}

static void test_disputed(void **state)
{
	(void)state;
	static const char *const texts[] = { "blue", "Scarlet", "crimson", "scarlet ", "SCARLET" };
	struct bank *bank = make_bank(2);
	struct class_disputed all[CLASS_DISPUTED_MAX];
	make_question(bank, KIND_TYPED, "typed")->accept = make_accept(bank, "crimson", NULL);
	make_choice(bank, "picked");
	struct play play = play_class(bank, "again=no order=article");
	for (int i = 0; i < 6; i++)
		play_enter(&play, WAY_PHONE);
	while (play.round->phase != PHASE_ASK)
		assert_true(play_player(&play, -1, MESSAGE_ON, 0, 0));
	int turn = class_on_wall(play.round);
	assert_int_equal(round_question(play.round), 0);
	for (int i = 0; i < 5; i++)
		type(&play, i, texts[i]);
	assert_int_equal(class_disputed(play.round, turn, all), 0); /* open still */
	assert_true(play_player(&play, -1, MESSAGE_ON, 0, 0));
	assert_int_equal(class_disputed(play.round, turn, all), 2);
	assert_string_equal(class_text(play.round, all[0].text), "Scarlet");
	assert_int_equal(all[0].players, 3);
	assert_string_equal(class_text(play.round, all[1].text), "blue");
	assert_int_equal(all[1].players, 1);
	struct message accept = { .kind = MESSAGE_ACCEPT, .question = 0, .player = -1,
		.text = "Scarlet", .sequence = ++play.sequence };
	assert_true(round_apply(play.round, &accept, &play.effects));
	assert_int_equal(class_disputed(play.round, turn, all), 1);
	assert_int_equal(class_disputed(play.round, -1, all), 0);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_disputed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
