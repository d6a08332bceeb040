#define _XOPEN_SOURCE 700 /* nftw */
#include "profile.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

int profile_make(void **state)
{
	struct profile *profile = calloc(1, sizeof *profile);
	if (!profile)
		return -1;
	*state = profile;
	snprintf(profile->folder, sizeof profile->folder, "/tmp/readback-store-XXXXXX");
	if (!mkdtemp(profile->folder) || chmod(profile->folder, 0755) != 0)
		return -1;
	snprintf(profile->path, sizeof profile->path, "%s/data/journal", profile->folder);
	return 0;
}

/* The tests make no links, so that everything below is ours. */
static int entry_remove(const char *path, const struct stat *status, int what, struct FTW *where)
{
	(void)status;
	(void)what;
	(void)where;
	return remove(path);
}

static int folder_open(const char *path, const struct stat *status, int what, struct FTW *where)
{
	(void)status;
	(void)where;
	return what == FTW_D ? chmod(path, 0700) : 0;
}

int profile_remove(void **state)
{
	struct profile *profile = *state;
	int removed = nftw(profile->folder, folder_open, 8, FTW_PHYS);
	removed |= nftw(profile->folder, entry_remove, 8, FTW_PHYS | FTW_DEPTH);
	free(profile);
	return removed;
}

struct journal *profile_open(const struct profile *profile)
{
	struct journal *journal;
	struct error error = { .text = "" };
	if (!journal_open(&journal, profile->path, &error))
		fail_msg("%s", error.text);
	return journal;
}

int64_t profile_begin(struct journal *journal, const char *bank_id)
{
	uint64_t hash = UINT64_C(0xF000000000000000) + strlen(bank_id);
	return journal_begin(journal, bank_id, "A title", hash, bank_id, strlen(bank_id), 1,
		INT64_C(1767600000000), 60);
}

struct event profile_event(int64_t round, int64_t sequence, enum message_kind kind)
{
	return (struct event){ .round = round, .message = { .sequence = sequence, .kind = kind,
		.source = SOURCE_KEY, .question = -1 } };
}

static bool count_event(void *context, const struct event *event)
{
	int *count = context;
	assert_int_equal(event->message.sequence, ++*count);
	return true;
}

int profile_count(struct journal *journal, int64_t round)
{
	int count = 0;
	struct error error;
	assert_true(journal_events(journal, round, count_event, &count, &error));
	return count;
}

char *profile_bytes(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	fseek(file, 0, SEEK_END);
	*len = (size_t)ftell(file);
	rewind(file);
	char *bytes = malloc(*len + 1);
	assert_non_null(bytes);
	assert_int_equal(fread(bytes, 1, *len, file), *len);
	fclose(file);
	return bytes;
}

void profile_become(uid_t id)
{
	if (getuid() == 0)
		assert_int_equal(seteuid(id), 0);
}
