#include "shell/task.h"

#include "base/check.h"

#include <SDL.h>
#include <stdlib.h>

struct task {
	struct events *events;
	SDL_Thread *thread;
	SDL_atomic_t done;
	void (*run)(void *context);
	void *context;
};

static int task_run(void *context)
{
	struct task *task = context;
	task->run(task->context);
	SDL_AtomicSet(&task->done, 1);
	if (task->events)
		events_told(task->events);
	return 0;
}

void task_open(struct task **out, struct events *events, void (*run)(void *context),
	void *context)
{
	struct task *task = calloc(1, sizeof *task);
	CHECK(task);
	*task = (struct task){ .events = events, .run = run, .context = context };
	*out = task;
	task->thread = SDL_CreateThread(task_run, "task", task);
	if (!task->thread)
		task_run(task);
}

bool task_is_done(struct task *task)
{
	return SDL_AtomicGet(&task->done) != 0;
}

void task_close(struct task *task)
{
	if (!task)
		return;
	if (task->thread)
		SDL_WaitThread(task->thread, NULL);
	free(task);
}
