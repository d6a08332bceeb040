/* A journal that is damaged, made anew from what can still be read of it. */
#ifndef STORE_RECOVER_H
#define STORE_RECOVER_H

#include "base/error.h"
#include "store/durable.h"

#include <stdbool.h>
#include <stdint.h>

struct recovered_rows {
	int64_t read;    /* are in the new file */
	int64_t largest; /* number seen, never below `read`: they are numbered from 1, so that there
	                  * were about so many, or more where the last are lost */
};

struct recovered {
	bool readable;   /* false: no table could be found; the new file is empty */
	struct recovered_rows rounds, events, learnings;
	int64_t banks, articles;
	int64_t banks_without_text; /* of the banks: their rounds are kept, the text comes back when
	                             * the same bank is played again */
	int64_t left_out; /* could be read, but their round is lost */
	int64_t unsound;  /* could be read, and no Readback wrote them so (rows_check.h) */
	char aside[DURABLE_PATH_MAX]; /* where the damaged file is now, byte for byte */
};

/* Sets the file aside (aside.h) and puts in its place a new one with every row that SQLite can
 * still reach and that is as a Readback writes it, stepping over pages that it cannot read. Of what
 * was typed, bytes that are no text become "?". What is folded from rows (cards) is left out, to be
 * folded anew. Nobody may have the journal open; stamp is the moment, UTC
 * ("2026-11-25T01-02-03"). false: the damaged file is still in place; error says why. */
bool journal_recover(const char *path, const char *stamp, struct recovered *found,
	struct error *error);

#endif
