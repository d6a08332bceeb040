/* What most got wrong, taught with its passage; the gain once it was asked again; and the end. */
#include "ui/control.h"
#include "ui/wall_parts.h"
#include "ui/words.h"

struct taught {
	const struct wall *wall;
	struct view view;
	int turn;
};

static void gist_fill(struct strip *strip, const void *context)
{
	const struct taught *taught = context;
	const struct question *question = taught->view.question;
	for (int i = 0; i < question->source_count; i++) {
		int number = question->sources[i];
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, false),
			view_text(&taught->view, taught->view.bank->paragraphs[number - 1].gist));
		strip_text(strip, style_of(strip, ROLE_LABEL, FACE_REGULAR, true),
			arena_format(&strip->list->arena, _("Paragraph %d"), number));
	}
}

static void teach_build(struct strip *strip, const void *context)
{
	const struct taught *taught = context;
	const struct class *class = taught->wall->round->class;
	struct arena *arena = &strip->list->arena;
	struct class_count count = class_count(taught->wall->round, taught->turn);
	strip_text(strip, style_of(strip, ROLE_LABEL, FACE_STRONG, true), arena_format(arena,
		_("Once more: %d of %d · %d of %d had it right"), class->state.again_at + 1,
		class->state.again_count, count.right, count.voices));
	strip_gap(strip, 1.5);
	struct text_style ask = style_of(strip, ROLE_ANSWER, FACE_HEAVY, false);
	ask.flags = TEXT_BALANCE;
	strip_text(strip, ask, view_ask(&taught->view, arena));
	strip_gap(strip, 2);
	struct tile tile = { .text = view_right_answer(&taught->view, arena), .shape = -1,
		.color = -1, .state = TILE_RIGHT };
	tiles_draw(strip, &tile, 1, 1);
	strip_gap(strip, 2);
	panel_draw(strip, strip->look->theme->good, gist_fill, taught);
}

void wall_teach(const struct wall *wall, struct rect area)
{
	const struct class *class = wall->round->class;
	struct taught taught = { .wall = wall, .turn = class->state.again[class->state.again_at] };
	taught.view = view_init(wall->model, wall->look, wall->round, taught.turn);
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page, teach_build, &taught);
}

static int right_permille(const struct round *round, int turn)
{
	struct class_count count = class_count(round, turn);
	return count.voices ? (2000 * count.right + count.voices) / (2 * count.voices) : -1;
}

static void gain_bar(struct strip *strip, const char *label, int permille, uint32_t color)
{
	struct arena *arena = &strip->list->arena;
	const char *all = arena_format(arena, _("%d\u00a0%%"), 100);
	const char *figure = permille < 0 ? _("not answered")
		: arena_format(arena, _("%d\u00a0%%"), (permille + 5) / 10);
	bar_draw(strip, label, permille < 0 ? 0 : permille, figure, all, color);
}

static void gain_build(struct strip *strip, const void *context)
{
	const struct wall *wall = context;
	const struct round *round = wall->round;
	const struct theme *theme = strip->look->theme;
	strip->even = true;
	strip_text(strip, style_of(strip, ROLE_TITLE, FACE_HEAVY, false), _("What you gained"));
	for (int i = 0; i < round->turn_count; i++) {
		int before = round->class->turns[i].again_of;
		if (before < 0)
			continue;
		struct view view = view_init(wall->model, wall->look, round, i);
		strip_gap(strip, 2.5);
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false),
			view_ask(&view, &strip->list->arena));
		strip_gap(strip, 1);
		gain_bar(strip, _("Before"), right_permille(round, before), theme->muted);
		gain_bar(strip, _("Now"), right_permille(round, i), theme->good);
		strip_break(strip);
	}
}

void wall_gain(const struct wall *wall, struct rect area)
{
	strip_fit(wall->list, wall->look, area, wall->model->ui->wall.page, gain_build, wall);
}

static void thanks_build(struct strip *strip, const void *context)
{
	const struct wall *wall = context;
	struct text_style title = style_of(strip, ROLE_TITLE, FACE_HEAVY, false);
	struct text_style about = style_of(strip, ROLE_BODY, FACE_REGULAR, true);
	title.flags = about.flags = TEXT_CENTER | TEXT_BALANCE;
	strip_spring(strip);
	strip_text(strip, title, _("Thank you for playing"));
	strip_gap(strip, 2);
	strip_text(strip, about, text_in(wall->round->bank->title, strip->look->language));
	strip_spring(strip);
}

void wall_thanks(const struct wall *wall, struct rect area)
{
	strip_fit(wall->list, wall->look, area, 0, thanks_build, wall);
}
