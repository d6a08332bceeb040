#include "ui/glue.h"

#include "base/letter.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* More capitalised words in a row than this are a title in capitals, not a name. */
enum { NAME_WORDS_MAX = 5 };

/* A word without the marks around it, and what the marks say. */
struct core {
	const char *text;
	size_t len;
	bool opens;     /* a mark before it: a quotation or bracket begins */
	bool closes;    /* a mark behind it: the run of words ends here */
	bool stops;     /* ... and it ends a sentence */
	bool capital, digit, letter;
};

static bool core_is(const struct core *core, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(list[i]) == core->len && !memcmp(list[i], core->text, core->len))
			return true;
	return false;
}

#define CORE_IS(core, list) core_is((core), (list), sizeof(list) / sizeof *(list))

/* Words that begin a name even where a sentence begins. */
static bool is_title(const struct core *core)
{
	static const char *const titles[] = {
		"Sir", "Dame", "Lord", "Lady", "Mr", "Mrs", "Ms", "Dr", "Prof", "Professor", "President",
		"General", "Gen", "Colonel", "Col", "Major", "Captain", "Minister", "King", "Queen",
		"Prince", "Princess", "Pope", "Saint", "St", "Herr", "Frau", "Monsieur", "Madame", "Mme",
		"M", "Don", "Judge", "Senator",
	};
	return CORE_IS(core, titles);
}

static bool is_particle(const struct core *core)
{
	static const char *const particles[] = {
		"de", "du", "des", "of", "van", "von", "der", "den", "di", "da", "del", "della", "la",
		"le", "bin", "ibn", "y", "zu", "ter",
	};
	return CORE_IS(core, particles);
}

/* Words that a number belongs to. */
static bool takes_number(const struct core *core)
{
	static const char *const takers[] = {
		"paragraph", "paragraphs", "Paragraph", "Paragraphs", "page", "pages", "chapter",
		"Chapter", "No", "no", "Nr", "section", "figure", "table", "part", "volume", "line",
		"question", "Question", "paragraphe", "chapitre", "Absatz", "Seite", "Kapitel",
	};
	return CORE_IS(core, takers);
}

static bool is_sentence_end(uint32_t point)
{
	return point == '.' || point == '!' || point == '?' || point == 0x2026;
}

/* "J." and "Dr." end no sentence. */
static bool is_abbreviation(const struct core *core)
{
	size_t at = 0;
	if (core->len == 0)
		return false;
	utf8_next(core->text, core->len, &at);
	return (core->capital && at == core->len) || is_title(core) || takes_number(core);
}

/* "Russia's" owns what follows and is no part of its name. */
static bool is_owner(const struct core *core)
{
	return (core->len > 2 && !memcmp(core->text + core->len - 2, "'s", 2)) ||
		(core->len > 4 && !memcmp(core->text + core->len - 4, "\xE2\x80\x99s", 4));
}

static struct core core_of(struct word word)
{
	struct core core = { 0 };
	size_t at = 0, begin = word.len, end = word.len;
	uint32_t first = 0, mark = 0;
	while (at < word.len) {
		size_t here = at;
		uint32_t point = utf8_next(word.text, word.len, &at);
		if (letter_is_word(point)) {
			if (begin == word.len) {
				begin = here;
				first = point;
			}
			end = at;
			mark = 0;
			core.stops = false;
		} else {
			mark = point;
			core.stops = core.stops || is_sentence_end(point);
		}
	}
	core.text = word.text + begin;
	core.len = begin < word.len ? end - begin : 0;
	core.letter = core.len > 0;
	core.opens = core.letter && begin > 0;
	core.capital = core.letter && letter_is_capital(first) && !(core.len == 1 && *core.text == 'I');
	core.digit = core.letter && letter_is_digit(first);
	core.closes = mark != 0 || is_owner(&core);
	if (mark == '.' && is_abbreviation(&core))
		core.closes = core.stops = false;
	return core;
}

/* Words of one letter that lead on: a line that ends with them reads badly. */
static bool leads_on(const struct core *core)
{
	static const char *const words[] = { "\xC3\xA0", "\xC3\x80", "y", "\xC3\xB4" };
	return CORE_IS(core, words);
}

