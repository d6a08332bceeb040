#include "faults.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { SENTENCE_MAX = 800 };

const char *rule_name(enum rule rule)
{
	static const char *const names[RULE_COUNT] = { "outside", "small", "wide", "clipped", "over",
		"crossed", "hint", "break", "covered", "contrast", "edge", "zone", "name", "zones", "bare",
		"key", "reach", "pager", "empty", "pages", "lost" };
	return names[rule];
}

void faults_init(struct faults *faults)
{
	memset(faults, 0, sizeof *faults);
	arena_init(&faults->arena);
	faults->where = "";
}

void faults_close(struct faults *faults)
{
	arena_close(&faults->arena);
}

/* Not a second sentence about the same place, nor too many of one rule. */
static bool room_left(const struct faults *faults, enum rule rule)
{
	int kept = 0;
	for (int i = 0; i < faults->count; i++) {
		const struct fault *fault = &faults->items[i];
		if (fault->rule != rule)
			continue;
		if (++kept == FAULTS_A_RULE || !strcmp(fault->where, faults->where))
			return false;
	}
	return true;
}

void faults_push(struct faults *faults, enum rule rule, const char *format, ...)
{
	faults->counts[rule]++;
	if (!room_left(faults, rule))
		return;
	char sentence[SENTENCE_MAX];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(sentence, sizeof sentence, format, arguments);
	va_end(arguments);
	faults->items[faults->count++] = (struct fault){ .rule = rule,
		.where = arena_copy(&faults->arena, faults->where, strlen(faults->where)),
		.what = arena_copy(&faults->arena, sentence, strlen(sentence)) };
}

void faults_push_draw(struct faults *faults, enum rule rule, const char *what,
	const struct draw *draw)
{
	struct arena arena;
	arena_init(&arena);
	faults_push(faults, rule, "%s: %s", what, draw_format(&arena, draw));
	arena_close(&arena);
}

long faults_total(const struct faults *faults)
{
	long total = 0;
	for (int i = 0; i < RULE_COUNT; i++)
		total += faults->counts[i];
	return total;
}

void faults_print(const struct faults *faults)
{
	for (int rule = 0; rule < RULE_COUNT; rule++) {
		if (!faults->counts[rule])
			continue;
		for (int i = 0; i < faults->count; i++)
			if (faults->items[i].rule == (enum rule)rule)
				printf("%s: %s: %s\n", rule_name((enum rule)rule), faults->items[i].where,
					faults->items[i].what);
		printf("%s: %ld in all\n", rule_name((enum rule)rule), faults->counts[rule]);
	}
}
