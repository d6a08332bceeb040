/* Before a lesson: who plays and how points are given; the keys are tried; and the board, from
 * which teams pick what is asked. */
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/lines.h"
#include "ui/team.h"
#include "ui/wall_parts.h"
#include "ui/words.h"

enum { PRACTICE_OPTIONS = 4 };

static struct text_style style_of(const struct strip *strip, enum role role, enum face face,
	bool muted)
{
	const struct theme *theme = strip->look->theme;
	return (struct text_style){ role, face, muted ? theme->muted : theme->ink, 0 };
}

/* Teams beside each other, as many a row as fit. */
static void teams_draw(struct strip *strip, const struct wall *wall)
{
	const struct class *class = wall->round->class;
	struct text_style name = style_of(strip, ROLE_ANSWER, FACE_STRONG, false);
	struct text_style keys = style_of(strip, ROLE_LABEL, FACE_REGULAR, true);
	int gap = look_share(strip->look, 2), pad = look_share(strip->look, 1.2), x = strip->x;
	int h = 0;
	for (int i = 0; i < class->player_count; i++) {
		if (!class->players[i].present)
			continue;
		const char *words = class_keys_words(wall->model, &strip->list->arena, i);
		int w = team_width(strip, wall->model, name, i);
		int told = lines_width(strip->look->metrics, FACE_REGULAR,
			strip_px(strip, ROLE_LABEL, FACE_REGULAR), words) + 2;
		w = (w > told ? w : told) + 2 * pad;
		w = w < strip->w ? w : strip->w;
		if (x > strip->x && x + w > strip->x + strip->w) {
			x = strip->x;
			strip->y += h + gap / 2;
			strip_break(strip);
		}
		/* A name that fills the row may take several lines; then it is alone in it. */
		int tall = team_height(strip, wall->model, name, i, w - 2 * pad);
		h = tall + strip_text_height(strip, keys, words, w - 2 * pad) + 2 * pad;
		box_push(strip->list, (struct rect){ x, strip->y, w, h }, strip->look->theme->card,
			strip->look->theme->line, look_share(strip->look, 0.3), look_share(strip->look, 1.4));
		team_draw(strip, wall->model, name, i, x + pad, strip->y + pad, w - 2 * pad);
		strip_text_at(strip, keys, words, x + pad, strip->y + pad + tall, w - 2 * pad);
		hot_push(strip->list, (struct rect){ x, strip->y, w, h },
			arena_format(&strip->list->arena, "team-%d", i),
			(struct action){ ACT_TEAM, TEAM_EDIT, i, 0 });
		x += w + gap / 2;
	}
	if (x > strip->x)
		strip->y += h;
}

static int present_teams(const struct class *class)
{
	int count = 0;
	for (int i = 0; i < class->player_count; i++)
		count += class->players[i].present;
	return count;
}

static void lobby_build(struct strip *strip, const void *context)
{
	const struct wall *wall = context;
	const struct bank *bank = wall->round->bank;
	struct arena *arena = &strip->list->arena;
	int questions = class_course(wall->round, -1).total, teams = present_teams(wall->round->class);
	struct text_style title = style_of(strip, ROLE_TITLE, FACE_HEAVY, false);
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
		teams_draw(strip, wall);
	else
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false),
			_("Teams come in now."));
}

void wall_lobby(const struct wall *wall, struct rect area)
{
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page, lobby_build, wall);
}

/* Who pressed it stands beside each letter. */
static void practice_row(struct strip *strip, const struct wall *wall, int option)
{
	const struct class *class = wall->round->class;
	static const char *const words[] = { N_("first answer"), N_("second answer"),
		N_("third answer"), N_("fourth answer") };
	struct tile tile = { .text = _(words[option]), .mark = option_letter(option),
		.shape = (int)option_shape(option), .color = option };
	int w = strip->w * 45 / 100, h = tile_height(strip, &tile, w);
	int gap = look_share(strip->look, 1.5), side = strip_line_height(strip, ROLE_ANSWER,
		FACE_HEAVY), x = strip->x + w + gap;
	tile_draw(strip, &tile, (struct rect){ strip->x, strip->y, w, h });
	for (int i = 0; i < class->player_count; i++) {
		if (!(class->practice[i] >> option & 1) || x + side > strip->x + strip->w)
			continue;
		team_badge(strip, wall->model, i, (struct rect){ x, strip->y + (h - side) / 2, side,
			side });
		x += side + gap / 2;
	}
	strip->y += h + look_share(strip->look, 1.2);
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

static void cell_draw(struct strip *strip, const struct wall *wall, int topic, int level,
	struct rect rect)
{
	const struct round *round = wall->round;
	const struct theme *theme = strip->look->theme;
	int place = class_cell(round, topic, level);
	struct text_style style = style_of(strip, ROLE_ANSWER, FACE_HEAVY, place < 0);
	style.flags = TEXT_CENTER;
	box_push(strip->list, rect, place < 0 ? theme->ground : theme->card, theme->line,
		look_share(strip->look, 0.3), look_share(strip->look, 1.4));
	if (place < 0)
		return;
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

static void board_build(struct strip *strip, const void *context)
{
	const struct wall *wall = context;
	const struct round *round = wall->round;
	int chooser = round->class->chooser, gap = look_share(strip->look, 1.2);
	struct text_style title = style_of(strip, ROLE_ANSWER, FACE_HEAVY, false);
	struct text_style name = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	if (chooser >= 0) {
		int side = strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY);
		team_badge(strip, wall->model, chooser, (struct rect){ strip->x, strip->y, side, side });
		const char *words = arena_format(&strip->list->arena, _("%s: pick a question"),
			team_name(wall->model, &strip->list->arena, chooser));
		strip->y += strip_text_at(strip, title, words, strip->x + side * 13 / 10, strip->y,
			strip->w - side * 13 / 10);
	} else {
		strip_text(strip, title, _("Pick a question"));
	}
	strip_gap(strip, 2);
	int names = strip->w * 46 / 100, cell = (strip->w - names - 3 * gap) / 3;
	for (int topic = 0; topic < round->bank->topic_count; topic++) {
		if (!topic_is_played(round, topic))
			continue;
		const char *words = text_in(round->bank->topics[topic].name, strip->look->language);
		int height = strip_text_height(strip, name, words, names);
		int least = strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY) + gap;
		int h = height > least ? height : least;
		strip_text_at(strip, name, words, strip->x, strip->y + (h - height) / 2, names);
		for (int level = 1; level <= 3; level++)
			cell_draw(strip, wall, topic, level, (struct rect){
				strip->x + names + gap + (level - 1) * (cell + gap), strip->y, cell, h });
		strip->y += h + gap;
		strip_break(strip);
	}
}

void wall_board(const struct wall *wall, struct rect area)
{
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page, board_build, wall);
}
