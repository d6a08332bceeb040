/* Any text as an article: it is refused in a sentence, or the bank that is begun on it loads but
 * for the words that its author is to write; and so it does with every example uncovered. */
#include "bankfile/codes.h"
#include "bankfile/draft.h"
#include "bankfile/load.h"
#include "base/random.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHANGES_MAX = 6, RUN_MAX = 60, RAW_SHARE = 16 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);

/* What an article may hold, and what nobody should have put into it. */
static const char *const PIECES[] = {
	"\n", "\n\n", "\r\n", " ", ". ", ", ", "\"", "\\", "{1}", "#", "\u201C", "\u201D",
	"\u00AB\u00A0", "\u00A0\u00BB", "\u2019", "-", "\u2013", "\t", "\v", "\f", "\u00A0",
	"\u202F", "\u200B", "\u200D", "\u00AD", "\u202E", "\u2066", "\u2028", "\xC2\x85", "\uFEFF",
	"\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
	" 1,234.5 ", " 1\u00A0234,5 euros ", " 1988 ", " 12 % ", " 999999999999 years ",
	" 0.10 mm ", " said Ann Lee ", " Ann Lee, the mayor, said ", " according to Voice Two ",
	" Author ", " A ", " selon \u00C9lodie d\u2019Arc ", " Elodie Darc ", " Bank of England ",
	" Van der Zee ", " NATO ", " \u0410\u043D\u043D\u0430 ",
	"\u6A4B\u304C\u3067\u304D\u305F\u3002", "\u0E2A\u0E30\u0E1E\u0E32\u0E19",
	"\u0627\u0644\u062C\u0633\u0631 ", " then ", " First ", "*/", "@include \"a\"", "${",
	"\U0001F468\u200D\U0001F469", "A heading", "- item", "3 eggs",
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
};

static _Noreturn void complain(const char *text, const struct diagnostic *diagnostic)
{
	struct arena arena;
	arena_init(&arena);
	fprintf(stderr, "%s\n%s", text, diagnostic ? diagnostic_format(&arena, diagnostic)
		: "loads, though nothing is written\n");
	abort();
}

/* An empty text, or no standing where one is to be chosen. */
static bool is_todo(const struct diagnostic *diagnostic)
{
	return strcmp(diagnostic->code, code_name(E404)) == 0
		|| strcmp(diagnostic->code, code_name(E420)) == 0;
}

static void judge(const char *text)
{
	struct diagnostics list;
	struct bank *bank;
	diagnostics_init(&list);
	if (bank_load_text("begun.cfg", text, strlen(text), &bank, &list) != LOAD_REFUSED)
		complain(text, NULL);
	for (size_t i = 0; i < list.count; i++)
		if (!is_todo(&list.items[i]))
			complain(text, &list.items[i]);
	diagnostics_close(&list);
}

/* Takes the marks off the examples, which stand in the last list. */
static void uncover(char *text)
{
	char *from = strstr(text, "\nquestions = (");
	if (!from)
		abort();
	for (char *at = strstr(from, "\n  # "); at; at = strstr(at + 1, "\n  # "))
		at[3] = ' ';
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const languages[] = { NULL, "en", "fr", "ar" };
	struct arena arena;
	struct outline outline;
	struct error error = { .text = "" };
	char *text = NULL;
	size_t len = 0;
	arena_init(&arena);
	const char *language = languages[size ? data[size - 1] % 4 : 0];
	if (outline_read(&arena, (const char *)data, size, language, &outline, &error)) {
		char *name = outline_clean(&arena, (const char *)data, size < 80 ? size : 80);
		struct draft draft = { draft_id(&arena, name, "otherwise"), draft_title(&arena, name), name,
			name, &outline };
		FILE *out = open_memstream(&text, &len);
		if (!out)
			abort();
		draft_write(&draft, out);
		if (fclose(out) != 0 || strlen(text) != len)
			abort();
		judge(text);
		uncover(text);
		judge(text);
	} else if (!error.text[0]) {
		abort();
	}
	free(text);
	arena_close(&arena);
	return 0;
}

static bool is_inside(uint8_t byte)
{
	return (byte & 0xC0) == 0x80;
}

/* A place between two characters. */
static size_t place(const uint8_t *data, size_t size, struct random *random)
{
	size_t at = random_below(random, (uint32_t)size + 1);
	while (at < size && is_inside(data[at]))
		at++;
	return at;
}

static size_t insert(uint8_t *data, size_t size, size_t max, size_t at, const uint8_t *piece,
	size_t len)
{
	if (len > max - size)
		return size;
	memmove(data + at + len, data + at, size - at);
	memcpy(data + at, piece, len);
	return size + len;
}

/* Puts a piece in, repeats a run of the text elsewhere, or takes one out. */
static size_t change(uint8_t *data, size_t size, size_t max, struct random *random)
{
	uint8_t run[RUN_MAX];
	size_t at = place(data, size, random), len = random_below(random, RUN_MAX);
	len = len > size - at ? size - at : len;
	while (len > 0 && at + len < size && is_inside(data[at + len]))
		len--;
	switch (random_below(random, 4)) {
	case 0:
		memmove(data + at, data + at + len, size - at - len);
		return size - len;
	case 1:
		memcpy(run, data + at, len);
		return insert(data, size, max, place(data, size, random), run, len);
	default:
		break;
	}
	const char *piece = PIECES[random_below(random, sizeof PIECES / sizeof *PIECES)];
	return insert(data, size, max, at, (const uint8_t *)piece, strlen(piece));
}

/* Mostly it stays UTF-8, since other texts are soon refused. */
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed)
{
	struct random random;
	random_init(&random, seed, 7);
	if (random_below(&random, RAW_SHARE) == 0)
		return LLVMFuzzerMutate(data, size, max);
	for (unsigned changes = 1 + random_below(&random, CHANGES_MAX); changes > 0; changes--)
		size = change(data, size, max, &random);
	return size;
}
