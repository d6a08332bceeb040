/* What the files worksheet*.c share. Private to them. */
#ifndef REPORT_WORKSHEET_PARTS_H
#define REPORT_WORKSHEET_PARTS_H

#include "core/round.h"
#include "report/page.h"
#include "report/worksheet.h"

struct paper {
	const struct worksheet *worksheet;
	const struct say *say;
	struct arena *arena;
	struct sheet out;
	const struct question *question; /* the present one */
	struct turn turn;                /* in which order it shows what */
};

struct paper paper_make(struct arena *arena, const struct worksheet *worksheet);

/* The question at a place of the worksheet becomes the present one. */
void paper_take(struct paper *paper, int place);
const char *paper_text(const struct paper *paper, struct text text);
/* The present question's words as they are asked, gaps as "__1__", with its number. In arena. */
const char *paper_ask(struct paper *paper, int place);
/* The order of a gap's choices is drawn, too. */
const struct choice *paper_gap_choice(const struct paper *paper, int gap, int place);
/* Right side i of a match (the bank's index): a pair's, then the extras. */
const char *paper_right_side(const struct paper *paper, int right);

#endif
