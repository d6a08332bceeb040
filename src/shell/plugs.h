/* Tells when an input device appears or goes: a thread that sleeps on inotify and pushes one
 * SDL event a change. It owns the thread; it never opens a device. */
#ifndef SHELL_PLUGS_H
#define SHELL_PLUGS_H

#include <stdint.h>

struct plugs;

/* folder: where devices have their files. NULL in *plugs where the system cannot tell: then pads
 * are found at the start only. */
void plugs_open(struct plugs **plugs, const char *folder, uint32_t event_type);
void plugs_close(struct plugs *plugs); /* NULL is allowed; waits for the thread to end */

#endif
