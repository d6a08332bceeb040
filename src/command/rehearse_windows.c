#include "command/rehearse.h"

#include "bankfile/file_write.h"
#include "command/command.h"
#include "command/play.h"
#include "command/scratch.h"
#include "command/session_parts.h"
#include "shell/files.h"
#include "shell/folders.h"

#include <inttypes.h>
#include <stdio.h>

enum {
	PAGE_MS = 6000,  /* that a page of the wall is left standing */
	COVERED_MS = 500, /* looked again, while another screen covers the lesson */
	THANKS_MS = 5000,
	OWN_BYTES_MAX = 1 << 20, /* of a file of settings */
};

struct staging {
	const struct rehearse *rehearse;
	struct rehearsal rehearsal;
	struct message next;   /* what is done next, while `pending` */
	bool pending;
	enum phase phase;      /* in which it was planned, of the turn */
	int turn;
	int open;              /* the turn that was open when looked at last, -1 none */
	int64_t hold_ms;       /* the teacher goes on no sooner, in round time */
	int64_t ended_ms;      /* when the lesson ended, -1 not yet */
};

static bool begin(void *context, struct session *session, const struct now *now)
{
	struct staging *staging = context;
	const struct rehearse *rehearse = staging->rehearse;
	if (!session->bank)
		return false;
	session_begin(session, rehearse->rules, NULL, 0, now);
	rehearse_head_print();
	return session->round && session->round->class;
}

/* What people do in the windows meanwhile may have brought another step: then it is planned anew.
 * Teams come in whatever happens. */
static bool is_stale(const struct staging *staging, const struct round *round)
{
	return staging->next.kind != MESSAGE_PLAYER && (staging->phase != round->phase
		|| staging->turn != round_turn_index(round));
}

static bool plan(struct staging *staging, const struct round *round, int64_t round_ms)
{
	if (staging->pending && !is_stale(staging, round))
		return true;
	staging->phase = round->phase;
	staging->turn = round_turn_index(round);
	staging->pending = rehearsal_next(&staging->rehearsal, round, round_ms, &staging->next);
	return staging->pending;
}

/* The teacher's steps are those of a clicker: pages first. */
static void act(struct staging *staging, struct session *session, const struct now *now)
{
	const struct round *round = session->round;
	enum phase before = round->phase;
	staging->pending = false;
	if (staging->next.kind != MESSAGE_ON) {
		session_message(session, &staging->next, now);
		return;
	}
	struct input key = { .kind = INPUT_KEY, .code = KEY_PAGE_DOWN };
	session_input(session, &key, now);
	staging->hold_ms = round->phase == before ? session_round_time(session, now) + PAGE_MS : 0;
}

static void closed_print(struct staging *staging, const struct round *round)
{
	int open = round->phase == PHASE_ASK ? round_turn_index(round) : -1;
	if (staging->open >= 0 && staging->open != open)
		rehearse_turn_print(round, staging->open);
	staging->open = open;
}

static int64_t ended(struct staging *staging, struct session *session, const struct now *now)
{
	if (staging->ended_ms < 0) {
		staging->ended_ms = now->running_ms;
		rehearse_end_print(staging->rehearse, session->round, session->round->last_ms);
	}
	int64_t left = staging->ended_ms + THANKS_MS - now->running_ms;
	if (left <= 0)
		session->wishes |= WISH_QUIT;
	return left > 0 ? left : 0;
}

static int64_t step(void *context, struct session *session, const struct now *now)
{
	struct staging *staging = context;
	if (!session_in_class(session))
		return -1;
	while (true) {
		const struct round *round = session->round;
		int64_t round_ms = session_round_time(session, now);
		closed_print(staging, round);
		if (round->phase == PHASE_END)
			return ended(staging, session, now);
		if (round->paused)
			return -1;
		if (ui_screen(&session->ui) != SCREEN_CLASS)
			return COVERED_MS;
		if (!plan(staging, round, round_ms))
			return -1;
		int64_t due = staging->next.time_ms;
		if (staging->next.kind == MESSAGE_ON && due < staging->hold_ms)
			due = staging->hold_ms;
		if (due > round_ms)
			return due - round_ms;
		act(staging, session, now);
		/* Pages are known once they are drawn. */
		if (staging->next.kind == MESSAGE_ON)
			return 0;
	}
}

/* The user's own look and displays, in a copy. */
static void settings_copy(struct arena *arena, const char *to)
{
	static const char *const names[] = { "settings.cfg", "theme.cfg" };
	struct error error;
	const char *from = folder_get(arena, FOLDER_CONFIG, &error);
	for (size_t i = 0; from && i < sizeof names / sizeof *names; i++) {
		size_t len;
		const char *path = arena_format(arena, "%s/%s", from, names[i]);
		const char *text = files_read(arena, path, OWN_BYTES_MAX, &len, &error);
		if (text)
			file_write(arena_format(arena, "%s/%s", to, names[i]), text, len, NULL, &error);
	}
}

int rehearse_windows(const struct rehearse *rehearse)
{
	struct staging staging = { .rehearse = rehearse, .turn = -1, .open = -1, .ended_ms = -1 };
	const struct play_driver driver = { .context = &staging, .pace = rehearse->pace,
		.begin = begin, .step = step };
	struct scratch scratch = { .path = "" };
	struct arena arena;
	struct error error;
	char *arguments[REHEARSE_PLAY_ARGUMENTS + 8];
	int count = 0;
	if (!scratch_open(&scratch, &error)) {
		fprintf(stderr, "readback rehearse: %s\n", error.text);
		return EXIT_TROUBLE;
	}
	arena_init(&arena);
	settings_copy(&arena, scratch.path);
	arguments[count++] = arena_format(&arena, "%s", rehearse->bank);
	arguments[count++] = arena_format(&arena, "--profile-dir=%s", scratch.path);
	arguments[count++] = arena_format(&arena, "--seed=%" PRIu64, rehearse->seed & INT64_MAX);
	for (int i = 0; i < rehearse->play_count; i++)
		arguments[count++] = arena_format(&arena, "%s", rehearse->play[i]);
	rehearsal_init(&staging.rehearsal, rehearse->seed, rehearse->abilities, rehearse->ways,
		rehearse->team_count);
	int code = play_game(count, arguments, &driver);
	arena_close(&arena);
	scratch_close(&scratch);
	return code;
}
