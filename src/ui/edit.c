#include "ui/edit.h"

#include "base/utf8.h"

#include <string.h>

void edit_insert(char *line, size_t size, int *caret, const char *text)
{
	size_t len = strlen(text), at = 0;
	if (utf8_valid(text, len) != len)
		return;
	while (at < len) {
		size_t end = utf8_grapheme_end(text, len, at);
		const char *piece = text + at;
		size_t bytes = end - at, old = strlen(line);
		bool control = (unsigned char)piece[0] < 0x20 || piece[0] == 0x7f;
		at = end;
		if (control && piece[0] != '\n' && piece[0] != '\t' && piece[0] != '\r')
			continue;
		if (control) {
			piece = " ";
			bytes = 1;
		}
		if (old + bytes + 1 > size)
			return;
		memmove(line + *caret + bytes, line + *caret, old - (size_t)*caret + 1);
		memcpy(line + *caret, piece, bytes);
		*caret += (int)bytes;
	}
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
