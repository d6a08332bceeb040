#include "core/profile.h"

#include "base/utf8.h"

#include <string.h>

const struct profile *profile_open(const struct profile_list *list)
{
	for (int i = 0; i < list->count; i++)
		if (list->items[i].open)
			return &list->items[i];
	return NULL;
}

const struct profile *profile_find(const struct profile_list *list, int number)
{
	for (int i = 0; i < list->count; i++)
		if (list->items[i].number == number)
			return &list->items[i];
	return NULL;
}

/* Is there a character that is seen, and none that would break the line it stands in? */
static bool is_line(const char *text, size_t len)
{
	bool seen = false;
	for (size_t at = 0; at < len;) {
		uint32_t point = utf8_next(text, len, &at);
		if (point < ' ' || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029)
			return false;
		seen = seen || (!utf8_is_space(point) && !utf8_is_unseen(point));
	}
	return seen;
}

const char *profile_name(struct arena *arena, const char *typed)
{
	size_t from = 0, to = strlen(typed);
	if (utf8_valid(typed, to) != to)
		return NULL;
	for (size_t at = from; at < to && utf8_is_space(utf8_next(typed, to, &at));)
		from = at;
	while (to > from) {
		size_t begin = utf8_grapheme_begin(typed, to, to), at = begin;
		if (begin < from || !utf8_is_space(utf8_next(typed, to, &at)) || at != to)
			break;
		to = begin;
	}
	if (to - from >= PROFILE_NAME_BYTES || !is_line(typed + from, to - from)
		|| utf8_graphemes(typed + from, to - from) > PROFILE_NAME_CHARACTERS)
		return NULL;
	return arena_copy(arena, typed + from, to - from);
}
