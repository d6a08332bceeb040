/* The state of the screens (which one, focus, page, half-typed text, a drag): outside the
 * game, never in its digest, never in the journal. And the model: all that a screen may
 * read. Screens are pure: model and look in, draw list out. */
#ifndef UI_UI_H
#define UI_UI_H

#include "base/diagnostic.h"
#include "core/article.h"
#include "core/backups.h"
#include "core/damage.h"
#include "core/doubt.h"
#include "core/kept.h"
#include "core/learner.h"
#include "core/names.h"
#include "core/profile.h"
#include "core/renamed.h"
#include "core/rollover.h"
#include "core/round.h"
#include "core/settings.h"
#include "core/shelf.h"
#include "ui/drawlist.h"
#include "ui/input.h"
#include "ui/look.h"

/* core/progress.h */
struct progress;
struct progress_curve;

enum screen {
	SCREEN_HOME,
	SCREEN_SETUP_QUIZ,
	SCREEN_SETUP_CARDS,
	SCREEN_ROUND,    /* what it shows follows the round's phase */
	SCREEN_PAUSE,
	SCREEN_READ,
	SCREEN_HISTORY,
	SCREEN_LOOK,     /* one question or card of a finished round, answered */
	SCREEN_SETTINGS,
	SCREEN_SCORING,
	SCREEN_ARTICLE,
	SCREEN_HELP,
	SCREEN_ABOUT,
	SCREEN_BANKS,    /* which bank to open */
	SCREEN_FINDINGS, /* what is wrong with one */
	SCREEN_BROWSE,   /* all questions of the bank, searched */
	SCREEN_ENTRY,    /* one of them, with its answer */
	SCREEN_STUDY,    /* what is due, and all that belongs to it */
	SCREEN_STUDY_SETTINGS,
	SCREEN_WHY,      /* why a card comes back when it does */
	SCREEN_LEECH,    /* a card that was missed too often */
	SCREEN_CLOCK,    /* is the clock right? */
	SCREEN_NOTE,     /* the learner's own words on a card */
	SCREEN_RENAMED,  /* questions that are called otherwise now */
	SCREEN_PROFILES, /* who plays */
	SCREEN_NAME,     /* what a profile is called */
	SCREEN_LOCKED,   /* another program has the profile open */
	SCREEN_PROGRESS, /* what is remembered, in pictures */
	SCREEN_PLOT,     /* one of them, or its numbers */
	SCREEN_WEAK,     /* the weakest cards */
	SCREEN_CARD,     /* one card: its answer, its past, how it fades */
	SCREEN_DAMAGED,  /* the profile's journal is damaged */
	SCREEN_BACKUPS,  /* copies of the journal */
	SCREEN_RESTORE,  /* is one of them to be put back? */
	SCREEN_SET_ASIDE, /* cards that rest, are marked, or are not asked any more */
	SCREEN_DELETE,   /* is a profile to be deleted? */
	SCREEN_CLASS_SETUP, /* a lesson before a class: what and how */
	SCREEN_LESSON,   /* which questions, in which order */
	SCREEN_CLASS,    /* the lesson: the presenter's window, or the wall where there is one alone */
	SCREEN_CLASS_PAUSE,
	SCREEN_TEAMS,    /* who plays */
	SCREEN_TEAM,     /* a team of it: its name, and how it answers */
	SCREEN_HANDS,    /* hands that are up are counted */
	SCREEN_CORRECT,  /* a score is corrected */
	SCREEN_ROLLOVER, /* which keys block each other */
	SCREEN_LESSONS,  /* those that are saved */
	SCREEN_TEAM_SETS,
	SCREEN_CLASSES,  /* those that were left before their end */
	SCREEN_ENDED,    /* those that are over */
	SCREEN_ENDED_ONE, /* one of them: its report, and its names */
	SCREEN_TITLE,    /* what a lesson or a set of teams is saved as */
	SCREEN_KEPT_ASK, /* is one of them to be replaced, deleted, ended? */
	SCREEN_MISTAKES, /* in the file of one */
	SCREEN_ACCEPT,   /* typed answers that were judged wrong */
};
enum { SCREEN_COUNT = SCREEN_ACCEPT + 1 };

