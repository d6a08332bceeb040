#include "shell/fonts_parts.h"

#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where the build found the fonts; these are Debian's and Fedora's folders. */
#ifndef READBACK_FONT_DIRS
#define READBACK_FONT_DIRS "/usr/share/fonts/opentype/inter:/usr/share/fonts/truetype/noto:" \
	"/usr/share/fonts/rsms-inter-fonts:/usr/share/fonts/google-noto"
#endif

/* By face, twice: without Inter there is no text; Noto Sans only fills its gaps. */
static const struct {
	const char *name, *package;
	bool needed;
} wanted_files[FOUND_FIRST] = {
	{ "Inter-Regular", "fonts-inter", true },
	{ "Inter-SemiBold", "fonts-inter", true },
	{ "InterDisplay-ExtraBold", "fonts-inter", true },
	{ "NotoSans-Regular", "fonts-noto-core", false },
	{ "NotoSans-Bold", "fonts-noto-core", false },
	{ "NotoSans-Bold", "fonts-noto-core", false },
};

static char *file_in(struct arena *arena, const char *folder, size_t folder_len, const char *name)
{
	static const char *const endings[] = { "otf", "ttf" };
	for (int i = 0; i < 2; i++) {
		char *path = arena_format(arena, "%.*s/%s.%s", (int)folder_len, folder, name, endings[i]);
		if (access(path, R_OK) == 0)
			return strdup(path);
	}
	return NULL;
}

static char *file_find(struct arena *arena, const char *share, const char *folder,
	const char *name)
{
	const char *own = arena_format(arena, "%s/fonts", share);
	char *path = file_in(arena, own, strlen(own), name);
	while (!path && *folder) {
		size_t len = strcspn(folder, ":");
		path = file_in(arena, folder, len, name);
		folder += len + (folder[len] == ':');
	}
	return path;
}

static bool file_has(struct fonts *fonts, int file, uint32_t point)
{
	TTF_Font *font = font_file_get(&fonts->files[file]);
	return font && TTF_GlyphIsProvided32(font, point);
}

static int file_search(struct fonts *fonts, enum face face, uint32_t point)
{
	for (int i = 0; i < MISSING_MAX; i++)
		if (fonts->missing[i] == point)
			return (int)face;
	long index = 0;
	char *path = fonts->file_count < FILES_MAX ? font_search(fonts, face, point, &index) : NULL;
	int file = fonts->file_count;
	if (path) {
		fonts->files[file] = (struct font_file){ .path = path, .index = index, .face = face };
		fonts->file_count++;
		if (file_has(fonts, file, point))
			return file;
	}
	fonts->missing[fonts->missing_next] = point;
	fonts->missing_next = (fonts->missing_next + 1) % MISSING_MAX;
	return (int)face;
}

int fonts_file(struct fonts *fonts, enum face face, uint32_t point)
{
	if (file_has(fonts, (int)face, point))
		return (int)face;
	if (file_has(fonts, NOTO_FIRST + (int)face, point))
		return NOTO_FIRST + (int)face;
	for (int file = FOUND_FIRST; file < fonts->file_count; file++)
		if (fonts->files[file].face == face && file_has(fonts, file, point))
			return file;
	return file_search(fonts, face, point);
}

const char *fonts_file_for(struct fonts *fonts, enum face face, uint32_t point)
{
	const char *path = fonts->files[fonts_file(fonts, face, point)].path;
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

/* Cap height from the glyph H: what the least sizes of texts are given in. */
static bool measure_face(struct fonts *fonts, enum face face, struct error *error)
{
	TTF_Font *font = font_file_size(&fonts->files[face], REFERENCE_PX);
	int low, high, left, right, advance;
	if (!font || TTF_GlyphMetrics32(font, 'H', &left, &right, &low, &high, &advance) != 0)
		return error_set(error, "cannot open the font %s: %s", fonts->files[face].path,
			TTF_GetError());
	fonts->metrics.cap[face] = high;
	fonts->metrics.ascent[face] = TTF_FontAscent(font);
	fonts->metrics.descent[face] = -TTF_FontDescent(font);
	return true;
}

static bool files_open(struct fonts *fonts, const char *share, const char *folders,
	struct error *error)
{
	for (int i = 0; i < FOUND_FIRST; i++) {
		struct font_file *file = &fonts->files[i];
		file->face = (enum face)(i % FACE_COUNT);
		file->path = file_find(&fonts->scratch, share, folders, wanted_files[i].name);
		if (!file->path && wanted_files[i].needed)
			return error_set(error, "cannot find the font %s: install the package %s "
				"(sudo apt-get install %s)", wanted_files[i].name, wanted_files[i].package,
				wanted_files[i].package);
	}
	fonts->file_count = FOUND_FIRST;
	for (int face = 0; face < FACE_COUNT; face++)
		if (!measure_face(fonts, (enum face)face, error))
			return false;
	arena_reset(&fonts->scratch);
	return true;
}

bool fonts_open(struct fonts **out, const char *share, struct error *error)
{
	return fonts_open_in(out, share, READBACK_FONT_DIRS, error);
}

bool fonts_open_in(struct fonts **out, const char *share, const char *folders,
	struct error *error)
{
	*out = NULL;
	if (TTF_Init() != 0)
		return error_set(error, "cannot draw text: %s", TTF_GetError());
	struct fonts *fonts = calloc(1, sizeof *fonts);
	CHECK(fonts);
	arena_init(&fonts->scratch);
	arena_init(&fonts->keys);
	fonts->metrics.context = fonts;
	fonts->metrics.width = fonts_width;
	if (!files_open(fonts, share, folders, error)) {
		fonts_close(fonts);
		return false;
	}
	*out = fonts;
	return true;
}

void fonts_close(struct fonts *fonts)
{
	if (!fonts)
		return;
	for (int i = 0; i < FILES_MAX; i++)
		font_file_close(&fonts->files[i]);
	font_search_close(fonts);
	arena_close(&fonts->scratch);
	arena_close(&fonts->keys);
	free(fonts);
	TTF_Quit();
}

const struct metrics *fonts_metrics(const struct fonts *fonts)
{
	return &fonts->metrics;
}
