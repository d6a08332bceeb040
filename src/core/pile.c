#include "core/pile.h"
#include "base/check.h"

#include <string.h>

enum {
	OTHERS_BETWEEN = 3, /* cards shown before one graded "again" comes back */
	OUT_OF_QUEUE = UINT16_MAX,
};

void pile_init(struct pile *pile, const struct card *cards, int count)
{
	CHECK(count >= 0 && count <= PILE_CARDS_MAX);
	memset(pile, 0, sizeof *pile);
	for (int i = 0; i < count; i++) {
		pile->cards[i] = cards[i];
		pile->queue[i] = (uint16_t)i;
	}
	pile->card_count = pile->queue_count = count;
}

int pile_next(const struct pile *pile)
{
	return pile->queue_count > 0 ? pile->queue[0] : -1;
}

static void queue_insert(struct pile *pile, int place, uint16_t card)
{
	for (int i = pile->queue_count; i > place; i--)
		pile->queue[i] = pile->queue[i - 1];
	pile->queue[place] = card;
	pile->queue_count++;
}

static void queue_remove(struct pile *pile, int place)
{
	pile->queue_count--;
	for (int i = place; i < pile->queue_count; i++)
		pile->queue[i] = pile->queue[i + 1];
}

static void steps_push(struct pile *pile, struct pile_step step)
{
	pile->steps[pile->step_count % PILE_UNDO_MAX] = step;
	pile->step_count++;
	if (pile->step_count - pile->steps_forgotten > PILE_UNDO_MAX)
		pile->steps_forgotten++;
}

void pile_grade(struct pile *pile, int grade)
{
	CHECK(pile->queue_count > 0 && grade >= GRADE_AGAIN && grade <= GRADE_EASY);
	uint16_t card = pile->queue[0];
	struct pile_step step = {
		.card = card, .came_from = 0, .went_to = OUT_OF_QUEUE,
		.state_before = pile->states[card],
		.grade_before = pile->last_grade[card],
		.grade = (uint8_t)grade,
	};
	queue_remove(pile, 0);
	if (grade <= GRADE_HARD) {
		int others = pile->queue_count;
		int place = grade == GRADE_AGAIN && others > OTHERS_BETWEEN ? OTHERS_BETWEEN : others;
		queue_insert(pile, place, card);
		step.went_to = (uint16_t)place;
	}
	pile->states[card] = grade <= GRADE_HARD ? CARD_MISSED : CARD_KNOWN;
	pile->last_grade[card] = (uint8_t)grade;
	step.lapsed = grade == GRADE_AGAIN && pile->lapses[card] < UINT8_MAX;
	if (step.lapsed)
		pile->lapses[card]++;
	steps_push(pile, step);
}

bool pile_can_undo(const struct pile *pile)
{
	return pile->step_count > pile->steps_forgotten;
}

void pile_undo(struct pile *pile)
{
	CHECK(pile_can_undo(pile));
	pile->step_count--;
	struct pile_step step = pile->steps[pile->step_count % PILE_UNDO_MAX];
	if (step.went_to != OUT_OF_QUEUE)
		queue_remove(pile, step.went_to);
	queue_insert(pile, step.came_from, step.card);
	pile->states[step.card] = step.state_before;
	pile->last_grade[step.card] = step.grade_before;
	if (step.lapsed)
		pile->lapses[step.card]--;
}

int pile_count(const struct pile *pile, enum card_state state)
{
	int count = 0;
	for (int i = 0; i < pile->card_count; i++)
		count += pile->states[i] == state;
	return count;
}