/* What ACT_SET sets. */
enum setting {
	SET_THEME, SET_TEXT_SCALE, SET_STILL, SET_FULL_SCREEN, SET_TONGUE,
	SET_LENGTH, SET_TOPIC, SET_LEVEL, SET_ORDER, SET_TIMER, SET_SCORING, SET_FEEDBACK,
	SET_TARGET, SET_MINUTES, SET_NEW, SET_CAP, SET_FORM, SET_TURN_HOUR,
	SET_READING, SET_BOARD, SET_STREAK, SET_HIDDEN, SET_AGAIN, SET_FOR_ALL, SET_SOUNDS,
	SET_LESSON_MINUTES,
};

enum { UI_DEPTH = 8, UI_NAME_MAX = 32, UI_NOTICE_MAX = 400 };

/* Fields that are typed into: an open question's (0 to GAPS_MAX - 1), and those of screens. */
enum { FIELD_SEARCH = GAPS_MAX, FIELD_PATH, FIELD_NAME, FIELD_NOTE, FIELD_TEAM,
	FIELD_TITLE, FIELD_WORDS, FIELDS_MAX };
enum { FIELD_BYTES = 1024, FIELD_BYTES_MAX = WORDS_BYTES /* FIELD_WORDS alone takes as many */ };

/* ui->page: the page on which the focused zone stands. */
enum { PAGE_OF_FOCUS = -1000 };

/* A list shows so many rows at the most; the rows before and behind are a press away. */
enum { ROWS_MAX = 100 };

/* The panels of SCREEN_PROGRESS: of an enum picture (ui/progress_plot.h), of the weakest cards. */
#define PROGRESS_PLOT_ZONE "plot-%d"
#define PROGRESS_WEAK_ZONE "weak"

/* How the wall shows a lesson: nothing of it changes the game. */
struct wall_view {
	bool blank, frozen;
	bool passage;     /* the passage behind the question stands on it */
	int back;         /* steps looked back */
	int page, pages;  /* of what is shown, as it was drawn last */
};

enum { TEAMS_MAX = 32 };

/* Questions picked for a lesson, in the order in which they are asked. */
struct picks {
	int items[ROUND_QUESTIONS_MAX];
	int count;
};

/* What is asked on SCREEN_KEPT_ASK. */
enum kept_ask { KEPT_ASK_REPLACE, KEPT_ASK_DELETE, KEPT_ASK_USE /* in place of what is there */ };

/* Of which kind SCREEN_TITLE, SCREEN_KEPT_ASK, SCREEN_ENDED_ONE and SCREEN_MISTAKES speak, and of
 * which in its list. */
struct kept_view {
	enum kept_kind kind;
	enum kept_ask ask;
	int place;
};

/* A team being made or changed. */
struct team_draft {
	int player;       /* its number; the next one is new */
	int way, colour;  /* enum way */
	uint16_t keys[CHOICES_MAX + 1];
	uint16_t before[CHOICES_MAX + 1]; /* as they were before others were pressed */
	int pressing;     /* the key that is pressed next, -1 none */
	bool pressed;     /* the last key was one of them: what it writes is no name */
};

/* Which device a team holds: a pad, or five buttons of a set from `button` on. */
struct claim {
	int device;       /* 0 none */
	int button;
	bool gone;        /* pulled out: it is still theirs when it comes back */
};

struct drag {
	char name[UI_NAME_MAX];   /* of the zone that was pressed; "" none */
	struct action action;
	unsigned flags;
	int from_x, from_y, x, y;
	bool moving;              /* past the threshold: it is a drag, not a press */
};

