/* A bank to be filled in: what an author begins with. Its paragraphs have empty gists, and for
 * each there is a question in remarks, made from that paragraph, that lacks the author's words. */
#ifndef BANKFILE_DRAFT_H
#define BANKFILE_DRAFT_H

#include "base/arena.h"
#include "core/outline.h"

#include <stdio.h>

struct draft {
	const char *id, *title;
	const char *file;          /* the bank's own name, for the remarks: "my-bank.cfg" */
	const char *article;       /* that of the text */
	const struct outline *outline;
};

/* Schema 1 text that the loader refuses only for what is still to be written (E404). A line
 * "  # ..." of a question becomes a part of it when its mark is taken away: then that question
 * lacks nothing but words, too. Remarks proper begin with two marks there. */
void draft_write(const struct draft *draft, FILE *out);

/* An id made from a title ("L’été 2024": lete-2024), in arena; `otherwise` where it has no letters
 * that an id may have. */
const char *draft_id(struct arena *arena, const char *title, const char *otherwise);

/* A title made from a file's name ("night_trains.txt": Night trains), in arena; may be "". */
const char *draft_title(struct arena *arena, const char *path);

#endif
