/* What stands around a screen's body: the ground, the footer with the keys that matter, and
 * the line above with title or a round's course. */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "ui/drawlist.h"
#include "ui/look.h"

/* One thing that can be done here, shown in the footer: its key and its word. */
struct hint {
	const char *key_text;  /* on the key cap: "Enter", "1" */
	const char *to_text;   /* the last of a range ("4" in "1 – 4"), or NULL */
	const char *word;
	const char *name;      /* of its zone; NULL: it is told, not pressed */
	struct action action;
	int key[2];
	int pad;               /* never a shoulder: those turn pages */
	bool right;            /* at the right end */
	bool main;             /* what this screen is about now: drawn as a button */
};

enum { HINTS_MAX = 12 };

/* Paints the ground and the footer; returns what is left between the window's top margin and
 * the footer, inside the central 90 %. */
struct rect frame_draw(struct drawlist *list, const struct look *look, const struct hint *hints,
	int count);

/* What the footer may say on this screen, from page to page or as the focus moves. */
struct hint_set {
	struct hint hints[HINTS_MAX];
	int count;
};
/* The same with the last of these footers, and the height that is left by the highest of them: or
 * pages would not join, and things would move under the eyes. */
struct rect frame_steady(struct drawlist *list, const struct look *look,
	const struct hint_set *sets, int count);

/* A line of title on the left and, muted, a word on the right; takes its height off area. */
void header_draw(struct drawlist *list, const struct look *look, struct rect *area,
	const char *title, const char *side);
/* The same with something that can be done in the word's place. */
void header_key_draw(struct drawlist *list, const struct look *look, struct rect *area,
	const char *title, const struct hint *hint);

struct course {
	const char *strong, *muted;   /* "7", "/ 20" */
	int done_permille;            /* of the bar */
	const char *points, *unit;    /* "4 250", "points"; NULL none */
	const char *counts[3];        /* in their place: "5 new", "2 missed", "11 known" */
	uint32_t count_colors[3];
	const char *verdict;          /* in a pill at the right; NULL none */
	bool good;                    /* of the verdict */
	int64_t left_ms, timer_ms;    /* a ring with the seconds left; timer_ms 0: none */
	bool still;                   /* of it the room alone: no time runs */
	bool tall;                    /* as high as with a ring, so that what follows stays in place */
};
void course_draw(struct drawlist *list, const struct look *look, struct rect *area,
	const struct course *course);

/* 4250 as "4 250", in the list's arena. */
const char *number_words(struct drawlist *list, int number);

#endif
