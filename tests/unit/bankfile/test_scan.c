#include "corpus.h"
#include "bankfile/bytes.h"
#include "bankfile/scan.h"
#include "bankfile/tree.h"
#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Reads a string, or several that follow one another, as libconfig's manual says: the offset of
 * the opening mark in, the text out. */
static const char *decode(struct arena *arena, const char *text, size_t at)
{
	char *out = arena_push(arena, strlen(text) + 1);
	size_t len = 0;
	while (text[at] == '"') {
		for (at++; text[at] != '"'; at++) {
			if (text[at] != '\\') {
				out[len++] = text[at];
			} else if (text[++at] == 'x' || text[at] == 'X') {
				char digits[3] = { text[at + 1], text[at + 2], '\0' };
				out[len++] = (char)strtol(digits, NULL, 16);
				at += 2;
			} else {
				out[len++] = text[at];
			}
		}
		at++;
		for (;;) {
			if (text[at] && strchr(" \t\r\n", text[at]))
				at++;
			else if (text[at] == '#' || (text[at] == '/' && text[at + 1] == '/'))
				at += strcspn(text + at, "\n");
			else if (text[at] == '/' && text[at + 1] == '*')
				at = (size_t)(strstr(text + at + 2, "*/") + 2 - text);
			else
				break;
		}
	}
	return out;
}

static bool same_key(const config_setting_t *setting, const char *text, const struct node *node)
{
	const char *name = config_setting_name(setting);
	if (!name)
		return node->key == node->value;
	return node->key < node->value && strncmp(text + node->key, name, strlen(name)) == 0;
}

static bool same_number(const config_setting_t *setting, const char *at)
{
	const char *digits = at + (*at == '-' || *at == '+');
	bool hex = digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X');
	long long whole = strtoll(at, NULL, hex ? 16 : 10);
	size_t len = strspn(at, "0123456789abcdefxABCDEFX+-.");
	switch (config_setting_type(setting)) {
	case CONFIG_TYPE_INT:
		return config_setting_get_int(setting) == whole;
	case CONFIG_TYPE_INT64:
		return config_setting_get_int64(setting) == whole && at[len] == 'L';
	case CONFIG_TYPE_FLOAT:
		return config_setting_get_float(setting) == strtod(at, NULL);
	default:
		return false;
	}
}

/* Does libconfig's value mean what stands in the text? */
static bool same_value(struct arena *arena, const config_setting_t *setting, const char *text,
	size_t at)
{
	switch (config_setting_type(setting)) {
	case CONFIG_TYPE_GROUP:
		return text[at] == '{';
	case CONFIG_TYPE_LIST:
		return text[at] == '(';
	case CONFIG_TYPE_ARRAY:
		return text[at] == '[';
	case CONFIG_TYPE_BOOL:
		return (text[at] | 0x20) == (config_setting_get_bool(setting) ? 't' : 'f');
	case CONFIG_TYPE_STRING:
		return text[at] == '"' &&
			strcmp(config_setting_get_string(setting), decode(arena, text, at)) == 0;
	default:
		return same_number(setting, text + at);
	}
}

/* Walks both in step. */
static bool same_tree(struct arena *arena, const config_setting_t *setting, const char *text,
	const struct scan *scan, size_t *next)
{
	int length = config_setting_is_aggregate(setting) ? config_setting_length(setting) : 0;
	for (int i = 0; i < length; i++) {
		const config_setting_t *member = config_setting_get_elem(setting, (unsigned)i);
		if (*next >= scan->count)
			return false;
		const struct node *node = &scan->nodes[(*next)++];
		if (!same_key(member, text, node) || !same_value(arena, member, text, node->value) ||
			!same_tree(arena, member, text, scan, next))
			return false;
	}
	return true;
}

static bool libconfig_agrees(struct arena *arena, const char *text, const struct scan *scan)
{
	config_t config;
	config_init(&config);
	/* A comment at the end needs a line end. */
	const char *ended = arena_format(arena, "%s\n", text);
	size_t next = 0;
	bool same = config_read_string(&config, ended) == CONFIG_TRUE &&
		same_tree(arena, config_root_setting(&config), text, scan, &next) && next == scan->count;
	config_destroy(&config);
	return same;
}

