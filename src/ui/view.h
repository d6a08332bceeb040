/* One question of a round as screens show it: words for options, answers and sources, the
 * same where it is asked, revealed and looked through again. */
#ifndef UI_VIEW_H
#define UI_VIEW_H

#include "ui/frame.h"
#include "ui/tile.h"
#include "ui/ui.h"

struct view {
	const struct model *model;
	const struct look *look;
	const struct round *round;
	const struct bank *bank;
	const struct turn *turn;
	const struct question *question;
	int index;        /* of the turn */
	bool past;        /* looked through, not being played */
};

/* The turn at this index. */
struct view view_init(const struct model *model, const struct look *look, const struct round *round,
	int index);

const char *view_text(const struct view *view, struct text text);
/* The words of option i (the bank's index): a choice, true, a voice, a standing. */
const char *view_option(const struct view *view, int option);
const char *standing_words(enum standing standing);
const char *kind_words(enum kind kind);
const char *verdict_words(const struct view *view);

/* A gap's sentence with each {n} replaced by words[n - 1]. */
const char *view_gaps(const struct view *view, struct arena *arena,
	const char *const words[GAPS_MAX]);
/* What stands for gap i while it is open: "__1__"; and the question with all of them open. */
const char *view_gap_open(int gap);
const char *view_gaps_open(const struct view *view, struct arena *arena);
/* What was answered to gap i, "" where nothing. */
const char *view_gap_answer(const struct view *view, int gap);
bool view_gap_fine(const struct view *view, int gap);
/* What is right for gap i: the first accepted, or the right choice. */
const char *view_gap_right(const struct view *view, int gap);
/* Right side i of a match: a pair's, then the extras. */
const char *view_right(const struct view *view, int right);

/* The right answer and the one given, as one line of text. "" where none was given. */
const char *view_right_answer(const struct view *view, struct arena *arena);
const char *view_given_answer(const struct view *view, struct arena *arena);

/* The same, of gaps their words alone; beside the question as it was asked, its gaps open. */
const char *view_right_short(const struct view *view, struct arena *arena);
const char *view_given_short(const struct view *view, struct arena *arena);
const char *view_ask(const struct view *view, struct arena *arena);

/* The right answer part by part: each right option by its letter as it is shown, the items of an
 * order and the pairs of a match by numbers; all else is one part. Returns how many. */
enum { RIGHT_PARTS_MAX = 8 };
struct right_part {
	const char *mark;  /* "B", "2"; NULL none */
	const char *text;
	int place;         /* of an option as shown: its colour and its shape; -1 none */
};
int view_right_parts(const struct view *view, struct arena *arena,
	struct right_part out[RIGHT_PARTS_MAX]);

/* "Paragraph 2 of the article". */
const char *view_source(const struct view *view, struct arena *arena);

/* "5 new", "2 missed", "11 known"; colour stands beside the word. */
struct course view_pile_course(const struct look *look, const struct pile *pile,
	struct drawlist *list);
/* "7", "/ 20", the bar, the points, the timer's ring. */
struct course view_course(const struct view *view, struct drawlist *list);

#endif
