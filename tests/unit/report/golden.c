#include "golden.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { DEPTH_MAX = 16 };

/* Tags closed in the order they were opened, attributes in quotation marks, no stray sign. */
void assert_well_formed(const char *text)
{
	const char *open[DEPTH_MAX];
	size_t lens[DEPTH_MAX];
	int depth = 0, elements = 0;
	for (const char *at = text; *at; at++) {
		if (*at == '&')
			assert_true(!strncmp(at, "&amp;", 5) || !strncmp(at, "&lt;", 4)
				|| !strncmp(at, "&gt;", 4) || !strncmp(at, "&quot;", 6)
				|| !strncmp(at, "&#39;", 5));
		assert_true((unsigned char)*at >= 0x20 || *at == '\n');
		if (*at != '<' || !strncmp(at, "<!DOCTYPE html>", 15))
			continue;
		bool closes = at[1] == '/';
		const char *name = at + 1 + closes;
		size_t len = strcspn(name, " \n/>");
		assert_true(len > 0);
		for (; *at != '>'; at++) {
			assert_true(*at != '\0');
			if (*at == '"')
				for (at++; *at != '"'; at++)
					assert_true(*at && *at != '<');
		}
		elements++;
		if (closes) {
			assert_true(depth > 0 && lens[depth - 1] == len);
			assert_memory_equal(open[depth - 1], name, len);
			depth--;
		} else if (at[-1] != '/') {
			assert_true(depth < DEPTH_MAX);
			open[depth] = name;
			lens[depth++] = len;
		}
	}
	assert_int_equal(depth, 0);
	assert_true(elements > 5);
}

void assert_golden(const char *name, const char *text)
{
	enum { BYTES = 1 << 17 };
	static char expected[BYTES];
	char path[512];
	snprintf(path, sizeof path, READBACK_TESTS_DIR "/unit/report/%s", name);
	const char *bless = getenv("READBACK_BLESS");
	if (bless && strcmp(bless, "1") == 0) {
		FILE *file = fopen(path, "wb");
		assert_non_null(file);
		fputs(text, file);
		assert_int_equal(fclose(file), 0);
	}
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	expected[fread(expected, 1, BYTES - 1, file)] = '\0';
	fclose(file);
	assert_string_equal(text, expected);
}
