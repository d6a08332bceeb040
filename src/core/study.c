#include "core/study.h"
#include "core/draw.h"
#include "core/study_parts.h"

#include <math.h>

enum {
	SECONDS_DEFAULT = 12,  /* a card, as long as nothing is known of the learner */
	SECONDS_LOOKING = 4,   /* at the back, and at what was right */
	NEW_TAKES = 2,         /* times as long as a card that was seen */
};
static const double MINUTE = 60;

struct study_settings study_settings_default(void)
{
	return (struct study_settings){ .schedule = schedule_rules_default(),
		.new_a_day = NEW_A_DAY_DEFAULT, .minutes_a_day = MINUTES_A_DAY_DEFAULT };
}

struct study_now study_now_make(const struct memory *memory, int64_t utc_ms, int offset_min)
{
	struct study_now now = { .ms = memory_time(memory, utc_ms), .offset_min = offset_min };
	now.day = schedule_day(now.ms, offset_min, memory->clock.turn_hour);
	if (now.day < memory->clock.today)
		now.day = memory->clock.today;
	return now;
}

bool study_has_question_form(const struct question *question)
{
	switch (question->kind) {
	case KIND_MATCH:
	case KIND_GAP:
	case KIND_CARD:
		return false;
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_ORDER:
	case KIND_VOICE:
	case KIND_STANDING:
		return true;
	}
	return false;
}

bool study_fits_question(const struct question *question)
{
	switch (question->kind) {
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_ORDER:
	case KIND_VOICE:
	case KIND_STANDING:
		return true;
	case KIND_CHOICE:
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_MATCH:
	case KIND_GAP:
	case KIND_CARD:
		return false;
	}
	return false;
}

static bool as_question(const struct question *question, const struct card_memory *memory,
	enum form preferred)
{
	enum form form = memory && memory->form != FORM_FITS ? memory->form : preferred;
	if (!study_has_question_form(question) || form == FORM_RECALL)
		return false;
	return form == FORM_QUESTION || study_fits_question(question);
}

/* Seconds a card takes on the whole, from the learner's own times. */
static double usual_seconds(const struct memory *memory)
{
	double spent = 0, timed = 0;
	for (int i = 0; i < memory->count; i++) {
		spent += (double)memory->cards[i].spent_ms / 1000;
		timed += memory->cards[i].timed;
	}
	/* A few answers say little: the default stands for the first four. */
	return (spent + 4.0 * SECONDS_DEFAULT) / (timed + 4) + SECONDS_LOOKING;
}

static double card_seconds(const struct study_card *card, double usual)
{
	const struct card_memory *memory = card->memory;
	if (!memory || !memory->seen)
		return usual * NEW_TAKES;
	double own = memory->timed >= 3
		? (double)memory->spent_ms / 1000 / memory->timed + SECONDS_LOOKING : usual;
	/* Who fails is asked again. */
	return own * (2 - card->recall);
}

/* How much more is recalled in a month's time, were it asked now: the mean over recalling it and
 * not, less what would be left without. */
static double gain(const struct study_card *card, const struct study_now *now)
{
	enum { HORIZON_DAYS = 30 };
	int64_t then = now->ms + (int64_t)HORIZON_DAYS * 24 * 3600 * 1000;
	if (!card->memory || !card->memory->seen)
		return 0;
	const struct last_review *last = &card->memory->last;
	struct last_review good = last_review_make(last, GRADE_GOOD, now->ms, now->offset_min);
	struct last_review again = last_review_make(last, GRADE_AGAIN, now->ms, now->offset_min);
	double with = card->recall * fsrs_recall(&good.after, HORIZON_DAYS)
		+ (1 - card->recall) * fsrs_recall(&again.after, HORIZON_DAYS);
	return with - memory_recall(card->memory, then);
}

static enum study_state state_of(const struct study_card *card, const struct study_now *now)
{
	const struct card_memory *memory = card->memory;
	if (!memory)
		return STUDY_NEW;
	if (memory->suspended)
		return STUDY_SUSPENDED;
	if (memory->rests_until != NO_DAY && now->day < memory->rests_until)
		return STUDY_RESTS;
	if (!memory->seen)
		return STUDY_NEW;
	return schedule_is_due(&card->due, now->ms, now->day) ? STUDY_DUE : STUDY_WAITS;
}

