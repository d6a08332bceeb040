#include "core/displays.h"

#include <string.h>

static int find(const struct displays *displays, const char *name)
{
	for (int i = 0; *name && i < displays->count; i++)
		if (strcmp(displays->items[i].name, name) == 0)
			return i;
	return -1;
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
