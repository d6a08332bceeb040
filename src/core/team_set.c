#include "core/team_set.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

void team_set_init(struct team_set *set)
{
	memset(set, 0, sizeof *set);
}

static struct team_saved saved_of(const struct player *player, const char *name)
{
	struct team_saved team = { .way = player->way, .colour = player->colour,
		.extra_permille = player->next_extra_permille };
	snprintf(team.name, sizeof team.name, "%s", name ? name : "");
	if (team_set_has_keys(player->way))
		memcpy(team.keys, player->keys, sizeof team.keys);
	return team;
}

void team_set_take(struct team_set *set, const struct class *class, const struct names *names)
{
	set->count = 0;
	for (int i = 0; i < class->player_count && set->count < TEAM_SET_MAX; i++) {
		const struct player *player = &class->players[i];
		if (!player->present || player->way == WAY_PHONE)
			continue;
		set->teams[set->count++] = saved_of(player,
			names ? names_get(names, player->name) : NULL);
	}
}

bool team_set_has_keys(enum way way)
{
	return way == WAY_KEYS || way == WAY_BUZZER;
}

int team_set_keyboards(const struct team_set *set)
{
	int count = 0;
	for (int i = 0; i < set->count; i++)
		count += team_set_has_keys(set->teams[i].way);
	return count;
}

bool team_set_key_fits(int code)
{
	/* USB HID Usage Tables 1.4, 10: Keyboard/Keypad Page. B and the period blank the wall. */
	enum { B = 5, ESCAPE = 41, PERIOD = 55, F1 = 58, F12 = 69, PAGE_UP = 75, PAGE_DOWN = 78 };
	return code >= 1 && code <= TEAM_SET_CODE_MAX && code != B && code != ESCAPE
		&& code != PERIOD && !(code >= F1 && code <= F12) && code != PAGE_UP && code != PAGE_DOWN;
}

int team_set_key_of(const struct team_set *set, int code)
{
	for (int i = 0; i < set->count; i++)
		for (int j = 0; j < CLASS_KEYS && code; j++)
			if (set->teams[i].keys[j] == code)
				return i;
	return -1;
}

int team_set_alike(const struct team_set *set, const char *name)
{
	const unsigned fold = UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS;
	struct arena arena;
	int alike = -1;
	arena_init(&arena);
	const char *folded = utf8_fold(&arena, name, fold);
	for (int i = 0; i < set->count && alike < 0; i++)
		if (set->teams[i].name[0]
			&& strcmp(utf8_fold(&arena, set->teams[i].name, fold), folded) == 0)
			alike = i;
	arena_close(&arena);
	return alike;
}
