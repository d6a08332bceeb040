#include "bankfile/bank_read.h"
#include "bankfile/fields.h"
#include "bankfile/load.h"
#include "bankfile/question_read.h"
#include "bankfile/texts.h"
#include "bankfile/value.h"

#include <string.h>

enum { AUTHORS_MAX = 20, ALLOW_MAX = 20, WARNING_CODE_LEN = 3 };

enum { ROOT_SCHEMA, ROOT_BANK, ROOT_ARTICLE, ROOT_TOPICS, ROOT_VOICES, ROOT_QUESTIONS, ROOT_COUNT };
static const struct field ROOT[ROOT_COUNT] = {
	[ROOT_SCHEMA] = { "schema", FIELD_REQUIRED },
	[ROOT_BANK] = { "bank", FIELD_REQUIRED },
	[ROOT_ARTICLE] = { "article", FIELD_REQUIRED },
	[ROOT_TOPICS] = { "topics", FIELD_REQUIRED },
	[ROOT_VOICES] = { "voices", FIELD_OPTIONAL },
	[ROOT_QUESTIONS] = { "questions", FIELD_REQUIRED },
};

enum { BANK_ID, BANK_VERSION, BANK_LANGUAGE, BANK_TITLE, BANK_AUTHORS, BANK_LICENCE, BANK_NOTE,
	BANK_ALLOW, BANK_COUNT };
static const struct field BANK[BANK_COUNT] = {
	[BANK_ID] = { "id", FIELD_REQUIRED },
	[BANK_VERSION] = { "version", FIELD_REQUIRED },
	[BANK_LANGUAGE] = { "language", FIELD_REQUIRED },
	[BANK_TITLE] = { "title", FIELD_REQUIRED },
	[BANK_AUTHORS] = { "authors", FIELD_OPTIONAL },
	[BANK_LICENCE] = { "licence", FIELD_OPTIONAL },
	[BANK_NOTE] = { "note", FIELD_OPTIONAL },
	[BANK_ALLOW] = { "allow", FIELD_OPTIONAL },
};

enum { ARTICLE_TITLE, ARTICLE_AUTHOR, ARTICLE_PUBLISHER, ARTICLE_PUBLISHED, ARTICLE_URL,
	ARTICLE_PARAGRAPHS, ARTICLE_COUNT };
static const struct field ARTICLE[ARTICLE_COUNT] = {
	[ARTICLE_TITLE] = { "title", FIELD_OPTIONAL },
	[ARTICLE_AUTHOR] = { "author", FIELD_OPTIONAL },
	[ARTICLE_PUBLISHER] = { "publisher", FIELD_OPTIONAL },
	[ARTICLE_PUBLISHED] = { "published", FIELD_OPTIONAL },
	[ARTICLE_URL] = { "url", FIELD_OPTIONAL },
	[ARTICLE_PARAGRAPHS] = { "paragraphs", FIELD_REQUIRED },
};

enum { PARAGRAPH_HEADING, PARAGRAPH_GIST, PARAGRAPH_COUNT };
static const struct field PARAGRAPH[PARAGRAPH_COUNT] = {
	[PARAGRAPH_HEADING] = { "heading", FIELD_OPTIONAL },
	[PARAGRAPH_GIST] = { "gist", FIELD_REQUIRED },
};

enum { NAMED_ID, NAMED_NAME, NAMED_COUNT };
static const struct field NAMED[NAMED_COUNT] = {
	[NAMED_ID] = { "id", FIELD_REQUIRED },
	[NAMED_NAME] = { "name", FIELD_REQUIRED },
};

enum { ALLOW_CODE, ALLOW_WHY, ALLOW_COUNT };
static const struct field ALLOW[ALLOW_COUNT] = {
	[ALLOW_CODE] = { "code", FIELD_REQUIRED },
	[ALLOW_WHY] = { "why", FIELD_REQUIRED },
};

static const char *keep(struct reader *reader, const char *text)
{
	return arena_copy(&reader->bank->arena, text, strlen(text));
}

/* W and two digits, as the checks number their warnings. */
static const char *read_warning_code(struct reader *reader, const config_setting_t *setting)
{
	const char *code;
	if (!value_string(reader, setting, &code))
		return "";
	if (strlen(code) != WARNING_CODE_LEN || code[0] != 'W' || strspn(code + 1, "0123456789") != 2)
		findings_add(reader->findings, E425, tree_value_at(setting),
			"only warnings can be allowed; their codes are written W34", "%s is no warning's code",
			findings_quote(reader->findings, code, strlen(code)));
	return keep(reader, code);
}

