#include "core/rules.h"
#include "core/fields.h"

#include <inttypes.h>
#include <stdio.h>

enum { LENGTH_DEFAULT = 10, CARDS_DEFAULT = 20, LENGTH_MAX = 256 };

static const char *const ORDERS[] = { "mixed", "article" };
static const char *const FEEDBACKS[] = { "at-once", "at-end" };

const char *mode_name(enum mode mode)
{
	return FIELD_MODES[mode];
}

bool mode_has_pile(enum mode mode)
{
	return mode == MODE_CARDS || mode == MODE_STUDY;
}

struct rules rules_default(enum mode mode)
{
	struct rules rules = {
		.mode = mode,
		.length = mode == MODE_CARDS ? CARDS_DEFAULT : LENGTH_DEFAULT,
		.levels = LEVELS_ALL,
		.order = ORDER_MIXED,
		.scoring = SCORING_ACCURACY,
		.feedback = FEEDBACK_AT_ONCE,
	};
	rules_settle(&rules);
	return rules;
}

static int clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

void rules_settle(struct rules *rules)
{
	rules->length = clamp(rules->length, 0, LENGTH_MAX);
	rules->levels &= LEVELS_ALL;
	if (!rules->levels)
		rules->levels = LEVELS_ALL;
	if (rules->timer_ms != 0)
		rules->timer_ms = clamp(rules->timer_ms, TIMER_MS_MIN, TIMER_MS_MAX);
	if (rules->mode == MODE_WARMUP)
		rules->length = WARMUP_LENGTH;
	if (rules->mode == MODE_STUDY) {
		rules->length = 0;
		rules->chosen = true;
	}
	if (rules->mode != MODE_QUIZ) {
		rules->timer_ms = 0;
		rules->scoring = SCORING_ACCURACY;
		rules->feedback = FEEDBACK_AT_ONCE;
	}
	if (rules->scoring == SCORING_SPEED && rules->timer_ms == 0)
		rules->scoring = SCORING_ACCURACY;
}

void rules_format(const struct rules *rules, char out[RULES_TEXT_MAX])
{
	snprintf(out, RULES_TEXT_MAX,
		"mode=%s length=%d topics=%" PRIu64 " levels=%u order=%s timer=%d scoring=%s"
		" feedback=%s chosen=%s",
		FIELD_MODES[rules->mode], rules->length, rules->topics, rules->levels, ORDERS[rules->order],
		rules->timer_ms, FIELD_SCORINGS[rules->scoring], FEEDBACKS[rules->feedback],
		FIELD_SWITCH[rules->chosen]);
}

static bool read_mode(const struct field *field, struct rules *rules)
{
	int place;
	if (!field_name(field, FIELD_MODES, MODE_NAMES, &place))
		return false;
	rules->mode = (enum mode)place;
	return true;
}

static bool read_number(const struct field *field, struct rules *rules)
{
	uint64_t number;
	if (field_is(field, "length") && field_number(field, LENGTH_MAX, &number))
		rules->length = (int)number;
	else if (field_is(field, "topics") && field_number(field, UINT64_MAX, &number))
		rules->topics = number;
	else if (field_is(field, "levels") && field_number(field, LEVELS_ALL, &number) && number)
		rules->levels = (unsigned)number;
	else if (field_is(field, "timer") && field_number(field, TIMER_MS_MAX, &number)
			&& (number == 0 || number >= TIMER_MS_MIN))
		rules->timer_ms = (int)number;
	else
		return false;
	return true;
}

static bool read_name(const struct field *field, struct rules *rules)
{
	int place;
	if (field_is(field, "order") && field_name(field, ORDERS, 2, &place))
		rules->order = (enum order)place;
	else if (field_is(field, "scoring") && field_name(field, FIELD_SCORINGS, SCORING_NAMES, &place))
		rules->scoring = (enum scoring)place;
	else if (field_is(field, "feedback") && field_name(field, FEEDBACKS, 2, &place))
		rules->feedback = (enum feedback)place;
	else if (field_is(field, "chosen") && field_name(field, FIELD_SWITCH, SWITCH_NAMES, &place))
		rules->chosen = place == 1;
	else
		return false;
	return true;
}

bool rules_parse(const char *text, struct rules *rules)
{
	struct rules read = { .mode = MODE_QUIZ };
	struct field field;
	/* The mode comes first: what is left out has its mode's default, wherever it stands. */
	for (const char *at = text; field_next(&at, &field);)
		if (field_is(&field, "mode") && !read_mode(&field, &read))
			return false;
	read = rules_default(read.mode);
	const char *at = text;
	while (field_next(&at, &field))
		if (!field_is(&field, "mode") && !read_number(&field, &read) && !read_name(&field, &read))
			return false;
	if (*at)
		return false;
	rules_settle(&read);
	*rules = read;
	return true;
}
