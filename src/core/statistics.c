#include "core/statistics.h"
#include "core/class.h"
#include "core/fields.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

/* Grades are shares of at most 6 parts: all are whole in sixtieths, so that a mean of them
 * is exact before it is rounded. */
enum { SIXTIETHS = 60 };

struct sum {
	struct tally tally;
	int64_t sixtieths;
};

static void sum_push(struct sum *sum, const struct turn *turn)
{
	/* What was open when the round was ended counts for nothing, neither right nor wrong. */
	if (!turn->answered && !turn->timed_out)
		return;
	sum->tally.asked++;
	sum->tally.answered += turn->answered;
	sum->tally.right += turn->answered && turn->grade.got == turn->grade.of;
	if (turn->answered)
		sum->sixtieths += (int64_t)turn->grade.got * SIXTIETHS / turn->grade.of;
}

static struct tally sum_tally(struct sum sum)
{
	int64_t whole = (int64_t)SIXTIETHS * sum.tally.asked;
	if (whole > 0)
		sum.tally.got_permille = (int)((2 * 1000 * sum.sixtieths + whole) / (2 * whole));
	return sum.tally;
}

struct tally tally_round(const struct round *round)
{
	struct sum sum = { .sixtieths = 0 };
	for (int i = 0; i < round->turn_count; i++)
		sum_push(&sum, &round->turns[i]);
	return sum_tally(sum);
}

struct tally tally_topic(const struct round *round, int topic)
{
	struct sum sum = { .sixtieths = 0 };
	for (int i = 0; i < round->turn_count; i++)
		if (round->bank->questions[round->turns[i].question].topic == topic)
			sum_push(&sum, &round->turns[i]);
	return sum_tally(sum);
}

struct tally tally_kind(const struct round *round, enum kind kind)
{
	struct sum sum = { .sixtieths = 0 };
	for (int i = 0; i < round->turn_count; i++)
		if (round->bank->questions[round->turns[i].question].kind == kind)
			sum_push(&sum, &round->turns[i]);
	return sum_tally(sum);
}

struct tally tally_certainty(const struct round *round, int certainty)
{
	struct sum sum = { .sixtieths = 0 };
	for (int i = 0; i < round->turn_count; i++)
		if (round->turns[i].certainty == certainty)
			sum_push(&sum, &round->turns[i]);
	return sum_tally(sum);
}

int round_missed(const struct round *round, int *out)
{
	int count = 0;
	for (int i = 0; i < round->turn_count; i++) {
		const struct turn *turn = &round->turns[round->queue[i]];
		if (turn->asked && !(turn->answered && turn->grade.got == turn->grade.of))
			out[count++] = round->queue[i];
	}
	return count;
}

static struct summary summary_of_cards(const struct round *round)
{
	const struct pile *pile = &round->pile;
	struct summary summary = {
		.questions = pile->card_count,
		.right = pile_count(pile, CARD_KNOWN),
	};
	summary.answered = pile->card_count - pile_count(pile, CARD_NEW) - pile_count(pile, CARD_DUE);
	return summary;
}

/* Questions of the game itself; `right` are those that most had right; points are the share of all
 * answers that was right, in percent. */
static struct summary summary_of_class(const struct round *round)
{
	struct summary summary = { .points_max = 100, .questions = class_course(round, -1).total };
	int64_t right = 0, voices = 0;
	for (int i = 0; i < round->turn_count; i++) {
		if (!class_counts(round, i))
			continue;
		struct class_count count = class_count(round, i);
		summary.answered++;
		summary.right += count.voices && 2 * count.right > count.voices;
		right += count.right;
		voices += count.voices;
	}
	summary.points = voices ? (int)((200 * right + voices) / (2 * voices)) : 0;
	return summary;
}

struct summary round_summary(const struct round *round)
{
	struct tally tally = tally_round(round);
	struct summary summary = {
		.questions = round->turn_count,
		.answered = tally.answered,
		.right = tally.right,
		.points = round_points(round),
		.points_max = round_points_max(round),
	};
	if (mode_has_pile(round->rules.mode))
		summary = summary_of_cards(round);
	if (round->class)
		summary = summary_of_class(round);
	summary.mode = round->rules.mode;
	summary.scoring = round->rules.scoring;
	summary.ended = round->phase == PHASE_END;
	return summary;
}

void summary_format(const struct summary *summary, char out[SUMMARY_TEXT_MAX])
{
	snprintf(out, SUMMARY_TEXT_MAX,
		"mode=%s scoring=%s questions=%d answered=%d right=%d points=%d of=%d ended=%s",
		FIELD_MODES[summary->mode], FIELD_SCORINGS[summary->scoring], summary->questions,
		summary->answered, summary->right, summary->points, summary->points_max,
		FIELD_SWITCH[summary->ended]);
}

static bool read_count(const struct field *field, struct summary *summary)
{
	struct {
		const char *key;
		int *out;
	} counts[] = {
		{ "questions", &summary->questions }, { "answered", &summary->answered },
		{ "right", &summary->right }, { "points", &summary->points },
		{ "of", &summary->points_max },
	};
	uint64_t number;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		if (field_is(field, counts[i].key) && field_number(field, INT_MAX, &number)) {
			*counts[i].out = (int)number;
			return true;
		}
	return false;
}

static bool read_name(const struct field *field, struct summary *summary)
{
	int place;
	if (field_is(field, "mode") && field_name(field, FIELD_MODES, MODE_NAMES, &place))
		summary->mode = (enum mode)place;
	else if (field_is(field, "scoring") && field_name(field, FIELD_SCORINGS, SCORING_NAMES, &place))
		summary->scoring = (enum scoring)place;
	else if (field_is(field, "ended") && field_name(field, FIELD_SWITCH, SWITCH_NAMES, &place))
		summary->ended = place == 1;
	else
		return false;
	return true;
}

bool summary_parse(const char *text, struct summary *summary)
{
	struct summary read = { .mode = MODE_QUIZ };
	struct field field;
	const char *at = text;
	int fields = 0;
	for (; field_next(&at, &field); fields++)
		if (!read_count(&field, &read) && !read_name(&field, &read))
			return false;
	if (*at || fields == 0)
		return false;
	*summary = read;
	return true;
}
