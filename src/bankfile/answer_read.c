#include "bankfile/answer_read.h"
#include "bankfile/ids.h"
#include "bankfile/marks.h"
#include "bankfile/texts.h"
#include "bankfile/value.h"

#include <string.h>

enum { TYPOS_MAX = 5, CHOICES_MIN = 2, PAIRS_MIN = 2, ITEMS_MIN = 3 };

enum { CHOICE_TEXT, CHOICE_RIGHT, CHOICE_WHY, CHOICE_LAST, CHOICE_COUNT };
static const struct field CHOICE[CHOICE_COUNT] = {
	[CHOICE_TEXT] = { "text", FIELD_REQUIRED },
	[CHOICE_RIGHT] = { "right", FIELD_OPTIONAL },
	[CHOICE_WHY] = { "why", FIELD_OPTIONAL },
	[CHOICE_LAST] = { "last", FIELD_OPTIONAL },
};

enum { PAIR_LEFT, PAIR_RIGHT, PAIR_COUNT };
static const struct field PAIR[PAIR_COUNT] = {
	[PAIR_LEFT] = { "left", FIELD_REQUIRED },
	[PAIR_RIGHT] = { "right", FIELD_REQUIRED },
};

enum { GAP_ACCEPT, GAP_CHOICES, GAP_COUNT };
static const struct field GAP[GAP_COUNT] = {
	[GAP_ACCEPT] = { "accept", FIELD_OPTIONAL },
	[GAP_CHOICES] = { "choices", FIELD_OPTIONAL },
};

/* Places of the members of a list, so that one can be named in a finding. */
struct spots {
	size_t group, text, right, last;
};

static size_t value_at(const config_setting_t *setting, const config_setting_t *otherwise)
{
	return tree_value_at(setting ? setting : otherwise);
}

static void read_choice(struct reader *reader, const config_setting_t *group, int max,
	struct choice *choice, struct spots *spots)
{
	struct fields fields;
	spots->group = spots->text = spots->right = spots->last = tree_value_at(group);
	if (!fields_read(reader, group, CHOICE, CHOICE_COUNT, 1, "a choice", &fields))
		return;
	choice->text = texts_read(reader, fields.at[CHOICE_TEXT], max, EMPTY_REFUSED);
	choice->why = texts_read(reader, fields.at[CHOICE_WHY], WHY_MAX, EMPTY_REFUSED);
	value_bool(reader, fields.at[CHOICE_RIGHT], &choice->right);
	value_bool(reader, fields.at[CHOICE_LAST], &choice->last);
	spots->text = value_at(fields.at[CHOICE_TEXT], group);
	spots->right = fields.at[CHOICE_RIGHT] ? tree_key_at(fields.at[CHOICE_RIGHT]) : spots->group;
	spots->last = fields.at[CHOICE_LAST] ? tree_key_at(fields.at[CHOICE_LAST]) : spots->group;
}

static const char *also(struct reader *reader, const char *advice, size_t at, size_t from)
{
	return arena_format(reader->scratch, "%s (also %s)", advice,
		findings_other(reader->findings, at, from));
}

static void check_right(struct reader *reader, const config_setting_t *list, const char *id,
	const struct choice *choices, const struct spots *spots, int count, bool one)
{
	int first = -1;
	for (int i = 0; i < count; i++) {
		if (!choices[i].right)
			continue;
		if (first < 0) {
			first = i;
		} else if (one) {
			findings_add(reader->findings, E412, spots[first].right,
				also(reader, "keep right = true on one of them", spots[i].right,
					spots[first].right),
				"question \"%s\" has two right choices", id);
			return;
		}
	}
	if (first < 0 && count > 0)
		findings_add(reader->findings, E411, tree_value_at(list),
			"write right = true in one of them", "question \"%s\" has no right choice", id);
}

static void check_last(struct reader *reader, const struct choice *choices,
	const struct spots *spots, int count)
{
	int first = -1;
	for (int i = 0; i < count; i++) {
		if (!choices[i].last)
			continue;
		if (first >= 0) {
			findings_add(reader->findings, E424, spots[i].last,
				also(reader, "keep last = true on one of them", spots[first].last,
					spots[i].last),
				"two choices want to be the last");
			return;
		}
		first = i;
	}
}

static const struct choice *read_choices(struct reader *reader, const config_setting_t *setting,
	const char *id, bool one, int *count)
{
	*count = value_list(reader, setting, CHOICES_MIN, CHOICES_MAX, "choices");
	struct choice *choices = arena_array(&reader->bank->arena, (size_t)*count, sizeof *choices);
	struct spots spots[CHOICES_MAX];
	struct text texts[CHOICES_MAX];
	size_t places[CHOICES_MAX];
	for (int i = 0; i < *count; i++) {
		read_choice(reader, tree_member(setting, i),
			*count > CHOICES_FEW ? CHOICE_OF_MANY_MAX : CHOICE_MAX, &choices[i], &spots[i]);
		texts[i] = choices[i].text;
		places[i] = spots[i].text;
	}
	check_right(reader, setting, id, choices, spots, *count, one);
	check_last(reader, choices, spots, *count);
	texts_check_unlike(reader, E413, texts, places, *count, "choices");
	return choices;
}

