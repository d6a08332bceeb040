/* Questions and cards in every phase, and what a round comes to. */
#include "walk.h"

#include <string.h>

enum { LONG_MS = 60 * 1000, QUESTIONS_BESIDE = 3 };

static struct rules quiz(enum scoring scoring, enum feedback feedback)
{
	struct rules rules = rules_default(MODE_QUIZ);
	rules.scoring = scoring;
	rules.feedback = feedback;
	rules.length = 0;
	if (scoring == SCORING_SPEED)
		rules.timer_ms = 30 * 1000;
	return rules;
}

/* This question first, others behind it, so that it can be skipped. */
static void begin(struct walk *walk, int question, struct rules rules)
{
	struct stage *stage = &walk->stage;
	int chosen[QUESTIONS_BESIDE] = { question }, count = 1;
	stage_reset(stage);
	for (int i = 0; i < stage->bank->question_count && count < QUESTIONS_BESIDE; i++)
		if (i != question && stage->bank->questions[i].kind != KIND_CARD)
			chosen[count++] = i;
	stage_begin(stage, rules, chosen, count);
}

/* Where two columns of a match do not fit, words take the place of the lines between them. */
static bool is_match(const struct round *round)
{
	const struct turn *turn = round_turn(round);
	return round->phase == PHASE_ASK && turn
		&& round->bank->questions[turn->question].kind == KIND_MATCH;
}

static void see_with(struct walk *walk, const char *question, const char *what, unsigned flags)
{
	char scene[96];
	size_t len = strlen(question), more = strlen(what);
	if (len + more + 2 > sizeof scene)
		return;
	memcpy(scene, question, len);
	scene[len] = ' ';
	memcpy(scene + len + 1, what, more + 1);
	walk_see(walk, scene, flags | (is_match(walk->stage.round) ? INSPECT_VARIES : 0));
}

static void see(struct walk *walk, const char *question, const char *what)
{
	see_with(walk, question, what, INSPECT_REACH);
}

/* The first field of a question that is typed into; -1 where there is none. */
static int field_of(const struct question *question)
{
	if (question->kind == KIND_TYPED || question->kind == KIND_NUMBER)
		return 0;
	for (int i = 0; i < question->gap_count; i++)
		if (!question->gaps[i].choice_count)
			return i;
	return -1;
}

static void see_asked(struct walk *walk, int index)
{
	struct stage *stage = &walk->stage;
	const char *id = stage->bank->questions[index].id;
	begin(walk, index, quiz(SCORING_ACCURACY, FEEDBACK_AT_ONCE));
	see(walk, id, "asked");
	stage_say(stage, MESSAGE_HINT, 0, 0, NULL);
	stage->ui.left = -1;
	see(walk, id, "with its hint");
	begin(walk, index, quiz(SCORING_SPEED, FEEDBACK_AT_ONCE));
	stage->model.round_ms = 21 * 1000;
	see(walk, id, "with a timer");
	begin(walk, index, quiz(SCORING_CERTAINTY, FEEDBACK_AT_ONCE));
	stage_answer(stage, ANSWERED_PART);
	stage->ui.grabbed = stage->bank->questions[index].item_count ? 1 : -1;
	see(walk, id, "half answered");
	stage_answer(stage, ANSWERED_WRONG);
	stage_say(stage, MESSAGE_HINT, 0, 0, NULL);
	ui_notice(&stage->ui, "Join every line on the left first, or skip the question.");
	see(walk, id, "answered, with a notice");
}

static void see_typing(struct walk *walk, int index)
{
	struct stage *stage = &walk->stage;
	const char *id = stage->bank->questions[index].id;
	begin(walk, index, quiz(SCORING_ACCURACY, FEEDBACK_AT_ONCE));
	stage->ui.field = field_of(&stage->bank->questions[index]);
	stage_type(stage, "half an ans");
	see(walk, id, "half typed");
	memcpy(stage->ui.compose, "ほんや", sizeof "ほんや");
	/* Tab is the input method's meanwhile. */
	see_with(walk, id, "composing", 0);
	stage->ui.compose[0] = '\0';
	stage_type(stage, "an answer that is much longer than anybody would ever type, "
		"WWWWWWWWWWWWWWWWWWW"
		"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW");
	stage->ui.pad = stage->ui.keyboard = true;
	see(walk, id, "at the keys");
	stage->ui.pad = false;
	stage->ui.touch = true;
	stage->ui.layer = 1;
	see(walk, id, "at the capitals");
	stage->ui.layer = 2;
	see(walk, id, "at the signs");
}

static void see_between(struct walk *walk, int index)
{
	struct stage *stage = &walk->stage;
	const char *id = stage->bank->questions[index].id;
	begin(walk, index, quiz(SCORING_CERTAINTY, FEEDBACK_AT_ONCE));
	stage_answer(stage, ANSWERED_WRONG);
	stage_say(stage, MESSAGE_CONFIRM, 0, 0, NULL);
	see(walk, id, "how sure");
	stage_say(stage, MESSAGE_RECONSIDER, 0, 0, NULL);
	stage_say(stage, MESSAGE_HINT, 0, 0, NULL);
	stage_say(stage, MESSAGE_CONFIRM, 0, 0, NULL);
	see(walk, id, "how sure after a hint");
	begin(walk, index, quiz(SCORING_ACCURACY, FEEDBACK_AT_END));
	stage_answer(stage, ANSWERED_RIGHT);
	stage_say(stage, MESSAGE_CONFIRM, 0, 0, NULL);
	see(walk, id, "noted");
}

