/* W35: how hard the whole bank is to read. */
#include "review/lix.h"
#include "review/review_parts.h"

enum { LONG_LETTERS = 7 };

void lix_add(struct lix *lix, struct words words)
{
	for (int i = 0; i < words.count; i++) {
		const struct word *word = &words.items[i];
		/* A word and what an apostrophe joins to it are one, as long as its longer half. */
		bool whole = !(i + 1 < words.count && words.items[i + 1].joined);
		int letters = word->letters;
		if (word->joined && words.items[i - 1].letters > letters)
			letters = words.items[i - 1].letters;
		bool name = word->capital && !word->begins
			&& !(word->joined && words.items[i - 1].begins);
		if (!whole || name)
			continue;
		lix->words++;
		lix->long_words += letters >= LONG_LETTERS;
	}
	lix->sentences += words.sentences;
}

double lix_of(const struct lix *lix)
{
	if (!lix->words || !lix->sentences)
		return 0;
	return (double)lix->words / lix->sentences + 100.0 * lix->long_words / lix->words;
}

struct lix review_lix(const struct review *review)
{
	struct lix lix = { 0, 0, 0 };
	for (int i = 0; i < review->bank->paragraph_count; i++)
		lix_add(&lix, review->gists[i]);
	for (int q = 0; q < review->bank->question_count; q++)
		for (int i = 0; i < review->said[q].count; i++) {
			const struct said *part = &review->said[q].items[i];
			/* Choices and answers are no sentences. */
			if (part->role == PART_ASK || part->role == PART_HINT || part->role == PART_AFTER)
				lix_add(&lix, part->words);
		}
	return lix;
}

void check_reading_level(struct review *review)
{
	struct lix lix = review_lix(review);
	if (review->tongue && lix_of(&lix) > review->tongue->lix_most)
		review_warn(review, W35, NULL, review->bank->place,
			"shorten sentences, and take short words",
			"the bank is hard to read: LIX %.0f, and %.0f is the most%s", lix_of(&lix),
			review->tongue->lix_most, review_language(review));
}
