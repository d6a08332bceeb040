/* A written file is told, by whatever way it is written, and no other file is. */
#include "shell/watch.h"

#include "folder.h"
#include "open_window.h"
#include "shell/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

enum { PATIENCE_MS = 20000, QUIET_MS = 100 };

struct fixture {
	void *folder, *window;
	struct watch *watch;
};

static int setup(void **state)
{
	struct fixture *fixture = calloc(1, sizeof *fixture);
	if (!fixture || folder_setup(&fixture->folder) || open_window_setup(&fixture->window))
		return -1;
	struct open_window *window = fixture->window;
	watch_open(&fixture->watch, window->events);
	*state = fixture;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;
	watch_close(fixture->watch);
	open_window_teardown(&fixture->window);
	folder_teardown(&fixture->folder);
	free(fixture);
	return 0;
}

static bool told(struct fixture *fixture, int ms)
{
	struct open_window *window = fixture->window;
	struct input input;
	int64_t until = clock_ms() + ms;
	while (events_wait(window->events, until, &input))
		if (input.kind == INPUT_CHANGED)
			return true;
	return false;
}

static void assert_told(struct fixture *fixture)
{
	assert_true(told(fixture, PATIENCE_MS));
	while (told(fixture, QUIET_MS))
		;
}

static void write_file(struct fixture *fixture, const char *name)
{
	folder_write(&fixture->folder, name, "one");
}

static void test_written(void **state)
{
	struct fixture *fixture = *state;
	write_file(fixture, "bank.cfg");
	write_file(fixture, "other.cfg");
	watch_file(fixture->watch, folder_path(&fixture->folder, "bank.cfg"));
	write_file(fixture, "bank.cfg");
	assert_told(fixture);
	/* As editors do it: another file takes its name. */
	write_file(fixture, "bank.cfg~");
	assert_int_equal(rename(folder_path(&fixture->folder, "bank.cfg~"),
		folder_path(&fixture->folder, "bank.cfg")), 0);
	assert_told(fixture);
	write_file(fixture, "other.cfg");
	write_file(fixture, "bank.cf");
	assert_false(told(fixture, QUIET_MS));
}

/* Another file from then on; one that is not there yet; a folder that is not. */
static void test_another(void **state)
{
	struct fixture *fixture = *state;
	watch_file(fixture->watch, folder_path(&fixture->folder, "a.cfg"));
	watch_file(fixture->watch, folder_path(&fixture->folder, "b.cfg"));
	write_file(fixture, "a.cfg");
	assert_false(told(fixture, QUIET_MS));
	write_file(fixture, "b.cfg");
	assert_told(fixture);
	watch_file(fixture->watch, "/no/such/folder/a.cfg");
	write_file(fixture, "b.cfg");
	assert_false(told(fixture, QUIET_MS));
	watch_file(fixture->watch, "in-the-working-folder.cfg");
	watch_file(fixture->watch, folder_path(&fixture->folder, "b.cfg"));
	write_file(fixture, "b.cfg");
	assert_told(fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_written, setup, teardown),
		cmocka_unit_test_setup_teardown(test_another, setup, teardown),
	};
	watch_close(NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
