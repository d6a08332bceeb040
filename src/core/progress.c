#include "core/progress.h"

#include "core/deck.h"
#include "core/progress_fold.h"

#include <math.h>
#include <string.h>

static const double DAY_MS = 86400000.0;

/* Predicted recalls are gathered finely first and joined to a few bins then: they crowd near the
 * target, where equal steps would put all into one. */
enum { FINE = 200 };

struct fine {
	double predicted; /* the sum */
	int recalled, n;
};

/* All that is gathered on one way through the rows. */
struct gather {
	struct progress *progress;
	struct fold fold;
	struct memory held; /* nothing but a set: the cards that the bank has now */
	struct fine fine[FINE];
	int last_day;
	bool begun;
	int64_t first_ms; /* of the first review of a card that is held; once begun */
	int asked;        /* moments of the past that are filled in */
};

static void held_put(struct memory *held, const char *question_id, int part)
{
	struct card_memory card = { .question_id = question_id, .part = part };
	if (!memory_find(held, question_id, part))
		memory_put(held, &card);
}

/* The bank's cards, under the names that their questions had before, too: the past is told
 * under those. The latest rename first, so that names of names are found. */
static void held_fill(struct gather *gather, const struct bank *bank)
{
	struct memory *held = &gather->held;
	const struct fold *fold = &gather->fold;
	memory_init(held, 0);
	for (int i = 0; i < bank->question_count; i++)
		for (int part = 0; part < deck_cards_of(&bank->questions[i]); part++)
			held_put(held, bank->questions[i].id, part);
	for (int i = fold->count - 1; i >= 0; i--) {
		const struct learning *row = &fold->rows[i];
		if (row->kind != LEARNING_RENAME || !fold->kept[i] || !row->text || !row->question_id)
			continue;
		for (int part = 0; memory_find(held, row->question_id, part); part++)
			held_put(held, row->text, part);
	}
}

/* What is kept at a moment, of the bank's cards that were seen by then. */
static struct progress_kept kept_at(const struct gather *gather, const struct memory *memory,
	int64_t ms)
{
	struct progress_kept kept = {
		.days = (double)(ms - gather->progress->now.ms) / DAY_MS };
	for (int i = 0; i < memory->count; i++) {
		const struct card_memory *card = &memory->cards[i];
		if (card->seen && memory_find(&gather->held, card->question_id, card->part)) {
			kept.recall += memory_recall(card, ms);
			kept.n++;
		}
	}
	kept.recall = kept.n ? kept.recall / kept.n : 0;
	return kept;
}

/* The moments of the past from the first review to now, all alike apart; filled in as the rows
 * pass them. */
static int64_t moment_of(const struct gather *gather, int i)
{
	int64_t first = gather->first_ms, now = gather->progress->now.ms;
	return first + (now - first) / (PROGRESS_PAST - 1) * i + (i == PROGRESS_PAST - 1
		? (now - first) % (PROGRESS_PAST - 1) : 0);
}

static void past_ask(struct gather *gather, int64_t until_ms)
{
	struct progress *progress = gather->progress;
	while (gather->begun && gather->asked < PROGRESS_PAST
		&& moment_of(gather, gather->asked) < until_ms) {
		int64_t ms = moment_of(gather, gather->asked);
		progress->past[gather->asked++] = kept_at(gather, &gather->fold.memory, ms);
	}
}

static void past_begin(struct gather *gather, const struct learning *row, int64_t ms)
{
	if (gather->begun || !memory_find(&gather->held, row->question_id, row->part))
		return;
	gather->begun = true;
	gather->first_ms = ms;
}

/* The learner's day is the memory's: corrected where the clock was, and never going back. */
static void day_take(struct gather *gather, const struct learning *row)
{
	struct progress *progress = gather->progress;
	int day = gather->fold.memory.clock.today;
	int64_t ms = row->response_ms > RESPONSE_MS_MAX ? RESPONSE_MS_MAX : row->response_ms;
	int64_t at = (int64_t)day - progress->now.day + PROGRESS_DAYS - 1;
	if (progress->reviews == 1 || day > gather->last_day) {
		progress->days++;
		gather->last_day = day;
	}
	if (ms > 0 && at >= 0 && at < PROGRESS_DAYS)
		progress->spent_ms[at] += ms;
}

static void review_take(struct gather *gather, const struct learning *row, int64_t ms)
{
	struct progress *progress = gather->progress;
	const struct card_memory *card = memory_find(&gather->fold.memory, row->question_id, row->part);
	bool recalled = row->grade >= GRADE_HARD;
	progress->reviews++;
	if (row->certainty >= 1 && row->certainty <= 3) {
		progress->certainty[row->certainty - 1].n++;
		progress->certainty[row->certainty - 1].right += recalled;
	}
	if (!card || !card->seen)
		return;
	double predicted = memory_recall(card, ms);
	int at = (int)(predicted * FINE);
	struct fine *fine = &gather->fine[at < 0 ? 0 : at >= FINE ? FINE - 1 : at];
	fine->predicted += predicted;
	fine->recalled += recalled;
	fine->n++;
	progress->repeats++;
	progress->recalled += recalled;
}

/* Ten bins of like size: one is closed when it and those before hold their share. */
static void bins_join(struct progress *progress, const struct fine fine[FINE])
{
	struct progress_bin *bin = progress->bins;
	int taken = 0;
	for (int i = 0; i < FINE; i++) {
		if (!fine[i].n)
			continue;
		bin->predicted += fine[i].predicted;
		bin->recalled += fine[i].recalled;
		bin->n += fine[i].n;
		taken += fine[i].n;
		int64_t share = (int64_t)progress->repeats * (bin - progress->bins + 1);
		if ((int64_t)taken * PROGRESS_BINS >= share && bin < progress->bins + PROGRESS_BINS - 1)
			bin++;
	}
	progress->bin_count = (int)(bin - progress->bins) + (bin->n > 0);
	for (int i = 0; i < progress->bin_count; i++)
		progress->bins[i].predicted /= progress->bins[i].n;
}

