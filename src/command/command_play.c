/* readback [BANK...]: the game in its window. The frame on one page: draw, show, wait, input. */
#include "command/bank_find.h"
#include "command/command.h"
#include "command/options.h"
#include "command/play.h"
#include "command/session_parts.h"
#include "command/sounding.h"
#include "shell/clock.h"
#include "shell/events.h"
#include "shell/folders.h"
#include "shell/speech.h"
#include "shell/fonts.h"
#include "shell/player.h"
#include "shell/projector.h"
#include "shell/video.h"
#include "shell/watch.h"
#include "shell/window.h"

#include <stdio.h>
#include <stdlib.h>

enum { CLIPBOARD_MAX = ARTICLE_BYTES_MAX, BANKS_MAX = 32 };

struct play {
	struct arena arena;
	struct session_options options;
	const char *banks[BANKS_MAX];     /* as named on the command line */
	int bank_count;
	const char *folders[BANK_FOLDERS]; /* that may hold banks */
	int folder_count;
	const char *profile;
	const char *share;                /* the program's own data */
	int display, width, height; /* width 0: as set */
	struct session session;
	struct fonts *fonts;
	struct player *player;
	struct window *window;
	struct projector *projector;      /* a second window, while a lesson is given */
	struct events *events;
	struct sounding sounding;
	struct watch *watch;              /* from the first frame on */
	const char *watched;              /* the session's bank_path when it was set */
	int64_t began_ms;
	const struct play_driver *driver; /* NULL: none */
	int64_t driver_ms;                /* in which it has something to do; -1: not by itself */
};

enum play_option { OPT_QUIZ, OPT_CARDS, OPT_STUDY, OPT_CLASS, OPT_SEED, OPT_THEME, OPT_SCALE,
	OPT_WINDOWED, OPT_DISPLAY, OPT_LANG, OPT_PROFILE, OPT_ARTICLE, OPT_VERSION, OPT_HELP };

static const struct option_text texts[] = {
	[OPT_QUIZ] = { "--quiz", NULL, "straight to a quiz" },
	[OPT_STUDY] = { "--study", NULL, "straight to the cards that are due" },
	[OPT_CLASS] = { "--class", NULL, "straight to a class before a projector" },
	[OPT_CARDS] = { "--cards", NULL, "straight to flashcards" },
	[OPT_SEED] = { "--seed", "N", "the same draw each time" },
	[OPT_THEME] = { "--theme", "NAME", "paper, night or contrast" },
	[OPT_SCALE] = { "--text-scale", "N", "100 to 200 percent" },
	[OPT_WINDOWED] = { "--windowed", "WxH", "a window of that size, in pixels" },
	[OPT_DISPLAY] = { "--display", "N", "on that display, from 0" },
	[OPT_LANG] = { "--lang", "xx", "language of the game and of the questions, as in en or fr" },
	[OPT_PROFILE] = { "--profile-dir", "DIR", "keep the journal and settings there" },
	[OPT_ARTICLE] = { "--article", "FILE", "the article's own text, a paragraph a line" },
	[OPT_VERSION] = { "--version", NULL, "the program's version" },
	[OPT_HELP] = { "--help", NULL, "this text" },
};

static void help_print(const struct options *options)
{
	options_help(options,
		"readback [BANK...] [options]\n"
		"       readback new|check|bank|dump|replay|proposals|journal|schedule|simulate|rehearse|"
		"report|worksheet|forget ...",
		"Plays a quiz and flashcards on one article, from a bank of questions. BANK may also be\n"
		"what a class missed: then that comes first in study.");
	puts("\nCommands (each with --help):\n"
		"  new TEXT -o BANK         begin a bank on an article's text\n"
		"  check BANK...            name every error in banks\n"
		"  bank diff OLD NEW        what editing a bank does to a learner's progress\n"
		"  dump BANK...             banks as JSON Lines\n"
		"  replay TAPE              play a tape without a window\n"
		"  proposals BANK           spellings that learners said were right\n"
		"  journal verify|export|import   all that was learnt: is it whole, as text, and back\n"
		"  schedule GRADE@DAY...    what FSRS-7 makes of grades on days\n"
		"  forget CLASS|all         the names of a class; its answers stay\n"
		"  rehearse [BANK]          teams that are made up play a lesson\n"
		"  report [CLASS] -o FOLDER what a class came to: a page to print, and tables\n"
		"  worksheet LESSON -o FOLDER   a lesson, or a bank, on paper, and its key\n"
		"  simulate                 FSRS against fixed intervals, for a learner who is made up");
}

