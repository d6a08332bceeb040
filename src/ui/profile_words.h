/* What a profile is called on the screen. */
#ifndef UI_PROFILE_WORDS_H
#define UI_PROFILE_WORDS_H

#include "core/profile.h"

/* Its name; without one "You" for the default profile, else "Profile 3", in arena. */
const char *profile_words(struct arena *arena, const struct profile *profile);

#endif
