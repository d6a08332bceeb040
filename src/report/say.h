/* A report's own words in its reader's language. The room knows no catalogue: whoever asks for a
 * report hands over how a word is looked up. */
#ifndef REPORT_SAY_H
#define REPORT_SAY_H

#include "core/bank.h"
#include "core/class.h"
#include "report/sheet.h"

/* Marked for translation; say_word looks it up. */
#define N_(text) text

struct say {
	const char *(*word)(const char *english); /* NULL: English */
	int language;                             /* of the bank's texts */
};

const char *say_word(const struct say *say, const char *english);
/* Escaped. */
void say_put(const struct say *say, struct sheet *sheet, const char *english);
/* "en": the language that the words are in. */
const char *say_language(const struct say *say);

/* A number as the language writes it, "-0.25" with a true minus; with that many decimals. */
void say_number(const struct say *say, struct sheet *sheet, double number, int decimals);
/* A share in whole percent. */
void say_percent(const struct say *say, struct sheet *sheet, double share);

/* An option (the bank's index) of a question that has them. */
const char *say_option(const struct say *say, const struct bank *bank,
	const struct question *question, int option);
const char *say_kind(const struct say *say, enum kind kind);

/* The question, its gaps as words[0] and so on. In arena. */
const char *say_gaps(struct arena *arena, const struct say *say, const struct question *question,
	const char *const words[GAPS_MAX]);

#endif
