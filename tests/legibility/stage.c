#include "stage.h"

#include "limit_bank.h"

#include <stdio.h>
#include <string.h>

enum { TIMES = 1000, SEED = 7 };

static const int64_t STARTED_MS = INT64_C(1795442700000), DAY_MS = INT64_C(86400000);

void stage_open(struct stage *stage, struct bank *bank)
{
	memset(stage, 0, sizeof *stage);
	arena_init(&stage->arena);
	names_init(&stage->names);
	drawlist_init(&stage->wall);
	stage->bank = bank;
	stage->settings = settings_default();
	memory_init(&stage->studied.memory, TURN_HOUR_DEFAULT);
	const char **paragraphs = arena_array(&stage->arena, bank ? (size_t)bank->paragraph_count : 1,
		sizeof *paragraphs);
	for (int i = 0; bank && i < bank->paragraph_count; i++)
		paragraphs[i] = bank->paragraphs[i].heading ? text_in(bank->paragraphs[i].gist, 0)
			: arena_format(&stage->arena, "%s %s",
				limit_text(&stage->arena, SCRIPT_WORDS, i, 300 + 100 * (i % 9)),
				text_in(bank->paragraphs[i].gist, 0));
	if (bank)
		stage->article = (struct article){ paragraphs, bank->paragraph_count };
	stage_reset(stage);
}

static void rounds_close(struct stage *stage)
{
	round_close(stage->round);
	round_close(stage->viewed);
	stage->round = stage->viewed = NULL;
	stage->model.round = stage->model.viewed = NULL;
}

void stage_close(struct stage *stage)
{
	rounds_close(stage);
	stage_forget(stage);
	study_past_close(&stage->studied);
	names_close(&stage->names);
	drawlist_close(&stage->wall);
	bank_close(stage->bank);
	arena_close(&stage->arena);
}

void stage_reset(struct stage *stage)
{
	rounds_close(stage);
	stage_forget(stage);
	stage->settings = settings_default();
	stage->learner = (struct learner){ .first_start = true, .unfinished_quiz = -1,
		.unfinished_cards = -1, .unfinished_study = -1, .unfinished_class = -1, .ended_study = -1 };
	ui_init(&stage->ui, &stage->settings);
	stage->model = (struct model){ .ui = &stage->ui, .bank = stage->bank,
		.learner = &stage->learner, .settings = &stage->settings, .version = "0.1.0",
		.names = &stage->names, .now_ms = TIMES };
}

bool stage_send(struct stage *stage, struct message *message)
{
	struct effects effects;
	message->time_ms = stage->model.round_ms;
	message->sequence = ++stage->sequence;
	bool taken = round_apply(stage->round, message, &effects);
	ui_settle(&stage->ui, &stage->model);
	return taken;
}

bool stage_say(struct stage *stage, enum message_kind kind, int64_t a, int64_t b, const char *text)
{
	struct message message = { .source = SOURCE_PROGRAM, .kind = kind, .a = a, .b = b };
	message.question = round_question(stage->round);
	if (kind == MESSAGE_CHOOSE) {
		message.question = (int)a;
		message.a = b;
		message.b = 0;
	}
	if (text)
		snprintf(message.text, sizeof message.text, "%s", text);
	return stage_send(stage, &message);
}

/* Skips until this question is asked. */
static void skip_to(struct stage *stage, int question)
{
	for (int i = 0; i < ROUND_QUESTIONS_MAX && round_question(stage->round) != question; i++)
		if (!stage_say(stage, MESSAGE_SKIP, 0, 0, NULL))
			return;
}

void stage_begin(struct stage *stage, struct rules rules, const int *chosen, int count)
{
	rounds_close(stage);
	rules.chosen = count > 0;
	stage->sequence = 0;
	stage->model.round_ms = 0;
	stage->model.round = stage->round = round_open(stage->bank);
	for (int i = 0; i < count; i++)
		stage_say(stage, MESSAGE_CHOOSE, chosen[i], 0, NULL);
	char text[RULES_TEXT_MAX];
	rules_format(&rules, text);
	stage_say(stage, MESSAGE_START, SEED, 0, text);
	ui_open(&stage->ui, SCREEN_ROUND, 0);
	stage->ui.turn = -1;
	ui_settle(&stage->ui, &stage->model);
	if (count && !mode_has_pile(rules.mode))
		skip_to(stage, chosen[0]);
}

void stage_show(struct stage *stage, enum screen screen)
{
	ui_open(&stage->ui, screen, 0);
}

static void answer_options(struct stage *stage, const struct question *question, enum answered how)
{
	unsigned right = question_right(stage->bank, question);
	int options = question_options(stage->bank, question);
	for (int i = 0; i < options; i++) {
		bool is_right = right >> i & 1;
		if ((how == ANSWERED_WRONG) == is_right)
			continue;
		stage_say(stage, MESSAGE_PICK, i, 0, NULL);
		if (how == ANSWERED_PART || kind_picks_one(question->kind))
			return;
	}
}

