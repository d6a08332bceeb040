#include "bankfile/bytes.h"
#include "bankfile/load.h"
#include "base/utf8.h"

#include <string.h>

/* ASCII text in UTF-16 has a NUL as every other byte, whether a mark says so or not. */
static bool is_utf16(const char *text, size_t len)
{
	if (len >= 2 && (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0))
		return true;
	if (len < 4)
		return false;
	bool low = text[0] && !text[1] && text[2] && !text[3];
	bool high = !text[0] && text[1] && !text[2] && text[3];
	bool wide = !text[0] && !text[1] && text[2] == '\xFE' && text[3] == '\xFF';
	return low || high || wide;
}

static bool is_control(uint32_t point)
{
	/* U+2028 and U+2029 end a line as surely as a line feed. */
	return (point < 0x20 && point != '\t' && point != '\n') || (point >= 0x7F && point < 0xA0) ||
		point == 0x2028 || point == 0x2029;
}

static bool turns_text(uint32_t point)
{
	return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

static bool add(struct findings *findings, size_t at, uint32_t point, size_t size)
{
	if (point == 0xFFFD && size == 1)
		findings_add(findings, E106, at, "save the file as UTF-8",
			"the byte 0x%02X is not UTF-8", (unsigned char)findings->text[at]);
	else if (point == 0)
		findings_add(findings, E104, at, "remove it", "a NUL byte");
	else if (point == '\r')
		findings_add(findings, E105, at, "save the file with line ends LF or CR LF",
			"a carriage return without a line feed");
	else if (is_control(point))
		findings_add(findings, E105, at, "remove it", "the control character U+%04X",
			(unsigned)point);
	else if (turns_text(point))
		findings_add(findings, E107, at,
			"remove it: right-to-left text is put in order without it",
			"U+%04X changes the direction of the text around it", (unsigned)point);
	else
		return false;
	return true;
}

bool bytes_check(struct findings *findings)
{
	const char *text = findings->text;
	size_t len = findings->len;
	if (len > BANK_BYTES_MAX) {
		findings_add(findings, E102, findings->start, "split it into several banks",
			"the file has %zu bytes, of %d at most", len, (int)BANK_BYTES_MAX);
		return false;
	}
	if (is_utf16(text, len)) {
		findings_add(findings, E103, 0, "save the file as UTF-8",
			"the file is not UTF-8 but UTF-16");
		return false;
	}
	for (size_t at = findings->start; at < len;) {
		unsigned char byte = (unsigned char)text[at];
		if ((byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t' ||
			(byte == '\r' && at + 1 < len && text[at + 1] == '\n')) {
			at++;
			continue;
		}
		size_t from = at;
		uint32_t point = utf8_next(text, len, &at);
		if (add(findings, from, point, at - from)) {
			const char *end = memchr(text + at, '\n', len - at);
			at = end ? (size_t)(end - text) : len;
		}
	}
	return findings->count == 0;
}
