#include "mutate_text.h"

#include <stdbool.h>
#include <string.h>

int text_limit(const char *key)
{
	static const struct {
		const char *key;
		int limit;
	} limits[] = { { "ask", 240 }, { "explain", 400 }, { "gist", 400 }, { "hint", 200 },
		{ "note", 200 }, { "why", 200 }, { "text", 80 }, { "left", 60 }, { "right", 60 },
		{ "extra", 60 }, { "items", 60 }, { "accept", 60 }, { "front", 160 }, { "back", 240 },
		{ "unit", 20 }, { "title", 80 }, { "name", 40 }, { "authors", 80 }, { "licence", 80 },
		{ "author", 80 }, { "publisher", 80 }, { "published", 80 }, { "url", 200 }, { "tags", 80 },
		{ "quote", 12 }, { "version", 80 } };
	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
		if (strcmp(limits[i].key, key) == 0)
			return limits[i].limit;
	return 0;
}

/* What a text is made of: one script, with a word or sign of another now and then. */
static const char *const SCRIPTS[][8] = {
	{ "train", "night ", "of ", "1,234.5 ", "Vienna", "e", " ", "." },
	{ "\xC3\xA9t\xC3\xA9", "o\xCC\x88", "\xC5\x93uvre ", "\xC2\xAB", "\xC2\xA0", "\xC2\xBB",
		"na\xC3\xAFve ", "\xE2\x80\x99" },
	{ "\xD9\x82\xD8\xB7\xD8\xA7\xD8\xB1 ", "\xD8\xA7\xD9\x84", "2016 ", "\xD9\x8E", "\xD8\x9F",
		"(a) ", "\xD9\xA3", " " },
	{ "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D ", "\xD7\x90", "\xD6\xB8", "18:30 ", "\xD6\xBE",
		"\xE2\x80\x8F", "% ", "-" },
	{ "\xE5\xA4\x9C", "\xE8\xA1\x8C\xE5\x88\x97", "\xE3\x81\xAE", "\xE3\x80\x82", "\xEF\xBC\xA1",
		"\xE3\x82\xAB\xE3\x82\x99", "\xE3\x80\x8C", "\xE3\x80\x8D" },
	{ "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7", "\xF0\x9F\x87\xAB\xF0\x9F\x87\xB7",
		"\xE2\x9C\x88\xEF\xB8\x8F", " ", "x", "\xF0\x9F\x9A\x86", "\xE2\x98\x83", "1" },
	{ "\xE0\xA4\x95\xE0\xA5\x8D\xE0\xA4\xB7", "\xE0\xA4\xBF", "\xE0\xB8\x81\xE0\xB8\xB3",
		"\xE0\xB9\x88", "\xE0\xBD\x80", "\xE0\xBE\xB1", " ", "a" },
	{ "\\\\", "\\\"", "{1}", "{", "}", "\\x41", "/* ", "@include " },
};

const char *text_make(struct arena *arena, struct random *random, int most)
{
	size_t script = random_below(random, sizeof SCRIPTS / sizeof *SCRIPTS);
	/* A piece of the table is at most ten characters: so many of them are not too many. */
	int pieces = 1 + (int)random_below(random, (uint32_t)(most / 10 + 1));
	const char *text = "\"t";
	for (int i = 0; i < pieces; i++) {
		size_t from = random_below(random, 8) ? script :
			random_below(random, sizeof SCRIPTS / sizeof *SCRIPTS);
		text = arena_format(arena, "%s%s", text, SCRIPTS[from][random_below(random, 8)]);
	}
	return arena_format(arena, "%s\"", text);
}
