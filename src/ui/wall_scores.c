/* How the teams stand: after each question, and at the end. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/lines.h"
#include "ui/team.h"
#include "ui/wall_parts.h"
#include "ui/words.h"

enum { PODIUM_PLACES = 3, NAME_PERCENT = 52 };

struct row {
	int player, place, before, score;
};

struct table {
	const struct wall *wall;
	struct row rows[PLAYERS_MAX];
	int count, most;
	bool moves; /* how places changed is shown */
};

/* Teams by place; in equal places as they came. */
static void table_fill(struct table *table, const struct wall *wall)
{
	const struct class *class = wall->round->class;
	int places[PLAYERS_MAX], before[PLAYERS_MAX];
	class_places(wall->round, places, false);
	class_places(wall->round, before, true);
	*table = (struct table){ .wall = wall };
	for (int place = 1; place <= class->player_count; place++)
		for (int i = 0; i < class->player_count; i++) {
			if (places[i] != place)
				continue;
			int score = class_score(wall->round, i);
			table->rows[table->count++] = (struct row){ i, place, before[i], score };
			table->most = score > table->most ? score : table->most;
		}
	/* Who was nowhere before the first question has not moved by it. */
	int counted = 0;
	for (int i = 0; i < wall->round->turn_count; i++)
		counted += class->turns[i].closed && !class->turns[i].voided;
	for (int i = 0; i < table->count; i++)
		table->moves |= counted > 1 && table->rows[i].before
			&& table->rows[i].before != table->rows[i].place;
}

static struct text_style style_of(const struct strip *strip, enum role role, enum face face,
	bool muted)
{
	const struct theme *theme = strip->look->theme;
	return (struct text_style){ role, face, muted ? theme->muted : theme->ink, 0 };
}

/* Room for a figure that is at most so great: no digit is wider than 0. */
static int figure_width(const struct strip *strip, enum role role, enum face face, int most)
{
	return lines_width(strip->look->metrics, face, strip_px(strip, role, face),
		most > 99 ? "0000" : most > 9 ? "00" : "0") + 2;
}

static void move_draw(struct strip *strip, const struct row *row, int x, int y, int line)
{
	int change = row->before - row->place, side = line * 5 / 10;
	if (change == 0)
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

static void row_draw(struct strip *strip, const struct table *table, const struct row *row)
{
	const struct wall *wall = table->wall;
	struct drawlist *list = strip->list;
	struct text_style name = style_of(strip, ROLE_ANSWER, FACE_STRONG, false);
	struct text_style score = style_of(strip, ROLE_ANSWER, FACE_HEAVY, false);
	int line = strip_line_height(strip, ROLE_ANSWER, FACE_STRONG), gap = look_share(strip->look, 2);
	int px = strip_px(strip, ROLE_ANSWER, FACE_HEAVY), x = strip->x;
	bool hands = wall->round->class->players[row->player].way == WAY_HANDS;
	int places = figure_width(strip, ROLE_ANSWER, FACE_HEAVY, table->count);
	strip_text_at(strip, score, arena_format(&list->arena, "%d", row->place), x, strip->y, places);
	x += places + px / 2;
	if (table->moves && row->before)
		move_draw(strip, row, x, strip->y, line);
	x += table->moves ? line * 6 / 10 + px / 2
		+ figure_width(strip, ROLE_LABEL, FACE_REGULAR, table->count) : 0;
	int names = (strip->x + strip->w - x) * NAME_PERCENT / 100;
	int height = strip_text_height(strip, name,
		team_name(wall->model, &list->arena, row->player), names - line * 13 / 10);
	team_draw(strip, wall->model, name, row->player, x, strip->y, names);
	x += names + gap;
	int room = strip->x + strip->w - x;
	const char *words = hands ? share_words(wall, row->player, &list->arena)
		: number_words(list, row->score);
	struct text_style figure = hands ? style_of(strip, ROLE_BODY, FACE_STRONG, false) : score;
	int figures = hands ? room : lines_width(strip->look->metrics, FACE_HEAVY, px, words) + 2;
	int length = hands || table->most <= 0 || row->score <= 0 ? 0
		: (room - figures - gap) * row->score / table->most;
	int thick = line * 6 / 10;
	if (length > thick / 2)
		box_push(list, (struct rect){ x, strip->y + (line - thick) / 2, length, thick },
			strip->look->theme->choice[wall->round->class->players[row->player].colour],
			strip->look->theme->line, 0, look_share(strip->look, 0.6));
	int told = strip_text_at(strip, figure, words, x + (length ? length + gap : 0), strip->y,
		hands ? room : figures);
	height = told > height ? told : height;
	strip->y += (height > line ? height : line) + look_share(strip->look, 1.6);
	strip_break(strip);
}

static void table_build(struct strip *strip, const void *context)
{
	const struct table *table = context;
	strip_text(strip, style_of(strip, ROLE_TITLE, FACE_HEAVY, false), _("Scores"));
	strip_gap(strip, 2);
	for (int i = 0; i < table->count; i++)
		row_draw(strip, table, &table->rows[i]);
}

static void nobody_build(struct strip *strip, const void *context)
{
	(void)context;
	strip_spring(strip);
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_CENTER | TEXT_BALANCE }, _("On to the next question"));
	strip_spring(strip);
}

