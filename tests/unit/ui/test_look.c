#include "ui/look.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

static int width(enum face face, const char *text)
{
	return metrics_stand_in.width(metrics_stand_in.context, face, text, strlen(text));
}

static void unit_is_the_smaller_of_height_and_three_quarters_of_width(void **state)
{
	(void)state;
	static const struct theme theme;
	struct look look;
	look_init(&look, 1920, 1080, 150, &theme, &metrics_stand_in);
	assert_float_equal(look.u, 1080.0, 1e-9);
	assert_int_equal(look.text_scale, 150);
	assert_ptr_equal(look.theme, &theme);
	assert_ptr_equal(look.metrics, &metrics_stand_in);
	assert_false(look.still || look.pad || look.touch);
	look_init(&look, 1080, 1920, 100, &theme, &metrics_stand_in);
	assert_float_equal(look.u, 810.0, 1e-9);
}

static void shares_are_rounded_and_never_nothing(void **state)
{
	(void)state;
	static const struct theme theme;
	struct look look;
	look_init(&look, 1920, 1080, 100, &theme, &metrics_stand_in);
	assert_int_equal(look_share(&look, 4.5), 49);
	assert_int_equal(look_share(&look, 1.6), 17);
	assert_int_equal(look_share(&look, 0.0), 1);
	look_init(&look, 8, 8, 100, &theme, &metrics_stand_in);
	assert_int_equal(look_share(&look, 1.0), 1);
}

static void stand_in_widths_go_by_class(void **state)
{
	(void)state;
	assert_int_equal(width(FACE_REGULAR, ""), 0);
	assert_int_equal(width(FACE_REGULAR, "a7\xC3\xA9"), 3 * 560);
	assert_int_equal(width(FACE_REGULAR, "iljt.,: "), 8 * 300);
	assert_int_equal(width(FACE_REGULAR, "AB\xC3\x89\xD0\x96"), 4 * 680);
	assert_int_equal(width(FACE_REGULAR, "mwMW"), 4 * 850);
	assert_int_equal(width(FACE_REGULAR, "\xE4\xB8\xAD\xF0\x9F\x98\x80"), 2000);
	assert_int_equal(width(FACE_REGULAR, "e\xCC\x81"), 560);
	assert_int_equal(width(FACE_STRONG, "abc"), width(FACE_REGULAR, "abc"));
	assert_int_equal(width(FACE_HEAVY, "aaaaa"), 5 * 560 * 108 / 100);
}

static void stand_in_width_reads_len_bytes_alone(void **state)
{
	(void)state;
	assert_int_equal(metrics_stand_in.width(NULL, FACE_REGULAR, "abcd", 2), 2 * 560);
	assert_int_equal(metrics_stand_in.width(NULL, FACE_REGULAR, "\xE4\xB8", 2), 2 * 560);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unit_is_the_smaller_of_height_and_three_quarters_of_width),
		cmocka_unit_test(shares_are_rounded_and_never_nothing),
		cmocka_unit_test(stand_in_widths_go_by_class),
		cmocka_unit_test(stand_in_width_reads_len_bytes_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
