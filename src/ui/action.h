/* What pressing a zone or a key does: a verb and three numbers, carried by the draw list. */
#ifndef UI_ACTION_H
#define UI_ACTION_H

enum verb {
	ACT_NONE,
	ACT_MESSAGE,   /* a: enum message_kind for the round; b, c: its numbers */
	ACT_SUBMIT,    /* sends what is typed, then confirms */
	ACT_OPEN,      /* a: enum screen */
	ACT_BACK,      /* to the screen before */
	ACT_HOME,
	ACT_PAGE,      /* a: +1 or -1 */
	ACT_START,     /* a: enum mode: with the rules set up */
	ACT_CONTINUE,  /* a: enum mode: takes up the unfinished one */
	ACT_MISSED,    /* a quiz of what was missed in the round shown */
	ACT_SET,       /* a: enum setting; b: its value */
	ACT_FIELD,     /* a: text field: typing goes there */
	ACT_TYPE,      /* on-screen keyboard, a: code point */
	ACT_ERASE,     /* on-screen keyboard: the grapheme before the caret */
	ACT_SHIFT,     /* on-screen keyboard: layer a */
	ACT_KEYBOARD,  /* shows or hides the on-screen keyboard */
	ACT_PICK_LEFT, /* matching: a: left side taken up, joined by ACT_PICK_RIGHT */
	ACT_PICK_RIGHT,
	ACT_UNJOIN,    /* matching: the last join is undone */
	ACT_GRAB,      /* ordering: a: place taken up or put down */
	ACT_LOOK,      /* a: a past round in the history: look through it */
	ACT_LOOK_AT,   /* a: turn of the round shown */
	ACT_READ,      /* the passage behind the present question; a: paragraph, 0 its first source */
	ACT_PASTE,     /* ask for the clipboard */
	ACT_FULLSCREEN,
	ACT_QUIT,
	ACT_BANK,      /* a: of the shelf: opens it, or shows what is wrong with it */
	ACT_PATH,      /* opens the bank whose path was typed */
	ACT_RELOAD,    /* the open bank as its file is now */
	ACT_ROWS,      /* a: the first row that a list shows */
	ACT_ENTRY,     /* a: place among the questions found: shows it */
	ACT_LEARN,     /* a: enum learning_kind, b: its number: about the card, or the learner */
	ACT_MEMORY,    /* reading by memory: 0 the next moment, 1 opens it */
	ACT_RENAMED,   /* a: 1: what was learnt goes over to the questions' new names; 0: not */
	ACT_REOPEN,    /* the last grade of the session of study that ended is undone */
	ACT_NOTE,      /* a note on the card is typed */
	ACT_CARD_NOW,  /* the card that is on the screen, and what can be done with it */
	ACT_SET_ASIDE, /* a: place among the cards set aside: shows it */
	ACT_BRING_BACK,/* the focused one of them is asked again; a: 1: is no longer marked */
	ACT_WHY,       /* why the present card comes back when it does */
	ACT_PROFILE,   /* a: number of the profile to play as */
	ACT_NAME,      /* a: 0 a name for a new profile is asked for, 1 one for the focused profile */
	ACT_DELETE,    /* a: 0 asks about the profile in the focused row, 1 deletes it */
	ACT_READ_ONLY, /* plays without keeping anything */
	ACT_RETRY,     /* looks whether the profile is free by now */
	ACT_PICTURE,   /* a: enum picture: shows it large */
	ACT_TABLE,     /* the picture's numbers, or the picture again */
	ACT_SAVE_PLOT, /* a: enum picture */
	ACT_CARD,      /* a: place among the weakest cards: shows it */
	ACT_BACKUP,    /* a: place in the list of backups: asks whether to put it back */
	ACT_RESTORE,   /* puts back the backup that is asked about */
	ACT_DAMAGE,    /* a: enum damage_way: does that about the damaged journal */
	ACT_CLASS,     /* a: enum class_act: drives a lesson */
	ACT_CELL,      /* a: question: picked from the board */
	ACT_JUDGE,     /* a: 1 who speaks is right, 0 wrong */
	ACT_COUNT,     /* hands up: b more of them for option a; b 0: option a is counted now; c 1: the
	                * next team's */
	ACT_LESSON,    /* a: enum lesson_act; b: its number */
	ACT_CORRECT,   /* a: enum correct_act, b: its number */
	ACT_TEAM,      /* a: enum team_act, b: its number */
	ACT_ROLLOVER,  /* the keyboard's test: opens, or its next step; a: 1 from the beginning */
	ACT_KEPT,      /* a: enum kept_act, b: enum kept_kind, c: place in its list */
};

