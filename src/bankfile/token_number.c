#include "bankfile/token_number.h"

#include <stdint.h>
#include <string.h>

/* A number is cut into these runs; what is left over makes it malformed. */
struct parts {
	size_t whole_at, whole;       /* digits before the point */
	size_t fraction_at, fraction; /* digits behind it */
	bool point, exponent, negative_exponent, hex;
	int exponent_value;
	size_t longs;                 /* L or LL */
	bool malformed;
};

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool is_hex_digit(char byte)
{
	return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

static bool runs_on(char byte)
{
	return is_digit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
		(byte && strchr("+-._*", byte));
}

static size_t digits(const char *text, size_t at, size_t end)
{
	size_t count = 0;
	while (at + count < end && is_digit(text[at + count]))
		count++;
	return count;
}

static size_t longs(const char *text, size_t at, size_t end)
{
	size_t count = 0;
	while (at + count < end && count < 2 && text[at + count] == 'L')
		count++;
	return count;
}

static size_t read_exponent(const char *text, size_t at, size_t end, struct parts *parts)
{
	size_t from = at + 1;
	if (from < end && (text[from] == '+' || text[from] == '-'))
		parts->negative_exponent = text[from++] == '-';
	size_t count = digits(text, from, end);
	for (size_t i = from; i < from + count; i++)
		if (parts->exponent_value < 10000)
			parts->exponent_value = parts->exponent_value * 10 + (text[i] - '0');
	parts->exponent = count > 0;
	return count > 0 ? from + count : at;
}

static struct parts read_hex(const char *text, size_t at, size_t end)
{
	struct parts parts = { .hex = true, .whole_at = at + 2 };
	size_t i = at + 2;
	while (i < end && is_hex_digit(text[i]))
		i++;
	parts.whole = i - parts.whole_at;
	parts.longs = longs(text, i, end);
	parts.malformed = parts.whole == 0 || i + parts.longs != end;
	return parts;
}

static struct parts read_parts(const char *text, size_t at, size_t end)
{
	if (end - at >= 2 && text[at] == '0' && (text[at + 1] == 'x' || text[at + 1] == 'X'))
		return read_hex(text, at, end);
	struct parts parts = { 0 };
	if (text[at] == '+' || text[at] == '-')
		at++;
	parts.whole_at = at;
	parts.whole = digits(text, at, end);
	at += parts.whole;
	if (at < end && text[at] == '.') {
		parts.point = true;
		parts.fraction_at = at + 1;
		parts.fraction = digits(text, at + 1, end);
		at += 1 + parts.fraction;
	}
	if (at < end && (text[at] == 'e' || text[at] == 'E'))
		at = read_exponent(text, at, end, &parts);
	if (!parts.point && !parts.exponent)
		parts.longs = longs(text, at, end);
	parts.malformed = parts.whole + parts.fraction == 0 || at + parts.longs != end;
	return parts;
}

static bool fits_32_bits(const char *text, const struct parts *parts, bool negative)
{
	uint64_t value = 0, base = parts->hex ? 16 : 10;
	uint64_t most = (uint64_t)INT32_MAX + (negative ? 1 : 0);
	for (size_t i = parts->whole_at; i < parts->whole_at + parts->whole; i++) {
		char byte = text[i];
		value = value * base + (uint64_t)(is_digit(byte) ? byte - '0' : (byte | 0x20) - 'a' + 10);
		if (value > most)
			return false;
	}
	return true;
}

/* Compares powers of ten, because strtod reads a decimal comma in some locales. */
static bool is_too_large(const char *text, const struct parts *parts)
{
	long magnitude = 0;
	size_t zeros = 0;
	while (zeros < parts->whole && text[parts->whole_at + zeros] == '0')
		zeros++;
	if (zeros < parts->whole) {
		magnitude = (long)(parts->whole - zeros);
	} else {
		size_t small = 0;
		while (small < parts->fraction && text[parts->fraction_at + small] == '0')
			small++;
		if (small == parts->fraction)
			return false;
		magnitude = -(long)small;
	}
	magnitude += parts->negative_exponent ? -parts->exponent_value : parts->exponent_value;
	return magnitude > 300;
}

static void report_malformed(struct findings *findings, size_t at, size_t end)
{
	const char *text = findings->text + at;
	size_t sign = *text == '+' || *text == '-';
	size_t left = end - at - sign;
	if (left >= 3 && (strncmp(text + sign, "inf", 3) == 0 || strncmp(text + sign, "nan", 3) == 0))
		findings_add(findings, E215, at, "write a number", "%s is no number here",
			findings_quote(findings, text, end - at));
	else
		findings_add(findings, E216, at,
			"a number is written 12, -3 or 1.5; dates, units and other text go in quotation marks",
			"%s is not a number", findings_quote(findings, text, end - at));
}

struct token token_number(struct tokens *tokens)
{
	struct findings *findings = tokens->findings;
	const char *text = findings->text;
	size_t at = tokens->at, end = at + 1;
	while (end < findings->len && runs_on(text[end]))
		end++;
	tokens->at = end;
	struct parts parts = read_parts(text, at, end);
	if (parts.malformed) {
		if (!tokens->lost)
			report_malformed(findings, at, end);
		return (struct token){ TOKEN_INTEGER, at, end };
	}
	if (parts.point || parts.exponent) {
		if (is_too_large(text, &parts))
			findings_add(findings, E215, at, "write a smaller number", "%s is too large to hold",
				findings_quote(findings, text + at, end - at));
		return (struct token){ TOKEN_FLOAT, at, end };
	}
	if (!fits_32_bits(text, &parts, text[at] == '-'))
		findings_add(findings, E214, at, "write it with a decimal point, as 5000000000.0",
			"%s does not fit in 32 bits", findings_quote(findings, text + at, end - at));
	return (struct token){ parts.longs ? TOKEN_INTEGER64 : TOKEN_INTEGER, at, end };
}
