/* What a round came to: the score, by topic and kind, what was missed, certainty against truth. */
#include "core/score.h"
#include "core/statistics.h"
#include "ui/control.h"
#include "ui/hints.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/view.h"
#include "ui/words.h"

struct end {
	const struct model *model;
	const struct round *round;
	struct tally all;
};

static void score_draw(struct strip *strip, const struct end *end)
{
	const struct theme *theme = strip->look->theme;
	struct arena *arena = &strip->list->arena;
	struct text_style title = { ROLE_TITLE, FACE_HEAVY, theme->ink, TEXT_BALANCE };
	struct text_style body = { ROLE_BODY, FACE_REGULAR, theme->muted, 0 };
	if (end->round->rules.mode != MODE_QUIZ) {
		strip_text(strip, title, _("Warm-up done"));
		strip_gap(strip, 1);
		strip_text(strip, body, arena_format(arena, _("You knew %d of %d already. "
			"Nothing was scored: now read, and then play."), end->all.right,
			end->round->turn_count));
		return;
	}
	strip_text(strip, title, arena_format(arena, _("%d of %d right"), end->all.right,
		end->round->turn_count));
	strip_gap(strip, 1);
	strip_text(strip, body, arena_format(arena, _("%s of %s points"),
		number_words(strip->list, round_points(end->round)),
		number_words(strip->list, end->round->turn_count * score_max(&end->round->rules))));
	if (round_points_running(end->round) < 0)
		strip_text(strip, body, arena_format(arena,
			_("The sum is %s; a quiz does not end below 0."),
			number_words(strip->list, round_points_running(end->round))));
	if (end->all.answered < end->round->turn_count) {
		int left = end->round->turn_count - end->all.answered;
		strip_text(strip, body, arena_format(arena, ngettext("%d question was not answered.",
			"%d questions were not answered.", (unsigned long)left), left));
	}
	if (end->round->left_out)
		strip_text(strip, body, arena_format(arena,
			_("A round holds at most %d questions; %d were left out."),
			ROUND_QUESTIONS_MAX, end->round->left_out));
}

static void tally_bar(struct strip *strip, const struct end *end, const char *label,
	struct tally tally)
{
	struct arena *arena = &strip->list->arena;
	bar_draw(strip, label, tally.got_permille,
		arena_format(arena, "%d / %d", tally.right, tally.asked),
		arena_format(arena, "%d / %d", end->all.asked, end->all.asked), strip->look->theme->good);
}

static void heading(struct strip *strip, const char *text)
{
	strip_gap(strip, 2.5);
	strip_break(strip);
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_STRONG, strip->look->theme->ink,
		TEXT_KEEP }, text);
	strip_gap(strip, 1);
}

static void tallies_draw(struct strip *strip, const struct end *end)
{
	const struct bank *bank = end->round->bank;
	if (end->round->rules.mode != MODE_QUIZ || !end->all.asked)
		return;
	heading(strip, _("By topic"));
	for (int i = 0; i < bank->topic_count; i++) {
		struct tally tally = tally_topic(end->round, i);
		if (tally.asked)
			tally_bar(strip, end, text_in(bank->topics[i].name, strip->look->language), tally);
	}
	heading(strip, _("By kind"));
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		struct tally tally = tally_kind(end->round, (enum kind)kind);
		if (tally.asked)
			tally_bar(strip, end, kind_words((enum kind)kind), tally);
	}
}

/* Certainty against truth: for each word that was said, how often it was right. Well judged is
 * a staircase: the surer, the more often right. */
static void certainty_draw(struct strip *strip, const struct end *end)
{
	const char *const said[] = { _("Guessing"), _("Fairly sure"), _("Certain") };
	if (end->round->rules.scoring != SCORING_CERTAINTY || end->round->rules.mode != MODE_QUIZ
		|| !end->all.asked)
		return;
	heading(strip, _("How sure, and how often right"));
	const struct theme *theme = strip->look->theme;
	int line = strip_line_height(strip, ROLE_LABEL, FACE_STRONG), gap = look_share(strip->look, 2);
	int plot = line * 4, w = (strip->w - 2 * gap) / 3, top = strip->y;
	struct text_style style = { ROLE_LABEL, FACE_STRONG, theme->ink, TEXT_CENTER };
	int named = 0;
	for (int i = 0; i < 3; i++) {
		struct tally tally = tally_certainty(end->round, i + 1);
		int x = strip->x + i * (w + gap), h = tally.asked ? plot * tally.right / tally.asked : 0;
		struct rect rail = { x + w / 4, top + line, w / 2, plot };
		/* Nothing said so, nothing drawn but the ground line. */
		if (tally.asked)
			box_push(strip->list, rail, theme->card, theme->line, look_share(strip->look, 0.2), 0);
		else
			box_push(strip->list, (struct rect){ rail.x, rail.y + plot - 2, rail.w, 2 },
			theme->line,
				theme->line, 0, 0);
		if (h > 0) {
			rail.y += plot - h;
			rail.h = h;
			box_push(strip->list, rail, theme->choice[0], theme->choice[0], 0, 0);
		}
		if (tally.asked)
			strip_text_at(strip, style, arena_format(&strip->list->arena, "%d / %d", tally.right,
				tally.asked), x, top, w);
		int height = strip_text_at(strip, style, said[i], x, top + line + plot + line / 4, w);
		named = height > named ? height : named;
	}
	strip->y = top + line + plot + line / 4 + named;
	strip_break(strip);
}

