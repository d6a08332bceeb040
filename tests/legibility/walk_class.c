/* A lesson before a class: the wall in each of its phases, the presenter's window beside it, the
 * only window where there is no projector, and what the teacher does meanwhile. */
#include "walk.h"

#include "ui/act_parts.h"
#include "ui/wall.h"

#include <stdio.h>
#include <string.h>

enum { MANY = 30, SHOWN_MS = 9000 };

static struct rules lesson(enum scoring scoring)
{
	struct rules rules = rules_default(MODE_CLASS);
	rules.scoring = scoring;
	rules.reading = true;
	rules.length = 0;
	rules.again = true;
	return rules;
}

static void wall_drawn(const struct model *model, const struct look *look, struct drawlist *list)
{
	wall_draw(model, look, list);
	wall_strip(list);
}

static const char *scene_of(struct walk *walk, const char *what, const char *where)
{
	return arena_format(&walk->stage.arena, "class, %s%s", what, where);
}

static void see_wall(struct walk *walk, const char *what)
{
	walk->inspector.draw = wall_drawn;
	walk_see(walk, scene_of(walk, what, ""), INSPECT_WALL);
	walk->inspector.draw = ui_draw;
}

static void see_presenter(struct walk *walk, const char *what)
{
	struct stage *stage = &walk->stage;
	for (int tall = 0; tall < 2; tall++) {
		if (tall && stage->round->phase != PHASE_ASK)
			return;
		stage_wall(stage, &walk->plan->themes[THEME_PAPER], tall ? 1080 : 1920, tall ? 1920 : 1080,
			walk->language);
		walk_see(walk, scene_of(walk, what, tall ? ", presenter of a tall wall" : ", presenter"),
			INSPECT_REACH | INSPECT_VARIES);
		stage->model.wall = NULL;
	}
}

/* The only window: its keys unseen, but in the lobby. */
static void see_alone(struct walk *walk, const char *what)
{
	/* What the footer says of going on depends on the page. */
	walk_see(walk, scene_of(walk, what, ", one window"),
		INSPECT_WALL | INSPECT_REACH | INSPECT_VARIES);
}

static void begin(struct walk *walk, struct rules rules, const int *chosen, int count, int teams,
	int ways)
{
	stage_reset(&walk->stage);
	stage_lesson(&walk->stage, rules, chosen, count);
	stage_teams(&walk->stage, teams, ways);
}

static void see_lobby(struct walk *walk)
{
	static const int teams[] = { 0, 2, 6, MANY };
	struct stage *stage = &walk->stage;
	for (int i = 0; i < 4; i++) {
		begin(walk, lesson((enum scoring)i), NULL, 0, teams[i], i > 1 ? 4 : 1);
		const char *what = arena_format(&stage->arena, "lobby of %d", teams[i]);
		see_wall(walk, what);
		see_presenter(walk, what);
		see_alone(walk, what);
		stage_lesson_say(stage, MESSAGE_PRACTICE, 0, 0);
		stage_practice(stage);
		see_wall(walk, "practice");
		see_alone(walk, "practice");
		stage_show(stage, SCREEN_TEAMS);
		walk_see(walk, "class, teams", INSPECT_REACH);
	}
}

/* The keyboard's test: many keys asked for, and three that block each other. */
static void see_rollover(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct rollover *rollover = &stage->ui.rollover;
	rollover_init(rollover);
	for (int i = 0; i < stage->round->class->player_count && i < 6; i++)
		rollover_add(rollover, i == 0 ? KEY_BACKSPACE : i == 1 ? KEY_PAD_ENTER : KEY_A + i, i);
	stage_show(stage, SCREEN_ROLLOVER);
	walk_see(walk, "class, keyboard test without an end", INSPECT_REACH);
	rollover_next(rollover);
	rollover_press(rollover, KEY_A + 2);
	walk_see(walk, "class, keys are held", INSPECT_REACH);
	rollover->asked = 0;
	rollover->blocked[0] = 7;
	rollover->blocked[1] = 62;
	rollover->blocked_count = 2;
	walk_see(walk, "class, keys that block each other", INSPECT_REACH);
}

