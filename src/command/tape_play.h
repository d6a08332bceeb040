/* Plays a tape on a session: each line becomes inputs or messages; time passes by `wait` alone. */
#ifndef COMMAND_TAPE_PLAY_H
#define COMMAND_TAPE_PLAY_H

#include "command/session.h"
#include "command/tape.h"

struct tape_play {
	struct session session;
	struct session_options options;
	const struct tape *tape;
	const struct metrics *metrics;
	int width, height;
	int64_t running_ms;   /* since the tape began */
	int64_t clock_ms;     /* by which the clock was set ahead, or back */
	int offset_min;       /* of the zone */
	struct displays displays;
};

/* Opens the session; bank, seed and where to go are the tape's where it names them. */
void tape_play_open(struct tape_play *play, const struct tape *tape,
	const struct session_options *options, const struct metrics *metrics, int width, int height);
void tape_play_close(struct tape_play *play);

/* Plays one line and draws; false with "file:line: what" where the line means nothing. */
bool tape_play_line(struct tape_play *play, const struct tape_line *line, struct error *error);

struct now tape_play_now(const struct tape_play *play);

#endif
