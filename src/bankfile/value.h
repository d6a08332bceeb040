/* Single values from settings: numbers, truth values, ids, plain strings, lists. A setting
 * may be NULL (left out, reported elsewhere where it matters): then nothing is read. */
#ifndef BANKFILE_VALUE_H
#define BANKFILE_VALUE_H

#include "bankfile/reader.h"
#include "bankfile/tree.h"

/* E303: "level: found the text "1", wanted a whole number". */
void value_refuse_type(struct reader *reader, const config_setting_t *setting, const char *name,
	const char *wanted, const char *mend);

/* What messages call a setting: "ask", "ask in fr", "one of items". */
const char *value_name(struct reader *reader, const config_setting_t *setting);

/* Each returns true where *out was set; else a finding was added or the setting is NULL. */
bool value_bool(struct reader *reader, const config_setting_t *setting, bool *out);
/* Integer, 64-bit integer or float alike; beyond +-1e15 is E403. */
bool value_number(struct reader *reader, const config_setting_t *setting, double *out);
/* A whole number from min to max, however written. */
bool value_whole(struct reader *reader, const config_setting_t *setting, int min, int max,
	int *out);
/* The string as it is, owned by the tree. */
bool value_string(struct reader *reader, const config_setting_t *setting, const char **out);
/* An id or tag of the form that ids have (E401), owned by the tree. */
bool value_id(struct reader *reader, const config_setting_t *setting, const char **out);

/* Adds `code` for a name that none of the topics or voices has: the nearest, else all of them. */
void value_refuse_name(struct reader *reader, enum code code, const config_setting_t *setting,
	const struct named *named, int count, const char *what);

/* Members of a list in ( ) or [ ] that has from min to max of `what` (E406, E407); max 0 is no
 * limit. At most max are counted. 0 where it is no list (E303) or NULL. */
int value_list(struct reader *reader, const config_setting_t *setting, int min, int max,
	const char *what);

#endif
