/* Questions of a bank whose past is known under another id: their author gave them a new one and
 * left the text nearly as it was. Plain data, for the screen that asks whether the past goes
 * over. */
#ifndef CORE_RENAMED_H
#define CORE_RENAMED_H

struct renamed {
	const char *old_id;
	int question;        /* of the bank, as it is called now */
	int likeness_percent;
};

enum { RENAMED_MAX = 256 };

struct renamed_list {
	struct renamed items[RENAMED_MAX];
	int count;
};

#endif
