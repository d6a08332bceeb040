#include "bankfile/question_read.h"
#include "bankfile/answer_read.h"
#include "bankfile/bank_read.h"
#include "bankfile/ids.h"
#include "bankfile/question_hash.h"
#include "bankfile/texts.h"
#include "bankfile/value.h"

#include <string.h>

enum {
	SOURCES_MAX = 256,
	TAGS_MAX = 20,
	SISTERS_MAX = 20,
	QUOTE_MAX = 240,
	LEVEL_MAX = 3,
	SECONDS_MIN = 5,
	SECONDS_MAX = 600,
	REV_MAX = 1000000,
};

#define BIT(kind) (1u << (kind))
#define ANY (BIT(KIND_COUNT) - 1)
#define QUIZ (ANY & ~BIT(KIND_CARD))
#define ONLY(kind) BIT(kind), BIT(kind)  /* belongs to that kind alone, which needs it */
#define MAY(kind) BIT(kind), 0u
#define CHOOSING (BIT(KIND_CHOICE) | BIT(KIND_MULTI))

static const struct field QUESTION[Q_COUNT] = {
	[Q_ID] = { "id", ANY, ANY },
	[Q_KIND] = { "kind", ANY, ANY },
	[Q_TOPIC] = { "topic", ANY, ANY },
	[Q_LEVEL] = { "level", ANY, ANY },
	[Q_SOURCE] = { "source", ANY, ANY },
	[Q_ASK] = { "ask", QUIZ, QUIZ },
	[Q_EXPLAIN] = { "explain", QUIZ, QUIZ },
	[Q_HINT] = { "hint", ANY, 0 },
	[Q_NOTE] = { "note", ANY, 0 },
	[Q_QUOTE] = { "quote", ANY, 0 },
	[Q_TAGS] = { "tags", ANY, 0 },
	[Q_SECONDS] = { "seconds", QUIZ, 0 },
	[Q_REV] = { "rev", ANY, 0 },
	[Q_SISTERS] = { "sisters", ANY, 0 },
	[Q_CARD] = { "card", QUIZ, 0 },
	[Q_ALLOW] = { "allow", ANY, 0 },
	[Q_CHOICES] = { "choices", CHOOSING, CHOOSING },
	[Q_ANSWER] = { "answer", ONLY(KIND_TRUEFALSE) },
	[Q_WHY] = { "why", MAY(KIND_TRUEFALSE) },
	[Q_ACCEPT] = { "accept", ONLY(KIND_TYPED) },
	[Q_CASE_SENSITIVE] = { "case_sensitive", MAY(KIND_TYPED) },
	[Q_ACCENTS] = { "accents", MAY(KIND_TYPED) },
	[Q_TYPOS] = { "typos", MAY(KIND_TYPED) },
	[Q_VALUE] = { "value", MAY(KIND_NUMBER) },
	[Q_TOLERANCE] = { "tolerance", MAY(KIND_NUMBER) },
	[Q_MIN] = { "min", MAY(KIND_NUMBER) },
	[Q_MAX] = { "max", MAY(KIND_NUMBER) },
	[Q_UNIT] = { "unit", MAY(KIND_NUMBER) },
	[Q_PAIRS] = { "pairs", ONLY(KIND_MATCH) },
	[Q_EXTRA] = { "extra", MAY(KIND_MATCH) },
	[Q_ITEMS] = { "items", ONLY(KIND_ORDER) },
	[Q_GAPS] = { "gaps", ONLY(KIND_GAP) },
	[Q_SAYS] = { "says", ONLY(KIND_VOICE) },
	[Q_IS] = { "is", ONLY(KIND_STANDING) },
	[Q_FRONT] = { "front", ONLY(KIND_CARD) },
	[Q_BACK] = { "back", ONLY(KIND_CARD) },
	[Q_REVERSE] = { "reverse", MAY(KIND_CARD) },
};

static const char *list_kinds(struct reader *reader)
{
	const char *names = "";
	for (int i = 0; i < KIND_COUNT; i++)
		names = arena_format(reader->scratch, "%s%s%s", names, *names ? ", " : "",
			kind_name((enum kind)i));
	return names;
}

/* What messages call a question: by its id where it has one. */
static const char *call(struct reader *reader, const config_setting_t *group)
{
	const config_setting_t *id = tree_is_group(group) ?
		config_setting_get_member(group, "id") : NULL;
	const char *text = id ? config_setting_get_string(id) : NULL;
	return text && !findings_full(reader->findings) ?
		arena_format(reader->scratch, "question %s",
			findings_quote(reader->findings, text, strlen(text))) : "a question";
}

