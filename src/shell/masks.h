/* Coverage pictures that were drawn once and are used again: corners, shapes, lines of text.
 * One byte a pixel, no colour, so that one picture serves every colour. The cache owns them;
 * the least lately used go when a bound in bytes is passed. A mask is valid until the next
 * masks_push. */
#ifndef SHELL_MASKS_H
#define SHELL_MASKS_H

#include <stddef.h>
#include <stdint.h>

struct mask {
	int w, h;
	int left, top;   /* of its first pixel, from the point at which it is drawn */
	uint8_t *bytes;  /* w * h */
};

struct masks;

/* most: bytes that pictures and their keys may take together. */
void masks_open(struct masks **masks, size_t most);
void masks_close(struct masks *masks); /* NULL is allowed */

/* NULL where it is not (or no longer) kept. */
const struct mask *masks_find(struct masks *masks, const void *key, size_t len);

/* A zeroed picture to be drawn by the caller; the key must not be kept yet. One that is larger
 * than the bound is kept alone. */
struct mask *masks_push(struct masks *masks, const void *key, size_t len, int w, int h);

size_t masks_bytes(const struct masks *masks);

#endif
