/* readback new: a bank to be filled in, begun from an article's text. */
#include "bankfile/draft.h"
#include "bankfile/file_write.h"
#include "bankfile/texts.h"
#include "base/check.h"
#include "base/digest.h"
#include "command/command.h"
#include "command/options.h"
#include "shell/files.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum new_option { NEW_OUT, NEW_LANGUAGE, NEW_HELP };

struct command_new {
	struct options options;
	struct arena arena;
	const char *article, *bank;   /* paths */
	const char *language;         /* NULL: guessed */
	struct outline outline;
	char *text;                   /* of the bank; malloced */
	size_t len;
};

static void help_print(const struct command_new *new)
{
	options_help(&new->options, "readback new TEXT -o BANK [options]",
		"Begins a bank of questions on an article: TEXT is its text in UTF-8, a paragraph a line.\n"
		"BANK gets the paragraphs with empty gists, and for each an example of a question, in\n"
		"remarks. questions/README.md shows how to fill it in. No file is ever written over.\n"
		"Exit code: 0 written, 1 TEXT is refused or BANK cannot be written, 2 TEXT cannot be\n"
		"opened or read.");
}

static void value_take(struct command_new *new, const struct option_found *found)
{
	switch ((enum new_option)found->option) {
	case NEW_OUT:
		if (!*found->value || strcmp(found->value, "-") == 0)
			options_wrong(&new->options, "-o", found->value, "the name of the bank to write");
		new->bank = found->value;
		break;
	case NEW_LANGUAGE:
		if (!texts_is_language(found->value))
			options_wrong(&new->options, "--lang", found->value, "a language: en, fr, pt-BR");
		new->language = found->value;
		break;
	case NEW_HELP:
		break;
	}
}

/* false where nothing is to be written. */
static bool arguments_read(struct command_new *new)
{
	struct option_found found;
	while (options_next(&new->options, &found)) {
		if (found.option == NEW_HELP) {
			help_print(new);
			return false;
		}
		if (found.option < 0 && new->article)
			options_wrong(&new->options, "TEXT", found.value,
				"one text; the bank to write goes behind -o");
		else if (found.option < 0)
			new->article = found.value;
		else
			value_take(new, &found);
	}
	if (!new->options.mistake && !new->article)
		options_wrong(&new->options, "TEXT", "(none)", "the article's text, as in "
			"readback new article.txt -o my-bank.cfg");
	if (!new->options.mistake && !new->bank)
		options_wrong(&new->options, "-o", "(none)", "the name of the bank to write, as in "
			"-o my-bank.cfg");
	return !new->options.mistake;
}

/* The name without its folders, as a remark can hold it. */
static const char *shown_name(struct command_new *new, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	return outline_clean(&new->arena, name, strlen(name));
}

static void bank_make(struct command_new *new, const char *text, size_t len)
{
	const char *otherwise = arena_format(&new->arena, "bank-%08" PRIx32,
		(uint32_t)digest_bytes(digest_init(), text, len));
	struct draft draft = { .outline = &new->outline, .title = new->outline.title,
		.file = shown_name(new, new->bank), .article = shown_name(new, new->article) };
	if (!draft.title)
		draft.title = draft_title(&new->arena, new->article);
	/* Every article.txt would have the same id: the title tells one from another. */
	draft.id = draft_id(&new->arena, draft.title, otherwise);
	FILE *out = open_memstream(&new->text, &new->len);
	CHECK(out);
	draft_write(&draft, out);
	CHECK(fclose(out) == 0);
}

static bool bank_write_new(struct command_new *new)
{
	struct error error;
	bool exists;
	if (file_create(new->bank, new->text, new->len, &exists, &error))
		return true;
	if (exists)
		fprintf(stderr, "readback new: %s is there already, and new never writes over a file; "
			"name another one behind -o\n", new->bank);
	else
		fprintf(stderr, "readback new: %s\n", error.text);
	return false;
}

static void success_print(const struct command_new *new)
{
	const struct outline *outline = &new->outline;
	printf("%s: paragraphs %d, of them headings %d; examples of questions %d\n", new->bank,
		outline->count, outline->headings, outline->count - outline->headings);
	if (outline->broken)
		printf("Many lines of %s break off in a sentence, and each is a paragraph here.\n"
			"Where they should not be, join the lines, remove %s, and begin again.\n",
			new->article, new->bank);
	printf("Fill it in; \"readback check %s\" names what is left to do.\n", new->bank);
}

static int new_run(struct command_new *new)
{
	struct error error;
	size_t len;
	const char *text = files_read(&new->arena, new->article, ARTICLE_BYTES_MAX, &len, &error);
	if (!text) {
		fprintf(stderr, "readback new: %s\n", error.text);
		return EXIT_UNREADABLE;
	}
	if (!outline_read(&new->arena, text, len, new->language, &new->outline, &error)) {
		fprintf(stderr, "readback new: %s: %s\n", new->article, error.text);
		return EXIT_TROUBLE;
	}
	bank_make(new, text, len);
	if (!bank_write_new(new))
		return EXIT_TROUBLE;
	success_print(new);
	return EXIT_FINE;
}

int command_new(int argc, char **argv)
{
	static const struct option_text texts[] = {
		[NEW_OUT] = { "-o", "BANK", "the file to write; one that is there is left alone" },
		[NEW_LANGUAGE] = { "--lang", "xx", "the bank's language (else en or fr, by the words)" },
		[NEW_HELP] = { "--help", NULL, "this text" },
	};
	struct command_new new = { .article = NULL };
	options_init(&new.options, "readback new", texts, sizeof texts / sizeof *texts, argc, argv);
	arena_init(&new.arena);
	int code = arguments_read(&new) ? new_run(&new)
		: new.options.mistake ? EXIT_UNREADABLE : EXIT_FINE;
	free(new.text);
	arena_close(&new.arena);
	return code;
}
