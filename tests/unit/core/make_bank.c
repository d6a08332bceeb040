#include "make_bank.h"

#include <string.h>

struct text make_text(struct bank *bank, const char *text)
{
	return make_text_two(bank, text, NULL);
}

struct text make_text_two(struct bank *bank, const char *en, const char *fr)
{
	const char **in = arena_array(&bank->arena, 2, sizeof *in);
	in[0] = arena_copy(&bank->arena, en, strlen(en));
	in[1] = fr ? arena_copy(&bank->arena, fr, strlen(fr)) : NULL;
	return (struct text){ in };
}

static const struct named *make_named(struct bank *bank, const char *const *ids, int count)
{
	struct named *named = arena_array(&bank->arena, (size_t)count, sizeof *named);
	for (int i = 0; i < count; i++)
		named[i] = (struct named){ ids[i], make_text(bank, ids[i]), { 1, 1 } };
	return named;
}

struct bank *make_bank(int most)
{
	static const char *const languages[] = { "en", "fr" };
	static const char *const topics[] = { "alpha", "beta", "gamma" };
	static const char *const voices[] = { "author", "minister", "witness" };
	struct bank *bank = bank_open();
	bank->id = "made";
	bank->hash = 42;
	bank->languages = languages;
	bank->language_count = 2;
	bank->topics = make_named(bank, topics, 3);
	bank->topic_count = 3;
	bank->voices = make_named(bank, voices, 3);
	bank->voice_count = 3;
	struct paragraph *paragraphs = arena_array(&bank->arena, 5, sizeof *paragraphs);
	for (int i = 0; i < 5; i++)
		paragraphs[i] = (struct paragraph){ i == 0, make_text(bank, "gist"), { 1, 1 } };
	bank->paragraphs = paragraphs;
	bank->paragraph_count = 5;
	bank->questions = arena_array(&bank->arena, (size_t)most, sizeof *bank->questions);
	return bank;
}

struct question *make_question(struct bank *bank, enum kind kind, const char *id)
{
	static const int second[] = { 2 };
	struct question *question = &bank->questions[bank->question_count++];
	question->id = arena_copy(&bank->arena, id, strlen(id));
	question->kind = kind;
	question->level = 1;
	question->sources = second;
	question->source_count = 1;
	question->ask = make_text(bank, arena_format(&bank->arena, "Ask %s?", id));
	question->explain = make_text(bank, arena_format(&bank->arena, "Because of %s.", id));
	question->rev = 1;
	question->card = true;
	question->typos = -1;
	return question;
}

static int list_count(const char *const *list)
{
	int count = 0;
	while (list[count])
		count++;
	return count;
}

const struct choice *make_choices_of(struct bank *bank, int *count, const char *const *list)
{
	*count = list_count(list);
	struct choice *choices = arena_array(&bank->arena, (size_t)*count, sizeof *choices);
	for (int i = 0; i < *count; i++) {
		choices[i].right = *list[i] == '*';
		choices[i].last = *list[i] == '$';
		choices[i].text = make_text(bank, list[i] + (choices[i].right || choices[i].last));
		choices[i].why = make_text(bank, "why");
	}
	return choices;
}

struct accept make_accept_of(struct bank *bank, const char *const *list)
{
	int count = list_count(list);
	const char **items = arena_array(&bank->arena, (size_t)count, sizeof *items);
	struct spellings *in = arena_array(&bank->arena, 2, sizeof *in);
	for (int i = 0; i < count; i++)
		items[i] = arena_copy(&bank->arena, list[i], strlen(list[i]));
	in[0] = (struct spellings){ items, count };
	return (struct accept){ in };
}

const struct pair *make_pairs_of(struct bank *bank, int *count, const char *const *list)
{
	*count = list_count(list) / 2;
	struct pair *pairs = arena_array(&bank->arena, (size_t)*count, sizeof *pairs);
	for (int i = 0; i < *count; i++) {
		pairs[i].left = make_text(bank, list[2 * i]);
		pairs[i].right = make_text(bank, list[2 * i + 1]);
	}
	return pairs;
}

