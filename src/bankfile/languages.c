#include "bankfile/texts.h"

#include <string.h>

static bool is_lower(char byte)
{
	return byte >= 'a' && byte <= 'z';
}

static bool is_alphanumeric(char byte)
{
	return is_lower(byte) || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/* BCP 47 as far as banks need it: a language of two or three letters, then subtags. */
bool texts_is_language(const char *tag)
{
	size_t len = 0;
	while (is_lower(tag[len]))
		len++;
	if (len < 2 || len > 3)
		return false;
	for (const char *at = tag + len; *at; at += len) {
		if (*at++ != '-')
			return false;
		for (len = 0; is_alphanumeric(at[len]);)
			len++;
		if (len < 2 || len > 8)
			return false;
	}
	return strlen(tag) <= 35;
}

/* The keys under which a group is a translation and not a thing with keys of its own. */
static bool is_text_key(const char *key)
{
	static const char *const keys[] = { "accept", "ask", "back", "explain", "extra", "front",
		"gist", "hint", "items", "left", "name", "note", "right", "text", "title", "unit", "why" };
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(keys[i], key) == 0)
			return true;
	return false;
}

bool texts_is_translation(const config_setting_t *setting)
{
	if (!setting || !tree_is_group(setting))
		return false;
	const char *key = config_setting_name(setting);
	const config_setting_t *list = config_setting_parent(setting);
	if (!key && list)
		key = config_setting_name(list);
	return key && is_text_key(key);
}

static void add_language(struct reader *reader, const config_setting_t *setting,
	const char **languages)
{
	struct bank *bank = reader->bank;
	const char *tag = config_setting_name(setting);
	for (int i = 0; i < bank->language_count; i++)
		if (strcmp(languages[i], tag) == 0)
			return;
	if (!texts_is_language(tag)) {
		findings_add(reader->findings, E309, tree_key_at(setting),
			"a text's languages are written en, fr or pt-BR", "%s is no language",
			findings_quote(reader->findings, tag, strlen(tag)));
		return;
	}
	if (bank->language_count == BANK_LANGUAGES_MAX) {
		findings_add(reader->findings, E311, tree_key_at(setting), "split the bank",
			"%s is one language more than the %d that a bank may have", tag, BANK_LANGUAGES_MAX);
		return;
	}
	languages[bank->language_count++] = arena_copy(&bank->arena, tag, strlen(tag));
}

static void collect(struct reader *reader, const config_setting_t *setting,
	const char **languages)
{
	if (!config_setting_is_aggregate(setting) || findings_enough(reader->findings))
		return;
	bool translated = texts_is_translation(setting);
	int length = tree_length(setting);
	for (int i = 0; i < length; i++) {
		const config_setting_t *member = tree_member(setting, i);
		const char *name = config_setting_name(member);
		if (translated)
			add_language(reader, member, languages);
		else if (!name || strncmp(name, "x_", 2) != 0)
			collect(reader, member, languages);
	}
}

void texts_collect_languages(struct reader *reader, const config_setting_t *root, const char *own)
{
	struct bank *bank = reader->bank;
	const char **languages = arena_array(&bank->arena, BANK_LANGUAGES_MAX, sizeof *languages);
	languages[0] = own ? arena_copy(&bank->arena, own, strlen(own)) : "und";
	bank->language_count = 1;
	bank->languages = languages;
	reader->language_known = own != NULL;
	collect(reader, root, languages);
	/* In one order wherever they first stand, so that a bank written back is the same bank. */
	for (int i = 2; i < bank->language_count; i++)
		for (int j = i; j > 1 && strcmp(languages[j - 1], languages[j]) > 0; j--) {
			const char *swap = languages[j];
			languages[j] = languages[j - 1];
			languages[j - 1] = swap;
		}
}
