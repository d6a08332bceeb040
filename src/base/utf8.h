/* UTF-8 as readers see it: code points, graphemes (UAX #29) and folding, on utf8proc.
 * All texts here are NUL-terminated or given with their length in bytes. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Offset of the first byte that is not valid UTF-8, or len. */
size_t utf8_valid(const char *text, size_t len);

/* Reads the code point at text[*at] and moves *at behind it; U+FFFD and one byte on
 * where the bytes are invalid. *at < len is the caller's. */
uint32_t utf8_next(const char *text, size_t len, size_t *at);

/* Writes one code point (at most 4 bytes, no NUL) and returns its length. */
size_t utf8_put(uint32_t point, char out[4]);

/* Offset behind the grapheme that begins at `at`, and where the one begins that ends at `end`. */
size_t utf8_grapheme_end(const char *text, size_t len, size_t at);
size_t utf8_grapheme_begin(const char *text, size_t len, size_t end);

/* Is it a space within a line, of whatever width, breaking or not? */
bool utf8_is_space(uint32_t point);

/* Is it one that leaves no trace: a control, or a mark that only directs (a byte order mark)? */
bool utf8_is_unseen(uint32_t point);

/* Is it one that is written on the character before it, without a place of its own? */
bool utf8_is_mark(uint32_t point);

/* Number of graphemes: characters as a reader counts them. */
size_t utf8_graphemes(const char *text, size_t len);

/* The text (valid UTF-8 without NUL) with each accent joined to its letter (NFC), in arena. */
char *utf8_compose(struct arena *arena, const char *text, size_t len);

enum utf8_fold {
	UTF8_FOLD_CASE = 1,    /* A = a */
	UTF8_FOLD_ACCENTS = 2, /* e = é, and letters like ø, ł, ß as o, l, ss */
};

/* The text as answers are compared, in arena: compatibility forms (NFKC) and width folded;
 * spaces and punctuation left out, but for one space kept between two digits ("MI-6" = "MI6",
 * "polonium-210" = "polonium 210", "1,5" is not "15"); case and accents as `fold` says. A text
 * of punctuation alone folds to itself. */
char *utf8_fold(struct arena *arena, const char *text, unsigned fold);

#endif