const struct text *make_texts_of(struct bank *bank, int *count, const char *const *list)
{
	*count = list_count(list);
	struct text *texts = arena_array(&bank->arena, (size_t)*count, sizeof *texts);
	for (int i = 0; i < *count; i++)
		texts[i] = make_text(bank, list[i]);
	return texts;
}

const int *make_numbers_of(struct bank *bank, int *count, const int *list)
{
	for (*count = 0; list[*count] != -1;)
		++*count;
	int *numbers = arena_array(&bank->arena, (size_t)*count, sizeof *numbers);
	memcpy(numbers, list, (size_t)*count * sizeof *numbers);
	return numbers;
}

struct question *make_choice(struct bank *bank, const char *id)
{
	struct question *question = make_question(bank, KIND_CHOICE, id);
	question->choices = make_choices(bank, &question->choice_count, "*red", "green", "blue", NULL);
	return question;
}

static void fill_gaps(struct bank *bank, struct question *question)
{
	struct gap *gaps = arena_array(&bank->arena, 2, sizeof *gaps);
	gaps[0].accept = make_accept(bank, "river", NULL);
	gaps[1].choices = make_choices(bank, &gaps[1].choice_count, "*bridge", "tunnel", "ferry", NULL);
	question->ask = make_text(bank, "Over the {1} leads a {2}.");
	question->gaps = gaps;
	question->gap_count = 2;
}

static void fill(struct bank *bank, struct question *question, int nth)
{
	switch (question->kind) {
	case KIND_CHOICE:
		question->choices = make_choices(bank, &question->choice_count, "*red", "green", "blue",
			"$none", NULL);
		break;
	case KIND_MULTI:
		question->choices = make_choices(bank, &question->choice_count, "*one", "*two", "three",
			"*four", "five", NULL);
		break;
	case KIND_TRUEFALSE:
		question->answer = nth % 2 == 0;
		break;
	case KIND_TYPED:
		question->accept = make_accept(bank, "Erovinkin", "polonium 210", NULL);
		break;
	case KIND_NUMBER:
		question->value = 7;
		question->has_value = true;
		question->min = 6;
		question->max = 8;
		question->unit = make_text(bank, "years");
		break;
	case KIND_MATCH:
		question->pairs = make_pairs(bank, &question->pair_count, "a", "apple", "b", "banana",
			"c", "cherry", NULL);
		question->extra = make_texts(bank, &question->extra_count, "damson", NULL);
		break;
	case KIND_ORDER:
		question->items = make_texts(bank, &question->item_count, "w", "x", "y", "z", NULL);
		break;
	case KIND_GAP:
		fill_gaps(bank, question);
		break;
	case KIND_VOICE:
		question->voice = nth % 3;
		break;
	case KIND_STANDING:
		question->standing = (enum standing)(nth % 3);
		break;
	case KIND_CARD:
		question->front = make_text_two(bank, "front", "recto");
		question->back = make_text_two(bank, "back", "verso");
		question->reverse = nth == 0;
		break;
	}
}

struct bank *make_whole_bank(void)
{
	struct bank *bank = make_bank(3 * KIND_COUNT);
	for (int kind = 0; kind < KIND_COUNT; kind++)
		for (int i = 0; i < 3; i++) {
			const char *id = arena_format(&bank->arena, "%s-%d", kind_name((enum kind)kind), i);
			struct question *question = make_question(bank, (enum kind)kind, id);
			int number = bank->question_count - 1;
			question->topic = i;
			question->level = 1 + (number + i) % 3;
			question->sources = make_numbers(bank, &question->source_count, 2 + number * 7 % 4, -1);
			if (number % 2 == 0)
				question->hint = make_text(bank, "A hint.");
			fill(bank, question, i);
		}
	return bank;
}
