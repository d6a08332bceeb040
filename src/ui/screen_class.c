/* A lesson. With a projector: the presenter's window, with the wall in small, the key, the notes,
 * who has answered. With one screen alone: the wall itself, its keys unseen. */
#include "ui/class_hints.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/team.h"
#include "ui/view.h"
#include "ui/wall.h"
#include "ui/words.h"

#include "core/class.h"

enum { THUMB_PERCENT = 46, THUMB_HIGH = 50, NAMED_MAX = 6 };

static struct text_style style_of(const struct strip *strip, enum role role, enum face face,
	bool muted)
{
	const struct theme *theme = strip->look->theme;
	return (struct text_style){ role, face, muted ? theme->muted : theme->ink, 0 };
}

static int scaled(int value, int w, int of)
{
	return (int)((int64_t)value * w / of);
}

/* The wall as it is, w wide: a picture, not a text to be read. Returns its height. */
static int thumb_draw(struct strip *strip, const struct model *model, int x, int y, int w)
{
	int of = model->wall_w, edge = look_share(strip->look, 0.3);
	x += edge;
	y += edge;
	w -= 2 * edge;
	int h = scaled(model->wall_h, w, of);
	box_push(strip->list, (struct rect){ x - edge, y - edge, w + 2 * edge, h + 2 * edge },
		strip->look->theme->card, strip->look->theme->line, edge, edge);
	for (int i = 0; i < model->wall->count; i++) {
		struct draw from = model->wall->items[i];
		struct draw *draw = drawlist_push(strip->list, from.kind, (struct rect){
			x + scaled(from.rect.x, w, of), y + scaled(from.rect.y, w, of),
			scaled(from.rect.w, w, of), scaled(from.rect.h, w, of) });
		struct rect rect = draw->rect;
		*draw = from;
		draw->rect = rect;
		draw->small = true;
		draw->px = scaled(from.px, w, of);
		draw->radius = scaled(from.radius, w, of);
		draw->width = from.width ? scaled(from.width, w, of) + 1 : 0;
	}
	return h + 2 * edge;
}

static void label(struct strip *strip, const char *text)
{
	strip_gap(strip, 2);
	struct text_style style = style_of(strip, ROLE_LABEL, FACE_STRONG, true);
	style.flags = TEXT_KEEP;
	strip_text(strip, style, text);
	strip_gap(strip, 0.5);
}

/* Who is still thinking, by name as far as there is room. */
static const char *waiting_words(const struct model *model, struct arena *arena, int turn)
{
	const struct class *class = model->round->class;
	const char *words = "";
	int named = 0, more = 0;
	for (int i = 0; i < class->player_count; i++) {
		if (!class->players[i].present || !class_can_answer(model->round, turn, i)
			|| class_answered(model->round, turn, i))
			continue;
		if (named < NAMED_MAX)
			words = arena_format(arena, "%s%s%s", words, named ? ", " : "",
				team_name(model, arena, i));
		else
			more++;
		named++;
	}
	return more ? arena_format(arena, ngettext("%s and %d more", "%s and %d more",
		(unsigned long)more), words, more) : words;
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

static void answers_build(struct strip *strip, const struct model *model, const struct view *view)
{
	struct arena *arena = &strip->list->arena;
	struct class_count count = class_count(model->round, view->index);
	const char *left = time_left_words(model, arena);
	const char *waiting = waiting_words(model, arena, view->index);
	if (left)
		strip_text(strip, style_of(strip, ROLE_ANSWER, FACE_HEAVY, false), left);
	if (count.present) {
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false),
			arena_format(arena, _("%d of %d answered"), count.answered, count.present));
		strip_gap(strip, 0.8);
	}
	if (model->round->class->buzzed >= 0) {
		strip_text(strip, style_of(strip, ROLE_ANSWER, FACE_HEAVY, false), arena_format(arena,
			_("%s: your answer"), team_name(model, arena, model->round->class->buzzed)));
		strip_gap(strip, 0.8);
	} else if (*waiting && model->round->phase == PHASE_ASK) {
		strip_text(strip, style_of(strip, ROLE_LABEL, FACE_REGULAR, true), _("Thinking"));
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false), waiting);
		strip_gap(strip, 0.8);
	}
	if (question_options(view->bank, view->question) && count.present && !only_said(model, view)) {
		strip_text(strip, style_of(strip, ROLE_LABEL, FACE_REGULAR, true),
			model->round->phase == PHASE_ASK || model->round->phase == PHASE_CLOSED
			? _("Not shown to the class") : _("Chosen"));
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false),
			votes_words(view, arena, &count));
	}
}

