/* What the files that carry actions out share. */
#ifndef UI_ACT_PARTS_H
#define UI_ACT_PARTS_H

#include "ui/ui.h"

/* ACT_SET: a setting to its new value. */
void act_set(struct ui *ui, const struct model *model, int setting, int value,
	struct outbox *outbox);

/* The screens of banks and of a bank's questions. */
void act_library(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox);

/* The pictures of progress and the weakest cards. */
void act_progress(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox);
/* The question of the card that SCREEN_CARD shows; NULL where the bank has none such. */
const struct question *card_question(const struct model *model);

/* The question that SCREEN_ENTRY shows; NULL where the search finds none. */
const struct question *entry_question(const struct model *model);
/* How many the search found, and which it is at a place. */
int entry_count(const struct model *model);
int entry_at(const struct model *model, int place);

#endif
