#include "play_bank.h"

#include "bankfile/theme_file.h"
#include "inspect.h"
#include "legibility.h"
#include "random_input.h"
#include "stage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 14, INSPECTED = 5, WHERE = 120 };

struct game {
	struct random random;
	struct stage stage;
	struct inspector inspector;
	struct theme themes[THEME_COUNT];
	struct look look;
	char where[WHERE];
};

static uint32_t below(struct game *game, uint32_t bound)
{
	return random_below(&game->random, bound);
}

static void look_draw_lots(struct game *game)
{
	static const struct {
		int w, h;
	} sizes[] = { { 1024, 768 }, { 1280, 720 }, { 1366, 768 }, { 1920, 1080 }, { 3840, 2160 },
		{ 1080, 1920 }, { 1024, 768 }, { 1280, 720 }, { 640, 480 }, { 320, 240 }, { 200, 150 },
		{ 8000, 200 } };
	static const int scales[] = { 100, 150, 200, 125 };
	uint32_t size = below(game, sizeof sizes / sizeof *sizes);
	look_init(&game->look, sizes[size].w, sizes[size].h, scales[below(game, 4)],
		&game->themes[below(game, THEME_COUNT)], &metrics_stand_in);
	game->look.still = true;
	game->look.language = (int)below(game, (uint32_t)game->stage.bank->language_count);
	snprintf(game->where, sizeof game->where, "%dx%d, %d %%, language %d", game->look.width,
		game->look.height, game->look.text_scale, game->look.language);
}

static void themes_make(struct game *game)
{
	struct diagnostics list;
	diagnostics_init(&list);
	themes_load(NULL, game->themes, &list);
	diagnostics_close(&list);
}

static struct rules rules_draw_lots(struct game *game)
{
	struct rules rules = rules_default((enum mode)below(game, 3));
	rules.length = (int)below(game, 7);
	rules.order = (enum order)below(game, 2);
	if (rules.mode == MODE_QUIZ) {
		rules.scoring = (enum scoring)below(game, 3);
		rules.feedback = (enum feedback)below(game, 2);
		rules.timer_ms = below(game, 3) ? 0 : 30 * 1000;
	}
	rules_settle(&rules);
	return rules;
}

/* What the screens wish of the program that plays them, as far as there is one here. */
static void wishes_carry(struct game *game, const struct outbox *outbox)
{
	struct stage *stage = &game->stage;
	if (outbox->wishes & WISH_SAVE_SETTINGS)
		stage->settings = outbox->settings;
	if (outbox->wishes & WISH_START)
		stage_begin(stage, outbox->start_rules, outbox->chosen, outbox->chosen_count);
}

static void person_step(struct game *game)
{
	struct stage *stage = &game->stage;
	struct random_input made;
	ui_draw(&stage->model, &game->look, &game->inspector.list);
	random_input_make(&game->random, &game->inspector.list, &game->look, &made);
	for (int i = 0; i < made.count; i++) {
		struct outbox outbox = { .wishes = 0 };
		ui_input(&stage->ui, &stage->model, &game->inspector.list, &game->look, &made.inputs[i],
			&outbox);
		for (int j = 0; j < outbox.message_count; j++)
			stage_send(stage, &outbox.messages[j]);
		wishes_carry(game, &outbox);
		ui_draw(&stage->model, &game->look, &game->inspector.list);
	}
}

/* A message that no screen sends. */
static void message_step(struct game *game)
{
	char text[RANDOM_TEXT];
	random_text(&game->random, text);
	stage_say(&game->stage, (enum message_kind)below(game, MESSAGE_KIND_COUNT),
		(int64_t)below(game, 10) - 2, (int64_t)below(game, 10) - 2, text);
}

/* The way through a round, so that it comes to something. */
static void answer_step(struct game *game)
{
	struct stage *stage = &game->stage;
	switch (stage->round->phase) {
	case PHASE_ASK:
		if (below(game, 4) == 0)
			stage_say(stage, MESSAGE_HINT, 0, 0, NULL);
		stage_answer(stage, (enum answered)below(game, 3));
		stage_say(stage, MESSAGE_CONFIRM, 0, 0, NULL);
		break;
	case PHASE_SURE:
		stage_say(stage, MESSAGE_CERTAINTY, 1 + below(game, 3), 0, NULL);
		break;
	case PHASE_NOTED:
	case PHASE_REVEAL:
		stage_say(stage, MESSAGE_NEXT, 0, 0, NULL);
		break;
	case PHASE_FRONT:
		stage_say(stage, MESSAGE_TURN, 0, 0, NULL);
		break;
	case PHASE_BACK:
		stage_say(stage, MESSAGE_GRADE, 1 + below(game, 4), 0, NULL);
		break;
	case PHASE_LOBBY:
	case PHASE_PRACTICE:
	case PHASE_BOARD:
	case PHASE_CLOSED:
	case PHASE_EXPLAIN:
	case PHASE_SCORES:
	case PHASE_PODIUM:
	case PHASE_TEACH:
	case PHASE_GAIN:
		stage_say(stage, MESSAGE_ON, 0, 0, NULL);
		break;
	case PHASE_IDLE:
	case PHASE_END:
		break;
	}
}

static void time_step(struct game *game)
{
	struct stage *stage = &game->stage;
	stage->model.now_ms += below(game, 40000);
	if (!stage->round->paused)
		stage->model.round_ms += below(game, 40000);
	int64_t deadline = round_deadline(stage->round);
	if (deadline >= 0 && stage->model.round_ms >= deadline)
		stage_say(stage, MESSAGE_TIMEUP, 0, 0, NULL);
}

static void step(struct game *game)
{
	uint32_t what = below(game, 20);
	if (what < 11)
		person_step(game);
	else if (what < 13)
		message_step(game);
	else if (what < 14)
		time_step(game);
	else
		answer_step(game);
}

static void judge(struct game *game, bool whole)
{
	struct stage *stage = &game->stage;
	struct inspector *inspector = &game->inspector;
	if (whole) {
		int page = stage->ui.page;
		inspect(inspector, &stage->model, &stage->ui, &game->look, INSPECT_VARIES, game->where);
		stage->ui.page = page;
	} else {
		inspector->faults.where = game->where;
		ui_draw(&stage->model, &game->look, &inspector->list);
		legibility_judge(&inspector->list, &game->look, &inspector->faults);
	}
	if (!faults_total(&inspector->faults))
		return;
	faults_print(&inspector->faults);
	inspect_print(inspector, &stage->model, &stage->ui, &game->look);
	fflush(stdout);
	abort();
}

void play_bank(struct bank *bank)
{
	struct game *game = malloc(sizeof *game);
	if (!game)
		abort();
	random_init(&game->random, bank->hash, 9);
	stage_open(&game->stage, bank_hold(bank));
	inspector_init(&game->inspector);
	themes_make(game);
	look_draw_lots(game);
	stage_begin(&game->stage, rules_draw_lots(game), NULL, 0);
	for (int i = 0; i < STEPS; i++) {
		judge(game, below(game, INSPECTED) == 0);
		step(game);
	}
	judge(game, true);
	inspector_close(&game->inspector);
	stage_close(&game->stage);
	free(game);
}
