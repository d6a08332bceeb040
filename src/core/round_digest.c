#include "base/digest.h"
#include "core/class_parts.h"

static uint64_t feed_bytes(uint64_t digest, const uint8_t *bytes, int count)
{
	for (int i = 0; i < count; i++)
		digest = digest_number(digest, bytes[i]);
	return digest;
}

static uint64_t feed_places(uint64_t digest, const int8_t *places, int count)
{
	for (int i = 0; i < count; i++)
		digest = digest_number(digest, places[i]);
	return digest;
}

static uint64_t feed_answer(uint64_t digest, const struct answer *answer)
{
	digest = digest_number(digest, answer->marks);
	digest = feed_places(digest, answer->joined, PAIRS_MAX);
	digest = feed_bytes(digest, answer->order, ITEMS_MAX);
	digest = feed_places(digest, answer->filled, GAPS_MAX);
	return digest_number(digest, answer->moved);
}

static uint64_t feed_turn(uint64_t digest, const struct turn *turn)
{
	digest = digest_number(digest, turn->question);
	digest = feed_bytes(digest, turn->shown, RIGHTS_MAX);
	digest = feed_bytes(digest, turn->left_shown, PAIRS_MAX);
	for (int i = 0; i < GAPS_MAX; i++)
		digest = feed_bytes(digest, turn->gap_shown[i], CHOICES_MAX);
	digest = feed_answer(digest, &turn->answer);
	digest = feed_answer(digest, &turn->first);
	const int64_t numbers[] = {
		turn->grade.got, turn->grade.of, turn->grade.verdict, turn->points, turn->certainty,
		turn->opened_ms, turn->spent_ms, turn->asked, turn->answered, turn->hinted,
		turn->taken_back, turn->overruled, turn->skipped, turn->timed_out,
	};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		digest = digest_number(digest, numbers[i]);
	return digest;
}

static uint64_t feed_turns(uint64_t digest, const struct round *round)
{
	digest = digest_number(digest, round->turn_count);
	for (int i = 0; i < round->turn_count; i++) {
		digest = feed_turn(digest, &round->turns[i]);
		digest = digest_number(digest, round->queue[i]);
		for (int j = 0; j < TURN_TEXTS; j++)
			digest = digest_text(digest, round->texts[i][j]);
		digest = digest_text(digest, round->first_text[i]);
	}
	return digest;
}

static uint64_t feed_pile(uint64_t digest, const struct pile *pile)
{
	digest = digest_number(digest, pile->card_count);
	for (int i = 0; i < pile->card_count; i++) {
		digest = digest_number(digest, pile->cards[i].question);
		digest = digest_number(digest, pile->cards[i].part);
		digest = digest_number(digest, pile->states[i]);
		digest = digest_number(digest, pile->lapses[i]);
		digest = digest_number(digest, pile->last_grade[i]);
		if (pile->study)
			digest = digest_number(digest, pile->failed[i] * 2 + pile->as_question[i]);
		if (pile->study)
			digest = digest_number(digest, pile->not_before_ms[i]);
	}
	digest = digest_number(digest, pile->queue_count);
	for (int i = 0; i < pile->queue_count; i++)
		digest = digest_number(digest, pile->queue[i]);
	/* The steps themselves follow from the states at each of them. */
	digest = digest_number(digest, pile->step_count);
	return digest_number(digest, pile->steps_forgotten);
}

uint64_t round_digest(const struct round *round)
{
	char rules[RULES_TEXT_MAX];
	rules_format(&round->rules, rules);
	uint64_t digest = digest_text(digest_init(), rules);
	const int64_t numbers[] = {
		(int64_t)round->bank->hash, (int64_t)round->seed, round->phase, round->paused, round->at,
		round->phase_ms, round->open_ms, round->last_ms, round->last_sequence, round->left_out,
		round->chosen_count,
	};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		digest = digest_number(digest, numbers[i]);
	for (int i = 0; i < round->chosen_count; i++)
		digest = digest_number(digest, round->chosen[i]);
	digest = class_digest(digest, round->class, round->turn_count);
	/* Refused messages are counted, but no part of the game: the journal does not have them. */
	return feed_pile(feed_turns(digest, round), &round->pile);
}
