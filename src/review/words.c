#include "review/words.h"

#include "base/letter.h"
#include "base/utf8.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

enum { STEM_LETTERS = 6, FIRST_CAPACITY = 1024 };

void vocabulary_init(struct vocabulary *vocabulary, struct arena *arena)
{
	*vocabulary = (struct vocabulary){ .arena = arena };
}

static uint32_t hash_of(const char *text, size_t len)
{
	uint32_t hash = 2166136261u; /* FNV-1a */
	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)text[i]) * 16777619u;
	return hash;
}

/* Twice as many slots as words may come, so that a search ends soon. */
static void vocabulary_grow(struct vocabulary *vocabulary)
{
	int capacity = vocabulary->capacity ? 2 * vocabulary->capacity : FIRST_CAPACITY;
	unsigned mask = 2 * (unsigned)capacity - 1;
	const char **texts = arena_array(vocabulary->arena, (size_t)capacity, sizeof *texts);
	int *slots = arena_array(vocabulary->arena, mask + 1, sizeof *slots);
	for (int i = 0; i < vocabulary->count; i++) {
		texts[i] = vocabulary->texts[i];
		unsigned slot = hash_of(texts[i], strlen(texts[i])) & mask;
		while (slots[slot])
			slot = (slot + 1) & mask;
		slots[slot] = i + 1;
	}
	vocabulary->texts = texts;
	vocabulary->slots = slots;
	vocabulary->capacity = capacity;
}

int vocabulary_word(struct vocabulary *vocabulary, const char *text, size_t len)
{
	if (vocabulary->count == vocabulary->capacity)
		vocabulary_grow(vocabulary);
	unsigned mask = 2 * (unsigned)vocabulary->capacity - 1;
	unsigned slot = hash_of(text, len) & mask;
	for (; vocabulary->slots[slot]; slot = (slot + 1) & mask) {
		int id = vocabulary->slots[slot] - 1;
		if (strncmp(vocabulary->texts[id], text, len) == 0 && !vocabulary->texts[id][len])
			return id;
	}
	vocabulary->texts[vocabulary->count] = arena_copy(vocabulary->arena, text, len);
	vocabulary->slots[slot] = ++vocabulary->count;
	return vocabulary->count - 1;
}

/* Of plain ASCII, as most words are, without the way through Unicode. */
static const char *folded(struct vocabulary *vocabulary, const char *text, size_t len)
{
	char *copy = arena_copy(vocabulary->arena, text, len);
	for (size_t i = 0; i < len; i++) {
		if ((unsigned char)copy[i] >= 0x80)
			return utf8_fold(vocabulary->arena, copy, UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS);
		copy[i] = (char)tolower((unsigned char)copy[i]);
	}
	return copy;
}

static struct word word_make(struct vocabulary *vocabulary, const char *text, size_t len)
{
	struct word word = { .letters = 0 };
	size_t at = 0;
	word.capital = letter_is_capital(utf8_next(text, len, &at));
	word.shouted = at < len;
	for (at = 0; at < len;) {
		uint32_t point = utf8_next(text, len, &at);
		word.number |= letter_is_digit(point);
		word.shouted &= letter_is_capital(point);
	}
	const char *key = folded(vocabulary, text, len);
	size_t key_len = strlen(key), stem = key_len;
	for (at = 0; at < key_len; word.letters++) {
		if (word.letters == STEM_LETTERS)
			stem = at;
		utf8_next(key, key_len, &at);
	}
	word.id = vocabulary_word(vocabulary, key, key_len);
	word.stem = stem < key_len ? vocabulary_word(vocabulary, key, stem) : word.id;
	return word;
}

static bool is_apostrophe(uint32_t point)
{
	return point == '\'' || point == 0x2019 || point == 0x02BC;
}

static bool ends_sentence(uint32_t point)
{
	return point == '.' || point == '!' || point == '?' || point == ':' || point == 0x2026
		|| point == 0x3002;
}

/* What was read between the last word and here. */
struct between {
	bool sentence, joined, opens, closes; /* quotation marks */
};

static struct between between_read(const char *text, size_t len, size_t *at)
{
	struct between between = { false, false, false, false };
	size_t from = *at;
	while (*at < len) {
		size_t behind = *at;
		uint32_t point = utf8_next(text, len, &behind);
		if (letter_is_word(point))
			return between;
		between.sentence |= ends_sentence(point);
		between.opens |= point == 0x201C || point == 0xAB || point == 0x201E;
		between.closes |= point == 0x201D || point == 0xBB;
		between.joined = is_apostrophe(point) && *at == from && from > 0;
		*at = behind;
	}
	between.joined = false;
	return between;
}

struct words words_split(struct vocabulary *vocabulary, const char *text)
{
	size_t len = strlen(text), at = 0;
	struct words words = { arena_array(vocabulary->arena, len / 2 + 1, sizeof *words.items), 0, 0 };
	bool begins = true, quoted = false;
	for (;;) {
		struct between between = between_read(text, len, &at);
		if (at >= len)
			break;
		size_t from = at;
		for (size_t behind = at; behind < len; at = behind)
			if (!letter_is_word(utf8_next(text, len, &behind)))
				break;
		struct word word = word_make(vocabulary, text + from, at - from);
		word.begins = begins || between.sentence;
		word.joined = between.joined;
		word.quoted = quoted = between.opens || (quoted && !between.closes);
		words.sentences += word.begins;
		words.items[words.count++] = word;
		begins = false;
	}
	return words;
}

int words_find(struct words text, struct words needle)
{
	for (int at = 0; needle.count && at + needle.count <= text.count; at++) {
		int same = 0;
		while (same < needle.count && text.items[at + same].id == needle.items[same].id)
			same++;
		if (same == needle.count)
			return at;
	}
	return -1;
}