static bool option_take(struct options *options, const struct option_found *found,
	struct play *play)
{
	int64_t number = 0;
	switch ((enum play_option)found->option) {
	case OPT_QUIZ:
		play->options.go = GO_QUIZ;
		return true;
	case OPT_CARDS:
		play->options.go = GO_CARDS;
		return true;
	case OPT_STUDY:
		play->options.go = GO_STUDY;
		return true;
	case OPT_CLASS:
		play->options.go = GO_CLASS;
		return true;
	case OPT_SEED:
		play->options.seeded = true;
		if (!options_number(options, "--seed", found->value, 0, INT64_MAX, &number))
			return false;
		play->options.seed = (uint64_t)number;
		return true;
	case OPT_THEME:
		return options_theme(options, found->value, &play->options.theme);
	case OPT_SCALE:
		if (!options_number(options, "--text-scale", found->value, 100, 200, &number))
			return false;
		play->options.text_scale = (int)number;
		return true;
	case OPT_WINDOWED:
		return options_size(options, found->value, &play->width, &play->height);
	case OPT_DISPLAY:
		if (!options_number(options, "--display", found->value, 0, 63, &number))
			return false;
		play->display = (int)number;
		return true;
	case OPT_LANG:
		play->options.lang = found->value;
		return true;
	case OPT_PROFILE:
		return options_folder(options, "--profile-dir", found->value, &play->profile);
	case OPT_ARTICLE:
		play->options.article = found->value;
		return true;
	case OPT_VERSION:
		puts("readback " READBACK_VERSION);
		return true;
	case OPT_HELP:
		help_print(options);
		return true;
	}
	return false;
}

static int pace_of(const struct play *play)
{
	return play->driver ? play->driver->pace : 1;
}

static struct now now_of(const struct play *play)
{
	int64_t utc = clock_utc_ms();
	return (struct now){ .running_ms = (clock_ms() - play->began_ms) * pace_of(play),
		.utc_ms = utc,
		.offset_min = clock_offset_min(utc) };
}

/* Where things are kept; without a place for them the game goes on, and says so. */
static void places_find(struct play *play)
{
	struct arena *arena = &play->arena;
	struct error error;
	const char *data = play->profile, *config = play->profile;
	if (play->profile && !folder_make(play->profile, &error)) {
		fprintf(stderr, "readback: %s; nothing is saved\n", error.text);
		data = config = NULL;
	} else if (!play->profile) {
		data = folder_get(arena, FOLDER_DATA, &error);
		if (!data)
			fprintf(stderr, "readback: %s; nothing is saved\n", error.text);
		config = folder_get(arena, FOLDER_CONFIG, &error);
	}
	play->options.data = data;
	if (data)
		play->options.journal = arena_format(arena, "%s/journal.db", data);
	if (config) {
		play->options.settings = arena_format(arena, "%s/settings.cfg", config);
		play->options.themes = arena_format(arena, "%s/theme.cfg", config);
	}
	const char *share = play->share = folder_share(arena);
	play->folder_count = bank_folders(arena, data, share, play->folders);
	play->options.folders = play->folders;
	play->options.folder_count = play->folder_count;
	play->options.bank = play->bank_count ? play->banks[0]
		: arena_format(arena, "%s/questions/spy-services.cfg", share);
	play->options.banks = play->banks;
	play->options.bank_count = play->bank_count;
	play->options.system_lang = speech_system();
	play->options.display = play->display;
}

