/* Loses the power, or refuses what is asked of the disk, at random instants of a journal's life.
 *
 *   crash MODE RUNS [SEED [FIRST]]
 *
 * power: the power is lost; half of the runs also fail now and then before. faults: some calls
 * fail, then all is well again, and nothing may be missing. unsynced: as power, but with
 * synchronous=OFF: losses must be found. Ends with 1 where a promise was broken (for unsynced:
 * where no loss was found). FIRST is the run to begin with, to see one again. */
#include "shim.h"
#include "workload.h"

#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum mode { MODE_POWER, MODE_FAULTS, MODE_UNSYNCED };
static const char *const modes[] = { "power", "faults", "unsynced" };

enum { STEPS_MOST = 150, STEPS_AFTER = 10 };

struct desk {
	char folder[64];
	char before[96], after[96]; /* the journal's path, and of what is left of it */
};

static void desk_make(struct desk *desk)
{
	char path[128];
	snprintf(desk->folder, sizeof desk->folder, "/tmp/readback-crash-XXXXXX");
	CHECK(mkdtemp(desk->folder));
	snprintf(desk->before, sizeof desk->before, "%s/before/journal.db", desk->folder);
	snprintf(desk->after, sizeof desk->after, "%s/after/journal.db", desk->folder);
	struct journal *journal; /* makes the folder */
	snprintf(path, sizeof path, "%s/after/none", desk->folder);
	CHECK(journal_open(&journal, path, NULL));
	journal_close(journal);
}

static void desk_remove(struct desk *desk)
{
	static const char *const names[] = { "before/journal.db", "before/journal.db-wal",
		"before/journal.db-shm", "before/journal.db-journal", "before/journal.db.lock",
		"after/journal.db", "after/journal.db-wal", "after/journal.db-shm",
		"after/journal.db-journal", "after/journal.db.lock", "after/none", "after/none.lock" };
	char path[128];
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(path, sizeof path, "%s/%s", desk->folder, names[i]);
		unlink(path);
	}
	snprintf(path, sizeof path, "%s/before", desk->folder);
	rmdir(path);
	snprintf(path, sizeof path, "%s/after", desk->folder);
	rmdir(path);
	if (rmdir(desk->folder) != 0)
		fprintf(stderr, "crash: %s is not empty\n", desk->folder);
}

static void faults_choose(struct fault *fault, struct random *random)
{
	*fault = (struct fault){
		.calls = 1 + random_below(random, (1u << CALL_COUNT) - 1),
		.from = 1 + random_below(random, random_below(random, 2) ? 20 : 300),
		.every = random_below(random, 2) ? 1 + random_below(random, 12) : 0,
		.code = random_below(random, 2) ? SQLITE_FULL : SQLITE_IOERR,
		.half = random_below(random, 2),
	};
	/* Reading is never refused for want of space. */
	if (fault->calls & 1u << CALL_READ)
		fault->code = SQLITE_IOERR;
}

struct tally {
	int told, losses, refused, failed, unborn;
};

/* A new file that nothing was written to yet: a sync of it failed, and the system threw away what
 * it had not written (as Linux does). SQLite then has no way back; but nothing was promised. */
static bool is_unborn(const struct shim *shim, const struct workload *workload)
{
	bool told = workload->article_told > 0;
	for (int i = 0; i < workload->count; i++)
		told = told || workload->reaches[i].told;
	return !told && shim->fault.failed && shim->fault.calls & 1u << CALL_SYNC;
}

/* How many changes a run makes, so that an instant among them can be chosen. */
static long calls_of(uint64_t seed, int steps, bool without_sync)
{
	struct shim shim;
	struct desk desk = { .folder = "" };
	struct workload workload;
	desk_make(&desk);
	shim_open(&shim, seed);
	workload_init(&workload, desk.before, seed);
	workload.without_sync = without_sync;
	workload_run(&workload, steps);
	workload_die(&workload);
	long calls = shim.calls;
	shim_close(&shim);
	desk_remove(&desk);
	return calls;
}

