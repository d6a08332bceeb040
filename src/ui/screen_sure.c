/* Between the answer and the reveal: how sure, or, in a test, that the answer is noted. */
#include "core/score.h"
#include "ui/control.h"
#include "ui/hints.h"
#include "ui/screens.h"
#include "ui/view.h"
#include "ui/words.h"

static void given_draw(struct strip *strip, const struct view *view)
{
	struct text_style question = { ROLE_QUESTION, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE | TEXT_STICKY };
	struct text_style muted = { ROLE_BODY, FACE_REGULAR, strip->look->theme->muted, 0 };
	struct text_style strong = { ROLE_ANSWER, FACE_STRONG, strip->look->theme->ink, 0 };
	const char *given = view_given_answer(view, &strip->list->arena);
	/* A sentence with gaps is itself the answer, once anything is in it. */
	static const char *const open[GAPS_MAX] = { "…", "…", "…", "…" };
	if (view->question->kind != KIND_GAP)
		strip_text(strip, question, view_text(view, view->question->ask));
	else if (!*given)
		strip_text(strip, question, view_gaps(view, &strip->list->arena, open));
	strip_gap(strip, 2);
	strip_text(strip, muted, *given ? _("Your answer") : _("You gave no answer"));
	strip_gap(strip, 0.6);
	if (*given)
		strip_text(strip, view->question->kind == KIND_GAP ? question : strong, given);
}

/* What may be said: a hint caps it, and so does a slip. */
static int sure_count(const struct view *view)
{
	return view->turn->hinted || view->turn->taken_back ? 2 : 3;
}

static void sure_options(struct strip *strip, const struct view *view)
{
	static const char *const names[] = { "sure-1", "sure-2", "sure-3" };
	const char *const words[] = { _("Guessing"), _("Fairly sure"), _("Certain") };
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, strip->look->theme->muted,
		TEXT_KEEP }, _("How sure are you?"));
	strip_gap(strip, 1);
	struct tile tiles[3];
	int count = sure_count(view);
	for (int i = 0; i < count; i++) {
		int right = score_certainty(i + 1, true), wrong = score_certainty(i + 1, false);
		tiles[i] = (struct tile){ .mark = arena_format(&strip->list->arena, "%d", i + 1),
			.shape = -1, .color = -1, .state = TILE_OPEN, .name = names[i],
			.action = { ACT_MESSAGE, MESSAGE_CERTAINTY, i + 1, 0 }, .key = { KEY_1 + i },
			.text = arena_format(&strip->list->arena, _("%s: right +%d, wrong %s%d"), words[i],
				right, wrong < 0 ? "−" : "", wrong < 0 ? -wrong : wrong) };
	}
	bool row = strip->look->width > strip->look->height;
	for (int i = 0; i < count; i++)
		row = row && tile_fits(strip, &tiles[i], strip->w / 4);
	tiles_draw(strip, tiles, count, row ? count : 1);
}

/* Where pages are needed, what is to be done comes first, and the question is looked up. */
static void sure_build(struct strip *strip, const void *context)
{
	const struct view *view = context;
	struct strip before = *strip;
	int count = strip->list->count, wholes = strip->list->wholes;
	given_draw(strip, view);
	strip_gap(strip, 3);
	strip_spring(strip);
	sure_options(strip, view);
	if (strip->size > 0 || strip->y <= strip->height)
		return;
	*strip = before;
	strip->list->count = count;
	strip->list->wholes = wholes;
	sure_options(strip, view);
	strip_gap(strip, 3);
	given_draw(strip, view);
}

void screen_sure(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct view view = view_init(model, look, model->round, round_turn_index(model->round));
	const struct hint hints[] = {
		{ .key_text = "1", .to_text = sure_count(&view) == 2 ? "2" : "3", .pad = PAD_SOUTH,
			.word = _("say how sure") },
		{ .key_text = _("Backspace"), .word = _("change the answer"), .name = "reconsider",
			.action = { ACT_MESSAGE, MESSAGE_RECONSIDER, 0, 0 }, .key = { KEY_BACKSPACE },
			.pad = PAD_WEST },
		hint_pause(),
	};
	struct rect area = frame_draw(list, look, hints, (int)(sizeof hints / sizeof *hints));
	struct course course = view_course(&view, list);
	course_draw(list, look, &area, &course);
	strip_fit(list, look, area, model->ui->page, sure_build, &view);
}

static void noted_build(struct strip *strip, const void *context)
{
	const struct view *view = context;
	given_draw(strip, view);
	strip_gap(strip, 2.5);
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, strip->look->theme->muted, 0 },
		_("Noted. A test shows at its end what was right."));
}

void screen_noted(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct view view = view_init(model, look, model->round, round_turn_index(model->round));
	struct hint hints[HINTS_MAX];
	int n = 0;
	hints[n++] = (struct hint){ .key_text = _("Space"), .word = _("next question"), .name = "next",
		.action = { ACT_MESSAGE, MESSAGE_NEXT, 0, 0 }, .key = { KEY_SPACE, KEY_ENTER },
		.pad = PAD_SOUTH };
	if (round_can_take_back(model->round))
		hints[n++] = hint_take_back();
	hints[n++] = hint_pause();
	struct rect area = frame_draw(list, look, hints, n);
	struct course course = view_course(&view, list);
	course_draw(list, look, &area, &course);
	strip_fit(list, look, area, model->ui->page, noted_build, &view);
}
