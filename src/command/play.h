/* The game in its windows, with somebody besides who sits there: a rehearsal's made-up teams. */
#ifndef COMMAND_PLAY_H
#define COMMAND_PLAY_H

#include "command/session.h"

struct play_driver {
	void *context;
	int pace;             /* the game's time runs so many times faster than the clock; 1 or more */
	/* Once, when the session is open and before anything is drawn; false: the game does not
	 * open. */
	bool (*begin)(void *context, struct session *session, const struct now *now);
	/* Before each frame: does what is due, and returns in how many ms of the game's time more is;
	 * -1: when something has come from outside. It may wish to quit. */
	int64_t (*step)(void *context, struct session *session, const struct now *now);
};

/* As command_play; driver NULL: nobody else. */
int play_game(int argc, char **argv, const struct play_driver *driver);

#endif
