#include "core/article.h"
#include "base/check.h"
#include "base/letter.h"
#include "base/utf8.h"

#include <string.h>

enum { HEADING_WORDS_MAX = 12, SHOWN_BYTES = 60 };

static bool is_space(uint32_t point)
{
	return utf8_is_space(point) || (point >= '\t' && point <= '\r') || point == 0x1680
		|| point == 0x205F;
}

/* Left behind by programs that lay out text; no reader sees them. */
static bool is_invisible(uint32_t point)
{
	return point == 0xAD || point == 0x200B || point == 0x2060 || point == 0xFEFF;
}

/* Quotation marks as ' or ", however they are curled. */
static uint32_t fold_quote(uint32_t point)
{
	if (point == '`' || point == 0xB4 || point == 0x02BC || (point >= 0x2018 && point <= 0x201B)
			|| point == 0x2032 || point == 0x2039 || point == 0x203A)
		return '\'';
	if (point == 0xAB || point == 0xBB || (point >= 0x201C && point <= 0x201F) || point == 0x2033)
		return '"';
	return point;
}

/* The next character as compared, a run of spaces as one; 0 at the end. */
static uint32_t next_folded(const char *text, size_t len, size_t *at)
{
	bool space = false;
	while (*at < len) {
		size_t behind = *at;
		uint32_t point = utf8_next(text, len, &behind);
		if (!is_space(point) && !is_invisible(point)) {
			if (space)
				return ' ';
			*at = behind;
			return fold_quote(point);
		}
		space |= is_space(point);
		*at = behind;
	}
	return space ? ' ' : 0;
}

/* Where the quote ends in text, if it begins at `at`; 0 where it does not. */
static size_t match_end(const char *text, size_t len, size_t at, const char *quote,
	size_t quote_len)
{
	size_t in_quote = 0, end = at;
	for (;;) {
		uint32_t want = next_folded(quote, quote_len, &in_quote);
		/* Spaces at the quote's end ask for nothing. */
		if (want == 0 || (want == ' ' && in_quote == quote_len))
			return end;
		if (next_folded(text, len, &at) != want)
			return 0;
		end = at;
	}
}

/* Is there a letter or digit on both sides of this place, in a script that parts its words? */
static bool inside_word(const char *text, size_t len, size_t at)
{
	size_t before = at, behind = at;
	if (at == 0 || at >= len)
		return false;
	do
		before--;
	while (before > 0 && ((unsigned char)text[before] & 0xC0) == 0x80);
	uint32_t left = utf8_next(text, len, &before), right = utf8_next(text, len, &behind);
	return letter_is_word(left) && letter_is_word(right) && !letter_is_unspaced(left)
		&& !letter_is_unspaced(right);
}

bool article_find_quote(const char *paragraph, const char *quote, size_t *at, size_t *len)
{
	size_t paragraph_len = strlen(paragraph), quote_len = strlen(quote);
	/* It begins with its first word. */
	size_t begin = 0;
	for (size_t behind = 0; begin < quote_len; begin = behind) {
		uint32_t point = utf8_next(quote, quote_len, &behind);
		if (!is_space(point) && !is_invisible(point))
			break;
	}
	if (begin == quote_len)
		return false;
	for (size_t from = 0; from < paragraph_len;) {
		size_t behind = from;
		uint32_t point = utf8_next(paragraph, paragraph_len, &behind);
		size_t end = is_space(point) || is_invisible(point) ? 0
			: match_end(paragraph, paragraph_len, from, quote + begin, quote_len - begin);
		bool whole = end > 0 && !inside_word(paragraph, paragraph_len, from)
			&& !inside_word(paragraph, paragraph_len, end);
		if (whole) {
			*at = from;
			*len = end - from;
			return true;
		}
		from = behind;
	}
	return false;
}

/* One line without the spaces around it. */
struct line {
	const char *text;
	size_t len;
};

static struct line trim(const char *text, size_t len)
{
	size_t at = 0, begin = len, end = 0;
	while (at < len) {
		size_t from = at;
		uint32_t point = utf8_next(text, len, &at);
		if (is_space(point) || point == 0xFEFF)
			continue;
		if (begin == len)
			begin = from;
		end = at;
	}
	return end > begin ? (struct line){ text + begin, end - begin } : (struct line){ text, 0 };
}

/* Takes the next line that is not empty; false where none is left. */
static bool next_line(const char *text, size_t len, size_t *at, struct line *line)
{
	while (*at < len) {
		const char *end = memchr(text + *at, '\n', len - *at);
		size_t line_len = end ? (size_t)(end - text) - *at : len - *at;
		*line = trim(text + *at, line_len);
		*at += line_len + (end != NULL);
		if (line->len > 0)
			return true;
	}
	return false;
}

