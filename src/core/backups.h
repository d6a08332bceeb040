/* The backups of a profile, as a list to choose from. Plain data; whoever filled a list owns its
 * texts. */
#ifndef CORE_BACKUPS_H
#define CORE_BACKUPS_H

#include <stdbool.h>
#include <stdint.h>

struct backup_entry {
	const char *name;    /* of its file, in the profile's folder of backups */
	int64_t utc_ms;      /* when it was made */
	int64_t bytes;
	bool before_restore; /* of what was there when another one was put back */
};

struct backup_list {
	struct backup_entry *items; /* newest first */
	int count;
	int offset_min;             /* of local time, to tell moments by */
};

#endif
