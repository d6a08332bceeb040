/* Before a lesson: who plays and how points are given; the keys are tried. */
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/lines.h"
#include "ui/team.h"
#include "ui/wall_parts.h"
#include "ui/words.h"

enum { PRACTICE_OPTIONS = 4, FEW = 6 };

/* Teams in a grid; a long name takes several of its columns rather than break. */
struct grid {
	const struct wall *wall;
	struct text_style name, keys;
	int columns, unit, gap, pad; /* unit: width of a column */
};

/* Keys stand under the name, not under its sign. */
static int keys_indent(const struct strip *strip, const struct grid *grid)
{
	return strip_line_height(strip, grid->name.role, grid->name.face) * 13 / 10;
}

static int cell_natural(const struct strip *strip, const struct grid *grid, int player)
{
	const char *words = class_keys_words(grid->wall->model, &strip->list->arena, player);
	int name = team_width(strip, grid->wall->model, grid->name, player) + 1;
	int keys = lines_width(strip->look->metrics, grid->keys.face,
		strip_px(strip, grid->keys.role, grid->keys.face), words) + 2;
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

/* As many columns as let every team stand in one, or of many two in three. */
static struct grid grid_make(const struct strip *strip, const struct wall *wall, int teams)
{
	const struct class *class = wall->round->class;
	struct grid grid = { .wall = wall, .gap = look_share(strip->look, 1.2),
		.pad = look_share(strip->look, 1.4), .columns = teams < 2 ? 2 : teams < 4 ? teams : 4 };
	grid.name = style_of(strip, ROLE_ANSWER, FACE_STRONG, false);
	grid.keys = style_of(strip, ROLE_LABEL, FACE_REGULAR, true);
	if (teams == 5 || teams == 6)
		grid.columns = 3;
	for (; grid.columns > 1; grid.columns--) {
		int fit = 0;
		grid.unit = (strip->w - (grid.columns - 1) * grid.gap) / grid.columns;
		for (int i = 0; i < class->player_count; i++)
			fit += class->players[i].present && cell_natural(strip, &grid, i) <= grid.unit;
		if (teams > FEW ? 3 * fit >= 2 * teams : fit == teams)
			return grid;
	}
	grid.unit = strip->w;
	return grid;
}

static int cell_height(struct strip *strip, const struct grid *grid, int player, int w)
{
	int inner = w - 2 * grid->pad;
	const char *words = class_keys_words(grid->wall->model, &strip->list->arena, player);
	return 2 * grid->pad + team_height(strip, grid->wall->model, grid->name, player, inner)
		+ (*words ? strip_text_height(strip, grid->keys, words, inner - keys_indent(strip, grid))
			: 0);
}

static void cell_of_team(struct strip *strip, const struct grid *grid, int player,
	struct rect rect)
{
	const struct model *model = grid->wall->model;
	int inner = rect.w - 2 * grid->pad, x = rect.x + grid->pad, y = rect.y + grid->pad;
	box_push(strip->list, rect, strip->look->theme->card, strip->look->theme->line,
		look_share(strip->look, 0.3), look_share(strip->look, 1.4));
	team_draw(strip, model, grid->name, player, x, y, inner);
	int indent = keys_indent(strip, grid);
	strip_text_at(strip, grid->keys, class_keys_words(model, &strip->list->arena, player),
		x + indent, y + team_height(strip, model, grid->name, player, inner), inner - indent);
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
		int h = span ? cell_height(strip, grid, to, w) : 0;
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

static void teams_draw(struct strip *strip, const struct wall *wall, int teams)
{
	struct grid grid = grid_make(strip, wall, teams);
	for (int i = 0; i < wall->round->class->player_count;) {
		i = row_of_teams(strip, &grid, i);
		strip_break(strip);
		if (i < wall->round->class->player_count)
			strip->y += grid.gap;
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
};

static void lobby_build(struct strip *strip, const void *context)
{
	const struct lobby *lobby = context;
	const struct wall *wall = lobby->wall;
	const struct bank *bank = wall->round->bank;
	struct arena *arena = &strip->list->arena;
	int questions = class_course(wall->round, -1).total, teams = present_teams(wall->round->class);
	struct text_style title = style_of(strip, lobby->title, FACE_HEAVY, false);
	title.flags = TEXT_BALANCE;
	strip_text(strip, title, text_in(bank->title, strip->look->language));
	strip_gap(strip, 1);
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, true), arena_format(arena,
		ngettext("%d question · %s", "%d questions · %s", (unsigned long)questions), questions,
		class_time_words(&wall->round->rules, arena)));
	strip_gap(strip, 2);
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false),
		class_scoring_words(wall->round->rules.scoring));
	if (wall->round->rules.streak)
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false),
			_("Several right in a row: up to 50 points more."));
	strip_spring(strip);
	strip_gap(strip, 2.5);
	strip_break(strip);
	if (teams)
		teams_draw(strip, wall, teams);
	else
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false),
			_("Teams come in now."));
}

void wall_lobby(const struct wall *wall, struct rect area)
{
	const struct lobby large = { wall, ROLE_TITLE }, small = { wall, ROLE_BODY };
	const void *const contexts[] = { &large, &small };
	wall_fit(wall, area, lobby_build, contexts, 2);
}

/* Beside each letter the signs of those who pressed it, in as many rows as they need. */
static int badges_draw(struct strip *strip, const struct wall *wall, int option, struct rect rect)
{
	const struct class *class = wall->round->class;
	int side = strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY), gap = side / 4;
	int row = (rect.w + gap) / (side + gap), n = 0;
	for (int i = 0; i < class->player_count; i++)
		n += class->practice[i] >> option & 1;
	int rows = (n + row - 1) / row, height = rows * (side + gap) - gap;
	int y = rect.y + (height < rect.h ? (rect.h - height) / 2 : 0), at = 0;
	for (int i = 0; i < class->player_count; i++) {
		if (!(class->practice[i] >> option & 1))
			continue;
		team_badge(strip, wall->model, i, (struct rect){ rect.x + at % row * (side + gap),
			y + at / row * (side + gap), side, side });
		at++;
	}
	return height > rect.h ? height : rect.h;
}

static void practice_row(struct strip *strip, const struct wall *wall, int option)
{
	static const char *const words[] = { N_("first answer"), N_("second answer"),
		N_("third answer"), N_("fourth answer") };
	struct tile tile = { .text = _(words[option]), .mark = option_letter(option),
		.shape = (int)option_shape(option), .color = option };
	int w = strip->w / 2, h = tile_height(strip, &tile, w), gap = look_share(strip->look, 1.5);
	tile_draw(strip, &tile, (struct rect){ strip->x, strip->y, w, h });
	strip->y += badges_draw(strip, wall, option, (struct rect){ strip->x + w + gap, strip->y,
		strip->w - w - gap, h }) + look_share(strip->look, 1.2);
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
	for (int i = 0; i < PRACTICE_OPTIONS; i++)
		practice_row(strip, wall, i);
}

void wall_practice(const struct wall *wall, struct rect area)
{
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page, practice_build, wall);
}
