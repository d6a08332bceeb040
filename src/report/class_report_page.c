/* The page: who played, the questions in numbers, what was answered to each, and how it is
 * reckoned. Twenty questions find room on three sheets of A4. */
#include "report/class_report_parts.h"
#include "report/page.h"

#include <string.h>

enum { TEAMS_A_COLUMN = 8 };

static const char STYLE[] =
	".sub{color:#4a4a4a}\n"
	".many{columns:2;column-gap:6mm}\n"
	".wide{width:100%}\n"
	"td,th{padding:.3mm 1.5mm;vertical-align:top}\n"
	"tr{break-inside:avoid}\n"
	".lines td,.lines th{border-bottom:.2mm solid #dedede}\n"
	".n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}\n"
	"small{font-size:75%;margin-left:1.2mm}\n"
	".few{color:#767676}\n"
	".numbers{font-size:8.5pt;line-height:1.25}\n"
	".numbers .ask{max-width:72mm;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}\n"
	".plot{width:100%;height:auto;display:block}\n"
	".each{columns:2;column-gap:7mm;font-size:8.5pt;line-height:1.25}\n"
	".q{break-inside:avoid;padding:0 0 2mm}\n"
	".q h3{font-size:9pt;margin:0 0 .5mm}\n"
	".q td{padding:.2mm 1mm}\n"
	".q .mark{white-space:nowrap;width:7mm;padding:.2mm 0}\n"
	".q .share{width:20mm;padding-right:0}\n"
	".q .right{font-weight:600}\n"
	".bar{width:20mm;height:2.6mm;display:block;margin-top:.7mm}\n"
	"footer{font-size:7.5pt;line-height:1.3;color:#4a4a4a;margin-top:3mm;columns:2;"
	"column-gap:7mm;border-top:.2mm solid #8a8a8a;padding-top:1.5mm}\n"
	"@media (max-width:150mm){.each,.many,footer{columns:1}}\n"
	"@media print{.each,footer{columns:2}}\n";

static const char *kr20_reason(enum items_kr20 why)
{
	switch (why) {
	case KR20_KNOWN:
		return "";
	case KR20_FEW_ITEMS:
		return N_("not defined under two questions");
	case KR20_FEW_PLAYERS:
		return N_("not defined under two teams");
	case KR20_GAPS:
		return N_("not defined where a team did not answer every question");
	case KR20_PARTS:
		return N_("not defined where an answer was right in part");
	case KR20_NO_SPREAD:
		return N_("not defined where all have the same total");
	}
	return "";
}

static void kr20_put(struct class_sheet *sheet)
{
	enum items_kr20 why;
	struct figure figure = items_kr20(&sheet->items.table, &why);
	struct sheet *out = &sheet->out;
	sheet_print(out, "<p class=\"sub%s\">KR-20\u00a0= ", figure.n < ITEMS_FEW_UNDER ? " few" : "");
	if (figure.known)
		say_number(sheet->say, out, figure.value, 2);
	else
		sheet_put(out, "-");
	sheet_print(out, " (N\u00a0=\u00a0%d", figure.n);
	if (!figure.known) {
		sheet_put(out, "; ");
		say_put(sheet->say, out, kr20_reason(why));
	}
	sheet_put(out, ")</p>\n");
}

static void head_put(struct class_sheet *sheet)
{
	struct sheet *out = &sheet->out;
	const struct item_table *table = &sheet->items.table;
	page_tag(out, "h1", "", sheet->report->title);
	sheet_put(out, "\n<p class=\"sub\">");
	sheet_xml(out, sheet->report->date);
	sheet_xml(out, arena_format(sheet->arena, say_word(sheet->say,
		N_(" · Teams %d · Questions %d")), table->players, table->items));
	if (sheet->turn_count > table->items)
		sheet_xml(out, arena_format(sheet->arena, say_word(sheet->say, N_(" · void %d")),
			sheet->turn_count - table->items));
	sheet_put(out, "</p>\n");
	kr20_put(sheet);
}

/* A number in a cell of its own; not one: "-". */
static void count_put(struct class_sheet *sheet, int count, bool known)
{
	sheet_put(&sheet->out, "<td class=\"n\">");
	if (known)
		say_number(sheet->say, &sheet->out, count, 0);
	else
		sheet_put(&sheet->out, "-");
}

static void team_put(struct class_sheet *sheet, int player, int place)
{
	struct sheet *out = &sheet->out;
	struct class_sum sum = class_sheet_sum(sheet, player);
	sheet_put(out, "<tr>");
	count_put(sheet, place, place > 0);
	sheet_put(out, "</td>");
	page_tag(out, "td", "", class_sheet_team(sheet, player));
	count_put(sheet, class_score(sheet->round, player), true);
	sheet_put(out, "</td>");
	count_put(sheet, sum.right, sum.there > 0);
	sheet_print(out, "<small>%d</small></td>", sum.there);
	count_put(sheet, sum.answered, sum.there > 0);
	sheet_print(out, "<small>%d</small></td></tr>\n", sum.there);
}

static void heads_put(struct class_sheet *sheet, const char *const *heads, int count, int texts)
{
	sheet_put(&sheet->out, "<thead><tr>");
	for (int i = 0; i < count; i++)
		page_tag(&sheet->out, "th", i == texts ? "" : " class=\"n\"",
			say_word(sheet->say, heads[i]));
	sheet_put(&sheet->out, "</tr></thead>\n<tbody>\n");
}

