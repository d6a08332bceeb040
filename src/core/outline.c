#include "core/outline_parts.h"

#include "base/letter.h"
#include "base/utf8.h"

#include <string.h>
#include <strings.h>

enum {
	BEGINNING_WORDS = 8, BEGINNING_LETTERS = 60,
	HEADING_WORDS_MAX = 12, HEADING_LETTERS_MAX = 80, LABEL_WORDS_MAX = 4,
	TITLE_LETTERS_MAX = 80, BROKEN_WORDS = 5, BROKEN_LEAST = 2, BROKEN_SHARE = 4,
};

static const char ENGLISH[] = " the and of to in is was that for it with on as ";
static const char FRENCH[] = " le la les des et est une dans que du pour qui il au ";

static size_t letters(const char *text)
{
	return utf8_graphemes(text, strlen(text));
}

/* Up to so many words and letters of a clean text; *whole where that is all of it. */
static const char *beginning_of(struct arena *arena, const char *text, bool *whole)
{
	size_t len = strlen(text), at = 0, end = 0;
	int words = 0;
	for (int count = 0; at < len && count < BEGINNING_LETTERS; count++) {
		if (text[at] == ' ' && ++words == BEGINNING_WORDS)
			break;
		at = utf8_grapheme_end(text, len, at);
		if (at == len || text[at] == ' ')
			end = at;
	}
	*whole = at == len;
	/* Where a word goes on and on, it is cut. */
	return arena_copy(arena, text, end ? end : at);
}

static uint32_t last_point(const char *text)
{
	uint32_t last = 0;
	size_t len = strlen(text);
	for (size_t at = 0; at < len;) {
		uint32_t point = utf8_next(text, len, &at);
		last = point == ' ' ? last : point;
	}
	return last;
}

/* As a sentence ends, its closing quotation mark or bracket included. */
static bool ends_sentence(const char *text)
{
	static const uint32_t ends[] = { '.', '!', ',', ';', 0x2026, 0x3002, 0xFF01, 0x201D, 0xBB, '"',
		0x300D, 0x964, 0x6D4, ')' };
	uint32_t last = last_point(text);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (last == ends[i])
			return true;
	return false;
}

/* "- two eggs", "200 g of flour"; "1. The beginning" is none. */
static bool is_item(const char *text)
{
	size_t number = strspn(text, "0123456789");
	if (number)
		return text[number] != '.' && text[number] != ')';
	return (text[0] && strchr("-*+", text[0])) || strncmp(text, "\u2022", 3) == 0
		|| strncmp(text, "\u2013", 3) == 0 || strncmp(text, "\u2014", 3) == 0;
}

/* Short and no sentence, whatever follows. */
static bool is_short(const struct outline_paragraph *paragraph, const struct tokens *tokens)
{
	size_t at = 0;
	uint32_t first = tokens->len ? utf8_next(tokens->text, tokens->len, &at) : 0;
	bool begins = tokens->count && tokens->items[0].at < 8
		&& (tokens->items[0].capital || tokens->items[0].number
			|| letter_is_word(first)) && !(first >= 'a' && first <= 'z');
	return begins && !is_item(tokens->text) && !ends_sentence(tokens->text)
		&& paragraph->words <= HEADING_WORDS_MAX && paragraph->letters <= HEADING_LETTERS_MAX;
}

/* A short line with a longer text below, or a word or two above a list. The first line may also
 * have other headings below. */
static bool is_heading(const struct outline *outline, const struct tokens *split, int p)
{
	const struct outline_paragraph *own = &outline->paragraphs[p];
	if (p + 1 >= outline->count || !is_short(own, &split[p]))
		return false;
	const struct outline_paragraph *next = own + 1;
	if (is_item(split[p + 1].text))
		return own->words <= LABEL_WORDS_MAX;
	if (next->letters > own->letters && (ends_sentence(split[p + 1].text)
			|| next->words > HEADING_WORDS_MAX || next->letters > HEADING_LETTERS_MAX))
		return last_point(split[p].text) != ':' || own->words <= LABEL_WORDS_MAX;
	return p == 0 && outline->count > 2 && last_point(split[p].text) != ':';
}

static void headings_find(const struct tokens *split, struct outline *outline)
{
	for (int p = 0; p < outline->count; p++) {
		outline->paragraphs[p].heading = is_heading(outline, split, p);
		outline->headings += outline->paragraphs[p].heading;
	}
	const char *first = split[0].text;
	if (outline->paragraphs[0].heading && letters(first) <= TITLE_LETTERS_MAX)
		outline->title = first;
}

static bool begins_small(const char *text)
{
	size_t at = 0;
	uint32_t point = *text ? utf8_next(text, strlen(text), &at) : 0;
	return letter_is_word(point) && !letter_is_capital(point) && !letter_is_digit(point)
		&& !letter_is_unspaced(point);
}

/* Text that a program has broken into lines goes on in small letters on the next. */
static bool is_broken(const struct tokens *split, int count)
{
	int broken = 0;
	for (int p = 0; p + 1 < count; p++)
		broken += split[p].count >= BROKEN_WORDS && !ends_sentence(split[p].text)
			&& begins_small(split[p + 1].text);
	return broken >= BROKEN_LEAST && BROKEN_SHARE * broken >= count;
}

