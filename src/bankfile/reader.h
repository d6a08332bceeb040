/* What all functions share that turn settings into a bank. */
#ifndef BANKFILE_READER_H
#define BANKFILE_READER_H

#include "bankfile/findings.h"
#include "core/bank.h"

struct reader {
	struct bank *bank;         /* being filled; everything kept lies in its arena */
	struct findings *findings;
	struct arena *scratch;     /* ends with the load */
	struct arena *folded;      /* ends with the next list of texts that are held apart */
	bool language_known;       /* the bank's own; else it is not asked of translated texts */
};

#endif
