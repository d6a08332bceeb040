/* "key=value key=value ...": how rules and summaries are written as one line of text. A
 * field points into the text that it was read from. */
#ifndef CORE_FIELDS_H
#define CORE_FIELDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FIELD_VALUE_MAX = 24 }; /* with the NUL */

struct field {
	const char *key;
	size_t key_len;
	char value[FIELD_VALUE_MAX];
};

/* Reads the field at *at and moves *at behind it. false at the end of the text, and where
 * there is no field: then *at is not at a NUL. */
bool field_next(const char **at, struct field *field);

bool field_is(const struct field *field, const char *key);

/* The value as a decimal number in [0, most]; false where it is none. */
bool field_number(const struct field *field, uint64_t most, uint64_t *number);

/* The place of the value among count names; false where it is none of them. */
bool field_name(const struct field *field, const char *const *names, int count, int *place);

/* Names by enum, as these texts write them: enum mode, enum scoring, bool. */
enum { MODE_NAMES = 5, SCORING_NAMES = 5, SWITCH_NAMES = 2 };
extern const char *const FIELD_MODES[MODE_NAMES];
extern const char *const FIELD_SCORINGS[SCORING_NAMES];
extern const char *const FIELD_SWITCH[SWITCH_NAMES];

#endif
