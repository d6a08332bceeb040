#include "core/search.h"

#include "base/letter.h"
#include "base/utf8.h"
#include "core/parts.h"

#include <string.h>

enum { FOLD = UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS, WORDS_MAX = 16 };

/* Texts are kept apart by a line end, which no folded text holds: nothing is found across two. */
static const char *joined(struct arena *arena, const char *const *texts, int count)
{
	size_t len = 0;
	for (int i = 0; i < count; i++)
		len += strlen(texts[i]) + 1;
	char *all = arena_push(arena, len + 1), *end = all;
	for (int i = 0; i < count; i++) {
		size_t size = strlen(texts[i]);
		memcpy(end, texts[i], size);
		end += size;
		*end++ = '\n';
	}
	*end = '\0';
	return all;
}

static const char *question_folded(struct arena *arena, struct arena *scratch,
	const struct bank *bank, const struct question *question, int language)
{
	struct parts parts = parts_of(scratch, bank, question);
	int count = 0, most = parts.count + question->tag_count + 4;
	const char **texts = arena_array(scratch, (size_t)most, sizeof *texts);
	for (int i = 0; i < parts.count; i++)
		texts[count++] = part_in(&parts.items[i], language);
	for (int i = 0; i < question->tag_count; i++)
		texts[count++] = question->tags[i];
	texts[count++] = question->id;
	texts[count++] = text_in(bank->topics[question->topic].name, language);
	if (question->kind == KIND_VOICE)
		texts[count++] = text_in(bank->voices[question->voice].name, language);
	if (question->quote)
		texts[count++] = question->quote;
	for (int i = 0; i < count; i++)
		texts[i] = utf8_fold(scratch, texts[i], FOLD);
	return joined(arena, texts, count);
}

void search_open(struct search *search, const struct bank *bank, int language)
{
	size_t count = (size_t)bank->question_count;
	arena_init(&search->arena);
	search->bank = bank;
	search->language = language;
	const char **folded = arena_array(&search->arena, count, sizeof *folded);
	for (size_t i = 0; i < count; i++) {
		struct arena scratch;
		arena_init(&scratch);
		folded[i] = question_folded(&search->arena, &scratch, bank, &bank->questions[i], language);
		arena_close(&scratch);
	}
	search->folded = folded;
}

void search_close(struct search *search)
{
	if (search->bank)
		arena_close(&search->arena);
	*search = (struct search){ .bank = NULL };
}

/* A mark that stands by itself, as in French before "?", asks for nothing. */
static bool is_word(const char *text, size_t len)
{
	for (size_t at = 0; at < len;)
		if (letter_is_word(utf8_next(text, len, &at)))
			return true;
	return false;
}

static int words_split(struct arena *arena, const char *text, const char *words[WORDS_MAX])
{
	int count = 0;
	while (count < WORDS_MAX) {
		text += strspn(text, " ");
		size_t len = strcspn(text, " ");
		if (!len)
			break;
		if (is_word(text, len))
			words[count++] = utf8_fold(arena, arena_copy(arena, text, len), FOLD);
		text += len;
	}
	return count;
}

int search_find(const struct search *search, const char *text, int *found)
{
	struct arena arena;
	const char *words[WORDS_MAX];
	arena_init(&arena);
	int count = words_split(&arena, text, words), hits = 0;
	for (int i = 0; i < search->bank->question_count; i++) {
		bool all = true;
		for (int w = 0; w < count && all; w++)
			all = strstr(search->folded[i], words[w]) != NULL;
		if (all)
			found[hits++] = i;
	}
	arena_close(&arena);
	return hits;
}
