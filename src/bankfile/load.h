/* Banks from libconfig text. Bytes are checked and scanned by our own scan before libconfig
 * sees them, so that every mistake has the author's line and column; then shape, content,
 * and, over several banks, ids. All mistakes are collected. It never writes a file. */
#ifndef BANKFILE_LOAD_H
#define BANKFILE_LOAD_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "core/bank.h"

#include <stdbool.h>
#include <stddef.h>

enum { BANK_BYTES_MAX = 32 * 1024 * 1024, SCHEMA = 1 };

enum load { LOAD_OK, LOAD_REFUSED, LOAD_UNREADABLE };

/* Reads and checks the file. LOAD_OK: *bank is the caller's, to bank_close. LOAD_REFUSED: an
 * error is in the list. LOAD_UNREADABLE: it cannot be opened or read; an error with code
 * E001 (place 0:0) is in the list. *bank is NULL unless LOAD_OK. */
enum load bank_load(const char *path, struct bank **bank, struct diagnostics *list);

/* The same for text in memory; `file` is its name in findings. */
enum load bank_load_text(const char *file, const char *text, size_t len,
	struct bank **bank, struct diagnostics *list);

/* Mistakes across banks (the same id twice, both places); false where one was found. */
bool banks_check_across(struct bank *const *banks, int count, struct diagnostics *list);

#endif