static bool play_open(struct play *play, struct error *error)
{
	struct now now;
	struct error cache;
	play->began_ms = clock_ms();
	places_find(play);
	if (!fonts_open(&play->fonts, play->share, error))
		return false;
	now = now_of(play);
	session_open(&play->session, &play->options, &now);
	if (play->driver && !play->driver->begin(play->driver->context, &play->session, &now))
		return error_set(error, "this lesson cannot be played");
	struct window_wish wish = { .title = "Readback", .display = play->display,
		.full_screen = !play->width && play->session.settings.full_screen,
		.w = play->width, .h = play->height };
	if (!video_open(wish.title, folder_get(&play->arena, FOLDER_CACHE, &cache), error)
		|| !window_open(&play->window, &wish, error))
		return false;
	play->session.full_screen = window_is_full_screen(play->window);
	player_open(&play->player, play->fonts);
	events_open(&play->events, play->window);
	projector_open(&play->projector, play->window, play->fonts, play->events);
	return true;
}

static void play_close(struct play *play)
{
	/* Every answer is on disk already. Nobody waits for what is left to do, nor does the journal
	 * for a window that closes slowly. */
	window_hide(play->window);
	projector_close(play->projector);
	sounding_close(&play->sounding);
	struct now now = now_of(play);
	session_backup(&play->session, &now);
	session_close(&play->session);
	watch_close(play->watch);
	events_close(play->events);
	player_close(play->player);
	window_close(play->window);
	video_close();
	fonts_close(play->fonts);
}

/* Which displays there are, at the start (where it takes no time from the first frame) and where
 * one that was left out is wanted again. */
static void displays_tell(struct play *play)
{
	struct input input = { .kind = INPUT_DISPLAYS, .displays = events_displays(play->events) };
	struct now now = now_of(play);
	projector_displays_changed(play->projector);
	session_input(&play->session, &input, &now);
}

static void labels_tell(struct play *play)
{
	struct input input = { .kind = INPUT_LAYOUT, .labels = events_labels(play->events) };
	struct now now = now_of(play);
	session_input(&play->session, &input, &now);
}

static bool wall_show(struct play *play, const struct now *now, struct error *error)
{
	struct session *session = &play->session;
	struct error refused;
	int width, height;
	/* The next lesson has all displays again. */
	if (events_wall_lost(play->events) && !session_in_class(session))
		displays_tell(play);
	if (!projector_place(play->projector, &session->displays, session_placement(session), &refused))
		ui_notice(&session->ui, refused.text);
	if (!projector_size(play->projector, &width, &height))
		return true;
	const struct drawlist *list = session_wall(session, fonts_metrics(play->fonts), width, height,
		now);
	return !list || projector_draw(play->projector, list, error);
}

static bool frame_show(struct play *play, const struct now *now, struct error *error)
{
	struct rect rects[PLAYER_RECTS];
	int width, height;
	if (!wall_show(play, now, error))
		return false;
	window_size(play->window, &width, &height);
	session_draw(&play->session, fonts_metrics(play->fonts), width, height, now);
	struct SDL_Surface *surface = window_surface(play->window, error);
	if (!surface)
		return false;
	int count = player_draw(play->player, &play->session.list, surface, rects);
	if (count)
		window_update(play->window, rects, count);
	const struct draw *field = ui_field_zone(&play->session.ui, &play->session.list);
	bool typed = field || drawlist_field_page(&play->session.list, play->session.ui.field) >= 0;
	window_type(play->window, typed, field ? field->rect : (struct rect){ 0 });
	return true;
}

static void wishes_carry(struct play *play)
{
	struct session *session = &play->session;
	if (session->wishes & WISH_FULL_SCREEN) {
		window_full_screen(play->window, session->full_screen);
		session->full_screen = window_is_full_screen(play->window);
	}
	if (session->wishes & WISH_PASTE) {
		struct arena arena;
		arena_init(&arena);
		struct input paste = { .kind = INPUT_PASTE,
			.text = window_clipboard(&arena, CLIPBOARD_MAX) };
		struct now now = now_of(play);
		session_input(session, &paste, &now);
		arena_close(&arena);
	}
	session->wishes &= WISH_QUIT;
}

