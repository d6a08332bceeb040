/* The sheet that is written on. */
#include "report/worksheet_parts.h"

#include "core/draw.h"

enum { SHOWN_STREAM = 4 }; /* of random numbers: the order on paper */

static const char STYLE[] =
	"body{font-size:11pt}\n"
	".who{display:flex;gap:8mm;margin:3mm 0 5mm}\n"
	".who span{flex:2;border-bottom:.25mm solid #1c1c1c;padding-bottom:1mm;color:#4a4a4a;"
	"font-size:9pt}\n"
	".who span+span{flex:1}\n"
	".q{break-inside:avoid;margin:0 0 5mm}\n"
	".q h3{font-size:11pt}\n"
	".how{font-size:9pt;color:#4a4a4a;margin:0 0 1mm}\n"
	".choice{display:flex;gap:2.5mm;margin:0 0 1.2mm 4mm;min-height:5.2mm;"
	"align-items:baseline}\n"
	".box{flex:none;width:4mm;height:4mm;border:.3mm solid #1c1c1c;transform:translateY(.7mm)}\n"
	".wide.box{width:7mm}\n"
	".letter{flex:none;width:5mm;font-weight:600}\n"
	".gap{margin:0 0 1mm 4mm}\n"
	".line{display:flex;align-items:flex-end;gap:2mm;height:9mm;margin:0 0 0 4mm}\n"
	".line i{flex:1;border-bottom:.25mm solid #1c1c1c}\n"
	".sides{display:grid;grid-template-columns:1fr 1fr;column-gap:8mm}\n";

int worksheet_questions(const struct bank *bank, int *out)
{
	int count = 0;
	for (int i = 0; i < bank->question_count; i++)
		if (bank->questions[i].kind != KIND_CARD)
			out[count++] = i;
	return count;
}

struct paper paper_make(struct arena *arena, const struct worksheet *worksheet)
{
	struct paper paper = { .worksheet = worksheet, .say = &worksheet->say, .arena = arena };
	paper.out = sheet_make(arena);
	return paper;
}

void paper_take(struct paper *paper, int place)
{
	const struct worksheet *worksheet = paper->worksheet;
	struct random random;
	paper->turn = (struct turn){ .question = worksheet->questions[place] };
	paper->question = &worksheet->bank->questions[paper->turn.question];
	/* Each from a number of its own: one question more or less moves nothing in the others. */
	random_init(&random, worksheet->seed + paper->question->hash, SHOWN_STREAM);
	draw_shown(worksheet->bank, &paper->turn, &random);
}

const char *paper_text(const struct paper *paper, struct text text)
{
	return text_in(text, paper->say->language);
}

const char *paper_ask(struct paper *paper, int place)
{
	static const char *const open[GAPS_MAX] = { "__1__", "__2__", "__3__", "__4__" };
	return arena_format(paper->arena, "%d. %s", place + 1,
		say_gaps(paper->arena, paper->say, paper->question, open));
}

const struct choice *paper_gap_choice(const struct paper *paper, int gap, int place)
{
	return &paper->question->gaps[gap].choices[paper->turn.gap_shown[gap][place]];
}

const char *paper_right_side(const struct paper *paper, int right)
{
	const struct question *question = paper->question;
	return paper_text(paper, right < question->pair_count ? question->pairs[right].right
		: question->extra[right - question->pair_count]);
}

static void how_put(struct paper *paper)
{
	const char *how = NULL;
	switch (paper->question->kind) {
	case KIND_MULTI:
		how = N_("Mark all that are right.");
		break;
	case KIND_MATCH:
		how = N_("Write the letter of what belongs to it into each box; letters may be left over.");
		break;
	case KIND_ORDER:
		how = N_("Number them in the right order, from 1.");
		break;
	case KIND_VOICE:
		how = N_("Who says so?");
		break;
	case KIND_STANDING:
		how = N_("Fact, claim or view?");
		break;
	case KIND_CHOICE:
	case KIND_TRUEFALSE:
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_GAP:
	case KIND_CARD:
		return;
	}
	page_tag(&paper->out, "p", " class=\"how\"", say_word(paper->say, how));
}

