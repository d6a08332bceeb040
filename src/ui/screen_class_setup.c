/* A lesson before a class: how many questions, how much time, what for points are given. */
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/start_bar.h"
#include "ui/words.h"

#include "core/draw.h"

enum { ROW_MAX = 6 };

static void length_row(struct strip *strip, const struct rules *rules)
{
	static const int lengths[] = { 5, 10, 15, 20, 0 };
	struct chip chips[ROW_MAX];
	for (int i = 0; i < 5; i++)
		chips[i] = chip_of(lengths[i] ? arena_format(&strip->list->arena, "%d", lengths[i])
			: _("All"), rules->length == lengths[i],
			arena_format(&strip->list->arena, "length-%d", lengths[i]), SET_LENGTH, lengths[i]);
	chips_draw(strip, _("Questions"), chips, 5);
}

static void order_row(struct strip *strip, const struct rules *rules)
{
	const struct chip chips[] = {
		chip_of(_("Mixed"), rules->order == ORDER_MIXED && !rules->board, "order-mixed", SET_ORDER,
			ORDER_MIXED),
		chip_of(_("As in the article"), rules->order == ORDER_ARTICLE && !rules->board,
			"order-article", SET_ORDER, ORDER_ARTICLE),
		chip_of(_("Teams pick from a board"), rules->board, "board", SET_BOARD, !rules->board),
	};
	chips_draw(strip, _("Order"), chips, 3);
}

static void timer_row(struct strip *strip, const struct rules *rules)
{
	static const int seconds[] = { 15, 30, 60 };
	struct arena *arena = &strip->list->arena;
	struct chip chips[ROW_MAX];
	int n = 0;
	chips[n++] = chip_of(_("By reading length"), rules->reading, "timer-reading", SET_READING,
		1);
	for (int i = 0; i < 3; i++)
		chips[n++] = chip_of(arena_format(arena, _("%d\u00a0s"), seconds[i]),
			!rules->reading && rules->timer_ms == seconds[i] * 1000,
			arena_format(arena, "timer-%d", seconds[i]), SET_TIMER, seconds[i] * 1000);
	chips[n++] = chip_of(_("None"), !rules->reading && !rules->timer_ms, "timer-0", SET_TIMER, 0);
	chips_draw(strip, _("Time"), chips, n);
}

static void scoring_row(struct strip *strip, const struct rules *rules)
{
	enum scoring scoring = rules->scoring;
	struct chip chips[ROW_MAX];
	bool timed = rules->reading || rules->timer_ms;
	int n = 0;
	chips[n++] = chip_of(_("Accuracy"), scoring == SCORING_ACCURACY, "scoring-accuracy",
		SET_SCORING, SCORING_ACCURACY);
	chips[n++] = chip_of(_("Certainty"), scoring == SCORING_CERTAINTY, "scoring-certainty",
		SET_SCORING, SCORING_CERTAINTY);
	if (timed) {
		chips[n++] = chip_of(_("Speed, after reading"), scoring == SCORING_SPEED, "scoring-speed",
			SET_SCORING, SCORING_SPEED);
		chips[n++] = chip_of(_("Steady"), scoring == SCORING_STEADY, "scoring-steady", SET_SCORING,
			SCORING_STEADY);
	}
	if (rules->board)
		chips[n++] = chip_of(_("The board’s values"), scoring == SCORING_BOARD, "scoring-board",
			SET_SCORING, SCORING_BOARD);
	chips_draw(strip, _("Points for"), chips, n);
	int indent = chips_indent(strip);
	strip->x += indent;
	strip->w -= indent;
	prose_muted(strip, class_scoring_words(scoring));
	strip->x -= indent;
	strip->w += indent;
}

static void also_row(struct strip *strip, const struct rules *rules)
{
	struct chip chips[ROW_MAX];
	int n = 0;
	if (rules->scoring == SCORING_ACCURACY)
		chips[n++] = chip_of(_("Bonus for several in a row"), rules->streak, "streak", SET_STREAK,
			!rules->streak);
	chips[n++] = chip_of(_("Scores only at the end"), rules->hidden, "hidden", SET_HIDDEN,
		!rules->hidden);
	chips[n++] = chip_of(_("Ask again what was missed"), rules->again, "again", SET_AGAIN,
		!rules->again);
	chips_draw(strip, _("Also"), chips, n);
}

/* They belong to the room, and stay for the next lesson. */
static void sounds_row(struct strip *strip, bool sounds)
{
	const struct chip chips[] = {
		chip_of(_("On"), sounds, "sounds-on", SET_SOUNDS, true),
		chip_of(_("Off"), !sounds, "sounds-off", SET_SOUNDS, false),
	};
	chips_draw(strip, _("Sounds"), chips, 2);
}

static void setup_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct rules *rules = &model->ui->lesson;
	const struct bank *bank = model->bank;
	if (bank->note.in) {
		prose_heading(strip, _("Before you show it to a class"));
		prose_text(strip, text_in(bank->note, strip->look->language));
		strip_gap(strip, 1.5);
		strip_break(strip);
	}
	if (!model->ui->picks.count) {
		length_row(strip, rules);
		order_row(strip, rules);
	}
	timer_row(strip, rules);
	scoring_row(strip, rules);
	also_row(strip, rules);
	sounds_row(strip, model->settings->sounds);
}

void screen_class_setup(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		hint_move(),
		{ .key_text = _("Space"), .word = _("choose"), .pad = PAD_SOUTH },
		{ .key_text = "Q", .word = _("pick the questions"), .name = "lesson",
			.action = { ACT_OPEN, SCREEN_LESSON, 0, 0 }, .key = { KEY_Q } },
		prose_back_hint(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("Class"), model->bank
		? text_in(model->bank->title, look->language) : NULL);
	if (!model->bank)
		return;
	struct rules rules = model->ui->lesson;
	int fit = draw_fitting(model->bank, &rules);
	int asks = model->ui->picks.count ? model->ui->picks.count
		: rules.length && rules.length < fit ? rules.length : fit;
	start_bar_draw(list, look, &area, arena_format(&list->arena, ngettext(
		"%d question. Teams come in next.", "%d questions. Teams come in next.",
		(unsigned long)asks), asks), fit ? _("Open the lobby") : NULL,
		(struct action){ ACT_CLASS, CLASS_BEGIN, 0, 0 });
	prose_fit(list, look, area, model->ui->page, setup_build, model);
}
