#include "core/names.h"

#include "base/letter.h"
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

void names_words_put(struct names *names, int correction, const char *words)
{
	if (correction < 0 || correction >= WORDS_MAX)
		return;
	const char **at = &names->words[correction];
	names->word_count -= *at != NULL;
	*at = words && *words ? arena_copy(&names->arena, words, strlen(words)) : NULL;
	names->word_count += *at != NULL;
}

const char *names_words(const struct names *names, int correction)
{
	return correction >= 0 && correction < WORDS_MAX ? names->words[correction] : NULL;
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
	uint32_t marks[NAME_MARKS]; /* on the character that was written last */
	int mark_count, accents;
	int joined;   /* that it is made of, by joiners */
	bool joining; /* the last one was such a joiner */
};

/* What would pile up to a tower is left out; a syllable of any script is whole. */
static bool mark_fits(struct writing *writing, uint32_t point)
{
	bool accent = letter_is_accent(point);
	for (int i = 0; i < writing->mark_count; i++)
		if (writing->marks[i] == point)
			return false;
	if (writing->mark_count == NAME_MARKS || (accent && writing->accents == NAME_ACCENTS))
		return false;
	writing->marks[writing->mark_count++] = point;
	writing->accents += accent;
	return true;
}

/* An emoji is made of a few; a chain of many would be one character to count and none to read. */
static bool joint_fits(struct writing *writing, uint32_t point)
{
	if (point != ZERO_WIDTH_JOINER)
		return writing->seen;
	if (!writing->seen || writing->joining || writing->joined == NAME_JOINED)
		return false;
	writing->joined++;
	writing->joining = true;
	return true;
}

static void base_begin(struct writing *writing)
{
	writing->mark_count = writing->accents = 0;
	writing->joined = writing->joining ? writing->joined : 0;
	writing->joining = false;
	if (writing->space)
		writing->out[writing->len++] = ' ';
	writing->space = false;
	writing->seen = true;
}

static void point_write(struct writing *writing, uint32_t point)
{
	char bytes[4];
	if (is_space(point)) {
		writing->space = writing->seen;
		writing->mark_count = writing->accents = writing->joined = 0;
		writing->joining = false;
		return;
	}
	if (is_joint(point) ? !joint_fits(writing, point) : utf8_is_unseen(point))
		return;
	if (letter_is_mark(point) && !mark_fits(writing, point))
		return;
	if (!letter_is_mark(point) && !is_joint(point))
		base_begin(writing);
	size_t size = utf8_put(point, bytes);
	memcpy(writing->out + writing->len, bytes, size);
	writing->len += size;
}

struct limit {
	size_t characters, bytes;
};

static const struct limit NAME_LIMIT = { NAME_CHARACTERS, NAME_BYTES };
static const struct limit WORDS_LIMIT = { WORDS_CHARACTERS, WORDS_BYTES };

static const char *settle(struct arena *arena, const char *typed, struct limit limit,
	enum name_fault *fault)
{
	size_t len = strlen(typed);
	bool valid = utf8_valid(typed, len) == len, far = len >= 4 * limit.bytes;
	*fault = far ? NAME_LONG : NAME_BROKEN;
	if (!valid || far)
		return NULL;
	const char *composed = utf8_compose(arena, typed, len);
	size_t composed_len = strlen(composed);
	struct writing writing = { .out = arena_push(arena, 2 * composed_len + 1) };
	for (size_t at = 0; at < composed_len;)
		point_write(&writing, utf8_next(composed, composed_len, &at));
	writing.out[writing.len] = '\0';
	*fault = !writing.seen ? NAME_BLANK : writing.len >= limit.bytes
		|| utf8_graphemes(writing.out, writing.len) > limit.characters ? NAME_LONG : NAME_FINE;
	return *fault == NAME_FINE ? writing.out : NULL;
}

const char *name_settle(struct arena *arena, const char *typed)
{
	enum name_fault fault;
	return settle(arena, typed, NAME_LIMIT, &fault);
}

const char *title_settle(struct arena *arena, const char *typed)
{
	enum name_fault fault;
	return settle(arena, typed, (struct limit){ TITLE_CHARACTERS, TITLE_BYTES }, &fault);
}

const char *words_settle(struct arena *arena, const char *typed)
{
	enum name_fault fault;
	return settle(arena, typed, WORDS_LIMIT, &fault);
}

static enum name_fault fault_of(const char *typed, struct limit limit)
{
	struct arena arena;
	enum name_fault fault;
	arena_init(&arena);
	settle(&arena, typed, limit, &fault);
	arena_close(&arena);
	return fault;
}

enum name_fault name_fault(const char *typed)
{
	return fault_of(typed, NAME_LIMIT);
}

enum name_fault words_fault(const char *typed)
{
	return fault_of(typed, WORDS_LIMIT);
}
