#include "bankfile/findings.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { QUOTE_MAX = 40, SENTENCE_MAX = 1024, ENOUGH = 1000 };

static const char BYTE_ORDER_MARK[] = "\xEF\xBB\xBF";

void findings_init(struct findings *findings, const char *file, const char *text, size_t len,
	struct diagnostics *list)
{
	*findings = (struct findings){ .file = file, .list = list, .text = text, .len = len };
	if (len >= 3 && memcmp(text, BYTE_ORDER_MARK, 3) == 0)
		findings->start = 3;
	findings->cursor = findings->start;
	findings->cursor_place = (struct place){ 1, 1 };
	arena_init(&findings->scratch);
}

void findings_close(struct findings *findings)
{
	arena_close(&findings->scratch);
}

struct place findings_place(struct findings *findings, size_t at)
{
	if (at < findings->cursor) {
		findings->cursor = findings->start;
		findings->cursor_place = (struct place){ 1, 1 };
	}
	struct place place = findings->cursor_place;
	for (size_t i = findings->cursor; i < at; i++) {
		if (findings->text[i] == '\n')
			place = (struct place){ place.line + 1, 1 };
		else if (((unsigned char)findings->text[i] & 0xC0) != 0x80)
			place.column++;
	}
	if (at > findings->cursor) {
		findings->cursor = at;
		findings->cursor_place = place;
	}
	return place;
}

bool findings_full(const struct findings *findings)
{
	return findings->count >= DIAGNOSTICS_PER_FILE;
}

bool findings_enough(const struct findings *findings)
{
	return findings->count >= ENOUGH;
}

void findings_add(struct findings *findings, enum code code, size_t at, const char *mend,
	const char *format, ...)
{
	struct diagnostic diagnostic = { .file = findings->file, .level = DIAGNOSTIC_ERROR,
		.code = code_name(code), .what = "", .mend = mend };
	char what[SENTENCE_MAX];
	if (!findings_full(findings)) {
		va_list args;
		va_start(args, format);
		vsnprintf(what, sizeof what, format, args);
		va_end(args);
		diagnostic.what = what;
		diagnostic.place = findings_place(findings, at);
	}
	findings->count++;
	diagnostics_push(findings->list, &diagnostic);
}

const char *findings_other(struct findings *findings, size_t at, size_t from)
{
	if (findings_full(findings))
		return "";
	struct place place = findings_place(findings, at);
	if (findings_place(findings, from).line == place.line)
		return arena_format(&findings->scratch, "column %d", place.column);
	return arena_format(&findings->scratch, "line %d", place.line);
}

const char *findings_quote(struct findings *findings, const char *text, size_t len)
{
	if (findings_full(findings))
		return "";
	size_t at = 0;
	for (int i = 0; at < len && i < QUOTE_MAX; i++)
		utf8_next(text, len, &at);
	return arena_format(&findings->scratch, "\"%.*s%s\"", (int)at, text, at < len ? "..." : "");
}
