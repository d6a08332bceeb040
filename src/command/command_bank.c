/* readback bank diff: what editing a bank does to the progress of those who learn from it. */
#include "bankfile/escape.h"
#include "bankfile/load.h"
#include "command/command.h"
#include "command/options.h"
#include "core/bank_diff.h"

#include <stdio.h>
#include <string.h>

struct diff {
	struct bank *old, *new;
	struct arena arena;
	const struct bank_change *changes;
	int count, kinds[CHANGE_COUNT]; /* of each kind, those that tell nothing apart */
	int kept_told;                  /* under "Keeps" */
};

enum { DIFF_JSON, DIFF_HELP };

static const struct option_text texts[] = {
	[DIFF_JSON] = { "--json", NULL, "one object a question, a line each" },
	[DIFF_HELP] = { "--help", NULL, "this text" },
};

static bool bank_read(const char *path, struct bank **bank)
{
	struct diagnostics list;
	struct arena arena;
	diagnostics_init(&list);
	arena_init(&arena);
	bool fine = bank_load(path, bank, &list) == LOAD_OK;
	diagnostics_sort(&list);
	for (size_t i = 0; !fine && i < list.count; i++)
		fputs(diagnostic_format(&arena, &list.items[i]), stderr);
	arena_close(&arena);
	diagnostics_close(&list);
	return fine;
}

static const struct question *question_at(const struct bank *bank, int question)
{
	return question >= 0 ? &bank->questions[question] : NULL;
}

static bool is_kept(const struct bank_change *change)
{
	return change->kind == CHANGE_NONE || change->kind == CHANGE_TEXT;
}

/* What is printed together: kinds a and b. */
static const struct group {
	const char *title, *json;
	enum change a, b;
} groups[] = {
	{ "Keeps", "kept", CHANGE_TEXT, CHANGE_NONE },
	{ "Begins anew", "anew", CHANGE_REV, CHANGE_REV },
	{ "Renamed", "renamed", CHANGE_RENAMED, CHANGE_RENAMED },
	{ "New", "new", CHANGE_NEW, CHANGE_NEW },
	{ "Gone", "gone", CHANGE_GONE, CHANGE_GONE },
};
enum { GROUP_COUNT = sizeof groups / sizeof *groups };

static const struct group *group_of(const struct bank_change *change)
{
	for (int i = 0; i < GROUP_COUNT; i++)
		if (change->kind == groups[i].a || change->kind == groups[i].b)
			return &groups[i];
	return NULL;
}

static void changes_count(struct diff *diff)
{
	for (int i = 0; i < diff->count; i++) {
		diff->kinds[diff->changes[i].kind]++;
		diff->kept_told += is_kept(&diff->changes[i]) && bank_change_tells(&diff->changes[i]);
	}
}

static void rev_print(const struct question *before, const struct question *now)
{
	printf("rev %d, was %d", now->rev, before->rev);
}

static void reason_print(const struct bank_change *change, const struct question *before,
	const struct question *now)
{
	switch (change->kind) {
	case CHANGE_NONE:
		fputs("text and rev the same: progress is kept", stdout);
		break;
	case CHANGE_TEXT:
		printf("%s changed, rev the same: progress is kept",
			change->foreign ? "text in another language" : "text");
		break;
	case CHANGE_REV:
		rev_print(before, now);
		fputs(": it begins anew", stdout);
		break;
	case CHANGE_RENAMED:
		printf("was %s (%.0f %% alike): the game offers to carry its progress over", before->id,
			change->likeness * 100);
		if (before->rev != now->rev) {
			fputs("; ", stdout);
			rev_print(before, now);
			fputs(": it would begin anew", stdout);
		}
		break;
	case CHANGE_NEW:
		printf("%s, new", kind_name(now->kind));
		break;
	case CHANGE_GONE:
		fputs("gone: its progress rests", stdout);
		break;
	}
}

static const char *plural(int count)
{
	return count == 1 ? "" : "s";
}

/* Flashcards of one question: they come and go with pairs, gaps, `reverse` and `card`. */
static void cards_print(const struct bank_change *change)
{
	int came = change->cards_now - change->cards_before;
	if (change->old_question < 0 || change->new_question < 0)
		return;
	if (came > 0)
		printf("; %d flashcard%s came, new", came, plural(came));
	else if (came < 0)
		printf("; %d flashcard%s went: %s progress rests", -came, plural(-came),
			came == -1 ? "its" : "their");
	if (change->moved)
		fputs("; its parts stand in another order: progress stays with the place", stdout);
}

static void change_print(const struct diff *diff, const struct bank_change *change)
{
	const struct question *before = question_at(diff->old, change->old_question);
	const struct question *now = question_at(diff->new, change->new_question);
	const struct question *named = now ? now : before;
	printf("  %s:%d: %s: ", now ? diff->new->file : diff->old->file, named->place.line, named->id);
	reason_print(change, before, now);
	if (before && now && before->kind != now->kind)
		printf("; %s, was %s", kind_name(now->kind), kind_name(before->kind));
	cards_print(change);
	putchar('\n');
}

static void group_print(const struct diff *diff, const struct group *group)
{
	int count = group->a == CHANGE_TEXT ? diff->kept_told : diff->kinds[group->a];
	if (!count)
		return;
	printf("%s (%d)\n", group->title, count);
	for (int i = 0; i < diff->count; i++)
		if (group_of(&diff->changes[i]) == group && bank_change_tells(&diff->changes[i]))
			change_print(diff, &diff->changes[i]);
}

