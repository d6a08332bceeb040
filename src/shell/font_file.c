/* A font file, mapped: FreeType reads a glyph in many small pieces, and through a file each of
 * them would be two calls of the system, thousands before the first frame. */
#include "shell/fonts_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static bool map(struct font_file *file)
{
	struct stat status;
	int handle = open(file->path, O_RDONLY | O_CLOEXEC);
	if (handle < 0)
		return false;
	/* SDL counts bytes of memory in an int. */
	bool fits = fstat(handle, &status) == 0 && status.st_size > 0 && status.st_size <= INT32_MAX;
	void *bytes = fits ? mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, handle, 0)
		: MAP_FAILED;
	close(handle);
	if (bytes == MAP_FAILED)
		return false;
	file->bytes = bytes;
	file->size = (size_t)status.st_size;
	return true;
}

static TTF_Font *font_open(struct font_file *file, int px, int hinting)
{
	SDL_RWops *memory = SDL_RWFromConstMem(file->bytes, (int)file->size);
	TTF_Font *font = memory ? TTF_OpenFontIndexRW(memory, 1, px, file->index) : NULL;
	if (font)
		TTF_SetFontHinting(font, hinting);
	return font;
}

TTF_Font *font_file_get(struct font_file *file)
{
	if (file->font || !file->path || file->broken)
		return file->font;
	if (!file->bytes && !map(file)) {
		TTF_SetError("%s", strerror(errno));
		file->broken = true;
		return NULL;
	}
	file->px = REFERENCE_PX;
	file->hinting = TTF_HINTING_NONE;
	file->font = font_open(file, file->px, file->hinting);
	file->broken = !file->font;
	return file->font;
}

/* Small letters stand on parts of pixels, or the gaps between them would differ to the eye; each
 * of them is rendered anew for that. */
static int hinting_at(int px)
{
	return px < SPACED_PX ? TTF_HINTING_LIGHT_SUBPIXEL : TTF_HINTING_NONE;
}

/* The font that serves all sizes. It forgets its glyphs between them. */
static TTF_Font *shared_font(struct font_file *file, int px)
{
	TTF_Font *font = font_file_get(file);
	if (!font || file->px == px)
		return font;
	TTF_SetFontSize(font, px);
	if (hinting_at(px) != file->hinting)
		TTF_SetFontHinting(font, hinting_at(px));
	file->px = px;
	file->hinting = hinting_at(px);
	return font;
}

static struct font_size *size_find(struct font_file *file, int px)
{
	struct font_size *oldest = &file->sizes[0];
	for (int i = 0; i < SIZES_MAX; i++) {
		struct font_size *size = &file->sizes[i];
		if (size->px == px)
			return size;
		if (size->used < oldest->used)
			oldest = size;
	}
	if (oldest->font)
		TTF_CloseFont(oldest->font);
	*oldest = (struct font_size){ .px = px };
	return oldest;
}

TTF_Font *font_file_size(struct font_file *file, int px)
{
	if (px == REFERENCE_PX || !font_file_get(file))
		return shared_font(file, px);
	/* A font of its own keeps a size's glyphs, which makes the next lines several times as quick;
	 * opening it parses the tables of shaping once more, which the first frame cannot wait for. */
	struct font_size *size = size_find(file, px);
	size->used = ++file->uses;
	if (!size->font && ++size->asked > SIZE_ASKED)
		size->font = font_open(file, px, hinting_at(px));
	return size->font ? size->font : shared_font(file, px);
}

void font_file_close(struct font_file *file)
{
	for (int i = 0; i < SIZES_MAX; i++)
		if (file->sizes[i].font)
			TTF_CloseFont(file->sizes[i].font);
	if (file->font)
		TTF_CloseFont(file->font);
	if (file->bytes)
		munmap(file->bytes, file->size);
	free(file->path);
	*file = (struct font_file){ 0 };
}
