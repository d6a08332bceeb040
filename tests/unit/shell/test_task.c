/* Work beside the game is told of when it is done, once, and waited for at the end. */
#include "shell/task.h"

#include "open_window.h"
#include "shell/clock.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

enum { PATIENCE_MS = 20000, QUIET_MS = 100 };

struct work {
	SDL_sem *may_end;
	SDL_threadID thread;
	int result;
};

static void work_run(void *context)
{
	struct work *work = context;
	work->thread = SDL_ThreadID();
	if (work->may_end)
		SDL_SemWait(work->may_end);
	work->result = 7;
}

static bool told(struct events *events, int ms)
{
	struct input input;
	int64_t until = clock_ms() + ms;
	while (events_wait(events, until, &input))
		if (input.kind == INPUT_TOLD)
			return true;
	return false;
}

static void it_is_told_of_once(void **state)
{
	struct open_window *window = *state;
	struct work work = { .may_end = SDL_CreateSemaphore(0) };
	struct task *task;
	task_open(&task, window->events, work_run, &work);
	assert_false(told(window->events, QUIET_MS));
	assert_false(task_is_done(task));
	SDL_SemPost(work.may_end);
	assert_true(told(window->events, PATIENCE_MS));
	assert_true(task_is_done(task));
	assert_int_equal(work.result, 7);
	assert_true(work.thread != SDL_ThreadID());
	assert_false(told(window->events, QUIET_MS));
	task_close(task);
	SDL_DestroySemaphore(work.may_end);
}

static void closing_waits_for_it(void **state)
{
	(void)state;
	for (int i = 0; i < 50; i++) {
		struct work work = { .may_end = NULL };
		struct task *task;
		task_open(&task, NULL, work_run, &work);
		task_close(task);
		assert_int_equal(work.result, 7);
	}
	task_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_is_told_of_once, open_window_setup,
			open_window_teardown),
		cmocka_unit_test(closing_waits_for_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
