#include "core/memory.h"
#include "base/digest.h"

#include <stdlib.h>
#include <string.h>

enum { TABLE_LEAST = 64, PERMILLE = 1000, ROWS_BETWEEN = 1000 };
static const double DAY_MS = 24.0 * 60 * 60 * 1000;

void memory_init(struct memory *memory, int turn_hour)
{
	memset(memory, 0, sizeof *memory);
	arena_init(&memory->arena);
	memory->clock.ready_day = memory->clock.today = NO_DAY;
	memory->clock.turn_hour = turn_hour;
}

void memory_close(struct memory *memory)
{
	arena_close(&memory->arena);
}

int64_t memory_time(const struct memory *memory, int64_t utc_ms)
{
	const struct memory_clock *clock = &memory->clock;
	int64_t ms = schedule_moment(schedule_moment(utc_ms)
		+ (int64_t)clock->clock_days * (int64_t)DAY_MS);
	return ms > clock->last_ms ? ms : clock->last_ms;
}

uint64_t memory_card_hash(const char *question_id, int part)
{
	return digest_number(digest_text(digest_init(), question_id), part);
}

/* The place in the table where the card is, or would be. */
static int place_of(const struct memory *memory, const char *question_id, int part)
{
	int size = memory->table_size;
	int place = (int)(memory_card_hash(question_id, part) % (uint64_t)size);
	for (; memory->table[place] >= 0; place = (place + 1) % size) {
		const struct card_memory *card = &memory->cards[memory->table[place]];
		if (card->part == part && strcmp(card->question_id, question_id) == 0)
			break;
	}
	return place;
}

const struct card_memory *memory_find(const struct memory *memory, const char *question_id,
	int part)
{
	if (!memory->table_size)
		return NULL;
	int index = memory->table[place_of(memory, question_id, part)];
	return index < 0 ? NULL : &memory->cards[index];
}

static void table_fill(struct memory *memory)
{
	for (int i = 0; i < memory->table_size; i++)
		memory->table[i] = -1;
	for (int i = 0; i < memory->count; i++) {
		const struct card_memory *card = &memory->cards[i];
		memory->table[place_of(memory, card->question_id, card->part)] = i;
	}
}

static void grow(struct memory *memory)
{
	int capacity = memory->capacity ? memory->capacity * 2 : TABLE_LEAST / 2;
	struct card_memory *cards = arena_array(&memory->arena, (size_t)capacity, sizeof *cards);
	if (memory->count)
		memcpy(cards, memory->cards, (size_t)memory->count * sizeof *cards);
	memory->cards = cards;
	memory->capacity = capacity;
	memory->table_size = capacity * 2;
	memory->table = arena_array(&memory->arena, (size_t)memory->table_size, sizeof *memory->table);
	table_fill(memory);
}

static struct card_memory *card_get(struct memory *memory, const char *question_id, int part)
{
	if (memory->count == memory->capacity)
		grow(memory);
	int *place = &memory->table[place_of(memory, question_id, part)];
	if (*place < 0) {
		*place = memory->count++;
		memory->cards[*place] = (struct card_memory){
			.question_id = arena_copy(&memory->arena, question_id, strlen(question_id)),
			.part = part, .rests_until = NO_DAY, .last_day = NO_DAY, .first_day = NO_DAY,
		};
	}
	return &memory->cards[*place];
}

void memory_put(struct memory *memory, const struct card_memory *read)
{
	memory->step_count = 0;
	struct card_memory *card = card_get(memory, read->question_id, read->part);
	const char *question_id = card->question_id;
	*card = *read;
	card->question_id = question_id;
	if (read->note)
		card->note = arena_copy(&memory->arena, read->note, strlen(read->note));
}

static int reviews_of(const struct card_memory *card)
{
	return card && card->seen ? card->last.reviews : 0;
}

/* The cards of a question go over to another id; of a card that both have, the one with the
 * longer past stays. */
static void rename_cards(struct memory *memory, const char *from, const struct learning *row)
{
	const char *to = row->question_id;
	const char *id = arena_copy(&memory->arena, to, strlen(to));
	bool *dropped = arena_array(&memory->arena, (size_t)memory->count, sizeof *dropped);
	int kept = 0;
	for (int i = 0; i < memory->count; i++) {
		const struct card_memory *card = &memory->cards[i];
		const struct card_memory *other = memory_find(memory, to, card->part);
		if (strcmp(card->question_id, from) != 0 || !other || other == card)
			continue;
		bool stays = reviews_of(card) > reviews_of(other);
		dropped[stays ? (int)(other - memory->cards) : i] = true;
	}
	for (int i = 0; i < memory->count; i++) {
		struct card_memory card = memory->cards[i];
		if (strcmp(card.question_id, from) == 0) {
			card.question_id = id;
			card.rev = row->rev;
			card.hash = row->hash;
		}
		if (!dropped[i])
			memory->cards[kept++] = card;
	}
	memory->count = kept;
	table_fill(memory);
}

