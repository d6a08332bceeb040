#include "bankfile/marks.h"

#include <string.h>

/* Reads {digits} at text; 0 where there is none, else its length. Numbers over 999 read as 999. */
static size_t read_mark(const char *text, int *number)
{
	size_t len = strspn(text + (*text == '{'), "0123456789");
	if (*text != '{' || len == 0 || text[len + 1] != '}')
		return 0;
	*number = 0;
	for (size_t i = 1; i <= len; i++)
		*number = *number * 10 + (text[i] - '0') > 999 ? 999 : *number * 10 + (text[i] - '0');
	return len + 2;
}

static void check_language(struct reader *reader, const config_setting_t *ask,
	const config_setting_t *gaps, int count)
{
	int seen[GAPS_MAX + 1] = { 0 };
	const char *text = config_setting_get_string(ask);
	for (int number; text && *text; text++) {
		size_t len = read_mark(text, &number);
		if (len == 0)
			continue;
		bool known = number >= 1 && number <= count;
		if (!known)
			findings_add(reader->findings, E415, tree_value_at(ask),
				"marks are numbered from {1}, one for each gap", "the mark %.*s has no gap",
				(int)len, text);
		else if (++seen[number] == 2)
			findings_add(reader->findings, E415, tree_value_at(ask), "write each mark once",
				"the mark {%d} stands twice", number);
	}
	for (int i = 1; i <= count; i++)
		if (!seen[i])
			findings_add(reader->findings, E414, tree_value_at(tree_member(gaps, i - 1)),
				arena_format(reader->scratch, "write {%d} where the gap is", i),
				"gap %d has no mark in the question", i);
}

void marks_check(struct reader *reader, const config_setting_t *ask, const config_setting_t *gaps,
	int count)
{
	if (!ask)
		return;
	if (tree_is_string(ask))
		check_language(reader, ask, gaps, count);
	for (int i = 0; tree_is_group(ask) && i < tree_length(ask); i++)
		if (tree_is_string(tree_member(ask, i)))
			check_language(reader, tree_member(ask, i), gaps, count);
}
