/* What a learner remembers: made up, by the rows that a journal would hold. */
#include "stage.h"

#include <stdio.h>

enum { TURN_HOUR = 4, RESPONSE_MS = 11000 };
static const int64_t NOW_MS = INT64_C(1795442700000), DAY_MS = INT64_C(86400000);

static void review(struct stage *stage, struct card card, int day, int number)
{
	const struct question *question = &stage->bank->questions[card.question];
	bool missed = (number * 7 + card.question) % 5 == 0;
	struct learning row = { .number = stage->memory.clock.number + 1, .kind = LEARNING_REVIEW,
		.utc_ms = NOW_MS + day * DAY_MS + number * 1000, .round = 1, .sequence = number,
		.question_id = question->id, .part = card.part, .rev = question->rev,
		.grade = missed ? GRADE_AGAIN : GRADE_HARD + number % 3, .response_ms = RESPONSE_MS,
		.certainty = missed && card.question % 2 ? 3 : 0 };
	memory_apply(&stage->memory, &row);
	struct learning note = row;
	note.number++;
	note.kind = LEARNING_NOTE;
	note.text = "Think of the river, and of the long name that it had before: Hochwasserschutzdamm";
	if (number % 4 == 0)
		memory_apply(&stage->memory, &note);
}

void stage_forget(struct stage *stage)
{
	if (stage->remembering)
		memory_close(&stage->memory);
	stage->remembering = false;
	stage->model.memory = NULL;
	stage->model.study = NULL;
	stage->model.doubt = NULL;
}

void stage_remember(struct stage *stage, int days, int ago)
{
	stage_forget(stage);
	memory_init(&stage->memory, TURN_HOUR);
	stage->remembering = true;
	struct rules all = rules_default(MODE_CARDS);
	struct card deck[PILE_CARDS_MAX];
	int count = deck_build(stage->bank, &all, deck, PILE_CARDS_MAX), number = 0;
	count = count > PILE_CARDS_MAX ? PILE_CARDS_MAX : count;
	/* The last tenth was never asked. */
	for (int day = -days - ago; day < -ago; day++)
		for (int i = 0; i < count - count / 10; i++)
			if ((i + day) % (1 + i % 6) == 0)
				review(stage, deck[i], day, number++);
	struct study_now now = study_now_make(&stage->memory, NOW_MS, 60);
	study_make(&stage->arena, stage->bank, &stage->memory, &stage->settings.study, now,
		&stage->study);
	stage->model.memory = &stage->memory;
	stage->model.study = &stage->study;
	stage->model.moment = now;
}

void stage_study(struct stage *stage, bool as_question)
{
	const struct study *study = &stage->study;
	round_close(stage->round);
	stage->model.round = stage->round = round_open(stage->bank);
	stage->sequence = 0;
	stage->model.round_ms = 0;
	for (int i = 0; i < study->session_count; i++) {
		const struct study_card *card = &study->cards[study->session[i]];
		struct message choose = { .kind = MESSAGE_CHOOSE, .source = SOURCE_PROGRAM,
			.question = card->card.question, .a = card->card.part,
			.b = round_chosen(as_question, card->memory != NULL, 0) };
		stage_send(stage, &choose);
	}
	stage_say(stage, MESSAGE_START, 7, 0, "mode=study");
	ui_open(&stage->ui, SCREEN_ROUND, 0);
	stage->ui.turn = -1;
	ui_settle(&stage->ui, &stage->model);
}
