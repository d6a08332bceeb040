/* Everything that a model needs, to be brought into any state by messages: a bank, a round, the
 * screens' state, a past, an article. Owns all but the bank's text. */
#ifndef STAGE_H
#define STAGE_H

#include "study_past.h"
#include "ui/ui.h"

struct stage {
	struct arena arena;
	struct bank *bank;
	struct round *round, *viewed; /* NULL: none */
	struct ui ui;
	struct learner learner;
	struct settings settings;
	struct article article;       /* made up, in the bank's shape */
	bool remembering;             /* memory and study are there */
	struct memory memory;
	struct study study;
	struct doubt doubt;
	struct study_past studied;    /* made up, too */
	struct names names;           /* of a class */
	struct drawlist wall;         /* as a projector of 1024 by 768 shows it */
	struct model model;
	int64_t sequence;
};

/* bank: NULL is allowed, as for the program; taken over. */
void stage_open(struct stage *stage, struct bank *bank);
void stage_close(struct stage *stage);

/* Back to the first start: no round, no past, no notice. */
void stage_reset(struct stage *stage);

/* A round of these questions with rules (`chosen` is set); the first is asked first. */
void stage_begin(struct stage *stage, struct rules rules, const int *chosen, int count);

/* One message about the present question; returns whether it was taken. */
bool stage_say(struct stage *stage, enum message_kind kind, int64_t a, int64_t b, const char *text);

/* A message as the screens made it; time and sequence are added. */
bool stage_send(struct stage *stage, struct message *message);

/* A screen over the round, or another. */
void stage_show(struct stage *stage, enum screen screen);

/* The present question answered right, wrong or in part, without confirming. */
enum answered { ANSWERED_RIGHT, ANSWERED_WRONG, ANSWERED_PART };
void stage_answer(struct stage *stage, enum answered how);

/* As it is drawn in fields, not in the round: half typed. */
void stage_type(struct stage *stage, const char *text);

/* stage_study.c: what a learner remembers after reviews on so many days, each card missed now
 * and then; 0: none yet. Studied last so many days ago. */
void stage_remember(struct stage *stage, int days, int ago);
void stage_forget(struct stage *stage);
/* A session of study of all that is due then, in either form, the first card shown. */
void stage_study(struct stage *stage, bool as_question);

/* stage_class.c: a lesson of these questions before so many teams, in its lobby; the last of them
 * raise hands and buzz. Each has a name of the greatest length. */
void stage_class(struct stage *stage, struct rules rules, const int *chosen, int count, int teams);
/* What the teacher does, and a team. */
bool stage_teach(struct stage *stage, enum message_kind kind, int64_t a, int64_t b);
bool stage_play(struct stage *stage, int team, enum message_kind kind, int64_t a, int64_t b);
/* The teams answer the open question, as far as its kind allows, each otherwise. */
void stage_answers(struct stage *stage);
/* There is a projector, or none. */
void stage_wall(struct stage *stage, bool there);

/* A past of `count` rounds of all modes, the newest of which are unfinished as said. */
void stage_past(struct stage *stage, int count, bool unfinished_quiz, bool unfinished_cards);

/* So many days of study, of which so many new cards a day. */
void stage_studied(struct stage *stage, int days, int fresh);
/* SCREEN_CARD with the card at a place among the weakest. */
void stage_card(struct stage *stage, int place);

#endif
