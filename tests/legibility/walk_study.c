/* Study: what is due, cards in both forms, why they come back, what does not stick, the clock. */
#include "walk.h"

#include <stdio.h>
#include <string.h>

static void see_plan(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_remember(stage, 0, 0);
	stage_show(stage, SCREEN_STUDY);
	walk_see(walk, "study, nothing learnt yet", INSPECT_REACH | INSPECT_VARIES);
	stage_remember(stage, 30, 1);
	walk_see(walk, "study", INSPECT_REACH | INSPECT_VARIES);
	stage->memory.clock.ready_day = stage->model.moment.day + 100; /* in another year */
	stage->learner.ended_study = 0;
	stage->settings.study.minutes_a_day = 1;
	stage_remember(stage, 20, 40);
	stage->memory.clock.ready_day = stage->model.moment.day + 100;
	struct study_now now = stage->model.moment;
	study_make(&stage->arena, stage->bank, &stage->memory, &stage->settings.study, now,
		&stage->study);
	walk_see(walk, "study after a holiday, a date to be ready by", INSPECT_REACH | INSPECT_VARIES);
	stage->study.session_count = stage->study.session_new = 0;
	walk_see(walk, "study, nothing due", INSPECT_REACH | INSPECT_VARIES);
	stage->study.ahead_count = 12;
	stage->study.ahead_seconds = 340;
	stage->study.ahead_ms = now.ms + INT64_C(86400000) * 9;
	stage->study.apart = 3;
	walk_see(walk, "study ahead", INSPECT_REACH | INSPECT_VARIES);
	stage->settings = settings_default();
	stage_remember(stage, 30, 1);
	stage_past(stage, 16, false, false);
	stage_show(stage, SCREEN_HOME);
	walk_see(walk, "home, cards due", INSPECT_REACH | INSPECT_VARIES);
	stage->learner.unfinished_study = 0;
	stage->learner.past[0].summary.mode = MODE_STUDY;
	walk_see(walk, "home, study left", INSPECT_REACH | INSPECT_VARIES);
}

/* All that is due, in one form. */
static void see_session(struct walk *walk, bool as_question)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_remember(stage, 20, 20);
	stage_study(stage, as_question);
	for (int i = 0; i < PILE_CARDS_MAX && stage->round->phase != PHASE_END; i++) {
		walk_see(walk, as_question ? "study, asked" : "study, front", INSPECT_REACH);
		if (stage->round->phase == PHASE_ASK) {
			stage_answer(stage, i % 4 ? ANSWERED_RIGHT : ANSWERED_WRONG);
			stage_say(stage, MESSAGE_CONFIRM, 0, 0, NULL);
			walk_see(walk, "study, reveal", INSPECT_REACH);
			stage_say(stage, MESSAGE_NEXT, 0, 0, NULL);
			continue;
		}
		stage_say(stage, MESSAGE_TURN, 0, 0, NULL);
		walk_see(walk, "study, back", INSPECT_REACH);
		stage->ui.card = stage->round->pile.cards[pile_next(&stage->round->pile)];
		ui_open(&stage->ui, SCREEN_WHY, 0);
		walk_see(walk, "why then", INSPECT_REACH);
		ui_open(&stage->ui, SCREEN_ROUND, 0);
		stage_say(stage, MESSAGE_GRADE, i % 5 == 1 ? GRADE_AGAIN : GRADE_GOOD, 0, NULL);
	}
	walk_see(walk, "end of study", INSPECT_REACH);
}

static void see_leeches(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_remember(stage, 60, 1);
	for (int i = 0; i < stage->memory.count; i += 5) {
		const struct card_memory *card = &stage->memory.cards[i];
		stage_show(stage, SCREEN_LEECH);
		stage->ui.card = (struct card){ bank_find(stage->bank, card->question_id), card->part };
		walk_see(walk, "a leech", INSPECT_REACH | INSPECT_VARIES);
		stage_show(stage, SCREEN_WHY);
		walk_see(walk, "why this card", INSPECT_REACH);
	}
}

