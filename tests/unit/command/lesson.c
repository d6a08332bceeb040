#include "lesson.h"

#include "command/session_parts.h"
#include "core/class.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { TEAMS = 2 };

static void send(struct desk *desk, int player, enum message_kind kind, int64_t a, int64_t b)
{
	struct round *round = desk->session.round;
	struct message message = { .kind = kind, .source = SOURCE_KEY, .player = player, .a = a,
		.b = b, .question = round_question(round) };
	desk->now.running_ms += 1000;
	assert_true(session_apply(&desk->session, &message, &desk->now));
}

/* What is right, or the first that is wrong. */
static void pick(struct desk *desk, int player, bool right)
{
	const struct round *round = desk->session.round;
	const struct question *question = &round->bank->questions[round_question(round)];
	unsigned marks = question_right(round->bank, question);
	int option = 0;
	while ((marks >> option & 1) != right)
		option++;
	send(desk, player, MESSAGE_PICK, option, 0);
	send(desk, player, MESSAGE_CONFIRM, 0, 0);
}

int64_t lesson_play(struct desk *desk, int questions)
{
	struct rules rules;
	desk_open(desk);
	assert_true(rules_parse("mode=class length=0 order=article again=no reading=no", &rules));
	session_begin(&desk->session, rules, NULL, 0, &desk->now);
	for (int i = 0; i < TEAMS; i++)
		send(desk, i, MESSAGE_PLAYER, i + 1, class_player(WAY_KEYS, i));
	for (int i = 0; i < questions; i++) {
		while (desk->session.round->phase != PHASE_ASK)
			send(desk, -1, MESSAGE_ON, 0, 0);
		for (int j = 0; j < TEAMS; j++)
			pick(desk, j, j == 0);
		assert_int_equal(desk->session.round->phase, PHASE_CLOSED);
	}
	session_commit(&desk->session);
	int64_t number = desk->session.round_id;
	desk_close(desk);
	return number;
}
