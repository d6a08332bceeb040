/* What the whole bank lacks: W31, W33, W34; W38, texts of a language; W39, an allow too many. */
#include "review/review_parts.h"

#include <stdlib.h>
#include <string.h>

enum { TRUE_LEAST = 35, TRUE_MOST = 65, LEVELS = 3 };

static void check_truth(struct review *review)
{
	const struct bank *bank = review->bank;
	int asked = 0, true_ones = 0;
	for (int q = 0; q < bank->question_count; q++)
		if (bank->questions[q].kind == KIND_TRUEFALSE) {
			asked++;
			true_ones += bank->questions[q].answer;
		}
	/* Where the number is odd and small, the nearest to one half is good enough. */
	if (abs(2 * true_ones - asked) > 1
		&& (100 * true_ones < TRUE_LEAST * asked || 100 * true_ones > TRUE_MOST * asked))
		review_warn(review, W31, NULL, bank->place,
			"turn a statement round, so that guessing \u201ctrue\u201d earns nothing",
			"%d of %d true/false statements are true", true_ones, asked);
}

static void check_covered(struct review *review)
{
	const struct bank *bank = review->bank;
	bool *covered = arena_array(&review->arena, (size_t)bank->paragraph_count + 1,
		sizeof *covered);
	for (int q = 0; q < bank->question_count; q++)
		for (int i = 0; i < bank->questions[q].source_count; i++)
			covered[bank->questions[q].sources[i]] = true;
	for (int i = 0; i < bank->paragraph_count; i++)
		if (!bank->paragraphs[i].heading && !covered[i + 1])
			review_warn(review, W33, NULL, bank->paragraphs[i].place,
				"ask for something in it", "no question covers paragraph %d", i + 1);
}

static void check_levels(struct review *review)
{
	static const char *const names[] = { "", "1 (recall)", "2 (connect)", "3 (judge)" };
	const struct bank *bank = review->bank;
	for (int t = 0; t < bank->topic_count; t++) {
		bool has[LEVELS + 1] = { false };
		for (int q = 0; q < bank->question_count; q++)
			if (bank->questions[q].topic == t)
				has[bank->questions[q].level] = true;
		for (int level = 1; level <= LEVELS; level++)
			if (!has[level])
				review_warn(review, W34, NULL, bank->topics[t].place,
					"write one, or join the topic with another",
					"topic %s has no question of level %s", bank->topics[t].id, names[level]);
	}
}

void check_balance(struct review *review)
{
	check_truth(review);
	check_covered(review);
	check_levels(review);
}

static bool lacks(struct text text, int language)
{
	return text.in && !text.in[language];
}

static void named_check(struct review *review, const struct named *named, int count,
	const char *what, int language)
{
	for (int i = 0; i < count; i++)
		if (lacks(named[i].name, language))
			review_warn(review, W38, NULL, named[i].place, "translate it",
				"the name of %s %s is not there in %s", what, named[i].id,
				review->bank->languages[language]);
}

static void questions_check(struct review *review, int language)
{
	const struct bank *bank = review->bank;
	for (int q = 0; q < bank->question_count; q++) {
		struct parts parts = parts_of(&review->arena, bank, &bank->questions[q]);
		int missing = 0;
		for (int i = 0; i < parts.count; i++)
			missing += part_lacks(&parts.items[i], language);
		if (missing)
			review_warn(review, W38, &bank->questions[q], bank->questions[q].place,
				"translate them; until then the bank's own language is shown",
				"%d of %d texts of %s %s not there in %s", missing, parts.count,
				bank->questions[q].id, missing == 1 ? "is" : "are", bank->languages[language]);
	}
}

void check_texts_there(struct review *review)
{
	const struct bank *bank = review->bank;
	for (int language = 1; language < bank->language_count; language++) {
		if (lacks(bank->title, language) || lacks(bank->note, language))
			review_warn(review, W38, NULL, bank->place, "translate it",
				"the bank's %s is not there in %s", lacks(bank->title, language) ? "title"
				: "note", bank->languages[language]);
		for (int i = 0; i < bank->paragraph_count; i++)
			if (lacks(bank->paragraphs[i].gist, language))
				review_warn(review, W38, NULL, bank->paragraphs[i].place, "translate it",
					"the gist of paragraph %d is not there in %s", i + 1,
					bank->languages[language]);
		named_check(review, bank->topics, bank->topic_count, "topic", language);
		named_check(review, bank->voices, bank->voice_count, "voice", language);
		questions_check(review, language);
	}
}

/* W36 is not looked for without the article, nor W39 met by its own allow. */
static bool is_unneeded(const struct review *review, const char *code, bool (*needed)(
	const struct review *review, int at, int warning), int at)
{
	for (int w = 0; w < WARNING_COUNT; w++)
		if (strcmp(code, warning_name((enum warning)w)) == 0)
			return w != W39 && (w != W36 || review->article) && !needed(review, at, w);
	return true;
}

static bool needed_by_bank(const struct review *review, int at, int warning)
{
	(void)at;
	return review->needed_bank[warning];
}

static bool needed_by_question(const struct review *review, int at, int warning)
{
	return review->needed[at] & 1u << warning;
}

void check_allows(struct review *review)
{
	const struct bank *bank = review->bank;
	for (int q = 0; q < bank->question_count; q++)
		for (int i = 0; i < bank->questions[q].allow_count; i++)
			if (is_unneeded(review, bank->questions[q].allow[i].code, needed_by_question, q))
				review_warn(review, W39, &bank->questions[q], bank->questions[q].place,
					"take it out", "%s allows %s, which is not met there",
					bank->questions[q].id, bank->questions[q].allow[i].code);
	for (int i = 0; i < bank->allow_count; i++)
		if (is_unneeded(review, bank->allow[i].code, needed_by_bank, 0))
			review_warn(review, W39, NULL, bank->place, "take it out",
				"the bank allows %s, which is not met in it", bank->allow[i].code);
}
