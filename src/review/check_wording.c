/* W24: a negative that is easily overlooked. */
#include "base/utf8.h"
#include "review/review_parts.h"

#include <string.h>

/* "doesn’t": its second half. */
static bool is_short_not(const struct review *review, const struct words *words, int i)
{
	const char *word = review->vocabulary.texts[words->items[i].id];
	if (i == 0 || !words->items[i].joined || strcmp(word, "t") != 0)
		return false;
	const char *before = review->vocabulary.texts[words->items[i - 1].id];
	size_t len = strlen(before);
	return len > 0 && before[len - 1] == 'n';
}

static const char *soft_negative(const struct review *review, const struct words *words)
{
	const char *soft = NULL;
	for (int i = 0; i < words->count; i++) {
		const struct word *word = &words->items[i];
		bool negative = tongue_has(review->tongue->negatives, review->vocabulary.texts[word->id])
			|| is_short_not(review, words, i);
		if (!negative || word->quoted)
			continue;
		if (word->shouted) /* one that is stressed stresses the sentence */
			return NULL;
		soft = is_short_not(review, words, i) ? "n\u2019t" : review->vocabulary.texts[word->id];
	}
	return soft;
}

/* Who says so, and fact or claim, are asked of a statement: its negative is the statement's. */
static bool can_turn(enum kind kind)
{
	return (kind_picks_one(kind) || kind == KIND_MULTI) && kind != KIND_VOICE
		&& kind != KIND_STANDING;
}

void check_wording(struct review *review)
{
	for (int q = 0; q < review->bank->question_count && review->tongue; q++) {
		const struct question *question = &review->bank->questions[q];
		const char *soft = can_turn(question->kind)
			? soft_negative(review, &review->said[q].items[0].words) : NULL;
		if (soft)
			review_warn(review, W24, question, question->place,
				"write it in CAPITALS, or ask without a negative",
				"%s turns on \u201c%s\u201d, which is easily overlooked%s", question->id, soft,
				review_language(review));
	}
}
