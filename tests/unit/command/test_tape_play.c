/* What each line of a tape does is held by tests/tapes; here is what no line may do. */
#include "folder.h"
#include "command/tape_play.h"
#include "ui/drawlist.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

struct playing {
	struct arena arena;
	struct tape tape;
	struct tape_play play;
};

/* A quiz on the bank of the tapes, opened; nothing is kept. */
static void playing_open(struct playing *playing, const char *text)
{
	struct session_options options = { .theme = -1 };
	struct error error = { .text = "" };
	arena_init(&playing->arena);
	if (!tape_load_text(READBACK_TESTS_DIR "/tapes/x.tape", text, strlen(text), &playing->arena,
		&playing->tape, &error))
		fail_msg("%s", error.text);
	tape_play_open(&playing->play, &playing->tape, &options, &metrics_stand_in, 1280, 720);
}

static void playing_close(struct playing *playing)
{
	tape_play_close(&playing->play);
	arena_close(&playing->arena);
}

static void test_refused(void **state)
{
	(void)state;
	static const char text[] = "bank few.cfg\ngo quiz\n"
		"jump\nkey\nkey nothing\nkey 1 alt\nkey \"\"\npad\npad middle\npad south 2 3\n"
		"text\ntext a b\npaste\ncompose a b\ndrop\ndrop a b\n"
		"click\nclick nowhere\nclick 0.5\nclick 0.5 1.1\nclick -0.1 0.5\nclick nan 0.5\n"
		"click 0.1x 0.5\nclick 0.1 0.2 0.3\ntouch nowhere\n"
		"drag choice-0\ndrag choice-0 nowhere\ndrag nowhere choice-0\nswipe choice-0 0.5 0.5\n"
		"wheel\nwheel x\nwheel 1001\nwheel -1001\nwheel 1 2\n"
		"size\nsize 5\nsize 5x\nsize 0x5\nsize 5x0\nsize 5x5x5\nsize 100000x5\n"
		"wait\nwait -1\nwait x\nwait 1000000000000\nrestart now\n"
		"send\nsend nothing\nsend pick wood 1 2 3 4\nsend pick nowood\n"
		"send pick wood 0 0 \"a\" \"b\"\n";
	struct playing playing;
	playing_open(&playing, text);
	assert_true(playing.tape.count > 40);
	for (int i = 0; i < playing.tape.count; i++) {
		char sentence[256];
		struct error error = { .text = "" };
		const struct tape_line *line = &playing.tape.lines[i];
		snprintf(sentence, sizeof sentence, "%s:%d: cannot play \"%s\"", playing.tape.file, i + 3,
			line->text);
		if (tape_play_line(&playing.play, line, &error))
			fail_msg("%s is played", line->text);
		/* And why: a zone that is not there, or where to look what can be played. */
		const char *zone = strstr(line->text, "nowhere"), *said = error.text + strlen(sentence);
		assert_int_equal(strncmp(error.text, sentence, strlen(sentence)), 0);
		assert_true(zone ? strstr(said, "has no zone nowhere now") != NULL
			: strncmp(said, ": the screen has no zone ", 24) == 0
			|| strcmp(said, "; replay --help lists what can be") == 0);
	}
	playing_close(&playing);
}

/* Time passes by wait alone, and goes on over a restart. */
static void test_time(void **state)
{
	(void)state;
	struct playing playing;
	struct error error;
	playing_open(&playing, "at 2026-01-05T09:00:00+01:00\nbank few.cfg\nwait 1500\n"
		"key tab\nrestart\n"
		"wait 0\n");
	for (int i = 0; i < playing.tape.count; i++)
		assert_true(tape_play_line(&playing.play, &playing.tape.lines[i], &error));
	struct now now = tape_play_now(&playing.play);
	assert_true(now.running_ms == 1500);
	assert_true(now.utc_ms == INT64_C(1767600000) * 1000 + 1500);
	assert_int_equal(now.offset_min, 60);
	playing_close(&playing);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
