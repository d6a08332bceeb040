#include "bankfile/names_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

struct place_of_names {
	char folder[64], names[80], path[96], beside[112];
	struct names kept;
	struct diagnostics list;
	struct error error;
};

static int make(void **state)
{
	struct place_of_names *place = calloc(1, sizeof *place);
	*state = place;
	if (!place)
		return -1;
	snprintf(place->folder, sizeof place->folder, "/tmp/readback-names-XXXXXX");
	if (!mkdtemp(place->folder))
		return -1;
	snprintf(place->names, sizeof place->names, "%s/names", place->folder);
	snprintf(place->path, sizeof place->path, "%s/17.cfg", place->names);
	snprintf(place->beside, sizeof place->beside, "%s.new", place->path);
	names_init(&place->kept);
	diagnostics_init(&place->list);
	return 0;
}

static int clear(void **state)
{
	struct place_of_names *place = *state;
	unlink(place->path);
	/* Nothing of ours may be left beside it. */
	int left = rmdir(place->names) != 0 && access(place->names, F_OK) == 0;
	left = rmdir(place->folder) != 0 || left;
	names_close(&place->kept);
	diagnostics_close(&place->list);
	free(place);
	return left ? -1 : 0;
}

static void put_text(struct place_of_names *place, const char *text)
{
	names_put(&place->kept, 9, "there");
	assert_true(names_save(place->path, &place->kept, &place->error));
	names_put(&place->kept, 9, NULL);
	FILE *file = fopen(place->path, "wb");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static void test_there_and_back(void **state)
{
	struct place_of_names *place = *state;
	static const char *const names[] = { "Les Œufs", "O'Brien \"x\" \\", "日本", "يوسف", "👩‍🔬" };
	struct names read;
	names_init(&read);
	names_load(place->path, &read, &place->list);
	assert_int_equal(read.count + (int)place->list.count, 0);
	for (int i = 0; i < 5; i++)
		names_put(&place->kept, 3 * i + 1, names[i]);
	assert_true(names_save(place->path, &place->kept, &place->error));
	names_load(place->path, &read, &place->list);
	assert_int_equal(place->list.count, 0);
	assert_int_equal(read.count, 5);
	for (int i = 0; i < 5; i++)
		assert_string_equal(names_get(&read, 3 * i + 1), names[i]);
	names_close(&read);
}

static void test_mistakes_are_named_and_the_rest_is_used(void **state)
{
	struct place_of_names *place = *state;
	put_text(place, "names = (\n"
		"\t{ number = 1; name = \"Tigers\"; },\n"
		"\t{ number = 0; name = \"Nobody\"; },\n"
		"\t{ number = 2; name = \"\"; },\n"
		"\t{ number = 3; },\n"
		"\t\"Bears\",\n"
		"\t{ number = 4; name = 5; },\n"
		"\t{ number = 1; name = \"Lions\"; colour = 3; },\n"
		"\t{ number = 5; name = \"as long as no name may ever be\"; }\n"
		");\nother = 1;\n");
	names_load(place->path, &place->kept, &place->list);
	static const int lines[] = { 3, 4, 5, 6, 7, 8, 9, 11 };
	assert_int_equal(place->list.count, 8);
	for (int i = 0; i < 8; i++)
		assert_int_equal(place->list.items[i].place.line, lines[i]);
	assert_int_equal(place->kept.count, 1);
	assert_string_equal(names_get(&place->kept, 1), "Lions");
}

static void test_no_list_and_no_syntax(void **state)
{
	struct place_of_names *place = *state;
	put_text(place, "names = \"Tigers\";\n");
	names_load(place->path, &place->kept, &place->list);
	assert_int_equal(place->list.count, 1);
	put_text(place, "names = ( { number = 1;\n");
	names_load(place->path, &place->kept, &place->list);
	assert_true(place->list.count > 1);
	assert_int_equal(place->kept.count, 0);
}

static void test_words_there_and_back(void **state)
{
	struct place_of_names *place = *state;
	struct names read;
	names_init(&read);
	names_words_put(&place->kept, 0, "the key \"F\" was stuck");
	names_words_put(&place->kept, WORDS_MAX - 1, "fair play of Zoé");
	assert_true(names_save(place->path, &place->kept, &place->error));
	names_load(place->path, &read, &place->list);
	assert_int_equal(place->list.count, 0);
	assert_string_equal(names_words(&read, 0), "the key \"F\" was stuck");
	assert_string_equal(names_words(&read, WORDS_MAX - 1), "fair play of Zoé");
	names_close(&read);
	put_text(place, "words = (\n\t{ correction = 0; text = \"x\"; },\n\t7,\n"
		"\t{ correction = 2; text = \" \"; },\n\t{ correction = 3; text = 1; },\n"
		"\t{ correction = 4; tekst = \"x\"; }\n);\n");
	names_load(place->path, &place->kept, &place->list);
	static const int lines[] = { 2, 3, 4, 5, 6, 6 };
	assert_int_equal(place->list.count, 6);
	for (int i = 0; i < 6; i++)
		assert_int_equal(place->list.items[i].place.line, lines[i]);
}

/* Names that one slip makes unreadable are not written over, and are forgotten with the rest. */
static void test_unreadable_names_are_kept_until_forgotten(void **state)
{
	struct place_of_names *place = *state;
	char kept[160], second[160];
	snprintf(kept, sizeof kept, "%s.old", place->path);
	snprintf(second, sizeof second, "%s.old-2", place->path);
	for (int i = 0; i < 2; i++) {
		put_text(place, "names = ( { number = 1;\n");
		names_put(&place->kept, 1, "Tigers");
		assert_true(names_save(place->path, &place->kept, &place->error));
		assert_int_equal(access(kept, F_OK), 0);
		assert_int_equal(access(second, F_OK), i == 1 ? 0 : -1);
	}
	assert_true(names_save(place->path, &place->kept, &place->error));
	assert_true(names_forget(place->path, &place->error));
	assert_int_equal(access(kept, F_OK), -1);
	assert_int_equal(access(second, F_OK), -1);
	assert_int_equal(access(place->path, F_OK), -1);
}

static void test_forgotten(void **state)
{
	struct place_of_names *place = *state;
	assert_true(names_forget(place->path, &place->error));
	names_put(&place->kept, 1, "Tigers");
	assert_true(names_save(place->path, &place->kept, &place->error));
	/* As a cut in the middle of a save leaves it. */
	FILE *file = fopen(place->beside, "wb");
	assert_non_null(file);
	fputs("Tigers", file);
	fclose(file);
	assert_true(names_forget(place->path, &place->error));
	assert_int_equal(access(place->path, F_OK), -1);
	assert_int_equal(access(place->beside, F_OK), -1);
	/* Nor does a file stay that names nobody any more. */
	assert_true(names_save(place->path, &place->kept, &place->error));
	names_put(&place->kept, 1, NULL);
	assert_true(names_save(place->path, &place->kept, &place->error));
	assert_int_equal(access(place->path, F_OK), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_there_and_back, make, clear),
		cmocka_unit_test_setup_teardown(test_mistakes_are_named_and_the_rest_is_used, make, clear),
		cmocka_unit_test_setup_teardown(test_no_list_and_no_syntax, make, clear),
		cmocka_unit_test_setup_teardown(test_words_there_and_back, make, clear),
		cmocka_unit_test_setup_teardown(test_unreadable_names_are_kept_until_forgotten, make,
			clear),
		cmocka_unit_test_setup_teardown(test_forgotten, make, clear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