static void rows_take(struct gather *gather)
{
	struct fold *fold = &gather->fold;
	while (fold_next(fold)) {
		bool reviewed = learning_is_review(fold->row);
		if (reviewed) {
			past_begin(gather, fold->row, fold->ms);
			past_ask(gather, fold->ms);
			review_take(gather, fold->row, fold->ms);
		}
		fold_apply(fold);
		if (reviewed)
			day_take(gather, fold->row);
	}
	bins_join(gather->progress, gather->fine);
}

/* What was asked of the past ends now: with the states as they are. */
static void kept_fill(struct gather *gather, const struct memory *memory)
{
	struct progress *progress = gather->progress;
	if (!gather->begun || !kept_at(gather, memory, progress->now.ms).n)
		return;
	past_ask(gather, progress->now.ms);
	for (int i = gather->asked; i < PROGRESS_PAST; i++)
		progress->past[i] = kept_at(gather, memory, progress->now.ms);
	progress->past_count = PROGRESS_PAST;
	for (int i = 0; i <= PROGRESS_AHEAD; i++)
		progress->ahead[i] = kept_at(gather, memory, progress->now.ms + (int64_t)DAY_MS * i);
	progress->kept = progress->ahead[0].recall;
}

static void due_count(struct progress *progress, const struct card_memory *card,
	const struct schedule_rules *rules)
{
	if (card->suspended)
		return;
	struct due due = schedule_due(rules, &card->last,
		memory_card_hash(card->question_id, card->part));
	int64_t day = due.day;
	/* Buried, it waits: that is no debt. */
	if (card->rests_until != NO_DAY && card->rests_until > day)
		day = card->rests_until;
	int64_t from = day - progress->now.day;
	if (from >= PROGRESS_DUE_DAYS) {
		progress->later++;
		return;
	}
	progress->due[from < 0 ? 0 : from]++;
	progress->overdue += from < 0;
}

static void group_add(struct progress_group *group, bool seen, double recall)
{
	group->cards++;
	group->seen += seen;
	group->recall += seen ? recall : 0;
}

static void group_close(struct progress_group *group)
{
	group->recall = group->seen ? group->recall / group->seen : 0;
}

/* What is recalled less now comes first; of two alike, what was forgotten more often. */
static bool is_weaker(const struct progress_weak *a, const struct progress_weak *b)
{
	if (a->recall < b->recall || a->recall > b->recall)
		return a->recall < b->recall;
	if (a->failures != b->failures)
		return a->failures > b->failures;
	return a->card.question != b->card.question ? a->card.question < b->card.question
		: a->card.part < b->card.part;
}

/* A list that is kept in order and never longer than it may be. */
static void weak_insert(struct progress *progress, const struct progress_weak *weak)
{
	struct progress_weak *list = (struct progress_weak *)progress->weak;
	int at = progress->weak_count;
	if (at == PROGRESS_WEAK_MAX && !is_weaker(weak, &list[at - 1]))
		return;
	at = at < PROGRESS_WEAK_MAX ? progress->weak_count++ : at - 1;
	for (; at > 0 && is_weaker(weak, &list[at - 1]); at--)
		list[at] = list[at - 1];
	list[at] = *weak;
}

static void card_take(struct progress *progress, const struct bank *bank, struct card place,
	const struct memory *memory, const struct schedule_rules *rules)
{
	const struct question *question = &bank->questions[place.question];
	const struct card_memory *card = memory_find(memory, question->id, place.part);
	bool seen = card && card->seen;
	double recall = seen ? memory_recall(card, progress->now.ms) : 0;
	progress->cards++;
	group_add(&progress->topics[question->topic], seen, recall);
	group_add(&progress->kinds[question->kind], seen, recall);
	if (!seen)
		return;
	progress->seen++;
	if (card->suspended)
		return; /* it is not asked any more: neither due nor to be worked on */
	due_count(progress, card, rules);
	weak_insert(progress, &(struct progress_weak){ place, recall, card->failures });
}

void progress_compute(struct progress *progress, struct arena *arena, const struct bank *bank,
	const struct learning *rows, int count, const struct memory *memory,
	const struct schedule_rules *rules, struct study_now now)
{
	struct gather *gather = arena_array(arena, 1, sizeof *gather);
	memset(progress, 0, sizeof *progress);
	progress->now = now;
	progress->target = rules->target_permille / 1000.0;
	progress->weak = arena_array(arena, PROGRESS_WEAK_MAX, sizeof *progress->weak);
	gather->progress = progress;
	fold_open(&gather->fold, arena, rows, count, rules->turn_hour);
	held_fill(gather, bank);
	rows_take(gather);
	kept_fill(gather, memory);
	memory_close(&gather->held);
	fold_close(&gather->fold);
	for (int i = 0; i < bank->question_count; i++)
		for (int part = 0; part < deck_cards_of(&bank->questions[i]); part++)
			card_take(progress, bank, (struct card){ i, part }, memory, rules);
	for (int i = 0; i < TOPICS_MAX; i++)
		group_close(&progress->topics[i]);
	for (int i = 0; i < KIND_COUNT; i++)
		group_close(&progress->kinds[i]);
}
