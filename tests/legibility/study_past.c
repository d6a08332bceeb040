#include "study_past.h"

#include "base/random.h"
#include "core/deck.h"

enum { A_DAY = 60, EVENING_HOUR = 19, OFFSET_MIN = 60, SEED = 11 };

static const int64_t NOW_MS = INT64_C(1795442700000), DAY_MS = INT64_C(86400000);

struct learner_made {
	struct study_past *past;
	const struct bank *bank;
	struct arena *arena;
	struct random random;
	int capacity;
	int64_t ms;
	int next;           /* the first card that is new, of all in the bank's order */
};

static double chance(struct learner_made *made)
{
	return random_below(&made->random, 1000) / 1000.0;
}

static struct learning *row_push(struct learner_made *made)
{
	struct study_past *past = made->past;
	if (past->count == made->capacity) {
		struct learning *rows = arena_array(made->arena, (size_t)made->capacity * 2 + 64,
			sizeof *rows);
		for (int i = 0; i < past->count; i++)
			rows[i] = past->rows[i];
		past->rows = rows;
		made->capacity = made->capacity * 2 + 64;
	}
	return &past->rows[past->count++];
}

/* What the learner knew decides the grade; whoever knows is surer of it, mostly. */
static void review_push(struct learner_made *made, struct card card, double recall)
{
	struct study_past *past = made->past;
	bool known = chance(made) < recall;
	int grade = !known ? GRADE_AGAIN : chance(made) < 0.15 ? GRADE_HARD
		: chance(made) < 0.85 ? GRADE_GOOD : GRADE_EASY;
	int certainty = known ? (chance(made) < 0.7 ? 3 : chance(made) < 0.7 ? 2 : 1)
		: chance(made) < 0.15 ? 3 : chance(made) < 0.6 ? 2 : 1;
	struct learning *row = row_push(made);
	*row = (struct learning){ .number = past->count, .utc_ms = made->ms, .offset_min = OFFSET_MIN,
		.day = schedule_day(made->ms, OFFSET_MIN, past->rules.turn_hour),
		.kind = LEARNING_REVIEW, .round = made->ms / DAY_MS, .sequence = past->count,
		.question_id = made->bank->questions[card.question].id, .part = card.part, .rev = 1,
		.grade = grade, .certainty = past->count % 3 ? certainty : 0, .graded_self = !certainty,
		.response_ms = 4000 + (int64_t)(chance(made) * 14000), .mode = "study" };
	memory_apply(&past->memory, row);
	made->ms += row->response_ms + 3000;
}

static void day_pass(struct learner_made *made, int fresh)
{
	struct study_past *past = made->past;
	const struct bank *bank = made->bank;
	int place = 0, done = 0, today = schedule_day(made->ms, OFFSET_MIN, past->rules.turn_hour);
	for (int i = 0; i < bank->question_count; i++)
		for (int part = 0; part < deck_cards_of(&bank->questions[i]); part++, place++) {
			const char *id = bank->questions[i].id;
			const struct card_memory *card = memory_find(&past->memory, id, part);
			bool seen = card && card->seen;
			struct due due = { .days = 0 };
			if (seen)
				due = schedule_due(&past->rules, &card->last, memory_card_hash(id, part));
			if (done >= A_DAY || (seen ? due.day > today : place < made->next || !fresh))
				continue;
			fresh -= !seen;
			made->next = seen ? made->next : place + 1;
			done++;
			double recall = seen ? memory_recall(card, made->ms) * (i % 7 ? 1 : 0.85) : 0.6;
			/* What was not known is asked again till it is. */
			for (int again = 0; again < 3; again++) {
				review_push(made, (struct card){ i, part }, again ? 0.8 : recall);
				if (past->rows[past->count - 1].grade > GRADE_AGAIN)
					break;
			}
		}
}

void study_past_open(struct study_past *past, struct arena *arena, const struct bank *bank,
	int days, int fresh)
{
	struct learner_made made = { .past = past, .bank = bank, .arena = arena };
	*past = (struct study_past){ .rules = schedule_rules_default(), .now = { NOW_MS, OFFSET_MIN,
		schedule_day(NOW_MS, OFFSET_MIN, TURN_HOUR_DEFAULT) } };
	memory_init(&past->memory, past->rules.turn_hour);
	random_init(&made.random, SEED, 1);
	for (int day = days; day > 0; day--) {
		made.ms = NOW_MS - day * DAY_MS + (int64_t)(chance(&made) * 7200000);
		/* One evening in six something else came up. */
		if (day == days || chance(&made) < 5.0 / 6)
			day_pass(&made, fresh);
	}
	progress_compute(&past->progress, arena, bank, past->rows, past->count, &past->memory,
		&past->rules, past->now);
}

void study_past_close(struct study_past *past)
{
	memory_close(&past->memory);
}

void study_past_curve(struct study_past *past, struct arena *arena, const struct bank *bank,
	struct card card)
{
	progress_curve_compute(&past->curve, arena, bank, card, past->rows, past->count, &past->rules,
		past->now);
}
