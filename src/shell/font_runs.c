/* A text into stretches that one font draws in one script, between graphemes. */
#include "shell/fonts_parts.h"

#include "base/utf8.h"
#include "shell/script.h"

#include <string.h>

/* Joiners, variation selectors and marks of direction: no font need have them. */
static bool is_invisible(uint32_t point)
{
	return point == 0xAD || point == 0x34F || (point >= 0x200B && point <= 0x200F)
		|| (point >= 0x202A && point <= 0x202E) || (point >= 0x2060 && point <= 0x206F)
		|| (point >= 0xFE00 && point <= 0xFE0F) || point == 0xFEFF;
}

static bool has_all(struct fonts *fonts, int file, const char *text, size_t len)
{
	TTF_Font *font = font_file_get(&fonts->files[file]);
	if (!font)
		return false;
	for (size_t at = 0; at < len;) {
		uint32_t point = utf8_next(text, len, &at);
		if (!is_invisible(point) && !TTF_GlyphIsProvided32(font, point))
			return false;
	}
	return true;
}

/* Which file draws a grapheme: letter and accents stay in one font where one has them all. */
static int grapheme_file(struct fonts *fonts, enum face face, const char *text, size_t len)
{
	size_t at = 0;
	uint32_t first = utf8_next(text, len, &at);
	if (at == len)
		return fonts_file(fonts, face, first);
	if (has_all(fonts, (int)face, text, len))
		return (int)face;
	if (has_all(fonts, NOTO_FIRST + (int)face, text, len))
		return NOTO_FIRST + (int)face;
	return fonts_file(fonts, face, first);
}

static size_t grapheme_end(const char *text, size_t len, size_t at)
{
	/* Nearly all text: ASCII before ASCII stands alone (control characters are not drawn). */
	if ((unsigned char)text[at] < 0x80 && (at + 1 == len || (unsigned char)text[at + 1] < 0x80))
		return at + 1;
	return utf8_grapheme_end(text, len, at);
}

/* A heavy 1 leaves hardly any air before a space: what is counted would touch it. Where the text
 * ends, too, so that a line is as wide as its words. */
static bool wants_air(enum face face, const char *text, size_t len, size_t at, size_t end)
{
	return face == FACE_HEAVY && text[at] == '1' && end == at + 1
		&& (end == len || text[end] == ' '
		|| (end + 1 < len && !memcmp(text + end, "\xC2\xA0", 2)));
}

bool font_run_next(struct fonts *fonts, enum face face, const char *text, size_t len, size_t *at,
	struct font_run *run)
{
	if (*at >= len)
		return false;
	*run = (struct font_run){ .begin = *at, .file = -1 };
	while (*at < len) {
		size_t end = grapheme_end(text, len, *at), after = *at;
		uint32_t point = utf8_next(text, len, &after);
		int file = run->file;
		const char *script = run->script;
		if (file < 0 || !is_invisible(point)) {
			file = grapheme_file(fonts, face, text + *at, end - *at);
			script = script_of(point);
		}
		if (run->file >= 0 && (file != run->file || strcmp(script, run->script) != 0))
			break;
		run->file = file;
		run->script = script;
		run->air = wants_air(face, text, len, *at, end);
		*at = end;
		if (run->air)
			break;
	}
	run->len = *at - run->begin;
	run->text = arena_copy(&fonts->scratch, text + run->begin, run->len);
	return true;
}

void font_run_prepare(const struct font_run *run, TTF_Font *font)
{
	/* HarfBuzz turns a run of Arabic that is said to read from the left round before it joins
	 * letters, and back after: so visual order comes out right, for every script. */
	TTF_SetFontDirection(font, TTF_DIRECTION_LTR);
	TTF_SetFontScriptName(font, run->script);
}
