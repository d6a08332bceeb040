#include "core/question_words.h"

#include "base/digest.h"
#include "base/letter.h"
#include "base/utf8.h"
#include "core/parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

struct bag {
	struct arena *scratch;
	uint64_t *items;
	int count, capacity;
};

static void bag_push(struct bag *bag, uint64_t word)
{
	if (bag->count == bag->capacity) {
		int capacity = bag->capacity ? 2 * bag->capacity : FIRST_CAPACITY;
		uint64_t *items = arena_array(bag->scratch, (size_t)capacity, sizeof *items);
		if (bag->count)
			memcpy(items, bag->items, (size_t)bag->count * sizeof *items);
		bag->items = items;
		bag->capacity = capacity;
	}
	bag->items[bag->count++] = word;
}

static uint64_t word_digest(struct arena *scratch, const char *text, size_t len)
{
	char *word = arena_copy(scratch, text, len);
	for (size_t i = 0; i < len; i++) {
		if ((unsigned char)word[i] >= 0x80)
			return digest_text(digest_init(),
				utf8_fold(scratch, word, UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS));
		word[i] = (char)tolower((unsigned char)word[i]);
	}
	return digest_text(digest_init(), word);
}

/* Where the word that begins at `at` ends: a script without spaces has a word a sign. */
static size_t word_end(const char *text, size_t len, size_t at)
{
	size_t behind = at;
	bool single = letter_is_unspaced(utf8_next(text, len, &behind));
	for (at = behind; behind < len; at = behind) {
		uint32_t point = utf8_next(text, len, &behind);
		bool goes_on = letter_is_mark(point)
			|| (!single && letter_is_word(point) && !letter_is_unspaced(point));
		if (!goes_on)
			return at;
	}
	return at;
}

static void words_add(struct bag *bag, const char *text)
{
	size_t len = strlen(text);
	for (size_t at = 0; at < len;) {
		size_t from = at;
		if (!letter_is_word(utf8_next(text, len, &at)))
			continue;
		at = word_end(text, len, from);
		bag_push(bag, word_digest(bag->scratch, text + from, at - from));
	}
}

/* What is right where that is no text of the question. */
static void answer_add(struct bag *bag, const struct bank *bank, const struct question *question,
	int language)
{
	const char *answer = NULL;
	switch (question->kind) {
	case KIND_TRUEFALSE:
		answer = question->answer ? "true" : "false";
		break;
	case KIND_NUMBER:
		answer = arena_format(bag->scratch, "%.17g..%.17g", question->min, question->max);
		break;
	case KIND_VOICE:
		words_add(bag, text_in(bank->voices[question->voice].name, language));
		break;
	case KIND_STANDING:
		answer = standing_name(question->standing);
		break;
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TYPED:
	case KIND_MATCH:
	case KIND_ORDER:
	case KIND_GAP:
	case KIND_CARD:
		break;
	}
	if (answer)
		bag_push(bag, digest_text(digest_text(digest_init(), "answer"), answer));
}

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

struct question_words question_words_of(struct arena *arena, struct arena *scratch,
	const struct bank *bank, const struct question *question, int language)
{
	arena_reset(scratch);
	struct bag bag = { .scratch = scratch };
	struct parts parts = parts_of(scratch, bank, question);
	for (int i = 0; i < parts.count; i++)
		words_add(&bag, part_in(&parts.items[i], language));
	answer_add(&bag, bank, question, language);
	struct question_words words = { arena_array(arena, (size_t)bag.count, sizeof *words.items),
		bag.count };
	if (!bag.count)
		return words;
	memcpy(words.items, bag.items, (size_t)bag.count * sizeof *bag.items);
	qsort(words.items, (size_t)words.count, sizeof *words.items, by_value);
	return words;
}
