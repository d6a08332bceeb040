#include "bankfile/near.h"

#include <string.h>

enum { WORD_MAX = 32 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Optimal string alignment, three rows at a time. */
size_t near_distance(const char *a, const char *b)
{
	size_t a_len = strlen(a), b_len = strlen(b);
	if (a_len > WORD_MAX || b_len > WORD_MAX)
		return a_len + b_len;
	size_t rows[3][WORD_MAX + 1];
	size_t *before = rows[0], *last = rows[1], *row = rows[2];
	for (size_t j = 0; j <= b_len; j++)
		last[j] = j;
	for (size_t i = 1; i <= a_len; i++) {
		row[0] = i;
		for (size_t j = 1; j <= b_len; j++) {
			row[j] = least(last[j], row[j - 1]) + 1;
			row[j] = least(row[j], last[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
		}
		size_t *free_row = before;
		before = last;
		last = row;
		row = free_row;
	}
	return last[b_len];
}

void near_init(struct near *near, const char *word)
{
	*near = (struct near){ .word = word };
}

void near_show(struct near *near, const char *candidate)
{
	size_t distance = near_distance(near->word, candidate);
	if (!near->best || distance < near->distance) {
		near->best = candidate;
		near->distance = distance;
	}
}

const char *near_best(const struct near *near)
{
	if (!near->best)
		return NULL;
	size_t len = strlen(near->best);
	size_t most = len <= 3 ? 1 : len <= 6 ? 2 : 3;
	return near->distance <= most ? near->best : NULL;
}
