/* A backup that could not be made, remembered in a file beside the journal: whoever was leaving
 * saw nothing of it. */
#include "store/backup.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool failure_path(char out[DURABLE_PATH_MAX], const char *journal_path)
{
	return durable_path(out, journal_path, "-backup-failed", "");
}

void backup_failure_keep(const char *journal_path, const char *why)
{
	char path[DURABLE_PATH_MAX];
	FILE *file = failure_path(path, journal_path) ? fopen(path, "wb") : NULL;
	if (!file)
		return;
	/* On a full disk the name alone says enough. */
	fputs(why, file);
	fclose(file);
}

bool backup_failure_read(const char *journal_path, char out[ERROR_TEXT_MAX])
{
	char path[DURABLE_PATH_MAX];
	FILE *file = failure_path(path, journal_path) ? fopen(path, "rb") : NULL;
	*out = '\0';
	if (!file)
		return false;
	out[fread(out, 1, ERROR_TEXT_MAX - 1, file)] = '\0';
	fclose(file);
	out[strcspn(out, "\n")] = '\0';
	return true;
}

void backup_failure_forget(const char *journal_path)
{
	char path[DURABLE_PATH_MAX];
	if (failure_path(path, journal_path))
		unlink(path);
}
