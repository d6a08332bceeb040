/* What the files wall*.c share. Not for others. */
#ifndef UI_WALL_PARTS_H
#define UI_WALL_PARTS_H

#include "core/class.h"
#include "ui/view.h"
#include "ui/wall.h"

/* So many teams stand on the wall as large as choices; of more, each with what it says. */
enum { TEAMS_FEW = 6 };

struct wall {
	const struct model *model;
	const struct look *look;
	const struct look *asked; /* as it was asked for: with the teacher's notices, if any */
	struct drawlist *list;
	const struct round *round;
	struct wall_show show;
	struct view view;     /* of show.turn, where there is one */
};

/* With which of several contexts pages are made, where it fits on one with none: with the one that
 * takes the fewest, of several the first, or the last of them; or with the last of all. */
enum wall_pages { PAGES_FEWEST_FIRST, PAGES_FEWEST_LAST, PAGES_LAST };
/* The body at the first of these contexts with which it fits on a page; else in pages. */
void wall_fit(const struct wall *wall, struct rect area,
	void (*build)(struct strip *strip, const void *context), const void *const *contexts,
	int count, enum wall_pages pages);

/* wall_ask.c */
void wall_ask(const struct wall *wall, struct rect area);
/* The question as it stands while it is open, and the space below it; when it is not open any more,
 * what it said of how to answer leaves its room empty. */
void wall_question_draw(struct strip *strip, const struct wall *wall, bool open);
/* An option as it stands there, open. */
struct tile wall_option(const struct view *view, int place);
const char *wall_question(const struct wall *wall, struct arena *arena);
/* wall_reveal.c */
/* The right answer in tiles, options with their letters where these are still in sight. */
void wall_right(struct strip *strip, const struct view *view, bool letters);
void wall_reveal(const struct wall *wall, struct rect area);
void wall_explain(const struct wall *wall, struct rect area);
void wall_passage(const struct wall *wall, struct rect area);
/* wall_scores.c */
void wall_scores(const struct wall *wall, struct rect area);
/* wall_podium.c */
void wall_podium(const struct wall *wall, struct rect area);
/* wall_lobby.c */
void wall_lobby(const struct wall *wall, struct rect area);
void wall_practice(const struct wall *wall, struct rect area);
/* wall_board.c */
void wall_board(const struct wall *wall, struct rect area);
/* wall_again.c */
void wall_teach(const struct wall *wall, struct rect area);
void wall_gain(const struct wall *wall, struct rect area);
void wall_thanks(const struct wall *wall, struct rect area);

#endif
