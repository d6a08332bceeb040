/* What is kept of classes, to choose from: lessons that were prepared, sets of teams, classes that
 * were left before their end, and those that are over. Whoever filled the lists owns their
 * texts. */
#ifndef CORE_KEPT_H
#define CORE_KEPT_H

#include "core/lesson.h"
#include "core/team_set.h"

enum kept_kind { KEPT_LESSONS, KEPT_TEAMS, KEPT_CLASSES /* left */, KEPT_ENDED /* over */ };
enum { KEPT_KINDS = KEPT_ENDED + 1 };

enum {
	CLASSES_MAX = 100,     /* that a list has room for */
	ENDED_MAX = 1000,      /* and the one of classes that are over */
	CLASS_LEFT_TEAMS = 6,  /* of whom scores are told */
};

/* A team of it; the best come first. */
struct class_left_team {
	const char *name;      /* NULL: it has none, or it is forgotten */
	int number;            /* from 1 */
	int score;
};

/* Where a class stands. */
enum class_left_at { LEFT_IN_LOBBY, LEFT_AT_QUESTION, LEFT_BEHIND_LAST };

struct class_left {
	int64_t round;         /* the journal's number of it */
	int64_t started_ms;    /* UTC */
	int offset_min;        /* of local time then */
	const char *bank_title;
	bool other_bank;       /* not the one that is open now */
	const char *names;     /* file in which its names are kept; NULL: none are */
	const char *report;    /* a file of its report; NULL: none is saved */
	bool told;             /* what follows was looked for */
	bool playable;         /* it can be played again here; else nothing below is known */
	enum class_left_at at;
	int place, total;      /* the question, from 1, and of how many */
	int asked;             /* questions that were closed */
	struct class_left_team teams[CLASS_LEFT_TEAMS];
	int team_count;        /* all that are there */
};

struct class_list {
	struct class_left *items; /* newest first */
	int count;
	bool cut;              /* there are more than fit */
};

struct kept {
	struct lesson_list lessons;
	struct team_set_list teams;
	struct class_list classes;
	struct class_list ended;
};

/* How many of a kind there are; what one is called, NULL for a class. */
int kept_count(const struct kept *kept, enum kept_kind kind);
const char *kept_title(const struct kept *kept, enum kept_kind kind, int place);
/* How many mistakes its file has. */
int kept_mistakes(const struct kept *kept, enum kept_kind kind, int place);
/* The first whose title reads the same, whatever its capitals and accents; -1 none. */
int kept_alike(const struct kept *kept, enum kept_kind kind, const char *title);

#endif
