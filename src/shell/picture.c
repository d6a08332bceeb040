#include "shell/picture.h"

#include "base/check.h"

#include <SDL.h>
#include <errno.h>
#include <png.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct SDL_Surface *picture_open(int w, int h)
{
	SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_RGB888);
	CHECK(surface);
	SDL_FillRect(surface, NULL, 0);
	return surface;
}

void picture_close(struct SDL_Surface *surface)
{
	SDL_FreeSurface(surface);
}

struct writing {
	FILE *file;
	png_structp png;
	png_infop info;
	png_bytep row;
	char why[128];
};

static void note_error(png_structp png, png_const_charp why)
{
	struct writing *writing = png_get_error_ptr(png);
	snprintf(writing->why, sizeof writing->why, "%s", why);
	png_longjmp(png, 1);
}

static void no_warning(png_structp png, png_const_charp why)
{
	(void)png;
	(void)why;
}

static void write_rows(struct writing *writing, const SDL_Surface *surface)
{
	const SDL_PixelFormat *format = surface->format;
	for (int y = 0; y < surface->h; y++) {
		const uint32_t *pixels = (const uint32_t *)(const void *)((const char *)surface->pixels
			+ (ptrdiff_t)y * surface->pitch);
		for (int x = 0; x < surface->w; x++) {
			writing->row[3 * x] = (png_byte)(pixels[x] >> format->Rshift);
			writing->row[3 * x + 1] = (png_byte)(pixels[x] >> format->Gshift);
			writing->row[3 * x + 2] = (png_byte)(pixels[x] >> format->Bshift);
		}
		png_write_row(writing->png, writing->row);
	}
}

/* libpng leaves by longjmp: all that must outlive it is in `writing`. */
static bool write_png(struct writing *writing, const SDL_Surface *surface)
{
	if (setjmp(png_jmpbuf(writing->png)))
		return false;
	png_init_io(writing->png, writing->file);
	/* Screens are flat colour: a quick level is small enough, and pictures come in hundreds. */
	png_set_compression_level(writing->png, 3);
	png_set_filter(writing->png, 0, PNG_FILTER_NONE);
	png_set_IHDR(writing->png, writing->info, (png_uint_32)surface->w, (png_uint_32)surface->h, 8,
		PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
		PNG_FILTER_TYPE_DEFAULT);
	png_write_info(writing->png, writing->info);
	write_rows(writing, surface);
	png_write_end(writing->png, NULL);
	return true;
}

bool picture_save(const char *path, const struct SDL_Surface *surface, struct error *error)
{
	CHECK(surface->format->BytesPerPixel == 4);
	struct writing writing = { .file = fopen(path, "wb") };
	if (!writing.file)
		return error_set(error, "cannot write %s: %s", path, strerror(errno));
	writing.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writing, note_error, no_warning);
	writing.info = writing.png ? png_create_info_struct(writing.png) : NULL;
	writing.row = malloc(3 * (size_t)surface->w + 1);
	CHECK(writing.info && writing.row);
	bool written = write_png(&writing, surface);
	png_destroy_write_struct(&writing.png, &writing.info);
	free(writing.row);
	errno = 0;
	/* A full disk may show only when the last bytes are flushed. */
	if (fclose(writing.file) != 0 && written) {
		snprintf(writing.why, sizeof writing.why, "%s", strerror(errno));
		written = false;
	}
	if (written)
		return true;
	remove(path);
	return error_set(error, "cannot write %s: %s", path, writing.why);
}
