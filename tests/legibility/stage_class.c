/* A lesson before a class, brought to any step: teams with names that are hard to set, and what
 * they answered. */
#include "stage.h"

#include "ui/wall.h"

#include <stdio.h>
#include <string.h>

static const char *const names[] = { "Les Œufs", "O'Brien",
	"夜行列車が再び走り始めた夜行列車", "Bo", "WWWWWWWWWWWWWWWWWWWW", "צוות הכחול 2018",
	"🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊", "Anne-Charlotte d’Este", "é̂", NULL };
enum { NAMES = sizeof names / sizeof *names };

static bool say_of(struct stage *stage, int player, enum message_kind kind, int64_t a, int64_t b,
	const char *text)
{
	struct message message = { .source = SOURCE_PROGRAM, .kind = kind, .player = player, .a = a,
		.b = b, .question = round_question(stage->round) };
	if (text)
		snprintf(message.text, sizeof message.text, "%s", text);
	return stage_send(stage, &message);
}

void stage_lesson(struct stage *stage, struct rules rules, const int *chosen, int count)
{
	rules.mode = MODE_CLASS;
	if (count)
		rules.order = ORDER_CHOSEN;
	stage_begin(stage, rules, chosen, count);
	stage_show(stage, SCREEN_CLASS);
	ui_settle(&stage->ui, &stage->model);
	names_close(&stage->names);
	names_init(&stage->names);
	stage->model.names = &stage->names;
}

void stage_teams(struct stage *stage, int count, int ways)
{
	static const enum way mixed[] = { WAY_KEYS, WAY_BUZZER, WAY_HANDS, WAY_PAD };
	for (int i = 0; i < count; i++) {
		enum way way = mixed[i % (ways ? ways : 1)];
		uint16_t keys[CLASS_KEYS] = { 0 };
		char text[MESSAGE_TEXT_MAX];
		for (int j = 0; (way == WAY_KEYS || way == WAY_BUZZER) && j < (way == WAY_KEYS ? 4 : 1);
			j++)
			keys[j] = (uint16_t)(4 + (4 * i + j) % 80);
		class_keys_format(keys, text);
		names_put(&stage->names, i + 1, names[i % NAMES]);
		say_of(stage, i, MESSAGE_PLAYER, i + 1, class_player(way, i % CLASS_COLOURS), text);
	}
}

bool stage_on(struct stage *stage)
{
	return say_of(stage, -1, MESSAGE_ON, 0, 0, NULL);
}

bool stage_lesson_say(struct stage *stage, enum message_kind kind, int64_t a, int64_t b)
{
	return say_of(stage, -1, kind, a, b, NULL);
}

void stage_correct(struct stage *stage, int player, int points)
{
	say_of(stage, player, MESSAGE_CORRECT, points, REASON_HELPED, NULL);
}

static void answer_one(struct stage *stage, int player, unsigned right, int options)
{
	const struct player *at = &stage->round->class->players[player];
	int option = player % 3 ? player % options : 0;
	while (player % 3 == 0 && option + 1 < options && !(right >> option & 1))
		option++;
	if (at->way == WAY_HANDS)
		for (int i = 0; i < options; i++)
			say_of(stage, player, MESSAGE_COUNT, i, 3 + (player + 7 * i) % 23, NULL);
	else
		say_of(stage, player, MESSAGE_PICK, option, 0, NULL);
}

void stage_class_answer(struct stage *stage, int but)
{
	const struct turn *turn = round_turn(stage->round);
	const struct question *question = &stage->bank->questions[turn->question];
	int options = question_options(stage->bank, question);
	unsigned right = question_right(stage->bank, question);
	for (int i = 0; i < stage->round->class->player_count - but; i++) {
		if (stage->round->class->players[i].way == WAY_BUZZER) {
			say_of(stage, i, MESSAGE_BUZZ, 0, 0, NULL);
			if (stage->round->class->state.buzzed == i)
				say_of(stage, -1, MESSAGE_JUDGE, i % 2, 0, NULL);
		} else if (options) {
			answer_one(stage, i, right, options);
		}
	}
}

void stage_class_type(struct stage *stage, int count)
{
	static const char *const texts[] = { "no", "Nemo",
		"quelque chose que personne n’aurait attendu ici, mais qui a été tapé", "上海", "شارع" };
	for (int i = 0; i < count; i++) {
		say_of(stage, i, MESSAGE_PLAYER, i + 1, class_player(WAY_PHONE, i % CLASS_COLOURS), "");
		say_of(stage, i, MESSAGE_TYPE, 0, 0, texts[i % 5]);
	}
}

/* Each has pressed a key. */
void stage_practice(struct stage *stage)
{
	for (int i = 0; i < stage->round->class->player_count; i++)
		say_of(stage, i, MESSAGE_PICK, i % 4, 0, NULL);
}

int bank_first(const struct bank *bank)
{
	int first = 0;
	while (first + 1 < bank->question_count && !kind_picks_one(bank->questions[first].kind))
		first++;
	return first;
}

void stage_wall(struct stage *stage, const struct theme *theme, int w, int h, int language)
{
	struct look look;
	look_init(&look, w, h, 100, theme, &metrics_stand_in);
	look.still = true;
	look.language = language;
	wall_draw(&stage->model, &look, &stage->wall);
	wall_strip(&stage->wall);
	stage->model.wall = &stage->wall;
	stage->model.wall_w = w;
	stage->model.wall_h = h;
}

void stage_buzz(struct stage *stage, int player)
{
	say_of(stage, player, MESSAGE_BUZZ, 0, 0, NULL);
}

bool stage_to(struct stage *stage, enum phase phase)
{
	for (int i = 0; i < 8 * ROUND_QUESTIONS_MAX && stage->round->phase != phase; i++) {
		if (stage->round->phase == PHASE_ASK)
			stage_class_answer(stage, 1);
		if (stage->round->phase != phase && !stage_on(stage))
			return false;
	}
	return stage->round->phase == phase;
}
