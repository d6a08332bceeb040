/* Which of the teams' keys a keyboard can tell at once. Cheap keyboards lose a third key where two
 * others are held in its row and column, so that one team would answer for nobody. The test asks
 * for keys to be held, one of each team; where they do not all arrive it asks for fewer of them,
 * until the smallest set that blocks itself is found. Pure: fed with presses and releases. */
#ifndef CORE_ROLLOVER_H
#define CORE_ROLLOVER_H

#include <stdbool.h>
#include <stdint.h>

enum { ROLLOVER_KEYS_MAX = 64, ROLLOVER_SETS_MAX = 64 };

/* A set of keys: bit i is key i. */
struct rollover {
	int codes[ROLLOVER_KEYS_MAX], teams[ROLLOVER_KEYS_MAX];
	int count;
	uint64_t held;       /* down now */
	uint64_t asked;      /* to be held at once; 0: the test has not begun, or is over */
	uint64_t best;       /* of those, the most that were down at once since they were asked for */
	uint64_t strays;     /* down since then though not asked for */
	uint64_t came[ROLLOVER_SETS_MAX];    /* sets that arrived whole */
	int came_count;
	uint64_t blocked[ROLLOVER_SETS_MAX]; /* sets that did not; none holds another */
	int blocked_count;
	int step;            /* of the plan */
	uint64_t whole, got; /* the set that is being narrowed down and what came of it; 0 none */
};

void rollover_init(struct rollover *rollover);

/* A key of a team (any number that tells teams apart), before the test begins. false: it has a
 * team already, or there are too many. */
bool rollover_add(struct rollover *rollover, int code, int team);

/* Pressed or released; false: the key is nobody's, and passed over. */
bool rollover_press(struct rollover *rollover, int code);
bool rollover_release(struct rollover *rollover, int code);

/* All that were asked for are, or were, down at once. */
bool rollover_arrived(const struct rollover *rollover);

/* Whoever holds the keys says that they are held: what did not arrive is blocked; where no key
 * came, nobody pressed. Then the next set; false: the test is over, and `blocked` says what it
 * found. Also how it begins. */
bool rollover_next(struct rollover *rollover);

#endif
