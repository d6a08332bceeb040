/* What was shown and what was answered, as text that stays readable: for the journal. All
 * numbers are the bank's indexes, from 0, in the order shown. */
#ifndef CORE_ANSWER_TEXT_H
#define CORE_ANSWER_TEXT_H

#include "core/learning.h"
#include "core/round.h"

/* "2,0,1", a match's sides "1,0|2,0,1", a sentence's gaps "0,2,1|1,0"; "" where nothing was to
 * choose from. */
void answer_text_shown(const struct round *round, int turn, char out[ANSWER_TEXT_MAX]);

/* "0,2" (picked or sorted), "0-1,1-0" (joined), "2|\"seven\"" (gaps), "\"Erovinkin\"" (typed; a
 * quotation mark in it is doubled). Cut between characters where it is too long. */
void answer_text_given(const struct round *round, int turn, char out[ANSWER_TEXT_MAX]);

#endif
