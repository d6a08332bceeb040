/* The smallest SDL2 program that shows one question with four answers: video only, one font,
 * SDL's software renderer on the window's surface. Each key moves the choice and draws the whole
 * window again. What Readback is measured against; its questions come from nowhere and go
 * nowhere.
 *
 *     bare FONT.otf            with --part: a key draws only the two answers that change */
#include <SDL.h>
#include <SDL_ttf.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const char *const QUESTION[] = { "Which service does Sir Richard",
	"Moore lead, according to the article?" };
static const char *const ANSWERS[] = { "The Secret Intelligence Service (MI6)",
	"The Security Service (MI5)", "The CIA", "The Russian Foreign Ministry" };

struct bare {
	SDL_Window *window;
	SDL_Surface *surface;
	SDL_Renderer *renderer;
	TTF_Font *font;
	int chosen;
};

static void draw_text(struct bare *bare, const char *text, int x, int y)
{
	const SDL_Color ink = { 0xF3, 0xEF, 0xE5, 0xFF };
	SDL_Surface *line = TTF_RenderUTF8_Blended(bare->font, text, ink);
	SDL_Texture *texture = line ? SDL_CreateTextureFromSurface(bare->renderer, line) : NULL;
	if (texture) {
		SDL_Rect place = { x, y, line->w, line->h };
		SDL_RenderCopy(bare->renderer, texture, NULL, &place);
	}
	SDL_DestroyTexture(texture);
	SDL_FreeSurface(line);
}

static SDL_Rect answer_rect(const struct bare *bare, int answer)
{
	int w = bare->surface->w, h = bare->surface->h;
	return (SDL_Rect){ w * (answer % 2 ? 51 : 5) / 100, h * (answer / 2 ? 71 : 52) / 100,
		w * 44 / 100, h * 16 / 100 };
}

static void draw_answer(struct bare *bare, int answer)
{
	SDL_Rect rect = answer_rect(bare, answer);
	SDL_SetRenderDrawColor(bare->renderer, 0x66, 0x79, 0x8C, 0xFF);
	SDL_RenderFillRect(bare->renderer, &rect);
	SDL_Rect inner = { rect.x + 3, rect.y + 3, rect.w - 6, rect.h - 6 };
	if (answer == bare->chosen)
		SDL_SetRenderDrawColor(bare->renderer, 0x10, 0x33, 0x24, 0xFF);
	else
		SDL_SetRenderDrawColor(bare->renderer, 0x18, 0x24, 0x2F, 0xFF);
	SDL_RenderFillRect(bare->renderer, &inner);
	draw_text(bare, ANSWERS[answer], rect.x + rect.w / 8, rect.y + rect.h / 3);
}

static void draw(struct bare *bare)
{
	SDL_SetRenderDrawColor(bare->renderer, 0x0F, 0x17, 0x20, 0xFF);
	SDL_RenderClear(bare->renderer);
	int x = bare->surface->w / 20, h = bare->surface->h;
	for (int line = 0; line < 2; line++)
		draw_text(bare, QUESTION[line], x, h * (15 + 8 * line) / 100);
	for (int answer = 0; answer < 4; answer++)
		draw_answer(bare, answer);
	SDL_RenderPresent(bare->renderer);
	SDL_UpdateWindowSurface(bare->window);
}

static void draw_part(struct bare *bare, int before)
{
	SDL_Rect rects[2] = { answer_rect(bare, before), answer_rect(bare, bare->chosen) };
	draw_answer(bare, before);
	draw_answer(bare, bare->chosen);
	SDL_RenderPresent(bare->renderer);
	SDL_UpdateWindowSurfaceRects(bare->window, rects, 2);
}

static bool start(struct bare *bare, const char *font)
{
	SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
	if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0)
		return false;
	/* As large as the display, but a plain window: for a full screen SDL waits a tenth of a second
	 * for a window manager, and there is none here. */
	SDL_DisplayMode mode = { .w = 1280, .h = 720 };
	SDL_GetDesktopDisplayMode(0, &mode);
	bare->window = SDL_CreateWindow("bare", 0, 0, mode.w, mode.h, 0);
	bare->surface = bare->window ? SDL_GetWindowSurface(bare->window) : NULL;
	bare->renderer = bare->surface ? SDL_CreateSoftwareRenderer(bare->surface) : NULL;
	bare->font = bare->renderer ? TTF_OpenFont(font, bare->surface->h * 5 / 100) : NULL;
	return bare->font != NULL;
}

int main(int argc, char **argv)
{
	struct bare bare = { .chosen = 0 };
	if (argc < 2 || !start(&bare, argv[1])) {
		fprintf(stderr, "bare: %s\n", argc < 2 ? "bare FONT [--part]" : SDL_GetError());
		return 1;
	}
	bool part = argc > 2 && strcmp(argv[2], "--part") == 0;
	draw(&bare);
	SDL_Event event;
	while (SDL_WaitEvent(&event) && event.type != SDL_QUIT) {
		if (event.type != SDL_KEYDOWN)
			continue;
		int before = bare.chosen;
		bare.chosen = (bare.chosen + 1) % 4;
		if (part)
			draw_part(&bare, before);
		else
			draw(&bare);
	}
	SDL_Quit();
	return 0;
}
