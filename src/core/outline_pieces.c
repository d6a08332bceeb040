#include "core/outline_parts.h"

#include "base/letter.h"
#include "base/utf8.h"
#include "core/number.h"

#include <string.h>

#define VALUE_MAX 1e12

static const char LABELS[] = " line number no page chapter room route platform bus verse act scene "
	"volume ligne numéro n page chapitre salle route quai voie acte scène tome article ";

enum {
	QUOTE_WORDS_LEAST = 3, QUOTE_WORDS_MOST = 12, QUOTE_LETTERS_MAX = 200,
	PHRASE_WORDS_LEAST = 5, PHRASE_WORDS_GOOD = 8, PHRASE_WORDS_MOST = 12, PHRASE_LETTERS_MAX = 160,
	MISSING_LETTERS_LEAST = 5, MISSING_LETTERS_GOOD = 6, MISSING_LETTERS_MAX = 24,
	UNIT_LETTERS_MAX = 20, YEAR_FIRST = 1000, YEAR_LAST = 2100, YEAR_DIGITS = 4,
};

static size_t letters(const char *text)
{
	return utf8_graphemes(text, strlen(text));
}

/* What is numbered by such a word is not counted: "line 47". */
static bool is_label(const struct tokens *tokens, int number)
{
	return number > 0 && tokens->items[number].before == BETWEEN_SPACE
		&& token_in(tokens->items[number - 1].key, LABELS);
}

/* Is it a word that could follow a number as its unit? */
static bool is_unit(const struct tokens *tokens, int i)
{
	const struct token *token = &tokens->items[i];
	return i < tokens->count && token->before == BETWEEN_SPACE && !token->capital
		&& !token->number && !token_is_common(token);
}

static bool is_plural(const char *word)
{
	char last = *word ? word[strlen(word) - 1] : '\0';
	return last == 's' || last == 'x';
}

/* "5,000 new homes": the second word is the unit. */
static const char *unit_behind(struct arena *arena, const struct tokens *tokens, int number)
{
	const struct token *token = &tokens->items[number];
	const char *behind = tokens->text + token->at + token->len;
	behind += strspn(behind, " ");
	if (*behind == '%')
		return "%";
	int unit = number + 1;
	if (!is_unit(tokens, unit))
		return NULL;
	if (!is_plural(tokens->items[unit].key) && is_unit(tokens, unit + 1)
			&& is_plural(tokens->items[unit + 1].key))
		unit++;
	char *text = tokens_text(arena, tokens, unit, unit);
	return letters(text) <= UNIT_LETTERS_MAX && *text ? text : NULL;
}

static void numbers_find(struct arena *arena, const struct tokens *tokens, const char *language,
	struct outline_paragraph *paragraph)
{
	bool english = strcmp(language, "fr") != 0;
	for (int i = 0; i < tokens->count && paragraph->number_count < OUTLINE_NUMBERS; i++) {
		const struct token *token = &tokens->items[i];
		double readings[2];
		if (!token->number || is_label(tokens, i))
			continue;
		char *text = tokens_text(arena, tokens, i, i);
		int count = number_parse(text, readings);
		if (!count)
			continue;
		double value = readings[count > 1 && !english ? 1 : 0];
		const char *unit = unit_behind(arena, tokens, i);
		bool year = token->len == YEAR_DIGITS && value >= YEAR_FIRST && value <= YEAR_LAST;
		if ((!unit && !year) || value > VALUE_MAX)
			continue;
		year &= !unit || !is_plural(unit);
		if (year)
			unit = NULL;
		paragraph->year_count += year;
		paragraph->numbers[paragraph->number_count++] = !unit ? text
			: arena_format(arena, "%s %s", text, unit);
		/* What has a unit is asked for before a year is. */
		if (!paragraph->has_value || (unit && !paragraph->unit)) {
			paragraph->has_value = true;
			paragraph->value = value;
			paragraph->unit = unit;
		}
	}
}

static uint32_t closing_of(uint32_t point)
{
	switch (point) {
	case '"':
		return '"';
	case 0x201C:
		return 0x201D;
	case 0x201E:
		return 0x201C;
	case 0xAB:
		return 0xBB;
	default:
		return 0;
	}
}

/* The end of the first words from `from`, at most as many as may be quoted. */
static size_t words_end(const char *text, size_t from, size_t to, int *words)
{
	size_t end = from;
	bool inside = false;
	*words = 0;
	for (size_t at = from; at < to;) {
		uint32_t point = utf8_next(text, to, &at);
		bool space = point == ' ' || point == '\t' || point == 0xA0 || point == 0x202F
			|| point == 0x2009;
		if (!space && !inside && ++*words > QUOTE_WORDS_MOST) {
			*words = QUOTE_WORDS_MOST;
			return end;
		}
		inside = !space;
		if (!space)
			end = at;
	}
	return end;
}

/* Letter by letter as the paragraph has it, or NULL: it would be looked for there. */
static const char *quote_make(struct arena *arena, const char *text, size_t from, size_t to)
{
	int words;
	size_t at, len, end = words_end(text, from, to, &words);
	while (end > from && strchr(",;:", text[end - 1]))
		end--;
	char *quote = outline_clean(arena, text + from, end - from);
	if (words < QUOTE_WORDS_LEAST || letters(quote) > QUOTE_LETTERS_MAX
			|| !article_find_quote(text, quote, &at, &len))
		return NULL;
	return quote;
}

