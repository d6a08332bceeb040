#include "bankfile/texts.h"
#include "bankfile/value.h"
#include "base/utf8.h"

#include <string.h>

/* Spaces and what is not seen at all. */
static bool is_blank(uint32_t point)
{
	return point == ' ' || point == 0xA0 || point == 0xAD || (point >= 0x2000 && point <= 0x200F) ||
		point == 0x202F || point == 0x205F || point == 0x2060 || point == 0x3000 || point == 0xFEFF;
}

static bool is_empty(const char *text, size_t len)
{
	for (size_t at = 0; at < len;)
		if (!is_blank(utf8_next(text, len, &at)))
			return false;
	return true;
}

static bool is_ascii(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)text[i] >= 0x80)
			return false;
	return true;
}

/* Marks without end on one letter would be drawn over the lines above and below. */
static bool has_pile(const char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		size_t end = utf8_grapheme_end(text, len, at);
		int points = 0;
		while (at < end) {
			utf8_next(text, len, &at);
			points++;
		}
		if (points > GRAPHEME_POINTS_MAX)
			return true;
	}
	return false;
}

static void check_size(struct reader *reader, const config_setting_t *setting, const char *text,
	size_t len, int max)
{
	/* No text has more characters than bytes: short ones need no counting. */
	if (len > (size_t)max) {
		size_t size = utf8_graphemes(text, len);
		if (size > (size_t)max)
			findings_add(reader->findings, E405, tree_value_at(setting),
				arena_format(reader->scratch, "shorten it by %zu", size - (size_t)max),
				"%s has %zu characters, of %d at most", value_name(reader, setting), size, max);
	}
	if (len > GRAPHEME_POINTS_MAX && !is_ascii(text, len) && has_pile(text, len))
		findings_add(reader->findings, E426, tree_value_at(setting), "leave most of the marks out",
			"over %d marks are piled on one character", (int)GRAPHEME_POINTS_MAX);
}

/* What to write where nothing is, by its key. */
static const struct {
	const char *key, *mend;
} EMPTY_MENDS[] = {
	{ "gist", "say in your own words what the paragraph says, in a sentence or two" },
	{ "name", "write the name that players will read" },
	{ "title", "write the title that players will read" },
	{ "ask", "write the question" },
	{ "explain", "give the answer in a sentence, and something worth knowing about it" },
	{ "why", "say why that is not the answer, or leave the key out" },
	{ "text", "write the choice" },
	{ "left", "write what stands on the left of the pair" },
	{ "right", "write what belongs to its left side" },
	{ "items", "write the items in their right order" },
	{ "accept", "write the right answer" },
	{ "front", "write what the card asks" },
	{ "back", "write what the card answers" },
};

static const char *empty_mend(const config_setting_t *setting)
{
	const config_setting_t *parent = config_setting_parent(setting);
	const char *key = config_setting_name(setting);
	int heading = 0;
	if (parent && (!key || texts_is_translation(parent)))
		key = config_setting_name(parent);
	else if (parent && config_setting_lookup_bool(parent, "heading", &heading) && heading)
		return "write the heading in your own words";
	for (size_t i = 0; key && i < sizeof EMPTY_MENDS / sizeof *EMPTY_MENDS; i++)
		if (strcmp(EMPTY_MENDS[i].key, key) == 0)
			return EMPTY_MENDS[i].mend;
	return "write something, or leave the key out where it is not needed";
}

/* A gist says of which paragraph it is, a text of a question or a topic of which one. */
static const char *empty_name(struct reader *reader, const config_setting_t *setting)
{
	const char *name = value_name(reader, setting), *key = config_setting_name(setting);
	const config_setting_t *group = config_setting_parent(setting);
	if (findings_full(reader->findings) || !key || !group || !tree_is_group(group)
			|| texts_is_translation(group))
		return name;
	if (strcmp(key, "gist") == 0)
		return arena_format(reader->scratch, "the gist of paragraph %d",
			config_setting_index(group) + 1);
	const config_setting_t *own = config_setting_get_member(group, "id");
	const char *id = own ? config_setting_get_string(own) : NULL;
	return !id ? name : arena_format(reader->scratch, "%s of %s", name,
		findings_quote(reader->findings, id, strlen(id)));
}

