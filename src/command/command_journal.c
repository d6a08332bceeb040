/* readback journal: is it whole, all of it as text, and back. */
#include "base/check.h"
#include "command/command.h"
#include "command/fold_verify.h"
#include "command/journal_lines.h"
#include "command/options.h"
#include "shell/folders.h"
#include "store/durable.h"
#include "store/examine.h"
#include "store/journal_learning.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum task { TASK_VERIFY, TASK_EXPORT, TASK_IMPORT };
static const char *const tasks[] = { "verify", "export", "import" };
static const char *const commands[] = { "readback journal verify", "readback journal export",
	"readback journal import" };
static const char *const usages[] = { "readback journal verify", "readback journal export >FILE",
	"readback journal import FILE|-" };
static const char *const abouts[] = {
	("Looks at every page and every row of the journal, folds the rows anew, and says whether all "
		"is well."),
	"Prints the whole journal as JSON Lines.",
	"Reads what export printed into a profile that holds no rounds yet; all of it, or nothing.",
};

enum { TASK_COUNT = 3, NAMED_MOST = 20, BLOCK = 1 << 16 };

struct order {
	enum task task;
	const char *profile, *file;
	const char *path; /* of the journal */
};

struct verdict {
	const char *path;
	int64_t counts[TABLE_COUNT];
	int64_t faults;
};

static bool fault_print(void *context, enum table table, int64_t number, const char *what)
{
	struct verdict *verdict = context;
	if (++verdict->faults <= NAMED_MOST)
		fprintf(stderr, "readback journal verify: %s: %s %" PRId64 ": %s\n", verdict->path,
			table_shape(table)->name, number, what);
	return true;
}

/* States are no more than a cache: wrong ones go. Returns false, error says what was done. */
static bool states_forget(const char *path, const struct fold_verdict *folds, struct error *error)
{
	struct journal *journal;
	struct error why = { .text = "" };
	const char *many = folds->faults == 1 ? "" : "s";
	bool gone = journal_open(&journal, path, &why);
	if (gone) {
		journal_forget_folded(journal, NULL);
		gone = journal_commit(journal, &why);
		journal_close(journal);
	}
	return error_set(error, "%s kept %" PRId64 " state%s of cards that its rows do not make; %s%s",
		path, folds->faults, many, gone ? "they are forgotten now, and folded anew from the rows "
		"when a bank is opened" : "they could not be forgotten: ", why.text);
}

/* "2 banks, 1 round, ...": what a journal holds, without a line's end. */
static void counts_print(const int64_t counts[TABLE_COUNT])
{
	static const struct {
		enum table table;
		const char *one, *many;
	} told[] = {
		{ TABLE_BANK, "bank", "banks" },
		{ TABLE_ROUND, "round", "rounds" },
		{ TABLE_EVENT, "event", "events" },
		{ TABLE_LEARNING, "answer or note on a card", "answers and notes on cards" },
		{ TABLE_ARTICLE, "article", "articles" },
	};
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		printf("%s%" PRId64 " %s", i ? ", " : "", counts[told[i].table],
			counts[told[i].table] == 1 ? told[i].one : told[i].many);
}

static void state_print(void *context, const struct fold_fault *fault)
{
	if (!fault->slight)
		fprintf(stderr, "readback journal verify: %s: bank %s, card %s, part %d: %s\n",
			(const char *)context, fault->bank_id, fault->question_id ? fault->question_id
			: "(all)", fault->part, fault->what);
}

static bool journal_verify(const struct order *order, struct error *error)
{
	struct verdict verdict = { .path = order->path };
	struct journal *journal;
	if (!journal_examine(order->path, true, error)
		|| !journal_open_moment(&journal, order->path, NULL, error))
		return false;
	struct fold_verdict folds = { .cards = 0 };
	bool fine = journal_rows_check(journal, verdict.counts, fault_print, &verdict, error)
		&& (verdict.faults
		|| fold_verify(journal, NULL, state_print, (void *)order->path, &folds, error));
	journal_close(journal);
	if (fine && verdict.faults) {
		error_set(error, "%s holds %" PRId64 " row%s that no Readback wrote", order->path,
			verdict.faults, verdict.faults == 1 ? "" : "s");
		fine = error_kind_set(error, ERROR_DAMAGED);
	}
	if (fine && folds.faults)
		fine = states_forget(order->path, &folds, error);
	if (fine) {
		printf("%s is whole: ", order->path);
		counts_print(verdict.counts);
		if (folds.cards)
			printf("; what is known of %" PRId64 " card%s agrees with them", folds.cards,
				folds.cards == 1 ? "" : "s");
		putchar('\n');
	}
	return fine;
}

static bool journal_export(const struct order *order, struct error *error)
{
	struct journal *journal;
	if (!journal_open_moment(&journal, order->path, NULL, error))
		return false;
	bool fine = journal_lines_write(journal, stdout, error);
	journal_close(journal);
	return fine;
}

