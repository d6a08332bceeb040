/* What the files of outline share. */
#ifndef CORE_OUTLINE_PARTS_H
#define CORE_OUTLINE_PARTS_H

#include "core/outline.h"

#include <stddef.h>
#include <stdint.h>

enum between {
	BETWEEN_NOTHING,    /* the paragraph begins */
	BETWEEN_SPACE,
	BETWEEN_HYPHEN,
	BETWEEN_APOSTROPHE,
	BETWEEN_COMMA,      /* and anything else that ends no sentence */
	BETWEEN_STOP,       /* a sentence ends */
};

/* A word or a number of a paragraph. */
struct token {
	size_t at, len;
	const char *key;        /* small letters */
	enum between before;    /* what parts it from the word before */
	bool capital, shouted;
	bool begins;            /* a sentence, or what is quoted */
	bool number;            /* digits alone, with their marks */
};

struct tokens {
	const char *text;
	size_t len;
	struct token *items;
	int count;
};

struct tokens tokens_split(struct arena *arena, const char *text);

/* A word that tells nothing: articles, pronouns, days and months, in English or
 * French, and a little of German and Spanish. */
bool token_is_common(const struct token *token);

/* Is the key one of the words, which are parted by single spaces? */
bool token_in(const char *key, const char *words);

/* From the first to the last of these words, cleaned. */
char *tokens_text(struct arena *arena, const struct tokens *tokens, int first, int last);

/* Finds names and who speaks; fills names, wrong, speaker, speakers. split: a paragraph. */
void outline_names(struct arena *arena, const struct tokens *split, struct outline *outline);

/* The paragraph's numbers, quotation and phrase. */
void outline_pieces(struct arena *arena, const struct tokens *tokens, const char *language,
	struct outline_paragraph *paragraph);

/* The kind that suits each, so that most kinds are met. split: a paragraph. */
void outline_kinds(const struct tokens *split, struct outline *outline);

#endif
