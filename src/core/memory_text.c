/* Card states as one line of text, for the journal's cache. Doubles are written as their bits:
 * what is read back is the very state. */
#include "core/fields.h"
#include "core/memory.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of one another: more than the last digits of a few hundred reviews come to. */
static const double NEAR = 1e-6;

enum value_kind { VALUE_INT, VALUE_INT64, VALUE_BOOL, VALUE_BITS, VALUE_REAL };

struct value {
	const char *name;
	enum value_kind kind;
	void *at;
};

static uint64_t value_bits(const struct value *value)
{
	uint64_t bits = 0;
	switch (value->kind) {
	case VALUE_INT:
		return (uint64_t)(int64_t)*(const int *)value->at;
	case VALUE_INT64:
		return (uint64_t)*(const int64_t *)value->at;
	case VALUE_BOOL:
		return *(const bool *)value->at;
	case VALUE_BITS:
	case VALUE_REAL:
		memcpy(&bits, value->at, sizeof bits);
		return bits;
	}
	return bits;
}

static bool is_bits(const struct value *value)
{
	return value->kind == VALUE_BITS || value->kind == VALUE_REAL;
}

static void values_format(const struct value *values, int count, char out[MEMORY_TEXT_MAX])
{
	size_t len = 0;
	out[0] = '\0';
	for (int i = 0; i < count && len < MEMORY_TEXT_MAX; i++) {
		uint64_t bits = value_bits(&values[i]);
		const char *gap = i ? " " : "";
		const char *name = values[i].name;
		size_t room = MEMORY_TEXT_MAX - len;
		int added = is_bits(&values[i])
			? snprintf(out + len, room, "%s%s=%016" PRIx64, gap, name, bits)
			: snprintf(out + len, room, "%s%s=%" PRId64, gap, name, (int64_t)bits);
		len += (size_t)added;
	}
}

static bool value_put(const struct value *value, const char *text)
{
	char *end;
	if (is_bits(value)) {
		uint64_t bits = strtoull(text, &end, 16);
		memcpy(value->at, &bits, sizeof bits);
		return !*end;
	}
	int64_t number = strtoll(text, &end, 10);
	if (*end || (value->kind == VALUE_INT && (number < INT32_MIN || number > INT32_MAX)))
		return false;
	if (value->kind == VALUE_INT)
		*(int *)value->at = (int)number;
	else if (value->kind == VALUE_INT64)
		*(int64_t *)value->at = number;
	else
		*(bool *)value->at = number != 0;
	return true;
}

/* Every value must be there, in this order: a cache of another version is no cache. */
static bool values_parse(const struct value *values, int count, const char *text)
{
	struct field field;
	for (int i = 0; i < count; i++)
		if (!field_next(&text, &field) || !field_is(&field, values[i].name)
			|| !value_put(&values[i], field.value))
			return false;
	return !*text;
}

enum { CARD_VALUES = 27, CLOCK_VALUES = 9 };

static int card_values(struct card_memory *card, int *form, struct value out[CARD_VALUES])
{
	struct last_review *last = &card->last;
	const struct value values[CARD_VALUES] = {
		{ "seen", VALUE_BOOL, &card->seen }, { "first", VALUE_BOOL, &last->first },
		{ "bs", VALUE_REAL, &last->before.stability }, { "bf", VALUE_REAL, &last->before.fast },
		{ "bd", VALUE_REAL, &last->before.difficulty },
		{ "s", VALUE_REAL, &last->after.stability }, { "f", VALUE_REAL, &last->after.fast },
		{ "d", VALUE_REAL, &last->after.difficulty }, { "days", VALUE_REAL, &last->days },
		{ "grade", VALUE_INT, &last->grade }, { "reviews", VALUE_INT, &last->reviews },
		{ "ms", VALUE_INT64, &last->utc_ms }, { "offset", VALUE_INT, &last->offset_min },
		{ "day", VALUE_INT, &card->last_day }, { "first-day", VALUE_INT, &card->first_day },
		{ "failures", VALUE_INT, &card->failures },
		{ "day-failures", VALUE_INT, &card->day_failures },
		{ "spent", VALUE_INT64, &card->spent_ms }, { "timed", VALUE_INT, &card->timed },
		{ "sure-wrong", VALUE_BOOL, &card->sure_wrong },
		{ "suspended", VALUE_BOOL, &card->suspended }, { "marked", VALUE_BOOL, &card->marked },
		{ "missed", VALUE_INT, &card->missed },
		{ "rests", VALUE_INT, &card->rests_until }, { "form", VALUE_INT, form },
		{ "rev", VALUE_INT, &card->rev }, { "hash", VALUE_BITS, &card->hash },
	};
	memcpy(out, values, sizeof values);
	return CARD_VALUES;
}

