#include "core/draw.h"
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

static bool lists(const struct question *question, int other)
{
	for (int i = 0; i < question->sister_count; i++)
		if (question->sisters[i] == other)
			return true;
	return false;
}

bool draw_related(const struct bank *bank, int a, int b)
{
	return a == b || lists(&bank->questions[a], b) || lists(&bank->questions[b], a);
}

static bool was_chosen(const int *chosen, int chosen_count, int question)
{
	for (int i = 0; i < chosen_count; i++)
		if (chosen[i] == question)
			return true;
	return false;
}

bool draw_allows(const struct rules *rules, const struct question *question)
{
	return (rules->topics == 0 || (rules->topics >> question->topic & 1))
		&& (rules->levels >> (question->level - 1) & 1);
}

/* A quiz's questions that the rules allow; the same contract as deck_build, in the bank's order. */
static int quiz_build(const struct bank *bank, const struct rules *rules, struct card *out, int max)
{
	int count = 0;
	for (int i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		if (question->kind == KIND_CARD || !draw_allows(rules, question))
			continue;
		if (count < max)
			out[count] = (struct card){ .question = i };
		count++;
	}
	return count;
}

static int build(const struct bank *bank, const struct rules *rules, struct card *out, int max)
{
	return mode_has_pile(rules->mode) ? deck_build(bank, rules, out, max)
		: quiz_build(bank, rules, out, max);
}

int draw_fitting(const struct bank *bank, const struct rules *rules)
{
	return build(bank, rules, NULL, 0);
}

/* Everything that may be drawn. */
static struct card *pool_build(struct arena *arena, const struct bank *bank,
	const struct rules *rules, const int *chosen, int chosen_count, int *count)
{
	struct rules wide = *rules;
	if (rules->chosen) {
		wide.topics = 0;
		wide.levels = LEVELS_ALL;
	}
	int all = build(bank, &wide, NULL, 0), kept = 0;
	struct card *pool = arena_array(arena, (size_t)all, sizeof *pool);
	build(bank, &wide, pool, all);
	for (int i = 0; i < all; i++)
		if (!rules->chosen || was_chosen(chosen, chosen_count, pool[i].question))
			pool[kept++] = pool[i];
	*count = kept;
	return pool;
}

static void shuffle(struct random *random, struct card *cards, int count)
{
	for (int i = count; i > 1; i--) {
		uint32_t j = random_below(random, (uint32_t)i);
		struct card swap = cards[i - 1];
		cards[i - 1] = cards[j];
		cards[j] = swap;
	}
}

/* How ill a question suits who has not read yet. They can guess at a fact from what they know;
 * how the article puts it, or who says it there, they cannot; and a warm-up asks for no typing. */
static int unfit_before_reading(const struct question *question)
{
	if (question->kind == KIND_CHOICE || question->kind == KIND_TRUEFALSE)
		return question->level > 1;
	return kind_picks_one(question->kind) ? 2 : 3;
}

/* The less, the sooner a card is drawn: what suits a warm-up, no sister of one drawn already, a
 * topic of which little was drawn yet. */
static int drawn_late(const struct bank *bank, const struct rules *rules, struct card card,
	bool has_relative, const int of_topic[TOPICS_MAX])
{
	const struct question *question = &bank->questions[card.question];
	int late = of_topic[question->topic];
	if (has_relative)
		late += ROUND_QUESTIONS_MAX + 1;
	if (rules->mode == MODE_WARMUP)
		late += unfit_before_reading(question) * 2 * (ROUND_QUESTIONS_MAX + 1);
	return late;
}

/* Brings want cards of a shuffled pool to its front: spread over the topics, sisters only where
 * nothing else is left. */
