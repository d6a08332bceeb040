#include "base/digest.h"
#include "core/class_parts.h"

static uint64_t feed_answers(uint64_t digest, const struct class *class, int turn)
{
	const struct class_answer *answers = class->turns[turn].answers;
	for (int i = 0; answers && i < class->player_count; i++) {
		const struct class_answer *at = &answers[i];
		const int64_t numbers[] = { at->marks, at->certainty, at->judged, at->confirmed, at->text,
			at->t_ms };
		for (size_t j = 0; j < sizeof numbers / sizeof *numbers; j++)
			digest = digest_number(digest, numbers[j]);
	}
	for (int i = 0; i < class->hands_count; i++)
		for (int j = 0; j < CHOICES_MAX; j++)
			digest = digest_number(digest, class->hands[i].counts[turn][j]);
	return digest;
}

static uint64_t feed_players(uint64_t digest, const struct class *class)
{
	digest = digest_number(digest, class->player_count);
	for (int i = 0; i < class->player_count; i++) {
		const struct player *at = &class->players[i];
		const int64_t numbers[] = { at->name, at->way, at->colour, at->present,
			at->extra_permille, at->next_extra_permille, class->practice[i] };
		for (size_t j = 0; j < sizeof numbers / sizeof *numbers; j++)
			digest = digest_number(digest, numbers[j]);
		for (int j = 0; j < CLASS_KEYS; j++)
			digest = digest_number(digest, at->keys[j]);
	}
	return digest;
}

static uint64_t feed_judgements(uint64_t digest, const struct class *class)
{
	for (int i = 0; i < class->state.correction_count; i++) {
		digest = digest_number(digest, class->corrections[i].player);
		digest = digest_number(digest, class->corrections[i].points);
		digest = digest_number(digest, class->corrections[i].reason);
	}
	for (int i = 0; i < class->state.accepted_count; i++) {
		digest = digest_number(digest, class->accepted[i].turn);
		digest = digest_number(digest, class->accepted[i].text);
	}
	for (int i = 1; i <= class->text_count; i++)
		digest = digest_text(digest, class->texts[i]);
	for (int i = 0; i < class->state.again_count; i++)
		digest = digest_number(digest, class->state.again[i]);
	return digest;
}

uint64_t class_digest(uint64_t digest, const struct class *class, int turn_count)
{
	if (!class)
		return digest;
	digest = feed_judgements(feed_players(digest, class), class);
	for (int i = 0; i < turn_count; i++) {
		const struct class_turn *at = &class->turns[i];
		digest = digest_number(digest, at->closed + 2 * at->voided + 4 * at->left_out);
		digest = feed_answers(digest_number(digest, at->again_of), class, i);
	}
	const struct class_state *state = &class->state;
	const int64_t numbers[] = { class->wanted, state->begun, state->added_ms, state->held_ms,
		state->buzz_ms, state->buzzed, state->chooser, state->again_at, class->steps_left };
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		digest = digest_number(digest, numbers[i]);
	return digest;
}
