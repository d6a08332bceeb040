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
	struct drawlist *list;
	const struct round *round;
	struct wall_show show;
	struct view view;     /* of show.turn, where there is one */
};

/* The line above: where in the lesson, how many have answered, the time left. */
void wall_course(const struct wall *wall, struct rect *area);

/* The body at the first of these contexts with which it fits on a page; else with the one that
 * takes the fewest, of several the first, or the last. */
void wall_fit(const struct wall *wall, struct rect area,
	void (*build)(struct strip *strip, const void *context), const void *const *contexts,
	int count, bool last);

/* wall_ask.c */
void wall_ask(const struct wall *wall, struct rect area);
void wall_options(struct strip *strip, const struct wall *wall);
const char *wall_question(const struct wall *wall, struct arena *arena);
/* wall_reveal.c */
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
