/* The legibility test: every screen and phase with banks that are hard to lay out.
 *
 *   legibility_run [--all] [--few N] [--verbose] [--bank NAME] [--lang xx] [SCENE]
 *
 * A few looks a scene, in turn; with --all each of the 108, and all odd sizes. SCENE: only scenes
 * whose name holds it. Exit 1 where anything was found, 2 where a bank or a font is missing. */
#include "bankfile/load.h"
#include "bankfile/theme_file.h"
#include "limit_bank.h"
#include "shell/folders.h"
#include "shell/fonts.h"
#include "shell/speech.h"
#include "walk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FEW_OWN = 2, FEW_LIMITS = 3 };

struct sums {
	long lists, scenes, looks, found;
	int most_pages;
};

static struct bank *bank_get(const struct diagnostics *list, struct bank *bank)
{
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < list->count; i++)
		fputs(diagnostic_format(&arena, &list->items[i]), stderr);
	arena_close(&arena);
	if (!bank)
		exit(2);
	return bank;
}

static struct bank *bank_shipped(void)
{
	struct diagnostics list;
	struct bank *bank;
	diagnostics_init(&list);
	bank_load(READBACK_SOURCE_DIR "/questions/spy-services.cfg", &bank, &list);
	bank_get(&list, bank);
	diagnostics_close(&list);
	return bank;
}

static struct bank *bank_made(enum script script)
{
	struct diagnostics list;
	struct arena arena;
	struct bank *bank;
	diagnostics_init(&list);
	arena_init(&arena);
	const char *text = limit_bank(&arena, script);
	bank_load_text(script_name(script), text, strlen(text), &bank, &list);
	bank_get(&list, bank);
	arena_close(&arena);
	diagnostics_close(&list);
	return bank;
}

static void run(const struct plan *plan, const char *name, struct bank *bank, struct sums *sums)
{
	static const size_t size = sizeof(struct walk);
	struct walk *walk = malloc(size);
	if (!walk)
		exit(2);
	walk_open(walk, plan, name, bank);
	walk_all(walk);
	faults_print(&walk->inspector.faults);
	sums->found += faults_total(&walk->inspector.faults);
	sums->lists += walk->inspector.lists;
	sums->scenes += walk->scenes;
	sums->looks += walk->looks;
	if (walk->inspector.most_pages > sums->most_pages)
		sums->most_pages = walk->inspector.most_pages;
	walk_close(walk);
	free(walk);
}

static const char *options_read(int argc, char **argv, struct plan *plan)
{
	const char *bank = NULL;
	for (int i = 1; i < argc; i++) {
		if (!strcmp(argv[i], "--all"))
			plan->all = true;
		else if (!strcmp(argv[i], "--verbose"))
			plan->verbose = true;
		else if (!strcmp(argv[i], "--few") && i + 1 < argc)
			plan->few = (int)strtol(argv[++i], NULL, 10);
		else if (!strcmp(argv[i], "--bank") && i + 1 < argc)
			bank = argv[++i];
		else if (!strcmp(argv[i], "--lang") && i + 1 < argc)
			plan->lang = argv[++i];
		else
			plan->only = argv[i];
	}
	return bank;
}

int main(int argc, char **argv)
{
	struct plan plan = { .few = 0 };
	struct theme themes[THEME_COUNT];
	struct diagnostics list;
	struct arena arena;
	struct fonts *fonts;
	struct error error;
	struct sums sums = { 0 };
	const char *only = options_read(argc, argv, &plan);
	int few = plan.few;
	speech_set(plan.lang ? plan.lang : "en");
	arena_init(&arena);
	diagnostics_init(&list);
	themes_load(NULL, themes, &list);
	diagnostics_close(&list);
	if (!fonts_open(&fonts, folder_share(&arena), &error)) {
		fprintf(stderr, "%s\n", error.text);
		return 2;
	}
	plan.themes = themes;
	plan.fonts = fonts_metrics(fonts);
	plan.few = few ? few : FEW_OWN;
	if (!only || !strcmp(only, "shipped"))
		run(&plan, "shipped", bank_shipped(), &sums);
	plan.few = few ? few : FEW_LIMITS;
	for (int script = 0; script < SCRIPT_COUNT; script++)
		if (!only || !strcmp(only, script_name((enum script)script)))
			run(&plan, script_name((enum script)script), bank_made((enum script)script), &sums);
	fonts_close(fonts);
	arena_close(&arena);
	printf("%ld faults on %ld pages of %ld scenes in %ld looks; most pages: %d\n", sums.found,
		sums.lists, sums.scenes, sums.looks, sums.most_pages);
	return sums.found ? 1 : 0;
}
