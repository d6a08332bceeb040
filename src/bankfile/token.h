/* libconfig's tokens, read strictly: what libconfig would silently lose or change is a finding
 * here. A token that was found wrong is still returned as what its author meant, so that the
 * next mistake is found too. Works in linear time; owns nothing. */
#ifndef BANKFILE_TOKEN_H
#define BANKFILE_TOKEN_H

#include "bankfile/findings.h"

#include <stdbool.h>
#include <stddef.h>

enum token_kind {
	TOKEN_END,
	TOKEN_NAME,
	TOKEN_EQUALS, /* = or : */
	TOKEN_COMMA,
	TOKEN_SEMICOLON,
	TOKEN_OPEN_GROUP,
	TOKEN_CLOSE_GROUP,
	TOKEN_OPEN_LIST,
	TOKEN_CLOSE_LIST,
	TOKEN_OPEN_ARRAY,
	TOKEN_CLOSE_ARRAY,
	TOKEN_STRING,
	TOKEN_BOOL,
	TOKEN_INTEGER,
	TOKEN_INTEGER64,
	TOKEN_FLOAT,
	TOKEN_BAD, /* reported; nothing sensible can follow */
};

enum { TOKEN_BYTES_MAX = 64 * 1024 };

struct token {
	enum token_kind kind;
	size_t at, end; /* bytes [at, end) of the text */
};

struct tokens {
	struct findings *findings;
	size_t at;  /* where the next token is looked for */
	bool lost;  /* a text or comment was not closed: what follows may be misread */
};

/* Moves behind the next token and returns it; TOKEN_END at the end, again and again. */
struct token tokens_next(struct tokens *tokens);

/* The character that comes next, behind spaces (comments are not passed); 0 at the end. */
char tokens_peek(const struct tokens *tokens);

#endif