/* True where the kind is known. Where it is not, fields_read can miss nothing, so that a kind
 * that was left out is missed here. */
static bool read_kind(struct reader *reader, const config_setting_t *group, enum kind *kind)
{
	const config_setting_t *setting = config_setting_get_member(group, "kind");
	const char *name;
	if (!setting)
		findings_add(reader->findings, E301, tree_value_at(group),
			arena_format(reader->scratch, "add kind = ...; the kinds are %s", list_kinds(reader)),
			"%s lacks \"kind\"", call(reader, group));
	if (!value_string(reader, setting, &name))
		return false;
	if (kind_find(name, kind))
		return true;
	findings_add(reader->findings, E304, tree_value_at(setting),
		arena_format(reader->scratch, "the kinds are %s", list_kinds(reader)),
		"no kind of question is called %s", findings_quote(reader->findings, name, strlen(name)));
	return false;
}

static void read_topic(struct reader *reader, const config_setting_t *setting,
	struct question *question)
{
	const struct bank *bank = reader->bank;
	const char *id;
	if (!value_string(reader, setting, &id) || bank->topic_count == 0)
		return;
	question->topic = ids_find_named(bank->topics, bank->topic_count, id);
	if (question->topic < 0)
		value_refuse_name(reader, E408, setting, bank->topics, bank->topic_count, "topic");
}

/* A source must be a paragraph with text, and stand in the list once. */
static void check_source(struct reader *reader, const config_setting_t *setting,
	const struct question *question, int index)
{
	const struct bank *bank = reader->bank;
	int number = question->sources[index];
	size_t at = tree_value_at(setting);
	if (number < 1 || number > bank->paragraph_count) {
		findings_add(reader->findings, E418, at,
			arena_format(reader->scratch, "paragraphs are numbered from 1 to %d",
				bank->paragraph_count), "the article has no paragraph %d", number);
		return;
	}
	if (bank->paragraphs[number - 1].heading)
		findings_add(reader->findings, E419, at, "name the paragraph that has the answer",
			"paragraph %d is a heading", number);
	for (int i = 0; i < index; i++)
		if (question->sources[i] == number) {
			findings_add(reader->findings, E423, at, "remove it", "paragraph %d is listed twice",
				number);
			break;
		}
}

static void read_sources(struct reader *reader, const config_setting_t *setting,
	struct question *question)
{
	int count = value_list(reader, setting, 1, SOURCES_MAX, "paragraphs as a source");
	int *sources = arena_array(&reader->bank->arena, (size_t)count, sizeof *sources);
	question->sources = sources;
	question->source_count = count;
	for (int i = 0; i < count; i++) {
		const config_setting_t *member = tree_member(setting, i);
		if (value_whole(reader, member, INT32_MIN, INT32_MAX, &sources[i]) &&
			reader->bank->paragraph_count > 0)
			check_source(reader, member, question, i);
	}
}

static void read_tags(struct reader *reader, const config_setting_t *setting,
	struct question *question)
{
	question->tags = texts_read_list(reader, setting, 0, TAGS_MAX, NAME_MAX_SHOWN, "tags",
		&question->tag_count);
	for (int i = 1; i < question->tag_count; i++)
		for (int j = 0; j < i; j++)
			if (strcmp(question->tags[i], question->tags[j]) == 0) {
				findings_add(reader->findings, E423, tree_value_at(tree_member(setting, i)),
					"remove it", "the tag \"%s\" is listed twice", question->tags[i]);
				break;
			}
}

/* Keys that every kind may have. */
static void read_common(struct reader *reader, const struct fields *fields,
	struct question *question)
{
	struct bank *bank = reader->bank;
	const char *id;
	if (value_id(reader, fields->at[Q_ID], &id))
		question->id = arena_copy(&bank->arena, id, strlen(id));
	read_topic(reader, fields->at[Q_TOPIC], question);
	value_whole(reader, fields->at[Q_LEVEL], 1, LEVEL_MAX, &question->level);
	read_sources(reader, fields->at[Q_SOURCE], question);
	question->ask = texts_read(reader, fields->at[Q_ASK], ASK_MAX, EMPTY_REFUSED);
	question->explain = texts_read(reader, fields->at[Q_EXPLAIN], EXPLAIN_MAX, EMPTY_REFUSED);
	question->hint = texts_read(reader, fields->at[Q_HINT], HINT_MAX, EMPTY_REFUSED);
	question->note = texts_read(reader, fields->at[Q_NOTE], NOTE_MAX, EMPTY_REFUSED);
	if (fields->at[Q_QUOTE]) {
		question->quote = texts_read_plain(reader, fields->at[Q_QUOTE], QUOTE_MAX, EMPTY_REFUSED);
		texts_check_quote(reader, fields->at[Q_QUOTE], question->quote);
	}
	read_tags(reader, fields->at[Q_TAGS], question);
	value_whole(reader, fields->at[Q_SECONDS], SECONDS_MIN, SECONDS_MAX, &question->seconds);
	value_whole(reader, fields->at[Q_REV], 1, REV_MAX, &question->rev);
	value_bool(reader, fields->at[Q_CARD], &question->card);
	question->allow = bank_read_allow(reader, fields->at[Q_ALLOW], &question->allow_count);
}

