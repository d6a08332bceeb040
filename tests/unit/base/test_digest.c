#include "base/digest.h"
#include "base/error.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* From the reference vectors of the algorithm's authors. */
static void test_reference(void **state)
{
	(void)state;
	assert_true(digest_init() == UINT64_C(0xcbf29ce484222325));
	assert_true(digest_bytes(digest_init(), "a", 1) == UINT64_C(0xaf63dc4c8601ec8c));
	assert_true(digest_bytes(digest_init(), "foobar", 6) == UINT64_C(0x85944171f73967e8));
}

static void test_numbers_are_little_endian(void **state)
{
	(void)state;
	static const unsigned char bytes[] = { 0x02, 0x01, 0, 0, 0, 0, 0, 0 };
	assert_true(digest_number(digest_init(), 0x0102) == digest_bytes(digest_init(), bytes, 8));
	assert_true(digest_number(digest_init(), -1) != digest_number(digest_init(), 1));
}

static void test_texts_do_not_run_together(void **state)
{
	(void)state;
	uint64_t a = digest_text(digest_text(digest_init(), "ab"), "c");
	uint64_t b = digest_text(digest_text(digest_init(), "a"), "bc");
	assert_true(a != b);
	assert_true(digest_text(digest_init(), NULL) != digest_text(digest_init(), ""));
}

static void test_error_is_cut_and_false(void **state)
{
	(void)state;
	struct error error;
	assert_false(error_set(&error, "cannot open %s: %s", "file", "why"));
	assert_string_equal(error.text, "cannot open file: why");
	assert_false(error_set(&error, "%600d", 1));
	assert_int_equal(strlen(error.text), ERROR_TEXT_MAX - 1);
	assert_false(error_set(NULL, "nobody asks"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reference),
		cmocka_unit_test(test_numbers_are_little_endian),
		cmocka_unit_test(test_texts_do_not_run_together),
		cmocka_unit_test(test_error_is_cut_and_false),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
