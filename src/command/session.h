/* Everything that a running game holds, wired together: bank, round, journal, learner,
 * settings, screens. The window and a tape drive it alike; it knows neither. It owns all that
 * it opens. Time is told to it, never asked for. */
#ifndef COMMAND_SESSION_H
#define COMMAND_SESSION_H

#include "command/rows.h"
#include "core/backups.h"
#include "core/damage.h"
#include "core/displays.h"
#include "core/names.h"
#include "core/doubt.h"
#include "core/kept.h"
#include "core/profile.h"
#include "core/progress.h"
#include "core/renamed.h"
#include "core/search.h"
#include "core/study.h"
#include "core/theme.h"
#include "store/journal.h"
#include "ui/ui.h"

struct events;
struct examination;

struct now {
	int64_t running_ms;  /* since the program started, never backwards */
	int64_t utc_ms;
	int offset_min;      /* local time minus UTC */
};

enum go { GO_HOME, GO_QUIZ, GO_CARDS, GO_STUDY, GO_CLASS };

struct session_options {
	const char *bank;     /* file to open */
	const char *const *banks; /* others that were named, and folders that may hold some */
	int bank_count;
	const char *const *folders;
	int folder_count;
	const char *journal;  /* file of the default profile; NULL: nothing is kept */
	const char *data;     /* the folder below which the other profiles are; NULL: none */
	const char *settings; /* file; NULL: nothing is read or saved */
	const char *themes;   /* the user's file of colours; NULL none */
	const char *article;  /* file; NULL none */
	uint64_t seed;
	bool seeded;          /* else the clock gives the seed */
	int theme;            /* enum theme_name, or -1: as set */
	int text_scale;       /* percent, or 0: as set */
	bool still;           /* no movement, whatever is set */
	const char *lang;     /* asked for at the start; NULL: by settings and system */
	const char *system_lang; /* NULL: English */
	enum go go;
	int display;          /* number of the own window's display */
};

