/* Files of the tests' folder, texts in memory, and expectations that can be blessed. */
#ifndef CORPUS_H
#define CORPUS_H

#include "base/arena.h"
#include "core/bank.h"

#include <stdbool.h>
#include <stddef.h>

/* Names of the files in tests/banks that begin and end so, sorted; ends with NULL. */
const char **corpus_list(struct arena *arena, const char *prefix, const char *suffix);

/* "TESTS_DIR/banks/name" */
const char *corpus_path(struct arena *arena, const char *name);

/* The same in another folder of tests. */
const char **corpus_list_in(struct arena *arena, const char *folder, const char *prefix,
	const char *suffix);
const char *corpus_path_in(struct arena *arena, const char *folder, const char *name);

/* "x.cfg" with another ending: "x.err". */
const char *corpus_beside(struct arena *arena, const char *path, const char *ending);

/* A file's bytes with a NUL behind them; NULL where there is none. len may be NULL. */
char *corpus_read(struct arena *arena, const char *path, size_t *len);

void corpus_write(const char *path, const char *text);

/* Fails where `text` is not what the file holds, naming the file; with READBACK_BLESS=1 the
 * file is rewritten instead. */
void corpus_expect(const char *path, const char *text);

/* bank_dump and bank_write into arena. */
const char *corpus_dump(struct arena *arena, const struct bank *bank);
const char *corpus_rewrite(struct arena *arena, const struct bank *bank);

/* All findings as they are printed. */
const char *corpus_findings(struct arena *arena, const struct diagnostics *list);

/* What is said of text that is loaded under the name "t.cfg", as
 * "3:5 E401 what\n" for each finding; "" where it loads. */
const char *corpus_say(struct arena *arena, const char *text);

#endif
