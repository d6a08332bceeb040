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
	if (!name)
		name = arena_format(arena, _("Team %d"), player + 1);
	/* Another may have the name by now. */
	return model->round->class->players[player].present ? name
		: arena_format(arena, _("%s (has left)"), name);
}

/* Outlines of the block: a square, a disc and a tab, each filled and then in outline. */
enum { SIGN_FORMS = 6 };

struct sign {
	int colour, form;
};

/* By how many teams before it, present or not, have the same shape. */
static struct sign sign_of(const struct model *model, int player, int shape)
{
	const struct class *class = model->round->class;
	int nth = 0;
	for (int i = 0; i < player && i < class->player_count; i++)
		nth += class->players[i].colour == shape;
	/* Where the outlines have all been had, the colour goes on by one. */
	return (struct sign){ (shape + nth + nth / SIGN_FORMS) % THEME_CHOICES, nth % SIGN_FORMS };
}

void team_sign(struct strip *strip, const struct model *model, int player, int shape,
	struct rect rect)
{
	const struct look *look = strip->look;
	struct sign sign = sign_of(model, player, shape);
	uint32_t colour = look->theme->choice[sign.colour], on = look->theme->on_choice;
	bool outline = sign.form % 2;
	struct draw *block = box_push(strip->list, rect, outline ? on : colour, colour,
		outline ? rect.h / 10 + 1 : 0, sign.form < 2 ? look_share(look, 0.8) : rect.h / 2);
	block->square = sign.form < 4 ? 0 : SQUARE_LEFT;
	int side = rect.h * (outline || sign.form >= 2 ? 5 : 6) / 10;
	struct draw *draw = drawlist_push(strip->list, DRAW_SHAPE, (struct rect){
		rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side });
	draw->shape = option_shape(shape);
	draw->color = outline ? colour : on;
}

void team_badge(struct strip *strip, const struct model *model, int player, struct rect rect)
{
	team_sign(strip, model, player, model->round->class->players[player].colour, rect);
}

uint32_t team_colour(const struct theme *theme, const struct model *model, int player)
{
	return theme->choice[sign_of(model, player,
		model->round->class->players[player].colour).colour];
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
