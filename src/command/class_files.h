/* A class's report as files in a folder. */
#ifndef COMMAND_CLASS_FILES_H
#define COMMAND_CLASS_FILES_H

#include "base/error.h"
#include "core/names.h"
#include "core/round.h"

#include <stdint.h>

struct class_files {
	const struct round *round;  /* of a class that is not empty */
	const struct names *names;  /* NULL: none are known */
	int64_t number;             /* the journal's, of the round */
	int64_t started_ms;         /* UTC */
	int offset_min;
	const char *language;       /* tag of the bank's texts; the words' is speech_set's */
	const char *folder;         /* made where it is missing */
};

/* Writes class-N-questions.csv, class-N-teams.csv, class-N-answers.csv, class-N-misses.cfg where
 * something was missed, and then class-N.html, each whole or not at all. *page: the path of the
 * last, in arena. false: error is "cannot save X: why". */
bool class_files_write(struct arena *arena, const struct class_files *files, const char **page,
	struct error *error);

/* Writes class-N-misses.cfg alone: what this class missed, without names. *path as above, NULL
 * where nothing was missed: then nothing is written. */
bool class_files_misses(struct arena *arena, const struct class_files *files, const char **path,
	struct error *error);

/* A file of what was written of a class to that folder, the page where it is there; in arena. NULL:
 * there is none. */
const char *class_files_find(struct arena *arena, const char *folder, int64_t number);

/* Takes away what was written of a class to that folder: those hold names. true where nothing of it
 * is left; `error`: "cannot forget X: why". */
bool class_files_forget(const char *folder, int64_t number, struct error *error);

/* A word of report/ as the game's language has it. */
const char *class_files_word(const char *english);

#endif