/* The string in the bank's arena, or NULL. */
static const char *read_string(struct reader *reader, const config_setting_t *setting, int max,
	enum emptiness emptiness)
{
	const char *text;
	if (!value_string(reader, setting, &text))
		return NULL;
	size_t len = strlen(text);
	if (emptiness == EMPTY_REFUSED && is_empty(text, len))
		findings_add(reader->findings, E404, tree_value_at(setting), empty_mend(setting),
			"%s is empty", empty_name(reader, setting));
	check_size(reader, setting, text, len, max);
	return arena_copy(&reader->bank->arena, text, len);
}

const char *texts_read_plain(struct reader *reader, const config_setting_t *setting, int max,
	enum emptiness emptiness)
{
	const char *text = setting ? read_string(reader, setting, max, emptiness) : NULL;
	return text ? text : "";
}

static int find_language(const struct bank *bank, const char *tag)
{
	for (int i = 0; i < bank->language_count; i++)
		if (strcmp(bank->languages[i], tag) == 0)
			return i;
	return -1;
}

static void check_own_language(struct reader *reader, const config_setting_t *setting, bool found)
{
	const char *own = reader->bank->languages[0];
	if (!found && reader->language_known)
		findings_add(reader->findings, E310, tree_value_at(setting),
			arena_format(reader->scratch, "add %s = ...;", own),
			"%s lacks the bank's own language, %s", value_name(reader, setting), own);
}

struct text texts_read(struct reader *reader, const config_setting_t *setting, int max,
	enum emptiness emptiness)
{
	struct bank *bank = reader->bank;
	struct text text = { NULL };
	if (!setting)
		return text;
	if (!tree_is_string(setting) && !tree_is_group(setting)) {
		value_refuse_type(reader, setting, value_name(reader, setting), "a text",
			"put it in quotation marks");
		return text;
	}
	const char **in = arena_array(&bank->arena, (size_t)bank->language_count, sizeof *in);
	text.in = in;
	if (tree_is_string(setting)) {
		in[0] = read_string(reader, setting, max, emptiness);
		return text;
	}
	for (int i = 0; i < tree_length(setting); i++) {
		const config_setting_t *member = tree_member(setting, i);
		int language = find_language(bank, config_setting_name(member));
		if (language >= 0)
			in[language] = read_string(reader, member, max, emptiness);
	}
	check_own_language(reader, setting, in[0] != NULL);
	return text;
}

const char *const *texts_read_list(struct reader *reader, const config_setting_t *setting,
	int least, int most, int max, const char *what, int *count)
{
	*count = value_list(reader, setting, least, most, what);
	const char **items = arena_array(&reader->bank->arena, (size_t)*count, sizeof *items);
	for (int i = 0; i < *count; i++)
		items[i] = texts_read_plain(reader, tree_member(setting, i), max, EMPTY_REFUSED);
	return items;
}

static struct spellings read_spellings(struct reader *reader, const config_setting_t *setting)
{
	struct spellings spellings;
	spellings.items = texts_read_list(reader, setting, 1, ACCEPT_MAX, ACCEPTED_MAX,
		"accepted answers", &spellings.count);
	return spellings;
}

struct accept texts_read_accept(struct reader *reader, const config_setting_t *setting)
{
	struct bank *bank = reader->bank;
	if (!setting)
		return (struct accept){ NULL };
	struct spellings *in = arena_array(&bank->arena, (size_t)bank->language_count, sizeof *in);
	if (!tree_is_group(setting)) {
		in[0] = read_spellings(reader, setting);
		return (struct accept){ in };
	}
	bool own = false;
	for (int i = 0; i < tree_length(setting); i++) {
		const config_setting_t *member = tree_member(setting, i);
		int language = find_language(bank, config_setting_name(member));
		if (language >= 0)
			in[language] = read_spellings(reader, member);
		own = own || language == 0;
	}
	check_own_language(reader, setting, own);
	return (struct accept){ in };
}

