/* W26: a long word that the question shares with the right choice alone. */
#include "review/review_parts.h"

enum { LONG_LETTERS = 7 }; /* as in LIX */

static bool has_stem(struct words words, int stem)
{
	for (int i = 0; i < words.count; i++)
		if (words.items[i].stem == stem)
			return true;
	return false;
}

static bool in_wrong(const struct said_all *said, int stem)
{
	for (int i = 0; i < said->count; i++)
		if (said->items[i].role == PART_WRONG && has_stem(said->items[i].words, stem))
			return true;
	return false;
}

static const struct word *shared_word(const struct review *review, const struct said_all *said,
	struct words ask)
{
	for (int i = 0; i < said->count; i++) {
		if (said->items[i].role != PART_RIGHT)
			continue;
		const struct words *right = &said->items[i].words;
		for (int w = 0; w < right->count; w++)
			if (right->items[w].letters >= LONG_LETTERS && has_stem(ask, right->items[w].stem)
				&& review_tells(review, &right->items[w]) && !in_wrong(said, right->items[w].stem))
				return &right->items[w];
	}
	return NULL;
}

void check_shared_words(struct review *review)
{
	for (int q = 0; q < review->bank->question_count; q++) {
		const struct question *question = &review->bank->questions[q];
		const struct said_all *said = &review->said[q];
		if (question->kind != KIND_CHOICE && question->kind != KIND_MULTI)
			continue;
		const struct word *word = shared_word(review, said, said->items[0].words);
		if (word)
			review_warn(review, W26, question, question->place,
				"say it with another word, or put the word into a wrong choice too",
				"\u201c%s\u201d stands in the question and in the right choice of %s alone%s",
				review->vocabulary.texts[word->id], question->id, review_language(review));
	}
}
