#include "core/lesson.h"

#include "core/class.h"
#include "core/draw.h"
#include "core/pace.h"

#include <stdio.h>
#include <string.h>

enum { MINUTE_MS = 60 * 1000, TEAMS_EXPECTED = 6 };

void lesson_init(struct lesson *lesson)
{
	memset(lesson, 0, sizeof *lesson);
	lesson->rules = rules_default(MODE_CLASS);
}

bool lesson_takes(const struct bank *bank, int question)
{
	return question >= 0 && question < bank->question_count
		&& bank->questions[question].kind != KIND_CARD;
}

int lesson_questions(const struct lesson *lesson, const struct bank *bank,
	int out[ROUND_QUESTIONS_MAX])
{
	int count = 0;
	for (int i = 0; i < lesson->id_count; i++) {
		int question = bank_find(bank, lesson->ids[i]);
		if (lesson_takes(bank, question))
			out[count++] = question;
	}
	return count;
}

bool lesson_fits(const struct lesson *lesson, const struct bank *bank)
{
	int questions[ROUND_QUESTIONS_MAX];
	if (!bank || (lesson->bank[0] && strcmp(lesson->bank, bank->id) != 0))
		return false;
	return lesson->id_count ? lesson_questions(lesson, bank, questions) > 0
		: draw_fitting(bank, &lesson->rules) > 0;
}

void lesson_make(struct lesson *lesson, const struct bank *bank, const struct rules *rules,
	const int *questions, int count, int minutes)
{
	lesson_init(lesson);
	lesson->rules = *rules;
	lesson->rules.mode = MODE_CLASS;
	lesson->rules.chosen = false;
	lesson->rules.topics = 0;
	lesson->minutes = minutes;
	snprintf(lesson->bank, sizeof lesson->bank, "%s", bank->id);
	for (int i = 0; i < count; i++)
		snprintf(lesson->ids[lesson->id_count++], LESSON_ID_BYTES, "%s",
			bank->questions[questions[i]].id);
}

struct rules lesson_start(const struct lesson *lesson, const struct bank *bank,
	int chosen[ROUND_QUESTIONS_MAX], int *chosen_count)
{
	struct rules rules = lesson->rules;
	int count = lesson_questions(lesson, bank, chosen);
	rules.topics = 0;
	rules.chosen = count > 0;
	if (count)
		rules.length = 0;
	if (lesson->minutes && count)
		count = lesson_within(bank, &rules, chosen, count, lesson->minutes);
	else if (lesson->minutes)
		rules.length = lesson_length(bank, &rules, lesson->minutes);
	*chosen_count = count;
	return rules;
}

/* While it is open. */
static int64_t open_ms(const struct bank *bank, const struct rules *rules,
	const struct question *question)
{
	struct rules by_reading = *rules;
	by_reading.reading = true;
	int64_t timer = class_question_timer_ms(bank, rules, question);
	return timer ? timer : class_question_timer_ms(bank, &by_reading, question);
}

static int64_t asked_ms(const struct bank *bank, const struct rules *rules,
	const struct question *question)
{
	return open_ms(bank, rules, question) + pace_stay_ms(bank, question, PHASE_CLOSED)
		+ pace_stay_ms(bank, question, PHASE_REVEAL) + pace_stay_ms(bank, question, PHASE_EXPLAIN);
}

int64_t lesson_question_ms(const struct bank *bank, const struct rules *rules, int question)
{
	const struct question *at = &bank->questions[question];
	return asked_ms(bank, rules, at) + (rules->hidden ? 0 : pace_stay_ms(bank, at, PHASE_SCORES))
		+ (rules->board ? pace_stay_ms(bank, at, PHASE_BOARD) : 0);
}

/* Taught and asked once more. */
static int64_t again_ms(const struct bank *bank, const struct rules *rules, int question)
{
	const struct question *at = &bank->questions[question];
	return pace_stay_ms(bank, at, PHASE_TEACH) + asked_ms(bank, rules, at);
}

