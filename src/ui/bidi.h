/* Right-to-left text in the order in which it is drawn from the left (UAX #9, on FriBidi):
 * numbers keep their order, brackets are mirrored, Arabic letters take their joined forms.
 * Everything lives in the arena that it was opened with. */
#ifndef UI_BIDI_H
#define UI_BIDI_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct bidi;

/* One paragraph of UTF-8, without line breaks; NULL where nothing in it reads from the right,
 * so that its order is the drawn one. */
struct bidi *bidi_open(struct arena *arena, const char *text, size_t len);

/* The paragraph as a whole reads from the right. */
bool bidi_is_rtl(const struct bidi *bidi);

/* The bytes from `from` to `to` (at code points) as a line of its own, in drawn order. */
const char *bidi_line(struct arena *arena, const struct bidi *bidi, size_t from, size_t to);

#endif
