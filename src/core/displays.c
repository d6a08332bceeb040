#include "core/displays.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

static int find(const struct displays *displays, const char *name)
{
	for (int i = 0; *name && i < displays->count; i++)
		if (strcmp(displays->items[i].name, name) == 0)
			return i;
	return -1;
}

/* "NAME (NUMBER)", or the name alone where number is 1 and there is one; cut in the name, between
 * characters. */
static void name_format(char out[DISPLAY_NAME_MAX], const char *name, int number)
{
	char end[16] = "";
	if (number > 1 || !*name)
		snprintf(end, sizeof end, *name ? " (%d)" : "(%d)", number);
	size_t len = strlen(name), most = DISPLAY_NAME_MAX - 1 - strlen(end);
	len = utf8_valid(name, len < most ? len : most);
	snprintf(out, DISPLAY_NAME_MAX, "%.*s%s", (int)len, name, end);
}

void displays_push(struct displays *displays, const char *name, int w, int h, int index)
{
	if (displays->count == DISPLAYS_MAX)
		return;
	struct display display = { .w = w, .h = h, .index = index };
	int number = 1;
	do
		name_format(display.name, name, number++);
	while (find(displays, display.name) >= 0);
	displays->items[displays->count++] = display;
}

void displays_drop(struct displays *displays, int place)
{
	displays->count--;
	for (int i = place; i < displays->count; i++)
		displays->items[i] = displays->items[i + 1];
}

struct placement displays_place(const struct displays *displays, int own, const char *remembered,
	bool swapped)
{
	struct placement placement = { .own = 0, .wall = -1 };
	for (int i = 0; i < displays->count; i++)
		if (displays->items[i].index == own)
			placement.own = i;
	if (displays->count < 2)
		return placement;
	placement.wall = find(displays, remembered);
	if (placement.wall < 0)
		placement.wall = placement.own == displays->count - 1 ? placement.own - 1
			: displays->count - 1;
	if (placement.wall == placement.own)
		placement.own = placement.wall == 0 ? 1 : 0;
	if (swapped)
		placement = (struct placement){ placement.wall, placement.own };
	return placement;
}