static const char *language_guess(const struct tokens *split, int count)
{
	int english = 0, french = 0;
	for (int p = 0; p < count; p++)
		for (int i = 0; i < split[p].count; i++) {
			english += token_in(split[p].items[i].key, ENGLISH);
			french += token_in(split[p].items[i].key, FRENCH);
		}
	return french > english ? "fr" : "en";
}

/* Control bytes make no text; those that move the paper do. */
static bool lines_check(const char *text, size_t len, struct error *error)
{
	int line = 1;
	for (size_t i = 0; i < len; i++) {
		unsigned char byte = (unsigned char)text[i];
		if ((byte < 0x20 && (byte < '\t' || byte > '\r')) || byte == 0x7F)
			return error_set(error, "line %d has the control byte 0x%02X: it is no plain text; "
				"save it as text, not as a document", line, byte);
		line += byte == '\n';
	}
	return true;
}

/* What cannot be found again letter by letter in the article as it is, is not offered. */
static void quotes_check(const struct article *article, struct outline *outline)
{
	for (int p = 0; p < outline->count; p++) {
		size_t at, len;
		const char *text = article->paragraphs[p];
		struct outline_paragraph *paragraph = &outline->paragraphs[p];
		if (paragraph->quote && !article_find_quote(text, paragraph->quote, &at, &len))
			paragraph->quote = NULL;
		if (paragraph->excerpt && !article_find_quote(text, paragraph->excerpt, &at, &len))
			paragraph->excerpt = NULL;
	}
}

/* Files that are text to a program only. */
static bool markup_check(const struct article *article, struct error *error)
{
	static const struct {
		const char *start, *name;
	} kinds[] = { { "<!doctype", "a web page" }, { "<html", "a web page" }, { "<?xml", "XML" },
		{ "{\\rtf", "rich text (RTF)" } };
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strncasecmp(article->paragraphs[0], kinds[i].start, strlen(kinds[i].start)) == 0)
			return error_set(error, "it is %s; open it, and save its text as plain text",
				kinds[i].name);
	return true;
}

static bool count_check(const char *text, size_t len, int count, struct error *error)
{
	if (count == 1 && memchr(text, '\r', len) && !memchr(text, '\n', len))
		return error_set(error, "its line ends are CR alone; save it with LF or CR LF");
	if (count == 1)
		return error_set(error, "it is one line only; a bank needs a paragraph a line, "
			"two at the least");
	if (count > OUTLINE_PARAGRAPHS_MAX)
		return error_set(error, "it has %d paragraphs, a line each, and %d are the most; "
			"take a part of it", count, (int)OUTLINE_PARAGRAPHS_MAX);
	return true;
}

static size_t unspaced_letters(const char *text)
{
	size_t len = strlen(text), count = 0;
	for (size_t at = 0; at < len;)
		count += letter_is_unspaced(utf8_next(text, len, &at));
	return count;
}

/* Each paragraph cleaned: nothing below needs to know what may stand in a file. */
static struct tokens *paragraphs_split(struct arena *arena, const struct article *article,
	struct outline *outline)
{
	size_t count = (size_t)article->count, unspaced = 0, length = 0;
	struct tokens *split = arena_array(arena, count, sizeof *split);
	outline->count = article->count;
	outline->paragraphs = arena_array(arena, count, sizeof *outline->paragraphs);
	for (int p = 0; p < article->count; p++) {
		const char *text = article->paragraphs[p];
		struct outline_paragraph *paragraph = &outline->paragraphs[p];
		text = outline_clean(arena, text, strlen(text));
		split[p] = tokens_split(arena, text);
		paragraph->beginning = beginning_of(arena, text, &paragraph->whole);
		paragraph->words = split[p].count;
		paragraph->letters = (int)letters(text);
		unspaced += unspaced_letters(text);
		length += (size_t)paragraph->letters;
	}
	outline->spaced = 2 * unspaced < length;
	return split;
}

static bool has_words(const struct tokens *split, int count)
{
	for (int p = 0; p < count; p++)
		if (split[p].count)
			return true;
	return false;
}

bool outline_read(struct arena *arena, const char *text, size_t len, const char *language,
	struct outline *outline, struct error *error)
{
	struct article article;
	*outline = (struct outline){ .language = language };
	if (!article_read(arena, text, len, &article, error) || !lines_check(text, len, error)
			|| !markup_check(&article, error) || !count_check(text, len, article.count, error))
		return false;
	struct tokens *split = paragraphs_split(arena, &article, outline);
	if (!has_words(split, outline->count))
		return error_set(error, "there are no words in it");
	if (!language)
		outline->language = language_guess(split, outline->count);
	outline->broken = outline->spaced && is_broken(split, outline->count);
	headings_find(split, outline);
	outline_names(arena, split, outline);
	for (int p = 0; p < outline->count; p++)
		if (!outline->paragraphs[p].heading)
			outline_pieces(arena, &split[p], outline->language, &outline->paragraphs[p]);
	quotes_check(&article, outline);
	outline_kinds(split, outline);
	return true;
}
