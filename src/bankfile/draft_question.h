/* The questions of a draft. */
#ifndef BANKFILE_DRAFT_QUESTION_H
#define BANKFILE_DRAFT_QUESTION_H

#include "bankfile/draft.h"

#define DRAFT_TOPIC_FIRST "topic-1"
#define DRAFT_TOPIC_SECOND "topic-2"

/* questions = ( ... ); an example a paragraph, in remarks, and a last question that is none. */
void draft_write_questions(const struct draft *draft, FILE *out);

/* The id of the speaker of that index, unlike that of any other voice; in arena. */
const char *draft_voice_id(struct arena *arena, const struct outline *outline, int speaker);

#endif
