/* The tables behind the page. Their columns are named in English whatever the reader speaks: they
 * are for programs. */
#include "report/class_report_parts.h"

#include <string.h>

enum { DECIMALS = 6 };

static void number_put(struct sheet *out, double number, int decimals)
{
	sheet_put(out, ",");
	sheet_fixed(out, number, decimals, ".", "-");
}

static void figure_put(struct sheet *out, struct figure figure, int decimals)
{
	if (figure.known)
		number_put(out, figure.value, decimals);
	else
		sheet_put(out, ",");
	sheet_print(out, ",%d", figure.n);
}

/* "A", "A+C": options by their places on the wall. */
static void letters_put(struct sheet *out, const struct turn *turn, int options, unsigned marks)
{
	const char *between = "";
	for (int i = 0; i < options; i++)
		if (marks >> turn->shown[i] & 1) {
			sheet_print(out, "%s%c", between, 'A' + i);
			between = "+";
		}
}

static void shares_put(struct class_sheet *sheet, int turn, int options)
{
	const struct turn *shown = &sheet->round->turns[turn];
	struct class_count count = class_count(sheet->round, turn);
	sheet_print(&sheet->out, ",%d,", count.voices);
	letters_put(&sheet->out, shown, options, question_right(sheet->round->bank,
		class_sheet_question(sheet, turn)));
	for (int i = 0; i < CHOICES_MAX; i++)
		if (i < options && count.voices)
			number_put(&sheet->out, items_share(count.votes[shown->shown[i]],
				count.voices).value, DECIMALS);
		else
			sheet_put(&sheet->out, ",");
}

static void question_put(struct class_sheet *sheet, int at)
{
	struct sheet *out = &sheet->out;
	int turn = sheet->turns[at];
	const struct question *question = class_sheet_question(sheet, turn);
	sheet_print(out, "%d,", at + 1);
	sheet_csv(out, question->id);
	sheet_print(out, ",%s,", kind_name(question->kind));
	sheet_csv_words(out, class_sheet_ask(sheet, turn));
	sheet_print(out, ",%d", sheet->round->class->turns[turn].voided);
	for (int i = 0; i < CLASS_FIGURES; i++) {
		struct figure figure = class_sheet_figure(sheet, turn, (enum class_figure)i);
		if (i == CLASS_MEDIAN_TIME)
			figure.value /= 1000;
		figure_put(out, figure, i == CLASS_MEDIAN_TIME ? 3 : DECIMALS);
	}
	shares_put(sheet, turn, question_options(sheet->round->bank, question));
	sheet_put(out, "\r\n");
}

const char *class_report_questions(struct arena *arena, const struct class_report *report)
{
	struct class_sheet sheet = class_sheet_make(arena, report);
	sheet_put(&sheet.out, "question,id,kind,ask,void,facility,facility_n,corrected,corrected_n,"
		"discrimination,discrimination_n,point_biserial,point_biserial_n,median_s,median_n,"
		"answers,right,share_a,share_b,share_c,share_d,share_e,share_f\r\n");
	for (int i = 0; i < sheet.turn_count; i++)
		question_put(&sheet, i);
	return sheet.out.text;
}

const char *class_report_teams(struct arena *arena, const struct class_report *report)
{
	struct class_sheet sheet = class_sheet_make(arena, report);
	struct sheet *out = &sheet.out;
	int places[PLAYERS_MAX];
	class_places(report->round, places, false);
	sheet_put(out, "team,name,way,place,points,right,answered,there\r\n");
	for (int i = 0; i < sheet.items.table.players; i++) {
		struct class_sum sum = class_sheet_sum(&sheet, i);
		sheet_print(out, "%d,", i + 1);
		sheet_csv_words(out, class_sheet_team(&sheet, i));
		sheet_print(out, ",%s,", way_name(report->round->class->players[i].way));
		if (places[i] > 0)
			sheet_print(out, "%d", places[i]);
		sheet_print(out, ",%d,%d,%d,%d\r\n", class_score(report->round, i), sum.right,
			sum.answered, sum.there);
	}
	return out->text;
}

/* What was picked, typed, said or raised: "A+C", the words, "right", "A:12 B:3". */
static void answer_put(struct class_sheet *sheet, int turn, int player)
{
	const struct round *round = sheet->round;
	const struct class_answer *answer = class_answer_of(round, turn, player);
	int options = question_options(round->bank, class_sheet_question(sheet, turn));
	if (round->class->players[player].way == WAY_HANDS) {
		for (int i = 0; i < options; i++)
			sheet_print(&sheet->out, "%s%c:%d", i ? " " : "", 'A' + i,
				class_hands_up(round, turn, player, round->turns[turn].shown[i]));
	} else if (answer->judged != JUDGED_NOT) {
		sheet_put(&sheet->out, answer->judged == JUDGED_RIGHT ? "right" : "wrong");
	} else if (answer->text) {
		sheet_csv_words(&sheet->out, class_text(round, answer->text));
	} else {
		letters_put(&sheet->out, &round->turns[turn], options, answer->marks);
	}
}

static void row_put(struct class_sheet *sheet, int at, int player)
{
	struct sheet *out = &sheet->out;
	const struct round *round = sheet->round;
	int turn = sheet->turns[at];
	const struct class_answer *answer = class_answer_of(round, turn, player);
	bool answered = class_answered(round, turn, player);
	bool timed = round->class->players[player].way != WAY_HANDS;
	sheet_print(out, "%d,", at + 1);
	sheet_csv(out, class_sheet_question(sheet, turn)->id);
	sheet_print(out, ",%d,", player + 1);
	sheet_csv_words(out, class_sheet_team(sheet, player));
	sheet_print(out, ",%d,", answered || answer->there);
	if (answered) {
		struct grade grade = class_grade(round, turn, player);
		answer_put(sheet, turn, player);
		sheet_print(out, ",%d,%d,%d,", grade.got, grade.of, class_points(round, turn, player));
		if (timed)
			sheet_fixed(out, answer->t_ms / 1000.0, 3, ".", "-");
		sheet_put(out, ",");
		if (answer->certainty)
			sheet_print(out, "%d", answer->certainty);
	} else {
		sheet_put(out, ",,,,,");
	}
	sheet_put(out, "\r\n");
}

const char *class_report_answers(struct arena *arena, const struct class_report *report)
{
	struct class_sheet sheet = class_sheet_make(arena, report);
	sheet_put(&sheet.out,
		"question,id,team,name,there,answer,got,of,points,seconds,certainty\r\n");
	for (int i = 0; i < sheet.turn_count; i++)
		for (int j = 0; j < sheet.items.table.players; j++)
			row_put(&sheet, i, j);
	return sheet.out.text;
}