const struct allow *bank_read_allow(struct reader *reader, const config_setting_t *setting,
	int *count)
{
	*count = value_list(reader, setting, 0, ALLOW_MAX, "allowed warnings");
	struct allow *allow = arena_array(&reader->bank->arena, (size_t)*count, sizeof *allow);
	for (int i = 0; i < *count; i++) {
		struct fields fields;
		if (!fields_read(reader, tree_member(setting, i), ALLOW, ALLOW_COUNT, 1, "an allow",
			&fields))
			continue;
		allow[i].code = read_warning_code(reader, fields.at[ALLOW_CODE]);
		allow[i].why = texts_read(reader, fields.at[ALLOW_WHY], WHY_MAX, EMPTY_REFUSED);
	}
	return allow;
}

/* false where the schema is a newer one: nothing else can be said about such a file. */
static bool read_schema(struct reader *reader, const config_setting_t *setting)
{
	double schema;
	int known;
	if (!value_number(reader, setting, &schema))
		return true;
	if (schema > SCHEMA)
		findings_add(reader->findings, E306, tree_value_at(setting),
			"use a newer Readback, or write the bank in schema 1",
			"the bank is in schema %g, and this program knows up to %d", schema, (int)SCHEMA);
	else
		value_whole(reader, setting, SCHEMA, SCHEMA, &known);
	return schema <= SCHEMA;
}

/* The bank's own language is needed before anything else is read: NULL where it is unknown. */
static const char *peek_language(const config_setting_t *root)
{
	const config_setting_t *bank = config_setting_get_member(root, "bank");
	const config_setting_t *language = bank && tree_is_group(bank) ?
		config_setting_get_member(bank, "language") : NULL;
	const char *tag = language ? config_setting_get_string(language) : NULL;
	return tag && texts_is_language(tag) ? tag : NULL;
}

static void check_language(struct reader *reader, const config_setting_t *setting)
{
	const char *tag;
	if (value_string(reader, setting, &tag) && !texts_is_language(tag))
		findings_add(reader->findings, E309, tree_value_at(setting),
			"write en, fr or pt-BR, as the texts are written", "%s is no language",
			findings_quote(reader->findings, tag, strlen(tag)));
}

static void read_about(struct reader *reader, const config_setting_t *setting)
{
	struct bank *bank = reader->bank;
	struct fields fields;
	if (!setting || !fields_read(reader, setting, BANK, BANK_COUNT, 1, "bank", &fields))
		return;
	const char *id;
	if (value_id(reader, fields.at[BANK_ID], &id))
		bank->id = keep(reader, id);
	bank->place = findings_place(reader->findings, tree_value_at(setting));
	bank->version = texts_read_plain(reader, fields.at[BANK_VERSION], NAME_MAX_SHOWN,
		EMPTY_REFUSED);
	check_language(reader, fields.at[BANK_LANGUAGE]);
	bank->title = texts_read(reader, fields.at[BANK_TITLE], NAME_MAX_SHOWN, EMPTY_REFUSED);
	bank->authors = texts_read_list(reader, fields.at[BANK_AUTHORS], 0, AUTHORS_MAX, NAME_MAX_SHOWN,
		"authors", &bank->author_count);
	bank->licence = texts_read_plain(reader, fields.at[BANK_LICENCE], NAME_MAX_SHOWN,
		EMPTY_ALLOWED);
	bank->note = texts_read(reader, fields.at[BANK_NOTE], NOTE_MAX, EMPTY_REFUSED);
	bank->allow = bank_read_allow(reader, fields.at[BANK_ALLOW], &bank->allow_count);
}

static void read_paragraphs(struct reader *reader, const config_setting_t *setting)
{
	struct bank *bank = reader->bank;
	bank->paragraph_count = value_list(reader, setting, 1, 0, "paragraphs");
	struct paragraph *paragraphs = arena_array(&bank->arena, (size_t)bank->paragraph_count,
		sizeof *paragraphs);
	bank->paragraphs = paragraphs;
	for (int i = 0; i < bank->paragraph_count && !findings_enough(reader->findings); i++) {
		struct fields fields;
		if (!fields_read(reader, tree_member(setting, i), PARAGRAPH, PARAGRAPH_COUNT, 1,
			"a paragraph", &fields))
			continue;
		paragraphs[i].place =
			findings_place(reader->findings, tree_value_at(tree_member(setting, i)));
		value_bool(reader, fields.at[PARAGRAPH_HEADING], &paragraphs[i].heading);
		paragraphs[i].gist = texts_read(reader, fields.at[PARAGRAPH_GIST], GIST_MAX, EMPTY_REFUSED);
	}
}

