/* Banks as text, with every kind of question and every text at its limit, in scripts that are hard
 * to lay out. The same script always gives the same bank. */
#ifndef LIMIT_BANK_H
#define LIMIT_BANK_H

#include "base/arena.h"

enum script {
	SCRIPT_WORDS,   /* English words of all lengths, and 64 topics */
	SCRIPT_WIDE,    /* W and M, hardly a space */
	SCRIPT_CJK,
	SCRIPT_ARABIC,
	SCRIPT_HEBREW,  /* with numbers and Latin words in it */
	SCRIPT_MARKS,   /* several marks on each letter, pictures of many points, Thai, Devanagari */
	SCRIPT_TINY,    /* a character or two each, and the least of everything */
};
enum { SCRIPT_COUNT = SCRIPT_TINY + 1 };

const char *script_name(enum script script);

/* libconfig text of a bank without an error, in arena. */
const char *limit_bank(struct arena *arena, enum script script);

/* Text of that script, of exactly `count` characters as a reader counts them (fewer in
 * SCRIPT_TINY); no two are alike for different numbers. */
const char *limit_text(struct arena *arena, enum script script, int number, int count);

#endif
