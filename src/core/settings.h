/* What the learner may set; saved in the configuration folder. Plain data. */
#ifndef CORE_SETTINGS_H
#define CORE_SETTINGS_H

#include "core/displays.h"
#include "core/rules.h"
#include "core/study.h"

enum theme_name { THEME_PAPER, THEME_NIGHT, THEME_CONTRAST };
enum { THEME_COUNT = THEME_CONTRAST + 1 };

enum tongue_name { TONGUE_SYSTEM, TONGUE_EN, TONGUE_FR };
enum { TONGUE_COUNT = TONGUE_FR + 1 };

enum { BACKUP_MEGABYTES = 200, BACKUP_MEGABYTES_MAX = 100000 };

/* Banks that were opened by their path, so that they can be chosen again. */
enum { RECENT_MAX = 6, RECENT_BYTES = 1024 };

struct settings {
	enum theme_name theme; /* night at a desk */
	int text_scale;        /* percent, 100 to 200 */
	bool still;            /* no movement */
	bool full_screen;
	enum tongue_name tongue; /* of the game's words, and of a bank that has it */
	struct rules quiz;     /* the last quiz asked for */
	struct rules cards;
	struct rules lesson;   /* the last class's */
	int lesson_minutes;    /* that it was to take, in place of its length; 0: not asked for */
	bool sounds;           /* a class's */
	char wall[DISPLAY_NAME_MAX]; /* the display that was the wall last; "" none */
	struct study_settings study;
	int backup_megabytes;  /* that a profile's backups may take; the newest stays in any case */
	char recent[RECENT_MAX][RECENT_BYTES]; /* paths, the newest first; "" from the first free on */
};

struct settings settings_default(void);

/* Puts a path first among the recent ones; one that is no UTF-8 or too long is left out. */
void settings_recent(struct settings *settings, const char *path);

#endif
