/* How the teams stand at the end: the first three on steps, the others in rows below. Where nobody
 * has a point there are no steps. */
#include "ui/control.h"
#include "ui/lines.h"
#include "ui/team.h"
#include "ui/wall_table.h"
#include "ui/words.h"

enum { PLACES = 3, STEPS_MAX = 5 };

/* What the whole class got right, in permille of all that was answered; -1 where nothing was. */
static int class_right(const struct round *round)
{
	int64_t sum = 0;
	int n = 0;
	for (int i = 0; i < round->class->player_count; i++) {
		int share = class_share(round, i, -1);
		sum += share >= 0 ? share : 0;
		n += share >= 0;
	}
	return n ? (int)((2 * sum + n) / (2 * n)) : -1;
}

static const char *final_words(const struct wall_table *table, struct arena *arena)
{
	const struct round *round = table->wall->round;
	int asked = 0, right = class_right(round);
	for (int i = 0; i < round->turn_count; i++)
		asked += round->class->turns[i].again_of < 0 && round->class->turns[i].closed
			&& !round->class->turns[i].voided;
	const char *questions = arena_format(arena, ngettext("%d question", "%d questions",
		(unsigned long)asked), asked);
	return right < 0 ? questions
		: arena_format(arena, _("%s · %d\u00a0%% right"), questions, (right + 5) / 10);
}

struct step {
	struct text_style place, name, score;
	int pad, badge;
};

static struct step step_make(const struct strip *strip)
{
	struct step step = { .place = style_of(strip, ROLE_TITLE, FACE_HEAVY, false),
		.name = style_of(strip, ROLE_ANSWER, FACE_HEAVY, false),
		.score = style_of(strip, ROLE_BODY, FACE_STRONG, true),
		.pad = look_share(strip->look, 1.8),
		.badge = strip_line_height(strip, ROLE_TITLE, FACE_HEAVY) * 8 / 10 };
	step.place.flags = step.score.flags = TEXT_CENTER;
	step.name.flags = TEXT_CENTER | TEXT_BALANCE;
	return step;
}

/* One step, its height by its place: place, sign, name, score from its top. */
static void step_draw(struct strip *strip, const struct wall_table *table,
	const struct wall_row *row, struct rect rect)
{
	const struct theme *theme = strip->look->theme;
	const struct wall *wall = table->wall;
	struct step step = step_make(strip);
	bool first = row->place == 1;
	int y = rect.y + step.pad, x = rect.x + step.pad, w = rect.w - 2 * step.pad;
	box_push(strip->list, rect, theme->card, first
		? team_colour(theme, wall->model, row->player) : theme->line,
		look_share(strip->look, first ? 0.7 : 0.3), look_share(strip->look, 2));
	y += strip_text_at(strip, step.place, arena_format(&strip->list->arena, "%d", row->place), x,
		y, w);
	team_badge(strip, wall->model, row->player, (struct rect){ rect.x + (rect.w - step.badge) / 2,
		y, step.badge, step.badge });
	y += step.badge + step.pad / 2;
	y += strip_text_at(strip, step.name,
		team_name(wall->model, &strip->list->arena, row->player), x, y, w);
	strip_text_at(strip, step.score, table_figure(table, row, strip->list), x, y, w);
}

/* How high a step must be for what stands on it. */
static int step_least(struct strip *strip, const struct wall_table *table,
	const struct wall_row *row, int w)
{
	struct step step = step_make(strip);
	int inner = w - 2 * step.pad;
	return strip_line_height(strip, ROLE_TITLE, FACE_HEAVY) + step.badge + step.pad * 5 / 2
		+ strip_text_height(strip, step.name,
			team_name(table->wall->model, &strip->list->arena, row->player), inner)
		+ strip_text_height(strip, step.score, table_figure(table, row, strip->list), inner);
}

static int step_width(const struct strip *strip, int steps)
{
	int columns = steps > PLACES ? steps : PLACES;
	return (strip->w - (columns - 1) * look_share(strip->look, 2)) / columns;
}

/* Does each name stand on one line? More than three steps are too narrow for others. */
static bool names_fit(const struct strip *strip, const struct wall_table *table, int steps)
{
	struct step step = step_make(strip);
	int inner = step_width(strip, steps) - 2 * step.pad;
	for (int i = 0; i < steps && steps > PLACES; i++)
		if (lines_width(strip->look->metrics, FACE_HEAVY, strip_px(strip, ROLE_ANSWER, FACE_HEAVY),
			team_name(table->wall->model, &strip->list->arena, table->rows[i].player)) > inner)
			return false;
	return true;
}

