#include "ui/bidi.h"

#include "base/check.h"
#include "base/utf8.h"

#include <fribidi.h>
#include <limits.h>
#include <string.h>

struct bidi {
	FriBidiStrIndex count;
	FriBidiParType direction;
	FriBidiChar *points;     /* mirrored and joined, in reading order */
	FriBidiCharType *types;
	FriBidiLevel *levels;
	size_t *offsets;         /* of each point in the text, and of its end */
};

static bool reads_from_right(uint32_t point)
{
	if (point < 0x590)
		return false;
	return point <= 0x8FF || point == 0x200F || point == 0x202B || point == 0x202E ||
		point == 0x2067 || (point >= 0xFB1D && point <= 0xFDFF) ||
		(point >= 0xFE70 && point <= 0xFEFE) || (point >= 0x10800 && point <= 0x10FFF) ||
		(point >= 0x1E800 && point <= 0x1EFFF);
}

static bool any_from_right(const char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		/* No lead byte below 0xD6 begins such a point; most texts end here. */
		if ((unsigned char)text[at] < 0xD6)
			at++;
		else if (reads_from_right(utf8_next(text, len, &at)))
			return true;
	}
	return false;
}

static void bidi_join(struct bidi *bidi)
{
	FriBidiFlags flags = FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC;
	struct arena scratch;
	arena_init(&scratch);
	FriBidiArabicProp *joins = arena_array(&scratch, (size_t)bidi->count, sizeof *joins);
	FriBidiChar *plain = arena_array(&scratch, (size_t)bidi->count, sizeof *plain);
	memcpy(plain, bidi->points, (size_t)bidi->count * sizeof *plain);
	fribidi_get_joining_types(bidi->points, bidi->count, joins);
	fribidi_join_arabic(bidi->types, bidi->count, bidi->levels, joins);
	fribidi_shape(flags, bidi->levels, bidi->count, joins, bidi->points);
	/* A mark is not joined to the space before it: a line may end between the two. */
	for (FriBidiStrIndex i = 0; i + 1 < bidi->count; i++)
		if (plain[i] == ' ' && bidi->points[i] != ' ')
			memcpy(bidi->points + i, plain + i, 2 * sizeof *plain);
	arena_close(&scratch);
}

struct bidi *bidi_open(struct arena *arena, const char *text, size_t len)
{
	if (len > INT_MAX / 2 || !any_from_right(text, len))
		return NULL;
	struct bidi *bidi = arena_push(arena, sizeof *bidi);
	bidi->points = arena_array(arena, len, sizeof *bidi->points);
	bidi->offsets = arena_array(arena, len + 1, sizeof *bidi->offsets);
	size_t at = 0;
	while (at < len) {
		bidi->offsets[bidi->count] = at;
		bidi->points[bidi->count++] = utf8_next(text, len, &at);
	}
	bidi->offsets[bidi->count] = len;
	size_t count = (size_t)bidi->count;
	bidi->types = arena_array(arena, count, sizeof *bidi->types);
	bidi->levels = arena_array(arena, count, sizeof *bidi->levels);
	FriBidiBracketType *brackets = arena_array(arena, count, sizeof *brackets);
	fribidi_get_bidi_types(bidi->points, bidi->count, bidi->types);
	fribidi_get_bracket_types(bidi->points, bidi->count, bidi->types, brackets);
	bidi->direction = FRIBIDI_PAR_ON;
	/* 0 is FriBidi's word for memory that ran out: the text then stays in reading order. */
	if (!fribidi_get_par_embedding_levels_ex(bidi->types, brackets, bidi->count, &bidi->direction,
			bidi->levels))
		return NULL;
	bidi_join(bidi);
	return bidi;
}

bool bidi_is_rtl(const struct bidi *bidi)
{
	return FRIBIDI_IS_RTL(bidi->direction);
}

/* Marks of direction have done their work; a fill is the second half of a joined pair. */
static bool is_drawn(FriBidiChar point)
{
	return point != FRIBIDI_CHAR_FILL && point != 0x200E && point != 0x200F && point != 0x61C &&
		!(point >= 0x202A && point <= 0x202E) && !(point >= 0x2066 && point <= 0x2069);
}

static FriBidiStrIndex point_at(const struct bidi *bidi, size_t offset)
{
	FriBidiStrIndex low = 0, high = bidi->count;
	while (low < high) {
		FriBidiStrIndex middle = low + (high - low) / 2;
		if (bidi->offsets[middle] < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const char *bidi_line(struct arena *arena, const struct bidi *bidi, size_t from, size_t to)
{
	FriBidiStrIndex begin = point_at(bidi, from), count = point_at(bidi, to) - begin;
	CHECK(count >= 0);
	char *line = arena_push(arena, (size_t)count * 4 + 1);
	if (count == 0)
		return line;
	/* Reordering writes into points and levels, and another breaking may want them again. */
	FriBidiChar *points = arena_array(arena, (size_t)count, sizeof *points);
	FriBidiLevel *levels = arena_array(arena, (size_t)count, sizeof *levels);
	memcpy(points, bidi->points + begin, (size_t)count * sizeof *points);
	memcpy(levels, bidi->levels + begin, (size_t)count * sizeof *levels);
	/* As above, 0 is memory that ran out. */
	if (!fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, bidi->types + begin, count, 0,
			bidi->direction, levels, points, NULL))
		memcpy(points, bidi->points + begin, (size_t)count * sizeof *points);
	size_t len = 0;
	for (FriBidiStrIndex i = 0; i < count; i++)
		if (is_drawn(points[i]))
			len += utf8_put(points[i] < ' ' ? ' ' : points[i], line + len);
	return line;
}
