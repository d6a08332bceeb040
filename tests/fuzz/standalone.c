/* Runs a fuzz target without libFuzzer, under any compiler: every file of its corpus once, then
 * as many changed copies of them as are asked for.
 *
 *   fuzz_NAME [-runs=N] [-seed=N] FILE-OR-FOLDER...
 *
 * The options are libFuzzer's own. Copies are changed by the target's LLVMFuzzerCustomMutator
 * where it has one, else by the plain one here. The same seed changes them in the same way. What
 * fails is left in the working folder as crash-NAME, to be run again by that name. */
#include "base/random.h"

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { INPUT_MAX = 1 << 20, PATH_LENGTH = 4096, PLAIN_CHANGES = 4 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed)
	__attribute__((weak));
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);

struct input {
	uint8_t *bytes;
	size_t size;
};

struct corpus {
	struct input *inputs;
	size_t count, capacity;
};

static _Noreturn void stop(const char *what, const char *which)
{
	fprintf(stderr, "%s %s: %s\n", what, which, errno ? strerror(errno) : "nothing there");
	exit(2);
}

static void *grown(void *old, size_t size)
{
	void *bytes = realloc(old, size ? size : 1);
	if (!bytes)
		stop("no memory for", "the corpus");
	return bytes;
}

static void corpus_add(struct corpus *corpus, const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		stop("cannot open", path);
	uint8_t *bytes = grown(NULL, INPUT_MAX);
	size_t size = fread(bytes, 1, INPUT_MAX, file);
	fclose(file);
	if (corpus->count == corpus->capacity) {
		corpus->capacity = corpus->capacity ? 2 * corpus->capacity : 64;
		corpus->inputs = grown(corpus->inputs, corpus->capacity * sizeof(*corpus->inputs));
	}
	corpus->inputs[corpus->count++] = (struct input){ grown(bytes, size), size };
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static int seen(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

/* A file, or the files of a folder in the order of their names. */
static void corpus_load(struct corpus *corpus, const char *path)
{
	struct stat info;
	if (stat(path, &info) != 0)
		stop("cannot open", path);
	if (!S_ISDIR(info.st_mode)) {
		corpus_add(corpus, path);
		return;
	}
	struct dirent **names;
	int count = scandir(path, &names, seen, by_name);
	if (count < 0)
		stop("cannot read", path);
	for (int i = 0; i < count; i++) {
		char name[PATH_LENGTH];
		snprintf(name, sizeof(name), "%s/%s", path, names[i]->d_name);
		corpus_add(corpus, name);
		free(names[i]);
	}
	free(names);
}

/* The plain mutator: flips, overwrites, inserts, removes and repeats bytes. Its randomness comes
 * from the bytes, so that a custom mutator that calls it stays a function of its seed. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max)
{
	struct random random;
	uint64_t sum = 14695981039346656037u;
	for (size_t i = 0; i < size; i++)
		sum = (sum ^ data[i]) * 1099511628211u;
	random_init(&random, sum, size);
	for (int change = 0; change < PLAIN_CHANGES; change++) {
		size_t at = size ? random_below(&random, (uint32_t)size) : 0;
		size_t run = 1 + random_below(&random, 8);
		uint8_t byte = (uint8_t)random_below(&random, 256);
		switch (random_below(&random, 4)) {
		case 0:
			if (size)
				data[at] = byte;
			break;
		case 1:
			if (size)
				data[at] ^= (uint8_t)(1u << (byte & 7));
			break;
		case 2:
			if (run > max - size)
				break;
			memmove(data + at + run, data + at, size - at);
			memset(data + at, byte, run);
			size += run;
			break;
		case 3:
			if (run > size - at)
				break;
			memmove(data + at, data + at + run, size - at - run);
			size -= run;
			break;
		}
	}
	return size;
}

static size_t mutate(uint8_t *data, size_t size, size_t max, struct random *random)
{
	unsigned seed = random_next(random);
	if (LLVMFuzzerCustomMutator)
		return LLVMFuzzerCustomMutator(data, size, max, seed);
	if (size)
		data[seed % size] ^= (uint8_t)(1u << (seed >> 29));
	return LLVMFuzzerMutate(data, size, max);
}

/* Runs a copy that ends where the input ends, so that the sanitizer sees a read past it; the copy
 * is on disk while it runs. */
static void run(const char *name, const uint8_t *bytes, size_t size)
{
	FILE *file = fopen(name, "wb");
	if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
		stop("cannot write", name);
	uint8_t *copy = grown(NULL, size);
	memcpy(copy, bytes, size);
	LLVMFuzzerTestOneInput(copy, size);
	free(copy);
	remove(name);
}

static void run_changed(const char *name, const struct corpus *corpus, long runs, uint64_t seed)
{
	struct random random;
	random_init(&random, seed, 1);
	uint8_t *bytes = grown(NULL, INPUT_MAX);
	for (long i = 0; i < runs; i++) {
		const struct input *input = &corpus->inputs[random_below(&random, (uint32_t)corpus->count)];
		memcpy(bytes, input->bytes, input->size);
		run(name, bytes, mutate(bytes, input->size, INPUT_MAX, &random));
	}
	free(bytes);
}

int main(int argc, char **argv)
{
	struct corpus corpus = { 0 };
	long runs = 0;
	uint64_t seed = 1;
	for (int i = 1; i < argc; i++) {
		if (strncmp(argv[i], "-runs=", 6) == 0)
			runs = strtol(argv[i] + 6, NULL, 10);
		else if (strncmp(argv[i], "-seed=", 6) == 0)
			seed = strtoull(argv[i] + 6, NULL, 10);
		else
			corpus_load(&corpus, argv[i]);
	}
	if (!corpus.count)
		stop("no corpus:", "name a file or a folder");
	const char *stem = strrchr(argv[0], '/');
	char name[PATH_LENGTH];
	snprintf(name, sizeof(name), "crash-%s", stem ? stem + 1 : argv[0]);
	for (size_t i = 0; i < corpus.count; i++)
		run(name, corpus.inputs[i].bytes, corpus.inputs[i].size);
	run_changed(name, &corpus, runs, seed);
	printf("%zu inputs and %ld changed ones\n", corpus.count, runs);
	for (size_t i = 0; i < corpus.count; i++)
		free(corpus.inputs[i].bytes);
	free(corpus.inputs);
	return 0;
}
