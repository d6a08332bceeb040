/* A team as every screen of a class shows it: its name, and its colour with a shape beside it. */
#ifndef UI_TEAM_H
#define UI_TEAM_H

#include "ui/strip.h"
#include "ui/ui.h"

/* Its name; "Team 3" where it has none (any more). */
const char *team_name(const struct model *model, struct arena *arena, int player);

/* Its block of colour with its shape, square, filling rect. */
void team_badge(struct strip *strip, const struct model *model, int player, struct rect rect);

/* Badge and name on one line from x, cut to no less than the name; returns the width. */
int team_draw(struct strip *strip, const struct model *model, struct text_style style, int player,
	int x, int y, int w);
/* How high that is, which is more than a line where the name is cut into several. */
int team_height(const struct strip *strip, const struct model *model, struct text_style style,
	int player, int w);
int team_width(const struct strip *strip, const struct model *model, struct text_style style,
	int player);

/* A row for each team, pressed to change it; where there is none, a sentence. */
void teams_rows(struct strip *strip, const struct model *model);

#endif
