/* Plays draw lists onto a surface, and repaints only what differs from the last one: the
 * surface is cut into cells, each with a digest of the commands that touch it. The player owns
 * its masks (texts, corners, shapes; bounded) and the digests; fonts and surfaces are the
 * caller's. It never looks at a window or an event. */
#ifndef SHELL_PLAYER_H
#define SHELL_PLAYER_H

#include "shell/fonts.h"
#include "ui/drawlist.h"

#include <stddef.h>

struct SDL_Surface;
struct player;

enum {
	PLAYER_RECTS = 64,             /* rectangles that one frame changes at most */
	PLAYER_MASKS = 6 * 1024 * 1024 /* bytes of masks that are kept */
};

void player_open(struct player **player, struct fonts *fonts);
void player_close(struct player *player); /* NULL is allowed */

/* Draws what differs from the list last drawn on this surface (32 bits a pixel), and says where:
 * disjoint rectangles inside the surface, at most PLAYER_RECTS; 0 where nothing differs. What no
 * command covers is black after player_forget and undefined elsewhere: a list begins with a
 * rectangle over everything. */
int player_draw(struct player *player, const struct drawlist *list, struct SDL_Surface *surface,
	struct rect rects[PLAYER_RECTS]);

/* The surface was lost or drawn on by others: the next list is drawn whole. */
void player_forget(struct player *player);

size_t player_bytes(const struct player *player); /* of masks kept */

#endif
