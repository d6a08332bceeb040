#include "base/check.h"
#include "core/ascending.h"
#include "core/draw.h"

#include <string.h>

static void count_up(uint8_t *shown, int count)
{
	for (int i = 0; i < count; i++)
		shown[i] = (uint8_t)i;
}

/* Choices shuffled, but numbers and dates ascending, and those that are to be last at the end. */
static void show_choices(const struct choice *choices, int count, struct random *random,
	uint8_t *shown)
{
	const char *texts[CHOICES_MAX] = { NULL };
	uint8_t loose[CHOICES_MAX], order[CHOICES_MAX];
	int loose_count = 0, last = 0;
	for (int i = 0; i < count; i++)
		if (!choices[i].last) {
			texts[loose_count] = choices[i].text.in[0];
			loose[loose_count++] = (uint8_t)i;
		}
	if (ascending_order(texts, loose_count, order)) {
		for (int i = 0; i < loose_count; i++)
			shown[i] = loose[order[i]];
	} else {
		memcpy(shown, loose, (size_t)loose_count);
		random_shuffle_u8(random, shown, (size_t)loose_count);
	}
	for (int i = 0; i < count; i++)
		if (choices[i].last)
			shown[loose_count + last++] = (uint8_t)i;
}

static void show_match(const struct question *question, struct random *random, struct turn *turn)
{
	const char *texts[RIGHTS_MAX] = { NULL };
	int pairs = question->pair_count, rights = pairs + question->extra_count;
	CHECK(pairs <= PAIRS_MAX && rights <= RIGHTS_MAX);
	for (int i = 0; i < rights; i++)
		texts[i] = i < pairs ? question->pairs[i].right.in[0] : question->extra[i - pairs].in[0];
	if (!ascending_order(texts, rights, turn->shown)) {
		count_up(turn->shown, rights);
		random_shuffle_u8(random, turn->shown, (size_t)rights);
	}
	count_up(turn->left_shown, pairs);
	random_shuffle_u8(random, turn->left_shown, (size_t)pairs);
}

static bool counts_up(const uint8_t *shown, int count)
{
	for (int i = 0; i < count; i++)
		if (shown[i] != i)
			return false;
	return true;
}

/* The items never begin in the right order: nothing would be left to do. */
static void show_items(int count, struct random *random, uint8_t *shown)
{
	count_up(shown, count);
	while (count > 1 && counts_up(shown, count))
		random_shuffle_u8(random, shown, (size_t)count);
}

void draw_shown(const struct bank *bank, struct turn *turn, struct random *random)
{
	const struct question *question = &bank->questions[turn->question];
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		show_choices(question->choices, question->choice_count, random, turn->shown);
		return;
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		/* Always the same answers: a learner finds them by their place. */
		count_up(turn->shown, question_options(bank, question));
		return;
	case KIND_MATCH:
		show_match(question, random, turn);
		return;
	case KIND_ORDER:
		show_items(question->item_count, random, turn->shown);
		return;
	case KIND_GAP:
		for (int i = 0; i < question->gap_count; i++)
			show_choices(question->gaps[i].choices, question->gaps[i].choice_count, random,
				turn->gap_shown[i]);
		return;
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_CARD:
		return;
	}
}
