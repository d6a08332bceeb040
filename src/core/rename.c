/* Two bags of words that share RENAME_LIKENESS_PERCENT of all their words must share one of the
 * rarest words of each, as many as could be missing (prefix filtering: Chaudhuri, Ganti and
 * Kaushik, 2006): only questions with such a word in common are compared. A word that very many
 * have tells none of them from the others and is passed over, so that ten thousand questions made
 * from one pattern take no longer; of texts that are all alike, the fingerprint of all words finds
 * each its own. */
#include "core/rename.h"

#include "base/digest.h"
#include "core/bank_ids.h"
#include "core/question_words.h"

#include <stdlib.h>
#include <string.h>

enum { COMMON_WORD = 100 }; /* in more of the old questions than this */

struct known_word {
	uint64_t word;
	int times; /* over all of them */
};

struct candidate { /* an old question, or a new one */
	int question;
	enum kind kind;
	int *words;    /* their ranks, the rarest first */
	int count, prefix;
	uint64_t digest; /* of kind and words */
	bool taken;
};

struct pairing {
	struct arena *arena;
	struct known_word *words; /* all there are, by value */
	int *ranks;               /* of each of them: by how rare it is */
	int word_count;
	struct candidate *old, *new;
	int old_count, new_count;
	int *heads, *next, *entries; /* of each rank: entries of old ones whose prefix has it */
	int entry_count;
	int *seen;                   /* of each old one: by which new one it was last compared */
	struct rename *found;        /* places among the candidates until the end */
	int found_count, found_capacity;
};

static int by_word(const void *a, const void *b)
{
	uint64_t x = ((const struct known_word *)a)->word, y = ((const struct known_word *)b)->word;
	return (x > y) - (x < y);
}

static int by_rarity(const void *a, const void *b)
{
	const struct known_word *x = *(const struct known_word *const *)a,
		*y = *(const struct known_word *const *)b;
	return x->times != y->times ? (x->times > y->times) - (x->times < y->times) : by_word(x, y);
}

static int by_number(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;
	return (x > y) - (x < y);
}

/* The most alike first; then as they stand. */
static int by_likeness(const void *a, const void *b)
{
	const struct rename *x = a, *y = b;
	if (x->likeness != y->likeness)
		return x->likeness < y->likeness ? 1 : -1;
	if (x->old_question != y->old_question)
		return by_number(&x->old_question, &y->old_question);
	return by_number(&x->new_question, &y->new_question);
}

static int word_at(const struct pairing *pairing, uint64_t word)
{
	struct known_word wanted = { word, 0 };
	const struct known_word *found = bsearch(&wanted, pairing->words,
		(size_t)pairing->word_count, sizeof wanted, by_word);
	return (int)(found - pairing->words);
}

static void words_rank(struct pairing *pairing, struct arena *scratch)
{
	size_t count = (size_t)pairing->word_count;
	const struct known_word **sorted = arena_array(scratch, count, sizeof *sorted);
	for (size_t i = 0; i < count; i++)
		sorted[i] = &pairing->words[i];
	if (count)
		qsort(sorted, count, sizeof *sorted, by_rarity);
	pairing->ranks = arena_array(scratch, count, sizeof *pairing->ranks);
	for (size_t i = 0; i < count; i++)
		pairing->ranks[sorted[i] - pairing->words] = (int)i;
}

/* Each word that any of them has, and how often they have it. */
static void words_count(struct pairing *pairing, struct arena *scratch,
	const struct question_words *bags, int bag_count)
{
	int total = 0, kept = 0;
	for (int i = 0; i < bag_count; i++)
		total += bags[i].count;
	pairing->words = arena_array(scratch, (size_t)total, sizeof *pairing->words);
	for (int i = 0, at = 0; i < bag_count; i++)
		for (int j = 0; j < bags[i].count; j++)
			pairing->words[at++] = (struct known_word){ bags[i].items[j], 1 };
	if (total)
		qsort(pairing->words, (size_t)total, sizeof *pairing->words, by_word);
	for (int i = 0; i < total; i++) {
		if (kept && pairing->words[kept - 1].word == pairing->words[i].word)
			pairing->words[kept - 1].times++;
		else
			pairing->words[kept++] = pairing->words[i];
	}
	pairing->word_count = kept;
	words_rank(pairing, scratch);
}

static struct candidate candidate_make(const struct pairing *pairing, struct arena *scratch,
	const struct some_questions *some, int place, const struct question_words *bag)
{
	struct candidate candidate = { .question = some->items[place], .count = bag->count };
	candidate.kind = some->bank->questions[candidate.question].kind;
	candidate.words = arena_array(scratch, (size_t)bag->count, sizeof *candidate.words);
	candidate.digest = digest_number(digest_init(), (int64_t)candidate.kind);
	for (int i = 0; i < bag->count; i++) {
		candidate.words[i] = pairing->ranks[word_at(pairing, bag->items[i])];
		candidate.digest = digest_number(candidate.digest, (int64_t)bag->items[i]);
	}
	if (bag->count)
		qsort(candidate.words, (size_t)bag->count, sizeof *candidate.words, by_number);
	candidate.prefix = bag->count - (bag->count * RENAME_LIKENESS_PERCENT + 99) / 100 + 1;
	if (candidate.prefix > bag->count)
		candidate.prefix = bag->count;
	return candidate;
}

