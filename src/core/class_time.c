/* How long a class has for a question. */
#include "base/utf8.h"
#include "core/class_parts.h"

#include <string.h>

/* Some 200 words a minute, as slow readers read aloud to themselves; then time to think, more
 * where there is more to choose from. */
enum { LOOK_MS = 2000, CHARACTER_MS = 60, THINK_MS = 8000, OPTION_MS = 2000, LEAST_MS = 5000,
	WHOLE_MS = 5000 };

/* Characters of the longest language. */
static int64_t text_length(const struct bank *bank, struct text text)
{
	size_t most = 0;
	for (int i = 0; text.in && i < bank->language_count; i++) {
		const char *in = text_in(text, i);
		size_t length = utf8_graphemes(in, strlen(in));
		most = length > most ? length : most;
	}
	return (int64_t)most;
}

static int64_t shown_length(const struct bank *bank, const struct question *question)
{
	int64_t length = text_length(bank, question->ask);
	for (int i = 0; i < question->choice_count; i++)
		length += text_length(bank, question->choices[i].text);
	for (int i = 0; question->kind == KIND_VOICE && i < bank->voice_count; i++)
		length += text_length(bank, bank->voices[i].name);
	for (int i = 0; i < question->pair_count; i++)
		length += text_length(bank, question->pairs[i].left)
			+ text_length(bank, question->pairs[i].right);
	for (int i = 0; i < question->item_count; i++)
		length += text_length(bank, question->items[i]);
	return length;
}

int64_t class_question_reading_ms(const struct bank *bank, const struct question *question)
{
	return LOOK_MS + CHARACTER_MS * shown_length(bank, question);
}

int64_t class_question_timer_ms(const struct bank *bank, const struct rules *rules,
	const struct question *question)
{
	int64_t reading = class_question_reading_ms(bank, question), timer;
	if (rules->reading) {
		timer = reading + THINK_MS + OPTION_MS * question_options(bank, question);
		timer = (timer + WHOLE_MS - 1) / WHOLE_MS * WHOLE_MS;
	} else {
		timer = round_question_timer(rules, question);
		if (timer == 0)
			return 0;
	}
	return timer < reading + LEAST_MS ? reading + LEAST_MS : timer;
}

int64_t class_reading_ms(const struct round *round, int turn)
{
	return class_question_reading_ms(round->bank,
		round_turn_question(round, &round->turns[turn]));
}

int64_t class_timer_ms(const struct round *round, int turn)
{
	return class_question_timer_ms(round->bank, &round->rules,
		round_turn_question(round, &round->turns[turn]));
}

/* Time of the open question for who has so much more, from now on the round's clock. */
static int64_t deadline_with(const struct round *round, int extra_permille)
{
	const struct class *class = round->class;
	int64_t timer = class_timer_ms(round, round_turn_index(round));
	return round->open_ms + timer * (1000 + extra_permille) / 1000 + class->state.added_ms
		+ class->state.held_ms;
}

static bool has_deadline(const struct round *round)
{
	return round->phase == PHASE_ASK && round->class->state.buzzed < 0
		&& class_timer_ms(round, round_turn_index(round)) > 0;
}

int64_t class_deadline_of(const struct round *round, int player)
{
	return has_deadline(round)
		? deadline_with(round, round->class->players[player].extra_permille) : -1;
}

int64_t class_deadline(const struct round *round)
{
	const struct class *class = round->class;
	int index = round_turn_index(round), most = 0;
	if (!has_deadline(round))
		return -1;
	for (int i = 0; i < class->player_count; i++) {
		const struct player *player = &class->players[i];
		if (player->present && class_can_answer(round, index, i)
			&& !class->turns[index].answers[i].confirmed && player->extra_permille > most)
			most = player->extra_permille;
	}
	return deadline_with(round, most);
}
