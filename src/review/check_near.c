/* W27: questions that ask nearly the same. Two sets of words are near where they share at least
 * NEAR of all their words (Jaccard). Two such sets must share one of the rarest words of each, as
 * many as could be missing (prefix filtering: Chaudhuri, Ganti and Kaushik, 2006), so only
 * questions with a rare word in common are compared, not all pairs. */
#include "review/review_parts.h"

#include <stdlib.h>
#include <string.h>

enum {
	NEAR_PERCENT = 70,
	WORDS_LEAST = 3,         /* fewer say too little */
	LETTERS_LEAST = 3,
	COMMON_SHARE = 10,       /* a word in over a tenth of the questions is not their own */
	COMMON_LEAST = 8,
	PAIRS_MAX_SEEN = 1000,   /* then the point is made */
};

struct set {
	int *stems, count, prefix; /* rarest first */
};

struct near {
	struct review *review;
	struct set *sets;
	int *heads, *next;       /* of each stem: entries whose prefix has it, newest first */
	int *entries, entry_count;
	int *seen;               /* of each question: by whom it was last compared */
	int pairs;
};

static int by_number(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;
	return (x > y) - (x < y);
}

/* Rarest first; of equally rare ones the smaller number first, so that all agree. */
static void sort_rarest(const struct review *review, int *stems, int count)
{
	for (int i = 1; i < count; i++) {
		int stem = stems[i], rare = review->questions_with[stem], at = i;
		for (; at > 0 && (review->questions_with[stems[at - 1]] > rare
				|| (review->questions_with[stems[at - 1]] == rare && stems[at - 1] > stem)); at--)
			stems[at] = stems[at - 1];
		stems[at] = stem;
	}
}

static struct set set_of(struct review *review, int q)
{
	const struct said_all *said = &review->said[q];
	int most = review->bank->question_count / COMMON_SHARE, room = 0;
	struct set set = { NULL, 0, 0 };
	if (most < COMMON_LEAST)
		most = COMMON_LEAST;
	for (int i = 0; i < said->count; i++)
		room += said->items[i].words.count;
	set.stems = arena_array(&review->arena, (size_t)room, sizeof *set.stems);
	for (int i = 0; i < said->count; i++) {
		if (said->items[i].role != PART_ASK && said->items[i].role != PART_RIGHT)
			continue;
		for (int w = 0; w < said->items[i].words.count; w++) {
			const struct word *word = &said->items[i].words.items[w];
			if ((word->letters >= LETTERS_LEAST || word->number)
				&& review->questions_with[word->stem] <= most)
				set.stems[set.count++] = word->stem;
		}
	}
	qsort(set.stems, (size_t)set.count, sizeof *set.stems, by_number);
	int kept = 0;
	for (int i = 0; i < set.count; i++)
		if (i == 0 || set.stems[i] != set.stems[i - 1])
			set.stems[kept++] = set.stems[i];
	set.count = kept;
	sort_rarest(review, set.stems, kept);
	set.prefix = kept - (kept * NEAR_PERCENT + 99) / 100 + 1;
	return set;
}

static bool set_has(const struct set *set, int stem)
{
	for (int i = 0; i < set->count; i++)
		if (set->stems[i] == stem)
			return true;
	return false;
}

static bool is_near(const struct set *a, const struct set *b)
{
	int shared = 0;
	if (100 * (a->count < b->count ? a->count : b->count)
		< NEAR_PERCENT * (a->count < b->count ? b->count : a->count))
		return false;
	for (int i = 0; i < a->count; i++)
		shared += set_has(b, a->stems[i]);
	return shared >= WORDS_LEAST && 100 * shared >= NEAR_PERCENT * (a->count + b->count - shared);
}

static bool are_sisters(const struct bank *bank, int a, int b)
{
	for (int i = 0; i < bank->questions[a].sister_count; i++)
		if (bank->questions[a].sisters[i] == b)
			return true;
	for (int i = 0; i < bank->questions[b].sister_count; i++)
		if (bank->questions[b].sisters[i] == a)
			return true;
	return false;
}

static void compare(struct near *near, int q, int other)
{
	struct review *review = near->review;
	if (near->seen[other] == q + 1)
		return;
	near->seen[other] = q + 1;
	if (!is_near(&near->sets[q], &near->sets[other]) || are_sisters(review->bank, q, other))
		return;
	near->pairs++;
	review_warn(review, W27, &review->bank->questions[q], review->bank->questions[q].place,
		"ask for something else, or make them sisters",
		"%s asks nearly the same as %s (line %d)%s", review->bank->questions[q].id,
		review->bank->questions[other].id, review->bank->questions[other].place.line,
		review_language(review));
}

void check_near(struct review *review)
{
	int count = review->bank->question_count, words = 0;
	struct near near = { .review = review };
	near.sets = arena_array(&review->arena, (size_t)count, sizeof *near.sets);
	near.seen = arena_array(&review->arena, (size_t)count, sizeof *near.seen);
	for (int q = 0; q < count; q++) {
		near.sets[q] = set_of(review, q);
		words += near.sets[q].prefix;
	}
	near.heads = arena_array(&review->arena, (size_t)review->vocabulary.count, sizeof *near.heads);
	near.next = arena_array(&review->arena, (size_t)words + 1, sizeof *near.next);
	near.entries = arena_array(&review->arena, (size_t)words + 1, sizeof *near.entries);
	for (int q = 0; q < count && near.pairs < PAIRS_MAX_SEEN; q++) {
		const struct set *set = &near.sets[q];
		for (int i = 0; i < set->prefix && i < set->count; i++) {
			for (int at = near.heads[set->stems[i]]; at; at = near.next[at])
				compare(&near, q, near.entries[at]);
			near.entries[++near.entry_count] = q;
			near.next[near.entry_count] = near.heads[set->stems[i]];
			near.heads[set->stems[i]] = near.entry_count;
		}
	}
}
