#include "bankfile/token_string.h"
#include "base/utf8.h"

#include <string.h>

static int hex_digit(char byte)
{
	if (byte >= '0' && byte <= '9')
		return byte - '0';
	if (byte >= 'a' && byte <= 'f')
		return byte - 'a' + 10;
	if (byte >= 'A' && byte <= 'F')
		return byte - 'A' + 10;
	return -1;
}

/* The value of the two digits behind \x, or -1. */
static int hex_value(const char *text, size_t len, size_t at)
{
	if (at + 1 >= len || hex_digit(text[at]) < 0 || hex_digit(text[at + 1]) < 0)
		return -1;
	return hex_digit(text[at]) * 16 + hex_digit(text[at + 1]);
}

/* `at` is the x of \xHH. libconfig ends the string at \x00, and a single byte over 7F is no
 * character. */
static void check_hex(struct findings *findings, size_t at)
{
	int value = hex_value(findings->text, findings->len, at + 1);
	if (value < 0)
		findings_add(findings, E209, at - 1, "write two digits from 0 to F behind \\x",
			"\\x without two hexadecimal digits");
	else if (value == 0)
		findings_add(findings, E210, at - 1, "remove it", "\\x00 would end the text here");
	else if (value < 0x20 || value >= 0x7F)
		findings_add(findings, E211, at - 1, "write the character itself",
			"\\x%02X is not a character of a text", (unsigned)value);
}

/* `at` is behind the backslash. Returns the offset behind the escape. */
static size_t check_escape(struct findings *findings, size_t at)
{
	const char *text = findings->text;
	char byte = at < findings->len ? text[at] : '\n';
	if (byte == '\n' || byte == '\r')
		return at; /* the line end will be reported */
	if (byte == '\\' || byte == '"')
		return at + 1;
	if (byte == 'x' || byte == 'X') {
		check_hex(findings, at);
		return at + 1;
	}
	size_t end = at;
	utf8_next(text, findings->len, &end);
	if (byte && strchr("nrtf", byte))
		findings_add(findings, E211, at - 1,
			"write \\\\ for a backslash; a text has no line ends or tabs",
			"\\%c makes a control character", byte);
	else
		findings_add(findings, E209, at - 1,
			"write \\\\ for a backslash, \\\" for a quotation mark",
			"\\%.*s is no escape", (int)(end - at), text + at);
	return end;
}

static void check_size(struct findings *findings, size_t at, size_t end)
{
	if (end - at > TOKEN_BYTES_MAX)
		findings_add(findings, E212, at, "split it", "a text of %zu bytes, of %d at most", end - at,
			(int)TOKEN_BYTES_MAX);
}

struct token token_string(struct tokens *tokens)
{
	struct findings *findings = tokens->findings;
	size_t open = tokens->at, at = open + 1;
	while (at < findings->len && findings->text[at] != '"' && findings->text[at] != '\n') {
		if (findings->text[at] == '\t' && !tokens->lost)
			findings_add(findings, E105, at, "write a space", "a tab inside a text");
		at = findings->text[at] == '\\' ? check_escape(findings, at + 1) : at + 1;
	}
	if (at < findings->len && findings->text[at] == '"') {
		at++;
	} else {
		/* libconfig reads on to the next quotation mark, wherever that is, and takes every text
		 * behind it for its opposite: so a text ends on its line. */
		findings_add(findings, E202, open,
			"close it with \"; a long text may go on as a second one on the next line",
			"this text is not closed on its line");
		tokens->lost = true;
	}
	check_size(findings, open, at);
	tokens->at = at;
	return (struct token){ TOKEN_STRING, open, at };
}

bool token_is_curly(const char *text, size_t len, size_t at, size_t *size)
{
	static const uint32_t marks[] = { '\'', '`', 0xAB, 0xBB, 0xB4, 0x2018, 0x2019, 0x201A, 0x201B,
		0x201C, 0x201D, 0x201E, 0x201F, 0x2032, 0x2033, 0x2039, 0x203A, 0x300C, 0x300D, 0xFF02 };
	size_t end = at;
	uint32_t point = utf8_next(text, len, &end);
	*size = end - at;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i] == point)
			return true;
	return false;
}

struct token token_curly(struct tokens *tokens)
{
	struct findings *findings = tokens->findings;
	const char *text = findings->text;
	size_t open = tokens->at, size;
	token_is_curly(text, findings->len, open, &size);
	if (!tokens->lost)
		findings_add(findings, E208, open, "write straight ones: \"",
			"the quotation mark %.*s cannot open a text", (int)size, text + open);
	/* The other end is a mark before a separator; what stands between may hold apostrophes. */
	size_t at = open + size;
	while (at < findings->len && text[at] != '\n') {
		bool closes = text[at] == '"' || token_is_curly(text, findings->len, at, &size);
		at += text[at] == '"' ? 1 : closes ? size : 1;
		if (closes && (at >= findings->len || strchr(" \t\r\n,;)]}", text[at])))
			break;
	}
	tokens->at = at;
	return (struct token){ TOKEN_STRING, open, at };
}
