/* Texts as words: split, folded, numbered, so that comparing texts is comparing numbers.
 * An apostrophe and a hyphen part two words ("Moore’s": moore, s; "l’espion": l, espion). */
#ifndef REVIEW_WORDS_H
#define REVIEW_WORDS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* Every different word once, by number; and for each what whoever counts wants to know. */
struct vocabulary {
	struct arena *arena;
	int *slots;              /* open addressing: word + 1, 0 where free */
	const char **texts;      /* folded */
	int count, capacity;
};

struct word {
	int id;      /* of the folded word */
	int stem;    /* of its first six letters, where it has more; else id */
	int letters;
	bool capital;   /* begins with one */
	bool begins;    /* a sentence */
	bool joined;    /* to the word before, by an apostrophe */
	bool number;    /* has a digit */
	bool shouted;   /* two letters or more, all of them capitals */
	bool quoted;    /* between quotation marks */
};

struct words {
	struct word *items;
	int count, sentences;
};

void vocabulary_init(struct vocabulary *vocabulary, struct arena *arena);

/* The number of a folded word, new where it was not met before. */
int vocabulary_word(struct vocabulary *vocabulary, const char *text, size_t len);

/* Splits a text (valid UTF-8) into the vocabulary's arena. */
struct words words_split(struct vocabulary *vocabulary, const char *text);

/* Where needle stands in text as a whole run of words: index of its first, or -1. */
int words_find(struct words text, struct words needle);

#endif
