#include "base/diagnostic.h"

#include <stdlib.h>
#include <string.h>

void diagnostics_init(struct diagnostics *list)
{
	*list = (struct diagnostics){ 0 };
	arena_init(&list->arena);
}

void diagnostics_close(struct diagnostics *list)
{
	arena_close(&list->arena);
	*list = (struct diagnostics){ 0 };
}

static size_t count_of_file(const struct diagnostics *list, const char *file)
{
	size_t count = 0;
	for (size_t i = 0; i < list->count; i++)
		count += strcmp(list->items[i].file, file) == 0;
	return count;
}

static void grow(struct diagnostics *list)
{
	size_t capacity = list->capacity ? 2 * list->capacity : 16;
	struct diagnostic *items = arena_array(&list->arena, capacity, sizeof *items);
	if (list->count)
		memcpy(items, list->items, list->count * sizeof *items);
	list->items = items;
	list->capacity = capacity;
}

static const char *keep(struct diagnostics *list, const char *text)
{
	return text ? arena_copy(&list->arena, text, strlen(text)) : NULL;
}

void diagnostics_push(struct diagnostics *list, const struct diagnostic *diagnostic)
{
	if (count_of_file(list, diagnostic->file) >= DIAGNOSTICS_PER_FILE) {
		list->left_out++;
		return;
	}
	if (list->count == list->capacity)
		grow(list);
	struct diagnostic *item = &list->items[list->count++];
	*item = *diagnostic;
	item->file = keep(list, diagnostic->file);
	item->code = keep(list, diagnostic->code);
	item->what = keep(list, diagnostic->what);
	item->mend = keep(list, diagnostic->mend);
}

struct ranked {
	size_t file, arrival; /* file: index of the first finding in the same file */
	struct diagnostic item;
};

static int compare_numbers(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static int compare(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	int order = compare_numbers(a->file, b->file);
	if (order == 0)
		order = compare_numbers((size_t)a->item.place.line, (size_t)b->item.place.line);
	if (order == 0)
		order = compare_numbers((size_t)a->item.place.column, (size_t)b->item.place.column);
	return order ? order : compare_numbers(a->arrival, b->arrival);
}

static size_t first_of_file(const struct diagnostics *list, size_t index)
{
	size_t first = 0;
	while (strcmp(list->items[first].file, list->items[index].file) != 0)
		first++;
	return first;
}

void diagnostics_sort(struct diagnostics *list)
{
	struct arena scratch;
	arena_init(&scratch);
	struct ranked *ranked = arena_array(&scratch, list->count, sizeof *ranked);
	for (size_t i = 0; i < list->count; i++) {
		ranked[i].file = first_of_file(list, i);
		ranked[i].arrival = i;
		ranked[i].item = list->items[i];
	}
	/* qsort is not stable: the order of arrival is part of the key. */
	qsort(ranked, list->count, sizeof *ranked, compare);
	for (size_t i = 0; i < list->count; i++)
		list->items[i] = ranked[i].item;
	arena_close(&scratch);
}

bool diagnostics_has_error(const struct diagnostics *list, const char *file)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].level == DIAGNOSTIC_ERROR && strcmp(list->items[i].file, file) == 0)
			return true;
	return false;
}

const char *diagnostic_format(struct arena *arena, const struct diagnostic *diagnostic)
{
	const char *level = diagnostic->level == DIAGNOSTIC_ERROR ? "error" : "warning";
	/* No line: it is of the whole file. */
	const char *place = !diagnostic->place.line ? "" : arena_format(arena, "%d:%d:",
		diagnostic->place.line, diagnostic->place.column);
	const char *first = arena_format(arena, "%s:%s %s: %s [%s]\n", diagnostic->file, place, level,
		diagnostic->what, diagnostic->code);
	if (!diagnostic->mend)
		return first;
	return arena_format(arena, "%s    mend: %s\n", first, diagnostic->mend);
}
