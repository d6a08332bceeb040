/* A profile's journal that is damaged: what is known of it, what was read of it, and what there is
 * in its place. Plain data; whoever filled it owns its texts. */
#ifndef CORE_DAMAGE_H
#define CORE_DAMAGE_H

#include <stdbool.h>
#include <stdint.h>

/* What is done about it. */
enum damage_way { DAMAGE_RECOVER, DAMAGE_BACKUP, DAMAGE_WITHOUT, DAMAGE_GO_ON };

struct damage {
	const char *path;       /* of the journal */
	const char *what;       /* was found: one sentence, for whoever is asked for help */
	bool missing;           /* it is not there, or empty, though there are backups of it */
	bool recovered;         /* what could be read stands in its place, and what follows is known */
	int64_t answers, answers_of; /* read, and so many there were, or more; 0: not known */
	int64_t rounds, rounds_of;
	const char *aside;      /* where the damaged file is now */
	const char *backup;     /* name of the newest good backup; NULL: there is none */
	int64_t backup_ms;      /* UTC, when it was made */
	int64_t backup_age_ms;  /* since then */
	int offset_min;         /* of local time, to tell moments by */
};

#endif
