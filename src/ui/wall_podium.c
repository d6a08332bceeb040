/* How the teams stand at the end: the first three on steps, the others in rows below. */
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
	int colour = wall->round->class->players[row->player].colour % THEME_CHOICES;
	bool first = row->place == 1;
	int y = rect.y + step.pad, x = rect.x + step.pad, w = rect.w - 2 * step.pad;
	box_push(strip->list, rect, theme->card, first ? theme->choice[colour] : theme->line,
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
	for (int n = 1; n <= table->count && n <= STEPS_MAX; n++) {
		bool whole = n == table->count || table->rows[n].place != table->rows[n - 1].place;
		if (whole && table->rows[n - 1].place <= PLACES && names_fit(strip, table, n))
			steps = n;
	}
	return steps;
}

/* The first in the middle, the next left and right of it in turn. */
static int column_of(int i, int columns)
{
	int middle = (columns - 1) / 2, off = (i + 1) / 2;
	return i % 2 ? middle - off : middle + off;
}

static int steps_least(struct strip *strip, const struct wall_table *table, int steps)
{
	int least = 0;
	for (int i = 0; i < steps; i++) {
		int height = step_least(strip, table, &table->rows[i], step_width(strip, steps));
		least = height > least ? height : least;
	}
	return least;
}

static void steps_draw(struct strip *strip, const struct wall_table *table, int steps)
{
	int columns = steps > PLACES ? steps : PLACES, w = step_width(strip, steps);
	int gap = look_share(strip->look, 2), stair = look_share(strip->look, 6);
	int need = steps_least(strip, table, steps) + 2 * stair;
	/* Where they stand alone, they stand on the ground. */
	int left = table->count == steps ? strip->height - strip->y - need : 0;
	left = left > 0 && left < 2 * need ? left : 0;
	stair += left / 4;
	int bottom = strip->y + need + left;
	for (int i = 0; i < steps; i++) {
		const struct wall_row *row = &table->rows[i];
		/* Even numbers have no middle: the last of them stands at the right. */
		int column = columns % 2 || i < columns - 1 ? column_of(i, columns) : columns - 1;
		int top = strip->y + (row->place - 1) * stair;
		step_draw(strip, table, row, (struct rect){ strip->x + column * (w + gap), top, w,
			bottom - top });
	}
	strip->y = bottom;
}

static void podium_build(struct strip *strip, const void *context)
{
	const struct wall_table *table = context;
	strip_text(strip, style_of(strip, ROLE_TITLE, FACE_HEAVY, false), _("Final scores"));
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, true),
		final_words(table, &strip->list->arena));
	strip_gap(strip, 2);
	if (!table->count)
		return;
	int steps = steps_count(strip, table);
	if (steps)
		steps_draw(strip, table, steps);
	if (table->count == steps)
		return;
	if (steps) {
		strip_gap(strip, 2.5);
		strip_break(strip);
	}
	table_draw(strip, table, steps);
}

void wall_podium(const struct wall *wall, struct rect area)
{
	struct wall_table table;
	table_fill(&table, wall);
	table.moves = false;
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page, podium_build, &table);
}
