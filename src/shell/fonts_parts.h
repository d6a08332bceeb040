/* What the files of fonts.h share. */
#ifndef SHELL_FONTS_PARTS_H
#define SHELL_FONTS_PARTS_H

#include "base/arena.h"
#include "shell/fonts.h"

#include <SDL_ttf.h>

enum {
	REFERENCE_PX = 1000,   /* widths at this size are thousandths of an em */
	NOTO_FIRST = FACE_COUNT, /* files: Inter by face, Noto Sans by face, then found ones */
	FOUND_FIRST = 2 * FACE_COUNT,
	FILES_MAX = 32,
	SPACED_PX = 24,        /* smaller letters stand on parts of pixels */
	SIZES_MAX = 6,         /* of a file, that have a font of their own */
	SIZE_ASKED = 16,       /* so many lines must have been drawn at it before */
	WIDTHS = 4096,
	MISSING_MAX = 64,
};

struct font_size {
	int px, asked;
	unsigned used;         /* by the file's uses */
	TTF_Font *font;        /* NULL: not often enough asked for */
};

struct font_file {
	char *path;            /* NULL: not there */
	void *bytes;           /* the file, mapped when first opened */
	size_t size;
	long index;            /* in a collection of fonts */
	enum face face;        /* stands in for this face */
	TTF_Font *font;        /* opened when first asked */
	int px, hinting;       /* at which it stands */
	struct font_size sizes[SIZES_MAX];
	unsigned uses;
	bool broken;           /* could not be opened: never tried again */
};

struct fonts {
	struct font_file files[FILES_MAX];
	int file_count;
	struct metrics metrics;
	uint64_t width_keys[WIDTHS]; /* digest of face and text; 0 is free */
	int widths[WIDTHS];
	int width_count;
	struct arena scratch;        /* texts of runs, until the next width is measured */
	struct arena keys;           /* the line being rendered */
	void *config;                /* fontconfig's, opened when first asked */
	bool config_tried;
	uint32_t missing[MISSING_MAX]; /* code points that no font has, the last asked */
	int missing_next;
};

/* As fonts_open, with folders between colons in place of those found when built. */
bool fonts_open_in(struct fonts **fonts, const char *share, const char *folders,
	struct error *error);

/* The file's font at whatever size it stands, opened when first asked; NULL with TTF_GetError
 * where it cannot be opened, and the file is broken from then on. */
TTF_Font *font_file_get(struct font_file *file);
/* At a size, valid until the next call. */
TTF_Font *font_file_size(struct font_file *file, int px);
void font_file_close(struct font_file *file);

/* The first file that has the code point in this face; the face's own where none has. */
int fonts_file(struct fonts *fonts, enum face face, uint32_t point);

/* metrics.width; context is the fonts. */
int fonts_width(void *context, enum face face, const char *text, size_t len);

/* A stretch of text that one font draws in one script. */
struct font_run {
	const char *text;     /* a copy with NUL, in fonts->scratch */
	size_t begin, len;
	int file;
	const char *script;   /* four letters of ISO 15924; "Zzzz" where shaping needs none */
	bool air;             /* it ends in a digit that wants air behind it */
};

/* The run at *at, and *at moved behind it; false at the end. */
bool font_run_next(struct fonts *fonts, enum face face, const char *text, size_t len, size_t *at,
	struct font_run *run);

/* Prepares a font for a run; texts are in visual order, whatever their script. */
void font_run_prepare(const struct font_run *run, TTF_Font *font);

/* fontconfig's best font with the code point: a path to be freed, or NULL. */
char *font_search(struct fonts *fonts, enum face face, uint32_t point, long *index);
void font_search_close(struct fonts *fonts);

#endif
