/* W24: a negative that is easily overlooked. W40: a placeholder that was left. */
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

static bool is_picked(enum kind kind)
{
	return kind_picks_one(kind) || kind == KIND_MULTI;
}

void check_wording(struct review *review)
{
	for (int q = 0; q < review->bank->question_count && review->tongue; q++) {
		const struct question *question = &review->bank->questions[q];
		const char *soft = is_picked(question->kind)
			? soft_negative(review, &review->said[q].items[0].words) : NULL;
		if (soft)
			review_warn(review, W24, question, question->place,
				"write it in CAPITALS, or ask without a negative",
				"%s turns on \u201c%s\u201d, which is easily overlooked%s", question->id, soft,
				review_language(review));
	}
}

static const char *const PLACEHOLDERS[] = { "todo", "tbd", "fixme", "xxx", "xxxx", "lorem", "ipsum",
	"placeholder", "asdf", "qwerty", "blah" };

static bool is_placeholder(const struct review *review, const struct words *words)
{
	int told = 0;
	for (int i = 0; i < words->count; i++) {
		const char *word = review->vocabulary.texts[words->items[i].id];
		bool filler = false;
		for (size_t p = 0; p < sizeof PLACEHOLDERS / sizeof *PLACEHOLDERS; p++)
			filler |= strcmp(word, PLACEHOLDERS[p]) == 0;
		bool repeated = i > 0 && words->items[i].id == words->items[i - 1].id;
		told += !filler && !repeated;
		if (i == 0 && filler && strcmp(word, "todo") == 0)
			return true;
	}
	return told == 0;
}

/* What nobody can learn from: nothing but filler, or a gist that is one word. */
static void gists_check(struct review *review)
{
	const struct bank *bank = review->bank;
	for (int i = 0; i < bank->paragraph_count; i++) {
		const struct words *gist = &review->gists[i];
		bool same = false;
		for (int j = 0; j < i && gist->count; j++)
			same |= review->gists[j].count == gist->count
				&& words_find(review->gists[j], *gist) == 0;
		if (!gist->count && !bank->paragraphs[i].gist.in[review->language])
			continue;
		bool thin = !bank->paragraphs[i].heading && gist->count < 3;
		if (same || thin || is_placeholder(review, gist))
			review_warn(review, W40, NULL, bank->paragraphs[i].place,
				"say in your own words what the paragraph says",
				"the gist of paragraph %d %s%s", i + 1, same ? "is that of another one"
				: "says nothing yet", review_language(review));
	}
}

void check_placeholders(struct review *review)
{
	gists_check(review);
	for (int q = 0; q < review->bank->question_count; q++) {
		const struct question *question = &review->bank->questions[q];
		const struct said_all *said = &review->said[q];
		for (int i = 0; i < said->count; i++) {
			const struct said *part = &said->items[i];
			bool sentence = part->role == PART_ASK || part->role == PART_AFTER;
			if (!*part->text || (!part->words.count && !sentence))
				continue;
			if (is_placeholder(review, &part->words)) {
				review_warn(review, W40, question, question->place, "write the text",
					"%s still holds \u201c%s\u201d%s", question->id, part->text,
					review_language(review));
				break;
			}
		}
	}
}
