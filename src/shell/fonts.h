/* The fonts: Inter for what it holds, Noto Sans for what Inter lacks, and for any other script
 * whatever fontconfig knows, which is asked only when a glyph is missing from both. Owns the
 * open fonts and a table of measured widths; finished lines of text belong to the caller's
 * masks. Never draws on a surface. Text is UTF-8 in visual order everywhere. */
#ifndef SHELL_FONTS_H
#define SHELL_FONTS_H

#include "base/error.h"
#include "shell/masks.h"
#include "ui/look.h"

struct fonts;

/* share: the program's folder of data; its subfolder `fonts` is looked into first, then the
 * folders found when the program was built. error: which font is missing and how to get it. */
bool fonts_open(struct fonts **fonts, const char *share, struct error *error);
void fonts_close(struct fonts *fonts); /* NULL is allowed */

/* Measured unhinted at 1000 px with kerning and shaping, and remembered. Valid until
 * fonts_close. A width also holds ink that leans out of the text's last or first glyph. */
const struct metrics *fonts_metrics(const struct fonts *fonts);

/* A line of text as coverage, from masks or rendered into them. Its point is the left end of
 * the baseline; no ink is left of it. px: em size, 1 to 2000. */
const struct mask *fonts_text(struct fonts *fonts, struct masks *masks, enum face face, int px,
	const char *text);

/* File name of the font that a code point is drawn with; of the face's own where none has it.
 * For tests and for telling what is missing. */
const char *fonts_file_for(struct fonts *fonts, enum face face, uint32_t point);

#endif
