/* A lesson. With a projector: the presenter's window, with the wall in small, the key, the notes,
 * who has answered. With one screen alone: the wall itself, its keys unseen. */
#include "ui/class_hints.h"
#include "ui/class_side.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/notice.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/view.h"
#include "ui/wall.h"
#include "ui/words.h"

#include "core/class.h"

enum {
	THUMB_PERCENT = 52, THUMB_HIGH_PERCENT = 56, /* of the width and of the height, beside words */
	THUMB_ABOVE_PERCENT = 36,                    /* of the height, above them */
	COLUMN_EMS = 13, GAP_PERCENT = 3,
};

static int scaled(int value, int w, int of)
{
	return (int)((int64_t)value * w / of);
}

/* The wall as it is, in a frame w wide: a picture, not a text to be read. Returns its height. */
static int thumb_draw(struct strip *strip, const struct model *model, int x, int y, int w)
{
	int edge = look_share(strip->look, 0.3), of = model->wall_w;
	box_push(strip->list, (struct rect){ x, y, w,
		scaled(model->wall_h, w - 2 * edge, of) + 2 * edge }, strip->look->theme->card,
		strip->look->theme->line, edge, edge);
	x += edge;
	y += edge;
	w -= 2 * edge;
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
	return scaled(model->wall_h, w, of) + 2 * edge;
}

/* The notes and what comes next: the presenter's alone. */
static void notes_build(struct strip *strip, const struct model *model, const struct view *view)
{
	const struct round *round = model->round;
	struct text_style body = style_of(strip, ROLE_BODY, FACE_REGULAR, false);
	if (view && view->question->note.in) {
		class_label(strip, _("Note"));
		strip_text(strip, body, view_text(view, view->question->note));
	} else if (!round->class->state.begun && round->bank->note.in) {
		class_label(strip, _("About this bank"));
		strip_text(strip, body, text_in(round->bank->note, strip->look->language));
	}
	/* Who ended it early is asked nothing more. */
	bool over = round->phase == PHASE_PODIUM || round->phase == PHASE_TEACH
		|| round->phase == PHASE_GAIN || round->phase == PHASE_END;
	int next = class_next(round);
	if (next < 0 || over || round->rules.board)
		return;
	struct view coming = view_init(model, strip->look, round, round->queue[next]);
	class_label(strip, _("Next"));
	strip_text(strip, body, view_ask(&coming, &strip->list->arena));
}

struct presenter {
	const struct model *model;
	bool beside;          /* the words stand beside the wall in small, not below it */
	int thumb;            /* its width */
	bool wide;            /* there is room for words that are larger than elsewhere */
};

/* The wall in small takes a part of the width or of the height, whichever is less. Beside it there
 * must be room for words of the least size, whatever size they have: it stays where it is. */
static struct presenter presenter_make(const struct model *model, const struct look *look,
	struct rect area)
{
	int high = scaled(area.h * THUMB_HIGH_PERCENT / 100, model->wall_w, model->wall_h);
	int low = scaled(area.h * THUMB_ABOVE_PERCENT / 100, model->wall_w, model->wall_h);
	int wide = area.w * THUMB_PERCENT / 100, above = area.w < low ? area.w : low;
	int words = COLUMN_EMS * role_px(look, ROLE_BODY, FACE_REGULAR, 0);
	wide = wide < high ? wide : high;
	int left = area.w - wide - look_share(look, GAP_PERCENT);
	bool beside = look->width > look->height && left >= words;
	return (struct presenter){ model, beside, beside ? wide : above,
		!beside || left >= 2 * words };
}

static void presenter_build(struct strip *strip, const void *context)
{
	const struct presenter *presenter = context;
	const struct model *model = presenter->model;
	const struct round *round = model->round;
	/* Of what stands on the wall, also where it looks back. */
	int turn = wall_show(model).turn, thumb = presenter->thumb;
	bool beside = presenter->beside;
	struct view view;
	if (turn >= 0)
		view = view_init(model, strip->look, round, turn);
	const struct view *shown = turn >= 0 ? &view : NULL;
	int x = strip->x, w = strip->w, y = strip->y, gap = look_share(strip->look, GAP_PERCENT);
	int bottom = y + thumb_draw(strip, model, x, y, thumb) + look_share(strip->look, 0.8);
	if (beside) {
		strip->x += thumb + gap;
		strip->w -= thumb + gap;
	} else {
		strip->y = bottom + gap / 2;
	}
	class_side(strip, model, shown);
	/* The wall in small would be cut. */
	if (beside)
		strip_whole(strip, y, bottom);
	strip->x = x;
	strip->w = w;
	if (beside && strip->y < bottom)
		strip->y = bottom;
	strip_break(strip);
	notes_build(strip, model, shown);
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

/* In the only window a notice stands below the wall, which makes room: it hides nothing, and the
 * class may read it. */
static void own_notice(const struct look *look, struct drawlist *list, struct rect *area)
{
	struct look large = *look;
	if (!look->notice)
		return;
	large.wall = true;
	large.text_scale = 100;
	int h = notice_height(list, &large, look->notice, area->w);
	notice_draw(list, &large, look->notice, look->notice_fine,
		(struct rect){ area->x, area->y + area->h - h, area->w, h });
	area->h -= h + look_share(look, 2);
}

/* What the footer says of going on depends on the page. */
static struct rect hints_frame(struct drawlist *list, const struct look *look,
	const struct model *model)
{
	struct hint_set sets[4];
	enum { SETS = sizeof sets / sizeof *sets };
	const char *const words[SETS - 1] = { _("next page"), _("forward"), class_on_words(model) };
	for (int i = 0; i < SETS; i++) {
		sets[i].count = class_hints(model, sets[i].hints);
		if (i < SETS - 1)
			sets[i].hints[0].word = words[i];
	}
	return frame_steady(list, look, sets, SETS);
}

/* The only window is the wall. Before the lesson and behind it, it shows what can be done; it is
 * clean between. */
static void own_wall(const struct model *model, const struct look *look, struct drawlist *list)
{
	enum phase phase = model->round->phase;
	bool around = phase == PHASE_LOBBY || phase == PHASE_PRACTICE || phase == PHASE_END;
	list->pages = 1;
	if (model->ui->wall.blank) {
		drawlist_push(list, DRAW_RECT, (struct rect){ 0, 0, look->width, look->height });
		return;
	}
	struct rect area = around ? hints_frame(list, look, model)
		: frame_draw(list, look, NULL, 0);
	if (!wall_tells(model))
		own_notice(look, list, &area);
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
		own_wall(model, look, list);
		class_keys_push(list, model);
		return;
	}
	int count = class_hints(model, hints);
	struct rect area = frame_draw(list, look, hints, count);
	class_keys_push(list, model);
	header_draw(list, look, &area, wall_words(model->ui), where_words(round, &list->arena));
	struct presenter presenter = presenter_make(model, look, area);
	if (presenter.wide)
		prose_fit(list, look, area, model->ui->page, presenter_build, &presenter);
	else
		strip_fit(list, look, area, model->ui->page, presenter_build, &presenter);
}