struct session {
	struct session_options options;
	struct bank *bank;            /* NULL where it could not be opened */
	const char *bank_path;        /* its file, or that of the one that was refused; in arena */
	char *bank_trouble;           /* in arena */
	struct diagnostics findings;  /* what is wrong with the bank that was tried last */
	const char *findings_of;      /* its file; in arena */
	struct bank *changed;         /* the bank as its file is now, where that is another; or NULL */
	const char *misses;           /* file of what a class missed, to be taken up; in arena; NULL */
	const char *offer;            /* what could be done since the file changed; in arena, or NULL */
	struct shelf shelf;
	struct arena shelf_arena;
	const char *folder;           /* whose banks are wanted in the list; in arena, or NULL */
	struct search search;         /* of the bank, once it is browsed */
	int *found;                   /* in the search's arena; NULL: not searched */
	int found_count;
	char searched[FIELD_BYTES_MAX];
	struct round *round;          /* being played or just ended */
	int64_t round_id;             /* in the journal; 0 without one */
	int64_t round_utc_ms;         /* when it was begun, if in this run of the program */
	int round_offset_min;
	struct round *viewed;
	struct journal *journal;
	struct profile_list profiles; /* as they were looked for last; in profiles_arena */
	struct arena profiles_arena;
	int profile;                  /* number of the one that plays */
	bool locked;                  /* another program has its journal */
	bool started;                 /* the game began: its journal is open, or is done without */
	char not_saved[ERROR_TEXT_MAX];
	bool unexamined;              /* nobody has looked yet whether the open journal is whole */
	struct examination *examination; /* of the open journal's file, in a thread; or NULL */
	bool spoilt;                  /* it told of damage when it was written to */
	struct waiting *outlasting;   /* rows that a damaged journal could not take; or NULL */
	struct damage damage;         /* of this profile's journal; in its arena, path NULL: none */
	struct arena damage_arena;
	struct backup_list backups;   /* as they were looked for last; in backups_arena */
	struct arena backups_arena;
	struct learner learner;
	int today;                    /* the learner's day by the clock, as last told */
	bool remembering;             /* memory and rows are there */
	struct memory memory;         /* of the open bank */
	struct rows rows;             /* what it was folded from, in this run of the program; */
	bool rows_whole;              /* and before */
	bool rows_broken;             /* not all of those could be read */
	int64_t rows_before;          /* number of the last that was on disk before */
	struct study study;           /* in study_arena; holds while study_known */
	bool study_known;
	int study_day;
	struct arena study_arena;
	struct progress progress;     /* in progress_arena; holds while progress_known */
	struct progress_curve curve;
	bool progress_known, curve_known;
	struct arena progress_arena;
	struct doubt doubt;           /* the clock has jumped, while `doubted` */
	bool doubted, doubt_told;
	struct renamed_list renamed;  /* to be asked about, once */
	bool renamed_told, quit_asked;
	struct card leech;            /* to be told of when what is shown now was looked at */
	bool has_leech;
	struct settings settings;
	struct theme themes[THEME_COUNT];
	struct article article;       /* count 0: none */
	struct arena arena, article_arena;
	struct ui ui;
	struct drawlist list;         /* what was drawn last */
	struct drawlist wall;         /* and on the projector, while a lesson is given */
	int wall_w, wall_h;           /* its size then */
	struct displays displays;     /* as they were told last */
	struct key_labels labels;
	bool swapped;                 /* the wall is where the presenter would be */
	struct names names;           /* of the class that is open */
	struct kept kept;             /* as it was looked for last; each kind in its arena */
	struct arena kept_arenas[KEPT_KINDS];
	struct diagnostics mistakes;  /* in the file of a lesson, or of teams, that was read last */
	const char *mistakes_of;      /* its path; in arena */
	struct look look;             /* as it was drawn last */
	int64_t sequence;             /* of the round's last message */
	int64_t round_ms, marked_ms;  /* round time at program time `marked_ms` */
	int rounds_begun;
	const char *outdated;         /* what is to be told of the round that was taken up, once it is
	                               * shown; in arena; NULL: nothing */
	bool unlearnt;                /* the round ended, went on or was left since the last commit */
	/* what the window must do: WISH_QUIT, WISH_FULL_SCREEN, WISH_PASTE */
	unsigned wishes;
	bool full_screen;             /* as the window is; without one, as was wished last */
};

/* Opens what the options name. Trouble with a bank, a journal, settings is kept to be shown,
 * and named on standard error; it never fails. */
void session_open(struct session *session, const struct session_options *options,
	const struct now *now);
void session_close(struct session *session);

/* One input, against what was drawn last; what it changes is on disk when this returns, or
 * session->not_saved says why not. */
void session_input(struct session *session, const struct input *input, const struct now *now);

/* What the clock brings: time that is up, rows that waited for the disk, banks to be listed. */
void session_tick(struct session *session, const struct now *now);

/* One message straight to the round, as tapes hold them. */
bool session_message(struct session *session, struct message *message, const struct now *now);

/* Draws the present screen into session->list for a window of that size. */
void session_draw(struct session *session, const struct metrics *metrics, int width, int height,
	const struct now *now);

/* What the projector shows, drawn for its window; NULL where there is no wall now. session_draw
 * comes behind it: the presenter sees it in small. */
const struct drawlist *session_wall(struct session *session, const struct metrics *metrics,
	int width, int height, const struct now *now);
/* Where the windows belong now: the wall -1 while no lesson is given, or no display is left. */
struct placement session_placement(const struct session *session);

/* Looks whether the journal that was opened is whole, where nobody has yet: in a thread, which
 * tells events (borrowed) when it is done; INPUT_TOLD brings what it found to the session. */
void session_examine_begin(struct session *session, struct events *events);
/* The same at once. */
void session_examine(struct session *session, const struct now *now);

/* Backs the journal up, where that is due and there is something new in it: as the last thing
 * before the session is closed, when nobody waits any more. */
void session_backup(struct session *session, const struct now *now);

/* Milliseconds of program time until session_tick and session_draw are due without any input,
 * or -1. */
int64_t session_wake(const struct session *session, const struct now *now);

#endif
