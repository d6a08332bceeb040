#include "base/check.h"
#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

struct plain {
	uint32_t letter;
	char plain[3];
};

/* Letters that readers take for an accented one, but that Unicode does not decompose. */
static const struct plain PLAIN[] = {
	{ 0x00C6, "AE" }, { 0x00D0, "D" }, { 0x00D8, "O" }, { 0x00DE, "Th" }, { 0x00DF, "ss" },
	{ 0x00E6, "ae" }, { 0x00F0, "d" }, { 0x00F8, "o" }, { 0x00FE, "th" }, { 0x0110, "D" },
	{ 0x0111, "d" }, { 0x0126, "H" }, { 0x0127, "h" }, { 0x0131, "i" }, { 0x0138, "k" },
	{ 0x0141, "L" }, { 0x0142, "l" }, { 0x014A, "N" }, { 0x014B, "n" }, { 0x0152, "OE" },
	{ 0x0153, "oe" }, { 0x0166, "T" }, { 0x0167, "t" }, { 0x0180, "b" }, { 0x0181, "B" },
	{ 0x018A, "D" }, { 0x0192, "f" }, { 0x0197, "I" }, { 0x0198, "K" }, { 0x0199, "k" },
	{ 0x019A, "l" }, { 0x01B5, "Z" }, { 0x01B6, "z" }, { 0x01E4, "G" }, { 0x01E5, "g" },
	{ 0x0237, "j" }, { 0x023A, "A" }, { 0x023B, "C" }, { 0x023C, "c" }, { 0x023D, "L" },
	{ 0x0243, "B" }, { 0x0246, "E" }, { 0x0247, "e" }, { 0x0248, "J" }, { 0x0249, "j" },
	{ 0x024C, "R" }, { 0x024D, "r" }, { 0x024E, "Y" }, { 0x024F, "y" }, { 0x0253, "b" },
	{ 0x0257, "d" }, { 0x0268, "i" }, { 0x0289, "u" }, { 0x1E9E, "SS" }, { 0x2C61, "l" },
	{ 0x2C65, "a" },
};

