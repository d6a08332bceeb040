/* What was played before, the newest first; each can be looked through again. */
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/lines.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/screens.h"
#include "ui/words.h"

#include <string.h>

/* One past round as it is told. */
struct row {
	const char *date, *mode, *score;
	const char *bank; /* NULL: the one that is open */
	const char *name; /* of its zone; NULL: there is nothing to look through */
	struct action action;
};

static const char *mode_words(enum mode mode)
{
	switch (mode) {
	case MODE_QUIZ:
		return _("Quiz");
	case MODE_WARMUP:
		return _("Warm-up");
	case MODE_CLASS:
		return _("Class");
	case MODE_CARDS:
		return _("Flashcards");
	case MODE_STUDY:
		return _("Study");
	}
	return "";
}

static const char *score_words(struct drawlist *list, const struct summary *summary)
{
	struct arena *arena = &list->arena;
	if (summary->mode == MODE_CLASS)
		return arena_format(arena, _("%d of %d asked · %d\u00a0%% right"), summary->answered,
			summary->questions, summary->points);
	const char *right = arena_format(arena, mode_has_pile(summary->mode)
		? _("%d of %d known")
		: _("%d of %d right"), summary->right, summary->questions);
	if (summary->mode == MODE_QUIZ)
		right = arena_format(arena, ngettext("%s · %s\u00a0point", "%s · %s\u00a0points",
			(unsigned long)summary->points), right, number_words(list, summary->points));
	if (summary->ended && !mode_has_pile(summary->mode) && summary->answered < summary->questions)
		right = arena_format(arena, _("%s · %d answered"), right, summary->answered);
	return right;
}

static struct row row_of(struct drawlist *list, const struct learner *learner, int i)
{
	const struct past_round *past = &learner->past[i];
	enum mode mode = past->summary.mode;
	struct row row = {
		.date = date_words(&list->arena, past->started_ms, past->offset_min),
		.mode = mode_words(mode),
		.score = score_words(list, &past->summary),
		.bank = past->other_bank ? past->bank_title : NULL,
	};
	bool open = i == learner->unfinished_quiz || i == learner->unfinished_cards
		|| i == learner->unfinished_study;
	if (open)
		row.score = arena_format(&list->arena, _("%s · go on with it"), row.score);
	else if (!past->summary.ended)
		row.score = arena_format(&list->arena, _("%s · not finished"), row.score);
	if (open)
		row.action =
			(struct action){ ACT_CONTINUE, mode_has_pile(mode) ? (int)mode : MODE_QUIZ, 0, 0 };
	else if (!mode_has_pile(mode) || past->summary.answered)
		row.action = (struct action){ ACT_LOOK, i, 0, 0 };
	if (row.action.verb != ACT_NONE)
		row.name = arena_format(&list->arena, "past-%d", i);
	return row;
}

static int width_of(const struct strip *strip, enum face face, const char *text)
{
	return lines_width(strip->look->metrics, face, strip_px(strip, ROLE_BODY, face), text) + 1;
}

/* The columns of date and mode; w = 0 where they do not fit beside a score. */
struct columns {
	int date, mode, w;
};

static struct columns columns_of(const struct strip *strip, int w)
{
	int gap = strip_px(strip, ROLE_BODY, FACE_REGULAR);
	const char *widest = arena_format(&strip->list->arena, _("%s · go on with it"),
		_("256 of 256 right · 25\u00a0600\u00a0points"));
	struct columns columns = {
		.date = width_of(strip, FACE_REGULAR, "00\u00a0Mmm\u00a00000, 00:00") + gap,
		.mode = width_of(strip, FACE_STRONG, mode_words(MODE_CARDS)) + gap,
	};
	if (columns.date + columns.mode + width_of(strip, FACE_REGULAR, widest) <= w)
		columns.w = w;
	return columns;
}

/* Date, mode and score beside each other where they fit in every row, else below each other. */
static void past_fill(struct strip *strip, const void *context)
{
	const struct row *row = context;
	struct text_style plain = row_style(strip, FACE_REGULAR, false);
	struct text_style strong = row_style(strip, FACE_STRONG, false);
	struct text_style muted = row_style(strip, FACE_REGULAR, true);
	struct columns columns = columns_of(strip, strip->w);
	int score = width_of(strip, FACE_REGULAR, row->score), x = strip->x;
	if (columns.w) {
		strip_text_at(strip, muted, row->date, x, strip->y, columns.date);
		strip_text_at(strip, strong, row->mode, x + columns.date, strip->y, columns.mode);
		strip->y += strip_text_at(strip, plain, row->score, x + strip->w - score, strip->y, score);
	} else {
		row_text(strip, strong, row->mode);
		row_text(strip, plain, row->score);
		row_text(strip, muted, row->date);
	}
	if (row->bank)
		row_text(strip, muted, row->bank);
}

static void history_build(struct strip *strip, const void *context)
{
	const struct learner *learner = context;
	bool first = true;
	if (!learner || !learner->past_count)
		prose_text(strip,
			_("Nothing has been played yet. Every quiz and every session of flashcards "
			"will be listed here."));
	for (int i = 0; learner && i < learner->past_count && !strip_over(strip); i++) {
		struct row row = row_of(strip->list, learner, i);
		struct row_zone zone = { row.name, row.action, row.name && first ? HOT_DEFAULT : 0 };
		row_draw(strip, &zone, past_fill, &row);
		first = first && !row.name;
	}
}

void screen_history(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	int n = 0, count = model->learner ? model->learner->past_count : 0;
	if (count) {
		hints[n++] = (struct hint){ .key_text = "↑", .to_text = "↓", .word = _("choose"),
			.pad = PAD_DOWN };
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("look through it"),
			.pad = PAD_SOUTH };
	}
	hints[n++] = prose_back_hint();
	struct rect area = frame_draw(list, look, hints, n);
	const char *told = arena_format(&list->arena, ngettext("%d round", "%d rounds",
		(unsigned long)count), count);
	header_draw(list, look, &area, _("History"), count ? told : NULL);
	strip_fit(list, look, area, model->ui->page, history_build, model->learner);
}
