#include "bankfile/scan.h"
#include "bankfile/token.h"

#include <string.h>

/* A bracket that is open, or the file itself. */
struct frame {
	enum token_kind opens; /* TOKEN_END for the file */
	size_t at;
	int depth;
};

struct parser {
	struct tokens tokens;
	struct token token;  /* not yet taken */
	struct token last;   /* taken last */
	struct findings *findings;
	struct scan *scan;
};

static bool read_value(struct parser *parser, const struct frame *frame);

static void take(struct parser *parser)
{
	parser->last = parser->token;
	parser->token = tokens_next(&parser->tokens);
}

/* false where there are so many that libconfig's tree of them would fill the memory. */
static bool add_node(struct parser *parser, size_t key, size_t value)
{
	struct scan *scan = parser->scan;
	if (scan->count == SCAN_NODES_MAX) {
		findings_add(parser->findings, E222, value, "split the bank",
			"over %d values in one file", (int)SCAN_NODES_MAX);
		return false;
	}
	if (scan->count == scan->capacity) {
		size_t capacity = scan->capacity ? 2 * scan->capacity : 1024;
		struct node *nodes = arena_array(&scan->arena, capacity, sizeof *nodes);
		if (scan->count)
			memcpy(nodes, scan->nodes, scan->count * sizeof *nodes);
		scan->nodes = nodes;
		scan->capacity = capacity;
	}
	scan->nodes[scan->count++] = (struct node){ (uint32_t)key, (uint32_t)value };
	return true;
}

static const char *describe(struct parser *parser)
{
	const char *text = parser->findings->text + parser->token.at;
	size_t len = parser->token.end - parser->token.at;
	if (parser->token.kind == TOKEN_END)
		return "the end of the file";
	if (parser->token.kind == TOKEN_STRING)
		return arena_format(&parser->findings->scratch, "the text %s",
			findings_quote(parser->findings, text + 1, len > 2 ? len - 2 : 0));
	return findings_quote(parser->findings, text, len);
}

/* The end of what can be made sense of. Silent where an earlier finding explains it. */
static bool stop(struct parser *parser, const char *wanted, const char *mend)
{
	if (parser->token.kind != TOKEN_BAD && !parser->tokens.lost)
		findings_add(parser->findings, E220, parser->token.at, mend, "found %s, wanted %s",
			describe(parser), wanted);
	return false;
}

static const char *bracket(enum token_kind opens)
{
	return opens == TOKEN_OPEN_GROUP ? "{" : opens == TOKEN_OPEN_LIST ? "(" : "[";
}

static const char *closing(enum token_kind opens)
{
	return opens == TOKEN_OPEN_GROUP ? "}" : opens == TOKEN_OPEN_LIST ? ")" : "]";
}

static bool stop_unclosed(struct parser *parser, const struct frame *frame)
{
	if (parser->token.kind == TOKEN_BAD || parser->tokens.lost)
		return false;
	struct findings *findings = parser->findings;
	const char *found = describe(parser);
	struct place place = findings_full(findings) ? (struct place){ 0, 0 } :
		findings_place(findings, parser->token.at);
	const char *mend = arena_format(&findings->scratch,
		"close it with %s before line %d, column %d", closing(frame->opens), place.line,
		place.column);
	findings_add(findings, E204, frame->at, mend, "this %s is not closed before %s",
		bracket(frame->opens), found);
	return false;
}

static bool closes(enum token_kind opens, enum token_kind kind)
{
	return (opens == TOKEN_OPEN_GROUP && kind == TOKEN_CLOSE_GROUP) ||
		(opens == TOKEN_OPEN_LIST && kind == TOKEN_CLOSE_LIST) ||
		(opens == TOKEN_OPEN_ARRAY && kind == TOKEN_CLOSE_ARRAY) ||
		(opens == TOKEN_END && kind == TOKEN_END);
}

