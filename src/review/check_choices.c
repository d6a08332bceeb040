/* Choices that give themselves away by their looks: W21, W22, W23, W25, W30; and W37, too much
 * for one step on a projector. */
#include "base/utf8.h"
#include "review/review_parts.h"

#include <string.h>

enum {
	FEWEST_CHOICES = 3,
	LONGEST_LEAST = 4, /* of fewer questions, half is chance */
	WALL_ASK = 140, WALL_FOUR = 40, WALL_THREE = 60, /* graphemes, roughly what fits one step */
};

/* The choices of a question, or of one of its gaps. */
struct option {
	bool right;
	const struct said *said;
	size_t length; /* graphemes */
};

struct options {
	struct option items[CHOICES_MAX];
	int count;
	bool one_right;
};

static struct options options_of(const struct review *review, int q, int group)
{
	struct options options = { .count = 0 };
	const struct said_all *said = &review->said[q];
	int right = 0;
	for (int i = 0; i < said->count; i++) {
		const struct said *part = &said->items[i];
		bool is_right = part->role == PART_RIGHT;
		if (part->group != group || (!is_right && part->role != PART_WRONG)
			|| options.count == CHOICES_MAX)
			continue;
		options.items[options.count++] = (struct option){ is_right, part,
			utf8_graphemes(part->text, strlen(part->text)) };
		right += is_right;
	}
	options.one_right = right == 1;
	return options;
}

static int groups_of(const struct question *question)
{
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		return 1;
	case KIND_GAP:
		return question->gap_count;
	case KIND_TRUEFALSE:
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_MATCH:
	case KIND_ORDER:
	case KIND_VOICE:
	case KIND_STANDING:
	case KIND_CARD:
		return 0;
	}
	return 0;
}

static bool has_phrase(const char *const list[TONGUE_PHRASES], struct review *review,
	struct words words)
{
	for (int i = 0; i < TONGUE_PHRASES && list[i]; i++)
		if (words_find(words, words_split(&review->vocabulary, list[i])) >= 0)
			return true;
	return false;
}

static size_t longest_wrong(const struct options *options)
{
	size_t longest = 0;
	for (int i = 0; i < options->count; i++)
		if (!options->items[i].right && options->items[i].length > longest)
			longest = options->items[i].length;
	return longest;
}

static const struct option *right_one(const struct options *options)
{
	for (int i = 0; i < options->count; i++)
		if (options->items[i].right)
			return &options->items[i];
	return NULL;
}

static void check_length(struct review *review, const struct question *question,
	const struct options *options, int *longest)
{
	const struct option *right = right_one(options);
	size_t wrong = longest_wrong(options);
	if (!right || !wrong)
		return;
	*longest += right->length > wrong;
	if (2 * right->length >= 3 * wrong)
		review_warn(review, W21, question, question->place,
			"shorten it, or say more in a wrong choice",
			"the right choice of %s has %zu characters, the next %zu%s: the length gives it away",
			question->id, right->length, wrong, review_language(review));
}

static void check_absolutes(struct review *review, const struct question *question,
	const struct options *options)
{
	const struct option *wrong = NULL;
	for (int i = 0; i < options->count; i++) {
		const struct option *option = &options->items[i];
		if (!has_phrase(review->tongue->absolutes, review, option->said->words)
			|| has_phrase(review->tongue->all_or_none, review, option->said->words))
			continue;
		if (option->right)
			return;
		wrong = option;
	}
	if (wrong)
		review_warn(review, W23, question, question->place,
			"take the word out, or give the right choice one too",
			"in %s, a word like \u201calways\u201d or \u201conly\u201d stands in wrong choices "
			"alone (\u201c%s\u201d)%s", question->id, wrong->said->text, review_language(review));
}

static void check_all_or_none(struct review *review, const struct question *question,
	const struct options *options)
{
	for (int i = 0; i < options->count; i++)
		if (has_phrase(review->tongue->all_or_none, review, options->items[i].said->words))
			review_warn(review, W22, question, question->place,
				"ask for several, or write a choice that says something",
				"%s offers \u201c%s\u201d%s: it rewards who sees two right ones, not who knows",
				question->id, options->items[i].said->text, review_language(review));
}

