/* How right an answer is: pure functions from a question and an answer to an exact share. */
#ifndef CORE_GRADE_H
#define CORE_GRADE_H

#include "core/number.h"
#include "core/round.h"

/* texts: GAPS_MAX strings (typed and number use [0]). */
struct grade grade_answer(const struct bank *bank, const struct question *question,
	const struct answer *answer, const char texts[TURN_TEXTS][MESSAGE_TEXT_MAX]);

/* Is the text a number as people write it, the question's unit behind or before it allowed? */
bool grade_is_number(const struct bank *bank, const struct question *question, const char *text);

/* Typed text against the accepted spellings of all languages: RIGHT where equal after
 * folding or within `typos` edits (Damerau-Levenshtein over graphemes' code points, digits
 * exact; by default 0 up to 4 letters, 1 up to 8, 2 beyond), CLOSE with one edit more. */
enum verdict grade_typed(const struct bank *bank, const struct question *question,
	const struct accept *accept, const char *text);

#endif