/* value with tolerance, or min with max. */
static void read_number(struct reader *reader, const struct fields *fields,
	struct question *question)
{
	bool value = fields->at[Q_VALUE] || fields->at[Q_TOLERANCE];
	bool range = fields->at[Q_MIN] || fields->at[Q_MAX];
	bool whole_range = fields->at[Q_MIN] && fields->at[Q_MAX];
	question->has_value = value;
	question->unit = texts_read(reader, fields->at[Q_UNIT], UNIT_MAX, EMPTY_REFUSED);
	if (value == range || (value && !fields->at[Q_VALUE]) || (range && !whole_range)) {
		findings_add(reader->findings, E308, tree_value_at(fields->group),
			"write value and tolerance, or min and max",
			value && range ? "a number question has both value and a range" :
			"a number question needs value and tolerance, or min and max");
		return;
	}
	if (value && value_number(reader, fields->at[Q_VALUE], &question->value)) {
		value_number(reader, fields->at[Q_TOLERANCE], &question->tolerance);
		if (question->tolerance < 0)
			findings_add(reader->findings, E403, tree_value_at(fields->at[Q_TOLERANCE]),
				"write 0 or more", "tolerance is %g", question->tolerance);
		question->min = question->value - question->tolerance;
		question->max = question->value + question->tolerance;
	}
	if (range && value_number(reader, fields->at[Q_MIN], &question->min) &&
		value_number(reader, fields->at[Q_MAX], &question->max) && question->min > question->max)
		findings_add(reader->findings, E417, tree_value_at(fields->at[Q_MIN]), "swap them",
			"min is %g, over max, which is %g", question->min, question->max);
}

static void read_extra(struct reader *reader, const config_setting_t *setting,
	struct question *question, struct text *sides, size_t *places)
{
	question->extra_count = value_list(reader, setting, 0, EXTRA_MAX, "extra answers");
	struct text *extra = arena_array(&reader->bank->arena, (size_t)question->extra_count,
		sizeof *extra);
	question->extra = extra;
	for (int i = 0; i < question->extra_count; i++) {
		const config_setting_t *member = tree_member(setting, i);
		extra[i] = sides[i] = texts_read(reader, member, SIDE_MAX, EMPTY_REFUSED);
		places[i] = tree_value_at(member);
	}
}

static void read_match(struct reader *reader, const struct fields *fields,
	struct question *question)
{
	const config_setting_t *setting = fields->at[Q_PAIRS];
	int count = value_list(reader, setting, PAIRS_MIN, PAIRS_MAX, "pairs");
	struct pair *pairs = arena_array(&reader->bank->arena, (size_t)count, sizeof *pairs);
	struct text left[PAIRS_MAX], right[PAIRS_MAX + EXTRA_MAX];
	size_t left_at[PAIRS_MAX], right_at[PAIRS_MAX + EXTRA_MAX];
	for (int i = 0; i < count; i++) {
		const config_setting_t *group = tree_member(setting, i);
		struct fields pair;
		fields_read(reader, group, PAIR, PAIR_COUNT, 1, "a pair", &pair);
		pairs[i].left = left[i] = texts_read(reader, pair.at[PAIR_LEFT], SIDE_MAX, EMPTY_REFUSED);
		pairs[i].right = right[i] = texts_read(reader, pair.at[PAIR_RIGHT], SIDE_MAX,
			EMPTY_REFUSED);
		left_at[i] = value_at(pair.at[PAIR_LEFT], group);
		right_at[i] = value_at(pair.at[PAIR_RIGHT], group);
	}
	question->pairs = pairs;
	question->pair_count = count;
	read_extra(reader, fields->at[Q_EXTRA], question, right + count, right_at + count);
	texts_check_unlike(reader, E413, left, left_at, count, "left sides");
	texts_check_unlike(reader, E416, right, right_at, count + question->extra_count, "right sides");
}

static void read_order(struct reader *reader, const config_setting_t *setting,
	struct question *question)
{
	int count = value_list(reader, setting, ITEMS_MIN, ITEMS_MAX, "items");
	struct text *items = arena_array(&reader->bank->arena, (size_t)count, sizeof *items);
	size_t places[ITEMS_MAX];
	for (int i = 0; i < count; i++) {
		items[i] = texts_read(reader, tree_member(setting, i), SIDE_MAX, EMPTY_REFUSED);
		places[i] = tree_value_at(tree_member(setting, i));
	}
	question->items = items;
	question->item_count = count;
	texts_check_unlike(reader, E413, items, places, count, "items");
}