enum list { LIST_KNOWN, LIST_MISSED, LIST_OPEN };

static bool is_listed(const struct turn *turn, enum list list)
{
	if (!turn->answered)
		return list == LIST_OPEN && turn->asked;
	return list == (turn->grade.got == turn->grade.of ? LIST_KNOWN : LIST_MISSED);
}

static void entry_draw(struct strip *strip, const struct end *end, int turn, enum list list)
{
	const struct theme *theme = strip->look->theme;
	struct text_style ask = { ROLE_BODY, FACE_STRONG, theme->ink, 0 };
	struct text_style muted = { ROLE_BODY, FACE_REGULAR, theme->muted, 0 };
	struct view view = view_init(end->model, strip->look, end->round, turn);
	struct arena *arena = &strip->list->arena;
	const char *given = view_given_short(&view, arena);
	strip_text(strip, ask, view_ask(&view, arena));
	strip_text(strip, muted,
		arena_format(arena, _("Right: %s"), view_right_short(&view, arena)));
	if (*given && list == LIST_MISSED)
		strip_text(strip, muted, arena_format(arena, _("Yours: %s"), given));
	strip_gap(strip, 1.6);
	strip_break(strip);
}

static void list_draw(struct strip *strip, const struct end *end, const char *title,
	enum list list)
{
	bool any = false;
	for (int i = 0; i < end->round->turn_count; i++) {
		int turn = end->round->queue[i];
		if (!is_listed(&end->round->turns[turn], list))
			continue;
		if (!any)
			heading(strip, title);
		any = true;
		entry_draw(strip, end, turn, list);
	}
}

/* Questions that a round ended before. */
static void unasked_draw(struct strip *strip, const struct end *end)
{
	int unasked = 0;
	for (int i = 0; i < end->round->turn_count; i++)
		unasked += !end->round->turns[i].asked;
	if (!unasked)
		return;
	strip_gap(strip, 1);
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, strip->look->theme->muted, 0 },
		arena_format(&strip->list->arena, ngettext("%d question did not come up.",
		"%d questions did not come up.", (unsigned long)unasked), unasked));
	strip_break(strip);
}

static void lists_draw(struct strip *strip, const struct end *end)
{
	bool warmup = end->round->rules.mode == MODE_WARMUP;
	if (warmup)
		list_draw(strip, end, _("Known already"), LIST_KNOWN);
	list_draw(strip, end, warmup ? _("To look for as you read") : _("Missed"), LIST_MISSED);
	list_draw(strip, end, _("Left open"), LIST_OPEN);
	unasked_draw(strip, end);
}

static void end_build(struct strip *strip, const void *context)
{
	const struct end *end = context;
	int x = strip->x, w = strip->w, top = strip->y;
	bool wide = strip->w > 34 * strip_px(strip, ROLE_BODY, FACE_REGULAR);
	/* Side by side on a wide window where nothing needs a page of its own. */
	if (!wide || strip->size == 0) {
		score_draw(strip, end);
		certainty_draw(strip, end);
		lists_draw(strip, end);
		tallies_draw(strip, end);
		return;
	}
	int gap = look_share(strip->look, 5);
	strip->w = (w - gap) / 2;
	score_draw(strip, end);
	certainty_draw(strip, end);
	tallies_draw(strip, end);
	int left = strip->y;
	strip->x = x + strip->w + gap;
	strip->y = top;
	lists_draw(strip, end);
	strip->x = x;
	strip->w = w;
	strip->y = strip->y > left ? strip->y : left;
}

void screen_end(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct end end = { .model = model, .round = model->round, .all = tally_round(model->round) };
	struct hint hints[HINTS_MAX];
	int n = 0;
	bool warmup = model->round->rules.mode == MODE_WARMUP;
	if (warmup)
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("read now"), .name = "read",
			.action = { ACT_OPEN, SCREEN_READ, 0, 0 }, .key = { KEY_ENTER, KEY_R },
			.pad = PAD_SOUTH, .main = true };
	hints[n++] = (struct hint){ .key_text = warmup ? _("Esc") : _("Enter"), .word = _("home"),
		.name = "home", .action = { ACT_HOME, 0, 0, 0 },
		.key = { KEY_ESCAPE, warmup ? 0 : KEY_ENTER }, .pad = warmup ? PAD_EAST : PAD_SOUTH };
	if (end.all.right < model->round->turn_count && !warmup)
		hints[n++] = hint_missed();
	hints[n++] = (struct hint){ .key_text = "L", .word = _("look through"), .name = "look",
		.action = { ACT_LOOK_AT, 0, 0, 0 }, .key = { KEY_L }, .pad = PAD_BACK };
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, warmup ? _("Warm-up") : _("Quiz"),
		text_in(model->round->bank->title, look->language));
	int first = list->count, wholes = list->wholes;
	strip_fit(list, look, area, model->ui->page, end_build, &end);
	if (list->pages == 1)
		return;
	/* Where pages are turned anyway, they are pages to read. */
	struct look large = prose_look(look, PROSE_SCALE);
	list->count = first;
	list->wholes = wholes;
	strip_fit(list, &large, area, model->ui->page, end_build, &end);
}
