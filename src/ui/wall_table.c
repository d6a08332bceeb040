#include "ui/wall_table.h"

#include "ui/control.h"
#include "ui/frame.h"
#include "ui/lines.h"
#include "ui/team.h"
#include "ui/words.h"

enum { NAME_PERCENT = 52 };

/* Where each column begins and how wide it is, the same in all rows. */
struct columns {
	int moves, names, bars;        /* x */
	int names_w, bars_w, figures_w;
	int line;
	bool below;                    /* bars below names, which are too long to stand beside them */
};

void table_fill(struct wall_table *table, const struct wall *wall)
{
	const struct class *class = wall->round->class;
	int places[PLAYERS_MAX], before[PLAYERS_MAX], order[PLAYERS_MAX], counted = 0;
	class_places(wall->round, places, false);
	class_places(wall->round, before, true);
	*table = (struct wall_table){ .wall = wall, .role = ROLE_ANSWER };
	table->count = class_ranked(wall->round, places, order);
	for (int row = 0; row < table->count; row++) {
		int player = order[row], score = class_score(wall->round, player);
		table->rows[row] = (struct wall_row){ player, places[player], before[player], score };
		table->most = score > table->most ? score : table->most;
	}
	/* Who was nowhere before the first question has not moved by it. */
	for (int i = 0; i < wall->round->turn_count; i++)
		counted += class->turns[i].closed && !class->turns[i].voided;
	for (int i = 0; i < table->count; i++)
		table->moves |= counted > 1 && table->rows[i].before
			&& table->rows[i].before != table->rows[i].place;
}

/* A class that raises hands is held against itself: how much of it is right now, and was. */
static const char *share_words(const struct wall *wall, int player, struct arena *arena)
{
	int turn = class_on_wall(wall->round);
	int now = class_share(wall->round, player, -1), before = class_share(wall->round, player, turn);
	if (now < 0)
		return "–";
	if (before < 0 || before == now)
		return arena_format(arena, _("%d\u00a0%% right"), (now + 5) / 10);
	return arena_format(arena, _("%d\u00a0%% right, %d\u00a0%% before"), (now + 5) / 10,
		(before + 5) / 10);
}

static bool raises_hands(const struct wall_table *table, const struct wall_row *row)
{
	return table->wall->round->class->players[row->player].way == WAY_HANDS;
}

const char *table_figure(const struct wall_table *table, const struct wall_row *row,
	struct drawlist *list)
{
	return raises_hands(table, row) ? share_words(table->wall, row->player, &list->arena)
		: number_words(list, row->score);
}

static int width_of(const struct strip *strip, enum role role, enum face face, const char *text)
{
	return lines_width(strip->look->metrics, face, strip_px(strip, role, face), text) + 2;
}

static struct columns columns_make(struct strip *strip, const struct wall_table *table, int first)
{
	struct columns columns = { .line = strip_line_height(strip, table->role, FACE_STRONG) };
	int gap = look_share(strip->look, 2), wide = look_share(strip->look, 3.5), places = 0;
	for (int i = first; i < table->count; i++) {
		const struct wall_row *row = &table->rows[i];
		int place = width_of(strip, table->role, FACE_HEAVY,
			arena_format(&strip->list->arena, "%d", row->place));
		int name = team_width(strip, table->wall->model,
			style_of(strip, table->role, FACE_STRONG, false), row->player) + 1;
		int figure = raises_hands(table, row) ? 0
			: width_of(strip, table->role, FACE_HEAVY, table_figure(table, row, strip->list));
		places = place > places ? place : places;
		columns.names_w = name > columns.names_w ? name : columns.names_w;
		columns.figures_w = figure > columns.figures_w ? figure : columns.figures_w;
	}
	columns.moves = strip->x + places + gap;
	columns.names = columns.moves + (table->moves ? columns.line * 3 / 2 : 0);
	int all = strip->x + strip->w - columns.names;
	columns.below = columns.names_w > all * NAME_PERCENT / 100;
	columns.names_w = columns.below ? all : columns.names_w;
	columns.bars = columns.names + (columns.below ? columns.line * 13 / 10
		: columns.names_w + wide);
	columns.bars_w = strip->x + strip->w - columns.bars;
	return columns;
}

