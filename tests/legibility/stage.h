/* Everything that a model needs, to be brought into any state by messages: a bank, a round, the
 * screens' state, a past, an article. Owns all but the bank's text. */
#ifndef STAGE_H
#define STAGE_H

#include "core/class.h"
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
	struct names names;
	struct drawlist wall;         /* the projector's, for the presenter's window */
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

/* A past of `count` rounds of all modes, the newest of which are unfinished as said. */
void stage_past(struct stage *stage, int count, bool unfinished_quiz, bool unfinished_cards);

/* stage_class.c: a lesson of these questions, in the lobby; of all that fit where count is 0. */
void stage_lesson(struct stage *stage, struct rules rules, const int *chosen, int count);
/* So many teams, whose names are long, short, empty, of all scripts; `ways`: of how many ways to
 * answer, in turn (keys, buzzer, hands, pad). */
void stage_teams(struct stage *stage, int count, int ways);
/* The teacher's next step; another one, about the question on the wall. */
bool stage_on(struct stage *stage);
bool stage_lesson_say(struct stage *stage, enum message_kind kind, int64_t a, int64_t b);
void stage_correct(struct stage *stage, int player, int points);
void stage_buzz(struct stage *stage, int player);
/* The practice question answered by all. */
void stage_practice(struct stage *stage);
/* What the wall shows, in this size, for the presenter's window; model.wall = NULL ends it. */
void stage_wall(struct stage *stage, const struct theme *theme, int w, int h, int language);
/* A question of which one choice is picked. */
int bank_first(const struct bank *bank);
/* So many who type, what is wrong, and what is long; the question is open. */
void stage_class_type(struct stage *stage, int count);
/* All teams but the last `but` answer what is open, rightly and wrongly. */
void stage_class_answer(struct stage *stage, int but);
/* Goes on to this phase, whatever is asked on the way answered by all but one; false where the
 * lesson does not come to it. */
bool stage_to(struct stage *stage, enum phase phase);

/* So many days of study, of which so many new cards a day. */
void stage_studied(struct stage *stage, int days, int fresh);
/* SCREEN_CARD with the card at a place among the weakest. */
void stage_card(struct stage *stage, int place);

#endif