struct ui {
	enum screen stack[UI_DEPTH];
	int depth;                /* at least 1 */
	int64_t entered_ms;       /* when the present screen opened */
	char focus[UI_NAME_MAX];  /* the focused zone's name, "" none */
	int page;
	struct drag drag;
	bool pad, touch;          /* the last thing used */

	char fields[FIELDS_MAX][FIELD_BYTES_MAX];
	int field;                /* which one is typed into, -1 none */
	int caret;                /* byte offset in it */
	char compose[MESSAGE_TEXT_MAX]; /* an input method's text so far */
	bool keyboard;            /* the on-screen keyboard is up */
	int layer;                /* of it */

	int left;                 /* matching: the left side taken up, -1 none */
	int joins[PAIRS_MAX];     /* matching: left sides in the order joined */
	int join_count;
	int grabbed;              /* ordering: the place taken up, -1 none */

	int turn;                 /* turn these belong to; -1 none */
	enum phase phase;
	int paragraph;            /* reading: the one in the middle, from 1; 0: all of them */
	int looked_at;            /* SCREEN_LOOK: place among what can be looked through */
	int past;                 /* SCREEN_HISTORY: the round that was looked through */
	int row;                  /* the first one listed, of the questions found, the profiles, the
	                           * backups, the cards set aside */
	int entry;                /* SCREEN_ENTRY: place among those found */
	int by_memory;            /* reading: recall is shown; 0 off, 1 now, then some days ahead */
	struct card card;         /* SCREEN_WHY, SCREEN_LEECH, SCREEN_CARD: which it is about */
	int named;                /* SCREEN_NAME, SCREEN_DELETE: number of the profile, -1 a new one */
	int picture;              /* SCREEN_PLOT: enum picture (ui/progress_plot.h) */
	bool table;               /* of it the numbers are shown */
	int weak;                 /* SCREEN_WEAK, SCREEN_SET_ASIDE: the row that was opened */
	int restored;             /* SCREEN_RESTORE, SCREEN_DELETE: place in the list */
	struct wall_view wall;
	struct picks picks;       /* SCREEN_LESSON; none: they are drawn */
	int minutes;              /* that the lesson may take, in place of its length; 0: not asked */
	char titles[KEPT_KINDS][TITLE_BYTES]; /* of the lesson and the teams opened or saved last */
	struct kept_view kept;
	struct team_draft team;
	struct claim claims[TEAMS_MAX]; /* by player */
	struct rollover rollover; /* SCREEN_ROLLOVER */
	int hands;                /* SCREEN_HANDS: the team whose hands are counted */
	int counted;              /* and the option */
	int corrected, points, reason; /* SCREEN_CORRECT: whose score, by how much, enum reason */
	bool unmade_told;         /* that it is not made yet: the next key that leaves leaves */
	int64_t shut_ms;          /* when a question closed by itself: a key that was meant to close
	                           * it comes late */
	bool went_on;             /* the last step was one of the presenter's */
	bool back_asked;          /* the last key asked whether answers are to be taken back */
	bool forget_asked;        /* the last key asked whether names are to be forgotten */
	struct rules quiz, cards, lesson; /* being set up */
	bool timer_lent;          /* the quiz's time limit came with Speed, and leaves with it */
	char notice[UI_NOTICE_MAX]; /* one sentence that stays until the next key; "" none */
	bool notice_fine;         /* it tells of something that went well */
};