static bool begins_value(enum token_kind kind)
{
	switch (kind) {
	case TOKEN_OPEN_GROUP:
	case TOKEN_OPEN_LIST:
	case TOKEN_OPEN_ARRAY:
	case TOKEN_STRING:
	case TOKEN_BOOL:
	case TOKEN_INTEGER:
	case TOKEN_INTEGER64:
	case TOKEN_FLOAT:
		return true;
	case TOKEN_END:
	case TOKEN_NAME:
	case TOKEN_EQUALS:
	case TOKEN_COMMA:
	case TOKEN_SEMICOLON:
	case TOKEN_CLOSE_GROUP:
	case TOKEN_CLOSE_LIST:
	case TOKEN_CLOSE_ARRAY:
	case TOKEN_BAD:
		return false;
	}
	return false;
}

static bool next_is_equals(const struct parser *parser)
{
	char next = tokens_peek(&parser->tokens);
	return next == '=' || next == ':';
}

/* Where a member of a group should begin and none does. */
static bool stop_in_group(struct parser *parser, const struct frame *frame)
{
	enum token_kind kind = parser->token.kind;
	if ((kind == TOKEN_STRING || kind == TOKEN_BOOL) && next_is_equals(parser))
		return stop(parser, "a key",
			"keys are written without quotation marks; true and false are none");
	if (parser->last.kind == TOKEN_STRING && kind == TOKEN_STRING)
		return stop(parser, "a key", "write \\\" for a quotation mark inside a text");
	if (frame->opens == TOKEN_END)
		return stop(parser, "a key",
			"a bank is written key = value; key = value; with no brackets around the whole");
	if (begins_value(kind) && kind != TOKEN_OPEN_GROUP)
		return stop(parser, "a key or }", "a value follows a key and =");
	return stop_unclosed(parser, frame);
}

static bool is_word(const struct parser *parser, const char *word)
{
	const char *text = parser->findings->text + parser->token.at;
	size_t len = parser->token.end - parser->token.at;
	if (len != strlen(word))
		return false;
	for (size_t i = 0; i < len; i++)
		if ((text[i] | 0x20) != word[i])
			return false;
	return true;
}

/* Where a value should stand and none does. */
static bool stop_at_value(struct parser *parser)
{
	if (parser->token.kind != TOKEN_NAME)
		return stop(parser, "a value",
			"a value is a text in quotation marks, a number, true, false, or begins with { ( or [");
	if (is_word(parser, "inf") || is_word(parser, "nan") || is_word(parser, "infinity")) {
		findings_add(parser->findings, E215, parser->token.at, "write a number",
			"%s is no number here", describe(parser));
		return false;
	}
	return stop(parser, "a value", "a text goes in quotation marks; yes and no are true and false");
}

static bool same_key(const struct parser *parser, const struct token *a, const struct token *b)
{
	const char *text = parser->findings->text;
	size_t len = a->end - a->at;
	return len == b->end - b->at && memcmp(text + a->at, text + b->at, len) == 0;
}

/* libconfig compares each key with all before it, which is bounded here by SCAN_KEYS_MAX. */
static void check_key(struct parser *parser, const struct token *keys, size_t count)
{
	struct findings *findings = parser->findings;
	const struct token *key = &parser->token;
	if (count == SCAN_KEYS_MAX)
		findings_add(findings, E219, key->at, "split the group",
			"a group has at most %d keys", (int)SCAN_KEYS_MAX);
	for (size_t i = 0; i < count && i < SCAN_KEYS_MAX && !findings_full(findings); i++)
		if (same_key(parser, key, &keys[i])) {
			findings_add(findings, E221, key->at,
				arena_format(&findings->scratch, "keep one of them (also %s)",
					findings_other(findings, keys[i].at, key->at)),
				"%s stands twice in this group", describe(parser));
			return;
		}
}

/* A name that = does not follow; often a word between quotation marks inside a text. */
static bool stop_at_key(struct parser *parser, const struct frame *frame)
{
	struct token name = parser->last;
	if (parser->token.kind == TOKEN_END && frame->opens != TOKEN_END)
		return stop(parser, "=", "the file seems to be cut off here: take the whole of it");
	if (parser->token.kind != TOKEN_BAD && !parser->tokens.lost)
		findings_add(parser->findings, E220, name.at,
			"write key = value; and \\\" for a quotation mark inside a text",
			"found %s, and no = behind it", findings_quote(parser->findings,
				parser->findings->text + name.at, name.end - name.at));
	return false;
}

