/* Hands that are up, counted for each answer: digits, or a press on its row. */
#include "core/class.h"
#include "ui/act_parts.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/screens.h"
#include "ui/team.h"
#include "ui/team_keys.h"
#include "ui/tile.h"
#include "ui/view.h"
#include "ui/words.h"

struct hands {
	const struct model *model;
	struct view view;
	int player;
};

/* Beside a row, two keys: one hand fewer, one more. */
static void step_draw(struct strip *strip, int option, int step, struct rect rect)
{
	struct text_style style = { ROLE_ANSWER, FACE_HEAVY, strip->look->theme->ink, TEXT_CENTER };
	box_push(strip->list, rect, strip->look->theme->card, strip->look->theme->line,
		look_share(strip->look, 0.3), look_share(strip->look, 1));
	strip_text_at(strip, style, step < 0 ? "−" : "+", rect.x,
		rect.y + (rect.h - strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY)) / 2, rect.w);
	hot_push(strip->list, rect, arena_format(&strip->list->arena, step < 0 ? "fewer-%d" : "more-%d",
		option), (struct action){ ACT_COUNT, option, step, 0 });
}

/* How many it is, and the keys that change it, in a box. */
static void count_draw(struct strip *strip, const struct hands *hands, int option,
	struct rect rect)
{
	struct text_style style = { ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink, TEXT_CENTER };
	int side = look_share(strip->look, 9), gap = look_share(strip->look, 1.2);
	int figure = rect.w - 2 * side - 2 * gap, line = strip_line_height(strip, ROLE_TITLE,
		FACE_HEAVY);
	int count = class_hands_up(hands->view.round, hands->view.index, hands->player, option);
	strip_text_at(strip, style, arena_format(&strip->list->arena, "%d", count), rect.x,
		rect.y + (rect.h - line) / 2, figure);
	step_draw(strip, option, -1, (struct rect){ rect.x + figure + gap, rect.y, side, rect.h });
	step_draw(strip, option, 1, (struct rect){ rect.x + figure + 2 * gap + side, rect.y, side,
		rect.h });
}

static void row_draw(struct strip *strip, const struct hands *hands, int place)
{
	const struct view *view = &hands->view;
	int option = view->turn->shown[place], side = look_share(strip->look, 9);
	bool counted = hands->model->ui->counted == option;
	int gap = look_share(strip->look, 1.2);
	int counts = look_share(strip->look, 14) + 2 * side + 2 * gap;
	struct tile tile = { .text = view_option(view, option), .mark = option_letter(place),
		.shape = (int)option_shape(place), .color = place, .plain = true,
		.state = counted ? TILE_PICKED : TILE_OPEN,
		.name = arena_format(&strip->list->arena, "row-%d", place),
		.action = { ACT_COUNT, option, 0, 0 } };
	int w = strip->w - counts - gap, h = tile_height(strip, &tile, w);
	h = h < side ? side : h;
	/* A row that is higher than a page is cut: then the count stands below it, whole. */
	bool below = h > strip_room(strip);
	if (below) {
		w = strip->w;
		h = tile_height(strip, &tile, w);
	}
	tile_draw(strip, &tile, (struct rect){ strip->x, strip->y, w, h });
	if (below) {
		int line = strip_line_height(strip, ROLE_TITLE, FACE_HEAVY);
		strip->y += h + gap;
		strip_break(strip);
		h = side > line ? side : line;
		/* It may be on another page than its answer. */
		strip_text_at(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
			0 }, option_letter(place), strip->x, strip->y + (h - line) / 2, strip->w - counts);
	}
	count_draw(strip, hands, option, (struct rect){ strip->x + strip->w - counts, strip->y,
		counts, h });
	strip->y += h + gap;
	strip_break(strip);
}

static void hands_build(struct strip *strip, const void *context)
{
	const struct hands *hands = context;
	int options = question_options(hands->view.bank, hands->view.question), all = 0;
	for (int i = 0; i < options; i++)
		all += class_hands_up(hands->view.round, hands->view.index, hands->player, i);
	if (hands_next(hands->view.round, hands->player) != hands->player) {
		struct text_style name = { ROLE_ANSWER, FACE_STRONG, strip->look->theme->ink, 0 };
		team_draw(strip, hands->model, name, hands->player, strip->x, strip->y, strip->w);
		strip->y += team_height(strip, hands->model, name, hands->player, strip->w);
		strip_gap(strip, 1);
	}
	strip_text(strip, (struct text_style){ ROLE_QUESTION, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE | TEXT_STICKY }, view_ask(&hands->view, &strip->list->arena));
	strip_gap(strip, 2);
	for (int i = 0; i < options; i++)
		row_draw(strip, hands, i);
	if (hands->view.round->phase == PHASE_ASK && team_has_digits(hands->view.round->class)) {
		strip_gap(strip, 0.6);
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_STRONG, false),
			_("The digits above the letters are a team’s keys: count with the keypad, with − "
				"and +, or close the question first."));
	}
	strip_gap(strip, 0.6);
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, strip->look->theme->muted, 0 },
		arena_format(&strip->list->arena, ngettext("%d hand in all", "%d hands in all",
			(unsigned long)all), all));
}

void screen_hands(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hands hands = { .model = model, .player = hands_player(model->ui, model->round) };
	int turn = model->round ? round_turn_index(model->round) : -1;
	if (hands.player < 0 || turn < 0) {
		screen_class(model, look, list);
		return;
	}
	hands.view = view_init(model, look, model->round, turn);
	int options = question_options(hands.view.bank, hands.view.question), place = 0;
	while (place + 1 < options && hands.view.turn->shown[place] != model->ui->counted)
		place++;
	int next = hands.view.turn->shown[(place + 1) % options];
	bool several = hands_next(model->round, hands.player) != hands.player;
	struct hint hints[HINTS_MAX] = {
		{ .key_text = "0", .to_text = "9", .word = _("how many") },
		{ .key_text = _("Enter"), .word = _("next answer"), .name = "next-answer",
			.action = { ACT_COUNT, next, 0, 0 }, .key = { KEY_ENTER, KEY_DOWN } },
		{ .key_text = _("PgDn"), .word = _("done"), .name = "done", .action = { ACT_BACK, 0, 0, 0 },
			.key = { KEY_PAGE_DOWN, KEY_ESCAPE }, .main = true },
	};
	int n = 3;
	if (several)
		hints[n++] = (struct hint){ .key_text = "F2", .word = _("next team"), .name = "next-team",
			.action = { ACT_COUNT, 0, 0, 1 }, .key = { KEY_F2 } };
	hints[n++] = (struct hint){ .key_text = "F5", .word = _("pause"), .name = "pause",
		.right = true, .action = { ACT_CLASS, CLASS_PAUSE, 0, 0 }, .key = { KEY_F5 } };
	struct rect area = frame_draw(list, look, hints, n);
	key_push(list, KEY_MINUS, 0, (struct action){ ACT_COUNT, model->ui->counted, -1, 0 });
	key_push(list, KEY_EQUALS, 0, (struct action){ ACT_COUNT, model->ui->counted, 1, 0 });
	key_push(list, KEY_PAD_PLUS, 0, (struct action){ ACT_COUNT, model->ui->counted, 1, 0 });
	header_draw(list, look, &area, _("Hands up"), NULL);
	strip_fit(list, look, area, model->ui->page, hands_build, &hands);
}
