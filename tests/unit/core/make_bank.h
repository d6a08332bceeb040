/* Banks made in C for tests of the core, which knows no files. Everything lives in the bank's
 * arena. Questions are in languages "en" and "fr"; topics "alpha", "beta", "gamma"; voices
 * "author", "minister", "witness"; five paragraphs of which the first is a heading. */
#ifndef TESTS_MAKE_BANK_H
#define TESTS_MAKE_BANK_H

#include "core/bank.h"

/* An empty bank with room for `most` questions. */
struct bank *make_bank(int most);

/* Adds a question: topic 0, level 1, source paragraph 2, ask and explain from its id, typos by
 * length, a flashcard. The rest is the caller's to fill. */
struct question *make_question(struct bank *bank, enum kind kind, const char *id);

struct text make_text(struct bank *bank, const char *text);
struct text make_text_two(struct bank *bank, const char *en, const char *fr);

/* Lists end with NULL. A choice that begins with '*' is right, one with '$' is last. */
#define make_choices(bank, count, ...) \
	make_choices_of(bank, count, (const char *const[]){ __VA_ARGS__ })
#define make_accept(bank, ...) make_accept_of(bank, (const char *const[]){ __VA_ARGS__ })
#define make_pairs(bank, count, ...) \
	make_pairs_of(bank, count, (const char *const[]){ __VA_ARGS__ })
#define make_texts(bank, count, ...) \
	make_texts_of(bank, count, (const char *const[]){ __VA_ARGS__ })
/* Ends with -1. */
#define make_numbers(bank, count, ...) make_numbers_of(bank, count, (const int[]){ __VA_ARGS__ })

const struct choice *make_choices_of(struct bank *bank, int *count, const char *const *list);
struct accept make_accept_of(struct bank *bank, const char *const *list);
const struct pair *make_pairs_of(struct bank *bank, int *count, const char *const *list);
const struct text *make_texts_of(struct bank *bank, int *count, const char *const *list);
const int *make_numbers_of(struct bank *bank, int *count, const int *list);

/* A choice of red (right), green, blue. */
struct question *make_choice(struct bank *bank, const char *id);

/* Every kind but `card` three times over three topics and levels, then three cards; hints on
 * every other question. 33 questions. */
struct bank *make_whole_bank(void);

#endif
