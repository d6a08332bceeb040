#include "core/number.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { MARKS_MAX = 64, DIGITS_MAX = 128 };

/* A number's digits and the marks between them. */
struct written {
	char digits[DIGITS_MAX];
	int digit_count;
	struct {
		char mark; /* ' ' for spaces and apostrophes, ',' or '.' */
		int at;    /* digits before it */
	} marks[MARKS_MAX];
	int mark_count;
	bool negative;
};

static bool is_space(uint32_t point)
{
	return utf8_is_space(point) || point == '\t' || point == 0x205F;
}

/* The mark between thousands or before decimals that a character stands for; 0 for none. */
static char mark_of(uint32_t point)
{
	if (is_space(point) || point == '\'' || point == 0x2019 || point == 0x02BC)
		return ' ';
	if (point == ',' || point == 0x066B || point == 0xFF0C)
		return ',';
	if (point == '.' || point == 0xFF0E)
		return '.';
	return point == 0x066C ? ' ' : '\0'; /* Arabic thousands */
}

/* 0 to 9, or -1. Digits of the scripts whose keyboards type them. */
static int digit_of(uint32_t point)
{
	static const uint32_t zeros[] = { '0', 0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10 };
	for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
		if (point >= zeros[i] && point <= zeros[i] + 9)
			return (int)(point - zeros[i]);
	return -1;
}

static size_t skip_spaces(const char *text, size_t len, size_t at)
{
	for (size_t behind = at; at < len && is_space(utf8_next(text, len, &behind)); at = behind)
		;
	return at;
}

static size_t read_sign(const char *text, size_t len, size_t at, bool *negative)
{
	size_t behind = at;
	uint32_t point = at < len ? utf8_next(text, len, &behind) : 0;
	*negative = point == '-' || point == 0x2212 || point == 0x2013;
	return *negative || point == '+' ? skip_spaces(text, len, behind) : at;
}

/* Takes the digits and marks at `at`; false where there are too many to be meant. */
static bool read_digits(const char *text, size_t len, size_t *at, struct written *written)
{
	for (size_t behind = *at; *at < len; *at = behind) {
		uint32_t point = utf8_next(text, len, &behind);
		int digit = digit_of(point);
		char mark = mark_of(point);
		if (digit >= 0 && written->digit_count < DIGITS_MAX) {
			written->digits[written->digit_count++] = (char)digit;
		} else if (mark && written->mark_count < MARKS_MAX) {
			written->marks[written->mark_count].mark = mark;
			written->marks[written->mark_count++].at = written->digit_count;
		} else {
			return digit < 0 && !mark;
		}
	}
	return true;
}

static bool ends_in_space(const struct written *written)
{
	int last = written->mark_count - 1;
	return last >= 0 && written->marks[last].mark == ' '
		&& written->marks[last].at == written->digit_count;
}

static bool read_written(const char *text, struct written *written)
{
	size_t len = strlen(text), at = skip_spaces(text, len, 0);
	*written = (struct written){ .digit_count = 0 };
	at = read_sign(text, len, at, &written->negative);
	if (!read_digits(text, len, &at, written) || written->digit_count == 0)
		return false;
	/* Spaces before a percent sign or the end are no thousands; nor is a full stop there. */
	while (ends_in_space(written))
		written->mark_count--;
	at += at < len && text[at] == '%';
	return skip_spaces(text, len, at) == len;
}

/* Do the first `count` marks part thousands: groups of three, but for the first of one to three? */
static bool are_thousands(const struct written *written, int count, int end)
{
	for (int i = 0; i < count; i++) {
		int next = i + 1 < count ? written->marks[i + 1].at : end;
		if (next - written->marks[i].at != 3 || written->marks[i].mark != written->marks[0].mark)
			return false;
	}
	return count == 0 || (written->marks[0].at >= 1 && written->marks[0].at <= 3);
}

/* The value with `whole` digits before the point. Up to 15 digits it is the nearest double:
 * both the digits and the power of ten are exact, and one division rounds once. */
static double value_of(const struct written *written, int whole)
{
	uint64_t mantissa = 0;
	int used = 0;
	while (used < written->digit_count && mantissa < UINT64_C(100000000000000000))
		mantissa = mantissa * 10 + (uint64_t)written->digits[used++];
	double value = (double)mantissa, power = 1;
	for (int i = used; i < whole; i++)
		value *= 10;
	for (int i = whole; i < used; i++)
		power *= 10;
	value /= power;
	return written->negative ? -value : value;
}

int number_parse(const char *text, double readings[2])
{
	struct written written;
	if (!read_written(text, &written))
		return 0;
	int count = 0, last = written.mark_count - 1, end = written.digit_count;
	bool whole = are_thousands(&written, last + 1, end);
	bool decimal = last >= 0 && written.marks[last].mark != ' '
		&& are_thousands(&written, last, written.marks[last].at)
		&& (last == 0 || written.marks[0].mark != written.marks[last].mark);
	/* "0,123" begins no group of thousands. */
	if (last == 0 && decimal && written.digits[0] == 0 && written.marks[0].at == 1)
		whole = false;
	if (whole)
		readings[count++] = value_of(&written, end);
	if (decimal)
		readings[count++] = value_of(&written, written.marks[last].at);
	/* In English a point before three digits is a decimal one, a comma parts thousands. */
	if (count == 2 && written.marks[last].mark == '.') {
		double swap = readings[0];
		readings[0] = readings[1];
		readings[1] = swap;
	}
	return count;
}

void number_format(double number, char out[NUMBER_TEXT_MAX])
{
	snprintf(out, NUMBER_TEXT_MAX, "%.15g", number);
	/* printf takes the decimal point from the locale. */
	for (char *at = out; *at; at++)
		if (*at == ',')
			*at = '.';
}
