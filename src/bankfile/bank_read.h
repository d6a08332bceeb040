/* A bank's own settings: what it is called, its article, topics and voices. Questions are read
 * by question_read. */
#ifndef BANKFILE_BANK_READ_H
#define BANKFILE_BANK_READ_H

#include "bankfile/reader.h"
#include "bankfile/tree.h"

/* Fills the bank from the file's root; what is wrong is added to the findings. */
void bank_read(struct reader *reader, const config_setting_t *root);

/* The allow list of a bank or question; the array lies in the bank. */
const struct allow *bank_read_allow(struct reader *reader, const config_setting_t *setting,
	int *count);

#endif