/* What drives a lesson, besides what is a message by itself. */
enum class_act {
	CLASS_ON,        /* the next page, then the next step */
	CLASS_LOOK_BACK, /* the page before, then the step before: nothing changes by it */
	CLASS_BLANK,
	CLASS_HANDS,     /* where none can be counted, it says so */
	CLASS_FREEZE,    /* the wall stays as it is, whatever the presenter does */
	CLASS_PASSAGE,
	CLASS_MORE_TIME, /* ten more seconds */
	CLASS_STEP_BACK,
	CLASS_SKIP,
	CLASS_VOID,      /* the question on the wall */
	CLASS_PRACTICE,
	CLASS_PAUSE,     /* or on again */
	CLASS_FINISH,
	CLASS_LEAVE,     /* home; the lesson waits */
	CLASS_SWAP,      /* the displays change places */
	CLASS_FORGET,    /* the names of this class */
	CLASS_REPORT,    /* what this class came to is saved */
	CLASS_MISSES,    /* what it missed, for a desk */
	CLASS_BEGIN,     /* a lesson as set up: its lobby opens */
};

enum lesson_act {
	LESSON_TICK,     /* b: question: in the lesson, or not */
	LESSON_EARLIER,  /* the one in the focused row comes before the one before it; b: 1 later */
	LESSON_NONE,     /* none is picked: they are drawn */
	LESSON_DRAW,     /* as many as are asked for are drawn, and ticked */
};

enum team_act {
	TEAM_NEW,
	TEAM_EDIT,       /* b: player */
	TEAM_WAY,        /* b: enum way */
	TEAM_COLOUR,     /* b: colour */
	TEAM_KEYS,       /* its keys are pressed now, one after the other */
	TEAM_KEEP,       /* it is as it should be */
	TEAM_LEAVE,      /* it goes */
	TEAM_EXTRA,      /* b: permille more time */
};

/* About lessons, sets of teams and classes. */
enum kept_act {
	KEPT_ACT_LIST,     /* shows those there are */
	KEPT_ACT_NAME,     /* asks for a title to save by */
	KEPT_ACT_SAVE,     /* by the title that was typed */
	KEPT_ACT_USE,      /* c: opens it */
	KEPT_ACT_ASK,      /* is the one in the focused row to be deleted? */
	KEPT_ACT_MISTAKES, /* those in the file of the focused row */
	KEPT_ACT_YES,      /* what is asked is done */
	KEPT_ACT_REPORT,   /* of the class that is shown: its report is saved */
	KEPT_ACT_MISSES,   /* what it missed is */
	KEPT_ACT_FORGET,   /* its names are forgotten, at the second time */
};

enum correct_act {
	CORRECT_OPEN,
	CORRECT_PLAYER,  /* b: player */
	CORRECT_POINTS,  /* b: so many more, or fewer */
	CORRECT_REASON,  /* b: enum reason */
	CORRECT_KEEP,    /* it is made */
	CORRECT_LEAVE,   /* it is not; one that is begun says so first */
	CORRECT_ACCEPT,  /* b: number of a typed text: it counts as right, for all */
};

struct action {
	enum verb verb;
	int a, b, c;
};

#endif
