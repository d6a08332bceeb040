#include "shell/plugs.h"

#include "base/check.h"

#include <SDL.h>
#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <unistd.h>

struct plugs {
	int notify;     /* inotify's file */
	int stop[2];    /* a pipe: closing its second end ends the thread */
	uint32_t event_type;
	SDL_Thread *thread;
};

static int watch(void *context)
{
	const struct plugs *plugs = context;
	_Alignas(struct inotify_event) char bytes[4096];
	struct pollfd files[2] = { { .fd = plugs->notify, .events = POLLIN },
		{ .fd = plugs->stop[0], .events = POLLIN } };
	for (;;) {
		if (poll(files, 2, -1) < 0)
			continue; /* a signal */
		if (files[1].revents || read(plugs->notify, bytes, sizeof bytes) <= 0)
			return 0;
		SDL_Event event = { .type = plugs->event_type };
		SDL_PushEvent(&event);
	}
}

static bool begin(struct plugs *plugs, const char *folder)
{
	plugs->notify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	return plugs->notify >= 0
		&& inotify_add_watch(plugs->notify, folder, IN_CREATE | IN_ATTRIB | IN_DELETE) >= 0
		&& pipe(plugs->stop) == 0
		&& (plugs->thread = SDL_CreateThread(watch, "plugs", plugs)) != NULL;
}

static void release(struct plugs *plugs)
{
	for (int i = 0; i < 2; i++)
		if (plugs->stop[i] >= 0)
			close(plugs->stop[i]);
	if (plugs->notify >= 0)
		close(plugs->notify);
	free(plugs);
}

void plugs_open(struct plugs **out, const char *folder, uint32_t event_type)
{
	struct plugs *plugs = calloc(1, sizeof *plugs);
	CHECK(plugs);
	plugs->stop[0] = plugs->stop[1] = -1;
	plugs->event_type = event_type;
	if (!begin(plugs, folder)) {
		release(plugs);
		plugs = NULL;
	}
	*out = plugs;
}

void plugs_close(struct plugs *plugs)
{
	if (!plugs)
		return;
	close(plugs->stop[1]);
	plugs->stop[1] = -1;
	SDL_WaitThread(plugs->thread, NULL);
	release(plugs);
}
