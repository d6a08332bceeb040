/* Which kind of question suits a paragraph: of those that it has the matter for, the one that
 * was proposed least so far, so that an author meets most kinds. */
#include "core/outline_parts.h"

#include "base/utf8.h"

#include <string.h>

enum { KIND_USED = 4, UNSUITED = 1000, STEPS_LEAST = 2, ORDER_NUMBERS = 3, ORDER_YEARS = 2,
	MATCH_NAMES = 3 };

static const char STEPS[] = " first then next after finally second third lastly meanwhile d'abord "
	"puis ensuite enfin après premièrement ";

static int steps(const struct tokens *tokens)
{
	int count = 0;
	for (int i = 0; i < tokens->count; i++)
		count += tokens->items[i].begins && token_in(tokens->items[i].key, STEPS);
	return count;
}

/* Two wrong choices, and the right one does not stand out by its length. */
static bool choices_fit(const struct outline_paragraph *paragraph)
{
	size_t longest = 0;
	const char *right = paragraph->names[0];
	for (int i = 0; i < paragraph->wrong_count; i++) {
		size_t len = utf8_graphemes(paragraph->wrong[i], strlen(paragraph->wrong[i]));
		longest = len > longest ? len : longest;
	}
	return paragraph->wrong_count == OUTLINE_WRONG
		&& 2 * utf8_graphemes(right, strlen(right)) < 3 * longest;
}

/* 0 best; UNSUITED where the paragraph lacks what the kind asks for. */
static int rank(const struct outline_paragraph *paragraph, const struct tokens *tokens,
	enum kind kind)
{
	bool says = paragraph->quote || paragraph->speaker >= 0;
	switch (kind) {
	case KIND_NUMBER:
		return paragraph->has_value ? 0 : UNSUITED;
	case KIND_ORDER:
		if (steps(tokens) >= STEPS_LEAST || paragraph->year_count >= ORDER_YEARS)
			return 0;
		return paragraph->number_count >= ORDER_NUMBERS ? 3 : UNSUITED;
	case KIND_VOICE:
		return paragraph->speaker >= 0 ? 0 : UNSUITED;
	case KIND_STANDING:
		return says ? 1 : UNSUITED;
	case KIND_MATCH:
		return paragraph->name_count >= MATCH_NAMES ? 0 : paragraph->name_count == 2 ? 2 : UNSUITED;
	case KIND_CHOICE:
		return paragraph->name_count && choices_fit(paragraph) ? 1 : 4;
	case KIND_MULTI:
		return paragraph->name_count >= 2 && paragraph->wrong_count ? 2 : UNSUITED;
	case KIND_TYPED:
		return paragraph->name_count ? 2 : 4;
	case KIND_GAP:
		return paragraph->phrase ? 3 : UNSUITED;
	case KIND_TRUEFALSE:
		return 3;
	case KIND_CARD:
		return 4;
	}
	return UNSUITED;
}

void outline_kinds(const struct tokens *split, struct outline *outline)
{
	int used[KIND_COUNT] = { 0 };
	for (int p = 0; p < outline->count; p++) {
		struct outline_paragraph *paragraph = &outline->paragraphs[p];
		int best = UNSUITED;
		if (paragraph->heading)
			continue;
		for (int kind = 0; kind < KIND_COUNT; kind++) {
			int cost = rank(paragraph, &split[p], (enum kind)kind) + KIND_USED * used[kind];
			if (cost >= best)
				continue;
			best = cost;
			paragraph->kind = (enum kind)kind;
		}
		used[paragraph->kind]++;
	}
}
