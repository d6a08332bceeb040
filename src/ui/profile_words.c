#include "ui/profile_words.h"

#include "ui/words.h"

const char *profile_words(struct arena *arena, const struct profile *profile)
{
	if (profile->name)
		return profile->name;
	return profile->number == PROFILE_DEFAULT ? _("You")
		: arena_format(arena, _("Profile\u00a0%d"), profile->number);
}
