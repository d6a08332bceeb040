/* What a screen looks like and what can be pressed in it, as plain commands in painter's
 * order. Drawing and hit-testing read the same list, so they cannot disagree. The list owns
 * its arrays and texts; they end with the next drawlist_reset. */
#ifndef UI_DRAWLIST_H
#define UI_DRAWLIST_H

#include "base/arena.h"
#include "ui/action.h"
#include "ui/look.h"

#include <stdbool.h>
#include <stdint.h>

struct rect {
	int x, y, w, h; /* pixels */
};

enum draw_kind {
	DRAW_RECT,   /* filled with color */
	DRAW_ROUND,  /* filled with color; radius; edge of `width` in `edge` inside the rect */
	DRAW_TEXT,   /* a line in visual order, its top left at rect; rect.w x rect.h is its box */
	DRAW_SHAPE,  /* a small picture filling rect */
	DRAW_ARC,    /* ring inside rect, `width` thick, clockwise from twelve by `turn` thousandths */
	DRAW_LINE,   /* from rect.x, rect.y by rect.w, rect.h; `width` thick, round ends */
	DRAW_CLIP,   /* later commands only inside rect; w = 0 ends it */
	DRAW_HOT,    /* a zone that can be pressed */
	DRAW_KEY,    /* a key or pad button that acts, without a zone */
};

enum shape {
	SHAPE_TRIANGLE, SHAPE_DIAMOND, SHAPE_CIRCLE, SHAPE_SQUARE, SHAPE_PENTAGON, SHAPE_STAR,
	SHAPE_CHECK, SHAPE_CROSS, SHAPE_LEFT, SHAPE_RIGHT, SHAPE_UP, SHAPE_DOWN, SHAPE_ERASE,
	SHAPE_ENTER, SHAPE_SHIFT,
};

/* Corners of a DRAW_ROUND that stay square. */
enum { SQUARE_LEFT = 1, SQUARE_RIGHT = 2 };

/* What a text is: its least capital height (see roles.h), and which rule it is tested by. */
enum role { ROLE_TITLE, ROLE_QUESTION, ROLE_ANSWER, ROLE_BODY, ROLE_LABEL, ROLE_KEY };
enum { ROLE_COUNT = ROLE_KEY + 1 };

enum hot_flag {
	HOT_FIELD = 1,   /* takes typed text */
	HOT_DRAG = 2,    /* can be dragged onto a zone with HOT_DROP */
	HOT_DROP = 4,
	HOT_NO_FOCUS = 8,/* pressed by pointer; the keyboard has another way to the same action */
	HOT_SELECTED = 16,
	HOT_CHECK = 32,  /* a box to tick: space presses it, enter belongs to the screen */
	HOT_FOOT = 128,  /* of the footer: it shows the focus by itself, and comes after the body */
	HOT_DEFAULT = 64,/* has the focus when the screen opens */
};

struct draw {
	enum draw_kind kind;
	struct rect rect;
	uint32_t color;       /* 0xRRGGBB */
	uint32_t edge;
	int width;            /* of edge or stroke, px */
	int radius;
	int turn;             /* DRAW_ARC */
	bool small;           /* of a screen shown in small: a picture, not to be read */
	bool dashed;
	bool hollow;          /* DRAW_ROUND: the edge alone, nothing filled */
	unsigned square;      /* DRAW_ROUND: corners that stay square */
	enum shape shape;
	/* DRAW_TEXT */
	enum role role;
	enum face face;
	int px;               /* em size */
	const char *text;     /* visual order, NUL-terminated */
	int whole;            /* number of the whole text that this line is a part of, from 1 */
	/* DRAW_HOT, DRAW_KEY */
	const char *name;     /* "choice-0": for tapes and tests, unique on a screen */
	struct action action;
	unsigned flags;
	int key[2];           /* scancodes (ui/input.h) that press it; 0 none */
	int pad;              /* pad button that presses it; 0 none */
};

enum { DRAWLIST_FIELDS = 11 };

struct drawlist {
	struct draw *items;
	int count, capacity;
	struct arena arena;   /* texts of this frame */
	int wholes;
	int page, pages;      /* of the screen's body: which is shown, of how many (at least 1) */
	int field_pages[DRAWLIST_FIELDS]; /* page of each field that is typed into; -1 where none is */
};

void drawlist_init(struct drawlist *list);
void drawlist_close(struct drawlist *list);
void drawlist_reset(struct drawlist *list);

/* A zeroed command of that kind, the list's; the pointer holds until the next push. Texts and
 * names are borrowed: literals, or pushed onto list->arena. */
struct draw *drawlist_push(struct drawlist *list, enum draw_kind kind, struct rect rect);

/* Moves the commands from `middle` to the end before those from `first`: a box whose size is
 * known only after what it holds goes behind it. */
void drawlist_rotate(struct drawlist *list, int first, int middle);

/* Do both draw the same pixels? Hot zones and keys do not count. */
bool drawlist_equal(const struct drawlist *a, const struct drawlist *b);

/* One line a command, for tests, in arena:
 * text 51,40 300x22 #16202b label regular 22 whole 1 "Readback"
 * hot 51,40 300x90 choice-0 message 3,0,0 selected key-1 pad-south */
const char *draw_format(struct arena *arena, const struct draw *draw);

/* The zone under a point, the topmost that is not clipped away there; NULL where none is. */
const struct draw *drawlist_hot_at(const struct drawlist *list, int x, int y);
/* The page that a field stands on, on whichever page one is; -1 where there is no such field. */
int drawlist_field_page(const struct drawlist *list, int field);
/* Does something in it take this key already? */
bool drawlist_takes(const struct drawlist *list, int key);

const struct draw *drawlist_hot_named(const struct drawlist *list, const char *name);

#endif
