/* Small controls in a strip: chips, panels, fields, bars; and the boxes and zones that all
 * are made of. What can be pressed puts its hot zone beside what it draws. */
#ifndef UI_CONTROL_H
#define UI_CONTROL_H

#include "ui/strip.h"

struct draw *hot_push(struct drawlist *list, struct rect rect, const char *name,
	struct action action);
void key_push(struct drawlist *list, int key, int pad, struct action action);
/* The same with nothing to do: at the end of a row of pages its arrow moves no frame. */
void key_push_dead(struct drawlist *list, int key, int pad);
/* For a screen that asks before something is lost. Pressed once more, the pad's button that asked
 * leaves: one press too many must not answer. */
void screen_asks_once(struct drawlist *list);
/* A filled box with an edge. */
struct draw *box_push(struct drawlist *list, struct rect rect, uint32_t fill, uint32_t edge,
	int width, int radius);

/* A small button that is one of several: settings, filters, gaps. */
struct chip {
	const char *text;
	const char *cap;         /* its key, told where there are keys: "N"; NULL: it has none */
	bool on;
	const char *name;
	struct action action;
	unsigned flags;
	int key[2];
	int pad;
};
/* A label and its chips behind it, wrapping; moves the strip. label may be NULL. */
void chips_draw(struct strip *strip, const char *label, const struct chip *chips, int count);
/* Width of the labels' column; 0 where a label stands above its chips. */
int chips_indent(const struct strip *strip);

/* A box with a coloured edge at its left that holds the lines drawn by `fill`. */
void panel_draw(struct strip *strip, uint32_t edge,
	void (*fill)(struct strip *strip, const void *context), const void *context);

/* A field for typing: its text, caret (byte offset, -1 not active) and an input method's text. On
 * one line, of which the part around the caret is shown; or in as many as it takes. */
struct field {
	const char *text, *compose, *placeholder;
	int caret;
	bool wraps;
	const char *name;
	struct action action;
};
void field_draw(struct strip *strip, const struct field *field);

/* A bar of share permille with a label before and a figure behind. widest: the widest figure of the
 * bars that stand below each other, all of which are as long then; NULL: its own. */
void bar_draw(struct strip *strip, const char *label, int permille, const char *figure,
	const char *widest, uint32_t color);

#endif