/* The bank's own language, in the bank of that time. */
static int own_language(const struct bank *old, const struct bank *new)
{
	for (int i = 0; i < old->language_count; i++)
		if (strcmp(old->languages[i], new->languages[0]) == 0)
			return i;
	return 0;
}

static void candidates_make(struct pairing *pairing, struct arena *scratch,
	const struct some_questions *old, const struct some_questions *new)
{
	struct arena texts;
	struct question_words *bags =
		arena_array(scratch, (size_t)old->count + (size_t)new->count, sizeof *bags);
	int language = own_language(old->bank, new->bank);
	arena_init(&texts);
	for (int i = 0; i < old->count; i++)
		bags[i] = question_words_of(scratch, &texts, old->bank,
			&old->bank->questions[old->items[i]], language);
	for (int i = 0; i < new->count; i++)
		bags[old->count + i] = question_words_of(scratch, &texts, new->bank,
			&new->bank->questions[new->items[i]], 0);
	arena_close(&texts);
	words_count(pairing, scratch, bags, old->count + new->count);
	pairing->old = arena_array(scratch, (size_t)old->count, sizeof *pairing->old);
	pairing->new = arena_array(scratch, (size_t)new->count, sizeof *pairing->new);
	pairing->old_count = old->count;
	pairing->new_count = new->count;
	for (int i = 0; i < old->count; i++)
		pairing->old[i] = candidate_make(pairing, scratch, old, i, &bags[i]);
	for (int i = 0; i < new->count; i++)
		pairing->new[i] = candidate_make(pairing, scratch, new, i, &bags[old->count + i]);
}

static void found_push(struct pairing *pairing, int old, int new, double likeness)
{
	if (pairing->found_count == pairing->found_capacity) {
		int capacity = pairing->found_capacity ? 2 * pairing->found_capacity : 64;
		struct rename *found = arena_array(pairing->arena, (size_t)capacity, sizeof *found);
		if (pairing->found_count)
			memcpy(found, pairing->found, (size_t)pairing->found_count * sizeof *found);
		pairing->found = found;
		pairing->found_capacity = capacity;
	}
	pairing->found[pairing->found_count++] = (struct rename){ old, new, likeness };
}

/* A place in one of the lists, by what it says. */
struct said {
	uint64_t digest;
	int place;
};

static int by_digest(const void *a, const void *b)
{
	const struct said *x = a, *y = b;
	return x->digest != y->digest ? (x->digest > y->digest) - (x->digest < y->digest)
		: by_number(&x->place, &y->place);
}

static struct said *said_sort(struct arena *scratch, const struct candidate *items, int count)
{
	struct said *said = arena_array(scratch, (size_t)count, sizeof *said);
	for (int i = 0; i < count; i++)
		said[i] = (struct said){ items[i].digest, i };
	if (count)
		qsort(said, (size_t)count, sizeof *said, by_digest);
	return said;
}

/* Those that say the very same, in their order. */
static void same_pair(struct pairing *pairing, struct arena *scratch)
{
	const struct said *old = said_sort(scratch, pairing->old, pairing->old_count);
	const struct said *new = said_sort(scratch, pairing->new, pairing->new_count);
	for (int i = 0, j = 0; i < pairing->old_count && j < pairing->new_count;) {
		if (old[i].digest < new[j].digest) {
			i++;
		} else if (old[i].digest > new[j].digest) {
			j++;
		} else {
			/* What says nothing in this language is like nothing. */
			if (pairing->old[old[i].place].count)
				found_push(pairing, old[i].place, new[j].place, 1);
			i++;
			j++;
		}
	}
	for (int i = 0; i < pairing->found_count; i++) {
		pairing->old[pairing->found[i].old_question].taken = true;
		pairing->new[pairing->found[i].new_question].taken = true;
	}
}

static double likeness(const struct candidate *a, const struct candidate *b)
{
	int shared = 0;
	for (int i = 0, j = 0; i < a->count && j < b->count;) {
		shared += a->words[i] == b->words[j];
		int step = a->words[i] <= b->words[j];
		j += a->words[i] >= b->words[j];
		i += step;
	}
	return (double)shared / (a->count + b->count - shared);
}

static void old_index(struct pairing *pairing, struct arena *scratch)
{
	int entries = 0;
	for (int i = 0; i < pairing->old_count; i++)
		entries += pairing->old[i].prefix;
	pairing->heads = arena_array(scratch, (size_t)pairing->word_count, sizeof(int));
	pairing->next = arena_array(scratch, (size_t)entries + 1, sizeof(int));
	pairing->entries = arena_array(scratch, (size_t)entries + 1, sizeof(int));
	pairing->seen = arena_array(scratch, (size_t)pairing->old_count, sizeof(int));
	for (int i = 0; i < pairing->old_count; i++) {
		const struct candidate *old = &pairing->old[i];
		for (int w = 0; w < old->prefix && !old->taken; w++) {
			pairing->entries[++pairing->entry_count] = i;
			pairing->next[pairing->entry_count] = pairing->heads[old->words[w]];
			pairing->heads[old->words[w]] = pairing->entry_count;
		}
	}
}

