/* What a class missed as a file: read, written, and what is wrong in it. */
#include "corpus.h"
#include "bankfile/load.h"
#include "bankfile/misses_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* W901 no file can be committed for, W906 is of themes. */
static const char *const CODES[] = { "W902", "W903", "W904", "W905", "W907", "W908", "W909" };

struct misses_place {
	struct arena arena;
	struct bank *bank;
	char folder[64], path[96];
};

static int make(void **state)
{
	struct misses_place *place = calloc(1, sizeof *place);
	struct diagnostics list;
	*state = place;
	if (!place)
		return -1;
	arena_init(&place->arena);
	diagnostics_init(&list);
	const char *bank = READBACK_SOURCE_DIR "/questions/spy-services.cfg";
	enum load load = bank_load(bank, &place->bank, &list);
	diagnostics_close(&list);
	snprintf(place->folder, sizeof place->folder, "/tmp/readback-misses-XXXXXX");
	if (load != LOAD_OK || !mkdtemp(place->folder))
		return -1;
	snprintf(place->path, sizeof place->path, "%s/one.cfg", place->folder);
	return 0;
}

static int clear(void **state)
{
	struct misses_place *place = *state;
	unlink(place->path);
	int left = rmdir(place->folder);
	bank_close(place->bank);
	arena_close(&place->arena);
	free(place);
	return left;
}

static const char *corpus_of(struct misses_place *place, const char *name)
{
	return corpus_read(&place->arena, corpus_path_in(&place->arena, "misses", name), NULL);
}

/* What is said of each file that begins so is what its .err holds; of good ones nothing. */
static void test_read_as_expected(void **state)
{
	struct misses_place *place = *state;
	struct arena *arena = &place->arena;
	const char **names = corpus_list_in(arena, "misses", "", ".cfg");
	for (int i = 0; names[i]; i++) {
		struct misses misses;
		struct diagnostics list;
		diagnostics_init(&list);
		const char *text = corpus_of(place, names[i]);
		misses_load_text(names[i], text, strlen(text), place->bank, &misses, &list);
		const char *findings = corpus_findings(arena, &list);
		if (strncmp(names[i], "good_", 5) == 0)
			assert_string_equal(findings, "");
		else
			corpus_expect(corpus_beside(arena, corpus_path_in(arena, "misses", names[i]), ".err"),
				findings);
		if (names[i][0] == 'b' && !strstr(findings, arena_format(arena, "[%.4s]", names[i] + 4)))
			fail_msg("%s is not named:\n%s", names[i], findings);
		diagnostics_close(&list);
	}
	for (size_t i = 0; i < sizeof CODES / sizeof *CODES; i++)
		assert_non_null(corpus_list_in(arena, "misses", arena_format(arena, "bad_%s_", CODES[i]),
			".cfg")[0]);
}

static struct misses misses_of(struct misses_place *place, const char *name)
{
	struct misses misses;
	struct diagnostics list;
	diagnostics_init(&list);
	const char *text = corpus_of(place, name);
	assert_true(misses_load_text(name, text, strlen(text), place->bank, &misses, &list));
	diagnostics_close(&list);
	return misses;
}

static void test_the_rest_is_used(void **state)
{
	const struct misses misses = misses_of(*state, "bad_W907_unknown.cfg");
	assert_int_equal(misses.count, 1);
	assert_string_equal(misses.items[0].id, "video-fields");
	const struct misses types = misses_of(*state, "bad_W904_types.cfg");
	assert_int_equal(types.count, 1);
	assert_string_equal(types.bank, "");
	const struct misses values = misses_of(*state, "bad_W905_values.cfg");
	assert_int_equal(values.count, 1);
	assert_int_equal(values.items[0].missed, 9);
	assert_int_equal(values.items[0].of, 9);
	assert_int_equal(misses_permille(&values.items[0]), 1000);
}

static void test_comes_back_as_it_was_saved(void **state)
{
	struct misses_place *place = *state;
	const struct misses misses = misses_of(place, "good_whole.cfg");
	struct misses again;
	struct diagnostics list;
	struct error error;
	assert_int_equal(misses.count, 2);
	assert_true(misses.version == UINT64_C(0x0123456789abcdef));
	assert_int_equal(misses_permille(&misses.items[1]), 400);
	assert_true(misses_save(place->path, &misses, &error));
	diagnostics_init(&list);
	assert_true(misses_load(place->path, place->bank, &again, &list));
	assert_int_equal(list.count, 0);
	assert_memory_equal(&misses, &again, sizeof misses);
	/* Held against no bank, and against another, all ids stay. */
	assert_true(misses_load(place->path, NULL, &again, &list));
	assert_int_equal(again.count, 2);
	diagnostics_close(&list);
	assert_false(misses_save("/dev/null/one.cfg", &misses, &error));
	assert_non_null(strstr(error.text, "cannot save /dev/null/one.cfg: "));
}

/* Neither a bank, nor a lesson, nor nothing at all speaks of misses. */
static void test_other_files(void **state)
{
	struct misses_place *place = *state;
	static const char *const texts[] = { "", "questions = ( \"video-fields\" );",
		"bank = \"spy-services\";", "misses" };
	struct misses misses;
	struct diagnostics list;
	diagnostics_init(&list);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		assert_false(misses_load_text("x.cfg", texts[i], strlen(texts[i]), place->bank, &misses,
			&list));
		assert_int_equal(misses.count, 0);
	}
	assert_false(misses_load(READBACK_SOURCE_DIR "/questions/spy-services.cfg", NULL, &misses,
		&list));
	assert_false(misses_load(place->path, NULL, &misses, &list));
	diagnostics_close(&list);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, make, clear)
	const struct CMUnitTest tests[] = {
		TEST(test_read_as_expected),
		TEST(test_the_rest_is_used),
		TEST(test_comes_back_as_it_was_saved),
		TEST(test_other_files),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