struct model {
	const struct ui *ui;
	const struct bank *bank;        /* NULL where none could be opened */
	const struct round *round;      /* being played; NULL none */
	const struct round *viewed;     /* a past one looked through; NULL none */
	const struct learner *learner;
	const struct settings *settings;
	const struct article *article;  /* NULL where the learner has none */
	const char *not_saved;          /* why answers are not on disk; NULL where they are */
	const char *bank_trouble;       /* what is wrong with the bank that was asked for; NULL */
	const struct shelf *shelf;      /* the banks to choose from */
	const struct profile_list *profiles; /* NULL where nothing is kept */
	const struct damage *damage;    /* of the profile's journal; NULL: none is known */
	const struct backup_list *backups; /* as they were looked for last; NULL: nothing is kept */
	const struct diagnostics *findings; /* what is wrong with the one tried last; NULL none */
	const char *findings_of;        /* its file */
	const char *offer;              /* what could be done since a file changed; NULL: nothing */
	const int *found;               /* questions that the search found; NULL: all of the bank */
	int found_count;
	const struct progress *progress; /* NULL: nothing has been reviewed */
	const struct progress_curve *curve; /* on SCREEN_CARD: of ui->card; else it may be NULL */
	const char *version;
	const struct memory *memory;    /* of the bank that is open; NULL none */
	const struct study *study;      /* what that comes to now; NULL none */
	struct study_now moment;        /* on the learner's axis */
	const struct renamed_list *renamed; /* questions called otherwise now; NULL none */
	const struct doubt *doubt;      /* the clock has jumped; NULL: it has not */
	const struct names *names;      /* of the class that is open */
	const struct key_labels *labels; /* of the keyboard; NULL: not known */
	const struct kept *kept;        /* as it was looked for last; NULL: nothing is kept */
	const struct diagnostics *mistakes; /* in the file of SCREEN_MISTAKES; NULL none */
	const char *mistakes_of;        /* its path */
	bool full_screen;               /* now, whatever the settings say */
	int64_t now_ms;                 /* since the program started: for movement only */
	int64_t round_ms;               /* round time now */
	const struct drawlist *wall;    /* as the projector shows it; NULL: there is none */
	int wall_w, wall_h;             /* its size */
};

/* What follows from an input, in order: messages for the round and wishes for the wiring. */
enum wish {
	WISH_QUIT = 1, WISH_FULL_SCREEN = 2, WISH_SAVE_SETTINGS = 4, WISH_PASTE = 8,
	WISH_START = 16,      /* with start_rules; chosen questions in `chosen` */
	WISH_CONTINUE = 32,   /* mode in number */
	WISH_LOOK = 64,       /* past round, index into the learner's, in number */
	WISH_ARTICLE = 128,   /* text holds the pasted article, path a dropped file */
	WISH_SHELF = 256,     /* looks which banks there are */
	WISH_BANK = 512,      /* opens another bank: its path */
	WISH_RELOAD = 1024,   /* takes up what has changed in the open bank's file */
	WISH_PROFILES = 2048, /* looks which profiles there are */
	WISH_PROFILE = 4096,  /* changes to the profile of this number */
	WISH_PROFILE_NEW = 8192,   /* makes one of the name in text, and changes to it */
	WISH_PROFILE_NAME = 16384, /* names the one of this number anew */
	WISH_PROFILE_DELETE = 67108864, /* deletes the one of this number */
	WISH_READ_ONLY = 32768,    /* goes on without keeping anything */
	WISH_RETRY = 65536,        /* tries to open the profile's journal again */
	WISH_LEARNING = 131072, /* a row of the learner's, in learning */
	WISH_RENAMED = 524288, /* what was learnt goes over to new names: 1, or not: 0, in number */
	WISH_REOPEN = 262144,  /* undoes the last grade of the session of study that ended */
	WISH_SAVE_PLOT = 1048576, /* as SVG and CSV: the enum picture in number */
	WISH_BACKUPS = 2097152,  /* looks which backups there are */
	WISH_RESTORE = 4194304, /* puts back the backup at this place in the list */
	WISH_DAMAGE = 8388608,  /* does what this number (enum damage_way) says about the damage */
	WISH_CLASS_NAME = 16777216, /* number is the name in text */
	WISH_FORGET = 134217728, /* the names of the class that is open */
	WISH_REPORT = 268435456, /* what the class that is open came to, as files; 1 in number:
	                         * what it missed alone, for a desk */
	WISH_SWAP = 33554432,   /* the two displays change places */
	WISH_KEPT = 536870912,  /* what `kept` says, of lessons, teams and classes */
	WISH_CLASS_WORDS = 1073741824, /* text is about the correction among the messages */
};

