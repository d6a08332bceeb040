#include "review/warnings.h"
#include "base/check.h"

#define ROW(code, says) [code] = { #code, says }

static const struct {
	const char *name, *says;
} WARNINGS[WARNING_COUNT] = {
	ROW(W21, "the right choice is the longest in over half of the choice questions, or 1.5 times "
		"as long as the next in one"),
	ROW(W22, "“all of the above”, “none of the above”, or the like"),
	ROW(W23, "“always”, “never”, “only” or the like in wrong choices alone"),
	ROW(W24, "a question asks with a negative that is not in CAPITALS"),
	ROW(W25, "an article or a plural in the question fits the right choice alone"),
	ROW(W26, "a word of seven or more letters stands in the question and in the right choice "
		"alone"),
	ROW(W27, "two questions ask nearly the same and are not sisters"),
	ROW(W28, "the answer of one question stands in another’s question or hint"),
	ROW(W30, "fewer than three choices"),
	ROW(W31, "of the true/false statements, not between 35 and 65 % are true"),
	ROW(W32, "an accepted answer is a wrong choice of a sister, or of another gap"),
	ROW(W33, "a paragraph with text that no question covers"),
	ROW(W34, "a topic without a question of each level"),
	ROW(W35, "the whole bank is hard to read: LIX over 45 (English) or 50 (French)"),
	ROW(W36, "more than 12 words in a row are the article’s, or a quote is not in its paragraph "
		"(seen with --article)"),
	ROW(W37, "a question and its choices need two steps on a projector of 1024x768"),
	ROW(W38, "a language of the bank lacks some texts"),
	ROW(W39, "an allow that is not needed"),
	ROW(W40, "a placeholder stands where a text should be"),
};

const char *warning_name(enum warning warning)
{
	CHECK((unsigned)warning < WARNING_COUNT);
	return WARNINGS[warning].name;
}

const char *warning_says(enum warning warning)
{
	CHECK((unsigned)warning < WARNING_COUNT);
	return WARNINGS[warning].says;
}
