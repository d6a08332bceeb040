#include "desk.h"

#include "core/message.h"
#include "ui/drawlist.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <cmocka.h>

struct desk *desk_make(void **state)
{
	struct desk *desk = calloc(1, sizeof *desk);
	assert_non_null(desk);
	desk->folder = *state;
	snprintf(desk->journal, sizeof desk->journal, "%s/journal.db", desk->folder->path);
	snprintf(desk->settings, sizeof desk->settings, "%s/settings.cfg", desk->folder->path);
	snprintf(desk->themes, sizeof desk->themes, "%s/theme.cfg", desk->folder->path);
	desk->options = (struct session_options){ .bank = TAPES "few.cfg", .journal = desk->journal,
		.settings = desk->settings, .themes = desk->themes, .seed = 9, .seeded = true,
		.theme = -1 };
	desk->now = (struct now){ .utc_ms = INT64_C(1767600000000), .offset_min = 60 };
	return desk;
}

static void draw(struct desk *desk)
{
	session_draw(&desk->session, &metrics_stand_in, 1280, 720, &desk->now);
}

void desk_open(struct desk *desk)
{
	struct streams streams;
	capture_begin(&streams);
	session_open(&desk->session, &desk->options, &desk->now);
	capture_end(&streams, &desk->said);
	draw(desk);
}

void desk_close(struct desk *desk)
{
	session_close(&desk->session);
}

void desk_free(struct desk *desk)
{
	free(desk);
}

void desk_leave(struct desk *desk)
{
	desk_close(desk);
	desk_free(desk);
}

static void put(struct desk *desk, struct input input)
{
	session_input(&desk->session, &input, &desk->now);
	draw(desk);
}

void desk_key(struct desk *desk, const char *name)
{
	int code = scancode_find(name);
	assert_int_not_equal(code, KEY_NONE);
	put(desk, (struct input){ .kind = INPUT_KEY, .code = code });
}

void desk_type(struct desk *desk, const char *text)
{
	put(desk, (struct input){ .kind = INPUT_TEXT, .text = text });
}

void desk_press(struct desk *desk, const char *zone)
{
	const struct draw *hot = drawlist_hot_named(&desk->session.list, zone);
	if (!hot)
		fail_msg("there is no %s", zone);
	struct input input = { .kind = INPUT_DOWN, .x = hot->rect.x + 2, .y = hot->rect.y + 2 };
	put(desk, input);
	input.kind = INPUT_UP;
	put(desk, input);
}

void desk_wait(struct desk *desk, int64_t ms)
{
	desk->now.running_ms += ms;
	desk->now.utc_ms += ms;
	session_tick(&desk->session, &desk->now);
	draw(desk);
}

void desk_begin_quiz(struct desk *desk)
{
	desk_press(desk, "quiz");
	desk_press(desk, "order-article");
	desk_press(desk, "start");
}

void desk_make_profile(struct desk *desk, const char *name)
{
	desk_press(desk, "settings");
	desk_press(desk, "profiles");
	desk_key(desk, "n");
	desk_type(desk, name);
	desk_key(desk, "enter");
}

void desk_assert_screen(const struct desk *desk, enum screen screen)
{
	assert_int_equal(ui_screen(&desk->session.ui), screen);
}

void desk_assert_reads(const struct desk *desk, const char *words)
{
	const struct drawlist *list = &desk->session.list;
	for (int i = 0; i < list->count; i++)
		if (list->items[i].kind == DRAW_TEXT && strstr(list->items[i].text, words))
			return;
	fail_msg("the screen does not read \"%s\"", words);
}

void desk_disk_limit(int bytes)
{
	struct rlimit limit;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
	limit.rlim_cur = bytes < 0 ? RLIM_INFINITY : (rlim_t)bytes;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static bool row_count(void *context, const struct event *event)
{
	(void)event;
	++*(int *)context;
	return true;
}

int desk_rows(const struct desk *desk)
{
	struct journal *journal;
	struct error error = { .text = "" };
	int count = 0;
	if (!journal_open(&journal, desk->journal, &error))
		fail_msg("%s", error.text);
	for (int64_t round = 1; round <= 8; round++)
		assert_true(journal_events(journal, round, row_count, &count, &error));
	journal_close(journal);
	return count;
}

void desk_answer_first(struct desk *desk)
{
	desk_begin_quiz(desk);
	desk_key(desk, "1");
	desk_key(desk, "space");
}

void desk_leave_quiz(struct desk *desk)
{
	desk_open(desk);
	desk_answer_first(desk);
	desk_type(desk, "Mor");
	desk_key(desk, "escape");
	desk_press(desk, "home");
}
