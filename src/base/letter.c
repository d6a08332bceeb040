#include "base/letter.h"

#include <utf8proc.h>

static utf8proc_category_t category(uint32_t point)
{
	return utf8proc_category((utf8proc_int32_t)point);
}

bool letter_is_capital(uint32_t point)
{
	if (point < 0x80)
		return point >= 'A' && point <= 'Z';
	utf8proc_category_t kind = category(point);
	return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool letter_is_word(uint32_t point)
{
	utf8proc_category_t kind = category(point);
	return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO) ||
		kind == UTF8PROC_CATEGORY_ND;
}

bool letter_is_mark(uint32_t point)
{
	utf8proc_category_t kind = category(point);
	return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC
		|| kind == UTF8PROC_CATEGORY_ME;
}

bool letter_is_accent(uint32_t point)
{
	enum { ATTACHED = 200 }; /* UAX #44, 5.7.4: below these are the classes of single scripts */
	return utf8proc_get_property((utf8proc_int32_t)point)->combining_class >= ATTACHED;
}

bool letter_is_digit(uint32_t point)
{
	if (point < 0x80)
		return point >= '0' && point <= '9';
	return category(point) == UTF8PROC_CATEGORY_ND;
}

bool letter_is_unspaced(uint32_t point)
{
	return (point >= 0x0E00 && point <= 0x0EFF) || (point >= 0x1000 && point <= 0x109F)
		|| (point >= 0x1780 && point <= 0x17FF) || (point >= 0x3040 && point <= 0x30FF)
		|| (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF)
		|| (point >= 0x20000 && point <= 0x3FFFF);
}
