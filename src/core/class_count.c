/* What a turn came to, over all who answered it. */
#include "core/class_parts.h"

#include <stdlib.h>
#include <string.h>

static int compare_times(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return (x > y) - (x < y);
}

static void count_player(const struct round *round, int turn, int player,
	struct class_count *count)
{
	const struct question *question = round_turn_question(round, &round->turns[turn]);
	unsigned right = question_right(round->bank, question);
	const struct class_answer *answer = class_answer_of(round, turn, player);
	if (round->class->players[player].way == WAY_HANDS) {
		struct grade grade = class_grade(round, turn, player);
		int all = 0, most = 0;
		for (int i = 0; i < CHOICES_MAX; i++) {
			int hands = class_hands_up(round, turn, player, i);
			count->votes[i] += hands;
			all += hands;
			most = hands > most ? hands : most;
		}
		/* One voice each: who may raise a hand for several choices is known by the choice that most
		 * raised one for. */
		bool one = kind_picks_one(question->kind);
		count->voices += one ? all : most;
		count->pickers += one ? all : most;
		for (int i = 0; i < CHOICES_MAX && one; i++)
			count->right += right >> i & 1 ? class_hands_up(round, turn, player, i) : 0;
		count->right += !one && grade.verdict == VERDICT_RIGHT ? most : 0;
		return;
	}
	for (int i = 0; i < CHOICES_MAX; i++)
		count->votes[i] += answer->marks >> i & 1;
	count->voices++;
	count->pickers += round->class->players[player].way != WAY_BUZZER;
	count->right += class_grade(round, turn, player).verdict == VERDICT_RIGHT;
}

struct class_count class_count(const struct round *round, int turn)
{
	const struct class *class = round->class;
	struct class_count count = { .median_ms = -1 };
	int64_t times[PLAYERS_MAX];
	int timed = 0;
	for (int i = 0; i < class->player_count; i++) {
		bool answered = class_answered(round, turn, i);
		if (class->players[i].present && class_can_answer(round, turn, i))
			count.present++;
		else if (!answered)
			continue;
		if (!answered)
			continue;
		count.answered++;
		count.confirmed += class_answer_of(round, turn, i)->confirmed;
		count_player(round, turn, i, &count);
		if (class->players[i].way != WAY_HANDS)
			times[timed++] = class_answer_of(round, turn, i)->t_ms;
	}
	if (timed) {
		qsort(times, (size_t)timed, sizeof *times, compare_times);
		count.median_ms = (times[(timed - 1) / 2] + times[timed / 2]) / 2;
	}
	return count;
}

int class_share(const struct round *round, int player, int turn)
{
	int64_t sum = 0;
	int n = 0;
	for (int place = 0; place < round->turn_count && round->queue[place] != turn; place++) {
		int at = round->queue[place];
		if (!class_counts(round, at) || !class_answered(round, at, player))
			continue;
		struct grade grade = class_grade(round, at, player);
		sum += (2000 * (int64_t)grade.got + grade.of) / (2 * grade.of);
		n++;
	}
	return n ? (int)((2 * sum + n) / (2 * n)) : -1;
}

/* Is a less known than b: the smaller share of right voices; the earlier one where equal. */
static bool is_worse(struct class_count a, struct class_count b)
{
	return (int64_t)a.right * b.voices < (int64_t)b.right * a.voices;
}

int class_missed(const struct round *round, int out[CLASS_AGAIN_MAX])
{
	struct class_count counts[CLASS_AGAIN_MAX];
	int count = 0;
	for (int place = 0; place < round->turn_count; place++) {
		int turn = round->queue[place];
		if (!class_counts(round, turn))
			continue;
		struct class_count now = class_count(round, turn);
		if (!now.voices || now.right == now.voices)
			continue;
		int at = count;
		while (at > 0 && is_worse(now, counts[at - 1]))
			at--;
		if (at == CLASS_AGAIN_MAX)
			continue;
		count += count < CLASS_AGAIN_MAX;
		for (int i = count - 1; i > at; i--) {
			counts[i] = counts[i - 1];
			out[i] = out[i - 1];
		}
		counts[at] = now;
		out[at] = turn;
	}
	return count;
}

int class_cell(const struct round *round, int topic, int level)
{
	const struct class *class = round->class;
	for (int place = class->state.begun ? round->at + 1 : 0; place < round->turn_count; place++) {
		const struct question *question =
			round_turn_question(round, &round->turns[round->queue[place]]);
		if (class->turns[round->queue[place]].again_of < 0 && question->topic == topic
			&& question->level == level && class_askable(round, round->queue[place]))
			return place;
	}
	return -1;
}
