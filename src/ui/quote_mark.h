/* What a question quotes: as a sentence, or as a line under the words where they stand in a draw
 * list already. */
#ifndef UI_QUOTE_MARK_H
#define UI_QUOTE_MARK_H

#include "ui/strip.h"

#include <stddef.h>

/* "The article’s words: “…”", in arena; what has marks of its own is not given them twice. */
const char *quote_words(struct arena *arena, const char *quote);

/* Underlines bytes at to at + len of `text`, whose lines are the texts in the strip's list from
 * index `first` on. Where these are not in the text's own order (it reads from the right),
 * nothing is underlined and false returned. */
bool quote_underline(struct strip *strip, int first, const char *text, size_t at, size_t len);

#endif