static const char *plain_find(uint32_t letter)
{
	size_t low = 0, high = sizeof PLAIN / sizeof *PLAIN;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (PLAIN[middle].letter == letter)
			return PLAIN[middle].plain;
		if (PLAIN[middle].letter < letter)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* Marks that are accents to a reader. Vowel signs of Indian scripts and the Japanese voicing
 * marks are marks to Unicode too, but without them another word stands there. */
static bool is_accent(uint32_t point)
{
	static const uint32_t ranges[][2] = {
		{ 0x0300, 0x036F }, { 0x0483, 0x0489 }, { 0x0591, 0x05BD }, { 0x05BF, 0x05BF },
		{ 0x05C1, 0x05C2 }, { 0x05C4, 0x05C5 }, { 0x05C7, 0x05C7 }, { 0x0610, 0x061A },
		{ 0x064B, 0x065F }, { 0x0670, 0x0670 }, { 0x06D6, 0x06DC }, { 0x06DF, 0x06E4 },
		{ 0x06E7, 0x06E8 }, { 0x06EA, 0x06ED }, { 0x1AB0, 0x1ACE }, { 0x1DC0, 0x1DFF },
		{ 0x20D0, 0x20F0 }, { 0xFE20, 0xFE2F },
	};
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (point >= ranges[i][0] && point <= ranges[i][1])
			return true;
	return false;
}

/* Before decomposition, which turns a spacing accent (typed for an apostrophe) into a space
 * and a mark, and the mark would then sit on the letter before. */
static utf8proc_int32_t prepare(utf8proc_int32_t point, void *context)
{
	(void)context;
	if (utf8proc_category(point) == UTF8PROC_CATEGORY_SK && !(point >= 0x1F3FB && point <= 0x1F3FF))
		return '\'';
	return point;
}

enum part { PART_LETTER, PART_DIGIT, PART_PUNCTUATION, PART_SPACE };

static enum part part_of(uint32_t point)
{
	/* Letters that look like apostrophes, and the minus sign, a hyphen in another coat. */
	if ((point >= 0x02B9 && point <= 0x02BF) || point == 0x2212)
		return PART_PUNCTUATION;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
	if (category == UTF8PROC_CATEGORY_ND)
		return PART_DIGIT;
	if (category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO)
		return PART_PUNCTUATION;
	if (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_CF)
		return PART_SPACE;
	return PART_LETTER;
}

/* Decimal digits stand in runs of ten from the zero in every script. */
static uint32_t digit_ascii(uint32_t point)
{
	uint32_t value = 0;
	while (value < 9 && part_of(point - value - 1) == PART_DIGIT)
		value++;
	return '0' + value;
}

/* Decomposed code points of text; *count of them, in an array with room for as many again. */
static utf8proc_int32_t *decompose(struct arena *arena, const char *text, size_t len,
	unsigned fold, size_t *count)
{
	utf8proc_option_t options = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_IGNORE;
	if (fold & UTF8_FOLD_CASE)
		options |= UTF8PROC_CASEFOLD;
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
	utf8proc_ssize_t need = utf8proc_decompose_custom(bytes, (utf8proc_ssize_t)len, NULL, 0,
		options, prepare, NULL);
	CHECK(need >= 0);
	utf8proc_int32_t *points = arena_array(arena, (size_t)need * 2 + 1, sizeof *points);
	utf8proc_decompose_custom(bytes, (utf8proc_ssize_t)len, points, need, options, prepare, NULL);
	*count = (size_t)need;
	return points;
}

/* Drops what does not count, in place; returns how many code points are left. The letters of
 * PLAIN may become two, so that points has room for twice its count. */
static size_t reduce(utf8proc_int32_t *points, size_t count, unsigned fold, bool punctuation)
{
	utf8proc_int32_t *from = points + count; /* upper half: reading never meets writing */
	memcpy(from, points, count * sizeof *from);
	size_t kept = 0;
	bool gap = false;
	for (size_t i = 0; i < count; i++) {
		uint32_t point = (uint32_t)from[i];
		enum part part = part_of(point);
		if ((part == PART_PUNCTUATION && !punctuation) || part == PART_SPACE) {
			gap = true;
			continue;
		}
		if ((fold & UTF8_FOLD_ACCENTS) && is_accent(point))
			continue;
		if (part == PART_DIGIT) {
			if (gap && kept > 0 && points[kept - 1] >= '0' && points[kept - 1] <= '9')
				points[kept++] = ' ';
			point = digit_ascii(point);
		}
		gap = false;
		const char *plain = fold & UTF8_FOLD_ACCENTS ? plain_find(point) : NULL;
		if (!plain)
			points[kept++] = (utf8proc_int32_t)point;
		else
			for (; *plain; plain++)
				points[kept++] = (utf8proc_int32_t)*plain;
	}
	return kept;
}

/* As UTF-8 with accents joined to their letters. */
static char *encode(struct arena *arena, utf8proc_int32_t *points, size_t count)
{
	utf8proc_ssize_t composed = utf8proc_normalize_utf32(points, (utf8proc_ssize_t)count,
		UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	CHECK(composed >= 0);
	char *out = arena_array(arena, (size_t)composed * 4 + 1, 1);
	size_t len = 0;
	for (utf8proc_ssize_t i = 0; i < composed; i++)
		len += utf8_put((uint32_t)points[i], out + len);
	return out;
}

/* Text with every invalid byte replaced, as utf8_next reads it. */
static const char *mend(struct arena *arena, const char *text, size_t *len)
{
	if (utf8_valid(text, *len) == *len)
		return text;
	char *out = arena_array(arena, *len * 3 + 1, 1);
	size_t at = 0, put = 0;
	while (at < *len)
		put += utf8_put(utf8_next(text, *len, &at), out + put);
	*len = put;
	return out;
}

char *utf8_fold(struct arena *arena, const char *text, unsigned fold)
{
	size_t len = strlen(text), count;
	text = mend(arena, text, &len);
	utf8proc_int32_t *points = decompose(arena, text, len, fold, &count);
	size_t kept = reduce(points, count, fold, false);
	if (kept == 0) {
		points = decompose(arena, text, len, fold, &count);
		kept = reduce(points, count, fold, true);
	}
	return encode(arena, points, kept);
}

char *utf8_compose(struct arena *arena, const char *text, size_t len)
{
	text = mend(arena, text, &len);
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
	utf8proc_ssize_t need = utf8proc_decompose(bytes, (utf8proc_ssize_t)len, NULL, 0,
		UTF8PROC_DECOMPOSE);
	CHECK(need >= 0);
	utf8proc_int32_t *points = arena_array(arena, (size_t)need + 1, sizeof *points);
	utf8proc_decompose(bytes, (utf8proc_ssize_t)len, points, need, UTF8PROC_DECOMPOSE);
	return encode(arena, points, (size_t)need);
}