/* How many stand on steps: the first three places, whole; who shares a place stands beside the
 * others of it, or all of them in rows. */
static int steps_count(const struct strip *strip, const struct wall_table *table)
{
	int steps = 0;
	if (table->most <= 0)
		return 0;
	for (int n = 1; n <= table->count && n <= STEPS_MAX; n++) {
		bool whole = n == table->count || table->rows[n].place != table->rows[n - 1].place;
		if (whole && table->rows[n - 1].place <= PLACES && names_fit(strip, table, n))
			steps = n;
	}
	return steps;
}

/* The first in the middle, the next left and right of it in turn. Even numbers have no middle: of
 * two the first stands at the right, of four the last. */
static int column_of(int i, int steps)
{
	int middle = (steps - 1) / 2, off = (i + 1) / 2;
	if (steps == 2)
		return 1 - i;
	if (steps % 2 == 0 && i == steps - 1)
		return i;
	return i % 2 ? middle - off : middle + off;
}

static int stair_height(const struct strip *strip)
{
	return look_share(strip->look, 6);
}

/* The least height of all of them, each as high as its place. */
static int steps_need(struct strip *strip, const struct wall_table *table, int steps)
{
	int least = 0;
	for (int i = 0; i < steps; i++) {
		int height = step_least(strip, table, &table->rows[i], step_width(strip, steps));
		least = height > least ? height : least;
	}
	return least + (table->rows[steps - 1].place - 1) * stair_height(strip);
}

/* height: what they may fill, where they stand alone on their page and so on the ground; 0: they
 * are as high as they must be. */
static void steps_draw(struct strip *strip, const struct wall_table *table, int steps, int height)
{
	int w = step_width(strip, steps), gap = look_share(strip->look, 2);
	int stair = stair_height(strip), need = steps_need(strip, table, steps);
	int left = height - strip->y - need;
	left = left <= 0 ? 0 : left < 2 * need ? left : 2 * need;
	stair += left / 4;
	int x = strip->x + (strip->w - steps * w - (steps - 1) * gap) / 2;
	int bottom = strip->y + need + left;
	for (int i = 0; i < steps; i++) {
		const struct wall_row *row = &table->rows[i];
		int top = strip->y + (row->place - 1) * stair;
		step_draw(strip, table, row, (struct rect){ x + column_of(i, steps) * (w + gap), top, w,
			bottom - top });
	}
	strip->y = bottom;
}

/* What is to be said beside the places, or NULL. */
static const char *tie_words(const struct wall_table *table)
{
	if (table->most <= 0)
		return _("No points this time. Thank you for thinking along.");
	return table->tied && table->count > 1 ? _("All of you share first place.") : NULL;
}

static void heading_draw(struct strip *strip, const struct wall_table *table)
{
	strip_text(strip, style_of(strip, ROLE_TITLE, FACE_HEAVY, false), _("Final scores"));
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, true),
		final_words(table, &strip->list->arena));
	struct text_style tie = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	tie.flags = TEXT_BALANCE;
	if (table->count && tie_words(table))
		strip_text(strip, tie, tie_words(table));
	strip_gap(strip, 2);
}

/* The rows that are on no step: below the steps where all of them have room there, else on pages
 * of their own. */
static void podium_build(struct strip *strip, const void *context)
{
	const struct wall_table *table = context;
	strip->even = true;
	heading_draw(strip, table);
	if (!table->count)
		return;
	int steps = steps_count(strip, table), gap = look_share(strip->look, 2.5);
	if (!steps) {
		table_draw(strip, table, 0, strip->y);
		return;
	}
	int below = table->count > steps ? gap + table_height(strip, table, steps) : 0;
	bool apart = below && strip->y + steps_need(strip, table, steps) + below > strip->height;
	steps_draw(strip, table, steps, apart ? strip_room(strip) : below ? 0 : strip->height);
	if (!below)
		return;
	strip_break(strip);
	/* No row fits behind them on their page. */
	if (apart && strip->y < strip_room(strip))
		strip->y = strip_room(strip);
	strip->y += gap;
	strip_break(strip);
	table_draw(strip, table, steps, apart ? 0 : strip->y);
}

void wall_podium(const struct wall *wall, struct rect area)
{
	struct wall_table table;
	struct wall_tables tables;
	table_fill(&table, wall);
	table.moves = false;
	tables_fill(&tables, &table, false);
	wall_fit(wall, area, podium_build, tables.contexts, tables.count,
		PAGES_FEWEST_FIRST);
}
