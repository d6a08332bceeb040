/* From answers to grades: the table in core/review.h. */
#include "base/check.h"
#include "core/grade.h"
#include "core/round_parts.h"

_Static_assert((int)REVIEWS_MAX >= (int)PAIRS_MAX && (int)REVIEWS_MAX >= (int)GAPS_MAX,
	"a question's cards");

void round_review_none(struct round *round)
{
	round->made.count = 0;
	round->made.undone = -1;
	round->made.unsaid = round->made.put_aside = round->made.formed = false;
}

static void push(struct round *round, struct review review)
{
	CHECK(round->made.count < REVIEWS_MAX);
	round->made.items[round->made.count++] = review;
}

static int grade_from(const struct turn *turn, struct grade grade, bool typed)
{
	bool helped = turn->hinted || turn->taken_back;
	switch (grade.verdict) {
	case VERDICT_RIGHT:
		if (helped || turn->certainty == 1)
			return GRADE_HARD;
		return typed && turn->certainty == 3 ? GRADE_EASY : GRADE_GOOD;
	case VERDICT_PART:
		return grade.got * 2 >= grade.of ? GRADE_HARD : GRADE_AGAIN;
	case VERDICT_CLOSE:
		return GRADE_HARD;
	case VERDICT_NONE:
	case VERDICT_WRONG:
		return GRADE_AGAIN;
	}
	return GRADE_AGAIN;
}

static struct grade whole(bool right)
{
	return (struct grade){ right, 1, right ? VERDICT_RIGHT : VERDICT_WRONG };
}

static struct grade grade_gap(const struct round *round, const struct question *question,
	int index, int part)
{
	const struct gap *gap = &question->gaps[part];
	const struct turn *turn = &round->turns[index];
	if (gap->choice_count) {
		int choice = turn->answer.filled[part];
		return whole(choice >= 0 && choice < gap->choice_count && gap->choices[choice].right);
	}
	enum verdict verdict = grade_typed(round->bank, question, &gap->accept,
		round->texts[index][part]);
	/* An overruled sentence has nothing typed in it left that counts as wrong. */
	if (turn->overruled && round->texts[index][part][0])
		verdict = VERDICT_RIGHT;
	return (struct grade){ verdict == VERDICT_RIGHT, 1, verdict };
}

/* How right one card of the question was answered. */
static struct grade grade_part(const struct round *round, const struct question *question,
	int index, int part)
{
	const struct turn *turn = &round->turns[index];
	if (!turn->answered)
		return whole(false);
	if (question->kind == KIND_MATCH)
		return whole(turn->answer.joined[part] == part);
	if (question->kind == KIND_GAP)
		return grade_gap(round, question, index, part);
	return turn->grade;
}

static bool is_typed(const struct question *question, int part)
{
	return question->kind == KIND_TYPED || question->kind == KIND_NUMBER
		|| (question->kind == KIND_GAP && !question->gaps[part].choice_count);
}

int round_review_turn(struct round *round, int index)
{
	struct turn *turn = &round->turns[index];
	const struct question *question = round_turn_question(round, turn);
	int cards = deck_cards_of(question), lowest = GRADE_EASY;
	int64_t each_ms = cards ? turn->spent_ms / cards : 0; /* the time is all of theirs */
	if (turn->sequence >= 0)
		round->made.undone = turn->sequence;
	turn->sequence = round->sequence;
	for (int part = 0; part < cards; part++) {
		struct grade grade = grade_part(round, question, index, part);
		int given = grade_from(turn, grade, is_typed(question, part));
		lowest = given < lowest ? given : lowest;
		if (round->rules.mode != MODE_WARMUP)
			push(round, (struct review){ { turn->question, part }, given, turn->certainty, false,
				each_ms, index });
	}
	return lowest;
}

void round_review_slip(struct round *round, int index)
{
	struct turn *turn = &round->turns[index];
	round->made.undone = turn->sequence;
	turn->sequence = -1;
}

void round_review_self(struct round *round, int card, int grade)
{
	push(round, (struct review){ round->pile.cards[card], grade, 0, true, round->recall_ms, -1 });
}
