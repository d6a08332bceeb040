#include "limit_bank.h"

#include "core/bank.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A bank being written: its text so far, and how many texts there were. */
struct writer {
	struct arena *arena;
	enum script script;
	const char *text;
	int number;
};

enum { LINE_BYTES = 512 };

static void put(struct writer *writer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void put(struct writer *writer, const char *format, ...)
{
	char line[LINE_BYTES];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(line, sizeof line, format, arguments);
	va_end(arguments);
	writer->text = arena_format(writer->arena, "%s%s", writer->text, line);
}

static bool is_tiny(const struct writer *writer)
{
	return writer->script == SCRIPT_TINY;
}

/* Of the most and the least of something, the one that this bank has. */
static int many(const struct writer *writer, int most, int least)
{
	return is_tiny(writer) ? least : most;
}

static void text(struct writer *writer, const char *before, int count, const char *after)
{
	writer->text = arena_format(writer->arena, "%s%s\"%s\"%s", writer->text, before,
		limit_text(writer->arena, writer->script, writer->number++, count), after);
}

/* A list of texts: ( "..", ".." ), each with something before and behind it. */
static void texts(struct writer *writer, const char *key, int items, int count, const char *before,
	const char *after)
{
	put(writer, "%s = (", key);
	for (int i = 0; i < items; i++)
		text(writer, i ? arena_format(writer->arena, ", %s", before) : before, count, after);
	put(writer, ");");
}

static void question(struct writer *writer, const char *id, const char *kind)
{
	put(writer, "%s\n{ id = \"%s\"; kind = \"%s\"; topic = \"t0\"; level = 1; source = [ 2, 3 ];",
		strcmp(id, "choice-4") ? "," : "", id, kind);
}

static void asked(struct writer *writer)
{
	text(writer, "ask = ", 240, ";");
	text(writer, "explain = ", 400, ";");
	if (!is_tiny(writer)) {
		text(writer, "hint = ", 200, ";");
		text(writer, "note = ", 200, ";");
	}
}

static void choices(struct writer *writer, int items, int count, int rights)
{
	put(writer, "choices = (");
	for (int i = 0; i < items; i++) {
		text(writer, i ? ", { text = " : "{ text = ", count, ";");
		if (i < rights)
			put(writer, "right = true; }");
		else if (is_tiny(writer))
			put(writer, "}");
		else
			text(writer, "why = ", 200, "; }");
	}
	put(writer, ");");
}

static void question_choices(struct writer *writer)
{
	question(writer, "choice-4", "choice");
	asked(writer);
	choices(writer, many(writer, 4, 2), 110, 1);
	put(writer, "}");
	question(writer, "choice-6", "choice");
	asked(writer);
	choices(writer, many(writer, 6, 3), 80, 1);
	put(writer, "}");
	question(writer, "multi", "multi");
	asked(writer);
	choices(writer, many(writer, 6, 2), 80, 2);
	put(writer, "}");
	question(writer, "truefalse", "truefalse");
	asked(writer);
	put(writer, "answer = true;");
	text(writer, "why = ", 200, "; }");
	question(writer, "voice", "voice");
	asked(writer);
	put(writer, "says = \"v1\"; }");
	question(writer, "standing", "standing");
	asked(writer);
	put(writer, "is = \"claimed\"; }");
}

static void question_typed(struct writer *writer)
{
	question(writer, "typed", "typed");
	asked(writer);
	texts(writer, "accept", many(writer, 20, 1), 60, "", "");
	put(writer, "}");
	question(writer, "typed-capitals", "typed");
	asked(writer);
	texts(writer, "accept", 1, 60, "", "");
	put(writer, "case_sensitive = true; }");
	question(writer, "number", "number");
	asked(writer);
	put(writer, "value = -1234567.5; tolerance = 0.5;");
	text(writer, "unit = ", 20, "; }");
	question(writer, "number-range", "number");
	asked(writer);
	put(writer, "min = 1000000; max = 2000000; }");
}

static void question_sorted(struct writer *writer)
{
	question(writer, "match", "match");
	asked(writer);
	put(writer, "pairs = (");
	for (int i = 0; i < many(writer, 5, 2); i++) {
		text(writer, i ? ", { left = " : "{ left = ", 60, ";");
		text(writer, "right = ", 60, "; }");
	}
	put(writer, ");");
	if (!is_tiny(writer))
		texts(writer, "extra", 2, 60, "", "");
	put(writer, "}");
	question(writer, "order", "order");
	asked(writer);
	texts(writer, "items", many(writer, 6, 3), 60, "", "");
	put(writer, "}");
}

/* Its sentence has a gap behind each part. */
static void gap(struct writer *writer, const char *id, int gaps, unsigned typed)
{
	const char *ask = "";
	question(writer, id, "gap");
	for (int i = 0; i < gaps; i++)
		ask = arena_format(writer->arena, "%s%s {%d}", ask,
			limit_text(writer->arena, writer->script, writer->number++, 236 / gaps - 4), i + 1);
	writer->text = arena_format(writer->arena, "%sask = \"%s\";", writer->text, ask);
	text(writer, "explain = ", 400, ";");
	put(writer, "gaps = (");
	for (int i = 0; i < gaps; i++) {
		put(writer, i ? ", {" : "{");
		if (typed >> i & 1)
			texts(writer, "accept", 2, 60, "", "");
		else
			choices(writer, many(writer, 6, 2), 80, 1);
		put(writer, "}");
	}
	put(writer, "); }");
}

static void question_cards(struct writer *writer)
{
	for (int i = 0; i < 2; i++) {
		question(writer, i ? "card-back" : "card", "card");
		text(writer, "front = ", 160, ";");
		text(writer, "back = ", 240, ";");
		put(writer, "reverse = %s; }", i ? "true" : "false");
	}
}

static void head(struct writer *writer)
{
	put(writer, "schema = 1;\nbank = { id = \"limits-%s\"; language = \"en\";",
		script_name(writer->script));
	put(writer, "version = \"1.0.0\"; authors = [");
	for (int i = 0; i < many(writer, 3, 1); i++)
		text(writer, i ? ", " : "", 80, "");
	text(writer, "]; licence = ", 80, ";");
	text(writer, "title = ", 80, ";");
	text(writer, "note = ", 200, "; };\n");
	text(writer, "article = { title = ", 80, ";");
	text(writer, "author = ", 80, ";");
	text(writer, "publisher = ", 80, ";");
	put(writer, "published = \"2023\"; url = \"https://example.org/%0170d\"; paragraphs = (", 1);
	for (int i = 0; i < 5; i++) {
		put(writer, i % 3 ? ", { " : i ? ", { heading = true; " : "{ heading = true; ");
		text(writer, "gist = ", 400, "; }");
	}
	put(writer, "); };\ntopics = (");
	for (int i = 0; i < (writer->script == SCRIPT_WORDS ? TOPICS_MAX : many(writer, 5, 1)); i++) {
		put(writer, "%s{ id = \"t%d\";", i ? ", " : "", i);
		text(writer, "name = ", 40, "; }");
	}
	put(writer, ");\nvoices = (");
	for (int i = 0; i < many(writer, VOICES_MAX, 2); i++) {
		put(writer, "%s{ id = \"v%d\";", i ? ", " : "", i);
		text(writer, "name = ", 40, "; }");
	}
	put(writer, ");\n");
}

const char *limit_bank(struct arena *arena, enum script script)
{
	struct writer writer = { .arena = arena, .script = script, .text = "" };
	head(&writer);
	put(&writer, "questions = (");
	question_choices(&writer);
	question_typed(&writer);
	question_sorted(&writer);
	gap(&writer, "gap", many(&writer, GAPS_MAX, 1), 5);
	gap(&writer, "gap-choices", many(&writer, GAPS_MAX, 1), 0);
	gap(&writer, "gap-fields", many(&writer, GAPS_MAX, 1), 15);
	question_cards(&writer);
	put(&writer, "\n);\n");
	return writer.text;
}
