/* Texts and numbers written so that JSON and libconfig read the same again. */
#ifndef BANKFILE_ESCAPE_H
#define BANKFILE_ESCAPE_H

#include "base/arena.h"

#include <stdio.h>

/* The text in quotation marks; UTF-8 stays as it is. */
void escape_json(FILE *out, const char *text);
void escape_libconfig(FILE *out, const char *text);
/* As escape_libconfig writes it, in arena. */
const char *escape_quoted(struct arena *arena, const char *text);

enum { ESCAPE_NUMBER_MAX = 40 };

/* The shortest decimal that reads back as the same number, with a point whatever the locale. */
void escape_number(char out[ESCAPE_NUMBER_MAX], double number);

#endif
