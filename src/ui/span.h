/* Spans of time as people say them. */
#ifndef UI_SPAN_H
#define UI_SPAN_H

#include "base/arena.h"

#include <stdint.h>

/* "1 min", "14 h", "9 d", "4 mo", "1.5 y": for buttons. */
const char *span_short(struct arena *arena, double days);
/* "9 days", "3 hours", "1 minute", "less than a minute". */
const char *span_words(struct arena *arena, double days);
/* The same for how old something is: whole units that have passed. */
const char *span_age(struct arena *arena, int64_t ms);
/* "about 6 minutes", "about half a minute" from seconds. */
const char *span_about(struct arena *arena, double seconds);

/* "8.6", with the language's decimal sign; a whole number without one. */
const char *span_decimal(struct arena *arena, double number);

#endif
