/* PNG files: what was drawn comes back, and trouble is told. */
#include "shell/picture.h"

#include "folder.h"

#include <SDL.h>
#include <png.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static uint32_t *pixel(SDL_Surface *surface, int x, int y)
{
	char *row = (char *)surface->pixels + (ptrdiff_t)y * surface->pitch;
	return (uint32_t *)(void *)row + x;
}

static void comes_back(void **state)
{
	enum { W = 37, H = 21 };
	struct error error;
	SDL_Surface *surface = picture_open(W, H);
	for (int y = 0; y < H; y++)
		for (int x = 0; x < W; x++) {
			assert_int_equal(*pixel(surface, x, y) & 0xFFFFFF, 0);
			*pixel(surface, x, y) = SDL_MapRGB(surface->format, (Uint8)(x * 7), (Uint8)(y * 12),
				(Uint8)(x ^ y));
		}
	const char *path = folder_path(state, "a.png");
	assert_true(picture_save(path, surface, &error));
	png_image image = { .version = PNG_IMAGE_VERSION };
	assert_true(png_image_begin_read_from_file(&image, path));
	assert_int_equal(image.width, W);
	assert_int_equal(image.height, H);
	image.format = PNG_FORMAT_RGB;
	png_byte bytes[W * H * 3];
	assert_true(png_image_finish_read(&image, NULL, bytes, 0, NULL));
	for (int y = 0; y < H; y++)
		for (int x = 0; x < W; x++) {
			const png_byte *at = bytes + 3 * (y * W + x);
			assert_int_equal(at[0], x * 7 & 0xFF);
			assert_int_equal(at[1], y * 12 & 0xFF);
			assert_int_equal(at[2], (x ^ y) & 0xFF);
		}
	picture_close(surface);
	picture_close(NULL);
}

static void trouble(void **state)
{
	struct error error;
	char wanted[700];
	SDL_Surface *surface = picture_open(400, 300);
	const char *path = folder_path(state, "none/a.png");
	assert_false(picture_save(path, surface, &error));
	snprintf(wanted, sizeof wanted, "cannot write %s: No such file or directory", path);
	assert_string_equal(error.text, wanted);
	assert_false(picture_save(path, surface, NULL));
	/* A full disk: nothing is left behind that looks like a picture. */
	path = folder_path(state, "full.png");
	if (symlink("/dev/full", path) == 0 && access("/dev/full", W_OK) == 0) {
		assert_false(picture_save(path, surface, &error));
		assert_memory_equal(error.text, "cannot write ", 13);
		assert_int_not_equal(access(path, F_OK), 0);
	}
	picture_close(surface);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(comes_back, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(trouble, folder_setup, folder_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
