#include "core/ascending.h"
#include "base/check.h"
#include "base/utf8.h"
#include "core/number.h"

#include <string.h>

enum { TEXTS_MAX = 16, DAY_MOST = 31 };

static const unsigned FOLD = UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS;

/* A text with one number: what stands before it and behind it, folded. */
struct measure {
	const char *before, *behind;
	double value;
};

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool read_measure(struct arena *arena, const char *text, struct measure *measure)
{
	size_t begin = strcspn(text, "0123456789"), end = strlen(text);
	while (end > begin && !is_digit(text[end - 1]))
		end--;
	double readings[2];
	if (begin == end || number_parse(arena_copy(arena, text + begin, end - begin), readings) == 0)
		return false;
	const char *before = arena_copy(arena, text, begin);
	size_t sign = begin > 0 && text[begin - 1] == '-' ? 1
		: begin > 2 && strcmp(before + begin - 3, "\u2212") == 0 ? 3 : 0;
	/* "-5", not "MI-5". */
	bool is_negative = sign > 0 && (begin == sign || text[begin - sign - 1] == ' ');
	measure->before = utf8_fold(arena, arena_copy(arena, before, begin - sign), FOLD);
	measure->behind = utf8_fold(arena, text + end, FOLD);
	measure->value = is_negative ? -readings[0] : readings[0];
	return true;
}

/* One unit, but for the plural: "1 year", "2 years". */
static bool same_unit(const char *a, const char *b)
{
	size_t a_len = strlen(a), b_len = strlen(b);
	a_len -= a_len > 0 && a[a_len - 1] == 's';
	b_len -= b_len > 0 && b[b_len - 1] == 's';
	return a_len == b_len && memcmp(a, b, a_len) == 0;
}

static bool read_measures(struct arena *arena, const char *const *texts, int count, double *keys)
{
	struct measure first = { .value = 0 };
	for (int i = 0; i < count; i++) {
		struct measure measure;
		if (!read_measure(arena, texts[i], &measure))
			return false;
		if (i == 0)
			first = measure;
		if (strcmp(first.before, measure.before) != 0 || !same_unit(first.behind, measure.behind))
			return false;
		keys[i] = measure.value;
	}
	return true;
}

/* 0 where a date lacks a part. */
struct date {
	int year, month, day;
};

static int find_word(const char *word, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(word, list[i]) == 0)
			return (int)i;
	return -1;
}

/* 1 to 12, or 0 where the folded word is no month. */
static int month_of(const char *word)
{
	static const char *const names[] = {
		"january", "february", "march", "april", "may", "june", "july", "august", "september",
		"october", "november", "december",
		"janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
		"octobre", "novembre", "decembre",
		"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
		"janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec",
	};
	int place = find_word(word, names, sizeof names / sizeof *names);
	return place < 0 ? 0 : place % 12 + 1;
}

/* "12", "12th", "2018"; a year has three or four digits. */
static bool take_number(struct date *date, const char *word)
{
	static const char *const endings[] = { "", "st", "nd", "rd", "th", "er" };
	int number = 0;
	size_t len = strspn(word, "0123456789");
	if (len > 4)
		return false;
	for (size_t i = 0; i < len; i++)
		number = number * 10 + (word[i] - '0');
	if (number >= 1 && number <= DAY_MOST && len <= 2 && !date->day) {
		date->day = number;
		return find_word(word + len, endings, sizeof endings / sizeof *endings) >= 0;
	}
	if (len < 3 || date->year || word[len])
		return false;
	date->year = number;
	return true;
}

/* Takes one folded word into the date; false where no date has such a word. */
static bool take_word(struct date *date, const char *word)
{
	static const char *const fillers[] = { "", "in", "on", "of", "the", "en", "le", "du", "de",
		"au" };
	int month = month_of(word);
	if (month && !date->month) {
		date->month = month;
		return true;
	}
	if (is_digit(*word))
		return take_number(date, word);
	return find_word(word, fillers, sizeof fillers / sizeof *fillers) >= 0;
}

/* "2018-05-12" */
static bool read_iso(const char *text, struct date *date)
{
	static const char shape[] = "dddd-dd-dd";
	int parts[3] = { 0 }, part = 0;
	if (strlen(text) != strlen(shape))
		return false;
	for (size_t i = 0; shape[i]; i++) {
		if (shape[i] == '-' ? text[i] != '-' : !is_digit(text[i]))
			return false;
		if (shape[i] == '-')
			part++;
		else
			parts[part] = parts[part] * 10 + (text[i] - '0');
	}
	*date = (struct date){ parts[0], parts[1], parts[2] };
	return true;
}

static bool read_date(struct arena *arena, const char *text, struct date *date)
{
	*date = (struct date){ 0, 0, 0 };
	if (read_iso(text, date))
		return true;
	while (*text) {
		size_t len = strcspn(text, " ,");
		if (!take_word(date, utf8_fold(arena, arena_copy(arena, text, len), FOLD)))
			return false;
		text += len + (text[len] != '\0');
	}
	/* A day alone is only a number. */
	return date->month || date->year;
}

/* Dates with a year are not to be mixed with dates of no year: those have no order. */
static bool read_dates(struct arena *arena, const char *const *texts, int count, double *keys)
{
	struct date first = { 0, 0, 0 };
	for (int i = 0; i < count; i++) {
		struct date date;
		if (!read_date(arena, texts[i], &date))
			return false;
		if (i == 0)
			first = date;
		if ((first.year == 0) != (date.year == 0))
			return false;
		keys[i] = date.year * 10000 + date.month * 100 + date.day;
	}
	return true;
}

bool ascending_order(const char *const *texts, int count, uint8_t *order)
{
	CHECK(count <= TEXTS_MAX);
	double keys[TEXTS_MAX];
	struct arena arena;
	arena_init(&arena);
	bool has_order = count > 1 && (read_measures(&arena, texts, count, keys)
		|| read_dates(&arena, texts, count, keys));
	arena_close(&arena);
	for (int i = 0; has_order && i < count; i++) {
		int place = i;
		for (; place > 0 && keys[order[place - 1]] > keys[i]; place--)
			order[place] = order[place - 1];
		order[place] = (uint8_t)i;
	}
	return has_order;
}
