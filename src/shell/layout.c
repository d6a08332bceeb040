#include "shell/layout.h"

#include <stdio.h>
#include <string.h>

int layout_meant(SDL_Keysym key)
{
	switch (key.sym) {
	case SDLK_COMMA: return KEY_COMMA;
	case SDLK_PERIOD: return KEY_PERIOD;
	case SDLK_SLASH: return KEY_SLASH;
	case SDLK_MINUS: return KEY_MINUS;
	case SDLK_EQUALS:
	case SDLK_PLUS: return KEY_EQUALS;
	default: /* any of SDL's */
		return key.sym >= SDLK_a && key.sym <= SDLK_z ? KEY_A + (key.sym - SDLK_a)
			: (int)key.scancode;
	}
}

void layout_labels(struct key_labels *labels)
{
	memset(labels, 0, sizeof *labels);
	for (int code = 1; code < KEY_LABELS; code++) {
		SDL_Keycode sym = SDL_GetKeyFromScancode((SDL_Scancode)code);
		const char *name = SDL_GetKeyName(sym);
		if (sym > SDLK_SPACE && sym != SDLK_DELETE && !(sym & SDLK_SCANCODE_MASK)
			&& strlen(name) < sizeof labels->text[code])
			snprintf(labels->text[code], sizeof labels->text[code], "%s", name);
	}
}
