/* What a round came to: folds over its turns for the end screen and the history. */
#ifndef CORE_STATISTICS_H
#define CORE_STATISTICS_H

#include "core/round.h"

struct tally {
	int asked;        /* turns of this group that were answered or timed out */
	int answered;
	int right;        /* g = 1 */
	int got_permille; /* mean grade over asked, thousandths; 0 where none was asked */
};

struct tally tally_round(const struct round *round);
struct tally tally_topic(const struct round *round, int topic);
struct tally tally_kind(const struct round *round, enum kind kind);
/* Certainty (1 to 3) against truth: asked counts the turns with that certainty. */
struct tally tally_certainty(const struct round *round, int certainty);

/* Turns that were not fully right, in the order asked, into out (ROUND_QUESTIONS_MAX places);
 * returns how many. */
int round_missed(const struct round *round, int *out);

/* One line for lists: a round's summary that outlives it. */
struct summary {
	enum mode mode;
	enum scoring scoring;
	int questions, answered, right, points, points_max;
	bool ended;
};
struct summary round_summary(const struct round *round);
enum { SUMMARY_TEXT_MAX = 160 };
/* The text form, "mode=quiz scoring=accuracy questions=10 ..."; false where it is none. */
void summary_format(const struct summary *summary, char out[SUMMARY_TEXT_MAX]);
bool summary_parse(const char *text, struct summary *summary);

#endif
