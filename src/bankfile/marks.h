/* The marks {1}, {2} in the text of a gap question. */
#ifndef BANKFILE_MARKS_H
#define BANKFILE_MARKS_H

#include "bankfile/reader.h"
#include "bankfile/tree.h"

/* Adds E414 for each of the gaps (a list with `count` members) whose mark a language of `ask`
 * lacks, and E415 for each mark that stands twice or has no gap. */
void marks_check(struct reader *reader, const config_setting_t *ask, const config_setting_t *gaps,
	int count);

#endif
