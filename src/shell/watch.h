/* Tells when a file is written, without waking anybody to look: a thread sleeps in inotify and
 * pushes an event (INPUT_CHANGED) when the kernel tells it. Where the kernel cannot, nothing is
 * told. */
#ifndef SHELL_WATCH_H
#define SHELL_WATCH_H

#include "shell/events.h"

struct watch;

/* events: borrowed, outlives the watch. */
void watch_open(struct watch **watch, struct events *events);
void watch_close(struct watch *watch); /* NULL is allowed */

/* From now on this file, and no other. An editor may write it in place or put another in its
 * place: both are told. The file need not be there yet; its folder must. */
void watch_file(struct watch *watch, const char *path);

#endif
