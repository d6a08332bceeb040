#include "classes.h"

#include "base/check.h"
#include "make_bank.h"

#include <stdio.h>
#include <string.h>

enum { STEPS_MOST = 1000 };

void class_go_to(struct play *play, enum phase phase)
{
	for (int i = 0; play->round->phase != phase; i++) {
		CHECK(i < STEPS_MOST);
		CHECK(play_player(play, -1, MESSAGE_ON, 0, 0));
	}
}

struct bank *class_bank(int questions)
{
	struct bank *bank = make_bank(questions);
	for (int i = 0; i < questions; i++) {
		char id[16];
		snprintf(id, sizeof id, "q%d", i + 1);
		make_choice(bank, id);
	}
	return bank;
}

struct play class_play(struct bank *bank, const char *rules, const char *const *lines, int players)
{
	char text[RULES_TEXT_MAX];
	snprintf(text, sizeof text, "length=0 order=article again=no reading=no %s", rules);
	struct play play = play_class(bank, text);
	for (int i = 0; i < players; i++)
		play_enter(&play, WAY_KEYS);
	for (size_t j = 0; j < strlen(lines[0]); j++) {
		class_go_to(&play, PHASE_ASK);
		int64_t opened = play.now;
		for (int i = 0; i < players; i++) {
			play.now = opened + 1000 * (i + 1);
			if (lines[i][j] != '-')
				play_pick(&play, i, lines[i][j] == '1');
		}
		class_go_to(&play, PHASE_SCORES);
	}
	return play;
}
