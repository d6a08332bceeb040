#include "core/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

/* Ratios as published contrast checkers give them, to two places. */
static void ratios_are_those_of_wcag(void **state)
{
	(void)state;
	static const struct {
		uint32_t a, b;
		double ratio;
	} known[] = {
		{ 0x000000, 0xFFFFFF, 21.00 },
		{ 0xFFFFFF, 0xFFFFFF, 1.00 },
		{ 0x767676, 0xFFFFFF, 4.54 },
		{ 0x777777, 0xFFFFFF, 4.48 },
		{ 0xFF0000, 0xFFFFFF, 4.00 },
		{ 0x0000FF, 0xFFFFFF, 8.59 },
		{ 0x00FF00, 0x000000, 15.30 },
		{ 0x595959, 0xFFFFFF, 7.00 },
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		assert_float_equal(theme_contrast(known[i].a, known[i].b), known[i].ratio, 0.006);
}

static void order_does_not_matter(void **state)
{
	(void)state;
	assert_true(theme_contrast(0x123456, 0xFEDCBA) == theme_contrast(0xFEDCBA, 0x123456));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ratios_are_those_of_wcag),
		cmocka_unit_test(order_does_not_matter),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
