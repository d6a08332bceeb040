#include "core/deck.h"
#include "core/draw.h"
#include "core/number.h"

#include <stdlib.h>
#include <string.h>

int deck_cards_of(const struct question *question)
{
	if (!question->card)
		return 0;
	switch (question->kind) {
	case KIND_MATCH:
		return question->pair_count;
	case KIND_GAP:
		return question->gap_count;
	case KIND_CARD:
		return question->reverse ? 2 : 1;
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_ORDER:
	case KIND_VOICE:
	case KIND_STANDING:
		return 1;
	}
	return 0;
}

struct place_in_article {
	int source, question;
};

static int compare_places(const void *a, const void *b)
{
	const struct place_in_article *x = a, *y = b;
	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	return (x->question > y->question) - (x->question < y->question);
}

int deck_build(const struct bank *bank, const struct rules *rules, struct card *out, int max)
{
	struct arena arena;
	arena_init(&arena);
	size_t most = (size_t)bank->question_count;
	struct place_in_article *places = arena_array(&arena, most, sizeof *places);
	int questions = 0, count = 0;
	for (int i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		if (draw_allows(rules, question))
			places[questions++] = (struct place_in_article){
				question->source_count > 0 ? question->sources[0] : 0, i };
	}
	qsort(places, (size_t)questions, sizeof *places, compare_places);
	for (int i = 0; i < questions; i++) {
		int parts = deck_cards_of(&bank->questions[places[i].question]);
		for (int part = 0; part < parts; part++, count++)
			if (count < max)
				out[count] = (struct card){ places[i].question, part };
	}
	arena_close(&arena);
	return count;
}

/* The first spelling in the language, else the first in any. */
static const char *first_accepted(const struct bank *bank, const struct accept *accept,
	int language)
{
	if (!accept->in)
		return "";
	if (accept->in[language].count > 0)
		return accept->in[language].items[0];
	for (int i = 0; i < bank->language_count; i++)
		if (accept->in[i].count > 0)
			return accept->in[i].items[0];
	return "";
}

static const char *gap_word(const struct bank *bank, const struct gap *gap, int language)
{
	for (int i = 0; i < gap->choice_count; i++)
		if (gap->choices[i].right)
			return text_in(gap->choices[i].text, language);
	return first_accepted(bank, &gap->accept, language);
}

/* The sentence with its marks {1}, {2} filled, but for the gap asked. */
static const char *gap_sentence(struct arena *arena, const struct bank *bank,
	const struct question *question, int asked, int language)
{
	const char *sentence = text_in(question->ask, language);
	for (int i = 0; i < question->gap_count; i++) {
		const char *mark = arena_format(arena, "{%d}", i + 1);
		const char *at = strstr(sentence, mark);
		const char *word = i == asked ? DECK_GAP : gap_word(bank, &question->gaps[i], language);
		if (at)
			sentence = arena_format(arena, "%.*s%s%s", (int)(at - sentence), sentence, word,
				at + strlen(mark));
	}
	return sentence;
}

/* What is to be put in order, one behind the other, as it surely is not: every second one first,
 * from the last on. */
static const char *items_out_of_order(struct arena *arena, const struct question *question,
	int language)
{
	const char *list = "";
	for (int start = 1; start <= 2; start++)
		for (int i = question->item_count - start; i >= 0; i -= 2)
			list = arena_format(arena, "%s%s%s", list, *list ? " · " : "",
				text_in(question->items[i], language));
	return list;
}

const char *card_front(struct arena *arena, const struct bank *bank, struct card card,
	int language)
{
	const struct question *question = &bank->questions[card.question];
	switch (question->kind) {
	case KIND_GAP:
		return gap_sentence(arena, bank, question, card.part, language);
	case KIND_MATCH:
		return arena_format(arena, "%s\n%s", text_in(question->ask, language),
			text_in(question->pairs[card.part].left, language));
	case KIND_CARD:
		return text_in(card.part == 1 ? question->back : question->front, language);
	case KIND_ORDER:
		return arena_format(arena, "%s\n%s", text_in(question->ask, language),
			items_out_of_order(arena, question, language));
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_VOICE:
	case KIND_STANDING:
		return text_in(question->ask, language);
	}
	return "";
}

static const char *right_choices(struct arena *arena, const struct question *question, int language)
{
	const char *list = "";
	for (int i = 0; i < question->choice_count; i++)
		if (question->choices[i].right)
			list = arena_format(arena, "%s%s%s", list, *list ? "\n" : "",
				text_in(question->choices[i].text, language));
	return list;
}

static const char *items_in_order(struct arena *arena, const struct question *question,
	int language)
{
	const char *list = "";
	for (int i = 0; i < question->item_count; i++)
		list = arena_format(arena, "%s%s%s", list, i > 0 ? "\n" : "",
			text_in(question->items[i], language));
	return list;
}

static const char *number_and_unit(struct arena *arena, const struct question *question,
	int language)
{
	char least[NUMBER_TEXT_MAX], most[NUMBER_TEXT_MAX];
	number_format(question->has_value ? question->value : question->min, least);
	number_format(question->max, most);
	const char *number = least;
	if (!question->has_value && strcmp(least, most) != 0)
		number = arena_format(arena, "%s\u2013%s", least, most);
	const char *unit = text_in(question->unit, language);
	return arena_format(arena, "%s%s%s", number, *unit ? " " : "", unit);
}

const char *card_back(struct arena *arena, const struct bank *bank, struct card card, int language,
	const struct deck_words *words)
{
	const struct question *question = &bank->questions[card.question];
	const char *explain = text_in(question->explain, language);
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		return right_choices(arena, question, language);
	case KIND_TRUEFALSE:
		return arena_format(arena, "%s\n%s", question->answer ? words->yes : words->no, explain);
	case KIND_TYPED:
		return first_accepted(bank, &question->accept, language);
	case KIND_NUMBER:
		return number_and_unit(arena, question, language);
	case KIND_MATCH:
		return text_in(question->pairs[card.part].right, language);
	case KIND_ORDER:
		return items_in_order(arena, question, language);
	case KIND_GAP:
		return gap_word(bank, &question->gaps[card.part], language);
	case KIND_VOICE:
		return text_in(bank->voices[question->voice].name, language);
	case KIND_STANDING:
		return arena_format(arena, "%s\n%s", words->standings[question->standing], explain);
	case KIND_CARD:
		return text_in(card.part == 1 ? question->front : question->back, language);
	}
	return "";
}
