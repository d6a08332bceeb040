/* Who plays: each team with its sign and its keys, pressed to change it. */
#include "core/class.h"
#include "ui/act_parts.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/screens.h"
#include "ui/team.h"
#include "ui/words.h"

void teams_rows(struct strip *strip, const struct model *model)
{
	const struct class *class = model->round->class;
	struct text_style style = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	struct text_style keys = style_of(strip, ROLE_LABEL, FACE_REGULAR, true);
	int pad = look_share(strip->look, 1), half = strip->w * 55 / 100 - pad;
	if (!class->player_count)
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, true),
			_("No team yet. N makes one; without teams the questions are shown, and nobody "
			"scores."));
	for (int i = 0; i < class->player_count; i++) {
		const char *words = class->players[i].present
			? class_keys_words(model, &strip->list->arena, i) : "";
		int rest = strip->w - half - 3 * pad, name = team_height(strip, model, style, i, half);
		int told = strip_text_height(strip, keys, words, rest);
		int h = name > told ? name : told;
		struct rect row = { strip->x, strip->y, strip->w, h + 2 * pad };
		box_push(strip->list, row, strip->look->theme->card, strip->look->theme->line,
			look_share(strip->look, 0.25), look_share(strip->look, 1));
		team_draw(strip, model, style, i, row.x + pad, row.y + pad + (h - name) / 2, half);
		strip_text_at(strip, keys, words, row.x + half + 2 * pad, row.y + pad + (h - told) / 2,
			rest);
		hot_push(strip->list, row, arena_format(&strip->list->arena, "team-%d", i),
			(struct action){ ACT_TEAM, TEAM_EDIT, i, 0 });
		strip->y += row.h + pad;
		strip_break(strip);
	}
}

static void teams_build(struct strip *strip, const void *context)
{
	teams_rows(strip, context);
}

/* Teams' letters are theirs while a question is open: the function keys serve then. */
static int teams_hints(const struct round *round, struct hint *hints)
{
	const struct class *class = round->class;
	int n = 0;
	hints[n++] = hint_move();
	if (class->player_count)
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("change"),
			.pad = PAD_SOUTH };
	hints[n++] = (struct hint){ .key_text = "N", .word = _("new team"), .name = "team-new",
		.action = { ACT_TEAM, TEAM_NEW, 0, 0 }, .key = { KEY_N, KEY_F6 } };
	if (!class->state.begun)
		hints[n++] = (struct hint){ .key_text = "L", .word = _("saved teams"),
			.name = "team-sets", .action = { ACT_KEPT, KEPT_ACT_LIST, KEPT_TEAMS, 0 },
			.key = { KEY_L, KEY_F3 }, .pad = PAD_NORTH };
	if (class->player_count)
		hints[n++] = (struct hint){ .key_text = "S", .word = _("save"), .name = "save",
			.action = { ACT_KEPT, KEPT_ACT_NAME, KEPT_TEAMS, 0 }, .key = { KEY_S, KEY_F2 },
			.pad = PAD_WEST };
	if (rollover_useful(round))
		hints[n++] = hint_rollover();
	hints[n++] = hint_back();
	return n;
}

void screen_teams(const struct model *model, const struct look *look, struct drawlist *list)
{
	if (!model->round || !model->round->class) {
		screen_home(model, look, list);
		return;
	}
	struct hint hints[HINTS_MAX];
	struct rect area = frame_draw(list, look, hints, teams_hints(model->round, hints));
	header_draw(list, look, &area, _("Teams"), NULL);
	strip_fit(list, look, area, model->ui->page, teams_build, model);
}
