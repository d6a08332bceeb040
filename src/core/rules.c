#include "core/rules.h"
#include "core/fields.h"

#include <inttypes.h>
#include <stdio.h>

enum { LENGTH_DEFAULT = 10, CARDS_DEFAULT = 20, LENGTH_MAX = 256 };

static const char *const ORDERS[] = { "mixed", "article", "chosen" };
static const char *const FEEDBACKS[] = { "at-once", "at-end" };

const char *mode_name(enum mode mode)
{
	return FIELD_MODES[mode];
}

bool mode_has_pile(enum mode mode)
{
	return mode == MODE_CARDS || mode == MODE_STUDY;
}

enum mode mode_apart(enum mode mode)
{
	return mode == MODE_WARMUP ? MODE_QUIZ : mode;
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
		.reading = mode == MODE_CLASS,
		.again = mode == MODE_CLASS,
		.for_all = mode == MODE_CLASS,
	};
	rules_settle(&rules);
	return rules;
}

static int clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

static void settle_class(struct rules *rules)
{
	bool own = rules->scoring == SCORING_STEADY || rules->scoring == SCORING_BOARD;
	if (rules->mode != MODE_CLASS) {
		rules->reading = rules->board = rules->streak = rules->hidden = rules->again = false;
		rules->for_all = false;
		if (own)
			rules->scoring = SCORING_ACCURACY;
		if (rules->order == ORDER_CHOSEN && rules->mode != MODE_STUDY)
			rules->order = ORDER_MIXED;
	}
	if (rules->reading)
		rules->timer_ms = 0;
	if (rules->scoring == SCORING_BOARD && !rules->board)
		rules->scoring = SCORING_ACCURACY;
	if (rules->scoring != SCORING_ACCURACY)
		rules->streak = false;
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
	bool scored = rules->mode == MODE_QUIZ || rules->mode == MODE_CLASS;
	if (!scored) {
		rules->timer_ms = 0;
		rules->scoring = SCORING_ACCURACY;
	}
	if (rules->mode != MODE_QUIZ)
		rules->feedback = FEEDBACK_AT_ONCE;
	settle_class(rules);
	bool by_time = rules->scoring == SCORING_SPEED || rules->scoring == SCORING_STEADY;
	if (by_time && rules->timer_ms == 0 && !rules->reading)
		rules->scoring = SCORING_ACCURACY;
}

void rules_format(const struct rules *rules, char out[RULES_TEXT_MAX])
{
	int len = snprintf(out, RULES_TEXT_MAX,
		"mode=%s length=%d topics=%" PRIu64 " levels=%u order=%s timer=%d scoring=%s"
		" feedback=%s chosen=%s",
		FIELD_MODES[rules->mode], rules->length, rules->topics, rules->levels, ORDERS[rules->order],
		rules->timer_ms, FIELD_SCORINGS[rules->scoring], FEEDBACKS[rules->feedback],
		FIELD_SWITCH[rules->chosen]);
	if (rules->mode == MODE_CLASS && len > 0 && len < RULES_TEXT_MAX)
		snprintf(out + len, (size_t)(RULES_TEXT_MAX - len),
			" reading=%s board=%s streak=%s hidden=%s again=%s for-all=%s",
			FIELD_SWITCH[rules->reading], FIELD_SWITCH[rules->board], FIELD_SWITCH[rules->streak],
			FIELD_SWITCH[rules->hidden], FIELD_SWITCH[rules->again], FIELD_SWITCH[rules->for_all]);
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
	if (field_is(field, "order") && field_name(field, ORDERS, ORDER_CHOSEN + 1, &place))
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

static bool read_class(const struct field *field, struct rules *rules)
{
	struct {
		const char *key;
		bool *out;
	} switches[] = {
		{ "reading", &rules->reading }, { "board", &rules->board }, { "streak", &rules->streak },
		{ "hidden", &rules->hidden }, { "again", &rules->again },
		{ "for-all", &rules->for_all },
	};
	int place;
	for (size_t i = 0; i < sizeof switches / sizeof *switches; i++)
		if (field_is(field, switches[i].key)
			&& field_name(field, FIELD_SWITCH, SWITCH_NAMES, &place)) {
			*switches[i].out = place == 1;
			return true;
		}
	return false;
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
	/* Classes that were begun before there was this rule asked everything. */
	read.for_all = false;
	const char *at = text;
	while (field_next(&at, &field))
		if (!field_is(&field, "mode") && !read_number(&field, &read) && !read_name(&field, &read)
			&& !read_class(&field, &read))
			return false;
	if (*at)
		return false;
	rules_settle(&read);
	*rules = read;
	return true;
}
