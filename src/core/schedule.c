#include "core/schedule.h"
#include "base/check.h"

#include <string.h>

enum {
	OTHERS_BETWEEN = 3, /* cards shown before one graded "again" comes back */
	OUT_OF_QUEUE = UINT16_MAX,
};

void schedule_init(struct schedule *schedule, const struct card *cards, int count)
{
	CHECK(count >= 0 && count <= SCHEDULE_CARDS_MAX);
	memset(schedule, 0, sizeof *schedule);
	for (int i = 0; i < count; i++) {
		schedule->cards[i] = cards[i];
		schedule->queue[i] = (uint16_t)i;
	}
	schedule->card_count = schedule->queue_count = count;
}

int schedule_next(const struct schedule *schedule)
{
	return schedule->queue_count > 0 ? schedule->queue[0] : -1;
}

static void queue_insert(struct schedule *schedule, int place, uint16_t card)
{
	for (int i = schedule->queue_count; i > place; i--)
		schedule->queue[i] = schedule->queue[i - 1];
	schedule->queue[place] = card;
	schedule->queue_count++;
}

static void queue_remove(struct schedule *schedule, int place)
{
	schedule->queue_count--;
	for (int i = place; i < schedule->queue_count; i++)
		schedule->queue[i] = schedule->queue[i + 1];
}

static void steps_push(struct schedule *schedule, struct schedule_step step)
{
	schedule->steps[schedule->step_count % SCHEDULE_UNDO_MAX] = step;
	schedule->step_count++;
	if (schedule->step_count - schedule->steps_forgotten > SCHEDULE_UNDO_MAX)
		schedule->steps_forgotten++;
}

void schedule_grade(struct schedule *schedule, int grade)
{
	CHECK(schedule->queue_count > 0 && grade >= GRADE_AGAIN && grade <= GRADE_EASY);
	uint16_t card = schedule->queue[0];
	struct schedule_step step = {
		.card = card, .came_from = 0, .went_to = OUT_OF_QUEUE,
		.state_before = schedule->states[card],
		.grade_before = schedule->last_grade[card],
		.grade = (uint8_t)grade,
	};
	queue_remove(schedule, 0);
	if (grade <= GRADE_HARD) {
		int others = schedule->queue_count;
		int place = grade == GRADE_AGAIN && others > OTHERS_BETWEEN ? OTHERS_BETWEEN : others;
		queue_insert(schedule, place, card);
		step.went_to = (uint16_t)place;
	}
	schedule->states[card] = grade <= GRADE_HARD ? CARD_MISSED : CARD_KNOWN;
	schedule->last_grade[card] = (uint8_t)grade;
	step.lapsed = grade == GRADE_AGAIN && schedule->lapses[card] < UINT8_MAX;
	if (step.lapsed)
		schedule->lapses[card]++;
	steps_push(schedule, step);
}

bool schedule_can_undo(const struct schedule *schedule)
{
	return schedule->step_count > schedule->steps_forgotten;
}

void schedule_undo(struct schedule *schedule)
{
	CHECK(schedule_can_undo(schedule));
	schedule->step_count--;
	struct schedule_step step = schedule->steps[schedule->step_count % SCHEDULE_UNDO_MAX];
	if (step.went_to != OUT_OF_QUEUE)
		queue_remove(schedule, step.went_to);
	queue_insert(schedule, step.came_from, step.card);
	schedule->states[step.card] = step.state_before;
	schedule->last_grade[step.card] = step.grade_before;
	if (step.lapsed)
		schedule->lapses[step.card]--;
}

int schedule_count(const struct schedule *schedule, enum card_state state)
{
	int count = 0;
	for (int i = 0; i < schedule->card_count; i++)
		count += schedule->states[i] == state;
	return count;
}
