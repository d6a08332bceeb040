#include "bankfile/tree.h"
#include "base/check.h"

#include <locale.h>
#include <string.h>

const config_setting_t *tree_root(const struct tree *tree)
{
	return config_root_setting(&tree->config);
}

int tree_length(const config_setting_t *setting)
{
	return config_setting_length(setting);
}

const config_setting_t *tree_member(const config_setting_t *setting, int index)
{
	return config_setting_get_elem(setting, (unsigned)index);
}

bool tree_is_group(const config_setting_t *setting)
{
	return config_setting_type(setting) == CONFIG_TYPE_GROUP;
}

bool tree_is_list(const config_setting_t *setting)
{
	int type = config_setting_type(setting);
	return type == CONFIG_TYPE_LIST || type == CONFIG_TYPE_ARRAY;
}

bool tree_is_string(const config_setting_t *setting)
{
	return config_setting_type(setting) == CONFIG_TYPE_STRING;
}

/* Both orders are a setting before its members; depth is bounded by the scan. */
static void give_places(const config_setting_t *setting, const struct scan *scan, size_t *next)
{
	if (!config_setting_is_aggregate(setting))
		return;
	int length = config_setting_length(setting);
	for (int i = 0; i < length; i++) {
		config_setting_t *member = config_setting_get_elem(setting, (unsigned)i);
		CHECK(*next < scan->count);
		config_setting_set_hook(member, &scan->nodes[(*next)++]);
		give_places(member, scan, next);
	}
}

/* libconfig refuses a comment that ends the text without a line end, so one is added. */
static bool read_text(struct tree *tree, const struct findings *findings)
{
	size_t len = findings->len - findings->start;
	struct arena arena;
	arena_init(&arena);
	char *text = arena_push(&arena, len + 2);
	memcpy(text, findings->text + findings->start, len);
	text[len] = '\n';
	/* libconfig 1.5 leaves the thread in the global locale. */
	locale_t locale = uselocale((locale_t)0);
	bool read = config_read_string(&tree->config, text) == CONFIG_TRUE;
	uselocale(locale);
	arena_close(&arena);
	return read;
}

bool tree_open(struct tree *tree, struct findings *findings, const struct scan *scan)
{
	config_init(&tree->config);
	if (!read_text(tree, findings)) {
		size_t at = findings->start;
		for (int line = 1; line < config_error_line(&tree->config) && at < findings->len; at++)
			line += findings->text[at] == '\n';
		findings_add(findings, E220, at, "compare it with a bank that loads", "libconfig says: %s",
			config_error_text(&tree->config));
		return false;
	}
	size_t next = 0;
	give_places(tree_root(tree), scan, &next);
	CHECK(next == scan->count);
	return true;
}

void tree_close(struct tree *tree)
{
	config_destroy(&tree->config);
}

static const struct node *node_of(const config_setting_t *setting)
{
	static const struct node start = { 0, 0 };
	const struct node *node = config_setting_get_hook(setting);
	return node ? node : &start; /* the root has none */
}

size_t tree_key_at(const config_setting_t *setting)
{
	return node_of(setting)->key;
}

size_t tree_value_at(const config_setting_t *setting)
{
	return node_of(setting)->value;
}
