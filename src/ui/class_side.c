#include "ui/class_side.h"

#include "core/class.h"
#include "ui/act_parts.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/lines.h"
#include "ui/screens.h"
#include "ui/team.h"
#include "ui/wall.h"
#include "ui/words.h"

enum { NAMED_MAX = 8, LEVELS = 3 };

void class_label(struct strip *strip, const char *text)
{
	strip_break(strip);
	strip_gap(strip, 1.6);
	struct text_style style = style_of(strip, ROLE_LABEL, FACE_STRONG, true);
	style.flags = TEXT_KEEP;
	strip_text(strip, style, text);
	strip_gap(strip, 0.4);
}

static bool is_awaited(const struct model *model, int turn, int player)
{
	return model->round->class->players[player].present
		&& class_can_answer(model->round, turn, player)
		&& !class_answered(model->round, turn, player);
}

/* Who is still thinking: signs and names in rows that wrap, as many as there is sense in. */
static void waiting_draw(struct strip *strip, const struct model *model, int turn)
{
	const struct class *class = model->round->class;
	struct text_style style = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	int x = 0, row = 0, named = 0, more = 0, gap = look_share(strip->look, 2.4);
	for (int i = 0; i < class->player_count; i++) {
		if (!is_awaited(model, turn, i))
			continue;
		if (named == NAMED_MAX) {
			more++;
			continue;
		}
		int w = team_width(strip, model, style, i) + 1;
		if (x && x + w > strip->w) {
			strip->y += row + look_share(strip->look, 0.6);
			x = row = 0;
			strip_break(strip);
		}
		w = w < strip->w ? w : strip->w;
		int h = team_height(strip, model, style, i, w);
		team_draw(strip, model, style, i, strip->x + x, strip->y, w);
		row = h > row ? h : row;
		x += w + gap;
		named++;
	}
	strip->y += row;
	if (more)
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, true), arena_format(
			&strip->list->arena, ngettext("and %d more", "and %d more", (unsigned long)more),
			more));
}

static const char *time_left_words(const struct model *model, struct arena *arena)
{
	int64_t deadline = class_deadline(model->round), left = deadline - model->round_ms;
	if (deadline < 0)
		return NULL;
	int seconds = (int)((left < 0 ? 0 : left) + 999) / 1000;
	return arena_format(arena, _("%d:%02d left"), seconds / 60, seconds % 60);
}

/* What the class does not see: how many chose what, as it stands. */
static const char *votes_words(const struct view *view, struct arena *arena,
	const struct class_count *count)
{
	int options = question_options(view->bank, view->question);
	const char *words = "";
	for (int i = 0; i < options; i++)
		words = arena_format(arena, "%s%s%s\u00a0%d", words, i ? " · " : "", option_letter(i),
			count->votes[view->turn->shown[i]]);
	return words;
}

/* Did all who answered say it aloud? Then nobody chose a letter. */
static bool only_said(const struct model *model, const struct view *view)
{
	const struct class *class = model->round->class;
	for (int i = 0; i < class->player_count; i++)
		if (class->players[i].way != WAY_BUZZER && class_answered(model->round, view->index, i))
			return false;
	return true;
}

/* How many of those who can have answered, as words and as a bar. */
static void answered_draw(struct strip *strip, const struct class_count *count)
{
	const struct theme *theme = strip->look->theme;
	int thick = look_share(strip->look, 1.2), thin = thick / 3 > 0 ? thick / 3 : 1;
	int done = strip->w * count->answered / count->present;
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false), arena_format(
		&strip->list->arena, _("%d of %d answered"), count->answered, count->present));
	strip_gap(strip, 0.6);
	box_push(strip->list, (struct rect){ strip->x, strip->y + (thick - thin) / 2, strip->w, thin },
		theme->line, theme->line, 0, thin / 2);
	if (done > 0)
		box_push(strip->list, (struct rect){ strip->x, strip->y, done > thick ? done : thick,
			thick }, theme->ink, theme->line, 0, thick / 2);
	strip->y += thick;
	strip_gap(strip, 0.6);
}

static void spoken_draw(struct strip *strip, const struct model *model)
{
	struct text_style style = style_of(strip, ROLE_ANSWER, FACE_HEAVY, false);
	int buzzed = model->round->class->state.buzzed, side = strip_line_height(strip, style.role,
		style.face);
	const char *words = arena_format(&strip->list->arena, _("%s: your answer"),
		team_name(model, &strip->list->arena, buzzed));
	strip_gap(strip, 1);
	team_badge(strip, model, buzzed, (struct rect){ strip->x, strip->y, side, side });
	strip->y += strip_text_at(strip, style, words, strip->x + side * 13 / 10, strip->y,
		strip->w - side * 13 / 10);
}

static void key_draw(struct strip *strip, const struct view *view)
{
	struct text_style key = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	struct right_part parts[RIGHT_PARTS_MAX];
	int count = view_right_parts(view, &strip->list->arena, parts);
	key.color = strip->look->theme->good;
	class_label(strip, _("Right answer"));
	for (int i = 0; i < count; i++)
		strip_text(strip, key, parts[i].mark ? arena_format(&strip->list->arena, "%s  %s",
			parts[i].mark, parts[i].text) : parts[i].text);
}