/* Marks that French sets behind a space, units, and dashes are words of their own. */
static enum glue glue_before_mark(struct word word)
{
	static const char *const marks[] = { "?", "!", ":", ";", "\xC2\xBB", "%", "?!", "!?", "...",
		"\xE2\x80\xA6", "\xE2\x80\xB0", "\xE2\x82\xAC", "$", "\xC2\xA3", "\xC2\xB0" };
	static const char *const dashes[] = { "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xB7" };
	struct core whole = { .text = word.text, .len = word.len };
	if (CORE_IS(&whole, marks))
		return GLUE_HARD;
	return CORE_IS(&whole, dashes) ? GLUE_SOFT : GLUE_NONE;
}

static bool is_opening_mark(struct word word)
{
	static const char *const marks[] = { "\xC2\xAB", "\xC2\xA7", "\xC2\xBF", "\xC2\xA1", "#" };
	struct core whole = { .text = word.text, .len = word.len };
	return CORE_IS(&whole, marks);
}

/* Whether a sentence begins with words[at]. */
static bool begins(const struct core *cores, int at)
{
	return at == 0 || cores[at - 1].stops;
}

/* A year is a date, not a quantity of the word behind it. */
static bool is_year(const struct core *core)
{
	return core->len == 4 && (*core->text == '1' || *core->text == '2') &&
		strspn(core->text, "0123456789") >= 4;
}

/* How words[i] holds to words[i + 1], names left aside. */
static enum glue glue_pair(const struct word *words, const struct core *cores, int i)
{
	struct word left = words[i], right = words[i + 1];
	const struct core *l = &cores[i], *r = &cores[i + 1];
	if (!r->letter) {
		enum glue mark = glue_before_mark(right);
		if (mark != GLUE_NONE)
			return mark;
	}
	if (is_opening_mark(left))
		return GLUE_HARD;
	if (l->closes || r->opens || !l->letter || !r->letter)
		return GLUE_NONE;
	/* The 7 of "paragraph 7" counts nothing behind it. */
	bool taken = i > 0 && takes_number(&cores[i - 1]);
	if (l->digit && !taken && !is_year(l))
		return GLUE_HARD;
	bool named = l->capital && !begins(cores, i); /* "March 2023", "Apollo 11" */
	if (r->digit && (takes_number(l) || named))
		return GLUE_HARD;
	return leads_on(l) ? GLUE_SOFT : GLUE_NONE;
}

/* Index behind the name that begins at `at`: capitalised words with particles between. */
static int name_end(const struct core *cores, int count, int at)
{
	int end = at + 1;
	while (end < count && !cores[end - 1].closes) {
		int next = end;
		while (next < count && next - end < 2 && is_particle(&cores[next]) && !cores[next].closes)
			next++;
		if (next >= count || !cores[next].capital || cores[next].opens)
			break;
		end = next + 1;
	}
	return end;
}

static int name_capitals(const struct core *cores, int at, int end)
{
	int capitals = 0;
	for (; at < end; at++)
		capitals += cores[at].capital;
	return capitals;
}

static void glue_names(const struct core *cores, int count, enum glue *glue)
{
	for (int at = 0; at < count;) {
		int end = cores[at].capital ? name_end(cores, count, at) : at + 1;
		if (name_capitals(cores, at, end) <= NAME_WORDS_MAX) {
			for (int i = at; i + 1 < end; i++) {
				/* A capital that a sentence asks for may belong to the name or not. */
				bool sure = i > at || !begins(cores, at) || is_title(&cores[at]);
				enum glue name = sure ? GLUE_HARD : GLUE_SOFT;
				glue[i] = glue[i] > name ? glue[i] : name;
			}
		}
		at = end;
	}
}

void glue_words(struct arena *arena, const struct word *words, int count, enum glue *glue)
{
	struct core *cores = arena_array(arena, (size_t)count, sizeof *cores);
	for (int i = 0; i < count; i++)
		cores[i] = core_of(words[i]);
	for (int i = 0; i < count; i++)
		glue[i] = i + 1 < count ? glue_pair(words, cores, i) : GLUE_NONE;
	glue_names(cores, count, glue);
}