static void move_draw(struct strip *strip, const struct wall_row *row, int x, int y, int line)
{
	int change = row->before - row->place, side = line * 5 / 10;
	if (change == 0 || !row->before)
		return;
	struct draw *draw = drawlist_push(strip->list, DRAW_SHAPE, (struct rect){ x,
		y + (line - side) / 2, side, side });
	draw->shape = change > 0 ? SHAPE_UP : SHAPE_DOWN;
	draw->color = strip->look->theme->muted;
	strip_text_at(strip, style_of(strip, ROLE_LABEL, FACE_REGULAR, true),
		arena_format(&strip->list->arena, "%d", change < 0 ? -change : change),
		x + side * 12 / 10, y + (line - strip_line_height(strip, ROLE_LABEL, FACE_REGULAR)) / 2,
		line * 2);
}

/* The bar begins where all do, its figure behind it. */
static void bar_of(struct strip *strip, const struct wall_table *table, const struct wall_row *row,
	const struct columns *columns, int y)
{
	const struct theme *theme = strip->look->theme;
	const struct player *player = &table->wall->round->class->players[row->player];
	int gap = look_share(strip->look, 1.5), thick = columns->line * 6 / 10;
	int room = columns->bars_w - columns->figures_w - gap;
	int length = table->most <= 0 || row->score <= 0 || room < thick ? 0
		: (int)((int64_t)room * row->score / table->most);
	if (length > 0 && length < thick / 2)
		length = thick / 2;
	if (length > 0)
		box_push(strip->list, (struct rect){ columns->bars, y + (columns->line - thick) / 2, length,
			thick },
			theme->choice[player->colour % THEME_CHOICES], theme->line, 0,
			look_share(strip->look, 0.6));
	strip_text_at(strip, style_of(strip, table->role, FACE_HEAVY, false),
		table_figure(table, row, strip->list), columns->bars + (length ? length + gap : 0), y,
		columns->figures_w + gap);
}

static struct text_style share_style(const struct strip *strip)
{
	return style_of(strip, ROLE_BODY, FACE_STRONG, false);
}

static int row_height(struct strip *strip, const struct wall_table *table,
	const struct wall_row *row, const struct columns *columns)
{
	int name = team_height(strip, table->wall->model,
		style_of(strip, table->role, FACE_STRONG, false), row->player, columns->names_w);
	int told = !raises_hands(table, row) ? columns->line : strip_text_height(strip,
		share_style(strip), table_figure(table, row, strip->list), columns->bars_w);
	return columns->below ? name + told : name > told ? name : told;
}

static void row_draw(struct strip *strip, const struct wall_table *table,
	const struct wall_row *row, const struct columns *columns)
{
	struct drawlist *list = strip->list;
	strip_text_at(strip, style_of(strip, table->role, FACE_HEAVY, false),
		arena_format(&list->arena, "%d", row->place), strip->x, strip->y,
		columns->moves - strip->x);
	if (table->moves)
		move_draw(strip, row, columns->moves, strip->y, columns->line);
	struct text_style name = style_of(strip, table->role, FACE_STRONG, false);
	team_draw(strip, table->wall->model, name, row->player, columns->names, strip->y,
		columns->names_w);
	int y = strip->y + (columns->below ? team_height(strip, table->wall->model, name, row->player,
		columns->names_w) : 0);
	if (!raises_hands(table, row)) {
		bar_of(strip, table, row, columns, y);
		return;
	}
	struct text_style style = share_style(strip);
	int line = strip_line_height(strip, style.role, style.face);
	strip_text_at(strip, style, table_figure(table, row, list), columns->bars,
		y + (line < columns->line && !columns->below ? (columns->line - line) / 2 : 0),
		columns->bars_w);
}

void table_draw(struct strip *strip, const struct wall_table *table, int first)
{
	struct columns columns = columns_make(strip, table, first);
	int least = 0, gap = look_share(strip->look, 1.6), count = table->count - first;
	for (int i = first; i < table->count; i++)
		least += row_height(strip, table, &table->rows[i], &columns) + gap;
	int left = count ? (strip->height - strip->y - least) / count : 0;
	int more = left < 0 ? 0 : left < columns.line ? left : columns.line;
	for (int i = first; i < table->count; i++) {
		strip->y += more / 2;
		row_draw(strip, table, &table->rows[i], &columns);
		strip->y += row_height(strip, table, &table->rows[i], &columns) + gap + more - more / 2;
		strip_break(strip);
	}
}
