/* A class on the stage: teams with names as long as they may be, and what they answer. */
#include "limit_bank.h"
#include "stage.h"

#include "core/class.h"
#include "ui/wall.h"

#include <stdio.h>

enum { NAMES_LONG = 20, FIRST_KEY = 4, KEYED = 4, WALL_W = 1024, WALL_H = 768 };

static bool say(struct stage *stage, int player, enum message_kind kind, int64_t a, int64_t b,
	const char *text)
{
	struct message message = { .source = SOURCE_PROGRAM, .kind = kind, .player = player, .a = a,
		.b = b, .question = round_question(stage->round) };
	if (text)
		snprintf(message.text, sizeof message.text, "%s", text);
	return stage_send(stage, &message);
}

bool stage_teach(struct stage *stage, enum message_kind kind, int64_t a, int64_t b)
{
	return say(stage, -1, kind, a, b, NULL);
}

bool stage_play(struct stage *stage, int team, enum message_kind kind, int64_t a, int64_t b)
{
	return say(stage, team, kind, a, b, NULL);
}

static void team_enter(struct stage *stage, int team, enum way way)
{
	static const enum script scripts[] = { SCRIPT_WORDS, SCRIPT_WIDE, SCRIPT_CJK, SCRIPT_HEBREW };
	uint16_t keys[CLASS_KEYS] = { 0 };
	char text[MESSAGE_TEXT_MAX];
	names_put(&stage->names, team + 1, name_settle(&stage->arena,
		limit_text(&stage->arena, scripts[team % 4], team, NAMES_LONG)));
	/* Letters and digits, as far as they last. */
	for (int i = 0; i < CLASS_KEYS && way == WAY_KEYS; i++)
		keys[i] = (uint16_t)(FIRST_KEY + team * CLASS_KEYS + i);
	class_keys_format(keys, text);
	say(stage, team, MESSAGE_PLAYER, team + 1, class_player(way, team % CLASS_COLOURS), text);
}

void stage_class(struct stage *stage, struct rules rules, const int *chosen, int count, int teams)
{
	stage_begin(stage, rules, chosen, count);
	for (int team = 0; team < teams; team++)
		team_enter(stage, team, team == teams - 1 ? WAY_BUZZER : team == teams - 2 ? WAY_HANDS
			: team < KEYED ? WAY_KEYS : WAY_PAD);
	ui_open(&stage->ui, SCREEN_CLASS, 0);
	ui_settle(&stage->ui, &stage->model);
}

void stage_answers(struct stage *stage)
{
	const struct question *question = &stage->bank->questions[round_question(stage->round)];
	const struct class *class = stage->round->class;
	int options = question_options(stage->bank, question);
	for (int team = 0; team < class->player_count; team++) {
		if (class->players[team].way == WAY_BUZZER) {
			stage_play(stage, team, MESSAGE_BUZZ, 0, 0);
			stage_teach(stage, MESSAGE_JUDGE, team % 2, 0);
		} else if (options && class->players[team].way == WAY_HANDS) {
			for (int i = 0; i < options; i++)
				stage_play(stage, team, MESSAGE_COUNT, i, CLASS_SEATS_MAX - i);
		} else if (options) {
			stage_play(stage, team, MESSAGE_PICK, team % options, 0);
		}
	}
}

void stage_wall(struct stage *stage, bool there)
{
	stage->model.wall = there ? &stage->wall : NULL;
	stage->model.wall_w = WALL_W;
	stage->model.wall_h = WALL_H;
}