enum kept_wish {
	KEPT_LOOK,     /* which there are */
	KEPT_SAVE,     /* what is there now, by the title in text; place: the one replaced, or -1 */
	KEPT_OPEN,     /* a lesson into the set-up, teams into the lobby; a class goes on */
	KEPT_DELETE,   /* a class is ended */
	KEPT_TELL,     /* the mistakes in its file */
	KEPT_REPORT,   /* of a class that is over: its report, as files */
	KEPT_MISSES,   /* what it missed, as a file for a desk */
	KEPT_FORGET,   /* its names go */
};
enum { OUTBOX_MESSAGES = 8 };

struct outbox {
	/* kind, question, a, b, text, source; the wiring adds time and sequence */
	struct message messages[OUTBOX_MESSAGES];
	int message_count;
	unsigned wishes;
	struct rules start_rules;
	int chosen[ROUND_QUESTIONS_MAX];
	int chosen_count;
	int number;
	struct {
		enum kept_wish wish;
		enum kept_kind kind;
		int place;
	} kept;
	const char *text, *path;  /* valid while the input is */
	struct learning learning; /* kind, question_id, part, a, text: the wiring adds the rest */
	struct settings settings; /* with WISH_SAVE_SETTINGS and WISH_FULL_SCREEN: the new ones */
};

void ui_init(struct ui *ui, const struct settings *settings);

/* Resets what belonged to another turn or phase; call after every change of the round. */
void ui_settle(struct ui *ui, const struct model *model);

void ui_open(struct ui *ui, enum screen screen, int64_t now_ms);
void ui_back(struct ui *ui, int64_t now_ms);
enum screen ui_screen(const struct ui *ui);
/* Is a round on the screen, or covered by another? */
bool ui_in_round(const struct ui *ui);

/* Bytes that a field takes, its NUL among them. */
size_t ui_field_size(int field);

/* One input against the list that was drawn last. */
void ui_input(struct ui *ui, const struct model *model, const struct drawlist *list,
	const struct look *look, const struct input *input, struct outbox *outbox);

/* Carries out an action (what ui_input does once it knows which). */
void ui_perform(struct ui *ui, const struct model *model, struct action action, enum source source,
	struct outbox *outbox);

/* Sends what is typed and not yet confirmed, as drafts: before time runs out, before a pause. */
void ui_flush(const struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox);

/* Is what stands in the fields and in the round enough for an answer? */
bool ui_can_submit(const struct ui *ui, const struct model *model);

/* A zone was dragged onto another; false where that means nothing. */
bool ui_drop(struct ui *ui, const struct model *model, struct action drag, struct action drop,
	enum source source, struct outbox *outbox);

/* One sentence that stays until the next key or press. */
void ui_notice(struct ui *ui, const char *text);
/* The same, of something that went well. */
void ui_notice_fine(struct ui *ui, const char *text);

/* Draws the present screen; the list is reset first. */
void ui_draw(const struct model *model, const struct look *look, struct drawlist *list);

/* Milliseconds until another frame is due with no input (movement, a timer's next second), or
 * -1: the program may sleep. */
int64_t ui_wake(const struct model *model, const struct look *look);

/* How far a movement of `ms` since the screen opened has come, 0 to 1000; 1000 where all is
 * still. */
int ui_moved(const struct model *model, const struct look *look, int ms);

/* The field that takes typed text now, for input methods: its zone, or NULL. */
const struct draw *ui_field_zone(const struct ui *ui, const struct drawlist *list);

#endif
