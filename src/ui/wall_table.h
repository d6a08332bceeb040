/* The teams by their places, in rows: for what tells how they stand. Not for others. */
#ifndef UI_WALL_TABLE_H
#define UI_WALL_TABLE_H

#include "ui/wall_parts.h"

struct wall_row {
	int player, place, before, score;
};

struct wall_table {
	const struct wall *wall;
	struct wall_row *rows; /* in the list's arena */
	int count, most;   /* most: the best score */
	bool moves;        /* how places changed is shown */
	bool tied;         /* all share the first place */
	enum role role;    /* of names and scores */
	bool halves;       /* in two columns, where no name is too long for them */
};

/* By place; in equal places as they came. */
void table_fill(struct wall_table *table, const struct wall *wall);
/* The rows from `first` on: a few share the height that is left. used: what stands above them on
 * their page, whose others they have whole. */
void table_draw(struct strip *strip, const struct wall_table *table, int first, int used);
/* Its least height on one page. */
int table_height(struct strip *strip, const struct wall_table *table, int first);
/* What stands beside a name: its score, or of a group that raises hands its share right. */
const char *table_figure(const struct wall_table *table, const struct wall_row *row,
	struct drawlist *list);

/* The same table in each way that it may be set, the most legible first; contexts for wall_fit.
 * A few teams are never smaller than choices. */
enum { TABLE_WAYS = 5 };
struct wall_tables {
	struct wall_table ways[TABLE_WAYS];
	const void *contexts[TABLE_WAYS];
	int count;
};
/* large: its type may be larger than a choice's. */
void tables_fill(struct wall_tables *tables, const struct wall_table *table, bool large);

#endif
