/* How a window is drawn into: its size, scale, theme and the measure of its fonts. Passed to
 * every screen; nothing in ui/ knows a font or a window otherwise. */
#ifndef UI_LOOK_H
#define UI_LOOK_H

#include "core/settings.h"
#include "core/theme.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum face { FACE_REGULAR, FACE_STRONG, FACE_HEAVY };
enum { FACE_COUNT = FACE_HEAVY + 1 };

/* Linear measure in thousandths of an em: a width scales with the size in pixels. */
struct metrics {
	void *context;
	int (*width)(void *context, enum face face, const char *text, size_t len);
	int cap[FACE_COUNT];     /* height of a capital */
	int ascent[FACE_COUNT];  /* baseline below the line's top,
		where the line is ascent + descent high */
	int descent[FACE_COUNT];
};

/* Fixed widths by class of character, for tests and tapes: fonts do not matter there. */
extern const struct metrics metrics_stand_in;

struct look {
	int width, height;       /* pixels */
	double u;                /* min(height, 0.75 width) */
	int text_scale;          /* percent */
	bool still;
	bool wall;               /* a projector's: larger type, nothing of keys */
	bool pad;                /* key hints name a pad's buttons */
	bool touch;              /* last touched: on-screen keyboard where typing is needed */
	int language;            /* of the bank */
	int settle;              /* pixels that tiles still stand below their place */
	const char *page_of;     /* name of a zone whose page is shown, whichever it is; or NULL */
	const char *focus;       /* name of the focused zone, for what shows it by itself; or NULL */
	int inset_top, inset_bottom; /* pixels taken by a lasting line, by the on-screen keyboard */
	bool notice_fine;    /* the notice tells of something that went well */
	const char *notice;  /* a sentence to stand in the header's place until the next key; NULL */
	const struct theme *theme;
	const struct metrics *metrics;
};

/* u and defaults from the rest. */
void look_init(struct look *look, int width, int height, int text_scale,
	const struct theme *theme, const struct metrics *metrics);

/* Sizes as shares of u, rounded to pixels, at least 1. */
int look_share(const struct look *look, double percent_of_u);

#endif
