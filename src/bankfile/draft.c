#include "bankfile/draft.h"

#include "bankfile/draft_question.h"
#include "bankfile/escape.h"
#include "bankfile/load.h"

#include <string.h>

static const char HEADER[] =
	"# A bank of questions on %s: yours to fill in.\n"
	"# questions/README.md shows how, step by step; half an hour is enough.\n"
	"#\n"
	"#   1. Gists. Say in your own words what each paragraph says: one or two short sentences\n"
	"#      between the empty quotation marks.\n"
	"#   2. Topics. Name the two things that your questions will be about.\n"
	"#   3. Questions. Each paragraph has an example below. Take the \"# \" away at the beginning\n"
	"#      of its lines, and write your words between the quotation marks that are empty.\n"
	"#   4. Check and play. The first of these says what is still to do, the second looks at your\n"
	"#      quotations too, the third plays the bank (./play is the program in its own folder;\n"
	"#      where it is installed, it is called readback):\n"
	"#          ./play check %s\n"
	"#          ./play check --article %s %s\n"
	"#          ./play %s\n"
	"#\n"
	"# What follows a # is a remark: the program passes over it. Keep each text on one line.\n"
	"# Inside a text, write quotation marks curly, “so”, or with a backslash, \\\"so\\\".\n"
	"\n";

/* As %s, a name of a file that a remark can hold. */
static void write_header(const struct draft *draft, FILE *out)
{
	fprintf(out, HEADER, draft->article, draft->file, draft->article, draft->file, draft->file);
}

/* key = "text";, and a remark. */
static void write_field(FILE *out, const char *key, const char *text, const char *remark)
{
	fprintf(out, "  %s = ", key);
	escape_libconfig(out, text);
	putc(';', out);
	if (remark)
		fprintf(out, "  # %s", remark);
	putc('\n', out);
}

static void write_about(const struct draft *draft, FILE *out)
{
	fprintf(out, "schema = %d;\n\nbank = {\n", SCHEMA);
	write_field(out, "id", draft->id,
		"the program knows the bank by it: keep it once it is played");
	write_field(out, "version", "1.0.0", NULL);
	write_field(out, "language", draft->outline->language,
		"the one that you write in: en, fr, de, ...");
	write_field(out, "title", draft->title, "what players see");
	fputs("  authors = [ ];  # you: [ \"A. Teacher\" ]\n", out);
	write_field(out, "licence", "", "may others use it? CC-BY-4.0 says yes");
	fputs("};\n\n", out);
}

/* Above a paragraph: its number, its size, its first words. */
static void write_beginning(FILE *out, const struct outline *outline, int p)
{
	const struct outline_paragraph *paragraph = &outline->paragraphs[p];
	fprintf(out, "%s    # %d", p ? "\n" : "", p + 1);
	if (paragraph->heading)
		fputs(", a heading", out);
	else if (outline->spaced)
		fprintf(out, ", %d word%s", paragraph->words, paragraph->words == 1 ? "" : "s");
	else
		fprintf(out, ", %d letters", paragraph->letters);
	if (*paragraph->beginning)
		fprintf(out, ": %s%s", paragraph->beginning, paragraph->whole ? "" : " \u2026");
	putc('\n', out);
}

static void write_article(const struct draft *draft, FILE *out)
{
	const struct outline *outline = draft->outline;
	fputs("article = {  # leave empty what you do not know\n", out);
	write_field(out, "title", outline->title ? outline->title : "", NULL);
	write_field(out, "author", "", NULL);
	write_field(out, "publisher", "", NULL);
	write_field(out, "published", "", "2024, or 12 May 2024");
	write_field(out, "url", "", NULL);
	fputs("  paragraphs = (  # one for each line of the text. Is each heading marked?\n",
		out);
	for (int p = 0; p < outline->count; p++) {
		write_beginning(out, outline, p);
		fprintf(out, "    { %sgist = \"\"; }%s\n",
			outline->paragraphs[p].heading ? "heading = true; " : "",
			p + 1 < outline->count ? "," : "");
	}
	fputs("  );\n};\n\n", out);
}

static void write_topics(FILE *out)
{
	fputs("topics = (  # in a word or three each, as players see them; a third one is welcome\n"
		"  { id = \"" DRAFT_TOPIC_FIRST "\"; name = \"\"; },\n"
		"  { id = \"" DRAFT_TOPIC_SECOND "\"; name = \"\"; }\n);\n\n", out);
}

/* A group of the list, behind `mark`. */
static void write_voice(FILE *out, const char *mark, const char *id, const char *name, bool last)
{
	fprintf(out, "%s  { id = ", mark);
	escape_libconfig(out, id);
	fputs("; name = ", out);
	escape_libconfig(out, name);
	fputs(last ? "; }\n" : "; },\n", out);
}

static void write_voices(const struct draft *draft, FILE *out)
{
	const struct outline *outline = draft->outline;
	struct arena arena;
	bool none = outline->speaker_count == 0;
	const char *mark = none ? "# " : "";
	arena_init(&arena);
	fputs(none ? "# Who says something in the article? 2 to 6 of them, for questions of the kind "
		"voice.\n# None was found. Take the \"# \" away to name some.\n"
		: "# Who says something in the article? 2 to 6 of them. These were found by their looks: "
		"put\n# right what is wrong.\n", out);
	fprintf(out, "%svoices = (\n", mark);
	for (int i = 0; i < outline->speaker_count; i++)
		write_voice(out, mark, draft_voice_id(&arena, outline, i), outline->speakers[i], false);
	if (none)
		write_voice(out, mark, "voice-1", "", false);
	write_voice(out, mark, "author", strcmp(outline->language, "fr") == 0
		? "L\u2019auteur de l\u2019article" : "The article\u2019s author", true);
	fprintf(out, "%s);\n\n", mark);
	arena_close(&arena);
}

void draft_write(const struct draft *draft, FILE *out)
{
	write_header(draft, out);
	write_about(draft, out);
	write_article(draft, out);
	write_topics(out);
	write_voices(draft, out);
	draft_write_questions(draft, out);
}
