/* What a class hears: a sound where the game goes on, and nothing otherwise. */
#include "core/cue.h"

#include "make_bank.h"
#include "play.h"

#include "core/class.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static struct play two_questions(void)
{
	struct bank *bank = make_bank(2);
	make_choice(bank, "first");
	make_choice(bank, "second");
	struct play play = play_class(bank, "again=no length=0");
	play_enter(&play, WAY_KEYS);
	return play;
}

static enum cue go_on(struct play *play, struct cue_place *place, enum phase phase)
{
	assert_true(play_player(play, -1, MESSAGE_ON, 0, 0));
	assert_int_equal(play->round->phase, phase);
	return cue_next(place, play->round);
}

static void a_lesson(void **state)
{
	(void)state;
	struct play play = two_questions();
	struct cue_place place = { .known = false };
	assert_int_equal(cue_next(&place, play.round), CUE_NONE);
	assert_int_equal(go_on(&play, &place, PHASE_ASK), CUE_QUESTION);
	assert_int_equal(cue_next(&place, play.round), CUE_NONE);
	assert_int_equal(go_on(&play, &place, PHASE_CLOSED), CUE_CLOSING);
	/* Nobody was right: nothing to be glad of. */
	assert_int_equal(go_on(&play, &place, PHASE_REVEAL), CUE_NONE);
	assert_int_equal(go_on(&play, &place, PHASE_EXPLAIN), CUE_NONE);
	assert_int_equal(go_on(&play, &place, PHASE_SCORES), CUE_NONE);
	assert_int_equal(go_on(&play, &place, PHASE_ASK), CUE_QUESTION);
	play_pick(&play, 0, true);
	/* All have confirmed: it closes by itself. */
	assert_int_equal(play.round->phase, PHASE_CLOSED);
	assert_int_equal(cue_next(&place, play.round), CUE_CLOSING);
	assert_int_equal(go_on(&play, &place, PHASE_REVEAL), CUE_RIGHT);
	assert_int_equal(cue_next(&place, play.round), CUE_NONE);
	assert_int_equal(go_on(&play, &place, PHASE_EXPLAIN), CUE_NONE);
	assert_int_equal(go_on(&play, &place, PHASE_SCORES), CUE_NONE);
	assert_int_equal(go_on(&play, &place, PHASE_PODIUM), CUE_PODIUM);
	assert_int_equal(go_on(&play, &place, PHASE_END), CUE_NONE);
	play_close(&play);
}

static enum cue go_back(struct play *play, struct cue_place *place, enum phase phase)
{
	assert_true(play_player(play, -1, MESSAGE_STEP_BACK, 0, 0));
	assert_int_equal(play->round->phase, phase);
	return cue_next(place, play->round);
}

static void steps_back_are_silent(void **state)
{
	(void)state;
	struct play play = two_questions();
	struct cue_place place = { .known = false };
	cue_next(&place, play.round);
	go_on(&play, &place, PHASE_ASK);
	go_on(&play, &place, PHASE_CLOSED);
	assert_int_equal(go_back(&play, &place, PHASE_ASK), CUE_NONE);
	play_pick(&play, 0, true);
	cue_next(&place, play.round);
	go_on(&play, &place, PHASE_REVEAL);
	assert_int_equal(go_back(&play, &place, PHASE_CLOSED), CUE_NONE);
	assert_int_equal(go_on(&play, &place, PHASE_REVEAL), CUE_RIGHT);
	go_on(&play, &place, PHASE_EXPLAIN);
	assert_int_equal(go_back(&play, &place, PHASE_REVEAL), CUE_NONE);
	play_close(&play);
}

/* Taken up again where it was: nothing has just happened. */
static void taken_up(void **state)
{
	(void)state;
	struct play play = two_questions();
	struct cue_place place = { .known = false };
	cue_next(&place, play.round);
	go_on(&play, &place, PHASE_ASK);
	for (int i = 0; play.round->phase != PHASE_ASK || class_on_wall(play.round) == 0; i++) {
		assert_true(i < 10);
		assert_true(play_player(&play, -1, MESSAGE_ON, 0, 0));
	}
	assert_int_equal(cue_next(&place, NULL), CUE_NONE);
	assert_int_equal(cue_next(&place, play.round), CUE_NONE);
	play_close(&play);
	/* Alone at a desk it is quiet. */
	struct bank *bank = make_bank(1);
	make_choice(bank, "first");
	play = play_begin(bank, "again=no length=0");
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_int_equal(cue_next(&place, play.round), CUE_NONE);
	assert_false(place.known);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_lesson),
		cmocka_unit_test(steps_back_are_silent),
		cmocka_unit_test(taken_up),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
