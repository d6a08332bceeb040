#include "ui/progress_parts.h"

#include "core/deck.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/words.h"

#include <string.h>

bool progress_any(const struct model *model)
{
	return model->bank && model->progress && model->progress->reviews > 0;
}

static void none_build(struct strip *strip, const void *context)
{
	(void)context;
	prose_text(strip, _("Nothing has been reviewed yet. Play a quiz or go through the flashcards: "
		"what you remember of them will be drawn here."));
}

void progress_none_draw(struct drawlist *list, const struct look *look, struct rect area)
{
	prose_fit(list, look, area, 0, none_build, NULL);
}

const char *progress_front(struct arena *arena, const struct model *model, struct card card,
	int language)
{
	const char *front = card_front(arena, model->bank, card, language);
	char *line = arena_copy(arena, front, strlen(front));
	for (char *at = line; *at; at++)
		if (*at == '\n')
			*at = ' ';
	return line;
}

struct hint progress_save_hint(int picture)
{
	return (struct hint){ .key_text = "S", .word = _("save as a file"), .name = "save",
		.action = { ACT_SAVE_PLOT, picture, 0, 0 }, .key = { KEY_S }, .pad = PAD_START };
}
