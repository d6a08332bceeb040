/* Strings as libconfig reads them, and quotation marks that it does not know. */
#ifndef BANKFILE_TOKEN_STRING_H
#define BANKFILE_TOKEN_STRING_H

#include "bankfile/token.h"

/* Reads the string whose opening mark is at tokens->at. */
struct token token_string(struct tokens *tokens);

/* True where a quotation mark other than " begins at `at`; *size is its length in bytes. */
bool token_is_curly(const char *text, size_t len, size_t at, size_t *size);

/* Reads a text in such marks up to its closing mark on the same line, as a string. */
struct token token_curly(struct tokens *tokens);

#endif
