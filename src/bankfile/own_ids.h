/* Ids of a bank's questions in the user's own files. */
#ifndef BANKFILE_OWN_IDS_H
#define BANKFILE_OWN_IDS_H

#include "bankfile/own_file.h"
#include "core/bank.h"

enum { OWN_ID_BYTES = 65 }; /* with the NUL */

/* Is it of the form that ids have? What is no id is none of any bank. */
bool own_ids_is(const char *id);

/* The id at `name`, which a bank gives itself, into out; a wrong one is named and passed over. */
void own_ids_bank(struct own_file *file, const config_setting_t *root, const char *name,
	char out[OWN_ID_BYTES]);

/* How to mend an id that the bank has not: "did you mean X?" or where ids are listed; NULL where
 * nobody would read it any more. As long as the file is open. */
const char *own_ids_near(struct own_file *file, const struct bank *bank, const char *id);

#endif
