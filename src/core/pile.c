#include "core/pile.h"
#include "base/check.h"

#include <string.h>

enum {
	OTHERS_BETWEEN = 3, /* cards shown before one graded "again" comes back */
	FAILURES_MOST = 3,  /* on one day, in study */
	MINUTE_MS = 60 * 1000,
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

void pile_init_study(struct pile *pile, const struct pile_card *cards, int count)
{
	CHECK(count >= 0 && count <= PILE_CARDS_MAX);
	memset(pile, 0, sizeof *pile);
	for (int i = 0; i < count; i++) {
		pile->cards[i] = cards[i].card;
		pile->as_question[i] = cards[i].question;
		pile->states[i] = cards[i].seen ? CARD_DUE : CARD_NEW;
		pile->failed[i] = (uint8_t)cards[i].failures;
		pile->queue[i] = (uint16_t)i;
	}
	pile->card_count = pile->queue_count = count;
	pile->study = true;
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

static uint16_t queue_remove(struct pile *pile, int place)
{
	uint16_t card = pile->queue[place];
	pile->queue_count--;
	for (int i = place; i < pile->queue_count; i++)
		pile->queue[i] = pile->queue[i + 1];
	return card;
}

static void steps_push(struct pile *pile, struct pile_step step)
{
	pile->steps[pile->step_count % PILE_UNDO_MAX] = step;
	pile->step_count++;
	if (pile->step_count - pile->steps_forgotten > PILE_UNDO_MAX)
		pile->steps_forgotten++;
}

static bool rests(const struct pile *pile, uint16_t card)
{
	return pile->study && pile->failed[card] + pile->lapses[card] >= FAILURES_MOST;
}

/* The first that may be shown already comes to the front; where none may, nobody waits. */
static uint16_t fetch(struct pile *pile, int64_t now_ms)
{
	int place = 0;
	while (place < pile->queue_count && pile->not_before_ms[pile->queue[place]] > now_ms)
		place++;
	if (place == 0 || place == pile->queue_count)
		return 0;
	queue_insert(pile, 0, queue_remove(pile, place));
	return (uint16_t)place;
}

static enum card_state state_after(const struct pile *pile, uint16_t card, int grade)
{
	if (grade == GRADE_AGAIN && rests(pile, card))
		return CARD_RESTS;
	return grade == GRADE_AGAIN || (grade == GRADE_HARD && !pile->study) ? CARD_MISSED : CARD_KNOWN;
}

/* What undo needs of a card. */
static struct pile_step step_of(const struct pile *pile, uint16_t card, int grade,
	int64_t sequence, int turn)
{
	return (struct pile_step){
		.card = card, .came_from = PILE_NOWHERE, .went_to = PILE_NOWHERE,
		.state_before = pile->states[card],
		.grade_before = pile->last_grade[card],
		.grade = (uint8_t)grade,
		.not_before_ms = pile->not_before_ms[card],
		.sequence = sequence, .turn = turn,
	};
}

/* The same of a card that is taken from the queue. */
static struct pile_step step_begin(struct pile *pile, int place, int grade, int64_t sequence,
	int turn)
{
	CHECK(place >= 0 && place < pile->queue_count);
	struct pile_step step = step_of(pile, queue_remove(pile, place), grade, sequence, turn);
	step.came_from = (uint16_t)place;
	return step;
}

void pile_grade(struct pile *pile, int grade, int64_t now_ms, int64_t sequence, int turn)
{
	CHECK(grade >= GRADE_AGAIN && grade <= GRADE_EASY);
	struct pile_step step = step_begin(pile, 0, grade, sequence, turn);
	uint16_t card = step.card;
	step.lapsed = grade == GRADE_AGAIN && pile->lapses[card] < UINT8_MAX;
	if (step.lapsed)
		pile->lapses[card]++;
	pile->states[card] = (uint8_t)state_after(pile, card, grade);
	pile->last_grade[card] = (uint8_t)grade;
	if (pile->states[card] == CARD_MISSED) {
		int others = pile->queue_count;
		int place = grade == GRADE_AGAIN && others > OTHERS_BETWEEN ? OTHERS_BETWEEN : others;
		queue_insert(pile, place, card);
		step.went_to = (uint16_t)place;
		pile->not_before_ms[card] = pile->study ? now_ms + MINUTE_MS : 0;
	}
	step.fetched = fetch(pile, now_ms);
	steps_push(pile, step);
}

static bool same_card(struct card a, struct card b)
{
	return a.question == b.question && a.part == b.part;
}

int pile_find(const struct pile *pile, struct card card)
{
	for (int i = 0; i < pile->queue_count; i++)
		if (same_card(pile->cards[pile->queue[i]], card))
			return i;
	return -1;
}

/* -1: it is none of the pile's. */
static int index_of(const struct pile *pile, struct card card)
{
	for (int i = 0; i < pile->card_count; i++)
		if (same_card(pile->cards[i], card))
			return i;
	return -1;
}

bool pile_holds(const struct pile *pile, struct card card)
{
	return index_of(pile, card) >= 0;
}

void pile_say(struct pile *pile, struct card card, int64_t sequence)
{
	int index = index_of(pile, card);
	CHECK(index >= 0);
	steps_push(pile, step_of(pile, (uint16_t)index, 0, sequence, -1));
}

void pile_put_aside(struct pile *pile, int place, int64_t now_ms, int64_t sequence)
{
	struct pile_step step = step_begin(pile, place, 0, sequence, -1);
	pile->states[step.card] = CARD_RESTS;
	if (place == 0)
		step.fetched = fetch(pile, now_ms);
	steps_push(pile, step);
}

bool pile_can_undo(const struct pile *pile)
{
	return pile->step_count > pile->steps_forgotten;
}

const struct pile_step *pile_last_step(const struct pile *pile)
{
	CHECK(pile_can_undo(pile));
	return &pile->steps[(pile->step_count - 1) % PILE_UNDO_MAX];
}

void pile_undo(struct pile *pile)
{
	struct pile_step step = *pile_last_step(pile);
	pile->step_count--;
	if (step.fetched)
		queue_insert(pile, step.fetched, queue_remove(pile, 0));
	if (step.went_to != PILE_NOWHERE)
		queue_remove(pile, step.went_to);
	if (step.came_from != PILE_NOWHERE)
		queue_insert(pile, step.came_from, step.card);
	pile->states[step.card] = step.state_before;
	pile->last_grade[step.card] = step.grade_before;
	pile->not_before_ms[step.card] = step.not_before_ms;
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
