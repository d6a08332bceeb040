#include "bankfile/draft_question.h"

#include "bankfile/escape.h"

#include <math.h>
#include <string.h>

enum { ITEMS_LEAST = 3, PAIRS_LEAST = 2, WHOLE_MAX = 2000000000 };

/* What an author needs to know of each kind, above its first example. */
static const struct {
	const char *about;
	int level;
} KINDS[KIND_COUNT] = {
	[KIND_CHOICE] = { "A choice has one right answer. Say of each wrong one why it is wrong.", 2 },
	[KIND_MULTI] = { "Of these, several may be right. Ask so that no other could be right.", 2 },
	[KIND_TRUEFALSE] = { "Write a statement, and whether it is true or false; why is for those who "
		"go wrong.", 1 },
	[KIND_TYPED] = { "The answer is typed. What else is right goes beside it: ( \"MI6\", \"SIS\" )",
		1 },
	[KIND_NUMBER] = { "A number is asked for. With tolerance = 5, five more or less is right too.",
		1 },
	[KIND_MATCH] = { "What belongs to which? Write on the right what each is or did.", 2 },
	[KIND_ORDER] = { "Three to six things to bring into order: write them in the right one.", 2 },
	[KIND_GAP] = { "A word is missing, and {1} is where. Rather another word? Change both.", 1 },
	[KIND_VOICE] = { "Who says so? Ask for something that one of the voices above says or thinks.",
		2 },
	[KIND_STANDING] = { "How does the article present something? is: reported, claimed or opinion.",
		3 },
	[KIND_CARD] = { "A flashcard asks on its front and answers on its back. Never in a quiz.", 1 },
};

struct example {
	FILE *out;
	const struct outline *outline;
	const struct outline_paragraph *paragraph;
	int number;          /* of the paragraph, from 1 */
	const char *mark;    /* before each of its lines: "# " where it is a remark */
};

static void line(const struct example *example)
{
	fprintf(example->out, "\n  %s  ", example->mark);
}

static void text(const struct example *example, const char *key, const char *value)
{
	fprintf(example->out, "%s = ", key);
	escape_libconfig(example->out, value);
	putc(';', example->out);
}

/* The same on a line of its own. */
static void field(const struct example *example, const char *key, const char *value)
{
	line(example);
	text(example, key, value);
}

static void member(const struct example *example, bool first)
{
	if (!first)
		putc(',', example->out);
	line(example);
	fputs("  ", example->out);
}

static void choice(const struct example *example, const char *value, bool right, bool first)
{
	member(example, first);
	fputs("{ ", example->out);
	text(example, "text", value);
	putc(' ', example->out);
	if (right)
		fputs("right = true;", example->out);
	else
		text(example, "why", "");
	fputs(" }", example->out);
}

static void choices(const struct example *example, int right)
{
	const struct outline_paragraph *paragraph = example->paragraph;
	line(example);
	fputs("choices = (", example->out);
	/* Names stand against names; where the paragraph has none, all is the author's to write. */
	bool named = paragraph->name_count >= right;
	for (int i = 0; i < right; i++)
		choice(example, named ? paragraph->names[i] : "", true, i == 0);
	for (int i = 0; i < OUTLINE_WRONG; i++)
		choice(example, named && i < paragraph->wrong_count ? paragraph->wrong[i] : "", false,
			false);
	fputs(" );", example->out);
}

/* A whole number without a point must fit in 32 bits. */
static void number(const struct example *example)
{
	char value[ESCAPE_NUMBER_MAX];
	double found = example->paragraph->value;
	escape_number(value, found);
	line(example);
	fprintf(example->out, "value = %s%s; tolerance = 0;", value,
		fabs(found) > WHOLE_MAX && !strpbrk(value, ".e") ? ".0" : "");
	if (example->paragraph->unit) {
		putc(' ', example->out);
		text(example, "unit", example->paragraph->unit);
	}
}

static void pairs(const struct example *example)
{
	int count = example->paragraph->name_count;
	line(example);
	fputs("pairs = (", example->out);
	for (int i = 0; i < count || i < PAIRS_LEAST; i++) {
		member(example, i == 0);
		fputs("{ ", example->out);
		text(example, "left", i < count ? example->paragraph->names[i] : "");
		putc(' ', example->out);
		text(example, "right", "");
		fputs(" }", example->out);
	}
	fputs(" );", example->out);
}

static void items(const struct example *example)
{
	line(example);
	fputs("items = (", example->out);
	for (int i = 0; i < ITEMS_LEAST; i++)
		fputs(i ? ", \"\"" : " \"\"", example->out);
	fputs(" );", example->out);
}

static void accepted(const struct example *example, const char *value)
{
	fputs("accept = ( ", example->out);
	escape_libconfig(example->out, value);
	fputs(" );", example->out);
}

static void says(const struct example *example)
{
	struct arena arena;
	arena_init(&arena);
	field(example, "says", draft_voice_id(&arena, example->outline, example->paragraph->speaker));
	arena_close(&arena);
}

