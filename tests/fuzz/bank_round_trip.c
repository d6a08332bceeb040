#include "bank_round_trip.h"
#include "bankfile/dump.h"
#include "bankfile/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *print(const struct bank *bank, void (*printer)(const struct bank *bank, FILE *out))
{
	char *text = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&text, &len);
	if (!out)
		abort();
	printer(bank, out);
	if (fclose(out) != 0)
		abort();
	return text;
}

static _Noreturn void complain(const char *what, const struct diagnostics *list)
{
	struct arena arena;
	arena_init(&arena);
	fprintf(stderr, "%s\n", what);
	for (size_t i = 0; i < list->count; i++)
		fputs(diagnostic_format(&arena, &list->items[i]), stderr);
	abort();
}

void bank_round_trip(const struct bank *bank)
{
	struct diagnostics list;
	struct bank *again;
	char *dump = print(bank, bank_dump), *text = print(bank, bank_write);
	diagnostics_init(&list);
	if (bank_load_text("written back", text, strlen(text), &again, &list) != LOAD_OK)
		complain("what is written back does not load", &list);
	char *second = print(again, bank_dump);
	if (strcmp(dump, second) != 0)
		complain("what is written back is another bank", &list);
	free(dump);
	free(text);
	free(second);
	bank_close(again);
	diagnostics_close(&list);
}
