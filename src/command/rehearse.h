/* What a rehearsal is asked to be, what it prints, and the same in windows. */
#ifndef COMMAND_REHEARSE_H
#define COMMAND_REHEARSE_H

#include "core/rehearsal.h"

enum { REHEARSE_PLAY_ARGUMENTS = 16 };

struct rehearse {
	struct rules rules;
	int abilities[REHEARSAL_TEAMS_MAX];
	enum way ways[REHEARSAL_TEAMS_MAX];
	int team_count;
	uint64_t seed;
	const char *bank;     /* its file */
	bool windows;
	int pace;             /* in windows: so many times as fast as people */
	const char *play[REHEARSE_PLAY_ARGUMENTS]; /* for the windows: options and their values */
	int play_count;
};

void rehearse_head_print(void);
/* A line for a turn that was closed. */
void rehearse_turn_print(const struct round *round, int turn);
/* The scores, and how long it took. */
void rehearse_end_print(const struct rehearse *rehearse, const struct round *round, int64_t ms);

/* Before one's eyes, with a profile that is made for it and removed: nothing of anybody's own is
 * written. Returns the exit code. */
int rehearse_windows(const struct rehearse *rehearse);

#endif