static void read_question(struct reader *reader, const config_setting_t *group,
	struct question *question)
{
	struct fields fields;
	enum kind kind = KIND_CHOICE;
	bool known = tree_is_group(group) && read_kind(reader, group, &kind);
	question->place = findings_place(reader->findings, tree_value_at(group));
	question->kind = kind;
	question->rev = 1;
	question->card = true;
	question->typos = -1;
	if (!fields_read(reader, group, QUESTION, Q_COUNT, known ? BIT(kind) : 0, call(reader, group),
		&fields))
		return;
	read_common(reader, &fields, question);
	if (known)
		answer_read(reader, &fields, question);
}

static void refuse_id(struct reader *reader, const config_setting_t *group,
	const config_setting_t *first, const char *id)
{
	size_t at = tree_value_at(config_setting_get_member(group, "id"));
	size_t first_at = tree_value_at(config_setting_get_member(first, "id"));
	findings_add(reader->findings, E402, at,
		arena_format(reader->scratch, "rename one of them (also %s)",
			findings_other(reader->findings, first_at, at)),
		"two questions have the id \"%s\"", id);
}

static void read_sisters(struct reader *reader, const config_setting_t *group, int index,
	const struct ids *ids)
{
	struct question *question = &reader->bank->questions[index];
	const config_setting_t *setting = config_setting_get_member(group, "sisters");
	int count = value_list(reader, setting, 0, SISTERS_MAX, "sisters");
	int *sisters = arena_array(&reader->bank->arena, (size_t)count, sizeof *sisters);
	question->sisters = sisters;
	question->sister_count = count;
	for (int i = 0; i < count; i++) {
		const config_setting_t *member = tree_member(setting, i);
		const char *id;
		if (!value_string(reader, member, &id))
			continue;
		sisters[i] = ids_find(ids, id);
		bool twice = sisters[i] == index;
		for (int j = 0; j < i; j++)
			twice = twice || sisters[j] == sisters[i];
		if (sisters[i] < 0)
			findings_add(reader->findings, E410, tree_value_at(member),
				"name the id of a question of this bank", "no question has the id %s",
				findings_quote(reader->findings, id, strlen(id)));
		else if (twice)
			findings_add(reader->findings, E423, tree_value_at(member), "remove it",
				sisters[i] == index ? "a question cannot be its own sister" :
				"this sister is listed twice");
	}
}

/* Ids can be held against each other only when all questions are there. */
static void check_ids(struct reader *reader, const config_setting_t *setting)
{
	struct bank *bank = reader->bank;
	struct ids ids;
	ids_init(&ids, reader->scratch, bank->question_count);
	for (int i = 0; i < bank->question_count; i++) {
		const char *id = bank->questions[i].id;
		int first = id ? ids_add(&ids, id, i) : -1;
		if (first >= 0)
			refuse_id(reader, tree_member(setting, i), tree_member(setting, first), id);
	}
	for (int i = 0; i < bank->question_count && !findings_enough(reader->findings); i++)
		if (tree_is_group(tree_member(setting, i)))
			read_sisters(reader, tree_member(setting, i), i, &ids);
}

void question_read_all(struct reader *reader, const config_setting_t *setting)
{
	struct bank *bank = reader->bank;
	if (setting && tree_is_group(setting)) {
		findings_add(reader->findings, E305, tree_value_at(setting),
			"write questions = ( { ... }, { ... } );", "questions is a group { }, not a list ( )");
		return;
	}
	bank->question_count = value_list(reader, setting, 1, 0, "questions");
	bank->questions = arena_array(&bank->arena, (size_t)bank->question_count,
		sizeof *bank->questions);
	for (int i = 0; i < bank->question_count && !findings_enough(reader->findings); i++)
		read_question(reader, tree_member(setting, i), &bank->questions[i]);
	check_ids(reader, setting);
	for (int i = 0; i < bank->question_count && reader->findings->count == 0; i++)
		bank->questions[i].hash = question_hash(bank, &bank->questions[i]);
}
