/* The world's trouble (no font, a locked journal): one sentence, "cannot open X: why".
 * The caller owns the struct; functions fill it and return false. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

enum { ERROR_TEXT_MAX = 512 };

/* For who can do more about it than say it. */
enum error_kind {
	ERROR_OTHER,
	ERROR_DAMAGED, /* a file does not hold what it should */
	ERROR_IN_USE,  /* another program has it */
};

struct error {
	char text[ERROR_TEXT_MAX];
	enum error_kind kind;
};

/* Formats into error->text (cut at ERROR_TEXT_MAX - 1 bytes) and returns false,
 * so that a failing function can end in `return error_set(...)`. The kind is ERROR_OTHER.
 * error may be NULL. */
bool error_set(struct error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Of what kind it is, once it is set; returns false. */
bool error_kind_set(struct error *error, enum error_kind kind);

#endif
