/* The teams by their places, in rows: for what tells how they stand. Not for others. */
#ifndef UI_WALL_TABLE_H
#define UI_WALL_TABLE_H

#include "ui/wall_parts.h"

struct wall_row {
	int player, place, before, score;
};

struct wall_table {
	const struct wall *wall;
	struct wall_row rows[PLAYERS_MAX];
	int count, most;   /* most: the best score */
	bool moves;        /* how places changed is shown */
	enum role role;    /* of names and scores */
};

/* By place; in equal places as they came. */
void table_fill(struct wall_table *table, const struct wall *wall);
/* The rows from `first` on, in columns; few of them share the height that is left. */
void table_draw(struct strip *strip, const struct wall_table *table, int first);
/* What stands beside a name: its score, or of a group that raises hands its share right. */
const char *table_figure(const struct wall_table *table, const struct wall_row *row,
	struct drawlist *list);

#endif
