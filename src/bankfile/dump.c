#include "bankfile/dump.h"
#include "bankfile/escape.h"

#include <inttypes.h>

/* Members of the object or array that is being written. */
struct json {
	FILE *out;
	const struct bank *bank;
	bool more; /* a comma is due */
};

static void comma(struct json *json)
{
	if (json->more)
		putc(',', json->out);
	json->more = true;
}

static void key(struct json *json, const char *name)
{
	comma(json);
	fprintf(json->out, "\"%s\":", name);
}

static void open_bracket(struct json *json, char bracket)
{
	putc(bracket, json->out);
	json->more = false;
}

static void close_bracket(struct json *json, char bracket)
{
	putc(bracket, json->out);
	json->more = true;
}

static void put_string(struct json *json, const char *name, const char *text)
{
	key(json, name);
	if (text)
		escape_json(json->out, text);
	else
		fputs("null", json->out);
}

static void put_bool(struct json *json, const char *name, bool value)
{
	key(json, name);
	fputs(value ? "true" : "false", json->out);
}

static void put_whole(struct json *json, const char *name, int value)
{
	key(json, name);
	fprintf(json->out, "%d", value);
}

static void put_number(struct json *json, const char *name, double value)
{
	char text[ESCAPE_NUMBER_MAX];
	escape_number(text, value);
	key(json, name);
	fputs(text, json->out);
}

static void put_strings(struct json *json, const char *name, const char *const *items, int count)
{
	key(json, name);
	open_bracket(json, '[');
	for (int i = 0; i < count; i++) {
		comma(json);
		escape_json(json->out, items[i]);
	}
	close_bracket(json, ']');
}

static bool is_translated(const struct bank *bank, struct text text)
{
	for (int i = 1; i < bank->language_count; i++)
		if (text.in[i])
			return true;
	return false;
}

/* null, a string, or an object of languages: as banks write it. */
static void text_value(struct json *json, struct text text)
{
	const struct bank *bank = json->bank;
	if (!text.in) {
		fputs("null", json->out);
	} else if (!is_translated(bank, text)) {
		escape_json(json->out, text.in[0]);
	} else {
		open_bracket(json, '{');
		for (int i = 0; i < bank->language_count; i++)
			if (text.in[i])
				put_string(json, bank->languages[i], text.in[i]);
		close_bracket(json, '}');
	}
}

static void put_text(struct json *json, const char *name, struct text text)
{
	key(json, name);
	text_value(json, text);
}

static void put_texts(struct json *json, const char *name, const struct text *texts, int count)
{
	key(json, name);
	open_bracket(json, '[');
	for (int i = 0; i < count; i++) {
		comma(json);
		text_value(json, texts[i]);
	}
	close_bracket(json, ']');
}

static void put_allow(struct json *json, const struct allow *allow, int count)
{
	key(json, "allow");
	open_bracket(json, '[');
	for (int i = 0; i < count; i++) {
		comma(json);
		open_bracket(json, '{');
		put_string(json, "code", allow[i].code);
		put_text(json, "why", allow[i].why);
		close_bracket(json, '}');
	}
	close_bracket(json, ']');
}

/* A list, or an object of languages with one each. */
static void put_accept(struct json *json, struct accept accept)
{
	const struct bank *bank = json->bank;
	int languages = 0;
	for (int i = 0; i < bank->language_count; i++)
		languages += accept.in[i].count > 0;
	if (languages == 1) {
		put_strings(json, "accept", accept.in[0].items, accept.in[0].count);
		return;
	}
	key(json, "accept");
	open_bracket(json, '{');
	for (int i = 0; i < bank->language_count; i++)
		if (accept.in[i].count > 0)
			put_strings(json, bank->languages[i], accept.in[i].items, accept.in[i].count);
	close_bracket(json, '}');
}

static void put_choices(struct json *json, const struct choice *choices, int count)
{
	key(json, "choices");
	open_bracket(json, '[');
	for (int i = 0; i < count; i++) {
		comma(json);
		open_bracket(json, '{');
		put_text(json, "text", choices[i].text);
		put_text(json, "why", choices[i].why);
		put_bool(json, "right", choices[i].right);
		put_bool(json, "last", choices[i].last);
		close_bracket(json, '}');
	}
	close_bracket(json, ']');
}

static void put_pairs(struct json *json, const struct question *question)
{
	key(json, "pairs");
	open_bracket(json, '[');
	for (int i = 0; i < question->pair_count; i++) {
		comma(json);
		open_bracket(json, '{');
		put_text(json, "left", question->pairs[i].left);
		put_text(json, "right", question->pairs[i].right);
		close_bracket(json, '}');
	}
	close_bracket(json, ']');
	put_texts(json, "extra", question->extra, question->extra_count);
}

static void put_gaps(struct json *json, const struct question *question)
{
	key(json, "gaps");
	open_bracket(json, '[');
	for (int i = 0; i < question->gap_count; i++) {
		const struct gap *gap = &question->gaps[i];
		comma(json);
		open_bracket(json, '{');
		if (gap->accept.in)
			put_accept(json, gap->accept);
		else
			put_choices(json, gap->choices, gap->choice_count);
		close_bracket(json, '}');
	}
	close_bracket(json, ']');
}

