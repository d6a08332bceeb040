#include "damaged.h"

#include "base/digest.h"
#include "store/examine.h"
#include "store/journal_learning.h"
#include "store/journal_rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

size_t damaged_bank_text(int bank, char text[9001])
{
	size_t len = bank == BANKS - 1 ? 100 : 9000;
	memset(text, 'a' + bank, len);
	text[len] = '\0';
	return len;
}

void damaged_push_bank(struct journal *journal, int round)
{
	char id[16], text[9001];
	int bank = round % BANKS;
	size_t len = damaged_bank_text(bank, text);
	snprintf(id, sizeof id, "bank-%d", bank);
	journal_begin(journal, id, "A title", digest_bytes(digest_init(), text, len), text, len, 1,
		1000 + round, 60);
}

int damaged_round_of(int64_t learning)
{
	return (int)(1 + learning % ROUNDS);
}

static void push_rows(struct journal *journal)
{
	for (int i = 1; i <= ROUNDS; i++) {
		damaged_push_bank(journal, i);
		if (i % 3 == 0)
			journal_summarise(journal, i, "mode=quiz right=3", true);
	}
	for (int i = 1; i <= EVENTS; i++) {
		struct event event = profile_event(1 + (i - 1) * ROUNDS / EVENTS, i, MESSAGE_TYPE);
		event.question_id = i % 4 ? "a-question" : NULL;
		snprintf(event.message.text, sizeof event.message.text, "said %d", i);
		journal_push(journal, &event);
	}
	for (int i = 1; i <= LEARNINGS; i++) {
		struct learning row = { .kind = LEARNING_REVIEW, .question_id = "a-question", .a = i,
			.grade = 3, .round = damaged_round_of(i), .shown = "2 0 1", .answered = "2" };
		journal_learn(journal, i % 7 ? "bank-1" : NULL, &row);
	}
}

struct damaged damaged_make(void **state)
{
	struct damaged desk = { .profile = *state };
	struct journal *journal = profile_open(desk.profile);
	push_rows(journal);
	assert_true(journal_commit(journal, NULL));
	assert_true(journal_keep_article(journal, "bank-1", "an article", 10, NULL));
	journal_close(journal);
	desk.bytes = profile_bytes(desk.profile->path, &desk.len);
	return desk;
}

void damaged_read(struct damaged *damaged)
{
	free(damaged->bytes);
	damaged->bytes = profile_bytes(damaged->profile->path, &damaged->len);
}

static void put(const struct damaged *desk)
{
	FILE *file = fopen(desk->profile->path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(desk->bytes, 1, desk->len, file), desk->len);
	fclose(file);
}

void damaged_assert_same(const char *path, const char *bytes, size_t len)
{
	size_t found;
	char *there = profile_bytes(path, &found);
	assert_int_equal(found, len);
	assert_memory_equal(there, bytes, len);
	free(there);
}

static bool fault_fail(void *context, enum table table, int64_t number, const char *fault)
{
	fail_msg("%s: %s %lld: %s", (const char *)context, table_shape(table)->name,
		(long long)number, fault);
	return false;
}

/* Neither its pages nor its rows hold anything that is wrong. */
static void assert_clean(const char *path)
{
	struct journal *journal = NULL;
	struct error error = { .text = "" };
	if (!journal_examine(path, true, &error) || !journal_open_reading(&journal, path, &error)
		|| !journal_rows_check(journal, NULL, fault_fail, (void *)path, &error))
		fail_msg("%s", error.text);
	journal_close(journal);
}

struct recovered damaged_recover(const struct damaged *desk)
{
	struct recovered found;
	struct error error = { .text = "" };
	char log[160];
	put(desk);
	if (!journal_recover(desk->profile->path, DAMAGED_STAMP, &found, &error))
		fail_msg("%s", error.text);
	damaged_assert_same(found.aside, desk->bytes, desk->len);
	assert_clean(desk->profile->path);
	snprintf(log, sizeof log, "%s-wal", desk->profile->path);
	assert_true(durable_size(log) <= 0);
	struct journal *journal = profile_open(desk->profile);
	/* Numbers go on behind the last one that is there. */
	struct learning row = { .kind = LEARNING_MARK };
	int64_t number = journal_learn(journal, NULL, &row);
	assert_true(number >= 1 && number <= LEARNINGS + 1);
	journal_close(journal);
	return found;
}
