#include "ui/key_words.h"

#include "ui/words.h"

#include <ctype.h>
#include <stddef.h>

/* Keys that write nothing, or nothing that is seen; the modifiers' numbers are the HID tables'. */
static const char *named(int scancode)
{
	switch (scancode) {
	case KEY_ENTER: return _("Enter");
	case KEY_SPACE: return _("Space");
	case KEY_TAB: return _("Tab");
	case KEY_BACKSPACE: return _("Backspace");
	case KEY_DELETE: return _("Del");
	case KEY_UP: return "↑";
	case KEY_DOWN: return "↓";
	case KEY_LEFT: return "←";
	case KEY_RIGHT: return "→";
	case KEY_PAD_ENTER: return _("Keypad Enter");
	case KEY_PAD_PLUS: return _("Keypad +");
	case 224: return _("Left Ctrl");
	case 225: return _("Left Shift");
	case 226: return _("Left Alt");
	case 228: return _("Right Ctrl");
	case 229: return _("Right Shift");
	case 230: return _("Right Alt");
	default: return NULL; /* not an enum: any number that a keyboard sends */
	}
}

/* What stands on the key where nothing is known of the layout: as in the tables that give it its
 * number. */
static const char *sign_of(int scancode)
{
	switch (scancode) {
	case KEY_MINUS: return "-";
	case KEY_EQUALS: return "=";
	case KEY_LEFT_BRACKET: return "[";
	case KEY_RIGHT_BRACKET: return "]";
	case KEY_BACKSLASH: return "\\";
	case KEY_SEMICOLON: return ";";
	case KEY_APOSTROPHE: return "'";
	case KEY_GRAVE: return "`";
	case KEY_COMMA: return ",";
	case KEY_PERIOD: return ".";
	case KEY_SLASH: return "/";
	default: return NULL; /* not an enum: any number that a keyboard sends */
	}
}

const char *key_words(const struct key_labels *labels, struct arena *arena, int scancode)
{
	const char *name = named(scancode);
	bool pad = scancode >= KEY_PAD_1 && scancode <= KEY_PAD_0;
	if (name)
		return name;
	if (pad)
		return arena_format(arena, _("Keypad %d"), scancode_digit(scancode));
	if (labels && scancode > 0 && scancode < KEY_LABELS && labels->text[scancode][0])
		return labels->text[scancode];
	name = sign_of(scancode);
	if (name)
		return name;
	name = scancode_name(scancode);
	if (!*name)
		return arena_format(arena, _("key %d"), scancode);
	char *words = arena_format(arena, "%s", name);
	words[0] = (char)toupper((unsigned char)words[0]);
	return words;
}
