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

TTF_Font *font_file_get(struct font_file *file)
{
	if (file->font || !file->path || file->broken)
		return file->font;
	if (!file->bytes && !map(file)) {
		TTF_SetError("%s", strerror(errno));
		file->broken = true;
		return NULL;
	}
	SDL_RWops *memory = SDL_RWFromConstMem(file->bytes, (int)file->size);
	file->px = REFERENCE_PX;
	file->font = memory ? TTF_OpenFontIndexRW(memory, 1, file->px, file->index) : NULL;
	file->hinting = TTF_HINTING_NONE;
	file->broken = !file->font;
	if (file->font)
		TTF_SetFontHinting(file->font, file->hinting);
	return file->font;
}

TTF_Font *font_file_size(struct font_file *file, int px)
{
	TTF_Font *font = font_file_get(file);
	if (!font || file->px == px)
		return font;
	/* One open font for all sizes: another one would parse the tables of shaping once more, which
	 * takes longer than the glyphs. Small letters stand on parts of pixels, or the gaps between
	 * them would differ to the eye; each of them is rendered anew for that. */
	int hinting = px < SPACED_PX ? TTF_HINTING_LIGHT_SUBPIXEL : TTF_HINTING_NONE;
	TTF_SetFontSize(font, px);
	if (hinting != file->hinting)
		TTF_SetFontHinting(font, hinting);
	file->px = px;
	file->hinting = hinting;
	return font;
}

void font_file_close(struct font_file *file)
{
	if (file->font)
		TTF_CloseFont(file->font);
	if (file->bytes)
		munmap(file->bytes, file->size);
	free(file->path);
	*file = (struct font_file){ 0 };
}
