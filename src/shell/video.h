/* SDL's video: all of SDL that starts before the first frame. Opened once before the first window
 * and closed once after the last; windows come and go between. */
#ifndef SHELL_VIDEO_H
#define SHELL_VIDEO_H

#include "base/error.h"

#include <stdbool.h>

/* title: the program's name, as the desktop shows it. cache: a folder that exists, for what
 * starting can reuse; may be NULL. error: what is missing (a display) and how to get it. */
bool video_open(const char *title, const char *cache, struct error *error);
/* Allowed where it was not opened. */
void video_close(void);

/* A page is read, not watched, and the desktop may dim as it likes; not while a class looks. */
void video_stay_awake(bool on);

#endif
