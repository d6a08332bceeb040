/* What kind of character a code point is (Unicode general category, on utf8proc). */
#ifndef BASE_LETTER_H
#define BASE_LETTER_H

#include <stdbool.h>
#include <stdint.h>

/* A capital or title-case letter (Lu, Lt). Scripts without case have none. */
bool letter_is_capital(uint32_t point);

/* A letter or a digit of any script (L*, Nd). */
bool letter_is_word(uint32_t point);

/* A mark that belongs to the letter before it: an accent, a vowel sign (M*). */
bool letter_is_mark(uint32_t point);

/* A mark that others can be piled upon, above or below its letter (canonical combining class of
 * 200 or more): accents are, vowel signs and the parts of a syllable are not. */
bool letter_is_accent(uint32_t point);

/* A decimal digit of any script (Nd). */
bool letter_is_digit(uint32_t point);

/* A sign of a script that writes words without spaces between them: Thai, Lao, Burmese, Khmer,
 * kana, Chinese. */
bool letter_is_unspaced(uint32_t point);

#endif
