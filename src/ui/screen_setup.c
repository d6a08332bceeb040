/* A quiz or a session of flashcards before it starts: what it is to be made of. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/start_bar.h"
#include "ui/words.h"

#include "core/deck.h"

enum { LENGTHS = 3, LEVELS = 3, TIMERS = 4, SCORINGS = 3, ROW_MAX = TOPICS_MAX + 1 };

struct setup {
	const struct model *model;
	const struct look *look;
	const struct rules *rules;
	bool cards;
	int fit; /* questions or cards that the rules allow */
};

static bool rules_allow(const struct rules *rules, const struct question *question)
{
	bool topic = !rules->topics || rules->topics >> question->topic & 1;
	return question->kind != KIND_CARD && topic && rules->levels >> (question->level - 1) & 1;
}

static int count_fit(const struct bank *bank, const struct rules *rules, bool cards)
{
	struct card none[1];
	if (cards)
		return deck_build(bank, rules, none, 0);
	int count = 0;
	for (int i = 0; i < bank->question_count; i++)
		count += rules_allow(rules, &bank->questions[i]);
	return count;
}

static void length_row(struct strip *strip, const struct setup *setup)
{
	int length = setup->rules->length;
	const struct chip chips[LENGTHS] = {
		chip_of("10", length == 10, "length-10", SET_LENGTH, 10),
		chip_of("20", length == 20, "length-20", SET_LENGTH, 20),
		chip_of(_("All"), length == 0, "length-all", SET_LENGTH, 0),
	};
	chips_draw(strip, setup->cards ? _("Cards") : _("Questions"), chips, LENGTHS);
}

static void topics_row(struct strip *strip, const struct setup *setup)
{
	const struct bank *bank = setup->model->bank;
	struct arena *arena = &strip->list->arena;
	struct chip *chips = arena_array(arena, ROW_MAX, sizeof *chips);
	chips[0] = chip_of(_("All topics"), !setup->rules->topics, "topic-all", SET_TOPIC, -1);
	for (int i = 0; i < bank->topic_count; i++)
		chips[i + 1] = chip_of(text_in(bank->topics[i].name, setup->look->language),
			setup->rules->topics >> i & 1, arena_format(arena, "topic-%d", i), SET_TOPIC, i);
	if (bank->topic_count > 1)
		chips_draw(strip, _("Topics"), chips, bank->topic_count + 1);
}

static void levels_row(struct strip *strip, const struct setup *setup)
{
	unsigned levels = setup->rules->levels;
	const struct chip chips[LEVELS] = {
		chip_of(_("Recall facts"), levels & 1, "level-1", SET_LEVEL, 0),
		chip_of(_("Connect facts"), levels >> 1 & 1, "level-2", SET_LEVEL, 1),
		chip_of(_("Judge claims"), levels >> 2 & 1, "level-3", SET_LEVEL, 2),
	};
	chips_draw(strip, _("Levels"), chips, LEVELS);
}

static void order_row(struct strip *strip, const struct setup *setup)
{
	enum order order = setup->rules->order;
	const struct chip chips[] = {
		chip_of(_("Mixed"), order == ORDER_MIXED, "order-mixed", SET_ORDER, ORDER_MIXED),
		chip_of(_("As in the article"), order == ORDER_ARTICLE, "order-article", SET_ORDER,
			ORDER_ARTICLE),
	};
	chips_draw(strip, _("Order"), chips, 2);
}

static void timer_row(struct strip *strip, const struct setup *setup)
{
	static const int seconds[TIMERS] = { 0, 15, 30, 60 };
	struct arena *arena = &strip->list->arena;
	struct chip chips[TIMERS];
	for (int i = 0; i < TIMERS; i++) {
		const char *text = i ? arena_format(arena, _("%d\u00a0s"), seconds[i]) : _("Off");
		chips[i] = chip_of(text, setup->rules->timer_ms == seconds[i] * 1000,
			arena_format(arena, "timer-%d", seconds[i]), SET_TIMER, seconds[i] * 1000);
	}
	chips_draw(strip, _("Time limit"), chips, TIMERS);
}

static const char *scoring_words(enum scoring scoring)
{
	switch (scoring) {
	case SCORING_ACCURACY:
		return _("Up to 100 points a question, by how much of it is right. A hint costs 25.");
	case SCORING_CERTAINTY:
		return _("You say how sure you are. Certain: 3 points when right, −6 when wrong. "
			"Guessing: 1 or 0.");
	case SCORING_SPEED:
		return _("Up to 1\u00a0000 points a question, falling to half within its time limit, "
			"30\u00a0s unless you choose. A hint halves them too.");
	case SCORING_STEADY:
	case SCORING_BOARD:
		break; /* a class's alone */
	}
	return "";
}

static void scoring_row(struct strip *strip, const struct setup *setup)
{
	enum scoring scoring = setup->rules->scoring;
	const struct chip chips[SCORINGS] = {
		chip_of(_("Accuracy"), scoring == SCORING_ACCURACY, "scoring-accuracy", SET_SCORING,
			SCORING_ACCURACY),
		chip_of(_("Certainty"), scoring == SCORING_CERTAINTY, "scoring-certainty", SET_SCORING,
			SCORING_CERTAINTY),
		chip_of(_("Speed"), scoring == SCORING_SPEED, "scoring-speed", SET_SCORING, SCORING_SPEED),
	};
	chips_draw(strip, _("Points for"), chips, SCORINGS);
}

