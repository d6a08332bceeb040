/* What the checks of one review share. */
#ifndef REVIEW_REVIEW_PARTS_H
#define REVIEW_REVIEW_PARTS_H

#include "review/lix.h"
#include "core/parts.h"
#include "review/review.h"
#include "review/tongue.h"
#include "review/warnings.h"
#include "review/words.h"

/* A part of a question, split. */
struct said {
	enum part_role role;
	int group;
	const char *text;
	struct words words;
};

struct said_all {
	struct said *items;
	int count;
};

struct review {
	const struct bank *bank;
	const struct article *article; /* NULL where the learner has it not */
	struct diagnostics *list;
	bool needed_bank[WARNING_COUNT]; /* met, and allowed for the whole bank */
	unsigned *needed;              /* a question: bits of what was met and allowed there */

	/* One language at a time: */
	struct arena arena;
	int language;
	const struct tongue *tongue;   /* NULL where nothing is known of the language */
	struct vocabulary vocabulary;
	struct said_all *said;         /* a question */
	struct words *gists;           /* a paragraph */
	int *questions_with;           /* of a stem: how many questions have it somewhere */
	bool *is_name;                 /* of a word and a stem: in the name of a voice or topic */
};

enum { COMMON_QUESTIONS = 3 }; /* words in more questions than this give nothing away */

/* Splits and counts everything in that language, into the review's arena; arena_close ends it. */
void review_language_open(struct review *review, int language);

/* Adds a warning at a question, or at a place of the bank (question NULL), if it is not allowed
 * there. mend may be NULL. */
void review_warn(struct review *review, enum warning warning, const struct question *question,
	struct place place, const char *mend, const char *format, ...)
	__attribute__((format(printf, 6, 7)));

/* " (in fr)" where the bank has more than one language, else "". */
const char *review_language(const struct review *review);

/* Does the word count where answers are given away: no name of a voice or topic, and not in
 * more than COMMON_QUESTIONS questions? */
bool review_tells(const struct review *review, const struct word *word);

/* Of gists, questions, hints and explanations in the language at hand. */
struct lix review_lix(const struct review *review);

/* Once a review: */
void check_balance(struct review *review);
void check_texts_there(struct review *review);
void check_allows(struct review *review);
/* Once a language: */
void check_choices(struct review *review);
void check_wording(struct review *review);
void check_shared_words(struct review *review);
void check_near(struct review *review);
void check_answers_elsewhere(struct review *review);
void check_accepted(struct review *review);
void check_reading_level(struct review *review);
void check_article(struct review *review);
void check_placeholders(struct review *review);

#endif