static void compare(struct pairing *pairing, int old, int new)
{
	const struct candidate *a = &pairing->old[old], *b = &pairing->new[new];
	if (pairing->seen[old] == new + 1)
		return;
	pairing->seen[old] = new + 1;
	if (a->kind != b->kind)
		return;
	double like = likeness(a, b);
	if (like * 100 >= RENAME_LIKENESS_PERCENT)
		found_push(pairing, old, new, like);
}

static void near_pair(struct pairing *pairing, struct arena *scratch)
{
	int *lengths = arena_array(scratch, (size_t)pairing->word_count, sizeof *lengths);
	old_index(pairing, scratch);
	for (int rank = 0; rank < pairing->word_count; rank++)
		for (int at = pairing->heads[rank]; at; at = pairing->next[at])
			lengths[rank]++;
	for (int i = 0; i < pairing->new_count; i++) {
		const struct candidate *new = &pairing->new[i];
		for (int w = 0; w < new->prefix && !new->taken; w++) {
			int rank = new->words[w];
			for (int at = lengths[rank] > COMMON_WORD ? 0 : pairing->heads[rank]; at;
				at = pairing->next[at])
				compare(pairing, pairing->entries[at], i);
		}
	}
}

/* Best first, each once: what is left of what was found. */
static void found_settle(struct pairing *pairing)
{
	int kept = 0;
	if (pairing->found_count)
		qsort(pairing->found, (size_t)pairing->found_count, sizeof *pairing->found, by_likeness);
	for (int i = 0; i < pairing->old_count; i++)
		pairing->old[i].taken = false;
	for (int i = 0; i < pairing->new_count; i++)
		pairing->new[i].taken = false;
	for (int i = 0; i < pairing->found_count; i++) {
		struct rename found = pairing->found[i];
		struct candidate *old = &pairing->old[found.old_question];
		struct candidate *new = &pairing->new[found.new_question];
		if (old->taken || new->taken)
			continue;
		old->taken = new->taken = true;
		pairing->found[kept++] = (struct rename){ old->question, new->question, found.likeness };
	}
	pairing->found_count = kept;
}

const struct rename *rename_pair(struct arena *arena, struct some_questions old,
	struct some_questions new, int *count)
{
	struct arena scratch;
	struct pairing pairing = { .arena = arena };
	*count = 0;
	if (!old.count || !new.count)
		return NULL;
	arena_init(&scratch);
	candidates_make(&pairing, &scratch, &old, &new);
	same_pair(&pairing, &scratch);
	near_pair(&pairing, &scratch);
	found_settle(&pairing);
	arena_close(&scratch);
	*count = pairing.found_count;
	return pairing.found;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char **texts_sort(struct arena *arena, const char *const *texts, int count)
{
	const char **sorted = arena_array(arena, (size_t)count, sizeof *sorted);
	if (!count)
		return sorted;
	memcpy(sorted, texts, (size_t)count * sizeof *sorted);
	qsort(sorted, (size_t)count, sizeof *sorted, by_text);
	return sorted;
}

const struct rename *rename_find(struct arena *arena, const struct bank *bank,
	const struct bank *old, const char *const *known_ids, int known_count, int *count)
{
	struct arena scratch;
	arena_init(&scratch);
	struct bank_ids now = bank_ids_sort(&scratch, bank), before = bank_ids_sort(&scratch, old);
	const char **known = texts_sort(&scratch, known_ids, known_count);
	int *gone = arena_array(&scratch, (size_t)known_count, sizeof *gone), gone_count = 0;
	int *come = arena_array(&scratch, (size_t)bank->question_count, sizeof *come), come_count = 0;
	for (int i = 0; i < known_count; i++) {
		int question = bank_ids_find(&before, known[i]);
		bool again = i && strcmp(known[i], known[i - 1]) == 0;
		if (question >= 0 && !again && bank_ids_find(&now, known[i]) < 0)
			gone[gone_count++] = question;
	}
	if (gone_count)
		qsort(gone, (size_t)gone_count, sizeof *gone, by_number);
	for (int i = 0; i < bank->question_count; i++) {
		const char *id = bank->questions[i].id;
		bool is_known = known_count
			&& bsearch(&id, known, (size_t)known_count, sizeof *known, by_text);
		if (!is_known && bank_ids_find(&before, id) < 0)
			come[come_count++] = i;
	}
	const struct rename *found = rename_pair(arena,
		(struct some_questions){ old, gone, gone_count },
		(struct some_questions){ bank, come, come_count }, count);
	arena_close(&scratch);
	return found;
}