void card_memory_format(const struct card_memory *card, char out[MEMORY_TEXT_MAX])
{
	struct card_memory copy = *card;
	struct value values[CARD_VALUES];
	int form = (int)copy.form;
	values_format(values, card_values(&copy, &form, values), out);
}

static bool is_day(int day)
{
	return day == NO_DAY || day == schedule_days(day);
}

/* What no fold makes is no state: it would overflow, or be no grade, further on. */
static bool card_is_sound(const struct card_memory *card)
{
	const struct last_review *last = &card->last;
	return is_day(card->rests_until) && last->utc_ms == schedule_moment(last->utc_ms)
		&& (!card->seen || (last->grade >= GRADE_AGAIN && last->grade <= GRADE_EASY));
}

static bool clock_is_sound(const struct memory_clock *clock)
{
	return is_day(clock->ready_day) && clock->clock_days == schedule_days(clock->clock_days)
		&& clock->last_ms == schedule_moment(clock->last_ms)
		&& clock->clock_ms == schedule_moment(clock->clock_ms);
}

bool card_memory_parse(const char *text, struct card_memory *card)
{
	struct card_memory read = { .question_id = card->question_id, .part = card->part,
		.note = card->note };
	struct value values[CARD_VALUES];
	int form = 0;
	if (!values_parse(values, card_values(&read, &form, values), text)
		|| form < FORM_FITS || form > FORM_QUESTION || !card_is_sound(&read))
		return false;
	read.form = (enum form)form;
	*card = read;
	return true;
}

static bool reals_are_near(const struct value *a, const struct value *b)
{
	double x = *(const double *)a->at, y = *(const double *)b->at;
	return value_bits(a) == value_bits(b) || fabs(x - y) <= NEAR * fmax(fabs(x), fabs(y));
}

enum likeness card_memory_compare(const struct card_memory *card, const char *text)
{
	char made[MEMORY_TEXT_MAX];
	struct card_memory mine = *card, other = { .question_id = card->question_id };
	struct value ours[CARD_VALUES], theirs[CARD_VALUES];
	int form = (int)mine.form, other_form = FORM_FITS;
	card_memory_format(card, made);
	if (strcmp(made, text) == 0)
		return LIKE_SAME;
	if (!card_memory_parse(text, &other))
		return LIKE_NOTHING;
	other_form = (int)other.form;
	card_values(&mine, &form, ours);
	card_values(&other, &other_form, theirs);
	for (int i = 0; i < CARD_VALUES; i++)
		if (ours[i].kind == VALUE_REAL ? !reals_are_near(&ours[i], &theirs[i])
			: value_bits(&ours[i]) != value_bits(&theirs[i]))
			return LIKE_NOTHING;
	return LIKE_NEARLY;
}

static int clock_values(struct memory_clock *clock, struct value out[CLOCK_VALUES])
{
	const struct value values[CLOCK_VALUES] = {
		{ "last", VALUE_INT64, &clock->last_ms }, { "clock", VALUE_INT64, &clock->clock_ms },
		{ "days", VALUE_INT, &clock->clock_days }, { "number", VALUE_INT64, &clock->number },
		{ "ready", VALUE_INT, &clock->ready_day }, { "today", VALUE_INT, &clock->today },
		{ "today-new", VALUE_INT, &clock->today_new },
		{ "today-ms", VALUE_INT64, &clock->today_ms },
		{ "turn-hour", VALUE_INT, &clock->turn_hour },
	};
	memcpy(out, values, sizeof values);
	return CLOCK_VALUES;
}

void memory_clock_format(const struct memory_clock *clock, char out[MEMORY_TEXT_MAX])
{
	struct memory_clock copy = *clock;
	struct value values[CLOCK_VALUES];
	values_format(values, clock_values(&copy, values), out);
}

bool memory_clock_parse(const char *text, struct memory_clock *clock)
{
	struct memory_clock read;
	struct value values[CLOCK_VALUES];
	if (!values_parse(values, clock_values(&read, values), text) || !clock_is_sound(&read))
		return false;
	*clock = read;
	return true;
}