static void put_typed(struct json *json, const struct question *question)
{
	put_accept(json, question->accept);
	put_bool(json, "case_sensitive", question->case_sensitive);
	put_bool(json, "accents", question->accents);
	if (question->typos < 0)
		put_string(json, "typos", NULL);
	else
		put_whole(json, "typos", question->typos);
}

static void put_range(struct json *json, const struct question *question)
{
	if (question->has_value) {
		put_number(json, "value", question->value);
		put_number(json, "tolerance", question->tolerance);
	}
	put_number(json, "min", question->min);
	put_number(json, "max", question->max);
	put_text(json, "unit", question->unit);
}

static void put_answer(struct json *json, const struct question *question)
{
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		put_choices(json, question->choices, question->choice_count);
		break;
	case KIND_TRUEFALSE:
		put_bool(json, "answer", question->answer);
		put_text(json, "why", question->why);
		break;
	case KIND_TYPED:
		put_typed(json, question);
		break;
	case KIND_NUMBER:
		put_range(json, question);
		break;
	case KIND_MATCH:
		put_pairs(json, question);
		break;
	case KIND_ORDER:
		put_texts(json, "items", question->items, question->item_count);
		break;
	case KIND_GAP:
		put_gaps(json, question);
		break;
	case KIND_VOICE:
		put_string(json, "says", json->bank->voices[question->voice].id);
		break;
	case KIND_STANDING:
		put_string(json, "is", standing_name(question->standing));
		break;
	case KIND_CARD:
		put_text(json, "front", question->front);
		put_text(json, "back", question->back);
		put_bool(json, "reverse", question->reverse);
		break;
	}
}

static void put_numbers(struct json *json, const char *name, const int *numbers, int count)
{
	key(json, name);
	open_bracket(json, '[');
	for (int i = 0; i < count; i++) {
		comma(json);
		fprintf(json->out, "%d", numbers[i]);
	}
	close_bracket(json, ']');
}

static void put_sisters(struct json *json, const struct question *question)
{
	key(json, "sisters");
	open_bracket(json, '[');
	for (int i = 0; i < question->sister_count; i++) {
		comma(json);
		escape_json(json->out, json->bank->questions[question->sisters[i]].id);
	}
	close_bracket(json, ']');
}

static void put_question(struct json *json, const struct question *question)
{
	open_bracket(json, '{');
	put_string(json, "id", question->id);
	put_string(json, "kind", kind_name(question->kind));
	put_string(json, "topic", json->bank->topics[question->topic].id);
	put_whole(json, "level", question->level);
	put_numbers(json, "source", question->sources, question->source_count);
	put_text(json, "ask", question->ask);
	put_answer(json, question);
	put_text(json, "explain", question->explain);
	put_text(json, "hint", question->hint);
	put_text(json, "note", question->note);
	put_string(json, "quote", question->quote);
	put_strings(json, "tags", question->tags, question->tag_count);
	put_whole(json, "seconds", question->seconds);
	put_whole(json, "rev", question->rev);
	put_sisters(json, question);
	put_bool(json, "card", question->card);
	put_allow(json, question->allow, question->allow_count);
	key(json, "hash");
	fprintf(json->out, "\"%016" PRIx64 "\"", question->hash);
	close_bracket(json, '}');
	putc('\n', json->out);
}

static void put_article(struct json *json)
{
	const struct bank *bank = json->bank;
	key(json, "article");
	open_bracket(json, '{');
	put_text(json, "title", bank->article_title);
	put_string(json, "author", bank->article_author);
	put_string(json, "publisher", bank->article_publisher);
	put_string(json, "published", bank->article_published);
	put_string(json, "url", bank->article_url);
	key(json, "paragraphs");
	open_bracket(json, '[');
	for (int i = 0; i < bank->paragraph_count; i++) {
		comma(json);
		open_bracket(json, '{');
		put_bool(json, "heading", bank->paragraphs[i].heading);
		put_text(json, "gist", bank->paragraphs[i].gist);
		close_bracket(json, '}');
	}
	close_bracket(json, ']');
	close_bracket(json, '}');
}

static void put_named(struct json *json, const char *name, const struct named *named, int count)
{
	key(json, name);
	open_bracket(json, '[');
	for (int i = 0; i < count; i++) {
		comma(json);
		open_bracket(json, '{');
		put_string(json, "id", named[i].id);
		put_text(json, "name", named[i].name);
		close_bracket(json, '}');
	}
	close_bracket(json, ']');
}

void bank_dump(const struct bank *bank, FILE *out)
{
	struct json json = { out, bank, false };
	open_bracket(&json, '{');
	put_string(&json, "bank", bank->id);
	put_string(&json, "version", bank->version);
	put_strings(&json, "languages", bank->languages, bank->language_count);
	put_text(&json, "title", bank->title);
	put_strings(&json, "authors", bank->authors, bank->author_count);
	put_string(&json, "licence", bank->licence);
	put_text(&json, "note", bank->note);
	put_allow(&json, bank->allow, bank->allow_count);
	put_article(&json);
	put_named(&json, "topics", bank->topics, bank->topic_count);
	put_named(&json, "voices", bank->voices, bank->voice_count);
	put_whole(&json, "questions", bank->question_count);
	close_bracket(&json, '}');
	putc('\n', out);
	for (int i = 0; i < bank->question_count; i++) {
		json.more = false;
		put_question(&json, &bank->questions[i]);
	}
}
