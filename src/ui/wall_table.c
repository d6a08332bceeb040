#include "ui/wall_table.h"

#include "ui/control.h"
#include "ui/frame.h"
#include "ui/lines.h"
#include "ui/team.h"
#include "ui/words.h"

enum { NAME_PERCENT = 52 };

/* Where each part of a row begins and how wide it is, the same in all rows of all pages. */
struct columns {
	int x, moves, names, bars;
	int names_w, bars_w, figures_w;
	int line;
	bool below;                    /* bars below names, which are too long to stand beside them */
	bool bare;                     /* no bars: figures alone, at the right */
};

void table_fill(struct wall_table *table, const struct wall *wall)
{
	const struct class *class = wall->round->class;
	int places[PLAYERS_MAX], before[PLAYERS_MAX], order[PLAYERS_MAX], counted = 0;
	class_places(wall->round, places, false);
	class_places(wall->round, before, true);
	*table = (struct wall_table){ .wall = wall };
	table->count = class_ranked(wall->round, places, order);
	table->rows = arena_array(&wall->list->arena, (size_t)table->count, sizeof *table->rows);
	for (int row = 0; row < table->count; row++) {
		int player = order[row], score = class_score(wall->round, player);
		table->rows[row] = (struct wall_row){ player, places[player], before[player], score };
		table->most = score > table->most ? score : table->most;
	}
	table->tied = table->count && table->rows[table->count - 1].place == 1;
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

/* Does it play for itself alone, by its hands? Among others it has its points, as they have. */
static bool raises_hands(const struct wall_table *table, const struct wall_row *row)
{
	return table->count == 1
		&& table->wall->round->class->players[row->player].way == WAY_HANDS;
}

/* Are places told? Where nobody has a point, nobody is first. */
static bool has_places(const struct wall_table *table)
{
	return !table->tied || table->most > 0;
}

const char *table_figure(const struct wall_table *table, const struct wall_row *row,
	struct drawlist *list)
{
	if (!raises_hands(table, row))
		return number_words(list, row->score);
	int share = class_share(table->wall->round, row->player, -1);
	return table->halves && share >= 0
		? arena_format(&list->arena, _("%d\u00a0%%"), (share + 5) / 10)
		: share_words(table->wall, row->player, &list->arena);
}

static int width_of(const struct strip *strip, enum role role, enum face face, const char *text)
{
	return lines_width(strip->look->metrics, face, strip_px(strip, role, face), text) + 2;
}

/* Widths of what must stand on one line. */
static void columns_measure(struct strip *strip, const struct wall_table *table, int first,
	struct columns *columns, int *places)
{
	for (int i = first; i < table->count; i++) {
		const struct wall_row *row = &table->rows[i];
		int place = !has_places(table) ? 0 : width_of(strip, table->role, FACE_HEAVY,
			arena_format(&strip->list->arena, "%d", row->place));
		int name = team_width(strip, table->wall->model,
			style_of(strip, table->role, FACE_STRONG, false), row->player) + 1;
		int figure = raises_hands(table, row) && !table->halves ? 0
			: width_of(strip, table->role, FACE_HEAVY, table_figure(table, row, strip->list));
		*places = place > *places ? place : *places;
		columns->names_w = name > columns->names_w ? name : columns->names_w;
		columns->figures_w = figure > columns->figures_w ? figure : columns->figures_w;
	}
}

static struct columns columns_make(struct strip *strip, const struct wall_table *table, int first,
	int w)
{
	struct columns columns = { .line = strip_line_height(strip, table->role, FACE_STRONG),
		.x = strip->x };
	int gap = look_share(strip->look, 2), wide = look_share(strip->look, 3.5), places = 0;
	columns_measure(strip, table, first, &columns, &places);
	columns.moves = strip->x + (places ? places + gap : 0);
	columns.names = columns.moves + (table->moves ? columns.line * 3 / 2 : 0);
	int all = strip->x + w - columns.names;
	/* Where nobody has a point there are no bars for which names would have to make room. */
	columns.below = !table->halves && columns.names_w > all * NAME_PERCENT / 100
		&& (table->most > 0 || columns.names_w + wide + columns.figures_w > all);
	columns.names_w = columns.below ? all : columns.names_w;
	columns.bars = columns.names + (columns.below ? columns.line * 13 / 10
		: columns.names_w + wide);
	columns.bars_w = strip->x + w - columns.bars;
	columns.bare = table->halves && (columns.bars_w - columns.figures_w < 5 * columns.line
		|| table->rows[first].score <= 0);
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
	int gap = look_share(strip->look, 1.5), thick = columns->line * 6 / 10;
	int room = columns->bars_w - columns->figures_w - gap, x = columns->bars;
	const char *figure = table_figure(table, row, strip->list);
	/* Of a group that raises hands the figure is no score: there is none that a bar could tell. */
	int length = table->most <= 0 || row->score <= 0 || room < thick || columns->bare
		|| raises_hands(table, row) ? 0
		: (int)((int64_t)room * row->score / table->most);
	if (columns->bare)
		x += columns->bars_w - width_of(strip, table->role, FACE_HEAVY, figure);
	else if (length > 0 && length < thick / 2)
		length = thick / 2;
	if (length > 0)
		box_push(strip->list, (struct rect){ x, y + (columns->line - thick) / 2, length, thick },
			team_colour(theme, table->wall->model, row->player), theme->line, 0,
			look_share(strip->look, 0.6));
	strip_text_at(strip, style_of(strip, table->role, FACE_HEAVY, false), figure,
		x + (length ? length + gap : 0), y, columns->figures_w + gap);
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
	if (has_places(table))
		strip_text_at(strip, style_of(strip, table->role, FACE_HEAVY, false),
			arena_format(&list->arena, "%d", row->place), columns->x, strip->y,
			columns->moves - columns->x);
	if (table->moves)
		move_draw(strip, row, columns->moves, strip->y, columns->line);
	struct text_style name = style_of(strip, table->role, FACE_STRONG, false);
	team_draw(strip, table->wall->model, name, row->player, columns->names, strip->y,
		columns->names_w);
	int y = strip->y + (columns->below ? team_height(strip, table->wall->model, name, row->player,
		columns->names_w) : 0);
	if (!raises_hands(table, row) || table->halves) {
		bar_of(strip, table, row, columns, y);
		return;
	}
	struct text_style style = share_style(strip);
	int line = strip_line_height(strip, style.role, style.face);
	strip_text_at(strip, style, table_figure(table, row, list), columns->bars,
		y + (line < columns->line && !columns->below ? (columns->line - line) / 2 : 0),
		columns->bars_w);
}

/* Between two rows; many stand closer. */
static int row_gap(const struct strip *strip, const struct wall_table *table)
{
	return look_share(strip->look, table->role == ROLE_BODY || table->halves ? 0.9 : 1.6);
}

static int half_width(const struct strip *strip)
{
	return (strip->w - look_share(strip->look, 7)) / 2;
}

/* Height that a page has for the table: on a page of its own there is a pager, too. */
static int half_room(const struct strip *strip, int used, bool pages)
{
	return (pages || !used ? strip_room(strip) : strip->height) - used;
}

/* Two columns, where each row of them is a line. */
static bool in_halves(struct strip *strip, const struct wall_table *table, int first,
	struct columns *columns)
{
	if (!table->halves)
		return false;
	*columns = columns_make(strip, table, first, half_width(strip));
	return columns->bars_w >= columns->figures_w;
}

/* Rows of a half, with as few pages as can be and all of them alike; 1 at least. */
static int half_rows(const struct strip *strip, int count, int row, int used)
{
	for (int pages = 1;; pages++) {
		int rows = (count + 2 * pages - 1) / (2 * pages);
		if (rows <= 1 || rows * row <= half_room(strip, used, pages > 1))
			return rows < 1 ? 1 : rows;
	}
}

/* The places go down the left half of a page and on in the right one. */
static void halves_draw(struct strip *strip, const struct wall_table *table, int first, int used,
	const struct columns *left)
{
	int row = left->line + row_gap(strip, table), shift = strip->w - half_width(strip);
	int rows = half_rows(strip, table->count - first, row, used);
	struct columns right = *left;
	right.x += shift;
	right.moves += shift;
	right.names += shift;
	right.bars += shift;
	int more = half_room(strip, used, table->count - first > 2 * rows) / rows - row;
	more = more < 0 ? 0 : more < left->line / 2 ? more : left->line / 2;
	for (int from = first; from < table->count; from += 2 * rows) {
		int count = table->count - from, top = strip->y;
		int high = (count < 2 * rows ? count + 1 : 2 * rows) / 2;
		for (int i = 0; i < count && i < 2 * high; i++) {
			strip->y = top + i % high * (row + more) + more / 2;
			row_draw(strip, table, &table->rows[from + i], i < high ? left : &right);
		}
		strip->y = top + high * (row + more);
		strip_break(strip);
	}
}

int table_height(struct strip *strip, const struct wall_table *table, int first)
{
	struct columns columns;
	int height = 0, gap = row_gap(strip, table);
	if (in_halves(strip, table, first, &columns))
		return (table->count - first + 1) / 2 * (columns.line + gap);
	struct wall_table whole = *table;
	whole.halves = false;
	columns = columns_make(strip, &whole, first, strip->w);
	for (int i = first; i < table->count; i++)
		height += row_height(strip, &whole, &table->rows[i], &columns) + gap;
	return height;
}

static void rows_draw(struct strip *strip, const struct wall_table *table, int first)
{
	struct columns columns = columns_make(strip, table, first, strip->w);
	int gap = row_gap(strip, table), count = table->count - first;
	int left = count ? (strip->height - strip->y - table_height(strip, table, first)) / count : 0;
	int more = left < 0 ? 0 : left < columns.line ? left : columns.line;
	for (int i = first; i < table->count; i++) {
		strip->y += more / 2;
		row_draw(strip, table, &table->rows[i], &columns);
		strip->y += row_height(strip, table, &table->rows[i], &columns) + gap + more - more / 2;
		strip_break(strip);
	}
}

void table_draw(struct strip *strip, const struct wall_table *table, int first, int used)
{
	struct columns columns;
	if (in_halves(strip, table, first, &columns)) {
		halves_draw(strip, table, first, used, &columns);
		return;
	}
	struct wall_table whole = *table;
	whole.halves = false;
	rows_draw(strip, &whole, first);
}

void tables_fill(struct wall_tables *tables, const struct wall_table *table, bool large)
{
	static const struct {
		enum role role;
		bool halves;
	} ways[TABLE_WAYS] = { { ROLE_QUESTION, false }, { ROLE_ANSWER, false }, { ROLE_ANSWER, true },
		{ ROLE_BODY, false }, { ROLE_BODY, true } };
	tables->count = 0;
	for (int i = large ? 0 : 1; i < TABLE_WAYS; i++) {
		if (ways[i].role == ROLE_BODY && table->count <= TEAMS_FEW)
			continue;
		struct wall_table *way = &tables->ways[tables->count];
		*way = *table;
		way->role = ways[i].role;
		way->halves = ways[i].halves;
		tables->contexts[tables->count++] = way;
	}
}
