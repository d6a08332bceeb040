#include "ui/edit.h"

#include "base/utf8.h"

#include <string.h>

/* What somebody pastes unawares, and could not find to erase. */
static bool is_unseen(const char *piece, size_t bytes)
{
	size_t at = 0;
	while (at < bytes)
		if (!utf8_is_unseen(utf8_next(piece, bytes, &at)))
			return false;
	return true;
}

static bool is_break(const char *piece, size_t bytes)
{
	size_t at = 0;
	uint32_t point = utf8_next(piece, bytes, &at);
	return (point >= '\t' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
}

void edit_flatten(char *line)
{
	size_t len = strlen(line);
	for (size_t at = 0, from = 0; at < len; from = at) {
		utf8_next(line, len, &at);
		if (is_break(line + from, at - from))
			memset(line + from, ' ', at - from);
	}
}

bool edit_insert(char *line, size_t size, int *caret, const char *text)
{
	size_t len = strlen(text), at = 0;
	if (utf8_valid(text, len) != len)
		return true;
	while (at < len) {
		size_t end = utf8_grapheme_end(text, len, at);
		const char *piece = text + at;
		size_t bytes = end - at, old = strlen(line);
		at = end;
		if (is_break(piece, bytes)) {
			piece = " ";
			bytes = 1;
		} else if (is_unseen(piece, bytes)) {
			continue;
		}
		if (old + bytes + 1 > size)
			return false;
		memmove(line + *caret + bytes, line + *caret, old - (size_t)*caret + 1);
		memcpy(line + *caret, piece, bytes);
		*caret += (int)bytes;
	}
	return true;
}

static void edit_cut(char *line, size_t from, size_t to)
{
	memmove(line + from, line + to, strlen(line + to) + 1);
}

void edit_erase_before(char *line, int *caret)
{
	if (*caret == 0)
		return;
	size_t from = utf8_grapheme_begin(line, strlen(line), (size_t)*caret);
	edit_cut(line, from, (size_t)*caret);
	*caret = (int)from;
}

void edit_erase_behind(char *line, int *caret)
{
	size_t len = strlen(line);
	if ((size_t)*caret < len)
		edit_cut(line, (size_t)*caret, utf8_grapheme_end(line, len, (size_t)*caret));
}

void edit_left(const char *line, int *caret)
{
	if (*caret > 0)
		*caret = (int)utf8_grapheme_begin(line, strlen(line), (size_t)*caret);
}

void edit_right(const char *line, int *caret)
{
	size_t len = strlen(line);
	if ((size_t)*caret < len)
		*caret = (int)utf8_grapheme_end(line, len, (size_t)*caret);
}
