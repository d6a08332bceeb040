/* Teams of a class, saved so that they need not be made anew: who they are and how they answer.
 * Flat; it knows no files. */
#ifndef CORE_TEAM_SET_H
#define CORE_TEAM_SET_H

#include "core/class.h"
#include "core/names.h"

enum {
	TEAM_SET_MAX = 32,
	TEAM_SET_KEYBOARD_MAX = 6, /* teams at one keyboard, by choice keys or a buzzer key */
	TEAM_SET_CODE_MAX = 999,   /* scancodes are 1 to this */
	TEAM_SETS_MAX = 500,       /* that a list has room for */
};

struct team_saved {
	char name[NAME_BYTES];     /* from name_settle; "" none */
	enum way way;              /* not WAY_PHONE: phones come by themselves */
	int colour;                /* below CLASS_COLOURS */
	uint16_t keys[CLASS_KEYS]; /* as a player's; 0 none */
	int extra_permille;
};

struct team_set {
	char title[TITLE_BYTES];   /* from title_settle; "" none */
	struct team_saved teams[TEAM_SET_MAX];
	int count;
};

void team_set_init(struct team_set *set);

/* Those who are there now, in order, with their names (NULL: none are known). */
void team_set_take(struct team_set *set, const struct class *class, const struct names *names);

/* Does a team that answers so sit at the keyboard? */
bool team_set_has_keys(enum way way);
int team_set_keyboards(const struct team_set *set);
/* May a key be a team's? Not those that drive the lesson: Escape, PageUp, PageDown, the function
 * keys, and B and the period, which blank the wall. */
bool team_set_key_fits(int code);
/* The first team that has this key, -1 none. */
int team_set_key_of(const struct team_set *set, int code);
/* The first team whose name reads the same, whatever its capitals and accents; -1 none. */
int team_set_alike(const struct team_set *set, const char *name);

/* The sets to choose from. Whoever filled the list owns its texts. */
struct team_set_entry {
	const char *path, *title;
	int teams;
	const char *mistake;   /* the first one in the file, one sentence; NULL none */
	int mistake_line;      /* 0: the whole file */
	int mistakes;
};

struct team_set_list {
	struct team_set_entry *items;
	int count;
	bool cut;              /* there are more than fit */
};

#endif
