/* Widths and pictures of lines of text, run by run. */
#include "shell/fonts_parts.h"

#include "base/check.h"
#include "base/digest.h"

#include <string.h>

/* Air behind a heavy 1, in thousandths of an em. */
enum { AIR_PERMILLE = 80 };

enum { LINE_RUNS = 64 }; /* of a line that is drawn; what follows would be off any screen */

static int measure(struct fonts *fonts, enum face face, const char *text, size_t len)
{
	int width = 0;
	struct font_run run;
	for (size_t at = 0; font_run_next(fonts, face, text, len, &at, &run);) {
		TTF_Font *font = font_file_size(&fonts->files[run.file], REFERENCE_PX);
		int w = 0;
		if (font) {
			font_run_prepare(&run, font);
			TTF_SizeUTF8(font, run.text, &w, NULL);
		}
		width += w + (run.air ? REFERENCE_PX * AIR_PERMILLE / 1000 : 0);
	}
	arena_reset(&fonts->scratch);
	return width;
}

int fonts_width(void *context, enum face face, const char *text, size_t len)
{
	struct fonts *fonts = context;
	/* A digest of 64 bits stands for the text: two texts that share one are not to be expected. */
	uint64_t key = digest_bytes(digest_number(digest_init(), (int)face), text, len);
	key += key == 0;
	size_t at = key % WIDTHS;
	while (fonts->width_keys[at] && fonts->width_keys[at] != key)
		at = (at + 1) % WIDTHS;
	if (fonts->width_keys[at] == key)
		return fonts->widths[at];
	int width = measure(fonts, face, text, len);
	if (fonts->width_count > WIDTHS * 3 / 4) {
		memset(fonts->width_keys, 0, sizeof fonts->width_keys);
		fonts->width_count = 0;
		at = key % WIDTHS;
	}
	fonts->width_keys[at] = key;
	fonts->widths[at] = width;
	fonts->width_count++;
	return width;
}

/* A rendered run, placed from the left end of the baseline. */
struct piece {
	SDL_Surface *surface; /* NULL: nothing visible */
	int x, top, ascent;
};

static struct piece render(struct fonts *fonts, const struct font_run *run, int px)
{
	struct piece piece = { 0 };
	TTF_Font *font = font_file_size(&fonts->files[run->file], px);
	if (!font)
		return piece;
	font_run_prepare(run, font);
	/* Eight bits a pixel: their numbers are the coverage, whatever the colours. */
	const SDL_Color ink = { 255, 255, 255, 255 }, ground = { 0, 0, 0, 255 };
	piece.surface = TTF_RenderUTF8_Shaded(font, run->text, ink, ground);
	piece.top = -TTF_FontAscent(font);
	return piece;
}

/* Neighbouring runs may overlap by a leaning letter: the larger coverage counts. */
static void place(struct mask *mask, const struct piece *piece, bool alone)
{
	const SDL_Surface *surface = piece->surface;
	int left = piece->x - mask->left, top = piece->top - mask->top;
	for (int y = 0; y < surface->h; y++) {
		const uint8_t *from = (const uint8_t *)surface->pixels + (ptrdiff_t)y * surface->pitch;
		uint8_t *to = mask->bytes + (ptrdiff_t)(top + y) * mask->w + left;
		if (alone)
			memcpy(to, from, (size_t)surface->w);
		for (int x = 0; x < surface->w && !alone; x++)
			if (from[x] > to[x])
				to[x] = from[x];
	}
}

static const struct mask *render_line(struct fonts *fonts, struct masks *masks, const void *key,
	size_t key_len, enum face face, int px, const char *text)
{
	struct piece pieces[LINE_RUNS];
	int count = 0, right = 0, top = 0, bottom = 0;
	size_t len = strlen(text);
	double pen = 0;
	struct font_run run;
	for (size_t at = 0; count < LINE_RUNS && font_run_next(fonts, face, text, len, &at, &run);) {
		struct piece piece = render(fonts, &run, px);
		piece.x = (int)(pen + 0.5);
		/* The pen moves by the linear width, so that a line is as wide as it was measured. Where
		 * nothing follows it need not: measuring takes the font to another size. */
		if (at < len)
			pen += fonts_width(fonts, face, text + run.begin, run.len) * (double)px / REFERENCE_PX;
		if (!piece.surface)
			continue;
		int low = piece.top + piece.surface->h, end = piece.x + piece.surface->w;
		top = piece.top < top ? piece.top : top;
		bottom = low > bottom ? low : bottom;
		right = end > right ? end : right;
		pieces[count++] = piece;
	}
	struct mask *mask = masks_push(masks, key, key_len, right, bottom - top);
	mask->top = top;
	for (int i = 0; i < count; i++) {
		place(mask, &pieces[i], count == 1);
		SDL_FreeSurface(pieces[i].surface);
	}
	return mask;
}

const struct mask *fonts_text(struct fonts *fonts, struct masks *masks, enum face face, int px,
	const char *text)
{
	CHECK(px >= 1 && px <= 2000);
	/* The key opens with the size and face; keys of other masks are three numbers long. */
	size_t len = strlen(text);
	arena_reset(&fonts->keys);
	char *key = arena_push(&fonts->keys, 4 * sizeof(int) + len);
	int head[4] = { -1, (int)face, px, 0 };
	memcpy(key, head, sizeof head);
	memcpy(key + sizeof head, text, len);
	const struct mask *mask = masks_find(masks, key, sizeof head + len);
	return mask ? mask : render_line(fonts, masks, key, sizeof head + len, face, px, text);
}
