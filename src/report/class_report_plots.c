/* Pictures of the page, each an SVG in it: facility by question, and how often each answer was
 * given. What was right carries a tick beside its colour. */
#include "report/class_report_parts.h"
#include "report/page.h"

enum {
	PLOT_WIDTH = 700, PLOT_HEIGHT = 130,
	PLOT_LEFT = 46, PLOT_RIGHT = 696, PLOT_TOP = 8, PLOT_BOTTOM = 108,
	LABEL_ROOM = 22, /* of a question's number */
};

#define BAR_RIGHT "#1f5fa8"
#define BAR_WRONG "#9a9a9a"
#define BAR_FEW "#b5b5b5"

static double facility_y(double share)
{
	return PLOT_BOTTOM - share * (PLOT_BOTTOM - PLOT_TOP);
}

static void grid_put(struct class_sheet *sheet)
{
	struct sheet *out = &sheet->out;
	for (int percent = 0; percent <= 100; percent += 25) {
		double y = facility_y(percent / 100.0);
		sheet_print(out, "<path d=\"M%d ", PLOT_LEFT);
		sheet_number(out, y);
		sheet_print(out, "H%d\" stroke=\"%s\"/>", PLOT_RIGHT, percent ? "#dedede" : "#5a5a5a");
		if (percent % 50)
			continue;
		sheet_print(out, "<text x=\"%d\" y=\"", PLOT_LEFT - 5);
		sheet_number(out, y + 4);
		sheet_put(out, "\" text-anchor=\"end\">");
		say_percent(sheet->say, out, percent / 100.0);
		sheet_put(out, "</text>\n");
	}
}

/* Its number stands under every so many-th one alone where there is no more room. */
static void facility_bar(struct class_sheet *sheet, int at, double slot)
{
	struct sheet *out = &sheet->out;
	struct figure figure = class_sheet_figure(sheet, sheet->turns[at], CLASS_FACILITY);
	double x = PLOT_LEFT + slot * at;
	int stride = (int)(LABEL_ROOM / slot) + 1;
	if (figure.known) {
		sheet_put(out, "<rect x=\"");
		sheet_number(out, x + slot * 0.15);
		sheet_put(out, "\" y=\"");
		sheet_number(out, facility_y(figure.value));
		sheet_put(out, "\" width=\"");
		sheet_number(out, slot * 0.7);
		sheet_put(out, "\" height=\"");
		sheet_number(out, PLOT_BOTTOM - facility_y(figure.value));
		sheet_print(out, "\" fill=\"%s\"><title>%d: ",
			figure.n < ITEMS_FEW_UNDER ? BAR_FEW : BAR_RIGHT, at + 1);
		say_percent(sheet->say, out, figure.value);
		sheet_print(out, ", N %d</title></rect>\n", figure.n);
	}
	if (at % stride)
		return;
	sheet_put(out, "<text x=\"");
	sheet_number(out, x + slot / 2);
	sheet_print(out, "\" y=\"%d\" text-anchor=\"middle\">%d</text>\n", PLOT_BOTTOM + 15, at + 1);
}

void class_facility_plot(struct class_sheet *sheet)
{
	struct sheet *out = &sheet->out;
	const char *title = say_word(sheet->say, N_("Facility by question"));
	page_tag(out, "h2", "", title);
	sheet_print(out, "\n<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" font-size=\"11\" "
		"fill=\"#4a4a4a\">\n<title>", PLOT_WIDTH, PLOT_HEIGHT);
	sheet_xml(out, title);
	sheet_put(out, "</title>\n");
	grid_put(sheet);
	/* A few bars are no wider than many. */
	int slots = sheet->turn_count < 8 ? 8 : sheet->turn_count;
	for (int i = 0; i < sheet->turn_count; i++)
		facility_bar(sheet, i, (double)(PLOT_RIGHT - PLOT_LEFT) / slots);
	sheet_put(out, "</svg>\n");
}

