/* What each kind of question holds beside its common keys. */
#ifndef BANKFILE_ANSWER_READ_H
#define BANKFILE_ANSWER_READ_H

#include "bankfile/fields.h"
#include "bankfile/reader.h"

/* All keys of a question, common ones first. */
enum question_key {
	Q_ID, Q_KIND, Q_TOPIC, Q_LEVEL, Q_SOURCE, Q_ASK, Q_EXPLAIN, Q_HINT, Q_NOTE, Q_QUOTE, Q_TAGS,
	Q_SECONDS, Q_REV, Q_SISTERS, Q_CARD, Q_ALLOW,
	Q_CHOICES, Q_ANSWER, Q_WHY, Q_ACCEPT, Q_CASE_SENSITIVE, Q_ACCENTS, Q_TYPOS, Q_VALUE,
	Q_TOLERANCE, Q_MIN, Q_MAX, Q_UNIT, Q_PAIRS, Q_EXTRA, Q_ITEMS, Q_GAPS, Q_SAYS, Q_IS, Q_FRONT,
	Q_BACK, Q_REVERSE,
	Q_COUNT
};

/* Fills what question->kind holds; question->ask has been read. */
void answer_read(struct reader *reader, const struct fields *fields, struct question *question);

#endif
