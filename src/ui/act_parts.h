/* What the files that carry actions out share. */
#ifndef UI_ACT_PARTS_H
#define UI_ACT_PARTS_H

#include "ui/ui.h"

/* A message about the present question, to be filled further; the outbox's. */
struct message *act_send(const struct model *model, enum source source, enum message_kind kind,
	int64_t a, int64_t b, struct outbox *outbox);

/* The same from the teacher of a class. */
struct message *act_teach(const struct model *model, enum source source, enum message_kind kind,
	int64_t a, int64_t b, struct outbox *outbox);

/* act.c: the round and the screens around it. */
/* Opens a screen, goes back, home, to a passage or a question. */
void act_screen(struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox);
/* A message for the round. */
void act_message(struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox);
/* Matching: a side taken up, joined, parted. */
void act_match(struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox);
/* Ordering: a place taken up or put down. */
void act_grab(struct ui *ui, const struct model *model, int place, enum source source,
	struct outbox *outbox);
/* A quiz of what was missed. */
void act_missed(struct ui *ui, const struct model *model, struct outbox *outbox);
/* A round with the rules set up. */
void act_start(struct ui *ui, const struct model *model, enum mode mode,
	struct outbox *outbox);
/* A field, and the keys on the screen. */
void act_typing(struct ui *ui, struct action action);
/* Puts text into the field that is typed into, at the caret; what does not fit is told. */
void act_insert(struct ui *ui, const char *text);
/* Sends what is typed, then confirms. */
void act_answer(struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox);

/* Study: rows of the learner's, the article by memory, why a card comes back when it does. */
void act_study(struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox);

/* ACT_SET: a setting to its new value. */
void act_set(struct ui *ui, const struct model *model, int setting, int value,
	struct outbox *outbox);

/* The screens of banks and of a bank's questions. */
void act_library(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox);

/* The screens of profiles. */
void act_profile(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox);
/* A damaged journal, and backups. */
void act_journal(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox);
/* The list of profiles opens where the one stands that plays now. */
void act_profiles_enter(struct ui *ui, const struct model *model, struct outbox *outbox);
/* A row of a list has the focus, and its page is shown. */
void act_row_focus(struct ui *ui, int row);
/* The pictures of progress and the weakest cards. */
void act_progress(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox);
/* A class: its steps, its board, what is judged and counted. */
void act_class(struct ui *ui, const struct model *model, enum class_act act, enum source source,
	struct outbox *outbox);
/* The names of a class are to be forgotten: true at the second time, before that it is asked. */
bool act_forget(struct ui *ui);
void act_cell(const struct model *model, int question, enum source source, struct outbox *outbox);
void act_judge(const struct model *model, int right, enum source source, struct outbox *outbox);
void act_count(struct ui *ui, const struct model *model, struct action action, enum source source,
	struct outbox *outbox);
/* A digit of the count; -1: the last one goes. false where no hands are counted. */
bool act_count_digit(struct ui *ui, const struct model *model, int digit, enum source source,
	struct outbox *outbox);
/* A score is corrected, an answer accepted. */
void act_correct(struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox);
/* A lesson's questions, picked and put in order. */
void act_lesson(struct ui *ui, const struct model *model, struct action action);
/* The place of a question among those picked, from 0; -1: it is not picked. */
int lesson_place(const struct ui *ui, int question);
/* Whose hands are counted: the group that was chosen, else the first, of those that are there and
 * raise hands for what is asked; -1: none does. */
int hands_player(const struct ui *ui, const struct round *round);
/* The next of those groups behind this one, the first behind the last; itself where it is alone. */
int hands_next(const struct round *round, int player);
/* Counting begins: with the first group of which no hand was counted. */
void hands_begin(struct ui *ui, const struct round *round);
/* Its teams. */
void act_team(struct ui *ui, const struct model *model, struct action action, enum source source,
	struct outbox *outbox);
/* Lessons, sets of teams and classes: listed, saved, opened, deleted; of those that are over, what
 * they came to. */
void act_kept(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox);
/* The one in the focused row, else the first that is listed; -1: there is none. */
int kept_meant(const struct ui *ui, const struct kept *kept, enum kept_kind kind);
/* How many rows there are in the list of lessons, teams or classes that is on the screen; -1: it is
 * another screen. */
int kept_rows(const struct model *model);
/* The lesson as it is set up; without a title. */
struct lesson;
void lesson_set_up(const struct ui *ui, const struct bank *bank, struct lesson *lesson);
/* A key pressed where a team's keys are asked for; true: it was taken as that. */
bool team_press(struct ui *ui, const struct model *model, const struct input *input);
/* The keyboard's test: opens, or goes on to its next step; again: from the beginning. */
void act_rollover(struct ui *ui, const struct model *model, bool again);
/* Do several teams sit at one keyboard? */
bool rollover_useful(const struct round *round);
/* A key down or up while the test asks for some; true: it is a team's. */
bool rollover_key(struct ui *ui, const struct input *input);
/* The most options that a question of the round has. */
int team_options(const struct round *round);

/* The question of the card that SCREEN_CARD shows; NULL where the bank has none such. */
const struct question *card_question(const struct model *model);

/* The question that SCREEN_ENTRY shows; NULL where the search finds none. */
const struct question *entry_question(const struct model *model);
/* How many the search found, and which it is at a place. */
int entry_count(const struct model *model);
int entry_at(const struct model *model, int place);

#endif