static void see_set_aside(struct walk *walk)
{
	static const enum learning_kind kinds[] = { LEARNING_SUSPEND, LEARNING_BURY, LEARNING_MARK };
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_remember(stage, 10, 1);
	stage_show(stage, SCREEN_SET_ASIDE);
	walk_see(walk, "set aside, some that rest", INSPECT_REACH);
	for (int i = 0; i < stage->study.count && i < 60; i++) {
		const struct card card = stage->study.cards[i].card;
		struct learning row = { .kind = kinds[i % 3], .utc_ms = stage->model.moment.ms,
			.number = stage->memory.clock.number + 1, .sequence = -1, .part = card.part,
			.question_id = stage->bank->questions[card.question].id,
			.a = stage->model.moment.day + 1 + i };
		memory_apply(&stage->memory, &row);
		row.kind = kinds[i % 2];
		memory_apply(&stage->memory, &row);
	}
	study_make(&stage->arena, stage->bank, &stage->memory, &stage->settings.study,
		stage->model.moment, &stage->study);
	walk_see(walk, "set aside", INSPECT_REACH);
	stage_show(stage, SCREEN_STUDY);
	walk_see(walk, "study, some set aside", INSPECT_REACH | INSPECT_VARIES);
	stage_remember(stage, 0, 0);
	stage_show(stage, SCREEN_SET_ASIDE);
	walk_see(walk, "set aside, none", INSPECT_REACH);
}

static void see_clock(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_remember(stage, 3, 1);
	stage->model.doubt = &stage->doubt;
	stage_show(stage, SCREEN_CLOCK);
	for (int back = 0; back < 2; back++) {
		int64_t now = stage->memory.clock.last_ms + (back ? -1 : 1) * INT64_C(94608000000);
		doubt_find(&stage->memory.clock, now, 60, &stage->doubt);
		walk_see(walk, back ? "the clock set back" : "the clock ahead", INSPECT_REACH);
	}
}

static void see_renamed(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct renamed_list list = { .count = 0 };
	stage_reset(stage);
	stage_remember(stage, 3, 1);
	for (int i = 0; i < stage->bank->question_count && i < 12; i++)
		list.items[list.count++] = (struct renamed){ .question = i, .likeness_percent = 70 + i,
			.old_id = i % 2 ? "old-name" : "a-name-that-its-author-gave-it-long-ago" };
	stage->model.renamed = &list;
	stage_show(stage, SCREEN_RENAMED);
	walk_see(walk, "renamed questions", INSPECT_REACH);
	stage->model.renamed = NULL;
}

static void see_notes(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_remember(stage, 3, 1);
	for (int i = 0; i < stage->bank->question_count; i += 9) {
		stage_show(stage, SCREEN_NOTE);
		stage->ui.card = (struct card){ i, 0 };
		stage->ui.keyboard = i % 2;
		walk_see(walk, "a note", INSPECT_REACH);
		snprintf(stage->ui.fields[FIELD_NOTE], FIELD_BYTES, "%s", text_in(
			stage->bank->paragraphs[i % stage->bank->paragraph_count].gist, 0));
		stage->ui.caret = (int)strlen(stage->ui.fields[FIELD_NOTE]) * (i % 3) / 2;
		walk_see(walk, "a long note", INSPECT_REACH);
		stage->ui.fields[FIELD_NOTE][0] = '\0';
		stage->ui.caret = 0;
	}
}

static void see_by_memory(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_remember(stage, 30, 3);
	stage_show(stage, SCREEN_READ);
	stage->ui.paragraph = 0;
	for (int moment = 1; moment < 5; moment++) {
		stage->ui.by_memory = moment;
		stage->model.article = moment % 2 ? &stage->article : NULL;
		walk_see(walk, "read by memory", INSPECT_REACH | INSPECT_VARIES);
	}
}

void walk_study(struct walk *walk)
{
	see_plan(walk);
	see_session(walk, false);
	see_session(walk, true);
	see_leeches(walk);
	see_set_aside(walk);
	see_clock(walk);
	see_renamed(walk);
	see_notes(walk);
	see_by_memory(walk);
}
