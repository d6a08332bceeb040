/* Before a lesson: who plays and how points are given; the keys are tried. */
#include "base/check.h"
#include "ui/act_parts.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/lines.h"
#include "ui/team.h"
#include "ui/wall_parts.h"
#include "ui/words.h"

#include <limits.h>

enum { PRACTICE_OPTIONS = 4 };

/* Teams in a grid; a long name takes several of its columns rather than break. */
struct grid {
	const struct wall *wall;
	struct text_style name, keys;
	bool low;                    /* keys stand beside the name, and not below it */
	int columns, unit, gap, pad; /* unit: width of a column */
	int row_gap, row_pad;
};

/* Keys that stand under the name do not stand under its sign. */
static int keys_indent(const struct strip *strip, const struct grid *grid)
{
	return strip_line_height(strip, grid->name.role, grid->name.face) * 13 / 10;
}

static int keys_width(const struct strip *strip, const struct grid *grid, int player)
{
	return lines_width(strip->look->metrics, grid->keys.face,
		strip_px(strip, grid->keys.role, grid->keys.face),
		class_keys_words(grid->wall->model, &strip->list->arena, player)) + 2;
}

static int cell_natural(const struct strip *strip, const struct grid *grid, int player)
{
	int name = team_width(strip, grid->wall->model, grid->name, player) + 1;
	int keys = keys_width(strip, grid, player);
	if (grid->low)
		return name + keys + 3 * grid->pad;
	keys += keys_indent(strip, grid);
	return (name > keys ? name : keys) + 2 * grid->pad;
}

static int cell_span(const struct strip *strip, const struct grid *grid, int player)
{
	int span = 1, natural = cell_natural(strip, grid, player);
	while (span < grid->columns && span * grid->unit + (span - 1) * grid->gap < natural)
		span++;
	return span;
}

static void grid_divide(const struct strip *strip, struct grid *grid, int columns)
{
	CHECK(columns > 0);
	grid->columns = columns;
	grid->unit = (strip->w - (columns - 1) * grid->gap) / columns;
}

/* Rows that the teams take, and how many of them need more than one column. */
static int grid_rows(const struct strip *strip, const struct grid *grid, int *wide)
{
	const struct class *class = grid->wall->round->class;
	int rows = 0, used = grid->columns;
	*wide = 0;
	for (int i = 0; i < class->player_count; i++) {
		int span = class->players[i].present ? cell_span(strip, grid, i) : 0;
		rows += used + span > grid->columns;
		used = used + span > grid->columns ? span : used + span;
		*wide += span > 1;
	}
	return rows;
}

/* The fewest rows, in no more columns than they need. Few teams stand in one column each, and low
 * ones in straight columns, but for two that are fuller than one. */
static struct grid grid_make(const struct strip *strip, const struct wall *wall, int teams,
	bool low)
{
	struct grid grid = { .wall = wall, .low = low, .gap = look_share(strip->look, 1.2),
		.pad = look_share(strip->look, 1.4) };
	grid.row_gap = low ? look_share(strip->look, 0.8) : grid.gap;
	grid.row_pad = low ? look_share(strip->look, 0.4) : grid.pad;
	grid.name = style_of(strip, low && teams > TEAMS_FEW ? ROLE_BODY : ROLE_ANSWER, FACE_STRONG,
		false);
	grid.keys = style_of(strip, ROLE_LABEL, FACE_REGULAR, true);
	int best = 1, fewest = INT_MAX;
	for (int columns = teams < 2 ? 2 : teams < 4 ? teams : 4; columns > 0; columns--) {
		int wide;
		grid_divide(strip, &grid, columns);
		int rows = grid_rows(strip, &grid, &wide);
		int most = teams <= TEAMS_FEW ? 0 : !low ? teams / 3 : columns == 2 ? teams : 0;
		if (rows > fewest || (columns > 1 && wide > most))
			continue;
		fewest = rows;
		best = columns;
		if (teams < 2)
			break;
	}
	grid_divide(strip, &grid, best);
	return grid;
}

/* Where a cell's name and keys stand, from its upper left corner. */
struct cell {
	struct rect name, keys;
	int h;
};