static void card_make(struct study_card *card, const struct bank *bank, struct card which,
	const struct memory *memory, const struct study_settings *settings,
	const struct study_now *now)
{
	const struct question *question = &bank->questions[which.question];
	*card = (struct study_card){ .card = which,
		.memory = memory_find(memory, question->id, which.part) };
	if (card->memory && card->memory->seen) {
		card->recall = memory_recall(card->memory, now->ms);
		card->due = schedule_due(&settings->schedule, &card->memory->last,
			memory_card_hash(question->id, which.part));
	}
	card->state = state_of(card, now);
	card->as_question = as_question(question, card->memory, settings->form);
}

int64_t study_due_ms(const struct study_card *card, const struct study_now *now, int turn_hour)
{
	return card->due.by_day ? schedule_day_begins(card->due.day, now->offset_min, turn_hour)
		: card->due.utc_ms;
}

static void figures_make(struct study *study, const struct study_now *now, int turn_hour,
	double usual)
{
	for (int i = 0; i < study->count; i++) {
		struct study_card *card = &study->cards[i];
		study->counts[card->state]++;
		card->seconds = card_seconds(card, usual);
		if (card->state == STUDY_DUE)
			card->value = gain(card, now) / (card->seconds / MINUTE);
		if (card->memory && card->memory->seen) {
			study->seen++;
			study->kept += card->recall;
		}
		int64_t due = study_due_ms(card, now, turn_hour);
		if (card->state == STUDY_WAITS && due > now->ms
			&& (!study->next_ms || due < study->next_ms))
			study->next_ms = due;
	}
	if (study->seen)
		study->kept /= study->seen;
}

double study_recall_at(const struct study *study, int64_t ms)
{
	double sum = 0;
	for (int i = 0; i < study->count; i++)
		if (study->cards[i].memory && study->cards[i].memory->seen)
			sum += memory_recall(study->cards[i].memory, ms);
	return sum;
}

/* The same with what is in the session answered now: recalled with its present chance. */
static double recall_after(const struct study *study, const struct study_now *now, int64_t ms)
{
	double sum = study_recall_at(study, ms), days = (double)(ms - now->ms) / (24.0 * 3600 * 1000);
	for (int i = 0; i < study->session_count; i++) {
		const struct study_card *card = &study->cards[study->session[i]];
		const struct last_review *before = card->memory && card->memory->seen
			? &card->memory->last : NULL;
		struct last_review good = last_review_make(before, GRADE_GOOD, now->ms, now->offset_min);
		struct last_review again = last_review_make(before, GRADE_AGAIN, now->ms, now->offset_min);
		/* A new card is shown until it is known; what is failed comes again in the session. */
		double p = before ? card->recall : 0.5;
		struct last_review learnt = last_review_make(&again, GRADE_GOOD,
			now->ms + (int64_t)(2 * MINUTE * 1000), now->offset_min);
		sum += p * fsrs_recall(&good.after, days) + (1 - p) * fsrs_recall(&learnt.after, days);
		if (before)
			sum -= memory_recall(card->memory, ms);
	}
	return sum;
}

static void ready_make(struct study *study, const struct study_now *now, int ready_day,
	int turn_hour)
{
	study->ready_day = ready_day != NO_DAY && ready_day > now->day ? ready_day : NO_DAY;
	if (study->ready_day == NO_DAY)
		return;
	/* In the middle of that day. */
	int64_t then = schedule_day_begins(ready_day, now->offset_min, turn_hour)
		+ (int64_t)(12 * 60 * MINUTE * 1000);
	study->ready_without = study_recall_at(study, then);
	study->ready_with = recall_after(study, now, then);
}

void study_make(struct arena *arena, const struct bank *bank, const struct memory *memory,
	const struct study_settings *settings, struct study_now now, struct study *study)
{
	struct study_settings set = *settings;
	set.schedule.ready_day = memory->clock.ready_day;
	struct rules all = rules_default(MODE_CARDS);
	*study = (struct study){ .count = deck_build(bank, &all, NULL, 0) };
	struct card *deck = arena_array(arena, (size_t)study->count, sizeof *deck);
	study->cards = arena_array(arena, (size_t)study->count, sizeof *study->cards);
	deck_build(bank, &all, deck, study->count);
	for (int i = 0; i < study->count; i++)
		card_make(&study->cards[i], bank, deck[i], memory, &set, &now);
	figures_make(study, &now, set.schedule.turn_hour, usual_seconds(memory));
	study_choose(arena, bank, memory, &set, &now, study);
	ready_make(study, &now, memory->clock.ready_day, set.schedule.turn_hour);
}