static void quote_find(struct arena *arena, const struct tokens *tokens,
	struct outline_paragraph *paragraph)
{
	uint32_t closing = 0;
	size_t from = 0;
	for (size_t at = 0; at < tokens->len && !paragraph->quote;) {
		size_t here = at;
		uint32_t point = utf8_next(tokens->text, tokens->len, &at);
		if (closing && point == closing) {
			paragraph->quote = quote_make(arena, tokens->text, from, here);
			closing = 0;
		} else if (!closing) {
			closing = closing_of(point);
			from = at;
		}
	}
}

/* The word that a phrase is best without: the longest plain one, met once in it; -1. */
static int missing_find(const struct tokens *tokens, int first, int last, size_t least)
{
	int best = -1;
	for (int i = first; i <= last; i++) {
		const struct token *token = &tokens->items[i];
		bool again = false;
		for (int j = first; j <= last; j++)
			again |= j != i && strcmp(tokens->items[j].key, token->key) == 0;
		size_t size = utf8_graphemes(tokens->text + token->at, token->len);
		bool joined = token->before == BETWEEN_APOSTROPHE || token->before == BETWEEN_HYPHEN
			|| (i < last && tokens->items[i + 1].before != BETWEEN_SPACE);
		if (again || joined || token->number || token->capital || token_is_common(token)
				|| size < least || size > MISSING_LETTERS_MAX)
			continue;
		if (best < 0 || token->len > tokens->items[best].len)
			best = i;
	}
	return best;
}

/* Words with nothing but spaces, hyphens and apostrophes between them, that begin at a pause. */
static bool is_inside(const struct token *token)
{
	return token->before == BETWEEN_SPACE || token->before == BETWEEN_HYPHEN
		|| token->before == BETWEEN_APOSTROPHE;
}

static bool phrase_make(struct arena *arena, const struct tokens *tokens, int first, int last,
	size_t least, struct outline_paragraph *paragraph)
{
	int gap = missing_find(tokens, first, last, least);
	if (gap < 0)
		return false;
	char *before = gap > first ? tokens_text(arena, tokens, first, gap - 1) : "";
	char *behind = gap < last ? tokens_text(arena, tokens, gap + 1, last) : "";
	char *phrase = arena_format(arena, "%s%s{1}%s%s", before, *before ? " " : "",
		*behind ? " " : "", behind);
	if (letters(phrase) > PHRASE_LETTERS_MAX || strpbrk(before, "{}") || strpbrk(behind, "{}"))
		return false;
	paragraph->phrase = phrase;
	paragraph->missing = tokens_text(arena, tokens, gap, gap);
	return true;
}

/* Of so many words at least, without a word of so many letters at least. */
static bool phrase_find(struct arena *arena, const struct tokens *tokens, int words,
	size_t missing, struct outline_paragraph *paragraph)
{
	for (int first = 0, last; first < tokens->count; first = last + 1) {
		last = first;
		while (last + 1 < tokens->count && is_inside(&tokens->items[last + 1]))
			last++;
		int end = last;
		if (last - first >= PHRASE_WORDS_MOST)
			end = first + PHRASE_WORDS_MOST - 1;
		while (end < last && end > first && token_is_common(&tokens->items[end]))
			end--;
		if (end - first + 1 >= words && phrase_make(arena, tokens, first, end, missing, paragraph))
			return true;
	}
	return false;
}

/* The first words that say a little, or the first ones at all. */
static void excerpt_find(struct arena *arena, const struct tokens *tokens,
	struct outline_paragraph *paragraph)
{
	for (int first = 0, last; first < tokens->count; first = last + 1) {
		last = first;
		while (last + 1 < tokens->count && is_inside(&tokens->items[last + 1])
				&& last - first + 1 < QUOTE_WORDS_MOST)
			last++;
		/* A number may have spaces in it. */
		int words;
		char *excerpt = tokens_text(arena, tokens, first, last);
		excerpt[words_end(excerpt, 0, strlen(excerpt), &words)] = '\0';
		if (!*excerpt || letters(excerpt) > QUOTE_LETTERS_MAX)
			continue;
		if (!paragraph->excerpt || last - first + 1 >= QUOTE_WORDS_LEAST)
			paragraph->excerpt = excerpt;
		if (last - first + 1 >= QUOTE_WORDS_LEAST)
			return;
	}
}

void outline_pieces(struct arena *arena, const struct tokens *tokens, const char *language,
	struct outline_paragraph *paragraph)
{
	numbers_find(arena, tokens, language, paragraph);
	quote_find(arena, tokens, paragraph);
	excerpt_find(arena, tokens, paragraph);
	if (!phrase_find(arena, tokens, PHRASE_WORDS_GOOD, MISSING_LETTERS_GOOD, paragraph))
		phrase_find(arena, tokens, PHRASE_WORDS_LEAST, MISSING_LETTERS_LEAST, paragraph);
}
