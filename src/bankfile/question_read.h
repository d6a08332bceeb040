/* The questions of a bank, read and held against the bank. */
#ifndef BANKFILE_QUESTION_READ_H
#define BANKFILE_QUESTION_READ_H

#include "bankfile/reader.h"
#include "bankfile/tree.h"

/* Fills the bank's questions; topics, voices and paragraphs must have been read. */
void question_read_all(struct reader *reader, const config_setting_t *setting);

#endif
