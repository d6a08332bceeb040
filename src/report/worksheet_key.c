/* The key: what is right, why, why not the others, and where in the article it stands; behind the
 * questions what those paragraphs say. */
#include "report/worksheet_parts.h"

#include "core/number.h"

#include <string.h>

static const char STYLE[] =
	"body{font-size:9.5pt}\n"
	".q{break-inside:avoid;margin:0 0 3.5mm}\n"
	".q p{margin:0 0 .5mm 4mm}\n"
	".right{font-weight:600}\n"
	".where{color:#4a4a4a;font-size:8.5pt}\n";

static void right_begin(struct paper *paper)
{
	sheet_put(&paper->out, "<p class=\"right\">");
	page_tick(&paper->out, say_word(paper->say, N_("right")));
	sheet_put(&paper->out, " ");
}

static void right_put(struct paper *paper, const char *text)
{
	right_begin(paper);
	sheet_xml(&paper->out, text);
	sheet_put(&paper->out, "</p>\n");
}

static void options_put(struct paper *paper)
{
	const struct bank *bank = paper->worksheet->bank;
	unsigned right = question_right(bank, paper->question);
	int options = question_options(bank, paper->question);
	for (int i = 0; i < options; i++)
		if (right >> paper->turn.shown[i] & 1)
			right_put(paper, arena_format(paper->arena, "%c – %s", 'A' + i,
				say_option(paper->say, bank, paper->question, paper->turn.shown[i])));
}

/* All spellings of the language; of the bank's own where it has none. */
static const char *spellings(struct paper *paper, const struct accept *accept)
{
	int language = accept->in[paper->say->language].count ? paper->say->language : 0;
	const struct spellings *all = &accept->in[language];
	const char *text = "";
	for (int i = 0; i < all->count; i++)
		text = arena_format(paper->arena, "%s%s%s", text, i ? " / " : "", all->items[i]);
	return text;
}

/* With the language's decimal sign. */
static const char *number(struct paper *paper, double value)
{
	char text[NUMBER_TEXT_MAX];
	number_format(value, text);
	size_t whole = strcspn(text, ".");
	return arena_format(paper->arena, "%.*s%s%s", (int)whole, text,
		text[whole] ? say_word(paper->say, N_(".")) : "", text[whole] ? text + whole + 1 : "");
}

static void number_put(struct paper *paper)
{
	const struct question *question = paper->question;
	const char *text;
	if (question->has_value && question->tolerance > 0)
		text = arena_format(paper->arena, "%s ± %s", number(paper, question->value),
			number(paper, question->tolerance));
	else if (question->has_value || question->min >= question->max)
		text = number(paper, question->has_value ? question->value : question->min);
	else
		text = arena_format(paper->arena, say_word(paper->say, N_("%s to %s")),
			number(paper, question->min), number(paper, question->max));
	const char *unit = paper_text(paper, question->unit);
	right_put(paper, arena_format(paper->arena, "%s%s%s", text, *unit ? "\u00a0" : "", unit));
}

/* Which letter stands before the right side of a pair. */
static char side_letter(const struct paper *paper, int right)
{
	int place = 0;
	while (paper->turn.shown[place] != right)
		place++;
	return (char)('A' + place);
}

static void match_put(struct paper *paper)
{
	for (int i = 0; i < paper->question->pair_count; i++) {
		int pair = paper->turn.left_shown[i];
		right_put(paper, arena_format(paper->arena, "%s: %c – %s",
			paper_text(paper, paper->question->pairs[pair].left), side_letter(paper, pair),
			paper_right_side(paper, pair)));
	}
}

/* As they stand on the sheet, each with the number that belongs into its box. */
static void order_put(struct paper *paper)
{
	for (int i = 0; i < paper->question->item_count; i++) {
		int item = paper->turn.shown[i];
		right_put(paper, arena_format(paper->arena, "%d – %s", item + 1,
			paper_text(paper, paper->question->items[item])));
	}
}

static void gaps_put(struct paper *paper)
{
	for (int i = 0; i < paper->question->gap_count; i++) {
		const struct gap *gap = &paper->question->gaps[i];
		if (gap->choice_count == 0)
			right_put(paper, arena_format(paper->arena, "(%d) %s", i + 1,
				spellings(paper, &gap->accept)));
		for (int j = 0; j < gap->choice_count; j++) {
			const struct choice *choice = paper_gap_choice(paper, i, j);
			if (choice->right)
				right_put(paper, arena_format(paper->arena, "(%d) %c – %s", i + 1, 'A' + j,
					paper_text(paper, choice->text)));
		}
	}
}