static void bar_put(struct class_sheet *sheet, const struct class_bar *bar, int voices)
{
	struct sheet *out = &sheet->out;
	struct figure share = items_share(bar->count, voices);
	const char *few = voices < ITEMS_FEW_UNDER ? " few" : "";
	sheet_print(out, "<tr%s><td class=\"mark\">", bar->right ? " class=\"right\"" : "");
	if (bar->place >= 0)
		sheet_print(out, "%c ", 'A' + bar->place);
	if (bar->right)
		page_tick(out, say_word(sheet->say, N_("right")));
	sheet_put(out, "</td>");
	page_tag(out, "td", "", bar->text);
	sheet_put(out, "<td class=\"share\"><svg class=\"bar\" viewBox=\"0 0 100 10\" "
		"preserveAspectRatio=\"none\" aria-hidden=\"true\">"
		"<rect width=\"100\" height=\"10\" fill=\"#eeeeee\"/><rect width=\"");
	sheet_number(out, share.value * 100);
	sheet_print(out, "\" height=\"10\" fill=\"%s\"/></svg></td>"
		"<td class=\"n%s\">%d \u00b7 ", bar->right ? BAR_RIGHT : BAR_WRONG, few, bar->count);
	if (share.known)
		say_percent(sheet->say, out, share.value);
	else
		sheet_put(out, "-");
	sheet_put(out, "</td></tr>\n");
}

static void again_put(struct class_sheet *sheet, int turn)
{
	struct sheet *out = &sheet->out;
	int again = class_again_turn(sheet->round, turn);
	struct class_count before = class_count(sheet->round, turn);
	struct class_count after = { .voices = 0 };
	if (again >= 0)
		after = class_count(sheet->round, again);
	if (!before.voices || !after.voices)
		return;
	sheet_put(out, "<p>");
	say_put(sheet->say, out, N_("Asked again after teaching: right"));
	sheet_put(out, " ");
	say_percent(sheet->say, out, (double)before.right / before.voices);
	sheet_print(out, "<small>%d</small> \u2192 ", before.voices);
	say_percent(sheet->say, out, (double)after.right / after.voices);
	sheet_print(out, "<small>%d</small></p>\n", after.voices);
}

static void block_put(struct class_sheet *sheet, int at)
{
	struct sheet *out = &sheet->out;
	int turn = sheet->turns[at];
	struct class_bars bars = class_bars_make(sheet, turn);
	sheet_put(out, "<section class=\"q\">\n");
	page_tag(out, "h3", "", arena_format(sheet->arena, "%d. %s", at + 1,
		class_sheet_ask(sheet, turn)));
	sheet_put(out, "\n<table class=\"wide\">\n");
	for (int i = 0; i < bars.count; i++)
		bar_put(sheet, &bars.items[i], bars.voices);
	sheet_put(out, "</table>\n<p class=\"sub\">");
	sheet_xml(out, arena_format(sheet->arena, say_word(sheet->say,
		N_("Answers (N) %d · no answer %d")), bars.voices, bars.silent));
	if (sheet->round->class->turns[turn].voided)
		say_put(sheet->say, out, N_(" · void: does not count"));
	sheet_put(out, "</p>\n");
	again_put(sheet, turn);
	sheet_put(out, "</section>\n");
}

void class_question_blocks(struct class_sheet *sheet)
{
	page_tag(&sheet->out, "h2", "", say_word(sheet->say, N_("What was answered")));
	sheet_put(&sheet->out, "\n<div class=\"each\">\n");
	for (int i = 0; i < sheet->turn_count; i++)
		block_put(sheet, i);
	sheet_put(&sheet->out, "</div>\n");
}

/* The foot: what each number is. Sources stand in core/items.h. */
void class_formulas(struct class_sheet *sheet)
{
	static const char *const lines[] = {
		N_("The small figure is N, how many stand behind a number: players, or hands raised. Under "
			"N = 10 a number says little and is grey; “-”: not defined."),
		N_("g: the grade of an answer, from 0 to 1; who was there and gave no answer has g = 0, "
			"who was not there does not count. Void questions, and those asked again, count "
			"nowhere."),
		N_("Facility: mean g. Corrected for guessing among k options: (R − W / (k − 1)) / N, R "
			"right and W wrong answers, where one option is to be picked."),
		N_("Rest: a player’s mean g in the other questions. Groups of hands have none."),
		N_("Discrimination: mean g of the upper group − mean g of the lower one, by the rest; "
			"groups of 27 %, under 20 players halves. Ties at the border share the places that "
			"are left."),
		N_("Point-biserial: correlation of g and the rest; not defined where all are equal."),
		N_("KR-20 = k / (k − 1) × (1 − Σ p q / s²): k questions, p the share that was right, "
			"q = 1 − p, s² the variance of the totals (over N). Every player must have answered "
			"every question, each wholly right or wholly wrong."),
		N_("Shares of the answers: of all who answered. Median time: of those who answered, from "
			"the question to the last change."),
	};
	sheet_put(&sheet->out, "<footer>\n");
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		page_tag(&sheet->out, "p", "", say_word(sheet->say, lines[i]));
		sheet_put(&sheet->out, "\n");
	}
	sheet_put(&sheet->out, "</footer>\n");
}
