/* Numbers as libconfig reads them. */
#ifndef BANKFILE_TOKEN_NUMBER_H
#define BANKFILE_TOKEN_NUMBER_H

#include "bankfile/token.h"

/* Reads what begins like a number at tokens->at. */
struct token token_number(struct tokens *tokens);

#endif
