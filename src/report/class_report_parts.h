/* What the files class_report*.c share. Private to them. */
#ifndef REPORT_CLASS_REPORT_PARTS_H
#define REPORT_CLASS_REPORT_PARTS_H

#include "core/class_items.h"
#include "report/class_report.h"

struct class_sheet {
	const struct class_report *report;
	const struct round *round;
	const struct say *say;
	struct arena *arena;
	struct sheet out;
	int turns[ROUND_QUESTIONS_MAX], turn_count; /* closed, in the order asked; void ones too */
	struct class_items items;
};

struct class_sheet class_sheet_make(struct arena *arena, const struct class_report *report);

/* The item of a turn; -1 where it is void. */
int class_sheet_item(const struct class_sheet *sheet, int turn);
const struct question *class_sheet_question(const struct class_sheet *sheet, int turn);
/* In arena. */
const char *class_sheet_ask(const struct class_sheet *sheet, int turn);
const char *class_sheet_team(const struct class_sheet *sheet, int player);

enum class_figure { CLASS_FACILITY, CLASS_CORRECTED, CLASS_DISCRIMINATION, CLASS_POINT_BISERIAL,
	CLASS_MEDIAN_TIME };
enum { CLASS_FIGURES = CLASS_MEDIAN_TIME + 1 };
/* Of a turn; not known, of nobody, where it is void. */
struct figure class_sheet_figure(const struct class_sheet *sheet, int turn,
	enum class_figure which);

/* What a player came to, over the questions that counted. */
struct class_sum {
	int there, answered, right;
};
struct class_sum class_sheet_sum(const struct class_sheet *sheet, int player);

/* How often each answer was given. */
struct class_bar {
	int place;         /* on the wall, from 0; -1: no option */
	const char *text;
	int count;
	bool right;
};
enum { CLASS_BARS_MAX = CHOICES_MAX + 4 };
struct class_bars {
	struct class_bar items[CLASS_BARS_MAX];
	int count, voices; /* of those who answered */
	int silent;        /* who were there */
};
struct class_bars class_bars_make(const struct class_sheet *sheet, int turn);

/* class_report_page.c's parts, each one HTML. */
void class_facility_plot(struct class_sheet *sheet);
void class_question_blocks(struct class_sheet *sheet);
void class_formulas(struct class_sheet *sheet);

#endif
