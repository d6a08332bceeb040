#include "core/names.h"

#include "base/utf8.h"

#include <string.h>

enum { ZERO_WIDTH_NON_JOINER = 0x200C, ZERO_WIDTH_JOINER = 0x200D, TAG_FIRST = 0xE0020,
	TAG_LAST = 0xE007F };

void names_init(struct names *names)
{
	memset(names, 0, sizeof *names);
	arena_init(&names->arena);
}

void names_close(struct names *names)
{
	arena_close(&names->arena);
	memset(names, 0, sizeof *names);
}

void names_put(struct names *names, int number, const char *name)
{
	if (number < 1 || number > NAMES_MAX)
		return;
	names->count -= names->items[number] != NULL;
	names->items[number] = name && *name ? arena_copy(&names->arena, name, strlen(name)) : NULL;
	names->count += names->items[number] != NULL;
}

const char *names_get(const struct names *names, int number)
{
	return number >= 1 && number <= NAMES_MAX ? names->items[number] : NULL;
}

int names_alike(const struct names *names, const char *name, int number)
{
	const unsigned fold = UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS;
	struct arena arena;
	int alike = 0;
	arena_init(&arena);
	const char *folded = utf8_fold(&arena, name, fold);
	for (int i = 1; i <= NAMES_MAX && !alike; i++)
		if (i != number && names->items[i]
			&& strcmp(utf8_fold(&arena, names->items[i], fold), folded) == 0)
			alike = i;
	arena_close(&arena);
	return alike;
}

static bool is_space(uint32_t point)
{
	return utf8_is_space(point) || point == '\t' || point == '\n' || point == '\r';
}

/* What joins two characters into one that is seen: emoji of several, flags, letters of Persian. */
static bool is_joint(uint32_t point)
{
	return point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER
		|| (point >= TAG_FIRST && point <= TAG_LAST);
}

struct writing {
	char *out;
	size_t len;
	bool space; /* one is due before the next character */
	bool seen;
	int marks;  /* on the character that was written last */
};

static void point_write(struct writing *writing, uint32_t point)
{
	char bytes[4];
	if (is_space(point)) {
		writing->space = writing->seen;
		writing->marks = 0;
		return;
	}
	bool mark = utf8_is_mark(point), joint = is_joint(point);
	if ((utf8_is_unseen(point) && !joint) || (joint && !writing->seen)
		|| (mark && ++writing->marks > NAME_MARKS))
		return;
	if (!mark && !joint)
		writing->marks = 0;
	if (writing->space && !mark && !joint)
		writing->out[writing->len++] = ' ';
	writing->space = writing->space && (mark || joint);
	size_t size = utf8_put(point, bytes);
	memcpy(writing->out + writing->len, bytes, size);
	writing->len += size;
	writing->seen |= !mark && !joint;
}

const char *name_settle(struct arena *arena, const char *typed)
{
	size_t len = strlen(typed);
	if (utf8_valid(typed, len) != len || len >= 4 * NAME_BYTES)
		return NULL;
	const char *composed = utf8_compose(arena, typed, len);
	size_t composed_len = strlen(composed);
	struct writing writing = { .out = arena_push(arena, 2 * composed_len + 1) };
	for (size_t at = 0; at < composed_len;)
		point_write(&writing, utf8_next(composed, composed_len, &at));
	writing.out[writing.len] = '\0';
	if (!writing.seen || writing.len >= NAME_BYTES
		|| utf8_graphemes(writing.out, writing.len) > NAME_CHARACTERS)
		return NULL;
	return writing.out;
}
