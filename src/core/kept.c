#include "core/kept.h"

#include "base/utf8.h"

#include <string.h>

int kept_count(const struct kept *kept, enum kept_kind kind)
{
	switch (kind) {
	case KEPT_LESSONS:
		return kept->lessons.count;
	case KEPT_TEAMS:
		return kept->teams.count;
	case KEPT_CLASSES:
		return kept->classes.count;
	case KEPT_ENDED:
		return kept->ended.count;
	}
	return 0;
}

const char *kept_title(const struct kept *kept, enum kept_kind kind, int place)
{
	switch (kind) {
	case KEPT_LESSONS:
		return kept->lessons.items[place].title;
	case KEPT_TEAMS:
		return kept->teams.items[place].title;
	case KEPT_CLASSES:
	case KEPT_ENDED:
		return NULL;
	}
	return NULL;
}

int kept_mistakes(const struct kept *kept, enum kept_kind kind, int place)
{
	switch (kind) {
	case KEPT_LESSONS:
		return kept->lessons.items[place].mistakes;
	case KEPT_TEAMS:
		return kept->teams.items[place].mistakes;
	case KEPT_CLASSES:
	case KEPT_ENDED:
		return 0;
	}
	return 0;
}

int kept_alike(const struct kept *kept, enum kept_kind kind, const char *title)
{
	const unsigned fold = UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS;
	struct arena arena;
	int alike = -1;
	arena_init(&arena);
	const char *folded = utf8_fold(&arena, title, fold);
	for (int i = 0; i < kept_count(kept, kind) && alike < 0; i++) {
		const char *other = kept_title(kept, kind, i);
		if (other && strcmp(utf8_fold(&arena, other, fold), folded) == 0)
			alike = i;
	}
	arena_close(&arena);
	return alike;
}
