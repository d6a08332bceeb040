/* A class: what its teams see on the wall, and what its teacher sees. */
#include "walk.h"

#include "core/class.h"
#include "ui/wall.h"

#include <string.h>

enum { FEW_TEAMS = 5, MANY_TEAMS = 24, QUESTIONS = 3 };

static struct rules lesson(enum scoring scoring)
{
	struct rules rules = rules_default(MODE_CLASS);
	rules.scoring = scoring;
	rules.length = 0;
	rules.order = ORDER_ARTICLE;
	return rules;
}

/* The wall as it stands, in small in the presenter's window. */
static void project(struct walk *walk)
{
	struct look look;
	struct stage *stage = &walk->stage;
	stage_wall(stage, true);
	look_init(&look, stage->model.wall_w, stage->model.wall_h, 100, &walk->plan->themes[0],
		&metrics_stand_in);
	look.still = true;
	look.language = walk->language;
	wall_draw(&stage->model, &look, &stage->wall);
	wall_strip(&stage->wall);
}

enum { SEE_WALL = 1, SEE_PRESENTER = 2, SEE_ALONE = 4 };

/* As it is seen where there is a projector, and where there is none. */
static void see(struct walk *walk, const char *who, const char *what, unsigned where)
{
	struct stage *stage = &walk->stage;
	struct arena *arena = &stage->arena;
	stage_wall(stage, false);
	if (where & SEE_WALL)
		walk_see(walk, arena_format(arena, "%s wall, %s", who, what), INSPECT_WALL);
	if (where & SEE_ALONE)
		walk_see(walk, arena_format(arena, "%s class alone, %s", who, what),
			INSPECT_ALONE | INSPECT_VARIES); /* its hints by its page */
	if (where & SEE_PRESENTER) {
		project(walk);
		walk_see(walk, arena_format(arena, "%s presenter, %s", who, what), INSPECT_REACH);
	}
	stage_wall(stage, false);
}

static void go_on(struct stage *stage)
{
	stage_teach(stage, MESSAGE_ON, 0, 0);
}

static bool go_to(struct stage *stage, enum phase phase)
{
	for (int i = 0; i < 100 && stage->round->phase != phase; i++)
		go_on(stage);
	return stage->round->phase == phase;
}

static void see_question(struct walk *walk, int index)
{
	struct stage *stage = &walk->stage;
	const char *id = stage->bank->questions[index].id;
	stage_reset(stage);
	stage_class(stage, lesson(SCORING_ACCURACY), &index, 1, FEW_TEAMS);
	/* Cannot be answered before a class in any way. */
	if (!go_to(stage, PHASE_ASK))
		return;
	see(walk, id, "asked", SEE_WALL | SEE_PRESENTER);
	stage_answers(stage);
	go_to(stage, PHASE_CLOSED);
	see(walk, id, "closed", SEE_ALONE);
	go_to(stage, PHASE_REVEAL);
	see(walk, id, "revealed", SEE_WALL | SEE_PRESENTER);
	stage_teach(stage, MESSAGE_VOID, 0, 0);
	see(walk, id, "void", SEE_WALL);
	stage_teach(stage, MESSAGE_VOID, 0, 0);
	go_to(stage, PHASE_EXPLAIN);
	see(walk, id, "explained", SEE_WALL | SEE_ALONE);
	stage->ui.wall.passage = true;
	see(walk, id, "its passage", SEE_WALL);
}

/* Before it begins, and while it stands still. */
static void see_before(struct walk *walk)
{
	static const int teams[] = { 0, 1, FEW_TEAMS, MANY_TEAMS };
	struct stage *stage = &walk->stage;
	for (int i = 0; i < 4; i++) {
		stage_reset(stage);
		stage_class(stage, lesson(SCORING_ACCURACY), NULL, 0, teams[i]);
		see(walk, arena_format(&stage->arena, "%d teams,", teams[i]), "lobby",
			SEE_WALL | SEE_PRESENTER | SEE_ALONE);
		stage_show(stage, SCREEN_TEAMS);
		walk_see(walk, "teams", INSPECT_REACH);
	}
	stage_show(stage, SCREEN_CLASS);
	stage_teach(stage, MESSAGE_PRACTICE, 0, 0);
	stage_play(stage, 0, MESSAGE_PICK, 1, 0);
	see(walk, "", "practice", SEE_WALL | SEE_PRESENTER | SEE_ALONE);
	go_to(stage, PHASE_ASK);
	stage->ui.wall.blank = true;
	see(walk, "", "blank", SEE_WALL | SEE_PRESENTER);
	stage->ui.wall.blank = false;
	stage_play(stage, MANY_TEAMS - 1, MESSAGE_BUZZ, 0, 0);
	see(walk, "", "somebody speaks", SEE_WALL | SEE_PRESENTER);
	stage_teach(stage, MESSAGE_PAUSE, 0, 0);
	see(walk, "", "paused", SEE_WALL);
	stage_show(stage, SCREEN_CLASS_PAUSE);
	walk_see(walk, "pause in a class", INSPECT_REACH);
}