static void note_spent(struct memory *memory, struct card_memory *card, int64_t response_ms)
{
	if (response_ms < 0)
		return;
	int64_t spent = response_ms < RESPONSE_MS_MAX ? response_ms : RESPONSE_MS_MAX;
	card->spent_ms += spent;
	card->timed++;
	memory->clock.today_ms += spent;
}

static void review(struct memory *memory, struct card_memory *card, const struct learning *row)
{
	int day = memory->clock.today;
	if (row->grade < GRADE_AGAIN || row->grade > GRADE_EASY)
		return;
	if (!card->seen) {
		card->first_day = day;
		memory->clock.today_new++;
	}
	if (card->last_day != day)
		card->day_failures = 0;
	card->last = last_review_make(card->seen ? &card->last : NULL, row->grade,
		memory->clock.last_ms, row->offset_min);
	card->seen = true;
	card->missed = 0;
	card->last_day = day;
	card->sure_wrong = row->grade == GRADE_AGAIN && row->certainty == 3;
	card->rev = row->rev;
	card->hash = row->hash;
	if (row->grade == GRADE_AGAIN) {
		card->failures++;
		card->day_failures++;
	}
	if (card->day_failures >= FAILURES_A_DAY)
		card->rests_until = schedule_days((int64_t)day + 1);
	note_spent(memory, card, row->response_ms);
}

static void forget(struct card_memory *card, int rev)
{
	card->seen = card->sure_wrong = false;
	card->failures = card->day_failures = 0;
	card->last_day = card->first_day = card->rests_until = NO_DAY;
	card->rev = rev;
}

static int day_said(const struct learning *row)
{
	return row->a == NO_DAY ? NO_DAY : schedule_days(row->a);
}

static void apply_to_card(struct memory *memory, struct card_memory *card,
	const struct learning *row)
{
	switch (row->kind) {
	case LEARNING_REVIEW:
		review(memory, card, row);
		break;
	case LEARNING_SUSPEND:
	case LEARNING_RESUME:
		card->suspended = row->kind == LEARNING_SUSPEND;
		break;
	case LEARNING_BURY:
		card->rests_until = day_said(row);
		break;
	case LEARNING_NOTE:
		card->note = row->text && *row->text
			? arena_copy(&memory->arena, row->text, strlen(row->text)) : NULL;
		break;
	case LEARNING_MARK:
	case LEARNING_UNMARK:
		card->marked = row->kind == LEARNING_MARK;
		break;
	case LEARNING_FORM:
		card->form = row->a == FORM_RECALL || row->a == FORM_QUESTION ? (enum form)row->a
			: FORM_FITS;
		break;
	case LEARNING_MISSED:
		card->missed = row->a < 1 ? 1 : row->a > PERMILLE ? PERMILLE : (int)row->a;
		break;
	case LEARNING_RESET:
		forget(card, (int)row->a);
		break;
	case LEARNING_UNDO:
	case LEARNING_RENAME:
	case LEARNING_READY_BY:
	case LEARNING_CLOCK:
		break;
	}
}

static void tell_time(struct memory *memory, const struct learning *row)
{
	struct memory_clock *clock = &memory->clock;
	if (row->kind == LEARNING_CLOCK)
		clock->clock_days = schedule_days((int64_t)clock->clock_days + schedule_days(row->a));
	clock->last_ms = memory_time(memory, row->utc_ms);
	clock->clock_ms = schedule_moment(row->utc_ms);
	clock->number = row->number;
	int day = schedule_day(clock->last_ms, row->offset_min, clock->turn_hour);
	/* Whoever flies west lives the same day on. */
	if (clock->today == NO_DAY || day > clock->today) {
		clock->today = day;
		clock->today_new = 0;
		clock->today_ms = 0;
	}
}

static struct memory_step *step_at(struct memory *memory, int i)
{
	return &memory->steps[i % MEMORY_STEPS];
}

static void step_push(struct memory *memory, const struct learning *row)
{
	*step_at(memory, memory->step_count++) = (struct memory_step){ .round = row->round,
		.sequence = row->sequence, .card = -1 };
}

static struct card_memory *apply_as_step(struct memory *memory, const struct learning *row)
{
	struct memory_clock *clock = &memory->clock;
	int count = memory->count, today_new = clock->today_new;
	int64_t today_ms = clock->today_ms;
	struct card_memory *card = card_get(memory, row->question_id, row->part);
	struct memory_step *step = step_at(memory, memory->step_count - 1);
	step->card = (int)(card - memory->cards);
	step->made = memory->count > count;
	step->before = *card;
	apply_to_card(memory, card, row);
	step->today = clock->today;
	step->today_new = clock->today_new - today_new;
	step->today_ms = clock->today_ms - today_ms;
	return card;
}