static void see_revealed(struct walk *walk, int index, enum answered how, const char *what)
{
	struct stage *stage = &walk->stage;
	begin(walk, index, quiz(SCORING_ACCURACY, FEEDBACK_AT_ONCE));
	if (how == ANSWERED_WRONG)
		stage_say(stage, MESSAGE_HINT, 0, 0, NULL);
	stage_answer(stage, how);
	stage_say(stage, MESSAGE_CONFIRM, 0, 0, NULL);
	see(walk, stage->bank->questions[index].id, what);
}

static void see_timed_out(struct walk *walk, int index)
{
	struct stage *stage = &walk->stage;
	begin(walk, index, quiz(SCORING_SPEED, FEEDBACK_AT_ONCE));
	stage->model.round_ms = LONG_MS;
	stage_say(stage, MESSAGE_TIMEUP, 0, 0, NULL);
	see(walk, stage->bank->questions[index].id, "timed out");
}

static void see_reveals(struct walk *walk, int index)
{
	struct stage *stage = &walk->stage;
	const char *id = stage->bank->questions[index].id;
	see_revealed(walk, index, ANSWERED_RIGHT, "right");
	see_revealed(walk, index, ANSWERED_PART, "partly right");
	see_revealed(walk, index, ANSWERED_WRONG, "wrong");
	if (stage_say(stage, MESSAGE_OVERRULE, 0, 0, NULL))
		see(walk, id, "overruled");
	see_revealed(walk, index, ANSWERED_WRONG, "wrong again");
	stage_say(stage, MESSAGE_TAKE_BACK, 0, 0, NULL);
	stage_answer(stage, ANSWERED_RIGHT);
	stage_say(stage, MESSAGE_CONFIRM, 0, 0, NULL);
	see(walk, id, "taken back");
	see_timed_out(walk, index);
	stage_say(stage, MESSAGE_FINISH, 0, 0, NULL);
	stage_show(stage, SCREEN_LOOK);
	stage->ui.looked_at = 0;
	see(walk, id, "looked at");
}

void walk_questions(struct walk *walk)
{
	const struct bank *bank = walk->stage.bank;
	for (int i = 0; i < bank->question_count; i++) {
		if (bank->questions[i].kind == KIND_CARD)
			continue;
		see_asked(walk, i);
		if (field_of(&bank->questions[i]) >= 0)
			see_typing(walk, i);
		see_between(walk, i);
		see_reveals(walk, i);
	}
}

void walk_cards(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct rules rules = rules_default(MODE_CARDS);
	rules.length = 0;
	rules.order = ORDER_ARTICLE;
	stage_reset(stage);
	stage_begin(stage, rules, NULL, 0);
	for (int i = 0; i < PILE_CARDS_MAX && stage->round->phase == PHASE_FRONT; i++) {
		walk_see(walk, "card, front", INSPECT_REACH);
		stage_say(stage, MESSAGE_TURN, 0, 0, NULL);
		walk_see(walk, "card, back", INSPECT_REACH);
		stage_say(stage, MESSAGE_GRADE, i % 5 == 1 ? GRADE_AGAIN : GRADE_GOOD, 0, NULL);
	}
	walk_see(walk, "end of the cards", INSPECT_REACH);
	stage_show(stage, SCREEN_LOOK);
	for (int i = 0; i < round_looked_count(stage->round); i += 7) {
		stage->ui.looked_at = i;
		walk_see(walk, arena_format(&stage->arena, "a past card %d", i), INSPECT_REACH);
	}
	stage_reset(stage);
	stage_begin(stage, rules, NULL, 0);
	stage_say(stage, MESSAGE_FINISH, 0, 0, NULL);
	walk_see(walk, "end of no cards", INSPECT_REACH);
}

static void play_on(struct stage *stage, enum answered how)
{
	for (int i = 0; i < 4 * ROUND_QUESTIONS_MAX && stage->round->phase != PHASE_END; i++) {
		if (stage->round->phase == PHASE_ASK) {
			stage_answer(stage, how);
			stage_say(stage, MESSAGE_CONFIRM, 0, 0, NULL);
		}
		if (stage->round->phase == PHASE_SURE)
			stage_say(stage, MESSAGE_CERTAINTY, 1 + i % 3, 0, NULL);
		stage_say(stage, MESSAGE_NEXT, 0, 0, NULL);
	}
}

static void see_end(struct walk *walk, struct rules rules, enum answered how, const char *what)
{
	stage_reset(&walk->stage);
	stage_begin(&walk->stage, rules, NULL, 0);
	play_on(&walk->stage, how);
	walk_see(walk, what, INSPECT_REACH);
}

void walk_ends(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	see_end(walk, quiz(SCORING_ACCURACY, FEEDBACK_AT_ONCE), ANSWERED_RIGHT, "end, all right");
	see_end(walk, quiz(SCORING_CERTAINTY, FEEDBACK_AT_ONCE), ANSWERED_WRONG, "end, all wrong");
	stage->round->left_out = 12;
	walk_see(walk, "end, some left out", INSPECT_REACH);
	see_end(walk, quiz(SCORING_ACCURACY, FEEDBACK_AT_END), ANSWERED_PART, "end of a test");
	see_end(walk, rules_default(MODE_WARMUP), ANSWERED_PART, "end of a warm-up");
	stage_reset(stage);
	stage_begin(stage, quiz(SCORING_SPEED, FEEDBACK_AT_ONCE), NULL, 0);
	stage_say(stage, MESSAGE_FINISH, 0, 0, NULL);
	walk_see(walk, "end of nothing", INSPECT_REACH);
}
