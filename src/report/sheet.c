#include "report/sheet.h"
#include "base/check.h"
#include "base/utf8.h"
#include "core/number.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHEET_BEGIN = 4096 };

static const double NUMBER_MOST = 1e9;

struct sheet sheet_make(struct arena *arena)
{
	struct sheet sheet = { arena, arena_push(arena, SHEET_BEGIN), 0, SHEET_BEGIN };
	return sheet;
}

void sheet_bytes(struct sheet *sheet, const char *bytes, size_t len)
{
	if (sheet->capacity - sheet->len <= len) {
		while (sheet->capacity - sheet->len <= len)
			sheet->capacity *= 2;
		char *larger = arena_push(sheet->arena, sheet->capacity);
		memcpy(larger, sheet->text, sheet->len);
		sheet->text = larger;
	}
	memcpy(sheet->text + sheet->len, bytes, len);
	sheet->len += len;
	sheet->text[sheet->len] = '\0';
}

void sheet_put(struct sheet *sheet, const char *text)
{
	sheet_bytes(sheet, text, strlen(text));
}

void sheet_print(struct sheet *sheet, const char *format, ...)
{
	char line[512];
	va_list args;
	va_start(args, format);
	int len = vsnprintf(line, sizeof line, format, args);
	va_end(args);
	/* Texts of any length go through sheet_xml. */
	CHECK(len >= 0 && len < (int)sizeof line);
	sheet_bytes(sheet, line, (size_t)len);
}

void sheet_number(struct sheet *sheet, double number)
{
	double bounded = isnan(number) ? 0 : fmax(-NUMBER_MOST, fmin(number, NUMBER_MOST));
	long long hundredths = llround(bounded * 100);
	long long fraction = hundredths < 0 ? -hundredths : hundredths;
	sheet_print(sheet, "%s%lld", hundredths < 0 ? "-" : "", fraction / 100);
	fraction %= 100;
	if (fraction % 10)
		sheet_print(sheet, ".%02lld", fraction);
	else if (fraction)
		sheet_print(sheet, ".%lld", fraction / 10);
}

void sheet_fixed(struct sheet *sheet, double number, int decimals, const char *point,
	const char *minus)
{
	double bounded = isnan(number) ? 0 : fmax(-NUMBER_MOST, fmin(number, NUMBER_MOST));
	long long scale = 1;
	CHECK(decimals >= 0 && decimals <= 6);
	for (int i = 0; i < decimals; i++)
		scale *= 10;
	long long units = llround(bounded * (double)scale);
	sheet_print(sheet, "%s%lld", units < 0 ? minus : "", llabs(units) / scale);
	if (decimals)
		sheet_print(sheet, "%s%0*lld", point, decimals, llabs(units) % scale);
}

static const char *entity_of(uint32_t point)
{
	switch (point) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	}
	/* What XML 1.0 has no place for. */
	if (point == 0xFFFE || point == 0xFFFF)
		return "\xEF\xBF\xBD";
	return point < 0x20 || point == 0x7F ? " " : NULL;
}

void sheet_xml_bytes(struct sheet *sheet, const char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		char bytes[4] = { 0 };
		uint32_t point = utf8_next(text, len, &at);
		const char *entity = entity_of(point);
		size_t plain = utf8_put(point, bytes);
		if (entity)
			sheet_bytes(sheet, entity, strlen(entity));
		else
			sheet_bytes(sheet, bytes, plain);
	}
}

void sheet_xml(struct sheet *sheet, const char *text)
{
	if (text)
		sheet_xml_bytes(sheet, text, strlen(text));
}

void sheet_csv(struct sheet *sheet, const char *text)
{
	if (!text)
		return;
	if (!strpbrk(text, ",\"\r\n")) {
		sheet_put(sheet, text);
		return;
	}
	sheet_put(sheet, "\"");
	for (; *text; text++)
		sheet_bytes(sheet, *text == '"' ? "\"\"" : text, *text == '"' ? 2 : 1);
	sheet_put(sheet, "\"");
}

void sheet_csv_words(struct sheet *sheet, const char *text)
{
	double readings[2];
	if (!text || !*text || !strchr("=+-@\t\r", *text) || number_parse(text, readings) > 0) {
		sheet_csv(sheet, text);
		return;
	}
	char *guarded = arena_format(sheet->arena, "'%s", text);
	sheet_csv(sheet, guarded);
}