static void answers_build(struct strip *strip, const struct model *model, const struct view *view)
{
	struct class_count count = class_count(model->round, view->index);
	bool now = view->index == round_turn_index(model->round);
	bool open = now && (model->round->phase == PHASE_ASK || model->round->phase == PHASE_CLOSED);
	const char *left = now ? time_left_words(model, &strip->list->arena) : NULL;
	if (left)
		strip_text(strip, style_of(strip, ROLE_ANSWER, FACE_HEAVY, false), left);
	if (count.present)
		answered_draw(strip, &count);
	key_draw(strip, view);
	if (model->round->class->state.buzzed >= 0) {
		spoken_draw(strip, model);
	} else if (now && model->round->phase == PHASE_ASK && count.answered < count.present) {
		class_label(strip, _("Thinking"));
		waiting_draw(strip, model, view->index);
	}
	if (question_options(view->bank, view->question) && count.answered && !only_said(model, view)) {
		class_label(strip, open ? _("Not shown to the class") : _("Chosen"));
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false),
			votes_words(view, &strip->list->arena, &count));
	}
}

static void board_build(struct strip *strip, const struct model *model)
{
	const struct round *round = model->round;
	struct arena *arena = &strip->list->arena;
	if (round->class->state.chooser >= 0) {
		class_label(strip, _("Whose turn"));
		struct text_style style = style_of(strip, ROLE_BODY, FACE_STRONG, false);
		team_draw(strip, model, style, round->class->state.chooser, strip->x, strip->y, strip->w);
		strip->y += team_height(strip, model, style, round->class->state.chooser, strip->w);
		strip_break(strip);
		strip_gap(strip, 1);
	}
	for (int topic = 0; topic < round->bank->topic_count; topic++) {
		struct chip chips[LEVELS];
		int n = 0;
		for (int level = 1; level <= LEVELS; level++) {
			int place = class_cell(round, topic, level);
			if (place < 0)
				continue;
			chips[n++] = (struct chip){ .text = arena_format(arena, "%d", class_cell_value(level)),
				.name = arena_format(arena, "cell-%d-%d", topic, level),
				.action = { ACT_CELL, round->turns[round->queue[place]].question, 0, 0 } };
		}
		if (n)
			chips_draw(strip, text_in(round->bank->topics[topic].name, strip->look->language),
				chips, n);
	}
}

/* One team: its place, its name, its score at the right. */
static void score_row(struct strip *strip, const struct model *model, int player, int place)
{
	struct drawlist *list = strip->list;
	struct text_style strong = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	const char *score = number_words(list, class_score(model->round, player));
	int px = strip_px(strip, strong.role, strong.face), line = px * 2;
	int w = lines_width(strip->look->metrics, strong.face, px, score) + 2;
	int names = strip->w - line - w - px, h = team_height(strip, model, strong, player, names);
	strip_text_at(strip, strong, arena_format(&list->arena, "%d", place), strip->x, strip->y, line);
	team_draw(strip, model, strong, player, strip->x + line, strip->y, names);
	strip_text_at(strip, strong, score, strip->x + strip->w - w, strip->y, w);
	strip->y += h + look_share(strip->look, 0.8);
	strip_break(strip);
}

static void scores_build(struct strip *strip, const struct model *model)
{
	int places[PLAYERS_MAX], order[PLAYERS_MAX];
	class_places(model->round, places, false);
	int ranked = class_ranked(model->round, places, order);
	for (int i = 0; i < ranked; i++)
		score_row(strip, model, order[i], places[order[i]]);
}

/* Whose keys, of another lesson, are too few for this one. */
static void keyless_tell(struct strip *strip, const struct model *model)
{
	const struct class *class = model->round->class;
	struct arena *arena = &strip->list->arena;
	int options = team_options(model->round);
	for (int i = 0; i < class->player_count; i++) {
		const struct player *player = &class->players[i];
		int key = 0, needed = player->way == WAY_KEYS ? options : player->way == WAY_BUZZER;
		while (key < needed && player->keys[key])
			key++;
		if (!player->present || key == needed)
			continue;
		const char *name = team_name(model, arena, i);
		strip_gap(strip, 1.6);
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false),
			player->way == WAY_BUZZER
			? arena_format(arena, _("%s has no buzzer: F6 gives it one."), name)
			: arena_format(arena, _("%s has no key for answer %s: F6 gives it one."), name,
				option_letter(key)));
	}
}

/* What the class will not be asked, for the ways in which its teams answer. */
static void left_out_tell(struct strip *strip, const struct round *round)
{
	int left_out = round->class->wanted - class_course(round, -1).total;
	if (left_out <= 0)
		return;
	strip_gap(strip, 1.6);
	strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, true), arena_format(
		&strip->list->arena, ngettext("%d question is left out: not every team can answer it.",
			"%d questions are left out: not every team can answer them.",
			(unsigned long)left_out), left_out));
}

void class_side(struct strip *strip, const struct model *model, const struct view *view)
{
	switch (wall_show(model).phase) {
	case PHASE_LOBBY: case PHASE_PRACTICE:
		teams_rows(strip, model);
		keyless_tell(strip, model);
		left_out_tell(strip, model->round);
		break;
	case PHASE_BOARD:
		board_build(strip, model);
		break;
	case PHASE_ASK: case PHASE_CLOSED: case PHASE_REVEAL: case PHASE_EXPLAIN:
		if (view)
			answers_build(strip, model, view);
		break;
	case PHASE_SCORES: case PHASE_PODIUM: case PHASE_TEACH: case PHASE_GAIN: case PHASE_END:
		scores_build(strip, model);
		break;
	case PHASE_IDLE: case PHASE_SURE: case PHASE_NOTED: case PHASE_FRONT: case PHASE_BACK:
		break;
	}
}