/* Do only the right choices pass the test, or fail it? */
static bool sets_apart(const struct options *options, const bool passes[CHOICES_MAX])
{
	bool right = false, seen = false;
	for (int i = 0; i < options->count; i++)
		if (options->items[i].right) {
			right = passes[i];
			seen = true;
		}
	for (int i = 0; i < options->count; i++)
		if (!options->items[i].right && passes[i] == right)
			return false;
	return seen;
}

static void check_article_word(struct review *review, const struct question *question,
	const struct words *ask, const struct options *options)
{
	const struct tongue *tongue = review->tongue;
	const char *last = ask->count
		? review->vocabulary.texts[ask->items[ask->count - 1].id] : "";
	bool fits[CHOICES_MAX] = { false };
	if (!tongue_has(tongue->articles, last))
		return;
	for (int i = 0; i < options->count; i++)
		fits[i] = tongue->article_fits(last, options->items[i].said->text);
	if (sets_apart(options, fits) && fits[right_one(options) - options->items])
		review_warn(review, W25, question, question->place,
			"move the article into the choices",
			"\u201c%s\u201d at the end of %s fits the right choice alone%s", last, question->id,
			review_language(review));
}

static void check_plural(struct review *review, const struct question *question,
	const struct words *ask, const struct options *options)
{
	const struct tongue *tongue = review->tongue;
	bool plural[CHOICES_MAX] = { false }, many = false, one = false;
	for (int i = 0; i < ask->count; i++) {
		const char *word = review->vocabulary.texts[ask->items[i].id];
		many |= tongue_has(tongue->plural_verbs, word);
		one |= tongue_has(tongue->single_verbs, word);
	}
	for (int i = 0; i < options->count; i++)
		plural[i] = tongue->is_plural(options->items[i].said->text);
	if (many != one && sets_apart(options, plural)
		&& plural[right_one(options) - options->items] == many)
		review_warn(review, W25, question, question->place,
			"give the choices the same number, or ask so that both fit",
			"%s asks in the %s, which fits the right choice alone%s", question->id,
			many ? "plural" : "singular", review_language(review));
}

static void check_wall(struct review *review, const struct question *question, const char *ask,
	const struct options *options)
{
	int of_four = 0, of_three = 0;
	for (int i = 0; i < options->count; i++) {
		of_four += options->items[i].length >= WALL_FOUR;
		of_three += options->items[i].length >= WALL_THREE;
	}
	if (utf8_graphemes(ask, strlen(ask)) > WALL_ASK && (of_four >= 4 || of_three >= 3))
		review_warn(review, W37, question, question->place, "shorten the question or the choices",
			"%s needs two steps on a projector of 1024x768%s", question->id,
			review_language(review));
}

static void check_group(struct review *review, int q, int group, int *longest, int *asked)
{
	const struct question *question = &review->bank->questions[q];
	struct options options = options_of(review, q, group);
	bool is_choice = question->kind == KIND_CHOICE;
	const struct said *ask = &review->said[q].items[0];
	bool typed = question->kind == KIND_GAP && !question->gaps[group].choice_count;
	if (typed || options.count < 2)
		return;
	if (review->language == 0 && options.count < FEWEST_CHOICES)
		review_warn(review, W30, question, question->place, "add a choice that a reader who half "
			"remembers would pick, or make it a true/false question",
			"%s offers only %d choices", question->id, options.count);
	if (is_choice) {
		*asked += 1;
		check_length(review, question, &options, longest);
		check_wall(review, question, ask->text, &options);
	}
	if (!review->tongue)
		return;
	check_all_or_none(review, question, &options);
	check_absolutes(review, question, &options);
	if (is_choice && options.one_right) {
		check_article_word(review, question, &ask->words, &options);
		check_plural(review, question, &ask->words, &options);
	}
}

void check_choices(struct review *review)
{
	int longest = 0, asked = 0;
	for (int q = 0; q < review->bank->question_count; q++)
		for (int group = 0; group < groups_of(&review->bank->questions[q]); group++)
			check_group(review, q, group, &longest, &asked);
	if (asked >= LONGEST_LEAST && 2 * longest > asked)
		review_warn(review, W21, NULL, review->bank->place,
			"lengthen wrong choices, or shorten right ones",
			"the right choice is the longest in %d of %d choice questions%s", longest, asked,
			review_language(review));
}
