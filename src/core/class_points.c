/* What an answer is worth, and what a player has: folds over answers and corrections. */
#include "base/utf8.h"
#include "core/class_parts.h"
#include "core/grade.h"
#include "core/score.h"

#include <stdio.h>
#include <string.h>

enum { STREAK_STEP = 10, STREAK_MOST = 50, CELL_VALUE = 100 };

const struct class_answer *class_answer_of(const struct round *round, int turn, int player)
{
	static const struct class_answer none = { 0 };
	const struct class_answer *answers = round->class->turns[turn].answers;
	return answers ? &answers[player] : &none;
}

const char *class_text(const struct round *round, int text)
{
	return text > 0 && text <= round->class->text_count ? round->class->texts[text] : "";
}

/* Of a group that still raises hands. */
static const struct class_hands *hands_of(struct class *class, int player)
{
	return class->players[player].way == WAY_HANDS ? class_hands_of(class, player) : NULL;
}

int class_hands_up(const struct round *round, int turn, int player, int option)
{
	const struct class_hands *hands = hands_of(round->class, player);
	return hands ? hands->counts[turn][option] : 0;
}

static int hands_all(const struct class_hands *hands, int turn)
{
	int all = 0;
	for (int i = 0; i < CHOICES_MAX; i++)
		all += hands->counts[turn][i];
	return all;
}

bool class_answered(const struct round *round, int turn, int player)
{
	const struct class_hands *hands = hands_of(round->class, player);
	const struct class_answer *answer = class_answer_of(round, turn, player);
	if (hands)
		return hands_all(hands, turn) > 0;
	return answer->marks || answer->text || answer->judged != JUDGED_NOT;
}

static struct grade grade_hands(const struct round *round, int turn,
	const struct class_hands *hands)
{
	const struct question *question = round_turn_question(round, &round->turns[turn]);
	unsigned right = question_right(round->bank, question);
	int got = 0, wrong = 0, most = 0, rights = 0; /* rights: options that are right */
	for (int i = 0; i < CHOICES_MAX; i++) {
		int count = hands->counts[turn][i];
		got += right >> i & 1 ? count : 0;
		wrong += right >> i & 1 ? 0 : count;
		rights += (right >> i & 1) != 0;
		most = count > most ? count : most;
	}
	bool multi = question->kind == KIND_MULTI;
	int of = multi ? rights * most : got + wrong;
	if (multi)
		got = got > wrong ? got - wrong : 0;
	if (of == 0)
		return (struct grade){ 0, 1, VERDICT_NONE };
	return (struct grade){ got, of,
		got == of ? VERDICT_RIGHT : got > 0 ? VERDICT_PART : VERDICT_WRONG };
}

static bool is_accepted(const struct round *round, int turn, int text)
{
	const struct class *class = round->class;
	const unsigned fold = UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS;
	struct arena arena;
	arena_init(&arena);
	bool accepted = false;
	for (int i = 0; i < class->state.accepted_count && text; i++)
		accepted |= class->accepted[i].turn == turn
			&& strcmp(utf8_fold(&arena, class->texts[class->accepted[i].text], fold),
				utf8_fold(&arena, class->texts[text], fold)) == 0;
	arena_close(&arena);
	return accepted;
}

struct grade class_grade(const struct round *round, int turn, int player)
{
	const struct class_answer *answer = class_answer_of(round, turn, player);
	const struct class_hands *hands = hands_of(round->class, player);
	if (hands)
		return grade_hands(round, turn, hands);
	if (answer->judged != JUDGED_NOT)
		return answer->judged == JUDGED_RIGHT ? (struct grade){ 1, 1, VERDICT_RIGHT }
			: (struct grade){ 0, 1, VERDICT_WRONG };
	if (!answer->marks && !answer->text)
		return (struct grade){ 0, 1, VERDICT_NONE };
	const struct question *question = round_turn_question(round, &round->turns[turn]);
	if (is_accepted(round, turn, answer->text))
		return (struct grade){ 1, 1, VERDICT_RIGHT };
	struct answer given = { .marks = answer->marks };
	struct {
		char in[TURN_TEXTS][MESSAGE_TEXT_MAX];
	} typed = { .in = { "" } };
	snprintf(typed.in[0], sizeof typed.in[0], "%s", class_text(round, answer->text));
	const char (*texts)[MESSAGE_TEXT_MAX] = (const char (*)[MESSAGE_TEXT_MAX])typed.in;
	return grade_answer(round->bank, question, &given, texts);
}

