/* A team: its name, its colour, and how it answers; its keys are chosen by pressing them. */
#include "core/class.h"
#include "ui/act_parts.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/key_words.h"
#include "ui/lines.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/team.h"
#include "ui/tile.h"
#include "ui/words.h"

static bool is_new(const struct model *model)
{
	return model->ui->team.player >= model->round->class->player_count;
}

static struct rect field_rect(const struct drawlist *list)
{
	int at = list->count - 1;
	while (at > 0 && !(list->items[at].kind == DRAW_HOT && list->items[at].flags & HOT_FIELD))
		at--;
	return list->items[at].rect;
}

static void name_row(struct strip *strip, const struct model *model)
{
	const struct ui *ui = model->ui;
	struct field field = { .text = ui->fields[FIELD_TEAM], .compose = ui->compose,
		.caret = ui->field == FIELD_TEAM && ui->team.pressing < 0 ? ui->caret : -1,
		.placeholder = arena_format(&strip->list->arena, _("Team %d"), ui->team.player + 1),
		.name = "name", .action = { ACT_FIELD, FIELD_TEAM, 0, 0 } };
	int x = strip->x, w = strip->w;
	int side = strip_line_height(strip, ROLE_ANSWER, FACE_STRONG) * 5 / 4;
	prose_heading(strip, _("Name"));
	strip->x += side + look_share(strip->look, 1.5);
	strip->w -= side + look_share(strip->look, 1.5);
	field_draw(strip, &field);
	struct rect box = field_rect(strip->list);
	team_sign(strip, model, ui->team.player, ui->team.colour, (struct rect){ x,
		box.y + (box.h - side) / 2, side, side });
	strip->x = x;
	strip->w = w;
	/* As soon as it is, not when it is to be kept. */
	if (name_fault(field.text) == NAME_LONG) {
		strip_gap(strip, 0.6);
		strip_text(strip, (struct text_style){ ROLE_BODY, FACE_STRONG, strip->look->theme->bad, 0 },
			_("This name is too long: it may have 20 characters."));
	}
	strip_gap(strip, 2);
}

static void colour_row(struct strip *strip, const struct model *model)
{
	static const char *const words[CLASS_COLOURS] = { N_("Triangle"), N_("Diamond"), N_("Circle"),
		N_("Square"), N_("Pentagon"), N_("Star") };
	struct chip chips[CLASS_COLOURS];
	for (int i = 0; i < CLASS_COLOURS; i++)
		chips[i] = (struct chip){ .text = _(words[i]), .on = model->ui->team.colour == i,
			.name = arena_format(&strip->list->arena, "colour-%d", i),
			.action = { ACT_TEAM, TEAM_COLOUR, i, 0 }, .flags = HOT_CHECK };
	chips_draw(strip, _("Sign"), chips, CLASS_COLOURS);
}

static void way_row(struct strip *strip, const struct model *model)
{
	static const enum way ways[] = { WAY_KEYS, WAY_PAD, WAY_BUZZER, WAY_HANDS };
	struct chip chips[4];
	for (int i = 0; i < 4; i++)
		chips[i] = (struct chip){ .text = class_way_words(ways[i]),
			.on = model->ui->team.way == (int)ways[i],
			.name = arena_format(&strip->list->arena, "way-%s", way_name(ways[i])),
			.action = { ACT_TEAM, TEAM_WAY, (int)ways[i], 0 }, .flags = HOT_CHECK };
	chips_draw(strip, _("Answers by"), chips, 4);
}

static const char *way_told(enum way way)
{
	switch (way) {
	case WAY_KEYS:
		return _("One key for each answer, and one that confirms where several answers are "
			"right.");
	case WAY_PAD:
		return _("The first pad that is pressed while the keys are tried is this team’s. A, B, X "
			"and Y are the answers A, B, C and D.");
	case WAY_BUZZER:
		return _("One key: the first to press it speaks, and you judge.");
	case WAY_HANDS:
		return _("You count the hands that are up for each answer.");
	case WAY_PHONE:
		break;
	}
	return "";
}