const struct card_memory *memory_apply(struct memory *memory, const struct learning *row)
{
	tell_time(memory, row);
	if (row->kind == LEARNING_READY_BY)
		memory->clock.ready_day = day_said(row);
	if (row->question_id && row->kind == LEARNING_RENAME) {
		memory->step_count = 0;
		if (row->text)
			rename_cards(memory, row->text, row);
		return NULL;
	}
	step_push(memory, row);
	return row->question_id ? apply_as_step(memory, row) : NULL;
}

static bool is_of_message(const struct memory_step *step, const struct learning *undo)
{
	return step->sequence >= 0 && step->sequence == undo->a && step->round == undo->round;
}

/* Can step i be taken back, `popped` cards that were made behind its own being gone by then? */
static bool step_is_last(struct memory *memory, int i, const struct learning *undo, int popped)
{
	const struct memory_step *step = step_at(memory, i);
	if (step->card < 0 || (step->made && step->card != memory->count - 1 - popped))
		return false;
	for (int later = i + 1; later < memory->step_count; later++) {
		const struct memory_step *other = step_at(memory, later);
		if (other->card == step->card && !is_of_message(other, undo))
			return false;
	}
	return true;
}

static void step_take_back(struct memory *memory, struct memory_step *step)
{
	if (step->made)
		memory->count--;
	else
		memory->cards[step->card] = step->before;
	if (step->today == memory->clock.today) {
		memory->clock.today_new -= step->today_new;
		memory->clock.today_ms -= step->today_ms;
	}
	step->card = -1;
	step->sequence = -1;
}

bool memory_undo(struct memory *memory, const struct learning *row, struct memory_undone *undone)
{
	int oldest = memory->step_count - MEMORY_STEPS, popped = 0;
	int last = memory->step_count - 1, first = oldest > 0 ? oldest : 0;
	undone->count = 0;
	for (int i = last; i >= first; i--) {
		const struct memory_step *step = step_at(memory, i);
		if (!is_of_message(step, row))
			continue;
		/* Before the oldest that is known there may be more of the message. */
		if (i == oldest || !step_is_last(memory, i, row, popped))
			return false;
		popped += step->made;
		undone->cards[undone->count].question_id = memory->cards[step->card].question_id;
		undone->cards[undone->count++].part = memory->cards[step->card].part;
	}
	if (!undone->count)
		return false;
	tell_time(memory, row);
	for (int i = last; i >= first; i--)
		if (is_of_message(step_at(memory, i), row))
			step_take_back(memory, step_at(memory, i));
	if (popped)
		table_fill(memory);
	return true;
}

struct undone {
	int64_t round, sequence;
};

static int compare_undone(const void *a, const void *b)
{
	const struct undone *x = a, *y = b;
	if (x->round != y->round)
		return x->round < y->round ? -1 : 1;
	return (x->sequence > y->sequence) - (x->sequence < y->sequence);
}

void learning_kept(const struct learning *rows, int count, bool *kept)
{
	struct arena arena;
	arena_init(&arena);
	struct undone *undone = arena_array(&arena, (size_t)count, sizeof *undone);
	size_t undone_count = 0;
	for (int i = 0; i < count; i++)
		if (rows[i].kind == LEARNING_UNDO)
			undone[undone_count++] = (struct undone){ rows[i].round, rows[i].a };
	qsort(undone, undone_count, sizeof *undone, compare_undone);
	for (int i = 0; i < count; i++) {
		struct undone key = { rows[i].round, rows[i].sequence };
		/* A sequence is given once in a round: what names one is about rows before it. */
		kept[i] = rows[i].kind == LEARNING_UNDO || rows[i].sequence < 0 || !undone_count
			|| !bsearch(&key, undone, undone_count, sizeof *undone, compare_undone);
	}
	arena_close(&arena);
}

void memory_fold(struct memory *memory, const struct learning *rows, int count)
{
	memory_fold_while(memory, rows, count, NULL, NULL);
}

bool memory_fold_while(struct memory *memory, const struct learning *rows, int count,
	bool (*go_on)(void *context), void *context)
{
	bool goes_on = true;
	int turn_hour = memory->clock.turn_hour;
	struct arena arena;
	memory_close(memory);
	memory_init(memory, turn_hour);
	arena_init(&arena);
	bool *kept = arena_array(&arena, (size_t)count, sizeof *kept);
	learning_kept(rows, count, kept);
	for (int i = 0; i < count && goes_on; i++) {
		if (kept[i] && rows[i].kind != LEARNING_UNDO)
			memory_apply(memory, &rows[i]);
		else
			tell_time(memory, &rows[i]);
		goes_on = !go_on || i % ROWS_BETWEEN || go_on(context);
	}
	arena_close(&arena);
	return goes_on;
}

double memory_recall(const struct card_memory *card, int64_t ms)
{
	double days = (double)(ms - card->last.utc_ms) / DAY_MS;
	return fsrs_recall(&card->last.after, days > 0 ? days : 0);
}
