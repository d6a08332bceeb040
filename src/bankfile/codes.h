/* The numbered codes of what a bank can be refused for, each with one line that says when.
 * questions/README.md lists the same table for authors; a test holds the two together. A code
 * that was once given out never changes its meaning. */
#ifndef BANKFILE_CODES_H
#define BANKFILE_CODES_H

enum code {
	/* the file */
	E001,
	/* bytes */
	E101, E102, E103, E104, E105, E106, E107,
	/* syntax */
	E201, E202, E203, E204, E205, E206, E207, E208, E209, E210, E211, E212, E213, E214, E215,
	E216, E217, E218, E219, E220, E221, E222,
	/* shape */
	E301, E302, E303, E304, E305, E306, E307, E308, E309, E310, E311,
	/* content */
	E401, E402, E403, E404, E405, E406, E407, E408, E409, E410, E411, E412, E413, E414, E415,
	E416, E417, E418, E419, E420, E421, E422, E423, E424, E425, E426,
	/* across files */
	E501, E502,
};
enum { CODE_COUNT = E502 + 1 };

/* "E412" */
const char *code_name(enum code code);

/* One sentence, no full stop: when the code is given. */
const char *code_says(enum code code);

#endif