static void board_build(struct strip *strip, const struct model *model)
{
	const struct round *round = model->round;
	struct arena *arena = &strip->list->arena;
	for (int topic = 0; topic < round->bank->topic_count; topic++) {
		struct chip chips[3];
		int n = 0;
		for (int level = 1; level <= 3; level++) {
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

static void scores_build(struct strip *strip, const struct model *model)
{
	const struct class *class = model->round->class;
	int places[PLAYERS_MAX];
	class_places(model->round, places, false);
	for (int place = 1; place <= class->player_count; place++)
		for (int i = 0; i < class->player_count; i++)
			if (places[i] == place)
				prose_row(strip, arena_format(&strip->list->arena, "%d  %s", place,
					team_name(model, &strip->list->arena, i)),
					number_words(strip->list, class_score(model->round, i)), 60);
}

/* Beside the small wall: what belongs to the step. */
static void side_build(struct strip *strip, const struct model *model, const struct view *view)
{
	switch (model->round->phase) {
	case PHASE_LOBBY:
	case PHASE_PRACTICE:
		teams_rows(strip, model);
		break;
	case PHASE_BOARD:
		board_build(strip, model);
		break;
	case PHASE_ASK:
	case PHASE_CLOSED:
	case PHASE_REVEAL:
	case PHASE_EXPLAIN:
		if (view)
			answers_build(strip, model, view);
		break;
	case PHASE_SCORES:
	case PHASE_PODIUM:
	case PHASE_TEACH:
	case PHASE_GAIN:
	case PHASE_END:
		scores_build(strip, model);
		break;
	case PHASE_IDLE:
	case PHASE_SURE:
	case PHASE_NOTED:
	case PHASE_FRONT:
	case PHASE_BACK:
		break;
	}
}

/* The key, the notes and what comes next: the presenter's alone. */
static void notes_build(struct strip *strip, const struct model *model, const struct view *view)
{
	const struct round *round = model->round;
	struct arena *arena = &strip->list->arena;
	struct text_style body = style_of(strip, ROLE_BODY, FACE_REGULAR, false);
	if (view) {
		struct text_style key = style_of(strip, ROLE_BODY, FACE_STRONG, false);
		key.color = strip->look->theme->good;
		label(strip, _("Right"));
		strip_text(strip, key, view_right_answer(view, arena));
		if (view->question->note.in) {
			label(strip, _("Note"));
			strip_text(strip, body, view_text(view, view->question->note));
		}
	} else if (!round->class->begun && round->bank->note.in) {
		label(strip, _("About this bank"));
		strip_text(strip, body, text_in(round->bank->note, strip->look->language));
	}
	int next = class_next(round);
	if (next < 0 || round->rules.board)
		return;
	struct view coming = view_init(model, strip->look, round, round->queue[next]);
	label(strip, _("Next"));
	strip_text(strip, body, view_ask(&coming, arena));
}

static void presenter_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct round *round = model->round;
	int turn = round_turn_index(round);
	struct view view;
	if (turn >= 0)
		view = view_init(model, strip->look, round, turn);
	int x = strip->x, w = strip->w, y = strip->y, gap = look_share(strip->look, 3);
	bool beside = strip->look->width > strip->look->height && strip->look->text_scale < 150;
	int thumb = beside ? w * THUMB_PERCENT / 100 : w * 3 / 4;
	/* No higher than a page of it is. */
	int most = scaled(strip->look->height * THUMB_HIGH / 100, model->wall_w, model->wall_h);
	thumb = thumb < most ? thumb : most;
	int bottom = y + thumb_draw(strip, model, x, y, thumb) + look_share(strip->look, 0.8);
	if (beside) {
		strip->x += thumb + gap;
		strip->w -= thumb + gap;
	} else {
		strip->y = bottom + gap / 2;
		strip_break(strip);
	}
	side_build(strip, model, turn >= 0 ? &view : NULL);
	strip->x = x;
	strip->w = w;
	if (beside && strip->y < bottom)
		strip->y = bottom;
	strip_break(strip);
	notes_build(strip, model, turn >= 0 ? &view : NULL);
}

static const char *where_words(const struct round *round, struct arena *arena)
{
	struct class_course at = class_course(round, class_on_wall(round));
	return at.place ? arena_format(arena, _("Question %d of %d"), at.place, at.total)
		: arena_format(arena, ngettext("%d question", "%d questions", (unsigned long)at.total),
			at.total);
}

static const char *wall_words(const struct ui *ui)
{
	if (ui->wall.blank)
		return _("Presenter · the wall is blank");
	if (ui->wall.frozen)
		return _("Presenter · the wall is frozen");
	return ui->wall.back > 0 ? _("Presenter · looking back") : _("Presenter");
}

/* Before it begins, the only window shows what can be done; the wall is clean from then on. */
static void own_lobby(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	int count = class_hints(model, hints);
	struct rect area = frame_draw(list, look, hints, count);
	list->pages = 1;
	wall_body(model, look, list, area);
}

void screen_class(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct round *round = model->round;
	struct hint hints[HINTS_MAX];
	if (!round || !round->class) {
		screen_home(model, look, list);
		return;
	}
	if (!model->wall) {
		bool lobby = round->phase == PHASE_LOBBY || round->phase == PHASE_PRACTICE;
		if (lobby && !model->ui->wall.blank)
			own_lobby(model, look, list);
		else
			wall_draw(model, look, list);
		class_keys_push(list, model);
		return;
	}
	int count = class_hints(model, hints);
	struct rect area = frame_draw(list, look, hints, count);
	class_keys_push(list, model);
	header_draw(list, look, &area, wall_words(model->ui), where_words(round, &list->arena));
	prose_fit(list, look, area, model->ui->page, presenter_build, model);
}