/* One `name = value` with its separator. */
static bool read_setting(struct parser *parser, const struct frame *frame)
{
	size_t key = parser->token.at;
	take(parser);
	if (parser->token.kind != TOKEN_EQUALS)
		return stop_at_key(parser, frame);
	take(parser);
	if (!begins_value(parser->token.kind))
		return stop_at_value(parser);
	if (!add_node(parser, key, parser->token.at) || !read_value(parser, frame))
		return false;
	if (parser->token.kind == TOKEN_SEMICOLON || parser->token.kind == TOKEN_COMMA)
		take(parser);
	while (parser->token.kind == TOKEN_SEMICOLON || parser->token.kind == TOKEN_COMMA) {
		bool comma = parser->token.kind == TOKEN_COMMA;
		findings_add(parser->findings, comma ? E206 : E220, parser->token.at, "remove it",
			comma ? "a comma with no value before it" : "a semicolon with no value before it");
		take(parser);
	}
	return true;
}

static bool read_group(struct parser *parser, const struct frame *frame)
{
	struct token keys[SCAN_KEYS_MAX];
	size_t count = 0;
	while (!closes(frame->opens, parser->token.kind)) {
		if (parser->token.kind != TOKEN_NAME)
			return stop_in_group(parser, frame);
		check_key(parser, keys, count);
		if (count < SCAN_KEYS_MAX)
			keys[count] = parser->token;
		count++;
		if (!read_setting(parser, frame))
			return false;
	}
	return true;
}

/* True where a semicolon was written for a comma, and does not end the setting of a list that
 * was left open. */
static bool semicolon_for_comma(const struct parser *parser, const struct frame *frame)
{
	if (parser->token.kind != TOKEN_SEMICOLON)
		return false;
	char next = tokens_peek(&parser->tokens);
	return next && (strchr("\"{([+-.0123456789", next) || next == *closing(frame->opens));
}

/* Where a comma or the closing bracket should stand. True where it goes on as if a comma did. */
static bool mend_separator(struct parser *parser, const struct frame *frame)
{
	struct findings *findings = parser->findings;
	enum token_kind kind = parser->token.kind;
	if (parser->tokens.lost)
		return false;
	if (kind == TOKEN_STRING && parser->last.kind == TOKEN_STRING) {
		findings_add(findings, E207, parser->last.end, "put a comma between them, or join them",
			"two texts without a comma between them");
		return true;
	}
	if (begins_value(kind)) {
		findings_add(findings, E205, parser->last.end, "put a comma here",
			"a comma is missing before %s", describe(parser));
		return true;
	}
	if (semicolon_for_comma(parser, frame)) {
		findings_add(findings, E205, parser->token.at,
			"write a comma, or nothing before the bracket",
			"a semicolon cannot stand between members of a list");
		take(parser);
		return true;
	}
	if (kind == TOKEN_NAME && !next_is_equals(parser))
		return stop(parser, "a comma or a closing bracket",
			"texts go in quotation marks; write \\\" for a quotation mark inside a text");
	return stop_unclosed(parser, frame);
}

/* Where a member of a list should begin and none does. */
static bool stop_in_list(struct parser *parser, const struct frame *frame, bool first)
{
	if (parser->token.kind == TOKEN_EQUALS)
		return stop(parser, "a value", "remove it");
	if (parser->token.kind != TOKEN_NAME)
		return stop_unclosed(parser, frame);
	if (!next_is_equals(parser))
		return stop_at_value(parser);
	if (first)
		return stop(parser, "a value", "keys and their values go in { }");
	return stop_unclosed(parser, frame);
}