static void answer_put(struct paper *paper)
{
	switch (paper->question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		options_put(paper);
		return;
	case KIND_TYPED:
		right_put(paper, spellings(paper, &paper->question->accept));
		return;
	case KIND_NUMBER:
		number_put(paper);
		return;
	case KIND_MATCH:
		match_put(paper);
		return;
	case KIND_ORDER:
		order_put(paper);
		return;
	case KIND_GAP:
		gaps_put(paper);
		return;
	case KIND_CARD:
		return;
	}
}

static void why_put(struct paper *paper, const char *before, struct text why)
{
	const char *text = paper_text(paper, why);
	if (*text)
		page_tag(&paper->out, "p", "", arena_format(paper->arena, "%s%s", before, text));
}

/* Why each wrong choice is wrong, as far as its author says. */
static void whys_put(struct paper *paper)
{
	const struct question *question = paper->question;
	for (int i = 0; i < question->choice_count; i++) {
		const struct choice *choice = &question->choices[paper->turn.shown[i]];
		if (!choice->right)
			why_put(paper, arena_format(paper->arena, "%c: ", 'A' + i), choice->why);
	}
	why_put(paper, "", question->why);
	for (int i = 0; i < question->gap_count; i++)
		for (int j = 0; j < question->gaps[i].choice_count; j++) {
			const struct choice *choice = paper_gap_choice(paper, i, j);
			if (!choice->right)
				why_put(paper, arena_format(paper->arena, "(%d) %c: ", i + 1, 'A' + j),
					choice->why);
		}
}

static void where_put(struct paper *paper)
{
	const char *numbers = "";
	for (int i = 0; i < paper->question->source_count; i++)
		numbers = arena_format(paper->arena, "%s%s%d", numbers, i ? ", " : "",
			paper->question->sources[i]);
	page_tag(&paper->out, "p", " class=\"where\"", arena_format(paper->arena,
		say_word(paper->say, paper->question->source_count > 1 ? N_("Paragraphs %s")
			: N_("Paragraph %s")), numbers));
	sheet_put(&paper->out, "\n");
}

static bool is_used(const struct worksheet *worksheet, int paragraph)
{
	for (int i = 0; i < worksheet->count; i++) {
		const struct question *question = &worksheet->bank->questions[worksheet->questions[i]];
		for (int j = 0; j < question->source_count; j++)
			if (question->sources[j] == paragraph)
				return true;
	}
	return false;
}

/* What the paragraphs say that were named, once each. */
static void paragraphs_put(struct paper *paper)
{
	const struct bank *bank = paper->worksheet->bank;
	page_tag(&paper->out, "h2", "", say_word(paper->say, N_("The article by paragraphs")));
	sheet_put(&paper->out, "\n");
	for (int i = 1; i <= bank->paragraph_count; i++)
		if (is_used(paper->worksheet, i)) {
			page_tag(&paper->out, "p", "", arena_format(paper->arena, "%d. %s", i,
				paper_text(paper, bank->paragraphs[i - 1].gist)));
			sheet_put(&paper->out, "\n");
		}
}

const char *worksheet_key(struct arena *arena, const struct worksheet *worksheet)
{
	struct paper paper = paper_make(arena, worksheet);
	struct sheet *out = &paper.out;
	const char *title = arena_format(arena, say_word(paper.say, N_("%s: key")), worksheet->title);
	page_begin(out, paper.say, title, STYLE);
	page_tag(out, "h1", "", title);
	sheet_put(out, "\n");
	for (int i = 0; i < worksheet->count; i++) {
		paper_take(&paper, i);
		sheet_put(out, "<section class=\"q\">\n");
		page_tag(out, "h3", "", paper_ask(&paper, i));
		sheet_put(out, "\n");
		answer_put(&paper);
		why_put(&paper, "", paper.question->explain);
		whys_put(&paper);
		where_put(&paper);
		sheet_put(out, "</section>\n");
	}
	paragraphs_put(&paper);
	page_end(out);
	return out->text;
}
