/* The numbered codes of what a bank is warned of, each with one line that says when.
 * questions/README.md lists the same table for authors; a test holds the two together. A code
 * that was once given out never changes its meaning. */
#ifndef REVIEW_WARNINGS_H
#define REVIEW_WARNINGS_H

enum warning {
	W21, W22, W23, W24, W25, W26, W27, W28, W30, W31, W32, W33, W34, W35, W36, W37, W38, W39, W40,
};
enum { WARNING_COUNT = W40 + 1 };

/* "W34" */
const char *warning_name(enum warning warning);

/* One sentence, no full stop: when the code is given. */
const char *warning_says(enum warning warning);

#endif
