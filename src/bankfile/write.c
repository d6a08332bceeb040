#include "bankfile/dump.h"
#include "bankfile/escape.h"
#include "bankfile/load.h"

#include <string.h>

struct writer {
	FILE *out;
	const struct bank *bank;
	int depth;
};

static void indent(struct writer *writer)
{
	for (int i = 0; i < writer->depth; i++)
		putc('\t', writer->out);
}

static void key(struct writer *writer, const char *name)
{
	indent(writer);
	fprintf(writer->out, "%s = ", name);
}

static void end(struct writer *writer)
{
	fputs(";\n", writer->out);
}

static void open_bracket(struct writer *writer, char bracket)
{
	fprintf(writer->out, "%c\n", bracket);
	writer->depth++;
}

static void close_bracket(struct writer *writer, char bracket)
{
	writer->depth--;
	indent(writer);
	putc(bracket, writer->out);
}

/* libconfig takes no comma behind the last member. */
static void close_member(struct writer *writer, char bracket, bool last)
{
	close_bracket(writer, bracket);
	fputs(last ? "\n" : ",\n", writer->out);
}

static void write_string(struct writer *writer, const char *name, const char *text)
{
	key(writer, name);
	escape_libconfig(writer->out, text);
	end(writer);
}

static void write_bool(struct writer *writer, const char *name, bool value)
{
	key(writer, name);
	fputs(value ? "true" : "false", writer->out);
	end(writer);
}

static void write_whole(struct writer *writer, const char *name, int value)
{
	key(writer, name);
	fprintf(writer->out, "%d", value);
	end(writer);
}

/* With a point: a whole number without one must fit in 32 bits. */
static void write_number(struct writer *writer, const char *name, double value)
{
	char text[ESCAPE_NUMBER_MAX];
	escape_number(text, value);
	key(writer, name);
	fprintf(writer->out, "%s%s", text, strpbrk(text, ".e") ? "" : ".0");
	end(writer);
}

static void string_list(struct writer *writer, const char *const *items, int count)
{
	putc('[', writer->out);
	for (int i = 0; i < count; i++) {
		fputs(i ? ", " : " ", writer->out);
		escape_libconfig(writer->out, items[i]);
	}
	fputs(" ]", writer->out);
}

static void write_strings(struct writer *writer, const char *name, const char *const *items,
	int count)
{
	if (count == 0)
		return;
	key(writer, name);
	string_list(writer, items, count);
	end(writer);
}

static int count_languages(const struct bank *bank, struct text text)
{
	int count = 0;
	for (int i = 0; i < bank->language_count; i++)
		count += text.in[i] != NULL;
	return count;
}

static void text_value(struct writer *writer, struct text text)
{
	const struct bank *bank = writer->bank;
	if (count_languages(bank, text) == 1) {
		escape_libconfig(writer->out, text.in[0]);
		return;
	}
	fputs("{ ", writer->out);
	for (int i = 0; i < bank->language_count; i++)
		if (text.in[i]) {
			fprintf(writer->out, "%s = ", bank->languages[i]);
			escape_libconfig(writer->out, text.in[i]);
			fputs("; ", writer->out);
		}
	putc('}', writer->out);
}

static void write_text(struct writer *writer, const char *name, struct text text)
{
	if (!text.in)
		return;
	key(writer, name);
	text_value(writer, text);
	end(writer);
}

static void write_texts(struct writer *writer, const char *name, const struct text *texts,
	int count)
{
	if (count == 0)
		return;
	key(writer, name);
	open_bracket(writer, '(');
	for (int i = 0; i < count; i++) {
		indent(writer);
		text_value(writer, texts[i]);
		fputs(i + 1 < count ? ",\n" : "\n", writer->out);
	}
	close_bracket(writer, ')');
	end(writer);
}

static void write_allow(struct writer *writer, const struct allow *allow, int count)
{
	if (count == 0)
		return;
	key(writer, "allow");
	open_bracket(writer, '(');
	for (int i = 0; i < count; i++) {
		indent(writer);
		open_bracket(writer, '{');
		write_string(writer, "code", allow[i].code);
		write_text(writer, "why", allow[i].why);
		close_member(writer, '}', i + 1 == count);
	}
	close_bracket(writer, ')');
	end(writer);
}

