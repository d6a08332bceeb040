/* readback replay: plays a tape without a window, and shows what came of it. */
#include "command/command.h"
#include "command/options.h"
#include "command/scratch.h"
#include "command/state.h"
#include "command/tape_play.h"
#include "shell/folders.h"
#include "shell/picture.h"
#include "shell/player.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct replay {
	const char *tape, *shots, *profile;
	bool state, draw, digest, presenter;
	int width, height;
	struct session_options options;
};

enum replay_option { OPT_STATE, OPT_DRAW, OPT_DIGEST, OPT_SHOTS, OPT_PRESENTER, OPT_WINDOWED,
	OPT_THEME, OPT_SCALE, OPT_LANG, OPT_PROFILE, OPT_HELP };

static const struct option_text texts[] = {
	[OPT_STATE] = { "--state", NULL, "the state after each line" },
	[OPT_DRAW] = { "--draw", NULL, "the draw list after each line" },
	[OPT_DIGEST] = { "--digest", NULL, "a fingerprint of the game at the end" },
	[OPT_SHOTS] = { "--shots", "DIR", "a PNG of each screen, with the real fonts" },
	[OPT_PRESENTER] = { "--presenter", NULL, "of a class the presenter's window, not the wall" },
	[OPT_WINDOWED] = { "--windowed", "WxH", "the window's size in pixels (1920x1080)" },
	[OPT_THEME] = { "--theme", "NAME", "paper, night or contrast" },
	[OPT_SCALE] = { "--text-scale", "N", "100 to 200 percent" },
	[OPT_LANG] = { "--lang", "xx", "language of the game and of the questions, as in en or fr" },
	[OPT_PROFILE] = { "--profile-dir", "DIR",
	"keep the journal there (default: a folder that is removed)" },
	[OPT_HELP] = { "--help", NULL, "this text" },
};

static void help_lines(void)
{
	puts("\nA tape begins with: bank FILE (beside the tape); if wanted, seed N,\n"
		"go quiz|cards|study|class, at 2026-01-05T09:00:00+01:00. Then, in any order:\n"
		"  click ZONE | X Y       with the mouse; --draw names the zones, as in click choice-0\n"
		"  touch ZONE | X Y       with a finger; drag FROM TO, swipe FROM TO\n"
		"  key NAME [shift|ctrl]  key 1, key enter, key page-down\n"
		"  text \"MI6\"             typed; paste, compose\n"
		"  pad NAME [DEVICE], button N DEVICE, plug DEVICE, unplug DEVICE, wheel N\n"
		"  displays \"NAME\" WxH ...  the displays that are there; size WxH\n"
		"  drop FILE, edit FILE, put NAME FILE (into the profile's folder), restart\n"
		"  wait MS | 3d | 2h | 5m, clock 3d | -40d: set ahead or back, zone +09:00\n"
		"  send [by PLAYER] KIND [QUESTION] [A [B]] [\"TEXT\"]   a message straight to the round");
}

static bool option_take(struct options *options, const struct option_found *found,
	struct replay *replay)
{
	int64_t number;
	switch ((enum replay_option)found->option) {
	case OPT_STATE:
		replay->state = true;
		return true;
	case OPT_DRAW:
		replay->draw = true;
		return true;
	case OPT_DIGEST:
		replay->digest = true;
		return true;
	case OPT_SHOTS:
		return options_folder(options, "--shots", found->value, &replay->shots);
	case OPT_PRESENTER:
		replay->presenter = true;
		return true;
	case OPT_WINDOWED:
		return options_size(options, found->value, &replay->width, &replay->height);
	case OPT_THEME:
		return options_theme(options, found->value, &replay->options.theme);
	case OPT_SCALE:
		if (!options_number(options, "--text-scale", found->value, 100, 200, &number))
			return false;
		replay->options.text_scale = (int)number;
		return true;
	case OPT_LANG:
		replay->options.lang = found->value;
		return true;
	case OPT_PROFILE:
		return options_folder(options, "--profile-dir", found->value, &replay->profile);
	case OPT_HELP:
		options_help(options, "readback replay TAPE [options]",
			"Plays a tape (plain text, one input a line) without a window and without a clock.");
		help_lines();
		return true;
	}
	return false;
}

struct shots {
	const char *folder;
	struct fonts *fonts;
	struct player *player;
	int count;
};

static bool shots_open(struct shots *shots, const char *folder, struct arena *arena,
	struct error *error)
{
	*shots = (struct shots){ .folder = folder };
	if (!folder_make(folder, error) || !fonts_open(&shots->fonts, folder_share(arena), error))
		return false;
	player_open(&shots->player, shots->fonts);
	return true;
}

static void shots_close(struct shots *shots)
{
	player_close(shots->player);
	fonts_close(shots->fonts);
}

