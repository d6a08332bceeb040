#include "said.h"

#include "legibility.h"
#include "ui/bidi.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { FIRST_LINES = 256 };

void said_init(struct said *said, struct arena *arena)
{
	*said = (struct said){ .arena = arena };
}

static void line_push(struct said *said, struct said_line line)
{
	if (said->line_count == said->line_capacity) {
		int capacity = said->line_capacity ? 2 * said->line_capacity : FIRST_LINES;
		struct said_line *lines = arena_array(said->arena, (size_t)capacity, sizeof *lines);
		if (said->line_count)
			memcpy(lines, said->lines, (size_t)said->line_count * sizeof *lines);
		said->lines = lines;
		said->line_capacity = capacity;
	}
	said->lines[said->line_count++] = line;
}

static bool is_blank(utf8proc_int32_t point)
{
	switch (utf8proc_category(point)) {
	case UTF8PROC_CATEGORY_ZS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
	case UTF8PROC_CATEGORY_CC:
		return true;
	default:
		return false;
	}
}

static const char *squeezed(struct arena *arena, const char *text)
{
	size_t len = strlen(text), kept = 0;
	char *out = arena_copy(arena, text, len);
	for (size_t at = 0; at < len;) {
		utf8proc_int32_t point;
		utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text + at,
			(utf8proc_ssize_t)(len - at), &point);
		if (size < 1 || point < 0)
			size = 1;
		if (point < 0 || !is_blank(point)) {
			memmove(out + kept, text + at, (size_t)size);
			kept += (size_t)size;
		}
		at += (size_t)size;
	}
	out[kept] = '\0';
	return out;
}

static int by_value(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
	return (x > y) - (x < y);
}

static bool reads_from_right(struct arena *arena, const char *text)
{
	return bidi_open(arena, text, strlen(text)) != NULL;
}

/* Letters, digits and marks alone, decomposed and sorted: what mirroring, joining and reordering
 * leave as it is. */
static const char *letters_of(struct arena *arena, const char *text)
{
	size_t len = strlen(text);
	/* A point decomposes into 18 at most. */
	size_t room = len * 18 + 1, kept = 0, end = 0;
	utf8proc_int32_t *points = arena_array(arena, room, sizeof *points);
	utf8proc_ssize_t count = utf8proc_decompose((const utf8proc_uint8_t *)text,
		(utf8proc_ssize_t)len, points, (utf8proc_ssize_t)room,
		UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_IGNORE | UTF8PROC_STRIPCC);
	for (utf8proc_ssize_t i = 0; i < count; i++) {
		utf8proc_category_t category = utf8proc_category(points[i]);
		if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO)
			points[kept++] = points[i];
	}
	qsort(points, kept, sizeof *points, by_value);
	char *out = arena_push(arena, kept * 4 + 1);
	for (size_t i = 0; i < kept; i++)
		end += (size_t)utf8proc_encode_char(points[i], (utf8proc_uint8_t *)out + end);
	return out;
}

static utf8proc_int32_t letter_next(const char **at)
{
	utf8proc_int32_t letter;
	*at += utf8proc_iterate((const utf8proc_uint8_t *)*at, -1, &letter);
	return letter;
}

/* Are the few letters among the many? Both are sorted. */
static bool letters_hold(const char *many, const char *few)
{
	while (*few) {
		utf8proc_int32_t wanted = letter_next(&few), found = -1;
		while (*many && found < wanted)
			found = letter_next(&many);
		if (found != wanted)
			return false;
	}
	return true;
}

/* A field shows as much of its text as it has room for, around the caret. */
static bool is_in_field(const struct drawlist *list, const struct draw *text)
{
	for (int i = 0; i < list->count; i++) {
		const struct draw *hot = &list->items[i];
		if (hot->kind == DRAW_HOT && hot->flags & HOT_FIELD && text->rect.x >= hot->rect.x
			&& text->rect.y >= hot->rect.y && text->rect.x < hot->rect.x + hot->rect.w
			&& text->rect.y < hot->rect.y + hot->rect.h)
			return true;
	}
	return false;
}