static struct cell cell_make(struct strip *strip, const struct grid *grid, int player, int w)
{
	struct cell cell = { .name = { grid->pad, grid->row_pad, w - 2 * grid->pad, 0 } };
	const char *words = class_keys_words(grid->wall->model, &strip->list->arena, player);
	int natural = keys_width(strip, grid, player), half = cell.name.w / 2;
	int name = team_width(strip, grid->wall->model, grid->name, player) + 1;
	/* Side by side on one line, or else half of the width each. */
	cell.keys.w = natural < half || name + grid->pad + natural <= cell.name.w ? natural : half;
	if (grid->low)
		cell.name.w -= cell.keys.w + grid->pad;
	else
		cell.keys.w = cell.name.w - keys_indent(strip, grid);
	cell.name.h = team_height(strip, grid->wall->model, grid->name, player, cell.name.w);
	cell.keys.h = *words ? strip_text_height(strip, grid->keys, words, cell.keys.w) : 0;
	cell.keys.x = grid->low ? w - grid->pad - cell.keys.w : grid->pad + keys_indent(strip, grid);
	cell.keys.y = cell.name.y + (grid->low ? (cell.name.h - cell.keys.h) / 2 : cell.name.h);
	if (cell.keys.y < cell.name.y)
		cell.keys.y = cell.name.y;
	int bottom = cell.name.y + cell.name.h;
	cell.h = (cell.keys.y + cell.keys.h > bottom ? cell.keys.y + cell.keys.h : bottom)
		+ grid->row_pad;
	return cell;
}

static void cell_of_team(struct strip *strip, const struct grid *grid, int player,
	struct rect rect)
{
	const struct model *model = grid->wall->model;
	struct cell cell = cell_make(strip, grid, player, rect.w);
	box_push(strip->list, rect, strip->look->theme->card, strip->look->theme->line,
		look_share(strip->look, 0.3), look_share(strip->look, 1.4));
	team_draw(strip, model, grid->name, player, rect.x + cell.name.x, rect.y + cell.name.y,
		cell.name.w);
	strip_text_at(strip, grid->keys, class_keys_words(model, &strip->list->arena, player),
		rect.x + cell.keys.x, rect.y + cell.keys.y, cell.keys.w);
	hot_push(strip->list, rect, arena_format(&strip->list->arena, "team-%d", player),
		(struct action){ ACT_TEAM, TEAM_EDIT, player, 0 });
}

/* The teams from `from` on that stand in one row; returns the first behind them. */
static int row_of_teams(struct strip *strip, const struct grid *grid, int from)
{
	const struct class *class = grid->wall->round->class;
	int used = 0, height = 0, to = from;
	for (; to < class->player_count; to++) {
		int span = class->players[to].present ? cell_span(strip, grid, to) : 0;
		if (used && used + span > grid->columns)
			break;
		int w = span * grid->unit + (span - 1) * grid->gap;
		int h = span ? cell_make(strip, grid, to, w).h : 0;
		height = h > height ? h : height;
		used += span;
	}
	used = 0;
	for (int i = from; i < to; i++) {
		int span = class->players[i].present ? cell_span(strip, grid, i) : 0;
		if (span)
			cell_of_team(strip, grid, i, (struct rect){
				strip->x + used * (grid->unit + grid->gap), strip->y,
				span * grid->unit + (span - 1) * grid->gap, height });
		used += span;
	}
	strip->y += height;
	return to;
}

static void teams_draw(struct strip *strip, const struct wall *wall, int teams, bool low)
{
	struct grid grid = grid_make(strip, wall, teams, low);
	for (int i = 0; i < wall->round->class->player_count;) {
		i = row_of_teams(strip, &grid, i);
		strip_break(strip);
		if (i < wall->round->class->player_count)
			strip->y += grid.row_gap;
	}
}

static int present_teams(const struct class *class)
{
	int count = 0;
	for (int i = 0; i < class->player_count; i++)
		count += class->players[i].present;
	return count;
}

struct lobby {
	const struct wall *wall;
	enum role title; /* the smaller it is, the more teams stand on a page */
	bool low;        /* the teams' rows */
};

static void lobby_build(struct strip *strip, const void *context)
{
	const struct lobby *lobby = context;
	const struct wall *wall = lobby->wall;
	const struct bank *bank = wall->round->bank;
	struct arena *arena = &strip->list->arena;
	int questions = class_course(wall->round, -1).total, teams = present_teams(wall->round->class);
	strip->even = true;
	struct text_style title = style_of(strip, lobby->title, FACE_HEAVY, false);
	title.flags = TEXT_BALANCE;
	strip_text(strip, title, text_in(bank->title, strip->look->language));
	double near = lobby->low ? 0.5 : 1;
	strip_gap(strip, near);
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, true), arena_format(arena,
		ngettext("%d question · %s", "%d questions · %s", (unsigned long)questions), questions,
		class_time_words(&wall->round->rules, arena)));
	strip_gap(strip, 2 * near);
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false),
		class_scoring_words(wall->round->rules.scoring));
	if (wall->round->rules.streak)
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false),
			_("Several right in a row: up to 50 points more."));
	strip_spring(strip);
	strip_gap(strip, 2.5 * near);
	strip_break(strip);
	if (teams)
		teams_draw(strip, wall, teams, lobby->low);
	else
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false),
			_("Teams come in now."));
}

