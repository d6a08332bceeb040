#include "core/rollover.h"

#include <string.h>

static uint64_t bit(int key)
{
	return (uint64_t)1 << key;
}

static int size(uint64_t set)
{
	int count = 0;
	for (; set; set &= set - 1)
		count++;
	return count;
}

static bool holds(uint64_t set, uint64_t part)
{
	return (set & part) == part;
}

void rollover_init(struct rollover *rollover)
{
	memset(rollover, 0, sizeof *rollover);
}

static int find(const struct rollover *rollover, int code)
{
	for (int i = 0; i < rollover->count; i++)
		if (rollover->codes[i] == code)
			return i;
	return -1;
}

bool rollover_add(struct rollover *rollover, int code, int team)
{
	if (rollover->count == ROLLOVER_KEYS_MAX || find(rollover, code) >= 0)
		return false;
	rollover->codes[rollover->count] = code;
	rollover->teams[rollover->count++] = team;
	return true;
}

static void look(struct rollover *rollover)
{
	uint64_t now = rollover->held & rollover->asked;
	if (size(now) > size(rollover->best))
		rollover->best = now;
	if (rollover->asked)
		rollover->strays |= rollover->held & ~rollover->asked;
}

bool rollover_press(struct rollover *rollover, int code)
{
	int key = find(rollover, code);
	if (key < 0)
		return false;
	rollover->held |= bit(key);
	look(rollover);
	return true;
}

bool rollover_release(struct rollover *rollover, int code)
{
	int key = find(rollover, code);
	if (key >= 0)
		rollover->held &= ~bit(key);
	return key >= 0;
}

bool rollover_arrived(const struct rollover *rollover)
{
	return rollover->asked && rollover->best == rollover->asked;
}

static bool is_proven(const struct rollover *rollover, uint64_t set)
{
	for (int i = 0; i < rollover->came_count; i++)
		if (holds(rollover->came[i], set))
			return true;
	return false;
}

/* Is some set within this one blocked? */
static bool is_explained(const struct rollover *rollover, uint64_t set)
{
	for (int i = 0; i < rollover->blocked_count; i++)
		if (holds(set, rollover->blocked[i]))
			return true;
	return false;
}

static void came_push(struct rollover *rollover, uint64_t set)
{
	if (rollover->came_count < ROLLOVER_SETS_MAX && size(set) > 1 && !is_proven(rollover, set))
		rollover->came[rollover->came_count++] = set;
}

/* Sets that hold this one are explained by it. */
static void blocked_push(struct rollover *rollover, uint64_t set)
{
	int kept = 0;
	if (is_explained(rollover, set))
		return;
	for (int i = 0; i < rollover->blocked_count; i++)
		if (!holds(rollover->blocked[i], set))
			rollover->blocked[kept++] = rollover->blocked[i];
	rollover->blocked_count = kept;
	if (kept < ROLLOVER_SETS_MAX)
		rollover->blocked[rollover->blocked_count++] = set;
}

/* What the last set showed: nothing, where nobody pressed. */
static void note(struct rollover *rollover)
{
	if (!rollover->best)
		return;
	came_push(rollover, rollover->best);
	if (rollover->best == rollover->asked)
		return;
	if (!rollover->whole && size(rollover->asked) > 2) {
		rollover->whole = rollover->asked;
		rollover->got = rollover->best;
	}
	blocked_push(rollover, rollover->asked);
}

static bool is_open(const struct rollover *rollover, uint64_t set)
{
	return !is_proven(rollover, set) && !is_explained(rollover, set);
}

/* A part of the set that failed which may be what fails: one key that did not come, with one and
 * then with two of those that did. 0: none is left, or it was found. */
static uint64_t narrowed(const struct rollover *rollover)
{
	uint64_t missing = rollover->whole & ~rollover->got;
	uint64_t one = missing & (~missing + 1);
	for (int i = 0; i < rollover->blocked_count; i++)
		if (rollover->blocked[i] != rollover->whole
			&& holds(rollover->whole, rollover->blocked[i]))
			return 0;
	for (int triple = 0; triple < 2; triple++)
		for (int i = 0; i < rollover->count; i++)
			for (int j = triple ? i + 1 : i; j < (triple ? rollover->count : i + 1); j++) {
				uint64_t set = one | bit(i) | bit(j);
				if (holds(rollover->got, bit(i) | bit(j)) && set != rollover->whole
					&& is_open(rollover, set))
					return set;
			}
	return 0;
}

static int keys_of(const struct rollover *rollover, int team)
{
	int count = 0;
	for (int i = 0; i < rollover->count; i++)
		count += rollover->teams[i] == team;
	return count;
}

/* The key at a place among a team's own, round and round. The team has one. */
static int key_of(const struct rollover *rollover, int team, int place)
{
	int left = place % keys_of(rollover, team), key = 0;
	while (rollover->teams[key] != team || left-- > 0)
		key++;
	return key;
}

static bool is_first_of_team(const struct rollover *rollover, int key)
{
	for (int i = 0; i < key; i++)
		if (rollover->teams[i] == rollover->teams[key])
			return false;
	return true;
}

static int keys_most(const struct rollover *rollover)
{
	int most = 0;
	for (int i = 0; i < rollover->count; i++) {
		int count = keys_of(rollover, rollover->teams[i]);
		most = count > most ? count : most;
	}
	return most;
}

/* One key of each team: all their first ones, all their second ones, and so on; then each team's
 * the next one after its neighbour's. */
static uint64_t planned(const struct rollover *rollover, int step, int most)
{
	uint64_t set = 0;
	int number = 0;
	for (int i = 0; i < rollover->count; i++)
		if (is_first_of_team(rollover, i)) {
			int place = step < most ? step : step - most + number;
			set |= bit(key_of(rollover, rollover->teams[i], place));
			number++;
		}
	return set;
}

static uint64_t choose(struct rollover *rollover)
{
	uint64_t part = rollover->whole ? narrowed(rollover) : 0;
	int most = keys_most(rollover);
	if (part)
		return part;
	rollover->whole = rollover->got = 0;
	while (rollover->step < 2 * most) {
		uint64_t set = planned(rollover, rollover->step++, most);
		if (size(set) > 1 && is_open(rollover, set))
			return set;
	}
	return 0;
}

bool rollover_next(struct rollover *rollover)
{
	note(rollover);
	rollover->asked = choose(rollover);
	rollover->best = rollover->strays = 0;
	look(rollover);
	return rollover->asked != 0;
}
