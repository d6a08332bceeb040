/* The article's own text, where the learner has it: its paragraphs held against the bank's. */
#ifndef CORE_ARTICLE_H
#define CORE_ARTICLE_H

#include "base/arena.h"
#include "base/error.h"
#include "core/bank.h"

struct article {
	const char *const *paragraphs; /* as many as the bank has */
	int count;
};

enum { ARTICLE_BYTES_MAX = 4 * 1024 * 1024 };

/* Splits text into paragraphs (one a line; empty lines are passed over; a byte-order mark and
 * CR before LF too) in arena. false: error says why it is no text. */
bool article_read(struct arena *arena, const char *text, size_t len, struct article *article,
	struct error *error);

/* The same, and checks that they fit the bank: as many as the bank has, every `quote` in one of
 * its question's source paragraphs (compared with folded spaces and quotation marks), headings
 * where the bank has headings (a heading ends without a full stop and has at most 12 words).
 * false: error names the first difference. */
bool article_fit(struct arena *arena, const struct bank *bank, const char *text, size_t len,
	struct article *article, struct error *error);

/* Where a quotation stands in a paragraph: byte offset and length; false where it does not. */
bool article_find_quote(const char *paragraph, const char *quote, size_t *at, size_t *len);

#endif
