/* The world's trouble (no font, a locked journal): one sentence, "cannot open X: why".
 * The caller owns the struct; functions fill it and return false. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

enum { ERROR_TEXT_MAX = 512 };

struct error {
	char text[ERROR_TEXT_MAX];
};

/* Formats into error->text (cut at ERROR_TEXT_MAX - 1 bytes) and returns false,
 * so that a failing function can end in `return error_set(...)`. error may be NULL. */
bool error_set(struct error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
