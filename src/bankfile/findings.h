/* What was found wrong in one text: code, place and sentences, handed on to the caller's
 * list of diagnostics. Offsets are bytes into the text; lines and columns are worked out here.
 * It owns the scratch memory in which sentences are made, and never the text or the list. */
#ifndef BANKFILE_FINDINGS_H
#define BANKFILE_FINDINGS_H

#include "bankfile/codes.h"
#include "base/arena.h"
#include "base/diagnostic.h"

#include <stddef.h>

struct findings {
	const char *file;
	struct diagnostics *list;
	const char *text;
	size_t len, start;       /* start: behind a byte-order mark */
	size_t cursor;           /* offset whose place is known */
	struct place cursor_place;
	struct arena scratch;
	size_t count;
};

void findings_init(struct findings *findings, const char *file, const char *text, size_t len,
	struct diagnostics *list);
void findings_close(struct findings *findings);

/* Line and column of an offset. Cheap for offsets that mostly rise. */
struct place findings_place(struct findings *findings, size_t at);

/* Adds an error at an offset. mend may be NULL. */
void findings_add(struct findings *findings, enum code code, size_t at, const char *mend,
	const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Where something else stands, as seen from `from`: "line 15", or "column 80" on the same line. */
const char *findings_other(struct findings *findings, size_t at, size_t from);

/* The author's text in quotation marks, cut to 40 characters; lives as long as findings. */
const char *findings_quote(struct findings *findings, const char *text, size_t len);

/* True where more findings would only be counted: work on sentences can be spared. */
bool findings_full(const struct findings *findings);

/* True where there are so many that looking for more is no use. */
bool findings_enough(const struct findings *findings);

#endif
