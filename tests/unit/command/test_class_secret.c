/* Nothing of the key reaches the wall before the reveal: the same lesson from two banks that
 * differ only in what is right draws the same wall, byte for byte. */
#include "bankfile/load.h"
#include "core/class.h"
#include "ui/wall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { TEAMS = 3, WIDTH = 1024, HEIGHT = 768 };

static const struct theme paper = { 0xF6F2E9, 0xFFFFFF, 0x16202B, 0x4A5560, 0x8E8775, 0xA8231B,
	0x0B6B3A, 0xE3F3E8, 0xA8231B, 0xFBE7E4,
	{ 0x0B5CAD, 0xB04200, 0x00695A, 0x77398B, 0x5C5300, 0x374151 }, 0xFFFFFF };

/* The shipped bank; `other`: every question has another key, and other texts behind it. */
static struct bank *bank_make(bool other)
{
	struct bank *bank;
	struct diagnostics list;
	diagnostics_init(&list);
	assert_int_equal(bank_load(READBACK_SOURCE_DIR "/questions/spy-services.cfg", &bank, &list),
		LOAD_OK);
	diagnostics_close(&list);
	for (int i = 0; other && i < bank->question_count; i++) {
		struct question *question = &bank->questions[i];
		struct choice *choices = (struct choice *)question->choices;
		bool first = question->choice_count && choices[0].right;
		for (int j = 0; j < question->choice_count; j++)
			choices[j].right = question->kind == KIND_MULTI ? !choices[j].right
				: j + 1 < question->choice_count ? choices[j + 1].right : first;
		question->answer = !question->answer;
		question->voice = bank->voice_count ? (question->voice + 1) % bank->voice_count : 0;
		question->standing = (enum standing)((question->standing + 1) % STANDING_COUNT);
		question->explain = question->note = question->hint = question->ask;
		question->quote = NULL;
	}
	return bank;
}

struct stage {
	struct round *round;
	struct drawlist list;
	struct ui ui;
	int64_t sequence;
};

static void send(struct stage *stage, int player, enum message_kind kind, int64_t a, int64_t b,
	const char *text)
{
	struct effects effects;
	struct message message = { .kind = kind, .player = player, .a = a, .b = b,
		.question = round_question(stage->round), .sequence = ++stage->sequence,
		.time_ms = stage->sequence * 700 };
	snprintf(message.text, sizeof message.text, "%s", text);
	round_apply(stage->round, &message, &effects);
}

static void stage_open(struct stage *stage, struct bank *bank, const char *rules)
{
	struct settings settings = settings_default();
	memset(stage, 0, sizeof *stage);
	stage->round = round_open(bank);
	drawlist_init(&stage->list);
	ui_init(&stage->ui, &settings);
	send(stage, 0, MESSAGE_START, 11, 0, rules);
	assert_int_equal(stage->round->phase, PHASE_LOBBY);
	for (int i = 0; i < TEAMS; i++)
		send(stage, i, MESSAGE_PLAYER, i + 1, class_player(i == 2 ? WAY_BUZZER : WAY_KEYS, i),
			"30 31 32 33");
}

static void stage_close(struct stage *stage)
{
	round_close(stage->round);
	drawlist_close(&stage->list);
}

/* All that the wall is, zones and keys too, as the only window has them. */
static const char *wall_text(struct stage *stage, struct arena *arena)
{
	struct look look;
	struct model model = { .ui = &stage->ui, .round = stage->round, .bank = stage->round->bank,
		.round_ms = stage->sequence * 700 };
	look_init(&look, WIDTH, HEIGHT, 100, &paper, &metrics_stand_in);
	wall_draw(&model, &look, &stage->list);
	const char *text = "";
	for (int i = 0; i < stage->list.count; i++)
		text = arena_format(arena, "%s%s\n", text, draw_format(arena, &stage->list.items[i]));
	return text;
}

static void assert_same(struct stage *one, struct stage *other)
{
	struct arena arena;
	arena_init(&arena);
	assert_string_equal(wall_text(one, &arena), wall_text(other, &arena));
	arena_close(&arena);
}

/* To both alike. */
static void both(struct stage *stages, int player, enum message_kind kind, int64_t a)
{
	for (int i = 0; i < 2; i++)
		send(&stages[i], player, kind, a, 0, "");
	assert_same(&stages[0], &stages[1]);
}

static int lesson(const char *rules)
{
	struct bank *banks[] = { bank_make(false), bank_make(true) };
	struct stage stages[2];
	int compared = 0;
	for (int i = 0; i < 2; i++)
		stage_open(&stages[i], banks[i], rules);
	assert_same(&stages[0], &stages[1]);
	while (stages[0].round->phase != PHASE_PODIUM && compared < 400) {
		enum phase phase = stages[0].round->phase;
		assert_int_equal(phase, stages[1].round->phase);
		if (phase == PHASE_ASK) {
			both(stages, 0, MESSAGE_PICK, 0);
			both(stages, 2, MESSAGE_BUZZ, 0);
			both(stages, -1, MESSAGE_JUDGE, 0);
			both(stages, 1, MESSAGE_PICK, 1);
			compared++;
		}
		for (int i = 0; i < 2; i++)
			send(&stages[i], -1, MESSAGE_ON, 0, 0, "");
		phase = stages[0].round->phase;
		if (phase == PHASE_ASK || phase == PHASE_CLOSED)
			assert_same(&stages[0], &stages[1]);
		/* From here on it may differ, or nothing was compared. */
		if (phase == PHASE_EXPLAIN) {
			struct arena arena;
			arena_init(&arena);
			assert_string_not_equal(wall_text(&stages[0], &arena), wall_text(&stages[1], &arena));
			arena_close(&arena);
		}
	}
	for (int i = 0; i < 2; i++) {
		stage_close(&stages[i]);
		bank_close(banks[i]);
	}
	return compared;
}

static void test_the_wall_keeps_the_key_secret(void **state)
{
	(void)state;
	assert_true(lesson("mode=class length=0 again=no") > 40);
	assert_true(lesson("mode=class length=0 again=no reading=no hidden=yes order=article") > 40);
	assert_true(lesson("mode=class length=12 again=no board=yes scoring=board") == 12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_wall_keeps_the_key_secret),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