/* All that is in the file, malloced. */
static char *bytes_read(const char *path, size_t *len, struct error *error)
{
	bool input = strcmp(path, "-") == 0;
	FILE *file = input ? stdin : fopen(path, "rb");
	char *bytes = NULL;
	*len = 0;
	size_t got = 1;
	while (file && got > 0) {
		char *larger = realloc(bytes, *len + BLOCK);
		if (!larger)
			break;
		bytes = larger;
		got = fread(bytes + *len, 1, BLOCK, file);
		*len += got;
	}
	if (!file || ferror(file) || got > 0) {
		error_set(error, "cannot read %s: %s", input ? "standard input" : path, strerror(errno));
		free(bytes);
		bytes = NULL;
	}
	if (file && !input)
		fclose(file);
	return bytes;
}

/* A mistake in the text begins with its place, as an author's in a bank does. */
static bool journal_import(const struct order *order, bool *placed, struct error *error)
{
	size_t len;
	struct journal *journal;
	int64_t counts[TABLE_COUNT];
	CHECK(order->file);
	char *bytes = bytes_read(order->file, &len, error);
	const char *name = strcmp(order->file, "-") == 0 ? "standard input" : order->file;
	if (!bytes)
		return false;
	bool fine = journal_open(&journal, order->path, error);
	if (fine) {
		fine = journal_lines_read(journal, name, bytes, len, true, counts, error);
		*placed = !fine && strncmp(error->text, name, strlen(name)) == 0;
		journal_close(journal);
	}
	if (fine) {
		printf("%s now holds ", order->path);
		counts_print(counts);
		putchar('\n');
	}
	free(bytes);
	return fine;
}

/* What can be done about it; NULL: the sentence says it, or nobody knows. */
static const char *mend_of(const struct order *order, bool placed, enum error_kind kind)
{
	if (placed)
		return "nothing was imported; where the text comes from, \"readback journal verify\" says "
			"whether all is well, and \"readback journal export\" prints it anew";
	if (kind != ERROR_DAMAGED)
		return NULL;
	if (durable_size(order->path) == 0)
		return "start readback with this profile: it offers the newest backup that is good; where "
			"there is none, it begins anew";
	return "start readback with this profile: it keeps the file beside itself, and offers to read "
		"what can still be read, or to put the newest good backup in its place";
}

static void trouble_print(const struct order *order, bool placed, const struct error *error)
{
	const char *mend = mend_of(order, placed, error->kind);
	if (placed)
		fprintf(stderr, "%s\n", error->text);
	else
		fprintf(stderr, "%s: %s\n", commands[order->task], error->text);
	if (mend)
		fprintf(stderr, "    mend: %s\n", mend);
}

static int order_run(struct order *order)
{
	struct arena arena;
	struct error error = { .text = "" };
	bool placed = false, fine;
	arena_init(&arena);
	fine = order->profile || (order->profile = folder_get(&arena, FOLDER_DATA, &error));
	if (fine) {
		order->path = arena_format(&arena, "%s/journal.db", order->profile);
		switch (order->task) {
		case TASK_VERIFY:
			fine = journal_verify(order, &error);
			break;
		case TASK_EXPORT:
			fine = journal_export(order, &error);
			break;
		case TASK_IMPORT:
			fine = journal_import(order, &placed, &error);
			break;
		}
	}
	if (!fine)
		trouble_print(order, placed, &error);
	arena_close(&arena);
	return fine ? EXIT_FINE : EXIT_TROUBLE;
}

static int task_run(enum task task, int argc, char **argv)
{
	static const struct option_text texts[] = {
		{ "--profile-dir", "DIR", "the profile that is meant (default: your own)" },
		{ "--help", NULL, "this text" },
	};
	struct options options;
	struct option_found found;
	struct order order = { .task = task };
	options_init(&options, commands[task], texts, 2, argc, argv);
	while (options_next(&options, &found)) {
		if (found.option == 1) {
			options_help(&options, usages[task], abouts[task]);
			return EXIT_FINE;
		}
		if (found.option == 0)
			options_folder(&options, "--profile-dir", found.value, &order.profile);
		else if (task != TASK_IMPORT)
			options_wrong(&options, "argument", found.value, "none");
		else if (order.file)
			options_wrong(&options, "FILE", found.value, "one file");
		else
			order.file = found.value;
	}
	if (!options.mistake && task == TASK_IMPORT && !order.file)
		options_wrong(&options, "FILE", "(none)", "what export printed, or - for standard input");
	return options.mistake ? EXIT_UNREADABLE : order_run(&order);
}

int command_journal(int argc, char **argv)
{
	for (int i = 0; argc > 0 && i < TASK_COUNT; i++)
		if (strcmp(argv[0], tasks[i]) == 0)
			return task_run((enum task)i, argc - 1, argv + 1);
	bool help = argc > 0 && strcmp(argv[0], "--help") == 0;
	FILE *out = help ? stdout : stderr;
	if (!help)
		fprintf(out, "readback journal: %s: wanted verify, export or import\n",
			argc > 0 ? argv[0] : "(none)");
	for (int i = 0; i < TASK_COUNT; i++)
		fprintf(out, "%s %s\n    %s\n", i || !help ? "      " : "usage:", usages[i], abouts[i]);
	return help ? EXIT_FINE : EXIT_UNREADABLE;
}