static void answer_sorted(struct stage *stage, const struct question *question, enum answered how)
{
	const struct turn *turn = round_turn(stage->round);
	for (int i = 0; i < question->pair_count; i++) {
		/* In part: the first two are exchanged. */
		int right = how == ANSWERED_RIGHT || (how == ANSWERED_PART && i > 1) ? i
			: how == ANSWERED_PART ? 1 - i : (i + 1) % question->pair_count;
		stage_say(stage, MESSAGE_JOIN, i, right, NULL);
	}
	if (question->item_count && how != ANSWERED_RIGHT) {
		stage_say(stage, MESSAGE_MOVE, 0, question->item_count - 1, NULL);
		return;
	}
	for (int place = 0; place < question->item_count; place++)
		for (int from = place; from < question->item_count; from++)
			if (turn->answer.order[from] == place)
				stage_say(stage, MESSAGE_MOVE, from, place, NULL);
}

static void answer_gaps(struct stage *stage, const struct question *question, enum answered how)
{
	for (int i = 0; i < question->gap_count; i++) {
		const struct gap *gap = &question->gaps[i];
		bool right = how == ANSWERED_RIGHT || (how == ANSWERED_PART && i == 0);
		if (!gap->choice_count)
			stage_say(stage, MESSAGE_FILL, i, -1,
				right ? gap->accept.in[0].items[0] : "something else altogether");
		for (int choice = 0; choice < gap->choice_count; choice++)
			if (gap->choices[choice].right == right)
				stage_say(stage, MESSAGE_FILL, i, choice, NULL);
	}
}

static void answer_typed(struct stage *stage, const struct question *question, enum answered how)
{
	const char *right = question->kind == KIND_NUMBER
		? arena_format(&stage->arena, "%.1f", (question->min + question->max) / 2)
		: question->accept.in[0].items[0];
	const char *close = arena_format(&stage->arena, "%sxyz", right);
	const char *wrong = question->kind == KIND_NUMBER ? "3 000 000 000 000"
		: "Wherever it may have been, it was the wrong "
		"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW, and "
		"far too long to be of any use to anybody who has to put it on a screen: but it is to be "
		"there "
		"whole";
	stage_say(stage, MESSAGE_TYPE, 0, 0,
		how == ANSWERED_RIGHT ? right : how == ANSWERED_PART ? close : wrong);
}

void stage_answer(struct stage *stage, enum answered how)
{
	const struct question *question = &stage->bank->questions[round_turn(stage->round)->question];
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		answer_options(stage, question, how);
		break;
	case KIND_TYPED:
	case KIND_NUMBER:
		answer_typed(stage, question, how);
		break;
	case KIND_MATCH:
	case KIND_ORDER:
		answer_sorted(stage, question, how);
		break;
	case KIND_GAP:
		answer_gaps(stage, question, how);
		break;
	case KIND_CARD:
		break;
	}
	stage->ui.turn = -1;
	ui_settle(&stage->ui, &stage->model);
}

void stage_type(struct stage *stage, const char *text)
{
	struct ui *ui = &stage->ui;
	for (int i = 0; i < GAPS_MAX; i++)
		snprintf(ui->fields[i], sizeof ui->fields[i], "%s", text);
	if (ui->field >= 0)
		ui->caret = (int)strlen(ui->fields[ui->field]);
}

void stage_past(struct stage *stage, int count, bool unfinished_quiz, bool unfinished_cards)
{
	struct learner *learner = &stage->learner;
	*learner = (struct learner){ .past_count = count, .unfinished_quiz = unfinished_quiz ? 0 : -1,
		.unfinished_cards = unfinished_cards ? 2 : -1, .unfinished_study = -1,
		.unfinished_class = -1, .ended_study = -1 };
	for (int i = 0; i < count; i++) {
		struct past_round *past = &learner->past[i];
		*past = (struct past_round){ .round = i, .started_ms = STARTED_MS - i * DAY_MS,
			.offset_min = 60, .other_bank = i % 4 == 3,
			.summary = { .mode = (enum mode)(i % 3), .questions = 256, .answered = 255 - i % 200,
				.right = 200 - i % 200, .points = 25600 - i, .ended = i > 4 } };
		snprintf(past->bank_title, sizeof past->bank_title, "%s",
			limit_text(&stage->arena, i % 8 == 7 ? SCRIPT_WIDE : SCRIPT_WORDS, i, 60));
	}
}

void stage_studied(struct stage *stage, int days, int fresh)
{
	study_past_close(&stage->studied);
	study_past_open(&stage->studied, &stage->arena, stage->bank, days, fresh);
	stage->model.progress = &stage->studied.progress;
}

void stage_card(struct stage *stage, int place)
{
	const struct progress *progress = &stage->studied.progress;
	if (place >= progress->weak_count)
		return;
	stage->ui.card = progress->weak[place].card;
	study_past_curve(&stage->studied, &stage->arena, stage->bank, stage->ui.card);
	stage->model.curve = &stage->studied.curve;
	stage_show(stage, SCREEN_CARD);
}
