/* Is the journal's file whole? Looked at through a connection of its own, which only reads: it
 * may be called in another thread, and while the journal is open and written to. */
#ifndef STORE_EXAMINE_H
#define STORE_EXAMINE_H

#include "base/error.h"

#include <stdatomic.h>
#include <stdbool.h>

/* Reads every page. whole: also whether the indexes agree with their tables, and whether every
 * round has its bank and every event its round; that takes about three times as long. false:
 * error is "PATH is damaged: " and the first thing that was found (ERROR_DAMAGED), or "cannot open
 * PATH: why". */
bool journal_examine(const char *path, bool whole, struct error *error);

/* The same, given up soon after *stop is set by whatever thread: then true is returned, and
 * nothing is known. */
bool journal_examine_until(const char *path, bool whole, const atomic_bool *stop,
	struct error *error);

#endif
