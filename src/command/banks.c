#include "command/banks.h"

#include "bankfile/escape.h"
#include "base/check.h"
#include "command/command.h"

#include <stdio.h>
#include <stdlib.h>

void banks_open(struct banks *banks)
{
	*banks = (struct banks){ .items = NULL };
	diagnostics_init(&banks->list);
}

void banks_close(struct banks *banks)
{
	for (int i = 0; i < banks->count; i++)
		bank_close(banks->items[i]);
	free(banks->items);
	diagnostics_close(&banks->list);
}

void banks_add(struct banks *banks, const char *path)
{
	struct bank *bank;
	enum load load = bank_load(path, &bank, &banks->list);
	banks->unreadable = banks->unreadable || load == LOAD_UNREADABLE;
	if (load != LOAD_OK) {
		banks->refused = true;
		return;
	}
	if (banks->count == banks->capacity) {
		banks->capacity = banks->capacity ? banks->capacity * 2 : 8;
		banks->items = realloc(banks->items, (size_t)banks->capacity * sizeof *banks->items);
		CHECK(banks->items);
	}
	banks->items[banks->count++] = bank;
}

static void json_print(const struct diagnostic *diagnostic)
{
	static const char *const names[] = { "file", "line", "column", "level", "code", "what",
		"mend" };
	const char *level = diagnostic->level == DIAGNOSTIC_ERROR ? "error" : "warning";
	const char *texts[] = { diagnostic->file, NULL, NULL, level, diagnostic->code,
		diagnostic->what, diagnostic->mend };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		printf("%s\"%s\":", i ? "," : "{", names[i]);
		if (i == 1 || i == 2)
			printf("%d", i == 1 ? diagnostic->place.line : diagnostic->place.column);
		else if (texts[i])
			escape_json(stdout, texts[i]);
		else
			fputs("null", stdout);
	}
	puts("}");
}

int banks_report(struct banks *banks)
{
	return banks_report_as(banks, false);
}

int banks_report_as(struct banks *banks, bool json)
{
	struct arena arena;
	bool fine = banks_check_across(banks->items, banks->count, &banks->list) && !banks->refused;
	diagnostics_sort(&banks->list);
	arena_init(&arena);
	for (size_t i = 0; i < banks->list.count; i++) {
		const struct diagnostic *item = &banks->list.items[i];
		if (json)
			json_print(item);
		else
			fputs(diagnostic_format(&arena, item), stderr);
		fine = fine && item->level != DIAGNOSTIC_ERROR;
	}
	if (banks->list.left_out)
		fprintf(stderr, "... and %zu more\n", banks->list.left_out);
	arena_close(&arena);
	return banks->unreadable ? EXIT_UNREADABLE : fine ? EXIT_FINE : EXIT_TROUBLE;
}
