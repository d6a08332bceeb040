/* Numbers as people write them, in the English and the continental manner. */
#ifndef CORE_NUMBER_H
#define CORE_NUMBER_H

enum { NUMBER_TEXT_MAX = 32 };

/* Reads "1 234,5", "1,234.5", "1'234", "1234", "-3", ".5" or "12 %": any spaces or apostrophes
 * between thousands, a sign, a percent sign behind; a unit is the caller's to take off.
 * "1,234" alone is ambiguous: both readings are returned, the English one first. Returns how
 * many readings there are: 0 where the text is no number. */
int number_parse(const char *text, double readings[2]);

/* Writes a number as people read it, with a point whatever the locale: "42", "0.5", "-3". */
void number_format(double number, char out[NUMBER_TEXT_MAX]);

#endif
