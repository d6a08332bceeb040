/* What a question quotes has one pair of marks, whichever it brings. */
#include "ui/quote_mark.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_marks(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	assert_string_equal(quote_words(&arena, "the gate is of oak"),
		"The article’s words: “the gate is of oak”");
	assert_string_equal(quote_words(&arena, "“sacred trust” that holds"),
		"The article’s words: “sacred trust” that holds");
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_marks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
