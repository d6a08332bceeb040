/* Item analysis: what a test's questions were worth, from who got which of them right. Pure
 * functions over a table of players by items; they know no round and no bank.
 *
 * An answer's grade g is the exact share got/of, from 0 to 1. Who was there and answered nothing
 * has g = 0; who was not there counts nowhere. A crowd (hands raised for a choice) stands for as
 * many voices as there were; it counts in the shares of an item, not in what compares one player
 * with another.
 *
 *   facility        the mean of g.  Crocker & Algina 1986, ch. 14
 *   corrected       the mean of g - (1 - g) / (k - 1) over answers, 0 for none, with k options:
 *                   (R - W / (k - 1)) / N, the formula score a question. Crocker & Algina, ch. 17
 *   rest            of a player and an item: the mean of g over the other items that the player
 *                   was there for
 *   discrimination  the mean of g in the upper group less that in the lower, by the rest. Groups
 *                   of 27 % (Kelley 1939), rounded half up; under 20 players halves, without the
 *                   middle one of an odd number. Of those who tie at a group's border each counts
 *                   with the same fraction, so that no order of players matters.
 *   point-biserial  Pearson's correlation of g and the rest. Henrysson 1963: of the rest, not the
 *                   total, in which the item itself would be
 *   KR-20           k / (k - 1) x (1 - sum of p q / variance of the totals), all variances over N.
 *                   Kuder & Richardson 1937, formula 20 */
#ifndef CORE_ITEMS_H
#define CORE_ITEMS_H

#include <stdbool.h>
#include <stdint.h>

enum {
	ITEMS_PLAYERS_MAX = 1024,
	ITEMS_HALVES_UNDER = 20, /* players */
	ITEMS_FEW_UNDER = 10,    /* a figure with a smaller N says little */
};

enum item_state { ITEM_ABSENT, ITEM_BLANK, ITEM_ANSWERED };

struct item_cell {
	enum item_state state;
	int got, of;      /* answered: 0 <= got <= of, of > 0 */
	int voices;       /* people behind it: 1; of a crowd, those who raised a hand */
	int64_t t_ms;     /* time of the answer; -1 none */
};

struct item_table {
	int players, items;
	const struct item_cell *cells; /* that of a player and an item: [player * items + item] */
	const bool *crowds;            /* a flag a player; NULL: none is one */
};

/* A number with how many stand behind it. Where it is not known, value says nothing, and n is how
 * many there would have been. */
struct figure {
	double value;
	int n;
	bool known;
};

/* Not known where nobody was there. n: voices. */
struct figure items_facility(const struct item_table *table, int item);
/* Not known under two options either. */
struct figure items_corrected(const struct item_table *table, int item, int options);
/* Not known where nobody differs from another in the rest, or there are under two with one. n:
 * players, in the groups or between them. */
struct figure items_discrimination(const struct item_table *table, int item);
/* The same, and where all did equally well at the item. */
struct figure items_point_biserial(const struct item_table *table, int item);
/* In ms, of those who answered; of two in the middle their mean. Not known where there are none. */
struct figure items_median_time(const struct item_table *table, int item);
/* How many of the voices; not known where there are none. */
struct figure items_share(int votes, int voices);

enum items_kr20 {
	KR20_KNOWN,
	KR20_FEW_ITEMS,   /* under two */
	KR20_FEW_PLAYERS, /* under two who are no crowd */
	KR20_GAPS,        /* one of them did not answer all */
	KR20_PARTS,       /* an answer was neither wholly right nor wholly wrong */
	KR20_NO_SPREAD,   /* all have the same total */
};
/* The first reason of that list for which it is not known. n: players who are no crowd and were
 * there for an item at least. */
struct figure items_kr20(const struct item_table *table, enum items_kr20 *why);

#endif
