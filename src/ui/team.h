/* A team as every screen of a class shows it: its name, and its colour with a shape beside it. */
#ifndef UI_TEAM_H
#define UI_TEAM_H

#include "ui/strip.h"
#include "ui/ui.h"

/* Its name; "Team 3" where it has none (any more). */
const char *team_name(const struct model *model, struct arena *arena, int player);

/* Its sign: a block of colour with a shape, square, filling rect. Teams of one shape differ in the
 * block's outline, which needs no colour, and in the colour; 36 have signs of their own. It stays
 * a team's own when others come or leave. */
void team_badge(struct strip *strip, const struct model *model, int player, struct rect rect);
/* The same of a team that is being made or changed, with the shape that it would have. */
void team_sign(struct strip *strip, const struct model *model, int player, int shape,
	struct rect rect);
/* The colour of its sign, 0xRRGGBB. */
uint32_t team_colour(const struct theme *theme, const struct model *model, int player);

/* Badge and name on one line from x, cut to no less than the name; returns the width. */
int team_draw(struct strip *strip, const struct model *model, struct text_style style, int player,
	int x, int y, int w);
/* Height of the same in a column w wide, where the name may take several lines. */
int team_height(const struct strip *strip, const struct model *model, struct text_style style,
	int player, int w);
int team_width(const struct strip *strip, const struct model *model, struct text_style style,
	int player);

/* A row for each team, pressed to change it; where there is none, a sentence. */
void teams_rows(struct strip *strip, const struct model *model);

#endif