/* A key and what it is for, side by side: a cap with the key's name in it. */
static void key_pair(struct strip *strip, const struct model *model, int place, int *x, int *row)
{
	const struct ui *ui = model->ui;
	const struct theme *theme = strip->look->theme;
	struct arena *arena = &strip->list->arena;
	struct text_style what = { ROLE_BODY, FACE_REGULAR, theme->muted, 0 };
	struct text_style cap = { ROLE_BODY, FACE_STRONG, theme->ink, TEXT_CENTER };
	const char *key = ui->team.pressing == place ? "…" : ui->team.keys[place]
		? key_words(model->labels, arena, ui->team.keys[place]) : "–";
	const char *words = ui->team.way == WAY_BUZZER ? _("Buzzer")
		: place == CLASS_CONFIRM ? _("confirms") : option_letter(place);
	int px = strip_px(strip, ROLE_BODY, FACE_STRONG), pad = px / 2;
	int line = strip_line_height(strip, ROLE_BODY, FACE_STRONG), h = line + pad;
	int words_w = lines_width(strip->look->metrics, FACE_REGULAR, px, words) + 2;
	int cap_w = lines_width(strip->look->metrics, FACE_STRONG, px, key) + 2 + 2 * pad;
	cap_w = cap_w < h ? h : cap_w;
	int w = words_w + pad + cap_w;
	if (*x && *x + w > strip->w) {
		*x = 0;
		strip->y += *row + pad;
		strip_break(strip);
	}
	*row = h;
	strip_text_at(strip, what, words, strip->x + *x, strip->y + (h - line) / 2, words_w);
	struct rect box = { strip->x + *x + words_w + pad, strip->y, cap_w, h };
	box_push(strip->list, box, theme->card, ui->team.pressing == place ? theme->accent
		: theme->line, look_share(strip->look, 0.3), look_share(strip->look, 1));
	strip_text_at(strip, cap, key, box.x, box.y + (h - line) / 2, box.w);
	*x += w + 2 * px;
}

static const char *press_words(const struct ui *ui, struct arena *arena)
{
	if (ui->team.way == WAY_BUZZER)
		return _("Press the team’s buzzer.");
	return ui->team.pressing == CLASS_CONFIRM ? _("Press the key that confirms.")
		: arena_format(arena, _("Press the key for answer %s."), option_letter(ui->team.pressing));
}

static void keys_rows(struct strip *strip, const struct model *model)
{
	const struct ui *ui = model->ui;
	int options = ui->team.way == WAY_BUZZER ? 1 : team_options(model->round), x = 0, row = 0;
	strip_gap(strip, 1);
	for (int i = 0; i < CLASS_KEYS; i++)
		if (i < options || (i == CLASS_CONFIRM && ui->team.way == WAY_KEYS))
			key_pair(strip, model, i, &x, &row);
	strip->y += row;
	strip_gap(strip, 1.6);
	strip_break(strip);
	if (ui->team.pressing >= 0) {
		strip_text(strip, (struct text_style){ ROLE_BODY, FACE_STRONG, strip->look->theme->accent,
			0 }, press_words(ui, &strip->list->arena));
		return;
	}
	const struct chip chip = { .text = _("Press other keys"), .name = "press-keys",
		.action = { ACT_TEAM, TEAM_KEYS, 0, 0 }, .flags = HOT_CHECK };
	chips_draw(strip, NULL, &chip, 1);
}

static void extra_row(struct strip *strip, const struct model *model)
{
	static const int permilles[] = { 0, 250, 500, 1000 };
	int now = model->round->class->players[model->ui->team.player].next_extra_permille;
	struct chip chips[4];
	for (int i = 0; i < 4; i++)
		chips[i] = (struct chip){ .text = i ? arena_format(&strip->list->arena, "+%d\u00a0%%",
			permilles[i] / 10) : _("as the others"), .on = now == permilles[i],
			.name = arena_format(&strip->list->arena, "extra-%d", permilles[i]),
			.action = { ACT_TEAM, TEAM_EXTRA, permilles[i], 0 }, .flags = HOT_CHECK };
	chips_draw(strip, _("Time"), chips, 4);
}

static void team_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	enum way way = (enum way)model->ui->team.way;
	name_row(strip, model);
	colour_row(strip, model);
	way_row(strip, model);
	prose_muted(strip, way_told(way));
	if (way == WAY_KEYS || way == WAY_BUZZER)
		keys_rows(strip, model);
	if (!is_new(model))
		extra_row(strip, model);
}

void screen_team(const struct model *model, const struct look *look, struct drawlist *list)
{
	if (!model->round || !model->round->class) {
		screen_home(model, look, list);
		return;
	}
	struct hint hints[HINTS_MAX];
	int n = 0;
	/* While keys are pressed, all others are the team's. */
	bool pressing = model->ui->team.pressing >= 0;
	if (!pressing) {
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = is_new(model)
			? _("add the team") : _("save"), .name = "keep", .main = true,
			.action = { ACT_TEAM, TEAM_KEEP, 0, 0 }, .key = { KEY_ENTER } };
		hints[n++] = hint_move();
		if (model->ui->field != FIELD_TEAM)
			hints[n++] = (struct hint){ .key_text = _("Space"), .word = _("choose"),
				.pad = PAD_SOUTH };
	}
	if (!pressing && !is_new(model) && model->round->class->players[model->ui->team.player].present)
		hints[n++] = (struct hint){ .key_text = "F4", .word = _("leaves"), .name = "leaves",
			.action = { ACT_TEAM, TEAM_LEAVE, 0, 0 }, .key = { KEY_F4 } };
	hints[n] = hint_back();
	hints[n].word = pressing ? _("leave them as they were") : hints[n].word;
	n++;
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, is_new(model) ? _("New team") : _("Team"), NULL);
	prose_fit(list, look, area, model->ui->page, team_build, model);
}
