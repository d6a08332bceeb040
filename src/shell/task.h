/* Work beside the game: one function in a thread of its own, told of by an event (INPUT_TOLD) when
 * it is done, so that nobody looks whether it is. Where no thread can be had it is done at once,
 * in the caller's. It owns the thread; what the function works on is its caller's. */
#ifndef SHELL_TASK_H
#define SHELL_TASK_H

#include "shell/events.h"

struct task;

/* Runs it with context, which must outlive the task. events: borrowed, outlives it too; NULL:
 * nobody is told. */
void task_open(struct task **task, struct events *events, void (*run)(void *context),
	void *context);

/* Has the function returned? Then all that it wrote can be read. */
bool task_is_done(struct task *task);

/* Waits for the function: whoever cannot wait tells it to end first. NULL is allowed. */
void task_close(struct task *task);

#endif
