/* Banks changed by a mutator that knows their grammar. What loads is written back, loaded again,
 * played and drawn. At the end the share that loaded is printed: it should be about a third. */
#include "bank_round_trip.h"
#include "bankfile/load.h"
#include "mutate_bank.h"
#include "play_bank.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tally {
	long runs, accepted;
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed);

static struct tally *tally_get(void);

static void tally_print(void)
{
	const struct tally *tally = tally_get();
	printf("%ld of %ld banks loaded (%.1f %%)\n", tally->accepted, tally->runs,
		100.0 * (double)tally->accepted / (double)tally->runs);
}

/* A fuzz target has no other place between its runs. */
static struct tally *tally_get(void)
{
	static struct tally tally;
	if (tally.runs == 0)
		atexit(tally_print);
	return &tally;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diagnostics list;
	struct bank *bank;
	struct tally *tally = tally_get();
	diagnostics_init(&list);
	bank_load_text("mutant.cfg", (const char *)data, size, &bank, &list);
	tally->runs++;
	tally->accepted += bank != NULL;
	if (bank) {
		bank_round_trip(bank);
		play_bank(bank);
	}
	bank_close(bank);
	diagnostics_close(&list);
	return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed)
{
	struct arena arena;
	struct random random;
	size_t len;
	arena_init(&arena);
	random_init(&random, seed, 5);
	const char *text = mutate_bank(&arena, (const char *)data, size, &random, &len);
	if (len > max)
		len = max;
	memcpy(data, text, len);
	arena_close(&arena);
	return len;
}
