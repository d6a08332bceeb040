/* Where each learner's data are: the default profile in the program's data folder itself, the
 * others in profiles/1, profiles/2, ... below it. Each folder holds a journal and, once it has
 * one, the file `name`; profiles/last holds the number of the one used last. A journal is never
 * opened here. */
#ifndef SHELL_PROFILES_H
#define SHELL_PROFILES_H

#include "base/arena.h"
#include "base/error.h"
#include "core/profile.h"

/* All profiles below the data folder, in arena, `open` marked where `number` is its number. The
 * default one is always there. What cannot be read is passed over: a name, a file in a folder's
 * place. Whether another program has one open is asked of the lock beside its journal; that of
 * `number` is not, for it may be this program's own. */
struct profile_list profiles_list(struct arena *arena, const char *data, int number);

/* The journal of a profile, in arena; it need not be there. */
const char *profiles_journal(struct arena *arena, const char *data, int number);
/* Has another program that journal open? */
bool profiles_busy(const char *journal);

/* A new profile of this name (from profile_name). false: nothing of it is left. */
bool profiles_make(struct arena *arena, const char *data, const char *name, int *number,
	struct error *error);
/* Names one anew; false: it is called as before. */
bool profiles_rename(struct arena *arena, const char *data, int number, const char *name,
	struct error *error);

/* Takes a profile away with all that it kept, its backups too. false: all of it is as before; it is
 * the default one's, which holds the others, or another program has it open. */
bool profiles_delete(struct arena *arena, const char *data, int number, struct error *error);

/* The number of the profile used last that is still there; the default one's where none is. */
int profiles_last(struct arena *arena, const char *data);
/* Keeps it; where that cannot be, the next start begins with another: no more is lost. */
void profiles_keep_last(struct arena *arena, const char *data, int number);

#endif
