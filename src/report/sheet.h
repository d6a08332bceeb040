/* A text that grows in an arena. Its numbers have a point whatever the locale. */
#ifndef REPORT_SHEET_H
#define REPORT_SHEET_H

#include "base/arena.h"

#include <stddef.h>

struct sheet {
	struct arena *arena;
	char *text; /* with a NUL behind it */
	size_t len, capacity;
};

struct sheet sheet_make(struct arena *arena);

void sheet_bytes(struct sheet *sheet, const char *bytes, size_t len);
void sheet_put(struct sheet *sheet, const char *text);

/* As printf, but for fractions: those go through sheet_number. */
void sheet_print(struct sheet *sheet, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* With at most two decimals: a place on the sheet. */
void sheet_number(struct sheet *sheet, double number);

/* With that many decimals, 0 to 6, half away from zero; `point` and `minus` as they are read. */
void sheet_fixed(struct sheet *sheet, double number, int decimals, const char *point,
	const char *minus);

/* As XML writes it, in texts and in attributes: escaped, valid UTF-8, without controls. NULL is
 * the empty text. */
void sheet_xml(struct sheet *sheet, const char *text);
void sheet_xml_bytes(struct sheet *sheet, const char *text, size_t len);

/* A field of RFC 4180. NULL is the empty text. */
void sheet_csv(struct sheet *sheet, const char *text);
/* The same for words that somebody else wrote: what a spreadsheet would take for a formula gets an
 * apostrophe before it. */
void sheet_csv_words(struct sheet *sheet, const char *text);

#endif