static void input_take(struct play *play, const struct input *input)
{
	struct now now = now_of(play);
	/* The key that swaps two displays brings back the one whose window was closed. */
	if (input->kind == INPUT_KEY && input->code == KEY_F8 && events_wall_lost(play->events)) {
		displays_tell(play);
		return;
	}
	if (input->kind == INPUT_SIZE)
		player_forget(play->player);
	if (input->kind == INPUT_DISPLAYS)
		projector_displays_changed(play->projector);
	session_input(&play->session, input, &now);
	wishes_carry(play);
}

/* Behind the frame: it is seen first. */
static void sounds_play(struct play *play)
{
	struct session *session = &play->session;
	struct error error;
	if (!sounding_follow(&play->sounding, session_in_class(session) ? session->round : NULL,
		session->settings.sounds, play->share, &error))
		ui_notice(&session->ui, error.text);
}

/* When the next frame is due by itself, by the clock; -1: it is not. */
static int64_t wake_at(const struct play *play, const struct now *now)
{
	int64_t wake = session_wake(&play->session, now);
	if (play->driver_ms >= 0 && (wake < 0 || wake > play->driver_ms))
		wake = play->driver_ms;
	return wake < 0 ? -1 : clock_ms() + (wake + pace_of(play) - 1) / pace_of(play);
}

static bool play_run(struct play *play, struct error *error)
{
	struct input input;
	bool first = true;
	play->driver_ms = -1;
	while (!(play->session.wishes & WISH_QUIT)) {
		struct now now = now_of(play);
		if (play->driver && !first)
			play->driver_ms = play->driver->step(play->driver->context, &play->session, &now);
		else if (play->driver)
			play->driver_ms = 0; /* the first frame is seen before anything is done */
		if (!frame_show(play, &now, error))
			return false;
		if (first) {
			events_start_pads(play->events);
			watch_open(&play->watch, play->events);
			displays_tell(play);
			labels_tell(play);
		}
		first = false;
		sounds_play(play);
		events_keys(play->events, ui_screen(&play->session.ui) == SCREEN_ROLLOVER);
		if (play->session.unexamined)
			session_examine_begin(&play->session, play->events);
		if (play->watched != play->session.bank_path)
			watch_file(play->watch, play->session.bank_path);
		play->watched = play->session.bank_path;
		/* From the moment that was drawn: what stops moving meanwhile still gets a last frame. */
		if (events_wait(play->events, wake_at(play, &now), &input)) {
			input_take(play, &input);
			/* What has come meanwhile is taken in too, before another frame is drawn. */
			while (events_wait(play->events, 0, &input))
				input_take(play, &input);
		} else {
			now = now_of(play);
			session_tick(&play->session, &now);
		}
	}
	return true;
}

int command_play(int argc, char **argv)
{
	return play_game(argc, argv, NULL);
}

int play_game(int argc, char **argv, const struct play_driver *driver)
{
	struct play play = { .options = { .theme = -1 }, .driver = driver };
	struct options options;
	struct option_found found;
	struct error error = { .text = "" };
	options_init(&options, "readback", texts, (int)(sizeof texts / sizeof *texts), argc, argv);
	while (options_next(&options, &found)) {
		if (found.option < 0 && play.bank_count == BANKS_MAX)
			options_wrong(&options, "BANK", found.value, "at most 32 banks");
		else if (found.option < 0)
			play.banks[play.bank_count++] = found.value;
		else
			option_take(&options, &found, &play);
		if (found.option == OPT_HELP || found.option == OPT_VERSION)
			return EXIT_FINE;
	}
	if (options.mistake)
		return EXIT_UNREADABLE;
	arena_init(&play.arena);
	bool fine = play_open(&play, &error) && play_run(&play, &error);
	play_close(&play);
	arena_close(&play.arena);
	if (!fine)
		fprintf(stderr, "readback: %s\n", error.text);
	return fine ? EXIT_FINE : EXIT_TROUBLE;
}
