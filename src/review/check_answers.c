/* W28: an answer that another question tells. W32: an answer that counts as right here and as
 * wrong there. */
#include "review/review_parts.h"

/* An answer to look for, listed under its rarest word. */
struct answer {
	int question, next; /* next: of the same word, from 1; 0 at the end */
	struct words words;
	int at;             /* the rarest word's place among them */
};

struct answers {
	struct answer *items;
	int count;
	int *heads;         /* of each word */
};

enum { TELLING_LETTERS = 4 };

/* The word by which an answer is found: the rarest that tells; -1 where none does. */
static int rarest(const struct review *review, struct words words)
{
	int best = -1;
	for (int i = 0; i < words.count; i++) {
		const struct word *word = &words.items[i];
		if (!review_tells(review, word) || (word->letters < TELLING_LETTERS && !word->number))
			continue;
		if (best < 0 || review->questions_with[word->stem]
			< review->questions_with[words.items[best].stem])
			best = i;
	}
	return best;
}

static bool is_answer(const struct question *question, const struct said *part)
{
	if (part->role != PART_RIGHT)
		return false;
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_TYPED:
	case KIND_GAP:
		return true;
	case KIND_MULTI: /* one of several gives little away, nor a side of a pair */
	case KIND_MATCH:
	case KIND_ORDER:
	case KIND_CARD:
	case KIND_TRUEFALSE:
	case KIND_NUMBER:
	case KIND_VOICE:
	case KIND_STANDING:
		return false;
	}
	return false;
}

static struct answers answers_list(struct review *review)
{
	const struct bank *bank = review->bank;
	struct answers answers = { .count = 0 };
	size_t room = 1;
	for (int q = 0; q < bank->question_count; q++)
		room += (size_t)review->said[q].count;
	answers.items = arena_array(&review->arena, room, sizeof *answers.items);
	answers.heads = arena_array(&review->arena, (size_t)review->vocabulary.count,
		sizeof *answers.heads);
	for (int q = 0; q < bank->question_count; q++)
		for (int i = 0; i < review->said[q].count; i++) {
			const struct said *part = &review->said[q].items[i];
			int at = is_answer(&bank->questions[q], part) ? rarest(review, part->words) : -1;
			if (at < 0)
				continue;
			int word = part->words.items[at].id;
			answers.items[++answers.count] = (struct answer){ q, answers.heads[word], part->words,
				at };
			answers.heads[word] = answers.count;
		}
	return answers;
}

static bool stands_at(struct words text, int place, const struct answer *answer)
{
	int from = place - answer->at;
	if (from < 0 || from + answer->words.count > text.count)
		return false;
	for (int i = 0; i < answer->words.count; i++)
		if (text.items[from + i].id != answer->words.items[i].id)
			return false;
	return true;
}

static void text_search(struct review *review, const struct answers *answers, int q,
	struct words text)
{
	const struct bank *bank = review->bank;
	for (int w = 0; w < text.count; w++)
		for (int at = answers->heads[text.items[w].id]; at; at = answers->items[at].next) {
			const struct answer *answer = &answers->items[at];
			if (answer->question == q || !stands_at(text, w, answer))
				continue;
			const struct question *asked = &bank->questions[answer->question];
			review_warn(review, W28, &bank->questions[q], bank->questions[q].place,
				"say it otherwise there",
				"%s tells the answer of %s (line %d): \u201c%s\u201d%s", bank->questions[q].id,
				asked->id, asked->place.line,
				review->vocabulary.texts[text.items[w].id], review_language(review));
		}
}

/* A gap's sentence is asked with its answers left out. */
void check_answers_elsewhere(struct review *review)
{
	struct answers answers = answers_list(review);
	for (int q = 0; q < review->bank->question_count; q++)
		for (int i = 0; i < review->said[q].count; i++) {
			const struct said *part = &review->said[q].items[i];
			if (part->role == PART_ASK || part->role == PART_HINT)
				text_search(review, &answers, q, part->words);
		}
}

static bool same_words(struct words a, struct words b)
{
	return a.count && a.count == b.count && words_find(a, b) == 0;
}

static void accepted_against(struct review *review, int q, const struct said *accepted, int other)
{
	const struct question *question = &review->bank->questions[q];
	for (int i = 0; i < review->said[other].count; i++) {
		const struct said *part = &review->said[other].items[i];
		bool elsewhere = other != q || part->group != accepted->group;
		if (part->role == PART_WRONG && elsewhere && same_words(part->words, accepted->words))
			review_warn(review, W32, question, question->place,
				"accept it no longer, or take the wrong choice out",
				"%s accepts \u201c%s\u201d, a wrong choice of %s%s", question->id, accepted->text,
				review->bank->questions[other].id, review_language(review));
	}
}

void check_accepted(struct review *review)
{
	for (int q = 0; q < review->bank->question_count; q++) {
		const struct question *question = &review->bank->questions[q];
		if (question->kind != KIND_TYPED && question->kind != KIND_GAP)
			continue;
		for (int i = 0; i < review->said[q].count; i++) {
			const struct said *part = &review->said[q].items[i];
			if (part->role != PART_RIGHT)
				continue;
			accepted_against(review, q, part, q);
			for (int s = 0; s < question->sister_count; s++)
				accepted_against(review, q, part, question->sisters[s]);
		}
	}
}