static void summary_print(const struct diff *diff)
{
	const int *kinds = diff->kinds;
	printf("%d question%s before, %d now: %d as before, %d changed and kept, %d anew, %d renamed, "
		"%d new, %d gone\n", diff->old->question_count, plural(diff->old->question_count),
		diff->new->question_count, kinds[CHANGE_NONE] + kinds[CHANGE_TEXT] - diff->kept_told,
		diff->kept_told, kinds[CHANGE_REV], kinds[CHANGE_RENAMED], kinds[CHANGE_NEW],
		kinds[CHANGE_GONE]);
}

static void json_question(const char *name, const struct bank *bank, int index)
{
	const struct question *question = question_at(bank, index);
	printf(",\"%s\":", name);
	if (!question) {
		fputs("null", stdout);
		return;
	}
	fputs("{\"file\":", stdout);
	escape_json(stdout, bank->file);
	printf(",\"line\":%d,\"id\":", question->place.line);
	escape_json(stdout, question->id);
	printf(",\"kind\":\"%s\",\"rev\":%d}", kind_name(question->kind), question->rev);
}

/* What became of its text, as JSON. */
static const char *text_state(const struct bank_change *change)
{
	if (change->kind != CHANGE_TEXT)
		return change->kind == CHANGE_NONE ? "\"same\"" : "null";
	return change->foreign ? "\"translated\"" : "\"changed\"";
}

static void json_print(const struct diff *diff)
{
	const int *kinds = diff->kinds;
	for (int i = 0; i < diff->count; i++) {
		const struct bank_change *change = &diff->changes[i];
		if (!bank_change_tells(change))
			continue;
		printf("{\"change\":\"%s\"", group_of(change)->json);
		json_question("old", diff->old, change->old_question);
		json_question("new", diff->new, change->new_question);
		if (change->kind == CHANGE_RENAMED)
			printf(",\"likeness\":%.3f", change->likeness);
		printf(",\"text\":%s,\"cards_before\":%d,\"cards_now\":%d,\"moved\":%s}\n",
			text_state(change), change->cards_before, change->cards_now,
			change->moved ? "true" : "false");
	}
	printf("{\"change\":\"summary\",\"before\":%d,\"now\":%d,\"same\":%d,\"kept\":%d,\"anew\":%d,"
		"\"renamed\":%d,\"new\":%d,\"gone\":%d,\"same_bank\":%s}\n", diff->old->question_count,
		diff->new->question_count, kinds[CHANGE_NONE] + kinds[CHANGE_TEXT] - diff->kept_told,
		diff->kept_told, kinds[CHANGE_REV], kinds[CHANGE_RENAMED], kinds[CHANGE_NEW],
		kinds[CHANGE_GONE], strcmp(diff->old->id, diff->new->id) ? "false" : "true");
}

static void diff_show(struct diff *diff, bool json)
{
	arena_init(&diff->arena);
	diff->changes = bank_diff(&diff->arena, diff->old, diff->new, &diff->count);
	changes_count(diff);
	if (strcmp(diff->old->id, diff->new->id) != 0)
		fprintf(stderr, "readback bank diff: %s is the bank \"%s\" and %s the bank \"%s\": nothing "
			"is carried over between banks with different ids\n", diff->old->file, diff->old->id,
			diff->new->file, diff->new->id);
	for (int i = 0; !json && i < GROUP_COUNT; i++)
		group_print(diff, &groups[i]);
	if (json)
		json_print(diff);
	else
		summary_print(diff);
	arena_close(&diff->arena);
}

static int command_diff(int argc, char **argv)
{
	struct options options;
	struct option_found found;
	const char *files[2];
	int count = 0;
	bool json = false;
	options_init(&options, "readback bank diff", texts, sizeof texts / sizeof *texts, argc, argv);
	while (options_next(&options, &found)) {
		if (found.option == DIFF_HELP) {
			options_help(&options, "readback bank diff OLD NEW [options]",
				"Holds a bank against an earlier version of it: which progress is kept, begins\n"
				"anew, is carried over or rests. Ids carry it; a changed rev ends it.\n"
				"Exit code: 0 both were read, 2 one cannot be.");
			return EXIT_FINE;
		}
		if (found.option == DIFF_JSON)
			json = true;
		else if (count == 2)
			options_wrong(&options, "OLD NEW", found.value, "two banks");
		else
			files[count++] = found.value;
	}
	if (!options.mistake && count < 2)
		options_wrong(&options, "OLD NEW", count ? files[0] : "(none)", "two banks");
	if (options.mistake || count < 2)
		return EXIT_UNREADABLE;
	struct diff diff = { .old = NULL };
	/* Both are tried: who mends one learns of the other. */
	bool fine = bank_read(files[0], &diff.old);
	fine = bank_read(files[1], &diff.new) && fine;
	if (fine)
		diff_show(&diff, json);
	bank_close(diff.old);
	bank_close(diff.new);
	return fine ? EXIT_FINE : EXIT_UNREADABLE;
}

int command_bank(int argc, char **argv)
{
	if (argc > 0 && strcmp(argv[0], "diff") == 0)
		return command_diff(argc - 1, argv + 1);
	bool help = argc > 0 && strcmp(argv[0], "--help") == 0;
	fputs("usage: readback bank diff OLD NEW [options]\n", help ? stdout : stderr);
	return help ? EXIT_FINE : EXIT_UNREADABLE;
}
