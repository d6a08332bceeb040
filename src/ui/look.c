#include "ui/look.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

enum { STAND_IN_COMBINING = 0, STAND_IN_NARROW = 300, STAND_IN_LOWER = 560, STAND_IN_CAPITAL = 680,
	STAND_IN_BROAD = 850, STAND_IN_FULL = 1000 };

void look_init(struct look *look, int width, int height, int text_scale,
	const struct theme *theme, const struct metrics *metrics)
{
	memset(look, 0, sizeof *look);
	look->width = width;
	look->height = height;
	look->u = fmin(height, 0.75 * width);
	look->text_scale = text_scale;
	look->theme = theme;
	look->metrics = metrics;
}

int look_share(const struct look *look, double percent_of_u)
{
	long pixels = lround(look->u * percent_of_u / 100.0);
	return pixels < 1 ? 1 : (int)pixels;
}

struct range {
	uint32_t first, last;
};

static bool point_within(const struct range *ranges, size_t count, uint32_t point)
{
	for (size_t i = 0; i < count; i++)
		if (point >= ranges[i].first && point <= ranges[i].last)
			return true;
	return false;
}

static bool point_has_no_width(uint32_t point)
{
	static const struct range ranges[] = {
		{ 0x0300, 0x036F }, { 0x0483, 0x0489 }, { 0x0591, 0x05BD }, { 0x05BF, 0x05C7 },
		{ 0x0610, 0x061A }, { 0x064B, 0x065F }, { 0x093C, 0x093C }, { 0x0941, 0x0948 },
		{ 0x094D, 0x094D }, { 0x1AB0, 0x1AFF }, { 0x1DC0, 0x1DFF }, { 0x200B, 0x200F },
		{ 0x202A, 0x202E }, { 0x2060, 0x206F }, { 0x20D0, 0x20FF }, { 0xFE00, 0xFE0F },
		{ 0xFE20, 0xFE2F }, { 0xFEFF, 0xFEFF }, { 0x1F3FB, 0x1F3FF }, { 0xE0001, 0xE01EF },
	};
	return point_within(ranges, sizeof ranges / sizeof *ranges, point);
}

static bool point_is_full(uint32_t point)
{
	static const struct range ranges[] = {
		{ 0x1100, 0x115F }, { 0x2600, 0x27BF }, { 0x2E80, 0x303E }, { 0x3041, 0xA4CF },
		{ 0xAC00, 0xD7A3 }, { 0xF900, 0xFAFF }, { 0xFE30, 0xFE4F }, { 0xFF00, 0xFF60 },
		{ 0x1F000, 0x1FAFF }, { 0x20000, 0x3FFFD },
	};
	return point_within(ranges, sizeof ranges / sizeof *ranges, point);
}

static int stand_in_point(uint32_t point)
{
	if (point < 0x80) {
		if (point == 'm' || point == 'w' || point == 'M' || point == 'W')
			return STAND_IN_BROAD;
		if (point == ' ' || strchr("iljtI.,:;'!|()[]", (int)point))
			return STAND_IN_NARROW;
		return point >= 'A' && point <= 'Z' ? STAND_IN_CAPITAL : STAND_IN_LOWER;
	}
	if (point == 0xA0 || point == 0x202F || (point >= 0x2018 && point <= 0x201F))
		return STAND_IN_NARROW;
	if (point_has_no_width(point))
		return STAND_IN_COMBINING;
	if (point_is_full(point))
		return STAND_IN_FULL;
	bool capital = (point >= 0xC0 && point <= 0xDE) || (point >= 0x391 && point <= 0x3A9) ||
		(point >= 0x400 && point <= 0x42F);
	return capital ? STAND_IN_CAPITAL : STAND_IN_LOWER;
}

static int stand_in_width(void *context, enum face face, const char *text, size_t len)
{
	(void)context;
	int width = 0;
	for (size_t at = 0; at < len;)
		width += stand_in_point(utf8_next(text, len, &at));
	/* A heavy cut is wider; rounded a text at a time, so that it stays in proportion. */
	return face == FACE_HEAVY ? (width * 108 + 50) / 100 : width;
}

const struct metrics metrics_stand_in = {
	.width = stand_in_width,
	.cap = { 727, 727, 727 },
	.ascent = { 969, 969, 969 },
	.descent = { 242, 242, 242 },
};