/* Scans; where that finds nothing, libconfig must read the same. True where it was accepted. */
static bool agree(const char *text)
{
	struct arena arena;
	struct diagnostics list;
	struct findings findings;
	struct scan scan = { 0 };
	arena_init(&arena);
	diagnostics_init(&list);
	findings_init(&findings, "t", text, strlen(text), &list);
	bool accepted = bytes_check(&findings) && scan_text(&scan, &findings);
	if (accepted && !libconfig_agrees(&arena, text, &scan)) {
		print_error("libconfig reads this otherwise:\n%s\n", text);
		fail();
	}
	assert_true(accepted == (list.count == 0));
	scan_close(&scan);
	findings_close(&findings);
	diagnostics_close(&list);
	arena_close(&arena);
	return accepted;
}

/* Pieces of the syntax, odd ones among them. */
static const char *const PIECES[] = {
	"a", "b-2", "c_", "*", "true", "FALSE", "inf", "x_long_name", "=", "=", "=", ":", ";", ";", ";",
	",", ",", "(", ")", "[", "]", "{", "}", "{", "}", "\"\"", "\"text\"", "\"a\\\\b\\\"c\"",
	"\"\\x41\"", "\"\\x4\"", "\"\xC3\xA9 \xE2\x80\x9C\"", "\"# // /*\"", "\"open", "1", "-12", "+3",
	"0", "007", "0x1F", "0xFFFFFFFF", "0x7fffffff", "5L", "6LL", "7LLL", "2147483647", "2147483648",
	"-2147483648", "1.5", ".5", "5.", ".", "-.5e-3", "1e3", "1e", "1.0E+2", "1e400", "0e999", "12a",
	"1-1", "# c\n", "// c\n", "/* c */", "/**/", "/*", "*/", "\n", "\r\n", "\t", "@include \"x\"",
	"@", "'", "\xC2\xA0", "$", "a=1;", "b={c=2};", "d=(1,2);", "e=[1,2];", "f=\"x\";", "/", "#",
};

static const char *make(struct random *random, char *text, size_t size)
{
	size_t len = 0;
	int pieces = 1 + (int)random_below(random, 12);
	text[0] = '\0';
	for (int i = 0; i < pieces; i++) {
		const char *piece = PIECES[random_below(random, sizeof PIECES / sizeof *PIECES)];
		const char *gap = random_below(random, 3) ? " " : "";
		len += (size_t)snprintf(text + len, size - len, "%s%s", piece, gap);
	}
	return text;
}

static void test_what_passes_is_accepted_by_libconfig_alike(void **state)
{
	(void)state;
	enum { RUNS = 30000, LONGEST = 1024 };
	struct random random;
	random_init(&random, 2, 1);
	char text[LONGEST];
	int accepted = 0;
	for (int i = 0; i < RUNS; i++)
		accepted += agree(make(&random, text, sizeof text));
	assert_true(accepted > RUNS / 200);
}

/* Takes out, doubles or swaps pieces of a text that is right. */
static void mutate(struct random *random, char *text, size_t size)
{
	size_t len = strlen(text);
	for (int i = 1 + (int)random_below(random, 3); i > 0 && len > 8; i--) {
		size_t at = random_below(random, (uint32_t)len - 4);
		const char *piece = PIECES[random_below(random, sizeof PIECES / sizeof *PIECES)];
		size_t add = strlen(piece), cut = random_below(random, 4);
		if (len + add >= size)
			return;
		memmove(text + at + add, text + at + cut, len - at - cut + 1);
		memcpy(text + at, piece, add);
		len = len + add - cut;
	}
}

static void test_mutants_that_pass_are_accepted_by_libconfig_alike(void **state)
{
	(void)state;
	enum { RUNS = 6000 };
	struct arena arena;
	struct random random;
	arena_init(&arena);
	random_init(&random, 3, 1);
	const char *names[] = { "good_syntax.cfg", "good_minimum.cfg", "good_kinds.cfg" };
	int accepted = 0;
	for (int i = 0; i < RUNS; i++) {
		arena_reset(&arena);
		size_t len;
		const char *text = corpus_read(&arena, corpus_path(&arena, names[i % 3]), &len);
		char *mutant = arena_push(&arena, len + 256);
		memcpy(mutant, text, len + 1);
		mutate(&random, mutant, len + 256);
		accepted += agree(mutant);
	}
	assert_true(accepted > RUNS / 20);
	assert_true(accepted < RUNS * 9 / 10);
	arena_close(&arena);
}

