/* A team's score is corrected, with a reason. */
#include "core/class.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/team.h"
#include "ui/words.h"

enum { STEPS = 4 };

static void correct_build(struct strip *strip, const void *context)
{
	static const int steps[STEPS] = { -100, -10, 10, 100 };
	const struct model *model = context;
	const struct ui *ui = model->ui;
	struct arena *arena = &strip->list->arena;
	struct text_style name = { ROLE_ANSWER, FACE_STRONG, strip->look->theme->ink, 0 };
	struct chip chips[REASON_COUNT];
	team_draw(strip, model, name, ui->corrected, strip->x, strip->y, strip->w);
	strip->y += team_height(strip, model, name, ui->corrected, strip->w);
	int score = class_score(model->round, ui->corrected);
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, strip->look->theme->muted, 0 },
		ui->points ? arena_format(arena, _("%s points now, %s once corrected"),
			number_words(strip->list, score), number_words(strip->list, score + ui->points))
		: arena_format(arena, _("%s points now"), number_words(strip->list, score)));
	strip_gap(strip, 2);
	strip_break(strip);
	chips[0] = (struct chip){ .text = "‹", .name = "team-before",
		.action = { ACT_CORRECT, CORRECT_PLAYER, -1, 0 } };
	chips[1] = (struct chip){ .text = "›", .name = "team-next",
		.action = { ACT_CORRECT, CORRECT_PLAYER, 1, 0 } };
	if (model->round->class->player_count > 1)
		chips_draw(strip, _("Team"), chips, 2);
	for (int i = 0; i < STEPS; i++)
		chips[i] = (struct chip){ .text = arena_format(arena, steps[i] < 0 ? "−%d" : "+%d",
			steps[i] < 0 ? -steps[i] : steps[i]),
			.name = arena_format(arena, "points%+d", steps[i]),
			.action = { ACT_CORRECT, CORRECT_POINTS, steps[i], 0 } };
	chips_draw(strip, _("Points"), chips, STEPS);
	for (int i = 0; i < REASON_COUNT; i++)
		chips[i] = (struct chip){ .text = class_reason_words((enum reason)i),
			.on = ui->reason == i, .name = arena_format(arena, "reason-%d", i),
			.action = { ACT_CORRECT, CORRECT_REASON, i, 0 }, .flags = HOT_CHECK };
	chips_draw(strip, _("Because"), chips, REASON_COUNT);
}

void screen_correct(const struct model *model, const struct look *look, struct drawlist *list)
{
	if (!model->round || !model->round->class
		|| model->ui->corrected >= model->round->class->player_count) {
		screen_class(model, look, list);
		return;
	}
	const struct hint hints[] = {
		hint_move(),
		{ .key_text = _("Enter"), .word = _("correct"), .name = "keep",
			.action = { ACT_CORRECT, CORRECT_KEEP, 0, 0 }, .key = { KEY_ENTER },
			.main = model->ui->points != 0 },
		hint_back(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("Correct a score"), NULL);
	strip_fit(list, look, area, model->ui->page, correct_build, model);
}
