#include "base/utf8.h"

#include <utf8proc.h>

size_t utf8_valid(const char *text, size_t len)
{
	size_t at = 0;
	while (at < len) {
		if ((unsigned char)text[at] < 0x80) {
			at++;
			continue;
		}
		utf8proc_int32_t point;
		utf8proc_ssize_t read = utf8proc_iterate((const utf8proc_uint8_t *)text + at,
			(utf8proc_ssize_t)(len - at), &point);
		if (read <= 0)
			break;
		at += (size_t)read;
	}
	return at;
}

uint32_t utf8_next(const char *text, size_t len, size_t *at)
{
	utf8proc_int32_t point;
	utf8proc_ssize_t read = utf8proc_iterate((const utf8proc_uint8_t *)text + *at,
		(utf8proc_ssize_t)(len - *at), &point);
	if (read <= 0) {
		*at += 1;
		return 0xFFFD;
	}
	*at += (size_t)read;
	return (uint32_t)point;
}

size_t utf8_put(uint32_t point, char out[4])
{
	/* What is no code point would make the text invalid: it is shown as the one for "broken". */
	if (!utf8proc_codepoint_valid((utf8proc_int32_t)point))
		point = 0xFFFD;
	return (size_t)utf8proc_encode_char((utf8proc_int32_t)point, (utf8proc_uint8_t *)out);
}

/* A grapheme certainly begins between two ASCII characters, but for CR LF. */
static bool begins_surely(const char *text, size_t at)
{
	if (at == 0)
		return true;
	unsigned char before = (unsigned char)text[at - 1], here = (unsigned char)text[at];
	return before < 0x80 && here < 0x80 && !(before == '\r' && here == '\n');
}

size_t utf8_grapheme_end(const char *text, size_t len, size_t at)
{
	if (at >= len)
		return len;
	/* Most texts are ASCII for long stretches; Unicode's tables take twenty times longer. */
	if (at + 1 < len && begins_surely(text, at + 1))
		return at + 1;
	utf8proc_int32_t state = 0;
	uint32_t before = utf8_next(text, len, &at);
	while (at < len) {
		size_t behind = at;
		uint32_t point = utf8_next(text, len, &behind);
		if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)before, (utf8proc_int32_t)point,
				&state))
			break;
		before = point;
		at = behind;
	}
	return at;
}

size_t utf8_grapheme_begin(const char *text, size_t len, size_t end)
{
	if (end > len)
		end = len;
	if (end == 0)
		return 0;
	/* Graphemes can only be found forwards (flags pair up from the left), so begin at the
	 * nearest certain place rather than at the start of a long text. */
	size_t at = end - 1;
	while (!begins_surely(text, at))
		at--;
	for (;;) {
		size_t behind = utf8_grapheme_end(text, len, at);
		if (behind >= end)
			return at;
		at = behind;
	}
}

bool utf8_is_space(uint32_t point)
{
	return point == ' ' || point == 0xA0 || (point >= 0x2000 && point <= 0x200A)
		|| point == 0x202F || point == 0x3000;
}

bool utf8_is_unseen(uint32_t point)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
	return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF;
}

bool utf8_is_mark(uint32_t point)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
	return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

size_t utf8_graphemes(const char *text, size_t len)
{
	size_t count = 0;
	for (size_t at = 0; at < len; at = utf8_grapheme_end(text, len, at))
		count++;
	return count;
}