static void test_single_values(void **state)
{
	(void)state;
	static const char *const good[] = {
		"", "\n", "# only a comment", "a=1", "a:1", "a=-2147483648;", "a=2147483647;",
		"a=0x7FFFFFFF;", "a=00000000000000000001", "a=1e299;", "a=0.0001e300;", "a=0e999;",
		"a=1e-999;", "a=\"x\" \"y\"", "a=\"x\"/**/\"y\"\n# z\n\"z\";", "a=();b=[];c={}",
		"a=((((((((((((((((1))))))))))))))))", "a=(1,(2,(3)),{b=[4,5]})", "a=[true,FALSE];",
		"a=[1L,2L];", "true-ish=1;",
	};
	static const char *const bad[] = {
		"a", "a=", "=1", "a=1;;", "a==1", "a=(1", "a=1)", "a=[1,1.0]", "a=[1,\"1\"]", "a=[(1)]",
		"a=(1 2)", "a=(1,)", "a=(,1)", "a=(\"x\" \"y\")", "a=2147483648;", "a=-2147483649;",
		"a=0x80000000;", "a=1e301;", "a=0.001e305;", "a=.;", "a=+;", "a=1x;", "a=\"x\ny\"",
		"a=\"\\q\"", "a=\"\\x00\"", "a=\"\\x7f\"", "a=\"\\n\"", "a=/*", "a=1;a=2;", "\"a\"=1;",
		"true=1;", "a=nan;", "(((((((((((((((((", "a=(((((((((((((((((1)))))))))))))))))",
		"a=b;", "a=1\xC2\xA0;",
	};
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		if (!agree(good[i]))
			fail_msg("refused: %s", good[i]);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (agree(bad[i]))
			fail_msg("accepted: %s", bad[i]);
}

static void test_nodes_say_where_everything_stands(void **state)
{
	(void)state;
	const char *text = "a = 1;\nlist = ( \"x\",\n\t{ b = [ 2, 3 ] } ); c : true";
	static const struct node expected[] = { { 0, 4 }, { 7, 14 }, { 16, 16 }, { 22, 22 }, { 24, 28 },
		{ 30, 30 }, { 33, 33 }, { 42, 46 } };
	struct diagnostics list;
	struct findings findings;
	struct scan scan;
	diagnostics_init(&list);
	findings_init(&findings, "t", text, strlen(text), &list);
	assert_true(scan_text(&scan, &findings));
	assert_int_equal(scan.count, sizeof expected / sizeof *expected);
	for (size_t i = 0; i < scan.count; i++) {
		assert_int_equal(scan.nodes[i].key, expected[i].key);
		assert_int_equal(scan.nodes[i].value, expected[i].value);
	}
	scan_close(&scan);
	assert_int_equal(scan.count, 0);
	findings_close(&findings);
	diagnostics_close(&list);
}

/* Many of anything takes time in proportion: these take minutes where one is quadratic. */
static void test_large_texts_are_scanned_in_linear_time(void **state)
{
	(void)state;
	enum { SIZE = 4 * 1024 * 1024 };
	static const char *const units[] = {
		"@include\n", "a=1;", "a=(", "\"", "/", "/*/", "'", ",", ";", "a={b=1};", "(", "-",
		"\xE2\x80\x9C", "a=\"x\"\"y\"", "\\", "a=\"\\q\"\n", " ", "1", "\n", "a",
	};
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		arena_reset(&arena);
		size_t len = strlen(units[i]);
		char *text = arena_push(&arena, SIZE + 1);
		for (size_t at = 0; at + len <= SIZE; at += len)
			memcpy(text + at, units[i], len);
		struct diagnostics list;
		struct findings findings;
		struct scan scan;
		diagnostics_init(&list);
		findings_init(&findings, "t", text, strlen(text), &list);
		bool accepted = scan_text(&scan, &findings);
		assert_true(accepted == (list.count == 0));
		assert_true(list.count <= DIAGNOSTICS_PER_FILE);
		scan_close(&scan);
		findings_close(&findings);
		diagnostics_close(&list);
	}
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_single_values),
		cmocka_unit_test(test_nodes_say_where_everything_stands),
		cmocka_unit_test(test_what_passes_is_accepted_by_libconfig_alike),
		cmocka_unit_test(test_mutants_that_pass_are_accepted_by_libconfig_alike),
		cmocka_unit_test(test_large_texts_are_scanned_in_linear_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
