/* A saved set of teams as a libconfig file. Every key may be left out. What is wrong is named with
 * its place and passed over (W901 to W909, see own_file.h); the rest is used. Keys are the numbers
 * of scancodes (USB HID usages): a key's place, not its letter, as the game's messages have it;
 * names of keys are the screens' matter. Extra time is in percent. */
#ifndef BANKFILE_TEAM_FILE_H
#define BANKFILE_TEAM_FILE_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "core/team_set.h"

/* Fills the set. false where nothing could be read, a missing file too: then it is empty. */
bool team_set_load(const char *path, struct team_set *set, struct diagnostics *list);
/* The same from a text; `file` is its name in warnings. */
bool team_set_load_text(const char *file, const char *text, size_t len, struct team_set *set,
	struct diagnostics *list);

/* Puts the file in place whole; where that fails the old one is as it was. One that has a mistake
 * stays beside it (own_file_save). error: "cannot save X: why". */
bool team_set_save(const char *path, const struct team_set *set, struct error *error);

/* Takes it away with what lies beside it. error: "cannot forget X: why". */
bool team_set_forget(const char *path, struct error *error);

#endif
