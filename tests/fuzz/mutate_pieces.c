#include "mutate_pieces.h"

#include <string.h>

static size_t gap_end(const char *text, size_t len, size_t at)
{
	while (at < len) {
		if (strchr(" \t\r\n", text[at]) && text[at]) {
			at++;
		} else if (text[at] == '#' || (text[at] == '/' && at + 1 < len && text[at + 1] == '/')) {
			while (at < len && text[at] != '\n')
				at++;
		} else if (text[at] == '/' && at + 1 < len && text[at + 1] == '*') {
			for (at += 2; at < len && !(text[at - 1] == '*' && text[at] == '/'); at++)
				;
			at += at < len;
		} else {
			break;
		}
	}
	return at;
}

static bool in_word(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
		(byte >= '0' && byte <= '9') || (byte && strchr("_-+.*", byte));
}

static size_t token_end(const char *text, size_t len, size_t at)
{
	size_t end = at + 1;
	if (text[at] == '"') {
		for (; end < len && text[end] != '"' && text[end] != '\n'; end++)
			if (text[end] == '\\' && end + 1 < len)
				end++;
		return end < len ? end + 1 : len;
	}
	while (in_word(text[at]) && end < len && in_word(text[end]))
		end++;
	return end;
}

void pieces_read(struct pieces *pieces, struct arena *arena, const char *text, size_t len)
{
	*pieces = (struct pieces){ .arena = arena };
	size_t at = len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	while (at < len) {
		size_t begin = gap_end(text, len, at);
		size_t end = begin < len ? token_end(text, len, begin) : begin;
		struct piece piece = { arena_copy(arena, text + at, begin - at),
			arena_copy(arena, text + begin, end - begin) };
		pieces_insert(pieces, pieces->count, piece);
		at = end;
	}
}

char *pieces_join(const struct pieces *pieces, size_t *len)
{
	size_t size = 0;
	for (size_t i = 0; i < pieces->count; i++)
		size += strlen(pieces->items[i].gap) + strlen(pieces->items[i].text);
	char *text = arena_push(pieces->arena, size + 1), *at = text;
	for (size_t i = 0; i < pieces->count; i++) {
		size_t gap = strlen(pieces->items[i].gap), own = strlen(pieces->items[i].text);
		memcpy(at, pieces->items[i].gap, gap);
		memcpy(at + gap, pieces->items[i].text, own);
		at += gap + own;
	}
	*len = size;
	return text;
}

void pieces_insert(struct pieces *pieces, size_t at, struct piece piece)
{
	if (pieces->count == pieces->capacity) {
		size_t capacity = pieces->capacity ? 2 * pieces->capacity : 256;
		struct piece *items = arena_array(pieces->arena, capacity, sizeof *items);
		if (pieces->count)
			memcpy(items, pieces->items, pieces->count * sizeof *items);
		pieces->items = items;
		pieces->capacity = capacity;
	}
	memmove(pieces->items + at + 1, pieces->items + at,
		(pieces->count - at) * sizeof *pieces->items);
	pieces->items[at] = piece;
	pieces->count++;
}

void pieces_remove(struct pieces *pieces, size_t at, size_t count)
{
	memmove(pieces->items + at, pieces->items + at + count,
		(pieces->count - at - count) * sizeof *pieces->items);
	pieces->count -= count;
}

bool piece_is(const struct piece *piece, const char *text)
{
	return strcmp(piece->text, text) == 0;
}

bool piece_is_string(const struct piece *piece)
{
	return piece->text[0] == '"';
}

bool piece_is_number(const struct piece *piece)
{
	return piece->text[0] && strchr("0123456789+-.", piece->text[0]);
}

bool piece_is_name(const struct piece *piece)
{
	return in_word(piece->text[0]) && !piece_is_number(piece);
}

bool piece_opens(const struct piece *piece)
{
	return piece->text[0] && strchr("({[", piece->text[0]);
}

bool piece_closes(const struct piece *piece)
{
	return piece->text[0] && strchr(")}]", piece->text[0]);
}

size_t pieces_value_end(const struct pieces *pieces, size_t at)
{
	int depth = 0;
	for (; at < pieces->count; at++) {
		depth += piece_opens(&pieces->items[at]);
		depth -= piece_closes(&pieces->items[at]);
		if (depth <= 0)
			return at + 1;
	}
	return at;
}

size_t pieces_holder(const struct pieces *pieces, size_t at)
{
	int depth = 0;
	while (at-- > 0) {
		if (piece_closes(&pieces->items[at]))
			depth++;
		else if (piece_opens(&pieces->items[at]) && depth-- == 0)
			return at;
	}
	return pieces->count;
}

/* The name before = before the value, or "". */
static const char *own_key(const struct pieces *pieces, size_t at)
{
	bool named = at >= 2 && (piece_is(&pieces->items[at - 1], "=") ||
		piece_is(&pieces->items[at - 1], ":"));
	return named ? pieces->items[at - 2].text : "";
}

static bool is_language(const char *key)
{
	static const char *const languages[] = { "en", "fr", "de", "ar", "pt-BR" };
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (strcmp(languages[i], key) == 0)
			return true;
	return false;
}

const char *pieces_key(const struct pieces *pieces, size_t at)
{
	while (at < pieces->count) {
		const char *key = own_key(pieces, at);
		if (*key && !is_language(key))
			return key;
		at = pieces_holder(pieces, at);
	}
	return "";
}
