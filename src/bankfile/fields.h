/* The keys of one group, held against a table of those it may have. */
#ifndef BANKFILE_FIELDS_H
#define BANKFILE_FIELDS_H

#include "bankfile/reader.h"
#include "bankfile/tree.h"

enum { FIELDS_MAX = 40 };

/* allowed and required are sets of bits, one a kind of question; other groups use
 * FIELD_OPTIONAL and FIELD_REQUIRED with the bit 1. */
struct field {
	const char *name;
	unsigned allowed, required;
};

#define FIELD_OPTIONAL 1u, 0u
#define FIELD_REQUIRED 1u, 1u

struct fields {
	const config_setting_t *group;
	const config_setting_t *at[FIELDS_MAX]; /* in the table's order; NULL where left out */
};

/* Reads the keys of a group of the kind whose bit is given; 0 is a kind not known, of which
 * nothing is missing and nothing out of place. `name` is what messages call the group ("a
 * choice"). E301, E302, E307; E303 and false where `group` is no group. */
bool fields_read(struct reader *reader, const config_setting_t *group, const struct field *table,
	int count, unsigned bit, const char *name, struct fields *fields);

#endif
