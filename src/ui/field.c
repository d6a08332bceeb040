/* Fields that are typed into: on one line, or wrapped. */
#include "ui/control.h"

#include "base/utf8.h"
#include "ui/bidi.h"
#include "ui/edit.h"
#include "ui/lines.h"

#include <string.h>

/* ANY_WIDTH: wider than any line that is typed. */
enum { ANY_WIDTH = 1 << 20, LINES_LEAST = 3, LINES_MAX = 1024 };

/* What is typed, with an input method's text in it, and how it is set. */
struct typed {
	struct strip *strip;
	const char *whole;
	size_t caret;          /* behind the input method's text */
	bool active;
	struct text_style style;
	int px, line;          /* em size; height of a line */
};

static struct typed typed_of(struct strip *strip, const struct field *field, enum role role)
{
	struct arena *arena = &strip->list->arena;
	bool active = field->caret >= 0;
	int caret = active ? field->caret : (int)strlen(field->text);
	const char *before = arena_format(arena, "%.*s%s", caret, field->text,
		active && field->compose ? field->compose : "");
	char *whole = arena_format(arena, "%s%s", before, field->text + caret);
	edit_flatten(whole);
	return (struct typed){ strip, whole, strlen(before), active,
		{ role, FACE_STRONG, strip->look->theme->ink, 0 }, strip_px(strip, role, FACE_STRONG),
		strip_line_height(strip, role, FACE_STRONG) };
}

static const char *span_text(const struct typed *typed, size_t from, size_t to)
{
	return arena_copy(&typed->strip->list->arena, typed->whole + from, to - from);
}

static int span_width(const struct typed *typed, size_t from, size_t to)
{
	return lines_width(typed->strip->look->metrics, FACE_STRONG, typed->px,
		span_text(typed, from, to));
}

/* Bytes of the whole on one line, never broken, from the side that they read from; with the caret
 * where it is among them and `caret` says so. */
static void span_draw(const struct typed *typed, size_t from, size_t to, struct rect place,
	bool caret)
{
	struct strip *strip = typed->strip;
	struct drawlist *list = strip->list;
	const char *shown = span_text(typed, from, to);
	const struct bidi *bidi = bidi_open(&list->arena, shown, strlen(shown));
	bool rtl = bidi && bidi_is_rtl(bidi);
	int right = place.x + place.w, thick = look_share(strip->look, 0.35);
	if (*shown)
		strip_text_at(strip, typed->style, shown, rtl ? right - ANY_WIDTH : place.x, place.y,
			ANY_WIDTH);
	if (!caret)
		return;
	int at = span_width(typed, from, typed->caret);
	at = at > place.w ? place.w : at;
	struct draw *draw = drawlist_push(list, DRAW_RECT,
		(struct rect){ rtl ? right - at - thick : place.x + at, place.y, thick, typed->line });
	draw->color = strip->look->theme->accent;
}

static void placeholder_draw(const struct typed *typed, const char *placeholder, struct rect place)
{
	struct text_style style = { typed->style.role, FACE_REGULAR, typed->strip->look->theme->muted,
		0 };
	if (placeholder)
		strip_text_at(typed->strip, style, placeholder, place.x + typed->px / 4, place.y,
			place.w - typed->px / 4);
}

/* The box, as many lines high; returns the place of the first line in it. */
static struct rect box_draw(const struct typed *typed, int lines)
{
	struct strip *strip = typed->strip;
	const struct look *look = strip->look;
	int pad = look_share(look, 2), h = lines * typed->line + 2 * pad;
	struct rect box = { strip->x, strip->y, strip->w, h };
	box_push(strip->list, box, look->theme->card,
		typed->active ? look->theme->ink : look->theme->line,
		look_share(look, typed->active ? 0.45 : 0.3), look_share(look, 1.4));
	return (struct rect){ box.x + pad, box.y + pad, box.w - 2 * pad, typed->line };
}

static void box_end(struct strip *strip, const struct field *field, int h)
{
	struct draw *hot = hot_push(strip->list, (struct rect){ strip->x, strip->y, strip->w, h },
		field->name, field->action);
	hot->flags = HOT_FIELD;
	strip->y += h;
	strip_break(strip);
}

/* What does not fit is scrolled so that the caret is seen: whole graphemes go at the left. */
static void one_line_draw(struct strip *strip, const struct field *field)
{
	const struct typed typed = typed_of(strip, field, ROLE_ANSWER);
	struct rect place = box_draw(&typed, 1);
	size_t skip = 0, end = strlen(typed.whole);
	while (skip < typed.caret && span_width(&typed, skip, typed.caret) > place.w - typed.px / 4)
		skip = utf8_grapheme_end(typed.whole, typed.caret, skip);
	while (end > skip && span_width(&typed, skip, end) > place.w)
		end = utf8_grapheme_begin(typed.whole, end, end);
	if (end == skip)
		placeholder_draw(&typed, field->placeholder, place);
	span_draw(&typed, skip, end, place, typed.active);
	box_end(strip, field, typed.line + 2 * (place.y - strip->y));
}

/* Where the line that begins at `from` ends: behind the last space that leaves all before it on
 * the line, else between graphemes. Spaces at its end may stand out. */
static size_t line_end(const struct typed *typed, size_t from, int w)
{
	const char *whole = typed->whole;
	size_t len = strlen(whole), best = from, at = from;
	while (at < len) {
		size_t word = at + strcspn(whole + at, " ");
		if (span_width(typed, from, word) > w)
			break;
		at = word + strspn(whole + word, " ");
		best = at;
	}
	if (at >= len || best > from)
		return best;
	for (at = utf8_grapheme_end(whole, len, from); at < len; at = best) {
		best = utf8_grapheme_end(whole, len, at);
		if (span_width(typed, from, best) > w)
			break;
	}
	return at;
}

/* All lines; where a page does not hold them, those up to the caret's. */
static void wrapped_draw(struct strip *strip, const struct field *field)
{
	const struct typed typed = typed_of(strip, field, ROLE_BODY);
	int pad = look_share(strip->look, 2), w = strip->w - 2 * pad, count = 0, of_caret = 0;
	int room = (strip_room(strip) - 2 * pad) / typed.line;
	size_t ends[LINES_MAX], from = 0, len = strlen(typed.whole);
	do {
		ends[count] = line_end(&typed, from, w);
		if (typed.caret >= from)
			of_caret = count;
		from = ends[count++];
	} while (from < len && count < LINES_MAX);
	int most = room > 1 ? room : 1, lines = count > most ? most : count;
	int first = of_caret < lines ? 0 : of_caret - lines + 1;
	int high = lines < LINES_LEAST && LINES_LEAST <= most ? LINES_LEAST : lines;
	struct rect place = box_draw(&typed, high);
	if (!len)
		placeholder_draw(&typed, field->placeholder, place);
	for (int i = first; i < first + lines; i++, place.y += typed.line)
		span_draw(&typed, i ? ends[i - 1] : 0, ends[i], place, typed.active && i == of_caret);
	box_end(strip, field, high * typed.line + 2 * pad);
}

void field_draw(struct strip *strip, const struct field *field)
{
	if (field->wraps)
		wrapped_draw(strip, field);
	else
		one_line_draw(strip, field);
}
