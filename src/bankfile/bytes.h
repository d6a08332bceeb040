/* The first look at a bank: bytes that no text file should hold. */
#ifndef BANKFILE_BYTES_H
#define BANKFILE_BYTES_H

#include "bankfile/findings.h"

/* Adds E102 to E107; at most one finding a line. True where there were none. */
bool bytes_check(struct findings *findings);

#endif