static void read_gap(struct reader *reader, const config_setting_t *group, const char *id,
	struct gap *gap)
{
	struct fields fields;
	if (!fields_read(reader, group, GAP, GAP_COUNT, 1, "a gap", &fields))
		return;
	if (!fields.at[GAP_ACCEPT] == !fields.at[GAP_CHOICES])
		findings_add(reader->findings, E308, tree_value_at(group), "write accept or choices",
			fields.at[GAP_ACCEPT] ? "a gap has both accept and choices" :
			"a gap needs accept or choices");
	gap->accept = texts_read_accept(reader, fields.at[GAP_ACCEPT]);
	if (fields.at[GAP_CHOICES])
		gap->choices = read_choices(reader, fields.at[GAP_CHOICES], id, true, &gap->choice_count);
}

static void read_gaps(struct reader *reader, const struct fields *fields, const char *id,
	struct question *question)
{
	const config_setting_t *setting = fields->at[Q_GAPS];
	int count = value_list(reader, setting, 1, GAPS_MAX, "gaps");
	struct gap *gaps = arena_array(&reader->bank->arena, (size_t)count, sizeof *gaps);
	for (int i = 0; i < count; i++)
		read_gap(reader, tree_member(setting, i), id, &gaps[i]);
	question->gaps = gaps;
	question->gap_count = count;
	if (count > 0 && tree_length(setting) <= GAPS_MAX)
		marks_check(reader, fields->at[Q_ASK], setting, count);
}

static void read_voice(struct reader *reader, const config_setting_t *setting,
	struct question *question)
{
	const struct bank *bank = reader->bank;
	const char *id;
	if (!value_string(reader, setting, &id))
		return;
	question->voice = ids_find_named(bank->voices, bank->voice_count, id);
	if (bank->voice_count == 0)
		findings_add(reader->findings, E421, tree_value_at(setting),
			"add voices = ( { id; name }, { id; name } ) to the file", "the bank has no voices");
	else if (question->voice < 0)
		value_refuse_name(reader, E409, setting, bank->voices, bank->voice_count, "voice");
}

static void read_standing(struct reader *reader, const config_setting_t *setting,
	struct question *question)
{
	const char *name;
	if (!value_string(reader, setting, &name))
		return;
	for (int i = 0; i < STANDING_COUNT; i++)
		if (strcmp(name, standing_name((enum standing)i)) == 0) {
			question->standing = (enum standing)i;
			return;
		}
	findings_add(reader->findings, E420, tree_value_at(setting),
		"write reported, claimed or opinion", "%s is no standing",
		findings_quote(reader->findings, name, strlen(name)));
}

static void read_typed(struct reader *reader, const struct fields *fields,
	struct question *question)
{
	question->accept = texts_read_accept(reader, fields->at[Q_ACCEPT]);
	value_bool(reader, fields->at[Q_CASE_SENSITIVE], &question->case_sensitive);
	value_bool(reader, fields->at[Q_ACCENTS], &question->accents);
	value_whole(reader, fields->at[Q_TYPOS], 0, TYPOS_MAX, &question->typos);
}

void answer_read(struct reader *reader, const struct fields *fields, struct question *question)
{
	const char *id = question->id ? question->id : "?";
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		question->choices = read_choices(reader, fields->at[Q_CHOICES], id,
			question->kind == KIND_CHOICE, &question->choice_count);
		break;
	case KIND_TRUEFALSE:
		value_bool(reader, fields->at[Q_ANSWER], &question->answer);
		question->why = texts_read(reader, fields->at[Q_WHY], WHY_MAX, EMPTY_REFUSED);
		break;
	case KIND_TYPED:
		read_typed(reader, fields, question);
		break;
	case KIND_NUMBER:
		read_number(reader, fields, question);
		break;
	case KIND_MATCH:
		read_match(reader, fields, question);
		break;
	case KIND_ORDER:
		read_order(reader, fields->at[Q_ITEMS], question);
		break;
	case KIND_GAP:
		read_gaps(reader, fields, id, question);
		break;
	case KIND_VOICE:
		read_voice(reader, fields->at[Q_SAYS], question);
		break;
	case KIND_STANDING:
		read_standing(reader, fields->at[Q_IS], question);
		break;
	case KIND_CARD:
		question->front = texts_read(reader, fields->at[Q_FRONT], FRONT_MAX, EMPTY_REFUSED);
		question->back = texts_read(reader, fields->at[Q_BACK], BACK_MAX, EMPTY_REFUSED);
		value_bool(reader, fields->at[Q_REVERSE], &question->reverse);
		break;
	}
}