static void write_accept(struct writer *writer, struct accept accept)
{
	const struct bank *bank = writer->bank;
	int languages = 0;
	for (int i = 0; i < bank->language_count; i++)
		languages += accept.in[i].count > 0;
	key(writer, "accept");
	if (languages == 1) {
		string_list(writer, accept.in[0].items, accept.in[0].count);
		end(writer);
		return;
	}
	open_bracket(writer, '{');
	for (int i = 0; i < bank->language_count; i++)
		write_strings(writer, bank->languages[i], accept.in[i].items, accept.in[i].count);
	close_bracket(writer, '}');
	end(writer);
}

static void write_choices(struct writer *writer, const struct choice *choices, int count)
{
	key(writer, "choices");
	open_bracket(writer, '(');
	for (int i = 0; i < count; i++) {
		indent(writer);
		open_bracket(writer, '{');
		write_text(writer, "text", choices[i].text);
		write_text(writer, "why", choices[i].why);
		if (choices[i].right)
			write_bool(writer, "right", true);
		if (choices[i].last)
			write_bool(writer, "last", true);
		close_member(writer, '}', i + 1 == count);
	}
	close_bracket(writer, ')');
	end(writer);
}

static void write_pairs(struct writer *writer, const struct question *question)
{
	key(writer, "pairs");
	open_bracket(writer, '(');
	for (int i = 0; i < question->pair_count; i++) {
		indent(writer);
		open_bracket(writer, '{');
		write_text(writer, "left", question->pairs[i].left);
		write_text(writer, "right", question->pairs[i].right);
		close_member(writer, '}', i + 1 == question->pair_count);
	}
	close_bracket(writer, ')');
	end(writer);
	write_texts(writer, "extra", question->extra, question->extra_count);
}

static void write_gaps(struct writer *writer, const struct question *question)
{
	key(writer, "gaps");
	open_bracket(writer, '(');
	for (int i = 0; i < question->gap_count; i++) {
		const struct gap *gap = &question->gaps[i];
		indent(writer);
		open_bracket(writer, '{');
		if (gap->accept.in)
			write_accept(writer, gap->accept);
		else
			write_choices(writer, gap->choices, gap->choice_count);
		close_member(writer, '}', i + 1 == question->gap_count);
	}
	close_bracket(writer, ')');
	end(writer);
}

static void write_typed(struct writer *writer, const struct question *question)
{
	write_accept(writer, question->accept);
	write_bool(writer, "case_sensitive", question->case_sensitive);
	write_bool(writer, "accents", question->accents);
	if (question->typos >= 0)
		write_whole(writer, "typos", question->typos);
}

static void write_range(struct writer *writer, const struct question *question)
{
	bool value = question->has_value;
	write_number(writer, value ? "value" : "min", value ? question->value : question->min);
	write_number(writer, value ? "tolerance" : "max", value ? question->tolerance : question->max);
	write_text(writer, "unit", question->unit);
}

static void write_answer(struct writer *writer, const struct question *question)
{
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		write_choices(writer, question->choices, question->choice_count);
		break;
	case KIND_TRUEFALSE:
		write_bool(writer, "answer", question->answer);
		write_text(writer, "why", question->why);
		break;
	case KIND_TYPED:
		write_typed(writer, question);
		break;
	case KIND_NUMBER:
		write_range(writer, question);
		break;
	case KIND_MATCH:
		write_pairs(writer, question);
		break;
	case KIND_ORDER:
		write_texts(writer, "items", question->items, question->item_count);
		break;
	case KIND_GAP:
		write_gaps(writer, question);
		break;
	case KIND_VOICE:
		write_string(writer, "says", writer->bank->voices[question->voice].id);
		break;
	case KIND_STANDING:
		write_string(writer, "is", standing_name(question->standing));
		break;
	case KIND_CARD:
		write_text(writer, "front", question->front);
		write_text(writer, "back", question->back);
		write_bool(writer, "reverse", question->reverse);
		break;
	}
}

static void write_sources(struct writer *writer, const struct question *question)
{
	key(writer, "source");
	for (int i = 0; i < question->source_count; i++)
		fprintf(writer->out, "%s%d", i ? ", " : "[ ", question->sources[i]);
	fputs(" ];\n", writer->out);
}

