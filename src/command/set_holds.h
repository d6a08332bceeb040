/* Does a saved set of teams, or an older one beside its file, name anybody of a class? Also where a
 * mistake in the file hides the name. */
#ifndef COMMAND_SET_HOLDS_H
#define COMMAND_SET_HOLDS_H

#include "core/names.h"
#include "core/team_set.h"

bool set_holds(const char *path, const struct team_set *set, const struct names *names);

#endif
