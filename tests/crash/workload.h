/* A journal in use: rounds, answers, what was learnt, caches, articles, closings and openings, by
 * chance; and what the program was told of each: what it may trust to be there. */
#ifndef TESTS_CRASH_WORKLOAD_H
#define TESTS_CRASH_WORKLOAD_H

#include "base/random.h"
#include "store/journal.h"

#include <stdbool.h>

enum { COMMITS_MAX = 200 };

/* How far all rows had got when a commit was asked for. */
struct reach {
	int rounds, events, learnings;
	bool told; /* it returned true */
};

struct workload {
	const char *path;
	struct random random;
	struct journal *journal;   /* NULL while it cannot be opened */
	bool without_sync;         /* to see whether a loss is found at all */
	struct reach now;
	struct reach reaches[COMMITS_MAX];
	int count;
	int article, article_told; /* the last version that was tried, and that was kept */
	int refused;               /* commits and openings that failed */
};

void workload_init(struct workload *workload, const char *path, uint64_t seed);

/* Some steps of use. Trouble is counted and nothing else. */
void workload_run(struct workload *workload, int steps);

/* Opens and commits what still waits, then closes; false where that fails. */
bool workload_end(struct workload *workload);
/* As when the program dies: what waits is lost. */
void workload_die(struct workload *workload);

/* Opens the file at `path` and holds it against what was told: every row that was promised is
 * there, once and as it was, and what is there is what was asked for by one commit. all: nothing
 * is missing. false: `why` says it. */
bool workload_check(const struct workload *workload, const char *path, bool all, char why[200]);

#endif