/* As high whatever is picked, so that the rows above stay where they are. */
static void scoring_told(struct strip *strip, enum scoring scoring)
{
	int height = prose_muted_height(strip, scoring_words(scoring)), most = height;
	for (int i = 0; i < SCORINGS; i++) {
		int other = prose_muted_height(strip, scoring_words((enum scoring)i));
		most = other > most ? other : most;
	}
	prose_muted(strip, scoring_words(scoring));
	strip->y += most - height;
}

static void feedback_row(struct strip *strip, const struct setup *setup)
{
	enum feedback feedback = setup->rules->feedback;
	const struct chip chips[] = {
		chip_of(_("At once"), feedback == FEEDBACK_AT_ONCE, "feedback-at-once", SET_FEEDBACK,
			FEEDBACK_AT_ONCE),
		chip_of(_("At the end, as a test"), feedback == FEEDBACK_AT_END, "feedback-at-end",
			SET_FEEDBACK, FEEDBACK_AT_END),
	};
	chips_draw(strip, _("Answers shown"), chips, 2);
}

static void setup_build(struct strip *strip, const void *context)
{
	const struct setup *setup = context;
	length_row(strip, setup);
	topics_row(strip, setup);
	levels_row(strip, setup);
	order_row(strip, setup);
	if (setup->cards)
		return;
	timer_row(strip, setup);
	feedback_row(strip, setup);
	scoring_row(strip, setup);
	int indent = chips_indent(strip);
	strip->x += indent;
	strip->w -= indent;
	scoring_told(strip, setup->rules->scoring);
	strip->x -= indent;
	strip->w += indent;
}

static const char *count_words(const struct setup *setup, struct arena *arena)
{
	int fit = setup->fit, length = setup->rules->length;
	int asks = length && length < fit ? length : fit;
	bool cut = asks > ROUND_QUESTIONS_MAX;
	if (!fit)
		return setup->cards ? _("No card fits. Choose more topics or levels.")
			: _("No question fits. Choose more topics or levels.");
	if (cut)
		asks = ROUND_QUESTIONS_MAX;
	unsigned long plural = (unsigned long)fit;
	const char *fits = arena_format(arena, setup->cards
		? ngettext("%d card fits", "%d cards fit", plural)
		: ngettext("%d question fits", "%d questions fit", plural), fit);
	if (fit == 1)
		return arena_format(arena, "%s.", fits);
	if (cut)
		return arena_format(arena, _("%s; a round holds at most %d."), fits, asks);
	if (asks == fit)
		return arena_format(arena, setup->cards ? _("%s; all of them come up.")
			: _("%s; this quiz asks all of them."), fits);
	return arena_format(arena, setup->cards ? _("%s; %d of them come up.")
		: _("%s; this quiz asks %d."), fits, asks);
}

/* What is left open would be ended by starting another. */
static const char *ended_words(const struct setup *setup, struct arena *arena)
{
	const struct learner *learner = setup->model->learner;
	int left = !learner ? -1 : setup->cards ? learner->unfinished_cards : learner->unfinished_quiz;
	if (left < 0)
		return "";
	const struct summary *summary = &learner->past[left].summary;
	if (setup->cards)
		return arena_format(arena, _(" Starting ends the cards that you left with %d of %d known."),
			summary->right, summary->questions);
	return arena_format(arena, summary->mode == MODE_WARMUP
		? _(" Starting ends the warm-up that you left after %d of %d.")
		: _(" Starting ends the quiz that you left after %d of %d."), summary->answered,
		summary->questions);
}

/* The count and the button at the bottom of the area; takes their height off it. */
static void start_draw(struct drawlist *list, const struct setup *setup, struct rect *area)
{
	const char *count = arena_format(&list->arena, "%s%s", count_words(setup, &list->arena),
		setup->fit ? ended_words(setup, &list->arena) : "");
	start_bar_draw(list, setup->look, area, count, setup->fit ? _("Start") : NULL,
		(struct action){ ACT_START, setup->cards ? MODE_CARDS : MODE_QUIZ, 0, 0 });
}

void screen_setup(const struct model *model, const struct look *look, struct drawlist *list)
{
	bool cards = ui_screen(model->ui) == SCREEN_SETUP_CARDS;
	struct setup setup = { .model = model, .look = look, .cards = cards,
		.rules = cards ? &model->ui->cards : &model->ui->quiz };
	struct hint hints[HINTS_MAX];
	int n = 0;
	hints[n++] = hint_move();
	hints[n++] = (struct hint){ .key_text = _("Space"), .word = _("choose"), .pad = PAD_SOUTH };
	if (look->pad)
		hints[n++] = (struct hint){ .key_text = NULL, .word = _("start"), .pad = PAD_START };
	if (!cards)
		hints[n++] = (struct hint){ .key_text = "P", .word = _("how points work"),
			.name = "scoring", .action = { ACT_OPEN, SCREEN_SCORING, 0, 0 }, .key = { KEY_P },
			.pad = PAD_NORTH };
	hints[n++] = prose_back_hint();
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, cards ? _("Flashcards") : _("Quiz"),
		model->bank ? text_in(model->bank->title, look->language) : NULL);
	if (!model->bank)
		return;
	setup.fit = count_fit(model->bank, setup.rules, cards);
	start_draw(list, &setup, &area);
	prose_fit(list, look, area, model->ui->page, setup_build, &setup);
}
