/* A loaded bank as JSON Lines and back as libconfig text. */
#ifndef BANKFILE_DUMP_H
#define BANKFILE_DUMP_H

#include "core/bank.h"

#include <stdio.h>

/* One line for the bank, then one a question with all its fields, in order; UTF-8. */
void bank_dump(const struct bank *bank, FILE *out);

/* Schema 1 text that loads to the same dump (comments and x_ keys are not kept). */
void bank_write(const struct bank *bank, FILE *out);

#endif
