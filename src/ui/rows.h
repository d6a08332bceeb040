/* A long list shows so many rows at a time (ROWS_MAX): which of them, and the way to the others. */
#ifndef UI_ROWS_H
#define UI_ROWS_H

#include "ui/strip.h"
#include "ui/ui.h"

struct rows {
	int from, to, count;
};

/* Which of `count` rows are listed. */
struct rows rows_listed(const struct ui *ui, int count);

/* The row that leads to the rows before these, and the one that leads behind them, where there are
 * such; words: a translated format of two texts, "Profiles %s to %s". */
void rows_before_draw(struct strip *strip, const struct rows *rows, const char *words);
void rows_behind_draw(struct strip *strip, const struct rows *rows, const char *words);

/* Turning pages goes on into the rows before these, and behind them; once the list is drawn. */
void rows_keys(const struct rows *rows, struct drawlist *list);

#endif