static void write_sisters(struct writer *writer, const struct question *question)
{
	if (question->sister_count == 0)
		return;
	key(writer, "sisters");
	for (int i = 0; i < question->sister_count; i++)
		fprintf(writer->out, "%s\"%s\"", i ? ", " : "[ ",
			writer->bank->questions[question->sisters[i]].id);
	fputs(" ];\n", writer->out);
}

static void write_question(struct writer *writer, const struct question *question)
{
	write_string(writer, "id", question->id);
	write_string(writer, "kind", kind_name(question->kind));
	write_string(writer, "topic", writer->bank->topics[question->topic].id);
	write_whole(writer, "level", question->level);
	write_sources(writer, question);
	write_text(writer, "ask", question->ask);
	write_answer(writer, question);
	write_text(writer, "explain", question->explain);
	write_text(writer, "hint", question->hint);
	write_text(writer, "note", question->note);
	if (question->quote)
		write_string(writer, "quote", question->quote);
	write_strings(writer, "tags", question->tags, question->tag_count);
	if (question->seconds)
		write_whole(writer, "seconds", question->seconds);
	if (question->rev != 1)
		write_whole(writer, "rev", question->rev);
	write_sisters(writer, question);
	if (!question->card)
		write_bool(writer, "card", false);
	write_allow(writer, question->allow, question->allow_count);
}

static void write_about(struct writer *writer)
{
	const struct bank *bank = writer->bank;
	key(writer, "bank");
	open_bracket(writer, '{');
	write_string(writer, "id", bank->id);
	write_string(writer, "version", bank->version);
	write_string(writer, "language", bank->languages[0]);
	write_text(writer, "title", bank->title);
	write_strings(writer, "authors", bank->authors, bank->author_count);
	write_string(writer, "licence", bank->licence);
	write_text(writer, "note", bank->note);
	write_allow(writer, bank->allow, bank->allow_count);
	close_bracket(writer, '}');
	end(writer);
}

static void write_paragraphs(struct writer *writer)
{
	const struct bank *bank = writer->bank;
	key(writer, "paragraphs");
	open_bracket(writer, '(');
	for (int i = 0; i < bank->paragraph_count; i++) {
		indent(writer);
		open_bracket(writer, '{');
		if (bank->paragraphs[i].heading)
			write_bool(writer, "heading", true);
		write_text(writer, "gist", bank->paragraphs[i].gist);
		close_member(writer, '}', i + 1 == bank->paragraph_count);
	}
	close_bracket(writer, ')');
	end(writer);
}

static void write_article(struct writer *writer)
{
	const struct bank *bank = writer->bank;
	key(writer, "article");
	open_bracket(writer, '{');
	write_text(writer, "title", bank->article_title);
	write_string(writer, "author", bank->article_author);
	write_string(writer, "publisher", bank->article_publisher);
	write_string(writer, "published", bank->article_published);
	write_string(writer, "url", bank->article_url);
	write_paragraphs(writer);
	close_bracket(writer, '}');
	end(writer);
}

static void write_named(struct writer *writer, const char *name, const struct named *named,
	int count)
{
	if (count == 0)
		return;
	key(writer, name);
	open_bracket(writer, '(');
	for (int i = 0; i < count; i++) {
		indent(writer);
		open_bracket(writer, '{');
		write_string(writer, "id", named[i].id);
		write_text(writer, "name", named[i].name);
		close_member(writer, '}', i + 1 == count);
	}
	close_bracket(writer, ')');
	end(writer);
}

void bank_write(const struct bank *bank, FILE *out)
{
	struct writer writer = { out, bank, 0 };
	write_whole(&writer, "schema", SCHEMA);
	write_about(&writer);
	write_article(&writer);
	write_named(&writer, "topics", bank->topics, bank->topic_count);
	write_named(&writer, "voices", bank->voices, bank->voice_count);
	key(&writer, "questions");
	open_bracket(&writer, '(');
	for (int i = 0; i < bank->question_count; i++) {
		indent(&writer);
		open_bracket(&writer, '{');
		write_question(&writer, &bank->questions[i]);
		close_member(&writer, '}', i + 1 == bank->question_count);
	}
	close_bracket(&writer, ')');
	end(&writer);
}