/* Round the questions: before the first and behind the last, where nothing is asked again. */
static int64_t frame_ms(void)
{
	return pace_stay_ms(NULL, NULL, PHASE_LOBBY) + TEAMS_EXPECTED * PACE_TEAM_MS
		+ pace_stay_ms(NULL, NULL, PHASE_PODIUM);
}

/* Which will be missed nobody knows: the mean of all, as often as there are. */
static int64_t missed_ms(const struct rules *rules, int64_t again_sum, int count)
{
	int again = count < CLASS_AGAIN_MAX ? count : CLASS_AGAIN_MAX;
	if (!rules->again || !count)
		return 0;
	return again_sum * again / count + pace_stay_ms(NULL, NULL, PHASE_GAIN);
}

int64_t lesson_ms(const struct bank *bank, const struct rules *rules, const int *questions,
	int count)
{
	int64_t sum = 0, again_sum = 0;
	for (int i = 0; i < count; i++) {
		sum += lesson_question_ms(bank, rules, questions[i]);
		again_sum += again_ms(bank, rules, questions[i]);
	}
	return count ? frame_ms() + sum + missed_ms(rules, again_sum, count) : 0;
}

int lesson_within(const struct bank *bank, const struct rules *rules, const int *questions,
	int count, int minutes)
{
	int within = 0;
	int64_t sum = frame_ms(), again_sum = 0;
	for (int i = 0; i < count; i++) {
		sum += lesson_question_ms(bank, rules, questions[i]);
		again_sum += again_ms(bank, rules, questions[i]);
		if (sum + missed_ms(rules, again_sum, i + 1) <= (int64_t)minutes * MINUTE_MS)
			within = i + 1;
	}
	return within || !count ? within : 1;
}

/* Of all that the rules let in. */
struct sums {
	int64_t asked, again;
	int count;
};

static struct sums sums_of(const struct bank *bank, const struct rules *rules)
{
	struct sums sums = { 0, 0, 0 };
	for (int i = 0; i < bank->question_count; i++) {
		if (!lesson_takes(bank, i) || !draw_allows(rules, &bank->questions[i]))
			continue;
		sums.asked += lesson_question_ms(bank, rules, i);
		sums.again += again_ms(bank, rules, i);
		sums.count++;
	}
	return sums;
}

/* So many of them. */
static int64_t sums_ms(const struct rules *rules, const struct sums *sums, int count)
{
	return frame_ms() + sums->asked * count / sums->count
		+ missed_ms(rules, sums->again * count / sums->count, count);
}

int lesson_length(const struct bank *bank, const struct rules *rules, int minutes)
{
	struct sums sums = sums_of(bank, rules);
	int length = 1;
	for (int i = 1; i <= sums.count && i <= ROUND_QUESTIONS_MAX; i++)
		if (sums_ms(rules, &sums, i) <= (int64_t)minutes * MINUTE_MS)
			length = i;
	return length;
}

int64_t lesson_drawn_ms(const struct bank *bank, const struct rules *rules, int count)
{
	struct sums sums = sums_of(bank, rules);
	return sums.count && count > 0 ? sums_ms(rules, &sums, count) : 0;
}

struct lesson_plan lesson_plan(const struct lesson *lesson, const struct bank *bank)
{
	int chosen[ROUND_QUESTIONS_MAX], count;
	struct rules rules = lesson_start(lesson, bank, chosen, &count);
	if (count)
		return (struct lesson_plan){ count, lesson_ms(bank, &rules, chosen, count) };
	int fit = draw_fitting(bank, &rules);
	count = rules.length && rules.length < fit ? rules.length : fit;
	count = count < ROUND_QUESTIONS_MAX ? count : ROUND_QUESTIONS_MAX;
	return (struct lesson_plan){ count, lesson_drawn_ms(bank, &rules, count) };
}
