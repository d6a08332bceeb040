#include "bankfile/question_hash.h"
#include "base/digest.h"

#include <string.h>

struct hash {
	const struct bank *bank;
	uint64_t digest;
};

static void add_number(struct hash *hash, int64_t number)
{
	hash->digest = digest_number(hash->digest, number);
}

static void add_string(struct hash *hash, const char *text)
{
	hash->digest = digest_text(hash->digest, text);
}

/* Languages that a text lacks do not count, so that a bank may gain one without every question
 * becoming another. */
static void add_text(struct hash *hash, struct text text)
{
	for (int i = 0; text.in && i < hash->bank->language_count; i++)
		if (text.in[i]) {
			add_string(hash, hash->bank->languages[i]);
			add_string(hash, text.in[i]);
		}
	add_string(hash, NULL);
}

static void add_double(struct hash *hash, double number)
{
	int64_t bits;
	memcpy(&bits, &number, sizeof bits);
	add_number(hash, bits);
}

static void add_choices(struct hash *hash, const struct choice *choices, int count)
{
	add_number(hash, count);
	for (int i = 0; i < count; i++) {
		add_text(hash, choices[i].text);
		add_text(hash, choices[i].why);
		add_number(hash, choices[i].right);
		add_number(hash, choices[i].last);
	}
}

static void add_accept(struct hash *hash, struct accept accept)
{
	for (int i = 0; accept.in && i < hash->bank->language_count; i++) {
		if (accept.in[i].count == 0)
			continue;
		add_string(hash, hash->bank->languages[i]);
		for (int j = 0; j < accept.in[i].count; j++)
			add_string(hash, accept.in[i].items[j]);
	}
	add_string(hash, NULL);
}

static void add_texts(struct hash *hash, const struct text *texts, int count)
{
	add_number(hash, count);
	for (int i = 0; i < count; i++)
		add_text(hash, texts[i]);
}

static void add_pairs(struct hash *hash, const struct question *question)
{
	add_number(hash, question->pair_count);
	for (int i = 0; i < question->pair_count; i++) {
		add_text(hash, question->pairs[i].left);
		add_text(hash, question->pairs[i].right);
	}
	add_texts(hash, question->extra, question->extra_count);
}

static void add_gaps(struct hash *hash, const struct question *question)
{
	add_number(hash, question->gap_count);
	for (int i = 0; i < question->gap_count; i++) {
		add_choices(hash, question->gaps[i].choices, question->gaps[i].choice_count);
		add_accept(hash, question->gaps[i].accept);
	}
}

static void add_voices(struct hash *hash, const struct question *question)
{
	const struct bank *bank = hash->bank;
	add_string(hash, bank->voices[question->voice].id);
	add_number(hash, bank->voice_count);
	for (int i = 0; i < bank->voice_count; i++)
		add_text(hash, bank->voices[i].name);
}

static void add_number_answer(struct hash *hash, const struct question *question)
{
	add_number(hash, question->has_value);
	add_double(hash, question->value);
	add_double(hash, question->min);
	add_double(hash, question->max);
	add_text(hash, question->unit);
}

static void add_answer(struct hash *hash, const struct question *question)
{
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		add_choices(hash, question->choices, question->choice_count);
		break;
	case KIND_TRUEFALSE:
		add_number(hash, question->answer);
		add_text(hash, question->why);
		break;
	case KIND_TYPED:
		add_accept(hash, question->accept);
		add_number(hash, question->case_sensitive);
		add_number(hash, question->accents);
		add_number(hash, question->typos);
		break;
	case KIND_NUMBER:
		add_number_answer(hash, question);
		break;
	case KIND_MATCH:
		add_pairs(hash, question);
		break;
	case KIND_ORDER:
		add_texts(hash, question->items, question->item_count);
		break;
	case KIND_GAP:
		add_gaps(hash, question);
		break;
	case KIND_VOICE:
		add_voices(hash, question);
		break;
	case KIND_STANDING:
		add_number(hash, question->standing);
		break;
	case KIND_CARD:
		add_text(hash, question->front);
		add_text(hash, question->back);
		add_number(hash, question->reverse);
		break;
	}
}

uint64_t question_hash(const struct bank *bank, const struct question *question)
{
	struct hash hash = { bank, digest_init() };
	add_string(&hash, kind_name(question->kind));
	add_number(&hash, question->rev);
	add_text(&hash, question->ask);
	add_text(&hash, question->explain);
	add_text(&hash, question->hint);
	add_string(&hash, question->quote);
	add_number(&hash, question->seconds);
	add_number(&hash, question->source_count);
	for (int i = 0; i < question->source_count; i++)
		add_number(&hash, question->sources[i]);
	add_answer(&hash, question);
	return hash.digest;
}
