#include "ui/team.h"

#include "core/class.h"
#include "ui/control.h"
#include "ui/lines.h"
#include "ui/tile.h"
#include "ui/words.h"

const char *team_name(const struct model *model, struct arena *arena, int player)
{
	const char *name = model->names
		? names_get(model->names, model->round->class->players[player].name) : NULL;
	return name ? name : arena_format(arena, _("Team %d"), player + 1);
}

void team_sign(struct strip *strip, int colour, struct rect rect)
{
	const struct look *look = strip->look;
	box_push(strip->list, rect, look->theme->choice[colour % THEME_CHOICES], look->theme->line, 0,
		look_share(look, 0.8));
	int side = rect.h * 6 / 10;
	struct draw *draw = drawlist_push(strip->list, DRAW_SHAPE, (struct rect){
		rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side });
	draw->shape = option_shape(colour);
	draw->color = look->theme->on_choice;
}

void team_badge(struct strip *strip, const struct model *model, int player, struct rect rect)
{
	team_sign(strip, model->round->class->players[player].colour, rect);
}

static int badge_side(const struct strip *strip, struct text_style style)
{
	return strip_line_height(strip, style.role, style.face);
}

int team_width(const struct strip *strip, const struct model *model, struct text_style style,
	int player)
{
	const char *name = team_name(model, &strip->list->arena, player);
	return badge_side(strip, style) * 13 / 10 + lines_width(strip->look->metrics, style.face,
		strip_px(strip, style.role, style.face), name) + 1;
}

int team_height(const struct strip *strip, const struct model *model, struct text_style style,
	int player, int w)
{
	int side = badge_side(strip, style);
	int height = strip_text_height(strip, style, team_name(model, &strip->list->arena, player),
		w - side - side * 3 / 10);
	return height > side ? height : side;
}

int team_draw(struct strip *strip, const struct model *model, struct text_style style, int player,
	int x, int y, int w)
{
	int side = badge_side(strip, style), gap = side * 3 / 10;
	team_badge(strip, model, player, (struct rect){ x, y, side, side });
	int natural = team_width(strip, model, style, player);
	/* A name that is read from the right stands beside its sign, too. */
	strip_text_at(strip, style, team_name(model, &strip->list->arena, player), x + side + gap, y,
		(natural < w ? natural : w) - side - gap);
	return natural;
}
