#include "core/misses.h"

#include <stdio.h>
#include <string.h>

static bool is_worse(const struct miss *a, const struct miss *b)
{
	return (int64_t)a->missed * b->of > (int64_t)b->missed * a->of;
}

static void put(struct misses *misses, const struct miss *miss)
{
	int at = misses->count++;
	for (; at > 0 && is_worse(miss, &misses->items[at - 1]); at--)
		misses->items[at] = misses->items[at - 1];
	misses->items[at] = *miss;
}

void misses_of_class(const struct round *round, struct misses *misses)
{
	const struct bank *bank = round->bank;
	memset(misses, 0, sizeof *misses);
	snprintf(misses->bank, sizeof misses->bank, "%s", bank->id);
	misses->version = bank->hash;
	for (int place = 0; place < round->turn_count; place++) {
		int turn = round->queue[place];
		if (!class_counts(round, turn))
			continue;
		struct class_count count = class_count(round, turn);
		struct miss miss = { .missed = count.voices - count.right, .of = count.voices };
		snprintf(miss.id, sizeof miss.id, "%s",
			bank->questions[round->turns[turn].question].id);
		if (miss.missed > 0)
			put(misses, &miss);
	}
}

int misses_permille(const struct miss *miss)
{
	int permille = (int)((2000 * (int64_t)miss->missed + miss->of) / (2 * (int64_t)miss->of));
	return permille < 1 ? 1 : permille > 1000 ? 1000 : permille;
}