void wall_scores(const struct wall *wall, struct rect area)
{
	struct table table;
	table_fill(&table, wall);
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page,
		table.count ? table_build : nobody_build, &table);
}

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

static const char *final_words(const struct table *table, struct arena *arena)
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

/* One step of the podium, its height by its place. */
static void step_draw(struct strip *strip, const struct table *table, const struct row *row,
	struct rect rect)
{
	const struct theme *theme = strip->look->theme;
	const struct wall *wall = table->wall;
	int colour = wall->round->class->players[row->player].colour;
	int radius = look_share(strip->look, 2);
	bool first = row->place == 1;
	int pad = look_share(strip->look, 1.5);
	box_push(strip->list, rect, theme->card, first ? theme->choice[colour] : theme->line,
		look_share(strip->look, first ? 0.6 : 0.3), radius);
	struct text_style place = style_of(strip, ROLE_TITLE, FACE_HEAVY, false);
	place.flags = TEXT_CENTER;
	place.color = theme->choice[colour];
	int y = rect.y + pad, w = rect.w - 2 * pad;
	y += strip_text_at(strip, place, arena_format(&strip->list->arena, "%d", row->place),
		rect.x + pad, y, w);
	int side = strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY);
	team_badge(strip, wall->model, row->player, (struct rect){ rect.x + (rect.w - side) / 2, y,
		side, side });
	y += side + pad / 2;
	struct text_style name = style_of(strip, ROLE_ANSWER, FACE_HEAVY, false);
	name.flags = TEXT_CENTER | TEXT_BALANCE;
	y += strip_text_at(strip, name, team_name(wall->model, &strip->list->arena, row->player),
		rect.x + pad, y, w);
	struct text_style score = style_of(strip, ROLE_BODY, FACE_REGULAR, true);
	score.flags = TEXT_CENTER;
	bool hands = wall->round->class->players[row->player].way == WAY_HANDS;
	strip_text_at(strip, score, hands ? share_words(wall, row->player, &strip->list->arena)
		: number_words(strip->list, row->score), rect.x + pad, y, w);
}

/* How high a step must be for what stands on it. */
static int step_least(struct strip *strip, const struct table *table, const struct row *row, int w)
{
	int pad = look_share(strip->look, 1.5);
	struct text_style name = style_of(strip, ROLE_ANSWER, FACE_HEAVY, false);
	name.flags = TEXT_CENTER | TEXT_BALANCE;
	return strip_line_height(strip, ROLE_TITLE, FACE_HEAVY)
		+ strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY) + strip_text_height(strip, name,
			team_name(table->wall->model, &strip->list->arena, row->player), w - 2 * pad)
		+ 2 * strip_line_height(strip, ROLE_BODY, FACE_REGULAR) + 3 * pad;
}

/* The second stands left of the first, the third right of it. */
static void podium_draw(struct strip *strip, const struct table *table)
{
	static const int columns[PODIUM_PLACES] = { 1, 0, 2 };
	int count = table->count < PODIUM_PLACES ? table->count : PODIUM_PLACES;
	int gap = look_share(strip->look, 2), w = (strip->w - 2 * gap) / 3, least = 0;
	for (int i = 0; i < count; i++) {
		int height = step_least(strip, table, &table->rows[i], w);
		least = height > least ? height : least;
	}
	int stair = look_share(strip->look, 7), bottom = strip->y + least + 2 * stair;
	for (int i = 0; i < count; i++) {
		const struct row *row = &table->rows[i];
		int lower = row->place - 1 < 2 ? row->place - 1 : 2;
		int column = count == 1 ? 1 : columns[i], top = strip->y + lower * stair;
		step_draw(strip, table, row, (struct rect){ strip->x + column * (w + gap), top, w,
			bottom - top });
	}
	strip->y = bottom;
}

static void podium_build(struct strip *strip, const void *context)
{
	const struct table *table = context;
	strip_text(strip, style_of(strip, ROLE_TITLE, FACE_HEAVY, false), _("Final scores"));
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, true),
		final_words(table, &strip->list->arena));
	strip_gap(strip, 2);
	if (table->count) {
		podium_draw(strip, table);
		strip_gap(strip, 2.5);
		strip_break(strip);
	}
	for (int i = PODIUM_PLACES; i < table->count; i++)
		row_draw(strip, table, &table->rows[i]);
}

void wall_podium(const struct wall *wall, struct rect area)
{
	struct table table;
	table_fill(&table, wall);
	table.moves = false;
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page, podium_build, &table);
}
