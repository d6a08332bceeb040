/* What the journal is made of; for the files of store/ alone. */
#ifndef STORE_JOURNAL_PARTS_H
#define STORE_JOURNAL_PARTS_H

#include "store/database.h"
#include "store/waiting.h"

struct journal {
	struct database database;
	struct waiting waiting;
	int64_t next_round; /* nobody else numbers rounds while the file is ours */
};

#endif