static void read_article(struct reader *reader, const config_setting_t *setting)
{
	struct bank *bank = reader->bank;
	struct fields fields;
	if (!setting || !fields_read(reader, setting, ARTICLE, ARTICLE_COUNT, 1, "article", &fields))
		return;
	bank->article_title = texts_read(reader, fields.at[ARTICLE_TITLE], NAME_MAX_SHOWN,
		EMPTY_ALLOWED);
	bank->article_author = texts_read_plain(reader, fields.at[ARTICLE_AUTHOR], NAME_MAX_SHOWN,
		EMPTY_ALLOWED);
	bank->article_publisher = texts_read_plain(reader, fields.at[ARTICLE_PUBLISHER],
		NAME_MAX_SHOWN, EMPTY_ALLOWED);
	bank->article_published = texts_read_plain(reader, fields.at[ARTICLE_PUBLISHED],
		NAME_MAX_SHOWN, EMPTY_ALLOWED);
	bank->article_url = texts_read_plain(reader, fields.at[ARTICLE_URL], URL_MAX, EMPTY_ALLOWED);
	read_paragraphs(reader, fields.at[ARTICLE_PARAGRAPHS]);
}

static void check_named_ids(struct reader *reader, const struct named *named, const size_t *id_at,
	int count, const char *what)
{
	for (int i = 1; i < count; i++)
		for (int j = 0; j < i; j++)
			if (named[i].id && named[j].id && strcmp(named[i].id, named[j].id) == 0) {
				findings_add(reader->findings, E402, id_at[i],
					arena_format(reader->scratch, "rename one of them (also %s)",
						findings_other(reader->findings, id_at[j], id_at[i])),
					"two %s have the id \"%s\"", what, named[i].id);
				break;
			}
}

/* Topics or voices. */
static const struct named *read_named(struct reader *reader, const config_setting_t *setting,
	int min, int max, const char *one, const char *many, int *count)
{
	*count = value_list(reader, setting, min, max, many);
	struct named *named = arena_array(&reader->bank->arena, (size_t)*count, sizeof *named);
	struct text *names = arena_array(reader->scratch, (size_t)*count, sizeof *names);
	size_t *id_at = arena_array(reader->scratch, (size_t)*count, sizeof *id_at);
	size_t *name_at = arena_array(reader->scratch, (size_t)*count, sizeof *name_at);
	for (int i = 0; i < *count; i++) {
		struct fields fields;
		const char *id;
		if (!fields_read(reader, tree_member(setting, i), NAMED, NAMED_COUNT, 1, one, &fields))
			continue;
		if (value_id(reader, fields.at[NAMED_ID], &id)) {
			named[i].id = keep(reader, id);
			id_at[i] = tree_value_at(fields.at[NAMED_ID]);
		}
		names[i] = texts_read(reader, fields.at[NAMED_NAME], TOPIC_MAX, EMPTY_REFUSED);
		named[i].name = names[i];
		named[i].place =
			findings_place(reader->findings, tree_value_at(tree_member(setting, i)));
		name_at[i] = fields.at[NAMED_NAME] ? tree_value_at(fields.at[NAMED_NAME]) : 0;
	}
	check_named_ids(reader, named, id_at, *count, many);
	texts_check_unlike(reader, E413, names, name_at, *count, many);
	return named;
}

void bank_read(struct reader *reader, const config_setting_t *root)
{
	struct bank *bank = reader->bank;
	struct fields fields;
	if (!read_schema(reader, config_setting_get_member(root, ROOT[ROOT_SCHEMA].name)))
		return;
	fields_read(reader, root, ROOT, ROOT_COUNT, 1, "the file", &fields);
	texts_collect_languages(reader, root, peek_language(root));
	read_about(reader, fields.at[ROOT_BANK]);
	read_article(reader, fields.at[ROOT_ARTICLE]);
	bank->topics = read_named(reader, fields.at[ROOT_TOPICS], 1, TOPICS_MAX, "a topic", "topics",
		&bank->topic_count);
	bank->voices = read_named(reader, fields.at[ROOT_VOICES], 2, VOICES_MAX, "a voice", "voices",
		&bank->voice_count);
	question_read_all(reader, fields.at[ROOT_QUESTIONS]);
}