int class_streak_bonus(int in_a_row)
{
	int bonus = STREAK_STEP * (in_a_row - 1);
	return bonus < 0 ? 0 : bonus > STREAK_MOST ? STREAK_MOST : bonus;
}

bool class_counts(const struct round *round, int turn)
{
	const struct class_turn *at = &round->class->turns[turn];
	return at->closed && !at->voided && at->again_of < 0;
}

/* Right answers in a row up to this turn, which is right itself. What did not count, or could
 * not be answered in a player's way, breaks no row. */
static int row_of(const struct round *round, int turn, int player)
{
	int row = 0, place = 0;
	while (place < round->turn_count && round->queue[place] != turn)
		place++;
	for (; place >= 0; place--) {
		int at = round->queue[place];
		if (!class_counts(round, at) || !class_can_answer(round, at, player))
			continue;
		if (class_grade(round, at, player).verdict != VERDICT_RIGHT)
			break;
		row++;
	}
	return row;
}

int class_points(const struct round *round, int turn, int player)
{
	const struct class *class = round->class;
	if (!class_counts(round, turn) || !class_answered(round, turn, player))
		return 0;
	const struct class_answer *answer = class_answer_of(round, turn, player);
	const struct question *question = round_turn_question(round, &round->turns[turn]);
	struct grade grade = class_grade(round, turn, player);
	int64_t more = 1000 + class->players[player].extra_permille;
	struct score_time time = { .t_ms = answer->t_ms,
		.reading_ms = class_reading_ms(round, turn) * more / 1000,
		.timer_ms = class_timer_ms(round, turn) * more / 1000 };
	int points = score_class(&round->rules, grade, answer->certainty, &time,
		class_cell_value(question->level));
	if (round->rules.streak && grade.verdict == VERDICT_RIGHT)
		points += class_streak_bonus(row_of(round, turn, player));
	return points;
}

int class_corrected(const struct round *round, int player)
{
	const struct class *class = round->class;
	int points = 0;
	for (int i = 0; i < class->state.correction_count; i++)
		if (class->corrections[i].player == player)
			points += class->corrections[i].points;
	return points;
}

int class_score(const struct round *round, int player)
{
	int score = class_corrected(round, player);
	for (int i = 0; i < round->turn_count; i++)
		score += class_points(round, i, player);
	return score;
}

/* The last turn that counts, -1 none. */
static int last_counted(const struct round *round)
{
	for (int place = round->turn_count - 1; place >= 0; place--)
		if (class_counts(round, round->queue[place]))
			return round->queue[place];
	return -1;
}

static bool ever_counted(const struct round *round, int player)
{
	for (int i = 0; i < round->turn_count; i++)
		if (class_counts(round, i) && class_answered(round, i, player))
			return true;
	return class_corrected(round, player) != 0;
}

void class_places(const struct round *round, int places[PLAYERS_MAX], bool before)
{
	const struct class *class = round->class;
	int last = before ? last_counted(round) : -1, scores[PLAYERS_MAX];
	for (int i = 0; i < class->player_count; i++) {
		places[i] = class->players[i].present || ever_counted(round, i);
		scores[i] = class_score(round, i) - (last >= 0 ? class_points(round, last, i) : 0);
	}
	for (int i = 0; i < class->player_count; i++)
		for (int j = 0; j < class->player_count && places[i]; j++)
			places[i] += places[j] && scores[j] > scores[i];
}

int class_ranked(const struct round *round, const int places[PLAYERS_MAX], int order[PLAYERS_MAX])
{
	int players = round->class->player_count, count = 0, ranked;
	for (int place = 1; place <= players; place++)
		for (int i = 0; i < players; i++)
			if (places[i] == place)
				order[count++] = i;
	ranked = count;
	for (int i = 0; i < players; i++)
		if (places[i] < 1)
			order[count++] = i;
	return ranked;
}

int class_cell_value(int level)
{
	return CELL_VALUE * level;
}
