/* An author's mistakes in a file: collected, sorted by place, printed in one shape.
 * The list owns its entries and copies every text that it is given. */
#ifndef BASE_DIAGNOSTIC_H
#define BASE_DIAGNOSTIC_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum diagnostic_level { DIAGNOSTIC_WARNING, DIAGNOSTIC_ERROR };

enum { DIAGNOSTICS_PER_FILE = 50 };

/* Where something stands: line and column from 1, columns in characters (code points). */
struct place {
	int line, column;
};

struct diagnostic {
	const char *file;
	struct place place;
	enum diagnostic_level level;
	const char *code; /* "E101" */
	const char *what; /* one sentence, no full stop */
	const char *mend; /* one sentence, no full stop; NULL where nothing helps */
};

struct diagnostics {
	struct arena arena;
	struct diagnostic *items;
	size_t count, capacity;
	size_t left_out; /* past the limit of a file */
};

void diagnostics_init(struct diagnostics *list);
void diagnostics_close(struct diagnostics *list);

/* Adds a copy; past DIAGNOSTICS_PER_FILE of one file it only counts. */
void diagnostics_push(struct diagnostics *list, const struct diagnostic *diagnostic);

/* By file (in order of first appearance), line, column, then order of arrival. */
void diagnostics_sort(struct diagnostics *list);

bool diagnostics_has_error(const struct diagnostics *list, const char *file);

/* "file:line:col: error: what [code]\n    mend: how\n", in arena. */
const char *diagnostic_format(struct arena *arena, const struct diagnostic *diagnostic);

#endif
