/* Who plays: each team with its sign and its keys, pressed to change it. */
#include "core/class.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/screens.h"
#include "ui/team.h"
#include "ui/words.h"

static struct text_style style_of(const struct strip *strip, enum role role, enum face face,
	bool muted)
{
	const struct theme *theme = strip->look->theme;
	return (struct text_style){ role, face, muted ? theme->muted : theme->ink, 0 };
}

void teams_rows(struct strip *strip, const struct model *model)
{
	const struct class *class = model->round->class;
	struct text_style style = style_of(strip, ROLE_BODY, FACE_STRONG, false);
	int line = strip_line_height(strip, ROLE_BODY, FACE_STRONG), pad = look_share(strip->look, 1);
	if (!class->player_count)
		strip_text(strip, style_of(strip, ROLE_BODY, FACE_REGULAR, true),
			_("No team yet. N makes one; without teams the questions are shown, and nobody "
			"scores."));
	for (int i = 0; i < class->player_count; i++) {
		struct rect row = { strip->x, strip->y, strip->w, line + 2 * pad };
		const char *words = class->players[i].present
			? class_keys_words(model, &strip->list->arena, i) : _("has left");
		int half = strip->w * 55 / 100;
		int height = strip_text_height(strip, style, team_name(model, &strip->list->arena, i),
			half - pad - line * 13 / 10);
		struct text_style told = style_of(strip, ROLE_LABEL, FACE_REGULAR, true);
		int lines = strip_text_height(strip, told, words, strip->w - half - 2 * pad);
		row.h = (height > lines ? height : lines) + 2 * pad;
		box_push(strip->list, row, strip->look->theme->card, strip->look->theme->line,
			look_share(strip->look, 0.25), look_share(strip->look, 1));
		team_draw(strip, model, style, i, row.x + pad, row.y + pad, half - pad);
		strip_text_at(strip, told, words,
			row.x + half + pad, row.y + pad, strip->w - half - 2 * pad);
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

void screen_teams(const struct model *model, const struct look *look, struct drawlist *list)
{
	if (!model->round || !model->round->class) {
		screen_home(model, look, list);
		return;
	}
	const struct hint hints[] = {
		hint_move(),
		{ .key_text = _("Enter"), .word = _("change"), .pad = PAD_SOUTH },
		{ .key_text = "N", .word = _("new team"), .name = "team-new",
			.action = { ACT_TEAM, TEAM_NEW, 0, 0 }, .key = { KEY_N, KEY_F6 } },
		hint_back(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("Teams"), NULL);
	strip_fit(list, look, area, model->ui->page, teams_build, model);
}
