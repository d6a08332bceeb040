#include "ui/quote_mark.h"

#include "ui/lines.h"
#include "ui/words.h"

#include <string.h>

/* In French one sort of marks stands in the other. */
const char *quote_words(struct arena *arena, const char *quote)
{
	return arena_format(arena, strstr(quote, "“") ? _("The article’s words: %s")
		: _("The article’s words: “%s”"), quote);
}

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Does the line stand in the text here? White space in a line is always drawn as a space. */
static bool line_is_at(const char *line, size_t len, const char *text)
{
	for (size_t i = 0; i < len; i++)
		if (line[i] != text[i] && !(line[i] == ' ' && is_space(text[i])))
			return false;
	return true;
}

static int width_to(const struct strip *strip, const struct draw *draw, size_t len)
{
	const char *part = arena_copy(&strip->list->arena, draw->text, len);
	return lines_width(strip->look->metrics, draw->face, draw->px, part);
}

/* Underlines bytes from to `to` of one drawn line. */
static void line_mark(struct strip *strip, struct draw draw, size_t from, size_t to)
{
	int left = width_to(strip, &draw, from), right = width_to(strip, &draw, to);
	int thick = draw.px / 10 + 1;
	int baseline = strip->look->metrics->ascent[draw.face] * draw.px / 1000;
	int y = baseline + draw.px / 10;
	if (y + thick > draw.rect.h)
		y = draw.rect.h - thick;
	struct draw *mark = drawlist_push(strip->list, DRAW_RECT,
		(struct rect){ draw.rect.x + left, draw.rect.y + y, right - left, thick });
	mark->color = strip->look->theme->accent;
}

bool quote_underline(struct strip *strip, int first, const char *text, size_t at, size_t len)
{
	int last = strip->list->count;
	size_t begin = 0, whole = strlen(text);
	for (int i = first; i < last; i++) {
		struct draw draw = strip->list->items[i];
		if (draw.kind != DRAW_TEXT)
			continue;
		while (is_space(text[begin]))
			begin++;
		size_t line = strlen(draw.text);
		if (line > whole - begin || !line_is_at(draw.text, line, text + begin))
			return false;
		size_t from = at > begin ? at - begin : 0, to = at + len > begin ? at + len - begin : 0;
		if (to > line)
			to = line;
		if (from < to)
			line_mark(strip, draw, from, to);
		begin += line;
	}
	return true;
}
