/* Backups of the journal: whole copies in a folder beside it, one plain file each, named by their
 * moment (UTC): "journal-2026-11-25T01-02-03.db", and "journal-...-before-restore.db" for what was
 * there when another was put back. A backup has its name when it is whole, synced and good; files
 * of other names are never touched. Nobody here asks the clock: moments come in as stamps. */
#ifndef STORE_BACKUP_H
#define STORE_BACKUP_H

#include "store/durable.h"
#include "store/journal.h"
#include "store/stamp.h"

struct backup {
	char name[64];
	char stamp[STAMP_MAX];
	bool before_restore;
	int64_t bytes;
};

enum {
	BACKUP_DAYS = 12, BACKUP_WEEKS = 10, BACKUP_MONTHS = 9, /* distinct ones of which one is kept */
	BACKUP_UNDOS = 2,           /* made before a restore, that are kept whatever their day */
	BACKUP_DUE_S = 30 * 60,
};

/* "backups" beside the journal. false: the path is too long. */
bool backup_folder(char out[DURABLE_PATH_MAX], const char *journal_path);

/* Copies what is committed; the folder is made. The journal may be one that is opened for reading
 * in another thread than the game's, so that no frame waits. Where there is a backup of this
 * stamp, "-2" and so on stand behind it. error: "cannot back up to X: why"; then there is none. */
bool backup_make(struct journal *journal, const char *folder, const char *stamp,
	struct error *error);

/* The backups in the folder, newest first; visit (which may be NULL) returns false to stop.
 * Returns how many there are. */
int backup_list(const char *folder, bool (*visit)(void *context, const struct backup *backup),
	void *context);

/* Was none made in the 30 minutes before `now`? */
bool backup_is_due(const char *folder, const char *now);

/* Which of these to keep, newest first: the newest of each of 12 days, 10 weeks and 9 months, and
 * 2 made before a restore, as long as all of them, counted from the newest, fit into size_limit
 * bytes; the newest in any case. Those dated behind `now` (the clock was wrong) count as oldest. */
void backup_choose(const struct backup *backups, int count, const char *now, int64_t size_limit,
	bool *keep);
/* Deletes the others, and what a backup that was cut off left. Returns how many it deleted. */
int backup_thin(const char *folder, const char *now, int64_t size_limit);

/* Remembers beside the journal that the last one could not be made, and why: for the next start to
 * tell. `read`: false where none failed; why may be "". */
void backup_failure_keep(const char *journal_path, const char *why);
bool backup_failure_read(const char *journal_path, char why[ERROR_TEXT_MAX]);
void backup_failure_forget(const char *journal_path);

/* Has the journal rows that the newest backup lacks (or none is there)? What waits in memory does
 * not count, nor what is a cache; a journal without rows has nothing to back up. */
bool backup_is_behind(struct journal *journal, const char *folder);

/* The newest backup that is good; false where there is none. */
bool backup_newest_good(const char *folder, struct backup *found);

/* Can it be opened, is every page whole, is it a journal that this program knows? */
bool backup_is_good(const char *path);

/* Puts a backup in place of the journal, which nobody may have open. What is there now becomes a
 * backup first ("before-restore"; to undo, restore that one), or, where it is damaged, is set
 * aside (aside.h). Whenever the program dies, the journal is either the old or the new. error:
 * "cannot restore X: why" and the like; then the old one is in place. */
bool backup_restore(const char *journal_path, const char *backup_path, const char *stamp,
	struct error *error);

/* The same for a journal that is open, with nothing waiting: all that needs room on the disk is
 * done before it is closed. *journal is NULL once it is; where it is not, nothing was changed. */
bool backup_replace(struct journal **journal, const char *journal_path, const char *backup_path,
	const char *stamp, struct error *error);

#endif
