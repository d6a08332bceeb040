/* Which displays there are, as plain data: filled by shell/ from the system, and by tapes and
 * tests, so that a projector can be lost in the middle of a lesson without one. */
#ifndef CORE_DISPLAYS_H
#define CORE_DISPLAYS_H

#include <stdbool.h>

enum { DISPLAYS_MAX = 8, DISPLAY_NAME_MAX = 64 };

struct display {
	char name[DISPLAY_NAME_MAX]; /* as the system calls it: "HDMI-1", "DELL P2417H" */
	int w, h;                    /* pixels */
	int index;                   /* the system's number of it, from 0 */
};

struct displays {
	struct display items[DISPLAYS_MAX]; /* the system's first one first */
	int count;
};

/* One more, behind the others; more than DISPLAYS_MAX are passed over. A name that is there
 * already, or is empty, gets its number among its likes: "DELL P2417H (2)". */
void displays_push(struct displays *displays, const char *name, int w, int h, int index);

/* Without the one at a place: its projector was lost, or its window closed. */
void displays_drop(struct displays *displays, int place);

/* Where the windows are: places in the list. */
struct placement {
	int own;  /* the presenter's, or the only window's */
	int wall; /* -1: no second display, the wall is in the only window */
};

/* own: number of the display that --display asked for, else 0. remembered: the name of the
 * display that was the wall last ("" none): where it is there, it is the wall again; else the
 * wall is the last display that is not the own one. swapped: the other way round, by one key. */
struct placement displays_place(const struct displays *displays, int own, const char *remembered,
	bool swapped);

#endif