static void sample(struct arena *arena, const struct bank *bank, const struct rules *rules,
	struct card *pool, int count, int want)
{
	int of_topic[TOPICS_MAX] = { 0 };
	bool *has_relative = arena_array(arena, (size_t)count, sizeof *has_relative);
	for (int taken = 0; taken < want; taken++) {
		int best = taken, least = 0;
		for (int i = taken; i < count; i++) {
			int late = drawn_late(bank, rules, pool[i], has_relative[i], of_topic);
			if (i == taken || late < least) {
				best = i;
				least = late;
			}
		}
		struct card drawn = pool[best];
		pool[best] = pool[taken];
		has_relative[best] = has_relative[taken];
		pool[taken] = drawn;
		of_topic[bank->questions[drawn.question].topic]++;
		for (int i = taken + 1; i < count; i++)
			has_relative[i] |= draw_related(bank, drawn.question, pool[i].question);
	}
}

/* Moves the card at one place to another; those between make room. */
static void move_card(struct card *cards, int from, int to)
{
	struct card card = cards[from];
	for (int i = from; i < to; i++)
		cards[i] = cards[i + 1];
	for (int i = from; i > to; i--)
		cards[i] = cards[i - 1];
	cards[to] = card;
}

/* Sets sisters, and cards of one question, apart: the next card that is no relative comes
 * first, or, where only relatives are left, the card goes back to a place between others. */
static void set_apart(const struct bank *bank, struct card *cards, int count)
{
	for (int i = 1; i < count; i++) {
		int before = cards[i - 1].question, here = cards[i].question;
		int next = i;
		while (next < count && draw_related(bank, before, cards[next].question))
			next++;
		if (next < count) {
			move_card(cards, next, i);
			continue;
		}
		int place = i - 1;
		while (place >= 0 && (draw_related(bank, here, cards[place].question)
				|| (place > 0 && draw_related(bank, here, cards[place - 1].question))))
			place--;
		if (place >= 0)
			move_card(cards, i, place);
	}
}

static int compare_in_article(const struct bank *bank, struct card a, struct card b)
{
	const struct question *x = &bank->questions[a.question], *y = &bank->questions[b.question];
	int source_a = x->source_count > 0 ? x->sources[0] : 0;
	int source_b = y->source_count > 0 ? y->sources[0] : 0;
	if (source_a != source_b)
		return source_a < source_b ? -1 : 1;
	if (a.question != b.question)
		return a.question < b.question ? -1 : 1;
	return a.part - b.part;
}

/* Insertion: at most a round's 256 cards. */
static void sort_by_article(const struct bank *bank, struct card *cards, int count)
{
	for (int i = 1; i < count; i++) {
		struct card card = cards[i];
		int place = i;
		for (; place > 0 && compare_in_article(bank, card, cards[place - 1]) < 0; place--)
			cards[place] = cards[place - 1];
		cards[place] = card;
	}
}

/* Each question where it was named. */
static void sort_as_chosen(const int *chosen, int chosen_count, struct card *cards, int count)
{
	int sorted = 0;
	for (int i = 0; i < chosen_count; i++)
		for (int j = sorted; j < count; j++)
			if (cards[j].question == chosen[i]) {
				move_card(cards, j, sorted++);
				break;
			}
}

int draw_round(const struct bank *bank, const struct rules *rules, const int *chosen,
	int chosen_count, struct random *random, struct card out[ROUND_QUESTIONS_MAX], int *left_out)
{
	struct arena arena;
	arena_init(&arena);
	int count;
	struct card *pool = pool_build(&arena, bank, rules, chosen, chosen_count, &count);
	int most = rules->length > 0 ? rules->length : ROUND_QUESTIONS_MAX;
	int want = count < most ? count : most;
	*left_out = rules->length == 0 ? count - want : 0;
	shuffle(random, pool, count);
	if (want < count)
		sample(&arena, bank, rules, pool, count, want);
	if (want > 0)
		memcpy(out, pool, (size_t)want * sizeof *out);
	arena_close(&arena);
	if (rules->order == ORDER_ARTICLE) {
		sort_by_article(bank, out, want);
		return want;
	}
	if (rules->order == ORDER_CHOSEN && rules->chosen) {
		sort_as_chosen(chosen, chosen_count, out, want);
		return want;
	}
	shuffle(random, out, want);
	set_apart(bank, out, want);
	return want;
}