/* By their places; who has none comes last. */
static void teams_put(struct class_sheet *sheet)
{
	static const char *const heads[] = { N_("Place"), N_("Team"), N_("Points"), N_("Right"),
		N_("Answered") };
	int places[PLAYERS_MAX], order[PLAYERS_MAX], count = sheet->items.table.players;
	class_places(sheet->round, places, false);
	class_ranked(sheet->round, places, order);
	page_tag(&sheet->out, "h2", "", say_word(sheet->say, N_("Teams")));
	sheet_print(&sheet->out, "\n<div%s><table class=\"lines numbers%s\">\n",
		count > TEAMS_A_COLUMN ? " class=\"many\"" : "", count > TEAMS_A_COLUMN ? " wide" : "");
	heads_put(sheet, heads, sizeof heads / sizeof *heads, 1);
	for (int i = 0; i < count; i++)
		team_put(sheet, order[i], places[order[i]]);
	sheet_put(&sheet->out, "</tbody>\n</table></div>\n");
}

static const char *reason_word(enum reason reason)
{
	switch (reason) {
	case REASON_MISJUDGED:
		return N_("Judged wrongly");
	case REASON_KEY_FAILED:
		return N_("A key failed");
	case REASON_FAIR_PLAY:
		return N_("Fair play");
	case REASON_HELPED:
		return N_("Help from others");
	case REASON_OTHER:
		return N_("Another reason");
	}
	return "";
}

/* Scores that were corrected, in their order, with what the teacher wrote about them where the
 * names hold it. */
static void corrections_put(struct class_sheet *sheet)
{
	static const char *const heads[] = { N_("Team"), N_("Points"), N_("Reason"),
		N_("In the teacher’s words") };
	const struct class *class = sheet->round->class;
	const struct names *names = sheet->report->names;
	struct sheet *out = &sheet->out;
	int count = class->state.correction_count;
	bool worded = false;
	for (int i = 0; i < count; i++)
		worded |= names && names_words(names, i);
	if (!count)
		return;
	page_tag(out, "h2", "", say_word(sheet->say, N_("Corrected scores")));
	sheet_put(out, "\n<table class=\"lines numbers\">\n<thead><tr>");
	for (int i = 0; i < 3 + worded; i++)
		page_tag(out, "th", i == 1 ? " class=\"n\"" : "", say_word(sheet->say, heads[i]));
	sheet_put(out, "</tr></thead>\n<tbody>\n");
	for (int i = 0; i < count; i++) {
		const struct class_correction *at = &class->corrections[i];
		const char *words = names ? names_words(names, i) : NULL;
		sheet_put(out, "<tr>");
		page_tag(out, "td", "", class_sheet_team(sheet, at->player));
		sheet_print(out, "<td class=\"n\">%s", at->points > 0 ? "+" : "");
		say_number(sheet->say, out, at->points, 0);
		sheet_put(out, "</td>");
		page_tag(out, "td", "", say_word(sheet->say, reason_word(at->reason)));
		if (worded)
			page_tag(out, "td", "", words ? words : "");
		sheet_put(out, "</tr>\n");
	}
	sheet_put(out, "</tbody>\n</table>\n");
}

static void figure_put(struct class_sheet *sheet, int turn, enum class_figure which)
{
	struct sheet *out = &sheet->out;
	struct figure figure = class_sheet_figure(sheet, turn, which);
	sheet_print(out, "<td class=\"n%s\">", figure.n < ITEMS_FEW_UNDER ? " few" : "");
	if (!figure.known)
		sheet_put(out, "-");
	else if (which == CLASS_MEDIAN_TIME)
		say_number(sheet->say, out, figure.value / 1000, 1);
	else
		say_number(sheet->say, out, figure.value, 2);
	sheet_print(out, "<small>%d</small></td>", figure.n);
}

static void numbers_put(struct class_sheet *sheet)
{
	static const char *const heads[] = { "", N_("Question"), N_("Facility"),
		N_("Corrected"), N_("Discrimination"), N_("Point-biserial"), N_("Median time, s") };
	struct sheet *out = &sheet->out;
	page_tag(out, "h2", "", say_word(sheet->say, N_("Questions in numbers")));
	sheet_put(out, "\n<table class=\"lines numbers wide\">\n");
	heads_put(sheet, heads, sizeof heads / sizeof *heads, 1);
	for (int i = 0; i < sheet->turn_count; i++) {
		sheet_print(out, "<tr><td class=\"n\">%d</td>", i + 1);
		page_tag(out, "td", " class=\"ask\"", class_sheet_ask(sheet, sheet->turns[i]));
		for (int j = 0; j < CLASS_FIGURES; j++)
			figure_put(sheet, sheet->turns[i], (enum class_figure)j);
		sheet_put(out, "</tr>\n");
	}
	sheet_put(out, "</tbody>\n</table>\n");
}

const char *class_report_page(struct arena *arena, const struct class_report *report)
{
	struct class_sheet sheet = class_sheet_make(arena, report);
	page_begin(&sheet.out, &report->say, report->title, STYLE);
	head_put(&sheet);
	teams_put(&sheet);
	corrections_put(&sheet);
	class_facility_plot(&sheet);
	numbers_put(&sheet);
	class_question_blocks(&sheet);
	class_formulas(&sheet);
	page_end(&sheet.out);
	return sheet.out.text;
}
