/* The board, from which teams pick what is asked: topics by levels. */
#include "ui/control.h"
#include "ui/team.h"
#include "ui/wall_parts.h"
#include "ui/words.h"

enum { LEVELS = 3, NAMES_PERCENT = 46 };

static void cell_draw(struct strip *strip, const struct wall *wall, int topic, int level,
	struct rect rect)
{
	const struct round *round = wall->round;
	const struct theme *theme = strip->look->theme;
	int place = class_cell(round, topic, level);
	struct text_style style = style_of(strip, ROLE_ANSWER, FACE_HEAVY, false);
	style.flags = TEXT_CENTER;
	if (place < 0)
		return; /* what was asked leaves its place empty */
	box_push(strip->list, rect, theme->card, theme->line, look_share(strip->look, 0.3),
		look_share(strip->look, 1.4));
	strip_text_at(strip, style, arena_format(&strip->list->arena, "%d", class_cell_value(level)),
		rect.x, rect.y + (rect.h - strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY)) / 2, rect.w);
	hot_push(strip->list, rect, arena_format(&strip->list->arena, "cell-%d-%d", topic, level),
		(struct action){ ACT_CELL, round->turns[round->queue[place]].question, 0, 0 });
}

static bool topic_is_played(const struct round *round, int topic)
{
	for (int i = 0; i < round->turn_count; i++)
		if (round->bank->questions[round->turns[i].question].topic == topic)
			return true;
	return false;
}

static void chooser_draw(struct strip *strip, const struct wall *wall)
{
	int chooser = wall->round->class->state.chooser;
	struct text_style title = style_of(strip, ROLE_QUESTION, FACE_HEAVY, false);
	if (chooser < 0) {
		strip_text(strip, title, _("Pick a question"));
		return;
	}
	int side = strip_line_height(strip, title.role, title.face);
	const char *words = arena_format(&strip->list->arena, _("%s: pick a question"),
		team_name(wall->model, &strip->list->arena, chooser));
	team_badge(strip, wall->model, chooser, (struct rect){ strip->x, strip->y, side, side });
	strip->y += strip_text_at(strip, title, words, strip->x + side * 13 / 10, strip->y,
		strip->w - side * 13 / 10);
}

/* Least height of a topic with its cells. */
static int topic_height(struct strip *strip, const char *words, int names)
{
	struct text_style name = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	int height = strip_text_height(strip, name, words, names);
	int least = strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY) + look_share(strip->look, 1.2);
	return height > least ? height : least;
}

/* more: height that it takes beyond its least. */
static void topic_draw(struct strip *strip, const struct wall *wall, int topic, int more)
{
	struct text_style name = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	const char *words = text_in(wall->round->bank->topics[topic].name, strip->look->language);
	int gap = look_share(strip->look, 1.2), names = strip->w * NAMES_PERCENT / 100;
	int cell = (strip->w - names - LEVELS * gap) / LEVELS;
	int h = topic_height(strip, words, names) + more;
	int height = strip_text_height(strip, name, words, names);
	strip_text_at(strip, name, words, strip->x, strip->y + (h - height) / 2, names);
	for (int level = 1; level <= LEVELS; level++)
		cell_draw(strip, wall, topic, level, (struct rect){
			strip->x + names + gap + (level - 1) * (cell + gap), strip->y, cell, h });
	strip->y += h + gap;
	strip_break(strip);
}

static void board_build(struct strip *strip, const void *context)
{
	const struct wall *wall = context;
	const struct bank *bank = wall->round->bank;
	int topics = 0, least = 0, gap = look_share(strip->look, 1.2);
	chooser_draw(strip, wall);
	strip_gap(strip, 2.5);
	for (int topic = 0; topic < bank->topic_count; topic++) {
		if (!topic_is_played(wall->round, topic))
			continue;
		topics++;
		least += gap + topic_height(strip, text_in(bank->topics[topic].name,
			strip->look->language), strip->w * NAMES_PERCENT / 100);
	}
	int left = topics ? (strip->height - strip->y - least) / topics : 0;
	int most = 2 * strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY);
	for (int topic = 0; topic < bank->topic_count; topic++)
		if (topic_is_played(wall->round, topic))
			topic_draw(strip, wall, topic, left < 0 ? 0 : left < most ? left : most);
}

void wall_board(const struct wall *wall, struct rect area)
{
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page, board_build, wall);
}
