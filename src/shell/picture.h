/* A surface as a PNG file. Needs no display. */
#ifndef SHELL_PICTURE_H
#define SHELL_PICTURE_H

#include "base/error.h"

struct SDL_Surface;

/* A surface for player_draw, 32 bits a pixel, black; NULL never (memory's end is the program's). */
struct SDL_Surface *picture_open(int w, int h);
void picture_close(struct SDL_Surface *surface); /* NULL is allowed */

/* Eight bits a channel, no transparency. An unfinished file is removed.
 * error: "cannot write X: why". */
bool picture_save(const char *path, const struct SDL_Surface *surface, struct error *error);

#endif