/* letter: 0 none. */
static void choice_put(struct paper *paper, char letter, const char *text, bool box, bool wide)
{
	struct sheet *out = &paper->out;
	sheet_put(out, "<div class=\"choice\">");
	if (box)
		sheet_print(out, "<span class=\"%sbox\"></span>", wide ? "wide " : "");
	if (letter)
		sheet_print(out, "<span class=\"letter\">%c</span>", letter);
	page_tag(out, "span", "", text);
	sheet_put(out, "</div>\n");
}

static void line_put(struct paper *paper, const char *before, const char *behind)
{
	struct sheet *out = &paper->out;
	sheet_put(out, "<div class=\"line\">");
	if (*before)
		page_tag(out, "span", "", before);
	sheet_put(out, "<i></i>");
	if (*behind)
		page_tag(out, "span", "", behind);
	sheet_put(out, "</div>\n");
}

static void match_put(struct paper *paper)
{
	const struct question *question = paper->question;
	sheet_put(&paper->out, "<div class=\"sides\"><div>\n");
	for (int i = 0; i < question->pair_count; i++)
		choice_put(paper, 0, paper_text(paper,
			question->pairs[paper->turn.left_shown[i]].left), true, true);
	sheet_put(&paper->out, "</div><div>\n");
	for (int i = 0; i < question->pair_count + question->extra_count; i++)
		choice_put(paper, (char)('A' + i), paper_right_side(paper, paper->turn.shown[i]), false,
			false);
	sheet_put(&paper->out, "</div></div>\n");
}

static void gaps_put(struct paper *paper)
{
	for (int i = 0; i < paper->question->gap_count; i++) {
		const char *name = arena_format(paper->arena, "(%d)", i + 1);
		int choices = paper->question->gaps[i].choice_count;
		if (choices == 0)
			line_put(paper, name, "");
		else
			page_tag(&paper->out, "p", " class=\"gap\"", name);
		for (int j = 0; j < choices; j++)
			choice_put(paper, (char)('A' + j),
				paper_text(paper, paper_gap_choice(paper, i, j)->text), true, false);
	}
}

static void answer_put(struct paper *paper)
{
	const struct question *question = paper->question;
	int options = question_options(paper->worksheet->bank, question);
	for (int i = 0; i < options; i++)
		choice_put(paper, (char)('A' + i), say_option(paper->say, paper->worksheet->bank, question,
			paper->turn.shown[i]), true, false);
	if (question->kind == KIND_TYPED || question->kind == KIND_NUMBER)
		line_put(paper, "", paper_text(paper, question->unit));
	else if (question->kind == KIND_MATCH)
		match_put(paper);
	else if (question->kind == KIND_GAP)
		gaps_put(paper);
	for (int i = 0; i < question->item_count; i++)
		choice_put(paper, 0, paper_text(paper, question->items[paper->turn.shown[i]]), true, true);
}

const char *worksheet_page(struct arena *arena, const struct worksheet *worksheet)
{
	struct paper paper = paper_make(arena, worksheet);
	struct sheet *out = &paper.out;
	page_begin(out, paper.say, worksheet->title, STYLE);
	page_tag(out, "h1", "", worksheet->title);
	sheet_put(out, "\n<div class=\"who\">");
	page_tag(out, "span", "", say_word(paper.say, N_("Name")));
	page_tag(out, "span", "", say_word(paper.say, N_("Date")));
	sheet_put(out, "</div>\n");
	for (int i = 0; i < worksheet->count; i++) {
		paper_take(&paper, i);
		sheet_put(out, "<section class=\"q\">\n");
		page_tag(out, "h3", "", paper_ask(&paper, i));
		sheet_put(out, "\n");
		how_put(&paper);
		answer_put(&paper);
		sheet_put(out, "</section>\n");
	}
	page_end(out);
	return out->text;
}