static void see_scored(struct walk *walk, struct rules rules, const char *what)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_class(stage, rules, NULL, 0, MANY_TEAMS);
	for (int i = 0; i < QUESTIONS && go_to(stage, PHASE_ASK); i++) {
		stage_answers(stage);
		if (i + 1 < QUESTIONS)
			go_to(stage, PHASE_SCORES);
	}
	if (go_to(stage, PHASE_SCORES))
		see(walk, what, "scores", SEE_WALL | SEE_PRESENTER | SEE_ALONE);
	stage->ui.corrected = 1;
	stage_show(stage, SCREEN_CORRECT);
	walk_see(walk, "a score is corrected", INSPECT_REACH);
}

static void see_after(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct rules rules = lesson(SCORING_ACCURACY);
	int chosen[QUESTIONS], count = 0;
	for (int i = 0; i < stage->bank->question_count && count < QUESTIONS; i++)
		if (question_options(stage->bank, &stage->bank->questions[i]))
			chosen[count++] = i;
	stage_reset(stage);
	rules.chosen = true;
	stage_class(stage, rules, chosen, count, FEW_TEAMS);
	while (go_to(stage, PHASE_ASK) && class_course(stage->round, class_on_wall(stage->round)).place
		< count) {
		stage_answers(stage);
		if (!go_to(stage, PHASE_SCORES))
			break;
	}
	if (go_to(stage, PHASE_PODIUM))
		see(walk, "", "podium", SEE_WALL | SEE_PRESENTER);
	if (go_to(stage, PHASE_TEACH))
		see(walk, "", "what is taught again", SEE_WALL | SEE_PRESENTER);
	if (go_to(stage, PHASE_GAIN))
		see(walk, "", "gain", SEE_WALL | SEE_PRESENTER);
	if (go_to(stage, PHASE_END))
		see(walk, "", "end", SEE_WALL | SEE_PRESENTER | SEE_ALONE);
}

static void see_set_up(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_show(stage, SCREEN_CLASS_SETUP);
	walk_see(walk, "set-up of a class", INSPECT_REACH);
	stage->ui.lesson.scoring = SCORING_BOARD;
	rules_settle(&stage->ui.lesson);
	walk_see(walk, "set-up of a board", INSPECT_REACH);
	stage_show(stage, SCREEN_LESSON);
	walk_see(walk, "a lesson's questions", INSPECT_REACH);
	stage_class(stage, lesson(SCORING_ACCURACY), NULL, 0, FEW_TEAMS);
	stage_show(stage, SCREEN_TEAM);
	walk_see(walk, "a team, its keys pressed", 0); /* Tab would be one of them */
	stage->ui.team.pressing = -1;
	walk_see(walk, "a team", INSPECT_REACH);
	stage_show(stage, SCREEN_CLASS);
	if (go_to(stage, PHASE_ASK)) {
		stage_show(stage, SCREEN_HANDS);
		walk_see(walk, "hands are counted", INSPECT_REACH);
	}
}

static void see_board(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct rules rules = lesson(SCORING_BOARD);
	rules.board = true;
	rules_settle(&rules);
	stage_reset(stage);
	stage_class(stage, rules, NULL, 0, FEW_TEAMS);
	if (go_to(stage, PHASE_BOARD))
		see(walk, "", "board", SEE_WALL | SEE_PRESENTER | SEE_ALONE);
}

void walk_class(struct walk *walk)
{
	const struct bank *bank = walk->stage.bank;
	see_set_up(walk);
	see_before(walk);
	see_board(walk);
	see_scored(walk, lesson(SCORING_ACCURACY), "accuracy,");
	see_scored(walk, lesson(SCORING_CERTAINTY), "certainty,");
	see_scored(walk, lesson(SCORING_STEADY), "steady,");
	see_after(walk);
	for (int i = 0; i < bank->question_count; i++)
		if (bank->questions[i].kind != KIND_CARD)
			see_question(walk, i);
}