static void see_team(struct walk *walk)
{
	static const char words[] = "La touche F était coincée quand les « Œufs » l’ont pressée : "
		"toute la classe l’a vu, 夜行列車 aussi.";
	struct stage *stage = &walk->stage;
	for (int way = WAY_KEYS; way <= WAY_HANDS; way++) {
		begin(walk, lesson(SCORING_ACCURACY), NULL, 0, 4, 4);
		stage_show(stage, SCREEN_TEAM);
		stage->ui.team = (struct team_draft){ .player = way % 2 ? 4 : way, .way = way,
			.colour = way, .keys = { 4, 5, 6, 0, 0, 0, 40 }, .pressing = way % 2 ? 0 : -1 };
		/* While a key is chosen, all that are pressed are the team's. */
		walk_see(walk, "class, a team", way % 2 ? 0 : INSPECT_REACH);
		stage->ui.keyboard = true;
		walk_see(walk, "class, a team's name by the keys on the screen",
			way % 2 ? 0 : INSPECT_REACH);
		stage->ui.keyboard = false;
	}
	begin(walk, lesson(SCORING_ACCURACY), NULL, 0, MANY, 1);
	see_rollover(walk);
	stage_show(stage, SCREEN_CLASS_PAUSE);
	walk_see(walk, "class, paused by the teacher", INSPECT_REACH);
	stage_show(stage, SCREEN_CORRECT);
	walk_see(walk, "class, a score", INSPECT_REACH);
	stage->ui.points = -110;
	stage->ui.corrected = 2;
	walk_see(walk, "class, a score corrected", INSPECT_REACH);
	/* Letters are the field's, and some keys are its own. */
	stage->ui.field = FIELD_WORDS;
	snprintf(stage->ui.fields[FIELD_WORDS], FIELD_BYTES, "%s", words);
	stage->ui.caret = (int)strlen(words);
	walk_see(walk, "class, words about a correction", 0);
	stage->ui.keyboard = true;
	walk_see(walk, "class, words by the keys on the screen", 0);
	stage->ui.keyboard = false;
	stage->ui.field = -1;
	for (int i = 0; i < 4; i++) {
		stage_correct(stage, i, i % 2 ? 10000 : -7);
		names_words_put(&stage->names, i, i == 1 ? NULL : words);
	}
	walk_see(walk, "class, scores corrected before", INSPECT_REACH);
}

static void see_setup(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	stage_reset(stage);
	stage_show(stage, SCREEN_CLASS_SETUP);
	walk_see(walk, "class, set-up", INSPECT_REACH);
	stage->ui.lesson.board = true;
	stage->ui.lesson.scoring = SCORING_BOARD;
	walk_see(walk, "class, set-up of a board", INSPECT_REACH);
	stage_show(stage, SCREEN_LESSON);
	walk_see(walk, "class, questions of which none is picked", INSPECT_REACH);
	for (int i = 0; i < stage->bank->question_count; i += 2)
		if (stage->bank->questions[i].kind != KIND_CARD)
			stage->ui.picks.items[stage->ui.picks.count++] = i;
	walk_see(walk, "class, questions picked", INSPECT_REACH);
	stage_show(stage, SCREEN_CLASS_SETUP);
	walk_see(walk, "class, set-up with questions picked", INSPECT_REACH);
}

static void see_hands(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	if (hands_player(&stage->ui, stage->round) < 0)
		return;
	ui_open(&stage->ui, SCREEN_HANDS, 0);
	stage->ui.counted = round_turn(stage->round)->shown[0];
	walk_see(walk, "class, hands are counted", INSPECT_REACH);
	stage_show(stage, SCREEN_CLASS);
}

static void see_behind(struct walk *walk, const char *id)
{
	struct stage *stage = &walk->stage;
	stage_to(stage, PHASE_CLOSED);
	see_wall(walk, arena_format(&stage->arena, "%s closed", id));
	see_presenter(walk, arena_format(&stage->arena, "%s closed", id));
	stage_to(stage, PHASE_REVEAL);
	see_wall(walk, arena_format(&stage->arena, "%s revealed", id));
	see_alone(walk, arena_format(&stage->arena, "%s revealed", id));
	stage->ui.wall.passage = true;
	see_wall(walk, arena_format(&stage->arena, "%s, its passage", id));
	stage->ui.wall.passage = false;
	stage_to(stage, PHASE_EXPLAIN);
	see_wall(walk, arena_format(&stage->arena, "%s explained", id));
	see_presenter(walk, arena_format(&stage->arena, "%s explained", id));
}

/* Typed by many, wrongly: one of the answers is accepted. */
static void see_accept(struct walk *walk, int index)
{
	struct stage *stage = &walk->stage;
	begin(walk, lesson(SCORING_ACCURACY), &index, 1, 6, 2); /* buzzers among them: it is asked */
	if (!stage_on(stage) || stage->round->phase != PHASE_ASK)
		return;
	stage_class_type(stage, 6);
	stage_to(stage, PHASE_REVEAL);
	see_presenter(walk, "typed, revealed");
	stage_show(stage, SCREEN_ACCEPT);
	walk_see(walk, "class, what was typed is looked over", INSPECT_REACH);
	stage_show(stage, SCREEN_CLASS);
}

