#include "bankfile/escape.h"

#include "base/check.h"

#include <stdlib.h>
#include <string.h>

void escape_json(FILE *out, const char *text)
{
	putc('"', out);
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;
		if (byte == '"' || byte == '\\')
			fprintf(out, "\\%c", byte);
		else if (byte < 0x20 || byte == 0x7F)
			fprintf(out, "\\u%04x", byte);
		else
			putc(byte, out);
	}
	putc('"', out);
}

void escape_libconfig(FILE *out, const char *text)
{
	putc('"', out);
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;
		if (byte == '"' || byte == '\\')
			fprintf(out, "\\%c", byte);
		else if (byte < 0x20 || byte == 0x7F)
			fprintf(out, "\\x%02x", byte);
		else
			putc(byte, out);
	}
	putc('"', out);
}

const char *escape_quoted(struct arena *arena, const char *text)
{
	char *written = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&written, &len);
	CHECK(out);
	escape_libconfig(out, text);
	CHECK(fclose(out) == 0);
	const char *kept = arena_copy(arena, written, len);
	free(written);
	return kept;
}

void escape_number(char out[ESCAPE_NUMBER_MAX], double number)
{
	char text[ESCAPE_NUMBER_MAX];
	for (int digits = 15; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, number);
		if (strtod(text, NULL) == number)
			break;
	}
	/* printf writes the locale's decimal mark, which may take several bytes. */
	size_t len = 0;
	for (const char *at = text; *at; at++) {
		if (strchr("0123456789+-e", *at))
			out[len++] = *at;
		else if (len == 0 || out[len - 1] != '.')
			out[len++] = '.';
	}
	out[len] = '\0';
}