/* The wall, where there is one and the presenter's window was not asked for. */
static const struct drawlist *list_shown(const struct replay *replay, const struct tape_play *play,
	int *width, int *height)
{
	const struct session *session = &play->session;
	bool wall = !replay->presenter && session_placement(session).wall >= 0;
	*width = wall ? session->wall_w : play->width;
	*height = wall ? session->wall_h : play->height;
	return wall ? &session->wall : &session->list;
}

static bool shot_take(const struct replay *replay, struct shots *shots,
	const struct tape_play *play, int line, struct error *error)
{
	char path[4096];
	struct rect rects[PLAYER_RECTS];
	int width, height;
	const struct drawlist *list = list_shown(replay, play, &width, &height);
	struct SDL_Surface *surface = picture_open(width, height);
	player_forget(shots->player);
	player_draw(shots->player, list, surface, rects);
	snprintf(path, sizeof path, "%s/%03d-line-%03d.png", shots->folder, ++shots->count, line);
	bool fine = picture_save(path, surface, error);
	picture_close(surface);
	return fine;
}

static void list_print(const struct drawlist *list)
{
	struct arena arena;
	arena_init(&arena);
	for (int i = 0; i < list->count; i++)
		printf("  %s\n", draw_format(&arena, &list->items[i]));
	arena_close(&arena);
}

static bool line_show(const struct replay *replay, const struct tape_play *play,
	struct shots *shots, const struct tape_line *line, struct error *error)
{
	struct now now = tape_play_now(play);
	if (replay->state || replay->draw)
		printf("> %s\n", line ? line->text : "(begin)");
	if (replay->state)
		state_print(&play->session, &now, stdout);
	int width, height;
	if (replay->draw)
		list_print(list_shown(replay, play, &width, &height));
	/* What was told stands, even if the program is killed now: it is on disk already. */
	fflush(stdout);
	return !replay->shots || shot_take(replay, shots, play, line ? line->number : 0, error);
}

static bool tape_run(const struct replay *replay, const struct tape *tape, struct shots *shots,
	struct error *error)
{
	struct tape_play play;
	const struct metrics *metrics = replay->shots ? fonts_metrics(shots->fonts) : &metrics_stand_in;
	tape_play_open(&play, tape, &replay->options, metrics, replay->width, replay->height);
	bool fine = line_show(replay, &play, shots, NULL, error);
	for (int i = 0; fine && i < tape->count && !(play.session.wishes & WISH_QUIT); i++)
		fine = tape_play_line(&play, &tape->lines[i], error)
			&& line_show(replay, &play, shots, &tape->lines[i], error);
	if (fine && replay->digest)
		printf("%016" PRIx64 "\n", state_digest(&play.session));
	tape_play_close(&play);
	return fine;
}

static bool replay_run(struct replay *replay, struct arena *arena, struct error *error)
{
	struct tape tape;
	struct scratch scratch = { .path = "" };
	struct shots shots = { .folder = NULL };
	bool fine = tape_load(replay->tape, arena, &tape, error);
	if (fine && !tape.bank && !replay->options.bank)
		fine = error_set(error, "%s: no line \"bank FILE\"", replay->tape);
	if (fine && !replay->profile)
		fine = scratch_open(&scratch, error);
	else if (fine)
		fine = folder_make(replay->profile, error);
	if (fine && replay->shots)
		fine = shots_open(&shots, replay->shots, arena, error);
	if (fine) {
		const char *folder = arena_format(arena, "%s", replay->profile ? replay->profile
			: scratch.path);
		replay->options.data = folder;
		replay->options.journal = arena_format(arena, "%s/journal.db", folder);
		replay->options.settings = arena_format(arena, "%s/settings.cfg", folder);
		replay->options.still = replay->shots != NULL;
		fine = tape_run(replay, &tape, &shots, error);
	}
	shots_close(&shots);
	scratch_close(&scratch);
	return fine;
}

int command_replay(int argc, char **argv)
{
	struct replay replay = { .width = 1920, .height = 1080, .options = { .theme = -1 } };
	struct options options;
	struct option_found found;
	options_init(&options, "readback replay", texts, (int)(sizeof texts / sizeof *texts), argc,
		argv);
	while (options_next(&options, &found)) {
		if (found.option < 0 && replay.tape)
			options_wrong(&options, "TAPE", found.value, "one tape");
		else if (found.option < 0)
			replay.tape = found.value;
		else
			option_take(&options, &found, &replay);
		if (found.option == OPT_HELP)
			return EXIT_FINE;
	}
	if (!options.mistake && !replay.tape)
		options_wrong(&options, "TAPE", "(none)", "a tape to play");
	if (options.mistake)
		return EXIT_UNREADABLE;
	struct arena arena;
	struct error error;
	arena_init(&arena);
	bool fine = replay_run(&replay, &arena, &error);
	arena_close(&arena);
	if (!fine)
		fprintf(stderr, "readback replay: %s\n", error.text);
	return fine ? EXIT_FINE : EXIT_TROUBLE;
}
