/* Tapes: lines of inputs and messages in any order, played on the shipped bank without a journal.
 * A line that means nothing is named; those behind it are played. Copies are changed by lines and
 * by words, so that most of them still mean something. */
#include "base/random.h"
#include "command/tape_play.h"
#include "shipped_bank.h"
#include "ui/look.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINES_MAX = 200, CHANGES = 6 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena;
	struct tape tape;
	struct error error = { .text = "" };
	struct tape_play play;
	const struct session_options options = { .bank = SHIPPED_BANK, .theme = -1, .still = true };
	arena_init(&arena);
	if (tape_load_text("fuzz.tape", (const char *)data, size, &arena, &tape, &error)) {
		tape.bank = NULL; /* no file but the bank above is opened */
		tape_play_open(&play, &tape, &options, &metrics_stand_in, 1024, 768);
		for (int i = 0; i < tape.count && i < LINES_MAX; i++)
			if (!tape_play_line(&play, &tape.lines[i], &error) && !error.text[0])
				abort();
		tape_play_close(&play);
	} else if (!error.text[0]) {
		abort();
	}
	arena_close(&arena);
	return 0;
}

static const char *const lines[] = { "key enter", "key space", "key escape", "key tab", "key 1",
	"key 2", "key 3", "key h", "key s", "key z", "key r", "key f1", "key f11", "key left",
	"key right", "key up", "key down", "key a", "key y", "key b", "key pagedown", "key pageup",
	"key backspace", "key f2", "key f3", "pad south", "pad east", "pad north", "pad west",
	"pad start", "pad up", "pad down", "pad left", "pad right", "text \"MI6\"",
	"text \"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW\"", "paste \"a\\nb\"", "compose \"ほん\"",
	"click choice-0", "click 0.5 0.5", "touch 0.2 0.9", "drag choice-0 choice-1",
	"drag left-0 right-1", "wheel 3", "wheel -3", "size 200x150", "size 1080x1920",
	"size 8000x200", "wait 1", "wait 40000", "wait 100000000", "restart", "send SKIP",
	"send CONFIRM", "send FINISH", "send TIMEUP", "send NEXT", "send GRADE 0 3", "send HINT",
	"send ANSWER 0 1 1 \"x\"", "go quiz", "go cards", "seed 7", "drop nothing.txt", "wheel",
	"key o", "key m", "key f5", "click banks", "click browse", "click row-0", "click row-1",
	"click search", "click path", "touch keyboard", "text \"war\"", "text \"zz\"",
	"drop nothing.cfg", "edit nothing.cfg", "drop " SHIPPED_BANK, "edit " SHIPPED_BANK,
	"drop " OTHER_BANK, "edit " OTHER_BANK, "drop " BROKEN_BANK, "edit " BROKEN_BANK,
	"text \"" OTHER_BANK "\"",
	"go study", "click study", "click start", "click progress", "click plot-2", "click weak",
	"click note", "click bury", "click suspend", "click ready-week", "click ready-later",
	"click study-settings", "click form-1", "click form-2", "click turns-0", "click by-memory",
	"key c", "key n", "key w", "key t", "key 4", "send aside moore-call 0 0",
	"send aside moore-call 3 0", "send undo", "wait 3d", "wait 900d", "clock -40d", "clock 1500d",
	"clock -99999d", "clock 99999d", "zone -08:00", "zone +13:45", "click wrong", "click right",
	"go class", "click class", "key q", "key l", "key u", "key x", "key d", "key delete", "key f6",
	"key page-down", "click minutes-15", "click board", "click leave", "click finish", "key minus",
	"put lessons/a.cfg nothing.cfg", "key nothing", "send ANSWER -9 99999999999 -5" };

static char *line_at(struct arena *arena, const char *text, uint32_t number, size_t *at)
{
	const char *from = text;
	for (uint32_t i = 0; i < number; i++) {
		const char *end = strchr(from, '\n');
		from = end ? end + 1 : text;
	}
	*at = (size_t)(from - text);
	const char *end = strchr(from, '\n');
	return arena_copy(arena, from, end ? (size_t)(end - from) : strlen(from));
}

/* Puts a line, its own or another, in place of `cut` bytes. */
static char *changed(struct arena *arena, struct random *random, char *text)
{
	size_t at = 0, from = 0;
	char *line = line_at(arena, text, random_below(random, LINES_MAX), &at);
	uint32_t what = random_below(random, 10);
	size_t cut = 0;
	if (what < 2 && strlen(text) > 400) {
		cut = strlen(line) + (text[at + strlen(line)] != '\0');
		line = arena_format(arena, "%s", "");
	} else if (what < 8) {
		line = arena_format(arena, "%s\n",
			lines[random_below(random, sizeof lines / sizeof *lines)]);
	} else if (what < 9) {
		line = arena_format(arena, "%s\n",
			line_at(arena, text, random_below(random, LINES_MAX), &from));
	} else if (*line) {
		cut = strlen(line);
		line[random_below(random, (uint32_t)cut)] = (char)(1 + random_below(random, 255));
	}
	return arena_format(arena, "%.*s%s%s", (int)at, text, line, text + at + cut);
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed)
{
	struct arena arena;
	struct random random;
	arena_init(&arena);
	random_init(&random, seed, 6);
	char *text = arena_copy(&arena, (const char *)data, size);
	for (uint32_t i = 1 + random_below(&random, CHANGES); i > 0; i--)
		text = changed(&arena, &random, text);
	size_t len = strlen(text) < max ? strlen(text) : max;
	memcpy(data, text, len);
	arena_close(&arena);
	return len;
}