void said_add(struct said *said, const struct look *look, const struct drawlist *list, int page)
{
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (draw->small)
			continue;
		if (draw->kind == DRAW_HOT && draw->flags & HOT_FIELD)
			line_push(said, (struct said_line){ -1, page, draw->rect,
				arena_copy(said->arena, draw->name, strlen(draw->name)), 0 });
		if (draw->kind == DRAW_TEXT && draw->text[0] && !is_in_field(list, draw))
			line_push(said, (struct said_line){ draw->whole, page, draw->rect,
				arena_copy(said->arena, draw->text, strlen(draw->text)),
				legibility_cap_of(draw, look) });
	}
	said->pages = page + 1;
}

static const struct said_line *line_of(const struct said *said, int number, int page, int nth)
{
	for (int i = 0; i < said->line_count; i++) {
		const struct said_line *line = &said->lines[i];
		if (line->whole == number && line->page == page && nth-- == 0)
			return line;
	}
	return NULL;
}

/* Does the whole stand alike on every page, as head and foot do? Then it is said once. */
static bool is_on_every_page(const struct said *said, int number)
{
	for (int nth = 0;; nth++) {
		const struct said_line *first = line_of(said, number, 0, nth);
		for (int page = 1; page < said->pages; page++) {
			const struct said_line *line = line_of(said, number, page, nth);
			if (!first != !line || (line && (line->rect.x != first->rect.x
				|| line->rect.y != first->rect.y || strcmp(line->text, first->text))))
				return false;
		}
		if (!first)
			return nth > 0;
	}
}

static void whole_join(struct said *said, int number)
{
	struct said_whole *whole = &said->wholes[number];
	size_t room = 1, len = 0;
	for (int i = 0; i < said->line_count; i++)
		if (said->lines[i].whole == number)
			room += strlen(said->lines[i].text);
	char *joined = arena_push(said->arena, room);
	whole->joined = whole->last = whole->letters = joined;
	bool once = is_on_every_page(said, number);
	for (int i = 0; i < said->line_count; i++) {
		const struct said_line *line = &said->lines[i];
		if (line->whole != number || (once && line->page))
			continue;
		whole->last = squeezed(said->arena, line->text);
		memcpy(joined + len, whole->last, strlen(whole->last));
		len += strlen(whole->last);
		if (whole->cap == 0 || line->cap < whole->cap)
			whole->cap = line->cap;
	}
	whole->from_right = reads_from_right(said->arena, joined);
	if (whole->from_right)
		whole->letters = letters_of(said->arena, joined);
}

void said_join(struct said *said)
{
	for (int i = 0; i < said->line_count; i++)
		if (said->lines[i].whole >= said->whole_count)
			said->whole_count = said->lines[i].whole + 1;
	said->wholes = arena_array(said->arena, (size_t)said->whole_count + 1, sizeof *said->wholes);
	for (int i = 0; i < said->whole_count; i++)
		whole_join(said, i);
}

double said_finds(const struct said *said, const char *text)
{
	const char *plain = squeezed(said->arena, text), *letters = letters_of(said->arena, text);
	/* What only directs reading is not drawn: a whole may not show which side it is from. */
	bool from_right = reads_from_right(said->arena, text);
	double most = 0;
	for (int i = 0; i < said->whole_count; i++) {
		const struct said_whole *whole = &said->wholes[i];
		bool there = whole->from_right ? letters_hold(whole->letters, letters)
			: from_right ? letters_hold(letters_of(said->arena, whole->joined), letters)
			: strstr(whole->joined, plain) != NULL;
		if (there && whole->cap > most)
			most = whole->cap;
	}
	return most;
}

static bool is_repeated(const char *behind, const char *last)
{
	size_t len = strlen(last);
	while (len && !strncmp(behind, last, len))
		behind += len;
	return !*behind;
}

static bool is_also(const struct said_whole *here, const struct said_whole *whole, bool exactly)
{
	size_t len = strlen(whole->joined);
	if (whole->from_right)
		return here->from_right && (exactly ? !strcmp(here->letters, whole->letters)
			: letters_hold(here->letters, whole->letters));
	return exactly ? !strcmp(here->joined, whole->joined)
		: !strncmp(here->joined, whole->joined, len) && is_repeated(here->joined + len, here->last);
}

bool said_holds(struct said *said, const struct said_whole *whole)
{
	for (int exactly = 1; exactly >= 0; exactly--)
		for (int i = 0; i < said->whole_count; i++) {
			struct said_whole *here = &said->wholes[i];
			if (!here->taken && is_also(here, whole, exactly)) {
				here->taken = true;
				return true;
			}
		}
	return false;
}
