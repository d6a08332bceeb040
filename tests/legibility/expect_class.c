/* What a lesson's screens must say whole: the question, the choices, who plays; to the presenter
 * the key, the notes and what comes next. */
#include "expect_parts.h"

#include "core/class.h"

/* Least capitals of the place: on the wall, or in the presenter's window. */
struct caps {
	double question, answer, rest;
};

/* So many teams stand on the wall as large as answers. */
enum { FEW_TEAMS = 6 };

static const struct caps WALL = { 5.0, 4.0, 3.0 }, DESK = { 3.0, 2.4, 1.6 };

static void push_names(struct expects *expects, const struct model *model, bool gone, double cap)
{
	const struct class *class = model->round->class;
	for (int i = 0; model->names && i < class->player_count; i++)
		if (class->players[i].present || gone)
			expect_push(expects, names_get(model->names, class->players[i].name), cap);
}

static double team_cap(const struct class *class, bool gone)
{
	int teams = 0;
	for (int i = 0; i < class->player_count; i++)
		teams += class->players[i].present || gone;
	return teams <= FEW_TEAMS ? WALL.answer : WALL.rest;
}

static void push_topics(struct expects *expects, const struct round *round, int language,
	double cap)
{
	for (int i = 0; i < round->turn_count; i++)
		expect_text(expects, round->bank->topics[round->bank->questions[round->turns[i].question]
			.topic].name, language, cap);
}

static void push_gists(struct expects *expects, const struct bank *bank,
	const struct question *question, int language, double cap)
{
	for (int i = 0; i < question->source_count; i++)
		expect_text(expects, bank->paragraphs[question->sources[i] - 1].gist, language, cap);
}

/* Why what somebody chose, or all where nobody chose, is wrong. */
static void push_whys(struct expects *expects, const struct round *round, int turn, int language)
{
	const struct question *question = &round->bank->questions[round->turns[turn].question];
	struct class_count count = class_count(round, turn);
	for (int i = 0; i < question->choice_count; i++)
		if (!question->choices[i].right && (!count.voices || count.votes[i]))
			expect_text(expects, question->choices[i].why, language, WALL.rest);
}

static void push_asked(struct expects *expects, const struct round *round, int turn, int language)
{
	const struct bank *bank = round->bank;
	const struct question *question = &bank->questions[round->turns[turn].question];
	switch (round->phase) {
	case PHASE_ASK: case PHASE_CLOSED:
		expect_ask(expects, question, language, WALL.question);
		expect_answering(expects, bank, question, language, WALL.answer);
		break;
	case PHASE_REVEAL:
		expect_ask(expects, question, language, WALL.rest); /* it was read before */
		expect_options(expects, bank, question, language, WALL.answer);
		expect_right(expects, bank, question, language, WALL.answer);
		break;
	case PHASE_EXPLAIN:
		expect_ask(expects, question, language, WALL.rest);
		expect_right(expects, bank, question, language, WALL.answer);
		expect_text(expects, question->explain, language, WALL.rest);
		expect_push(expects, question->quote, WALL.rest);
		push_whys(expects, round, turn, language);
		break;
	case PHASE_LOBBY: case PHASE_PRACTICE: case PHASE_BOARD: case PHASE_SCORES:
	case PHASE_PODIUM: case PHASE_TEACH: case PHASE_GAIN: case PHASE_END: case PHASE_IDLE:
	case PHASE_SURE: case PHASE_NOTED: case PHASE_FRONT: case PHASE_BACK:
		break;
	}
}

static void push_taught(struct expects *expects, const struct round *round, int language)
{
	const struct class *class = round->class;
	for (int i = 0; i < class->state.again_count; i++) {
		const struct question *question =
			&round->bank->questions[round->turns[class->state.again[i]].question];
		if (round->phase == PHASE_TEACH && i != class->state.again_at)
			continue;
		expect_ask(expects, question, language, WALL.rest);
		if (round->phase != PHASE_TEACH)
			continue;
		expect_right(expects, round->bank, question, language, WALL.answer);
		push_gists(expects, round->bank, question, language, WALL.rest);
	}
}

static void push_wall(struct expects *expects, const struct model *model, int language)
{
	const struct round *round = model->round;
	if (round->paused || model->ui->wall.blank)
		return;
	if (model->ui->wall.passage) {
		push_gists(expects, round->bank, &round->bank->questions[round_turn(round)->question],
			language, WALL.rest);
		return;
	}
	switch (round->phase) {
	case PHASE_LOBBY:
		expect_text(expects, round->bank->title, language, WALL.rest);
		push_names(expects, model, false, team_cap(round->class, false));
		break;
	case PHASE_BOARD:
		push_topics(expects, round, language, WALL.rest);
		break;
	case PHASE_ASK: case PHASE_CLOSED: case PHASE_REVEAL: case PHASE_EXPLAIN:
		push_asked(expects, round, round_turn_index(round), language);
		break;
	case PHASE_SCORES: case PHASE_PODIUM:
		push_names(expects, model, true, team_cap(round->class, true));
		break;
	case PHASE_TEACH: case PHASE_GAIN:
		push_taught(expects, round, language);
		break;
	case PHASE_END:
		expect_text(expects, round->bank->title, language, WALL.rest);
		break;
	case PHASE_PRACTICE: case PHASE_IDLE: case PHASE_SURE: case PHASE_NOTED: case PHASE_FRONT:
	case PHASE_BACK:
		break;
	}
}

static void push_presenter(struct expects *expects, const struct model *model, int language)
{
	const struct round *round = model->round;
	const struct turn *turn = round_turn(round);
	int next = class_next(round);
	if (turn && round->phase != PHASE_SCORES) {
		const struct question *question = &round->bank->questions[turn->question];
		expect_right(expects, round->bank, question, language, DESK.rest);
		expect_text(expects, question->note, language, DESK.rest);
	} else if (!round->class->state.begun) {
		expect_text(expects, round->bank->note, language, DESK.rest);
	}
	if (next >= 0 && !round->rules.board)
		expect_ask(expects, &round->bank->questions[round->turns[round->queue[next]].question],
			language, DESK.rest);
	if (round->phase == PHASE_BOARD)
		push_topics(expects, round, language, DESK.rest);
	if (!turn && round->phase != PHASE_BOARD)
		push_names(expects, model, true, DESK.rest);
}

static void push_hands(struct expects *expects, const struct round *round, int language)
{
	const struct question *question = &round->bank->questions[round_turn(round)->question];
	expect_ask(expects, question, language, DESK.question);
	expect_options(expects, round->bank, question, language, DESK.answer);
}

void expect_class(struct expects *expects, const struct model *model, int language, bool wall)
{
	switch (ui_screen(model->ui)) {
	case SCREEN_CLASS:
		if (wall)
			push_wall(expects, model, language);
		else
			push_presenter(expects, model, language);
		break;
	case SCREEN_HANDS:
		push_hands(expects, model->round, language);
		break;
	case SCREEN_TEAMS:
		push_names(expects, model, true, DESK.rest);
		break;
	case SCREEN_CORRECT:
		push_names(expects, model, true, DESK.rest);
		for (int i = model->round->class->state.correction_count - 1, n = 0; i >= 0 && n < 3;
			i--, n++)
			expect_push(expects, names_words(model->names, i), DESK.rest);
		break;
	case SCREEN_TEAM_SETS:
	case SCREEN_KEPT_ASK:
	case SCREEN_MISTAKES:
		expect_kept(expects, model, language);
		break;
	default: /* the others, of which there are many, ask and do not tell */
		break;
	}
}