void wall_lobby(const struct wall *wall, struct rect area)
{
	const struct lobby large = { wall, ROLE_TITLE, false }, small = { wall, ROLE_BODY, false };
	const struct lobby low = { wall, ROLE_BODY, true };
	const void *const contexts[] = { &large, &small, &low };
	wall_fit(wall, area, lobby_build, contexts, 3, PAGES_FEWEST_LAST);
}

/* Beside each letter the signs of those who pressed it, in as many rows as they need. */
struct badges {
	int side, gap, row; /* row: how many stand in one */
	int height;
};

static struct badges badges_make(const struct strip *strip, const struct wall *wall, int option,
	int w)
{
	const struct class *class = wall->round->class;
	int side = strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY), n = 0;
	struct badges badges = { .side = side, .gap = side / 4 };
	badges.row = (w + badges.gap) / (side + badges.gap);
	for (int i = 0; i < class->player_count; i++)
		n += class->practice[i] >> option & 1;
	int rows = (n + badges.row - 1) / badges.row;
	badges.height = rows ? rows * (side + badges.gap) - badges.gap : 0;
	return badges;
}

static void badges_draw(struct strip *strip, const struct wall *wall, int option, struct rect rect)
{
	const struct class *class = wall->round->class;
	struct badges badges = badges_make(strip, wall, option, rect.w);
	int pitch = badges.side + badges.gap, at = 0;
	int y = rect.y + (badges.height < rect.h ? (rect.h - badges.height) / 2 : 0);
	for (int i = 0; i < class->player_count; i++) {
		if (!(class->practice[i] >> option & 1))
			continue;
		team_badge(strip, wall->model, i, (struct rect){ rect.x + at % badges.row * pitch,
			y + at / badges.row * pitch, badges.side, badges.side });
		at++;
	}
}

static struct tile practice_tile(int option)
{
	static const char *const words[] = { N_("first answer"), N_("second answer"),
		N_("third answer"), N_("fourth answer"), N_("fifth answer"), N_("sixth answer") };
	return (struct tile){ .text = _(words[option]), .mark = option_letter(option),
		.shape = (int)option_shape(option), .color = option };
}

/* As many as the lesson's questions have; four, where they have fewer. */
static int practice_options(const struct wall *wall)
{
	int options = team_options(wall->round);
	return options > PRACTICE_OPTIONS ? options : PRACTICE_OPTIONS;
}

static int practice_gap(const struct strip *strip)
{
	return look_share(strip->look, 1.5);
}

/* Of a row whose tile is w wide: the tile's, or that of the signs beside it. */
static int practice_height(const struct strip *strip, const struct wall *wall, int option, int w)
{
	struct tile tile = practice_tile(option);
	int high = tile_height(strip, &tile, w);
	int signs = badges_make(strip, wall, option, strip->w - w - practice_gap(strip)).height;
	return signs > high ? signs : high;
}

/* Half of the width, or what lets each text stand on one line, where the signs beside it have
 * enough and all is no higher by it. */
static int practice_width(const struct strip *strip, const struct wall *wall)
{
	int half = strip->w / 2, w = half, higher = 0, options = practice_options(wall);
	for (int i = 0; i < options; i++) {
		struct tile tile = practice_tile(i);
		int natural = tile_natural(strip, &tile);
		w = natural > w ? natural : w;
	}
	if (w > strip->w * 13 / 20)
		return half;
	for (int i = 0; i < options; i++)
		higher += practice_height(strip, wall, i, w) - practice_height(strip, wall, i, half);
	return higher > 0 ? half : w;
}

static void practice_row(struct strip *strip, const struct wall *wall, int option)
{
	struct tile tile = practice_tile(option);
	int w = practice_width(strip, wall), h = tile_height(strip, &tile, w);
	int x = w + practice_gap(strip);
	tile_draw(strip, &tile, (struct rect){ strip->x, strip->y, w, h });
	badges_draw(strip, wall, option, (struct rect){ strip->x + x, strip->y, strip->w - x, h });
	strip->y += practice_height(strip, wall, option, w) + look_share(strip->look, 1.2);
	strip_break(strip);
}

static void practice_build(struct strip *strip, const void *context)
{
	const struct wall *wall = context;
	struct text_style title = style_of(strip, ROLE_QUESTION, FACE_HEAVY, false);
	title.flags = TEXT_BALANCE;
	strip_text(strip, title, _("Try your keys: press any answer"));
	strip_gap(strip, 2.5);
	strip_spring(strip);
	for (int i = 0; i < practice_options(wall); i++)
		practice_row(strip, wall, i);
}

void wall_practice(const struct wall *wall, struct rect area)
{
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page, practice_build, wall);
}
