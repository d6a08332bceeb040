/* A window too small for anything but one sentence. */
#include "ui/frame.h"
#include "ui/lines.h"
#include "ui/screens.h"
#include "ui/words.h"

struct sentence {
	struct line *lines;
	int count, px, line_height;
};

/* The sentence at this size; false where it does not fit. */
static bool sentence_lay(struct arena *arena, const struct look *look, const char *text, int px,
	struct sentence *sentence)
{
	const struct metrics *metrics = look->metrics;
	int w = look->width - look->width / 10 - 2, h = look->height - look->height / 10 - 2;
	sentence->px = px;
	sentence->line_height =
		(metrics->ascent[FACE_STRONG] + metrics->descent[FACE_STRONG]) * px / 1000 + 1;
	if (w < 1 || sentence->line_height > h)
		return false;
	sentence->count = lines_break(arena, metrics, FACE_STRONG, px, text, w, LINES_BALANCE,
		&sentence->lines);
	for (int i = 0; i < sentence->count; i++)
		if (sentence->lines[i].width > w)
			return false;
	return sentence->count * sentence->line_height <= h;
}

/* The largest size that fits, by halving: what fits at one size fits at every smaller one, or
 * nearly so. */
static bool sentence_find(struct arena *arena, const struct look *look, const char *text,
	struct sentence *sentence)
{
	int fits = 0, over = look->height < look->width ? look->height : look->width;
	while (over - fits > 1) {
		int px = fits + (over - fits) / 2;
		if (sentence_lay(arena, look, text, px, sentence))
			fits = px;
		else
			over = px;
	}
	return fits > 0 && sentence_lay(arena, look, text, fits, sentence);
}

void screen_small(const struct model *model, const struct look *look, struct drawlist *list)
{
	(void)model;
	struct sentence sentence;
	list->page = 0;
	list->pages = 1;
	frame_draw(list, look, NULL, 0);
	if (!sentence_find(&list->arena, look, _("Please make this window larger."), &sentence))
		return;
	int whole = ++list->wholes;
	int y = (look->height - sentence.count * sentence.line_height) / 2;
	for (int i = 0; i < sentence.count; i++) {
		const struct line *line = &sentence.lines[i];
		struct draw *draw = drawlist_push(list, DRAW_TEXT,
			(struct rect){ (look->width - line->width) / 2,
			y + i * sentence.line_height, line->width, sentence.line_height });
		draw->role = ROLE_BODY;
		draw->face = FACE_STRONG;
		draw->color = look->theme->ink;
		draw->px = sentence.px;
		draw->text = line->text;
		draw->whole = whole;
	}
}