/* The words of the article that the question is about, where its other texts have none. */
static const char *quote(const struct example *example, enum kind kind)
{
	const struct outline_paragraph *paragraph = example->paragraph;
	bool quoted = (kind == KIND_VOICE || kind == KIND_STANDING) && paragraph->quote;
	bool bare = kind == KIND_TRUEFALSE || kind == KIND_ORDER
		|| (kind == KIND_CARD && !paragraph->name_count);
	return quoted ? paragraph->quote : bare ? paragraph->excerpt : NULL;
}

static void answer(const struct example *example, enum kind kind)
{
	const struct outline_paragraph *paragraph = example->paragraph;
	switch (kind) {
	case KIND_CHOICE:
		choices(example, 1);
		break;
	case KIND_MULTI:
		choices(example, 2);
		break;
	case KIND_TRUEFALSE:
		line(example);
		fputs("answer = true; ", example->out);
		text(example, "why", "");
		break;
	case KIND_TYPED:
		line(example);
		accepted(example, paragraph->name_count ? paragraph->names[0] : "");
		break;
	case KIND_NUMBER:
		number(example);
		break;
	case KIND_MATCH:
		pairs(example);
		break;
	case KIND_ORDER:
		items(example);
		break;
	case KIND_GAP:
		line(example);
		fputs("gaps = ( { ", example->out);
		accepted(example, paragraph->missing);
		fputs(" } );", example->out);
		break;
	case KIND_VOICE:
		says(example);
		break;
	case KIND_STANDING:
		field(example, "is", "");
		break;
	case KIND_CARD:
		field(example, "front", paragraph->name_count ? paragraph->names[0] : "");
		if (quote(example, kind))
			field(example, "quote", quote(example, kind));
		field(example, "back", "");
		break;
	}
}

static void ask(const struct example *example, enum kind kind)
{
	struct arena arena;
	arena_init(&arena);
	if (kind == KIND_GAP)
		field(example, "ask", arena_format(&arena, "\u201C%s\u201D", example->paragraph->phrase));
	else if (kind != KIND_CARD)
		field(example, "ask", "");
	arena_close(&arena);
}

static void question(const struct example *example, const char *id, enum kind kind, bool last)
{
	FILE *out = example->out;
	bool second = 2 * example->number > example->outline->count + 1;
	fprintf(out, "  %s{ id = \"%s\"; kind = \"%s\"; topic = \"%s\"; level = %d; source = [ %d ];",
		example->mark, id, kind_name(kind), second ? DRAFT_TOPIC_SECOND : DRAFT_TOPIC_FIRST,
		KINDS[kind].level, example->number);
	ask(example, kind);
	answer(example, kind);
	/* Not the last line, so that it can be taken out. */
	if (quote(example, kind) && kind != KIND_CARD)
		field(example, "quote", quote(example, kind));
	if (kind != KIND_CARD)
		field(example, "explain", "");
	fputs(last ? " }\n" : " },\n", out);
}

/* What is to be put in order, as far as it is known. */
static void numbers(const struct example *example)
{
	const struct outline_paragraph *paragraph = example->paragraph;
	if (paragraph->number_count < 2)
		return;
	fputs("  ## The paragraph has", example->out);
	for (int i = 0; i < paragraph->number_count; i++)
		fprintf(example->out, "%s %s", i ? "," : "", paragraph->numbers[i]);
	fputs(".\n", example->out);
}

static void write_example(const struct example *example, bool first_of_kind)
{
	char id[32];
	const struct outline_paragraph *paragraph = example->paragraph;
	enum kind kind = paragraph->kind;
	fprintf(example->out, "\n  ## Paragraph %d: %s%s\n", example->number, paragraph->beginning,
		paragraph->whole ? "" : " \u2026");
	if (first_of_kind)
		fprintf(example->out, "  ## %s\n", KINDS[kind].about);
	if (kind == KIND_ORDER || kind == KIND_TRUEFALSE)
		numbers(example);
	snprintf(id, sizeof id, "p%d-%s", example->number, kind_name(kind));
	question(example, id, kind, false);
}

/* It holds the end of the list, so that every other question may end with a comma. */
static void write_last(const struct outline *outline, FILE *out)
{
	struct example last = { .out = out, .outline = outline, .mark = "" };
	struct outline_paragraph nothing = { .kind = KIND_CARD };
	int p = outline->count - 1;
	while (p > 0 && outline->paragraphs[p].heading)
		p--;
	last.paragraph = &nothing;
	last.number = p + 1;
	fputs("\n  ## One stands ready, a flashcard. Write it, or another question in its place. Being "
		"the\n  ## last, it has no comma behind it.\n", out);
	question(&last, "last-card", KIND_CARD, true);
}

void draft_write_questions(const struct draft *draft, FILE *out)
{
	const struct outline *outline = draft->outline;
	bool met[KIND_COUNT] = { false };
	fputs("questions = (\n"
		"  ## level: 1 remember, 2 connect, 3 judge. source: the paragraphs that hold the answer.\n"
		"  ## Every question has an id of its own; explain is shown with the answer.\n", out);
	for (int p = 0; p < outline->count; p++) {
		struct example example = { out, outline, &outline->paragraphs[p], p + 1, "# " };
		if (outline->paragraphs[p].heading)
			continue;
		write_example(&example, !met[outline->paragraphs[p].kind]);
		met[outline->paragraphs[p].kind] = true;
	}
	write_last(outline, out);
	fputs(");\n", out);
}