static bool power_run(enum mode mode, uint64_t seed, struct tally *tally, char why[200])
{
	struct random random;
	random_init(&random, seed, 23);
	int steps = 1 + (int)random_below(&random, STEPS_MOST);
	bool faulty = mode == MODE_POWER && random_below(&random, 2);
	long calls = calls_of(seed, steps, mode == MODE_UNSYNCED);
	struct shim shim;
	struct desk desk = { .folder = "" };
	struct workload workload;
	desk_make(&desk);
	shim_open(&shim, seed);
	shim.power_until = 1 + random_below(&random, (uint32_t)calls);
	if (faulty)
		faults_choose(&shim.fault, &random);
	workload_init(&workload, desk.before, seed);
	workload.without_sync = mode == MODE_UNSYNCED;
	workload_run(&workload, steps);
	shim.dark = true; /* at the latest now */
	workload_die(&workload);
	tally->failed += shim.fault.failed > 0;
	enum power_loss loss = (enum power_loss)random_below(&random, LOSS_COUNT);
	char folder[96];
	snprintf(folder, sizeof folder, "%s/after", desk.folder);
	disk_lose_power(&shim.disk, loss, &random, folder);
	shim_close(&shim);
	bool fine = workload_check(&workload, desk.after, false, why);
	if (!fine && is_unborn(&shim, &workload)) {
		tally->unborn++;
		fine = true;
	}
	for (int i = 0; i < workload.count; i++)
		tally->told += workload.reaches[i].told;
	tally->refused += workload.refused;
	desk_remove(&desk);
	return fine;
}

static bool faults_run(uint64_t seed, struct tally *tally, char why[200])
{
	struct random random;
	random_init(&random, seed, 24);
	struct shim shim;
	struct desk desk = { .folder = "" };
	struct workload workload;
	desk_make(&desk);
	shim_open(&shim, seed);
	workload_init(&workload, desk.before, seed);
	faults_choose(&shim.fault, &random);
	workload_run(&workload, 1 + (int)random_below(&random, STEPS_MOST));
	tally->failed += shim.fault.failed > 0;
	shim_heal(&shim);
	workload_run(&workload, STEPS_AFTER);
	bool fine = workload_end(&workload);
	if (!fine)
		snprintf(why, 200, "it is still refused when all is well again");
	shim_close(&shim);
	fine = fine && workload_check(&workload, desk.before, true, why);
	for (int i = 0; i < workload.count; i++)
		tally->told += workload.reaches[i].told;
	tally->refused += workload.refused;
	desk_remove(&desk);
	return fine;
}

int main(int argc, char **argv)
{
	int mode = 0;
	while (argc > 2 && mode < 3 && strcmp(argv[1], modes[mode]) != 0)
		mode++;
	if (argc < 3 || mode == 3) {
		fprintf(stderr, "usage: crash power|faults|unsynced RUNS [SEED [FIRST]]\n");
		return 2;
	}
	long runs = strtol(argv[2], NULL, 10);
	uint64_t seed = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
	long first = argc > 4 ? strtol(argv[4], NULL, 10) : 0;
	struct tally tally = { 0 };
	for (long i = first; i < first + runs; i++) {
		char why[200] = "";
		uint64_t own = seed * 1000000 + (uint64_t)i;
		bool fine = mode == MODE_FAULTS ? faults_run(own, &tally, why)
			: power_run((enum mode)mode, own, &tally, why);
		tally.losses += !fine;
		if (!fine && mode != MODE_UNSYNCED)
			fprintf(stderr, "run %ld (seed %lu): %s\n", i, (unsigned long)seed, why);
	}
	printf("%ld runs, %d commits told, %d commits and openings refused, %d runs with faults, %d "
		"files not born: %d broken promises\n", runs, tally.told, tally.refused, tally.failed,
		tally.unborn, tally.losses);
	return (mode == MODE_UNSYNCED) == (tally.losses > 0) ? 0 : 1;
}
