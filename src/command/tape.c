#include "command/tape.h"

#include "base/utf8.h"
#include "shell/files.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TAPE_BYTES_MAX = 4 * 1024 * 1024, TAPE_LINES_MAX = 200000 };

/* Splits a line into words; false where a quotation is not closed or there are too many. */
static bool words_split(const char *text, struct arena *arena, struct tape_line *line)
{
	const char *at = text;
	for (;;) {
		while (*at == ' ' || *at == '\t')
			at++;
		if (!*at)
			return true;
		if (line->count == TAPE_WORDS_MAX)
			return false;
		char *word = arena_push(arena, strlen(at) + 1), *out = word;
		line->quoted[line->count] = *at == '"';
		if (line->quoted[line->count]) {
			for (at++; *at && *at != '"'; at++) {
				bool escaped = *at == '\\' && at[1];
				at += escaped;
				*out++ = escaped && *at == 'n' ? '\n' : *at;
			}
			if (*at++ != '"')
				return false;
		} else {
			while (*at && *at != ' ' && *at != '\t')
				*out++ = *at++;
		}
		line->words[line->count++] = word;
	}
}

/* Days since 1970-01-01 of a date in the Gregorian calendar (H. Hinnant, "chrono-compatible
 * low-level date algorithms"). */
static int64_t days_of(int year, int month, int day)
{
	int64_t y = year - (month <= 2);
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t of_era = y - era * 400;
	int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static bool time_parse(const char *text, struct tape *tape)
{
	int year, month, day, hour, minute, second, zone_h, zone_m;
	char sign;
	/* Digits and signs stand where they stand in the pattern: sscanf alone takes "-1" for 2
	 * digits. */
	static const char pattern[] = "0000-00-00T00:00:00?00:00";
	for (size_t i = 0; i < sizeof pattern; i++)
		if (pattern[i] == '0' ? !isdigit((unsigned char)text[i])
			: pattern[i] != '?' && text[i] != pattern[i])
			return false;
	if (sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2d%c%2d:%2d", &year, &month, &day, &hour, &minute,
		&second, &sign, &zone_h, &zone_m) != 9 || (sign != '+' && sign != '-')
		|| month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59
		|| zone_h > 23 || zone_m > 59)
		return false;
	tape->offset_min = (zone_h * 60 + zone_m) * (sign == '-' ? -1 : 1);
	int64_t local = days_of(year, month, day) * 86400 + hour * 3600 + minute * 60 + second;
	tape->at_ms = (local - tape->offset_min * 60) * 1000;
	return true;
}

const char *tape_path(struct arena *arena, const struct tape *tape, const char *name)
{
	const char *slash = strrchr(tape->file, '/');
	int folder = slash && name[0] != '/' ? (int)(slash - tape->file) + 1 : 0;
	return arena_format(arena, "%.*s%s", folder, tape->file, name);
}

/* Lines that set the tape up; *taken tells whether this was one. */
static bool opening(struct arena *arena, struct tape *tape, const struct tape_line *line,
	bool *taken)
{
	const char *verb = line->words[0], *value = line->count == 2 ? line->words[1] : NULL;
	char *end;
	*taken = true;
	if (!strcmp(verb, "bank") && value) {
		tape->bank = tape_path(arena, tape, value);
		return true;
	}
	if (!strcmp(verb, "seed") && value) {
		errno = 0;
		tape->seed = strtoull(value, &end, 10);
		return isdigit((unsigned char)*value) && !*end && !errno;
	}
	if (!strcmp(verb, "at") && value)
		return time_parse(value, tape);
	if (!strcmp(verb, "go") && value) {
		tape->go = value;
		return !strcmp(value, "quiz") || !strcmp(value, "cards") || !strcmp(value, "study")
			|| !strcmp(value, "class");
	}
	*taken = false;
	return true;
}

bool tape_load_text(const char *file, const char *text, size_t len, struct arena *arena,
	struct tape *tape, struct error *error)
{
	*tape = (struct tape){ .file = file, .seed = 1, .at_ms = INT64_C(1767600000000),
		.offset_min = 60 };
	if (utf8_valid(text, len) != len || memchr(text, '\0', len))
		return error_set(error, "%s: not a text in UTF-8", file);
	int lines = 1;
	for (size_t i = 0; i < len; i++)
		lines += text[i] == '\n';
	if (lines > TAPE_LINES_MAX)
		return error_set(error, "%s: over %d lines", file, TAPE_LINES_MAX);
	tape->lines = arena_array(arena, (size_t)lines, sizeof *tape->lines);
	int number = 0;
	for (size_t at = 0; at < len;) {
		size_t end = at;
		while (end < len && text[end] != '\n')
			end++;
		size_t size = end - at - (end > at && text[end - 1] == '\r');
		number++;
		struct tape_line line = { .number = number, .text = arena_copy(arena, text + at, size) };
		at = end + 1;
		bool taken = false;
		/* A comment is prose: as long as it likes, with quotation marks as it likes. */
		if (line.text[strspn(line.text, " \t")] == '#')
			continue;
		if (!words_split(line.text, arena, &line))
			return error_set(error, "%s:%d: a quotation that is not closed, or over %d words", file,
				number, TAPE_WORDS_MAX);
		if (!line.count)
			continue;
		if (!opening(arena, tape, &line, &taken))
			return error_set(error, "%s:%d: cannot read the value in \"%s\"", file, number,
				line.text);
		if (taken && tape->count)
			return error_set(error, "%s:%d: \"%s\" belongs before the first input", file, number,
				line.text);
		if (!taken)
			tape->lines[tape->count++] = line;
	}
	return true;
}

bool tape_load(const char *path, struct arena *arena, struct tape *tape, struct error *error)
{
	size_t len;
	const char *text = files_read(arena, path, TAPE_BYTES_MAX, &len, error);
	return text && tape_load_text(path, text, len, arena, tape, error);
}
