#include "shell/watch.h"

#include "base/check.h"

#include <SDL.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <poll.h>
#include <unistd.h>

enum { NAME_BYTES = 256, EVENT_BYTES = 4096 };

struct watch {
	struct events *events;
	SDL_Thread *thread;
	SDL_mutex *lock;       /* of folder and name */
	int notify;            /* inotify; -1 where there is none */
	int ends[2];           /* a pipe: a byte in it ends the thread */
	int folder;            /* the one watched; -1 none */
	char name[NAME_BYTES]; /* of the file in it */
};

static bool is_ours(struct watch *watch, const struct inotify_event *event)
{
	SDL_LockMutex(watch->lock);
	bool ours = event->wd == watch->folder && event->len && !strcmp(event->name, watch->name);
	SDL_UnlockMutex(watch->lock);
	return ours;
}

/* All that the kernel has to tell now; is our file among it? */
static bool told(struct watch *watch)
{
	union {
		struct inotify_event event; /* for its alignment */
		char bytes[EVENT_BYTES];
	} buffer;
	ssize_t len = read(watch->notify, buffer.bytes, sizeof buffer.bytes);
	bool ours = false;
	for (ssize_t at = 0; at < len;) {
		const struct inotify_event *event = (const void *)(buffer.bytes + at);
		ours = ours || is_ours(watch, event);
		at += (ssize_t)(sizeof *event + event->len);
	}
	return ours;
}

static int watch_run(void *context)
{
	struct watch *watch = context;
	struct pollfd waits[] = { { watch->notify, POLLIN, 0 }, { watch->ends[0], POLLIN, 0 } };
	for (;;) {
		if (poll(waits, 2, -1) < 0 && errno != EINTR)
			return 0;
		if (waits[1].revents)
			return 0;
		if (waits[0].revents & POLLIN && told(watch))
			events_changed(watch->events);
	}
}

void watch_open(struct watch **out, struct events *events)
{
	struct watch *watch = calloc(1, sizeof *watch);
	CHECK(watch);
	watch->events = events;
	watch->folder = -1;
	watch->notify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	watch->lock = SDL_CreateMutex();
	watch->ends[0] = watch->ends[1] = -1;
	if (watch->notify >= 0 && watch->lock && pipe(watch->ends) == 0)
		watch->thread = SDL_CreateThread(watch_run, "watch", watch);
	*out = watch;
}

void watch_close(struct watch *watch)
{
	if (!watch)
		return;
	if (watch->thread && write(watch->ends[1], "", 1) == 1)
		SDL_WaitThread(watch->thread, NULL);
	for (int i = 0; i < 2; i++)
		if (watch->ends[i] >= 0)
			close(watch->ends[i]);
	if (watch->notify >= 0)
		close(watch->notify);
	if (watch->lock)
		SDL_DestroyMutex(watch->lock);
	free(watch);
}

void watch_file(struct watch *watch, const char *path)
{
	if (!watch->thread)
		return;
	const char *slash = strrchr(path, '/');
	struct arena arena;
	arena_init(&arena);
	const char *folder = !slash ? "." : slash == path ? "/"
		: arena_copy(&arena, path, (size_t)(slash - path));
	int added = inotify_add_watch(watch->notify, folder, IN_CLOSE_WRITE | IN_MOVED_TO);
	SDL_LockMutex(watch->lock);
	if (watch->folder >= 0 && watch->folder != added)
		inotify_rm_watch(watch->notify, watch->folder);
	watch->folder = added;
	snprintf(watch->name, sizeof watch->name, "%s", slash ? slash + 1 : path);
	SDL_UnlockMutex(watch->lock);
	arena_close(&arena);
}
