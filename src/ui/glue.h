/* Which neighbouring words of a text hold together, so that a line does not end between
 * them: parts of a name, a number and its unit, a mark that stands behind a space. Guessed
 * from spelling alone; a wrong guess costs a less even line, never a lost word. */
#ifndef UI_GLUE_H
#define UI_GLUE_H

#include "base/arena.h"

#include <stddef.h>

enum glue {
	GLUE_NONE,
	GLUE_SOFT, /* better not: before a dash, behind "à", a name that may begin a sentence */
	GLUE_HARD, /* within a name, "2 minutes", "paragraph 7", before " ?": rather one line more */
};

/* What stands between two spaces, punctuation included. */
struct word {
	const char *text;
	size_t len;
};

/* glue[i] becomes how words[i] holds to words[i + 1]; count entries, the last GLUE_NONE. The
 * words stand in one NUL-terminated text; arena is for what is needed meanwhile. */
void glue_words(struct arena *arena, const struct word *words, int count, enum glue *glue);

#endif
