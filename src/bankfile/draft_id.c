/* Ids and titles from names. */
#include "bankfile/draft_question.h"

#include "base/letter.h"
#include "base/utf8.h"
#include "bankfile/texts.h"

#include <string.h>

enum { ID_LEAST = 2, ID_MOST = 40 };

/* The name without folders and ending; len is what counts of it. */
static const char *stem(const char *path, size_t *len)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	const char *dot = strrchr(name, '.');
	*len = dot && dot > name ? (size_t)(dot - name) : strlen(name);
	return name;
}

/* Appends the plain letters and digits of a folded word. */
static size_t put_plain(char *id, size_t to, const char *folded)
{
	for (; *folded && to < ID_MOST; folded++)
		if ((*folded >= 'a' && *folded <= 'z') || (*folded >= '0' && *folded <= '9'))
			id[to++] = *folded;
	return to;
}

/* Words joined with hyphens; "" where the text has none that an id may have. */
static char *id_of(struct arena *arena, const char *text, size_t len)
{
	char *id = arena_push(arena, ID_MOST + 1);
	size_t to = 0;
	for (size_t at = 0; at < len && to < ID_MOST;) {
		size_t from = at, end = at;
		while (end < len && letter_is_word(utf8_next(text, len, &end)))
			at = end;
		if (at == from) {
			at = end;
			continue;
		}
		const char *word = utf8_fold(arena, arena_copy(arena, text + from, at - from),
			UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS);
		size_t begin = to && id[to - 1] != '-' ? to + 1 : to;
		size_t behind = put_plain(id, begin < ID_MOST ? begin : ID_MOST, word);
		if (behind <= begin)
			continue;
		if (begin > to)
			id[to] = '-';
		to = behind;
	}
	id[to] = '\0';
	return id;
}

const char *draft_id(struct arena *arena, const char *title, const char *otherwise)
{
	const char *id = id_of(arena, title, utf8_valid(title, strlen(title)));
	return strlen(id) >= ID_LEAST ? id : otherwise;
}

const char *draft_title(struct arena *arena, const char *path)
{
	size_t len, at = 0, end = 0;
	const char *name = stem(path, &len);
	char *title = arena_copy(arena, name, len);
	for (char *byte = title; *byte; byte++)
		if (*byte == '-' || *byte == '_' || *byte == '.')
			*byte = ' ';
	title = outline_clean(arena, title, len);
	if (*title >= 'a' && *title <= 'z')
		*title = (char)(*title - 'a' + 'A');
	len = strlen(title);
	for (int letters = 0; letters < NAME_MAX_SHOWN && at < len; letters++)
		end = at = utf8_grapheme_end(title, len, at);
	return arena_copy(arena, title, end);
}

const char *draft_voice_id(struct arena *arena, const struct outline *outline, int speaker)
{
	const char *name = outline->speakers[speaker];
	const char *id = id_of(arena, name, strlen(name));
	/* Those that are numbered are no name's: its words begin with letters. */
	bool taken = strlen(id) < ID_LEAST || strcmp(id, "author") == 0;
	for (int i = 0; i < speaker && !taken; i++)
		taken = strcmp(id_of(arena, outline->speakers[i], strlen(outline->speakers[i])), id) == 0;
	return taken ? arena_format(arena, "voice-%d", speaker + 1) : id;
}