/* Minus signs before numbers. Folding drops them as it drops every hyphen, but "-5" and "5" are
 * two answers. */
static int count_minus(const char *text)
{
	int count = 0;
	size_t len = strlen(text);
	bool at_start = true;
	for (size_t at = 0; at < len;) {
		uint32_t point = utf8_next(text, len, &at);
		bool minus = point == '-' || point == 0x2212 || point == 0x2013;
		count += minus && at_start && at < len && text[at] >= '0' && text[at] <= '9';
		at_start = is_blank(point);
	}
	return count;
}

/* NULL where nothing is: two of these are not alike, they are missing. */
static const char *fold(struct arena *arena, const char *text)
{
	if (is_empty(text, strlen(text)))
		return NULL;
	const char *folded = utf8_fold(arena, text, UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS);
	int minus = count_minus(text);
	return minus ? arena_format(arena, "%s -%d", folded, minus) : folded;
}

/* `languages` folded texts for each text, NULL where a language is missing. */
static const char **fold_all(struct reader *reader, const struct text *texts, int count)
{
	int languages = reader->bank->language_count;
	arena_reset(reader->folded);
	const char **folded = arena_array(reader->folded, (size_t)count * (size_t)languages,
		sizeof *folded);
	for (int i = 0; i < count; i++)
		for (int j = 0; j < languages && texts[i].in; j++)
			if (texts[i].in[j])
				folded[i * languages + j] = fold(reader->folded, texts[i].in[j]);
	return folded;
}

/* Do two folded texts read the same in a language that one of them has? The other then shows
 * what it has in the bank's own. */
static bool read_alike(const char *const *a, const char *const *b, int languages)
{
	for (int i = 0; i < languages; i++) {
		const char *left = a[i] ? a[i] : a[0], *right = b[i] ? b[i] : b[0];
		if ((a[i] || b[i]) && left && right && strcmp(left, right) == 0)
			return true;
	}
	return false;
}

void texts_check_unlike(struct reader *reader, enum code code, const struct text *texts,
	const size_t *places, int count, const char *what)
{
	int languages = reader->bank->language_count;
	const char **folded = fold_all(reader, texts, count);
	for (int i = 1; i < count; i++)
		for (int j = 0; j < i; j++)
			if (read_alike(&folded[i * languages], &folded[j * languages], languages)) {
				findings_add(reader->findings, code, places[i],
					arena_format(reader->scratch, "change one of them (also %s)",
						findings_other(reader->findings, places[j], places[i])),
					"two %s read the same", what);
				break;
			}
}

static bool is_wordy(uint32_t point)
{
	return (point >= '0' && point <= '9') || (point >= 'A' && point <= 'Z') ||
		(point >= 'a' && point <= 'z') || (point >= 0xC0 && (point < 0x2010 || point > 0x206F));
}

/* Joiners and marks of direction: they part no words. */
static bool is_inside_words(uint32_t point)
{
	return point == 0xAD || (point >= 0x200C && point <= 0x200F) || point == 0x2060
		|| point == 0xFEFF;
}

/* What stands between spaces and is not a dash or a quotation mark alone. */
static int count_words(const char *text)
{
	int words = 0;
	bool counted = false;
	size_t len = strlen(text);
	for (size_t at = 0; at < len;) {
		uint32_t point = utf8_next(text, len, &at);
		if (is_inside_words(point))
			continue;
		if (is_blank(point)) {
			counted = false;
		} else if (!counted && is_wordy(point)) {
			counted = true;
			words++;
		}
	}
	return words;
}

void texts_check_quote(struct reader *reader, const config_setting_t *setting, const char *quote)
{
	int words = setting ? count_words(quote) : 0;
	if (words > QUOTE_WORDS_MAX)
		findings_add(reader->findings, E422, tree_value_at(setting),
			arena_format(reader->scratch, "quote at most %d words", (int)QUOTE_WORDS_MAX),
			"the quotation has %d words", words);
}
