/* A lesson before a class: how many questions, how much time, what for points are given; and the
 * way to lessons that are saved and to classes that wait. */
#include "ui/act_parts.h"
#include "ui/class_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/kept_words.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/start_bar.h"
#include "ui/words.h"

#include "core/draw.h"
#include "core/lesson.h"

enum { ROW_MAX = 7 };

/* Numbers to choose from, and the one that a file asks for beside them; they rise, and 0 is last.
 * Returns how many. */
static int numbers_with(const int *offered, int count, int own, int out[ROW_MAX])
{
	int n = 0;
	bool due = own > 0;
	for (int i = 0; i < count; i++) {
		due = due && own != offered[i];
		if (due && (own < offered[i] || !offered[i])) {
			out[n++] = own;
			due = false;
		}
		out[n++] = offered[i];
	}
	if (due)
		out[n++] = own;
	return n;
}

/* So many questions, or so many minutes in their place; of those that were picked, all or as many
 * as fit. */
static void length_row(struct strip *strip, const struct ui *ui)
{
	static const int lengths[] = { 5, 10, 15, 20, 0 }, offered[] = { 15, 30, 45 };
	int numbers[ROW_MAX], n = 0;
	struct arena *arena = &strip->list->arena;
	struct chip chips[2 * ROW_MAX];
	int count = ui->picks.count ? 0 : numbers_with(lengths, 5, ui->lesson.length, numbers);
	if (ui->picks.count)
		chips[n++] = chip_of(_("All picked"), !ui->minutes, "minutes-0",
			SET_LESSON_MINUTES, 0);
	for (int i = 0; i < count; i++)
		chips[n++] = chip_of(numbers[i] ? arena_format(arena, "%d", numbers[i]) : _("All"),
			!ui->minutes && ui->lesson.length == numbers[i],
			arena_format(arena, "length-%d", numbers[i]), SET_LENGTH, numbers[i]);
	count = numbers_with(offered, 3, ui->minutes, numbers);
	for (int i = 0; i < count; i++)
		chips[n++] = chip_of(arena_format(arena, _("%d\u00a0min"), numbers[i]),
			ui->minutes == numbers[i], arena_format(arena, "minutes-%d", numbers[i]),
			SET_LESSON_MINUTES, numbers[i]);
	chips_draw(strip, _("Questions"), chips, n);
}

static void order_row(struct strip *strip, const struct ui *ui)
{
	const struct rules *rules = &ui->lesson;
	struct chip chips[ROW_MAX];
	int n = 0;
	if (ui->picks.count)
		chips[n++] = chip_of(_("As picked"), rules->order == ORDER_CHOSEN && !rules->board,
			"order-chosen", SET_ORDER, ORDER_CHOSEN);
	chips[n++] = chip_of(_("Mixed"), rules->order == ORDER_MIXED && !rules->board, "order-mixed",
		SET_ORDER, ORDER_MIXED);
	chips[n++] = chip_of(_("As in the article"), rules->order == ORDER_ARTICLE && !rules->board,
		"order-article", SET_ORDER, ORDER_ARTICLE);
	chips[n++] = chip_of(_("Teams pick from a board"), rules->board, "board", SET_BOARD,
		!rules->board);
	chips_draw(strip, _("Order"), chips, n);
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
	chips[n++] = chip_of(_("Ask what only some can answer"), !rules->for_all, "for-some",
		SET_FOR_ALL, !rules->for_all);
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
	const struct ui *ui = model->ui;
	const struct bank *bank = model->bank;
	if (bank->note.in) {
		prose_heading(strip, _("Before you show it to a class"));
		prose_text(strip, text_in(bank->note, strip->look->language));
		strip_gap(strip, 1.5);
		strip_break(strip);
	}
	length_row(strip, ui);
	order_row(strip, ui);
	timer_row(strip, rules);
	scoring_row(strip, rules);
	also_row(strip, rules);
	sounds_row(strip, model->settings->sounds);
	/* Behind the last row nothing follows from which it must keep away. */
	strip->y -= look_share(strip->look, 1.2);
}

static int setup_hints(const struct model *model, struct hint *hints)
{
	int n = 0;
	hints[n++] = hint_move();
	hints[n++] = (struct hint){ .key_text = _("Space"), .word = _("choose"), .pad = PAD_SOUTH };
	hints[n++] = (struct hint){ .key_text = "Q", .word = _("questions"), .name = "lesson",
		.action = { ACT_OPEN, SCREEN_LESSON, 0, 0 }, .key = { KEY_Q }, .pad = PAD_WEST };
	hints[n++] = (struct hint){ .key_text = "L", .word = _("lessons"), .name = "lessons",
		.action = { ACT_KEPT, KEPT_ACT_LIST, KEPT_LESSONS, 0 }, .key = { KEY_L },
		.pad = PAD_NORTH };
	hints[n++] = (struct hint){ .key_text = "S", .word = _("save"), .name = "save",
		.action = { ACT_KEPT, KEPT_ACT_NAME, KEPT_LESSONS, 0 }, .key = { KEY_S } };
	if (model->learner && model->learner->unfinished_classes)
		hints[n++] = (struct hint){ .key_text = "U", .word = _("unfinished classes"),
			.name = "classes", .action = { ACT_KEPT, KEPT_ACT_LIST, KEPT_CLASSES, 0 },
			.key = { KEY_U } };
	hints[n++] = hint_ended();
	hints[n++] = prose_back_hint();
	return n;
}

void screen_class_setup(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	struct rect area = frame_draw(list, look, hints, setup_hints(model, hints));
	const char *lesson_title = model->ui->titles[KEPT_LESSONS];
	header_draw(list, look, &area, _("Class"), *lesson_title
		? arena_format(&list->arena, _("Lesson: %s"), lesson_title) : model->bank
		? text_in(model->bank->title, look->language) : NULL);
	if (!model->bank)
		return;
	struct lesson lesson;
	lesson_set_up(model->ui, model->bank, &lesson);
	struct lesson_plan plan = lesson_plan(&lesson, model->bank);
	struct action begin = { ACT_CLASS, CLASS_BEGIN, 0, 0 };
	start_bar_draw(list, look, &area, plan.questions ? arena_format(&list->arena,
		"%s.", lesson_plan_words(&list->arena, plan))
		: _("There is no question to ask."), plan.questions ? _("Open the lobby") : NULL, begin);
	prose_fit(list, look, area, model->ui->page, setup_build, model);
	/* A clicker gives the whole lesson: behind the last page its key opens the lobby. */
	if (plan.questions && !drawlist_takes(list, KEY_PAGE_DOWN))
		key_push(list, KEY_PAGE_DOWN, 0, begin);
}
