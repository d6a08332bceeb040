#include "bankfile/token.h"
#include "bankfile/token_number.h"
#include "bankfile/token_string.h"
#include "base/utf8.h"

#include <string.h>

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '*';
}

static bool is_name(char byte)
{
	return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
}

static bool starts_number(char byte)
{
	return (byte >= '0' && byte <= '9') || byte == '+' || byte == '-' || byte == '.';
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static size_t line_end(const struct findings *findings, size_t at)
{
	const char *end = at < findings->len ?
		memchr(findings->text + at, '\n', findings->len - at) : NULL;
	return end ? (size_t)(end - findings->text) : findings->len;
}

static void skip_block_comment(struct tokens *tokens)
{
	const struct findings *findings = tokens->findings;
	size_t open = tokens->at;
	for (size_t at = open + 2; at + 1 < findings->len; at++)
		if (findings->text[at] == '*' && findings->text[at + 1] == '/') {
			tokens->at = at + 2;
			return;
		}
	findings_add(tokens->findings, E203, open, "close it with */", "this comment is not closed");
	tokens->at = findings->len;
	tokens->lost = true;
}

/* libconfig would read the named file relative to the working directory, and ends the program
 * where that is a folder. The rest of the line is passed over. */
static void skip_include(struct tokens *tokens)
{
	findings_add(tokens->findings, E201, tokens->at, "put the text into this file",
		"a bank cannot include another file");
	tokens->at = line_end(tokens->findings, tokens->at);
}

/* Passes spaces and comments. */
static void skip(struct tokens *tokens)
{
	const struct findings *findings = tokens->findings;
	const char *text = findings->text;
	while (tokens->at < findings->len) {
		size_t at = tokens->at;
		char next = at + 1 < findings->len ? text[at + 1] : '\0';
		if (is_space(text[at]))
			tokens->at++;
		else if (text[at] == '#' || (text[at] == '/' && next == '/'))
			tokens->at = line_end(findings, at);
		else if (text[at] == '/' && next == '*')
			skip_block_comment(tokens);
		else if (text[at] == '@' && findings->len - at >= 8 &&
			memcmp(text + at, "@include", 8) == 0)
			skip_include(tokens);
		else
			return;
	}
}

static bool same_word(const char *text, size_t len, const char *word)
{
	if (strlen(word) != len)
		return false;
	for (size_t i = 0; i < len; i++)
		if ((text[i] | 0x20) != word[i])
			return false;
	return true;
}

static struct token read_name(struct tokens *tokens)
{
	const struct findings *findings = tokens->findings;
	size_t at = tokens->at, end = at + 1;
	while (end < findings->len && is_name(findings->text[end]))
		end++;
	tokens->at = end;
	if (end - at > TOKEN_BYTES_MAX)
		findings_add(tokens->findings, E212, at, "shorten it", "a name of %zu bytes, of %d at most",
			end - at, (int)TOKEN_BYTES_MAX);
	bool is_bool = same_word(findings->text + at, end - at, "true") ||
		same_word(findings->text + at, end - at, "false");
	return (struct token){ is_bool ? TOKEN_BOOL : TOKEN_NAME, at, end };
}

static enum token_kind mark_kind(char byte)
{
	static const char marks[] = "=:,;{}()[]";
	static const enum token_kind kinds[] = { TOKEN_EQUALS, TOKEN_EQUALS, TOKEN_COMMA,
		TOKEN_SEMICOLON, TOKEN_OPEN_GROUP, TOKEN_CLOSE_GROUP, TOKEN_OPEN_LIST, TOKEN_CLOSE_LIST,
		TOKEN_OPEN_ARRAY, TOKEN_CLOSE_ARRAY };
	const char *mark = byte ? strchr(marks, byte) : NULL;
	return mark ? kinds[mark - marks] : TOKEN_BAD;
}

static struct token refuse_character(struct tokens *tokens)
{
	struct findings *findings = tokens->findings;
	size_t at = tokens->at, end = at;
	uint32_t point = utf8_next(findings->text, findings->len, &end);
	const char *mend = point == 0xA0 ? "write an ordinary space" :
		point == 0xFEFF ? "remove it" : "text goes in quotation marks";
	if (tokens->lost)
		; /* the rest of a text that was not closed, most likely */
	else if (point == 0xA0 || point == 0xFEFF)
		findings_add(findings, E220, at, mend, "the invisible character U+%04X", (unsigned)point);
	else
		findings_add(findings, E220, at, mend, "%.*s cannot stand here", (int)(end - at),
			findings->text + at);
	tokens->at = end;
	return (struct token){ TOKEN_BAD, at, end };
}

struct token tokens_next(struct tokens *tokens)
{
	skip(tokens);
	const struct findings *findings = tokens->findings;
	size_t at = tokens->at, size;
	if (at >= findings->len)
		return (struct token){ TOKEN_END, findings->len, findings->len };
	char byte = findings->text[at];
	if (byte == '"')
		return token_string(tokens);
	if (is_letter(byte))
		return read_name(tokens);
	if (starts_number(byte))
		return token_number(tokens);
	if (mark_kind(byte) != TOKEN_BAD) {
		tokens->at++;
		return (struct token){ mark_kind(byte), at, at + 1 };
	}
	if (token_is_curly(findings->text, findings->len, at, &size))
		return token_curly(tokens);
	return refuse_character(tokens);
}

char tokens_peek(const struct tokens *tokens)
{
	size_t at = tokens->at;
	while (at < tokens->findings->len && is_space(tokens->findings->text[at]))
		at++;
	return at < tokens->findings->len ? tokens->findings->text[at] : '\0';
}