static void see_question(struct walk *walk, int index)
{
	struct stage *stage = &walk->stage;
	const char *id = stage->bank->questions[index].id;
	enum scoring scoring = index % 2 ? SCORING_ACCURACY : SCORING_STEADY;
	begin(walk, lesson(scoring), &index, 1, index % 3 ? 6 : MANY, 4);
	if (!stage_on(stage) || stage->round->phase != PHASE_ASK)
		return;
	see_wall(walk, arena_format(&stage->arena, "%s asked", id));
	see_alone(walk, arena_format(&stage->arena, "%s asked", id));
	see_hands(walk);
	stage->model.round_ms += SHOWN_MS;
	stage_class_answer(stage, 3);
	see_wall(walk, arena_format(&stage->arena, "%s half answered", id));
	see_presenter(walk, arena_format(&stage->arena, "%s half answered", id));
	stage_buzz(stage, 5);
	see_wall(walk, arena_format(&stage->arena, "%s buzzed", id));
	see_presenter(walk, arena_format(&stage->arena, "%s buzzed", id));
	see_behind(walk, id);
}

/* How many stand on the podium, and who shares a place: all have the same, or the first two, or
 * none, or less than nothing. */
static void scores_make(struct stage *stage, int teams, int ties)
{
	for (int i = 0; i < teams; i++)
		stage_correct(stage, i, ties == 0 ? (i * 7 % 11 + 1) * 9870 : ties == 1 ? 400
			: ties == 2 ? (i < 2 ? 900 : 10 * i) : -100 * (i + 1));
}

static void see_scores(struct walk *walk, int teams, int ties)
{
	struct stage *stage = &walk->stage;
	int first = bank_first(stage->bank);
	struct rules rules = lesson(SCORING_ACCURACY);
	rules.again = false;
	begin(walk, rules, &first, 1, teams, ties == 3 ? 3 : 1);
	if (!stage_to(stage, PHASE_SCORES))
		return;
	scores_make(stage, teams, ties);
	const char *what = arena_format(&stage->arena, "%d, ties %d", teams, ties);
	see_wall(walk, arena_format(&stage->arena, "scores of %s", what));
	see_presenter(walk, arena_format(&stage->arena, "scores of %s", what));
	stage_to(stage, PHASE_PODIUM);
	see_wall(walk, arena_format(&stage->arena, "podium of %s", what));
	see_alone(walk, arena_format(&stage->arena, "podium of %s", what));
	stage_to(stage, PHASE_END);
	see_wall(walk, "thanks");
	see_presenter(walk, "thanks");
}

static void see_again(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	begin(walk, lesson(SCORING_ACCURACY), NULL, 0, 6, 1);
	if (!stage_to(stage, PHASE_TEACH))
		return;
	while (stage->round->phase == PHASE_TEACH) {
		see_wall(walk, "taught again");
		see_presenter(walk, "taught again");
		stage_on(stage);
	}
	see_wall(walk, "asked again");
	stage_to(stage, PHASE_GAIN);
	see_wall(walk, "gain");
	see_presenter(walk, "gain");
}

static void see_board(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	struct rules rules = lesson(SCORING_BOARD);
	rules.board = true;
	begin(walk, rules, NULL, 0, 4, 2);
	stage_to(stage, PHASE_BOARD);
	see_wall(walk, "board");
	see_presenter(walk, "board");
	see_alone(walk, "board");
	begin(walk, rules, NULL, 0, 0, 1);
	stage_to(stage, PHASE_BOARD);
	see_wall(walk, "board without teams");
}

static void see_still(struct walk *walk)
{
	struct stage *stage = &walk->stage;
	begin(walk, lesson(SCORING_ACCURACY), NULL, 0, 6, 4);
	stage_to(stage, PHASE_ASK);
	stage->ui.wall.blank = true;
	see_wall(walk, "blank");
	see_presenter(walk, "blank");
	stage->ui.wall.blank = false;
	stage->ui.wall.frozen = true;
	ui_notice(&stage->ui, "The projector is gone: the lesson goes on in this window.");
	see_presenter(walk, "frozen, with a notice");
	see_alone(walk, "asked, with a notice");
	stage->ui.notice[0] = '\0';
	stage->ui.wall.frozen = false;
	stage_lesson_say(stage, MESSAGE_PAUSE, 0, 0);
	see_wall(walk, "paused");
	see_presenter(walk, "paused");
}

void walk_class(struct walk *walk)
{
	const struct bank *bank = walk->stage.bank;
	see_setup(walk);
	see_lobby(walk);
	see_team(walk);
	for (int i = 0; i < bank->question_count; i++)
		if (bank->questions[i].kind != KIND_CARD)
			see_question(walk, i);
	for (int i = 0; i < bank->question_count; i++)
		if (bank->questions[i].kind == KIND_TYPED)
			see_accept(walk, i);
	static const int teams[] = { 0, 1, 2, 3, 5, MANY };
	for (int i = 0; i < 6; i++)
		for (int ties = 0; ties < 4; ties++)
			see_scores(walk, teams[i], ties);
	see_again(walk);
	see_board(walk);
	see_still(walk);
}