static void split(struct arena *arena, const char *text, size_t len, struct article *article)
{
	int count = 0;
	struct line line;
	for (size_t at = 0; next_line(text, len, &at, &line);)
		count++;
	const char **paragraphs = arena_array(arena, (size_t)count, sizeof *paragraphs);
	count = 0;
	for (size_t at = 0; next_line(text, len, &at, &line);)
		paragraphs[count++] = utf8_compose(arena, line.text, line.len);
	article->paragraphs = paragraphs;
	article->count = count;
}

static int words(const char *text)
{
	size_t len = strlen(text), at = 0;
	int count = 0;
	bool inside = false;
	while (at < len) {
		bool space = is_space(utf8_next(text, len, &at));
		count += inside && space;
		inside = !space;
	}
	return count + inside;
}

static bool looks_like_heading(const char *text)
{
	size_t len = strlen(text);
	return len > 0 && text[len - 1] != '.' && words(text) <= HEADING_WORDS_MAX;
}

/* The beginning of a paragraph, whole characters, for a sentence about it. */
static const char *beginning(struct arena *arena, const char *text)
{
	size_t len = strlen(text), at = 0, end = 0;
	if (len <= SHOWN_BYTES)
		return text;
	while ((end = utf8_grapheme_end(text, len, at)) <= SHOWN_BYTES)
		at = end;
	return arena_format(arena, "%.*s\u2026", (int)at, text);
}

static bool headings_fit(struct arena *arena, const struct bank *bank,
	const struct article *article, struct error *error)
{
	for (int i = 0; i < bank->paragraph_count; i++)
		if (bank->paragraphs[i].heading && !looks_like_heading(article->paragraphs[i]))
			return error_set(error,
				"paragraph %d should be a heading (\u201c%s\u201d), and is \u201c%s\u201d", i + 1,
				beginning(arena, text_in(bank->paragraphs[i].gist, 0)),
				beginning(arena, article->paragraphs[i]));
	return true;
}

static bool has_quote(const struct article *article, const struct question *question,
	const char *quote)
{
	size_t at, len;
	for (int i = 0; i < question->source_count; i++)
		if (article_find_quote(article->paragraphs[question->sources[i] - 1], quote, &at, &len))
			return true;
	return false;
}

static bool quotes_fit(struct arena *arena, const struct bank *bank, const struct article *article,
	struct error *error)
{
	for (int i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		if (!question->quote || question->source_count == 0)
			continue;
		const char *quote = utf8_compose(arena, question->quote, strlen(question->quote));
		if (!has_quote(article, question, quote))
			return error_set(error,
				"paragraph %d should have the words \u201c%s\u201d (question %s)",
				question->sources[0], quote, question->id);
	}
	return true;
}

static int line_of(const char *text, size_t at)
{
	int line = 1;
	for (size_t i = 0; i < at; i++)
		line += text[i] == '\n';
	return line;
}

/* Saved as UTF-16, with or without its mark: every other byte of plain letters is NUL. */
static bool is_utf16(const char *text, size_t len)
{
	if (len >= 2 && (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0))
		return true;
	return len >= 4 && ((text[0] && !text[1] && text[2] && !text[3])
		|| (!text[0] && text[1] && !text[2] && text[3]));
}

bool article_read(struct arena *arena, const char *text, size_t len, struct article *article,
	struct error *error)
{
	*article = (struct article){ NULL, 0 };
	if (len > ARTICLE_BYTES_MAX)
		return error_set(error, "the text has more than %d MiB", ARTICLE_BYTES_MAX / 1024 / 1024);
	if (is_utf16(text, len))
		return error_set(error, "the text is UTF-16; save it as UTF-8");
	const char *nul = len > 0 ? memchr(text, '\0', len) : NULL;
	if (nul)
		return error_set(error, "line %d has a NUL byte: it is no plain text; save it as text, "
			"not as a document", line_of(text, (size_t)(nul - text)));
	size_t valid = utf8_valid(text, len);
	if (valid < len)
		return error_set(error, "line %d is not UTF-8 (byte 0x%02X); save the text as UTF-8",
			line_of(text, valid), (unsigned char)text[valid]);
	split(arena, text, len, article);
	return article->count > 0 || error_set(error, "there is no text in it");
}

bool article_fit(struct arena *arena, const struct bank *bank, const char *text, size_t len,
	struct article *article, struct error *error)
{
	struct article read;
	*article = (struct article){ NULL, 0 };
	if (!article_read(arena, text, len, &read, error))
		return false;
	CHECK(read.paragraphs);
	if (read.count != bank->paragraph_count)
		return error_set(error,
			"the text has %d paragraph%s, one a line; the bank's article has %d",
			read.count, read.count == 1 ? "" : "s", bank->paragraph_count);
	if (!headings_fit(arena, bank, &read, error) || !quotes_fit(arena, bank, &read, error))
		return false;
	*article = read;
	return true;
}
