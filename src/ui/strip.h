/* Layout downwards: a screen's body is drawn as a strip of any height, at a size between each
 * role's minimum and maximum; strip_fit finds the largest size that fits, and cuts the strip
 * into pages where even the smallest does not. Nothing is shrunk below its minimum or cut. */
#ifndef UI_STRIP_H
#define UI_STRIP_H

#include "ui/drawlist.h"
#include "ui/look.h"

enum { STRIP_BREAKS_MAX = 1024, STRIP_SPRINGS_MAX = 8, STRIP_PAGES_MAX = 256 };

/* A page ends at a good place; at a poor one, where a single line of a text stays behind, rather
 * than half empty; between what belongs together only where nothing else would fit. */
enum break_cost { BREAK_GOOD, BREAK_POOR, BREAK_LAST };
enum { BREAK_COSTS = BREAK_LAST + 1 };

struct strip {
	const struct look *look;
	struct drawlist *list;   /* commands with y from 0 */
	double size;             /* 0: every role at its minimum, 1: at its maximum */
	int x, w;                /* the column being filled */
	int y;                   /* where the next thing goes */
	int height;              /* of the area to fill: for what wants to be in proportion */
	int breaks[STRIP_BREAKS_MAX]; /* y's at which a page may end */
	enum break_cost break_costs[STRIP_BREAKS_MAX];
	int break_count;
	int springs[STRIP_SPRINGS_MAX]; /* y's that take up height left over */
	int spring_count;
	bool even;               /* pages are about as full as each other: a list of rows, no text */
	/* Commands repeated on top of later pages: a question's last line. */
	int sticky_from, sticky_to;
	int sticky_y, sticky_h;
};

enum text_flag {
	TEXT_CENTER = 1,
	TEXT_BALANCE = 2,
	TEXT_STICKY = 4,
	TEXT_KEEP = 8, /* no page break inside */
	TEXT_WHOLE = 16 /* of what is sticky all lines, not the last one alone */
};

struct text_style {
	enum role role;
	enum face face;
	uint32_t color;
	unsigned flags;
};

/* Text in the theme's ink, or muted, without flags. */
struct text_style style_of(const struct strip *strip, enum role role, enum face face, bool muted);

/* Em size in pixels of a role at this strip's size. */
int strip_px(const struct strip *strip, enum role role, enum face face);
/* Height of a line of that text. */
int strip_line_height(const struct strip *strip, enum role role, enum face face);

/* The em size of a role for look alone, at size 0 to 1. */
int role_px(const struct look *look, enum role role, enum face face, double size);

/* Text in the column, its lines one below the other; allows a page break between lines. */
void strip_text(struct strip *strip, struct text_style style, const char *text);
/* The same in a box at x, w from y, without moving the strip; returns the height. */
int strip_text_at(struct strip *strip, struct text_style style, const char *text, int x, int y,
	int w);
/* Height and lines' widest, without drawing. */
int strip_text_height(const struct strip *strip, struct text_style style, const char *text, int w);

void strip_gap(struct strip *strip, double percent_of_u);
void strip_spring(struct strip *strip); /* height left over goes here, in equal shares */
void strip_break(struct strip *strip);  /* a page may end here */
/* No page ends between these y's. */
void strip_whole(struct strip *strip, int from, int to);
/* What was drawn from y on stays on one page, where a page has room for it. */
void strip_together(struct strip *strip, int y);
/* Height that a page has for what stands on it whole, when there are several. */
int strip_room(const struct strip *strip);
/* A page may end between the lines of this text, drawn from y, where nothing better is near, but
 * not in its first `head` pixels: for what is higher than a page. The box around it is cut, too. */
void strip_split(struct strip *strip, struct text_style style, int y, int height, int head);
/* The same at one place. */
void strip_cut(struct strip *strip, int y);
/* Is this size too large already, so that a smaller one follows? A long list may end here. */
bool strip_over(const struct strip *strip);

/* Draws the body into list inside area: the largest size at which it fits, else pages at the
 * smallest, of which `page` (clamped) is shown; sets list->page and list->pages, and draws the
 * pager's own row at the bottom where there are several. build is called several times and
 * must depend on context and strip alone. */
void strip_fit(struct drawlist *list, const struct look *look, struct rect area, int page,
	void (*build)(struct strip *strip, const void *context), const void *context);
/* The same with a largest size, 0 to 1: that one, or pages at the smallest. */
void strip_fit_within(struct drawlist *list, const struct look *look, struct rect area, int page,
	double most, void (*build)(struct strip *strip, const void *context), const void *context);
/* The same always at the smallest, for a list whose rows come and go: what stays does not change
 * its size. */
void strip_list(struct drawlist *list, const struct look *look, struct rect area, int page,
	void (*build)(struct strip *strip, const void *context), const void *context);

#endif