/* libconfig takes values of one type in [ ], and no groups. Goes on as if it were ( ). */
static void check_member(struct parser *parser, const struct frame *frame, enum token_kind *type)
{
	enum token_kind kind = parser->token.kind;
	if (frame->opens != TOKEN_OPEN_ARRAY || *type == TOKEN_BAD)
		return;
	if (kind == TOKEN_OPEN_GROUP || kind == TOKEN_OPEN_LIST || kind == TOKEN_OPEN_ARRAY) {
		findings_add(parser->findings, E218, parser->token.at,
			"write ( ) in place of the outer [ ]", "%s cannot stand inside [ ]", bracket(kind));
		*type = TOKEN_BAD;
	} else if (*type != TOKEN_END && kind != *type) {
		findings_add(parser->findings, E217, parser->token.at,
			"write them alike, or ( ) in place of [ ]",
			"%s is of another type than those before it", describe(parser));
		*type = TOKEN_BAD;
	} else {
		*type = kind;
	}
}

/* Passes commas that follow no value. */
static void pass_commas(struct parser *parser)
{
	while (parser->token.kind == TOKEN_COMMA) {
		findings_add(parser->findings, E206, parser->token.at, "remove it",
			"a comma with no value before it");
		take(parser);
	}
}

static bool read_list(struct parser *parser, const struct frame *frame)
{
	enum token_kind type = TOKEN_END;
	for (bool first = true;; first = false) {
		pass_commas(parser);
		if (closes(frame->opens, parser->token.kind))
			return true;
		if (!begins_value(parser->token.kind))
			return stop_in_list(parser, frame, first);
		check_member(parser, frame, &type);
		if (!add_node(parser, parser->token.at, parser->token.at) || !read_value(parser, frame))
			return false;
		if (closes(frame->opens, parser->token.kind))
			return true;
		if (parser->token.kind != TOKEN_COMMA) {
			if (!mend_separator(parser, frame))
				return false;
			continue;
		}
		take(parser);
		if (closes(frame->opens, parser->token.kind)) {
			findings_add(parser->findings, E206, parser->last.at, "remove it",
				"a comma with no value behind it");
			return true;
		}
	}
}

/* Texts that follow one another behind a key are one text to libconfig. */
static void read_strings(struct parser *parser)
{
	size_t at = parser->token.at, size = 0;
	while (parser->token.kind == TOKEN_STRING) {
		size += parser->token.end - parser->token.at;
		take(parser);
	}
	if (size > TOKEN_BYTES_MAX && parser->last.at != at)
		findings_add(parser->findings, E212, at, "split it",
			"a text of %zu bytes in several parts, of %d at most", size, (int)TOKEN_BYTES_MAX);
}

static bool read_value(struct parser *parser, const struct frame *frame)
{
	enum token_kind kind = parser->token.kind;
	bool named = frame->opens == TOKEN_OPEN_GROUP || frame->opens == TOKEN_END;
	if (kind == TOKEN_STRING && named) {
		read_strings(parser);
		return true;
	}
	if (kind != TOKEN_OPEN_GROUP && kind != TOKEN_OPEN_LIST && kind != TOKEN_OPEN_ARRAY) {
		take(parser);
		return true;
	}
	struct frame inner = { kind, parser->token.at, frame->depth + 1 };
	if (inner.depth > SCAN_DEPTH_MAX) {
		findings_add(parser->findings, E213, inner.at, "a bank needs six levels at most",
			"brackets are nested deeper than %d", (int)SCAN_DEPTH_MAX);
		return false;
	}
	take(parser);
	if (!(kind == TOKEN_OPEN_GROUP ? read_group(parser, &inner) : read_list(parser, &inner)))
		return false;
	take(parser);
	return true;
}

bool scan_text(struct scan *scan, struct findings *findings)
{
	*scan = (struct scan){ 0 };
	arena_init(&scan->arena);
	struct parser parser = { .tokens = { .findings = findings, .at = findings->start },
		.findings = findings, .scan = scan };
	struct frame file = { TOKEN_END, 0, 0 };
	take(&parser);
	read_group(&parser, &file);
	return findings->count == 0;
}

void scan_close(struct scan *scan)
{
	arena_close(&scan->arena);
	*scan = (struct scan){ 0 };
}
