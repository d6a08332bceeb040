/* Walks through every screen and phase of the game with one bank, and inspects each for a number
 * of looks: sizes, text scales, themes, stand-in and real fonts, with a keyboard, a pad and a
 * finger. */
#ifndef WALK_H
#define WALK_H

#include "inspect.h"
#include "stage.h"

struct plan {
	bool all;                      /* every look for every scene, else a few in turn */
	int few;                       /* how many, else */
	const struct theme *themes;    /* THEME_COUNT */
	const struct metrics *fonts;   /* NULL: stand-in metrics alone */
	const char *lang;              /* of the words and of the bank; NULL: English */
	const char *only;              /* scenes whose name holds this; NULL: all */
	bool verbose;
};

struct walk {
	const struct plan *plan;
	const char *bank_name;
	int language;                  /* of the bank */
	struct stage stage;
	struct inspector inspector;
	long scenes, looks;
};

/* bank: taken over. */
void walk_open(struct walk *walk, const struct plan *plan, const char *bank_name,
	struct bank *bank);
void walk_close(struct walk *walk);

void walk_all(struct walk *walk);

/* Inspects what the stage shows now. */
void walk_see(struct walk *walk, const char *scene, unsigned flags);

/* walk_round.c: every question and card in every phase. */
void walk_questions(struct walk *walk);
void walk_cards(struct walk *walk);
void walk_ends(struct walk *walk);
/* walk_study.c: study, and what is told of it. */
void walk_study(struct walk *walk);
/* walk_class.c: a lesson before a class. */
void walk_class(struct walk *walk);
/* walk_kept.c: what is kept of classes. */
void walk_kept(struct walk *walk);
/* walk_around.c: everything around a round. */
void walk_around(struct walk *walk);

#endif
