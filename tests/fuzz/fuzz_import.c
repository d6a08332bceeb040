/* What `journal import` reads: raw bytes, and exports whose lines and values are changed. What is
 * refused says where; what is taken gives an export that is taken again and gives the same. */
#include "base/random.h"
#include "command/journal_lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHANGES = 3 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed);

struct desk {
	char folder[64], path[96];
	struct journal *journal;
};

static void desk_open(struct desk *desk)
{
	struct error error = { .text = "" };
	snprintf(desk->folder, sizeof desk->folder, "/tmp/readback-import-XXXXXX");
	if (!mkdtemp(desk->folder))
		abort();
	snprintf(desk->path, sizeof desk->path, "%s/journal", desk->folder);
	if (!journal_open(&desk->journal, desk->path, &error))
		abort();
}

static void desk_close(struct desk *desk)
{
	static const char *const names[] = { "", "-wal", "-shm", "-journal", ".lock" };
	journal_close(desk->journal);
	for (int i = 0; i < 5; i++) {
		char path[128];
		snprintf(path, sizeof path, "%s%s", desk->path, names[i]);
		unlink(path);
	}
	if (rmdir(desk->folder) != 0)
		abort();
}

/* Takes the text in and gives what is exported then. */
static char *through(const char *text, size_t len, size_t *out_len)
{
	struct desk desk = { .folder = "" };
	struct error error = { .text = "" };
	char *lines = NULL;
	desk_open(&desk);
	if (!journal_lines_read(desk.journal, "fuzz", text, len, true, NULL, &error))
		abort();
	FILE *out = open_memstream(&lines, out_len);
	if (!out || !journal_lines_write(desk.journal, out, &error) || fclose(out) != 0)
		abort();
	desk_close(&desk);
	return lines;
}

/* Made once, always empty, and left at the end: a target has no other place between its runs. */
static struct desk *probe(void)
{
	static struct desk desk;
	return &desk;
}

static void probe_close(void)
{
	desk_close(probe());
}

static bool is_taken(const char *text, size_t len)
{
	struct error error = { .text = "" };
	if (!probe()->journal) {
		desk_open(probe());
		atexit(probe_close);
	}
	if (journal_lines_read(probe()->journal, "fuzz", text, len, false, NULL, &error))
		return true;
	if (strncmp(error.text, "fuzz:", 5) != 0 || !strstr(error.text, ": error: "))
		abort();
	return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t len, again_len;
	if (!is_taken((const char *)data, size))
		return 0;
	char *lines = through((const char *)data, size, &len);
	char *again = through(lines, len, &again_len);
	if (again_len != len || memcmp(lines, again, len) != 0)
		abort();
	free(lines);
	free(again);
	return 0;
}

static const char *const pieces[] = { "null", "0", "1", "-1", "2", "9223372036854775807",
	"-9223372036854775808", "9223372036854775808", "1.5", "1e3", "true", "[]", "{}", "\"\"",
	"\"x\"", "\"pick\"", "\"review\"", "\"undo\"", "\"key\"", "\"clock\"", "\"event\"", "\"bank\"",
	"\"learning\"", "\"0000000000000001\"", "\"ffffffffffffffff\"", "\"FFFFFFFFFFFFFFFF\"",
	"\"\\u0000\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"\xC3\xA9\"", "\"\xFF\"",
	"\"\\n\\t\\\\\"" };

static size_t replace(char *text, size_t size, size_t max, size_t at, size_t cut,
	const char *piece, size_t len)
{
	if (size - cut + len > max)
		return size;
	memmove(text + at + len, text + at + cut, size - at - cut);
	memcpy(text + at, piece, len);
	return size - cut + len;
}

/* Where a line begins that is about in the middle of what is left. */
static size_t line_at(const char *text, size_t size, struct random *random)
{
	size_t at = size ? random_below(random, (uint32_t)size) : 0;
	while (at > 0 && text[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_length(const char *text, size_t size, size_t at)
{
	const char *end = memchr(text + at, '\n', size - at);
	return end ? (size_t)(end - text) - at + 1 : size - at;
}

static size_t value_change(char *text, size_t size, size_t max, struct random *random)
{
	size_t at = size ? random_below(random, (uint32_t)size) : 0;
	while (at < size && text[at] != ':')
		at++;
	if (at >= size)
		return size;
	size_t cut = 0;
	at++;
	while (at + cut < size && !strchr(",}\n", text[at + cut]))
		cut++;
	const char *piece = pieces[random_below(random, sizeof pieces / sizeof *pieces)];
	return replace(text, size, max, at, cut, piece, strlen(piece));
}

/* Nothing would be taken where lines came or went: the last line counts them anew. */
static size_t end_mend(char *text, size_t size, size_t max)
{
	static const char begin[] = "{\"end\":", row[] = "{\"table\":";
	int rows = 0;
	for (size_t at = 0, len; at < size; at += len) {
		len = line_length(text, size, at);
		if (len >= sizeof row && memcmp(text + at, row, sizeof row - 1) == 0)
			rows++;
		if (len >= sizeof begin && memcmp(text + at, begin, sizeof begin - 1) == 0) {
			char line[64];
			int written = snprintf(line, sizeof line, "%s\"journal\",\"rows\":%d}\n", begin, rows);
			return replace(text, size, max, at, size - at, line, (size_t)written);
		}
	}
	return size;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed)
{
	struct random random;
	char *text = (char *)data;
	random_init(&random, seed, 7);
	for (uint32_t i = 1 + random_below(&random, CHANGES); i > 0; i--) {
		size_t at = line_at(text, size, &random), len = line_length(text, size, at);
		char line[4096];
		uint32_t what = random_below(&random, 10);
		if (what < 6) {
			size = value_change(text, size, max, &random);
		} else if (what < 7) {
			size = replace(text, size, max, at, len, "", 0);
		} else if (what < 9 && len < sizeof line) {
			memcpy(line, text + at, len);
			size = replace(text, size, max, line_at(text, size, &random), 0, line, len);
		} else if (size > 0) {
			text[random_below(&random, (uint32_t)size)] = (char)random_next(&random);
		}
	}
	return random_below(&random, 4) ? end_mend(text, size, max) : size;
}
